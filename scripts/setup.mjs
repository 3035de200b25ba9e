// Makes a clone ready to run: installs what package-lock.json names, unless it is installed already.
//
// Runs on the machine's own Node (20 or newer) with nothing installed, before `npm start` and `npm test`.
// The devDependency `node` then stands first on the PATH of npm's scripts, so the rest runs on a new Node.
// Both scripts go on in a nested `npm run`, because a shell keeps the place where it found `node` before the
// installation for the rest of its command line.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { differences } from "./installed.mjs";

const OLDEST_NODE = [22, 12];
const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string} line */
const say = (line) => process.stderr.write(`newsreader: ${line}\n`);

/** The parsed JSON of a file of the project, or undefined where there is none or it is broken.
 * @param {string} name */
function read(name) {
  try {
    return JSON.parse(readFileSync(join(root, name), "utf8"));
  } catch {
    return undefined;
  }
}

function install() {
  say("installing what it is built with (once, about half a minute) …");
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : undefined;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--progress=false"];
  // npm is told to run itself where that is known: on Windows `npm` is a .cmd that cannot be spawned directly.
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] })
    : spawnSync("npm", args, {
        cwd: root,
        stdio: ["ignore", "ignore", "inherit"],
        shell: process.platform === "win32",
      });
  if (done.status === 0) return;
  say(`\`npm ci\` did not finish (${done.error?.message ?? `exit code ${done.status ?? done.signal}`}).`);
  say("Its reason stands above. Check the network connection, then run the same command again.");
  process.exit(1);
}

/** A Node that can run the reader: the installed one, else the user's own where it is new enough. */
function requireNode() {
  const binary = process.platform === "win32" ? "node.cmd" : "node";
  if (existsSync(join(root, "node_modules", ".bin", binary))) return;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  say(
    `needs Node ${OLDEST_NODE.join(".")} or newer, this is ${process.versions.node}, and the one it brings was ` +
      "not installed because install scripts are switched off: run `npm rebuild node --ignore-scripts=false`, " +
      "or install a newer Node.",
  );
  process.exit(1);
}

const wanted = read("package-lock.json");
if (wanted === undefined) {
  say("package-lock.json is missing or broken: fetch it again with `git restore package-lock.json`.");
  process.exit(1);
}
if (differences(wanted, read("node_modules/.package-lock.json")).length > 0) install();
requireNode();
