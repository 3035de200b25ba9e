// What a user gets: packs the project, installs the package into an empty prefix, and runs it from there, on the
// oldest Node it supports and on the newest. `--json FILE` writes the counts.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openTerminal } from "../test/e2e/terminal.ts";
import { checks } from "./checks.mjs";
import { otherNode } from "./other-node.mjs";

const OLDEST = 22;
const MOST_BYTES = 3 * 1024 * 1024;
const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const place = mkdtempSync(join(tmpdir(), "newsreader-packed-"));
const prefix = join(place, "prefix");
const { check, skip, counts } = checks();

/** @param {boolean} condition @param {string} message */
function expect(condition, message) {
  if (!condition) throw new Error(message);
}

/** npm, quietly. @param {string[]} args */
const npm = (...args) =>
  execFileSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

/** The environment of a user with this Node and an empty home. @param {string} bin folder of `node` */
function environment(bin) {
  const home = mkdtempSync(join(place, "home-"));
  return {
    PATH: [bin, process.env.PATH].join(delimiter),
    HOME: home,
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
  };
}

/** Runs the installed command without a terminal. @param {string} bin @param {string[]} args */
function newsreader(bin, ...args) {
  const done = spawnSync(join(prefix, "bin", "newsreader"), args, {
    env: environment(bin),
    encoding: "utf8",
    cwd: place,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** One short visit: the list, a move, a story, a page, back, quit. @param {string} bin */
async function visit(bin) {
  const terminal = openTerminal({
    command: join(prefix, "bin", "newsreader"),
    env: environment(bin),
    cwd: place,
  });
  try {
    const list = await terminal.waitFor((screen) => screen.filter(Boolean).length > 8);
    terminal.press("j");
    await terminal.waitFor((screen) => screen.join() !== list.join() || terminal.cursor.y > 0);
    terminal.press("<Enter>");
    await terminal.waitFor(/Page 1 of \d+/i);
    terminal.press("<Space>");
    await terminal.waitFor(/Page 2 of \d+|Related/i);
    terminal.press("q");
    await terminal.waitFor((screen) => !/Page \d+ of/i.test(screen.join("\n")));
    terminal.press("q");
    const { code, signal } = await terminal.exit;
    expect(code === 0 && signal === 0, `it ended with code ${code}, signal ${signal}`);
    const { alternateScreen, cursorVisible, mouse, bracketedPaste } = terminal.modes;
    const restored = !alternateScreen && cursorVisible && mouse.size === 0 && !bracketedPaste;
    expect(restored, `the terminal was left otherwise than before: ${JSON.stringify(terminal.modes)}`);
  } finally {
    await terminal.close();
  }
}

await check("npm pack", () => npm("pack", "--pack-destination", place));
const tarball = readdirSync(place).find((name) => name.endsWith(".tgz")) ?? "no-package.tgz";
await check(`the package is under ${MOST_BYTES / 1024 / 1024} MB`, () => {
  const { size } = statSync(join(place, tarball));
  expect(size < MOST_BYTES, `${size} bytes`);
});
await check("npm install into an empty prefix", () => {
  npm("install", "--global", "--prefix", prefix, join(place, tarball));
  const installed = readdirSync(join(prefix, "lib", "node_modules")).filter((name) => !name.startsWith("."));
  expect(installed.join() === "newsreader", `it brought ${installed}`);
  const files = readdirSync(join(prefix, "lib", "node_modules", "newsreader"));
  for (const name of ["LICENSE", "README.md", "articles", "dist"])
    expect(files.includes(name), `${name} is not in it: ${files}`);
  const page = join(prefix, "share", "man", "man1", "newsreader.1");
  expect(existsSync(page), `“man newsreader” would find nothing: ${page} is not there`);
});

/** @type {[string, () => string][]} */
const nodes = [
  [`Node ${OLDEST}`, () => otherNode(root, OLDEST)],
  [`Node ${process.versions.node}`, () => dirname(process.execPath)],
];
for (const [name, find] of nodes) {
  let bin = "";
  await check(`${name} is there`, () => {
    bin = find();
  });
  await check(`${name}: newsreader --version`, () => {
    const { code, out, err } = newsreader(bin, "--version");
    expect(code === 0 && out.includes(version) && err === "", `exit code ${code}: ${out}${err}`);
  });
  await check(`${name}: newsreader list`, () => {
    const { code, out, err } = newsreader(bin, "list");
    expect(code === 0 && out.split("\n").length > 8 && err === "", `exit code ${code}: ${out}${err}`);
  });
  await check(`${name}: a visit in a terminal`, () => visit(bin));
}

const own = (process.env.PATH ?? "")
  .split(delimiter)
  .find((folder) => !folder.includes("node_modules") && readable(join(folder, "node")));
const ownVersion = own ? execFileSync(join(own, "node"), ["--version"], { encoding: "utf8" }).trim() : "none";
if (own && Number(ownVersion.slice(1).split(".")[0]) < OLDEST) {
  await check(`Node ${ownVersion}, too old, gets one sentence`, () => {
    const { code, out, err } = newsreader(own, "list");
    const one = err.trim().split("\n").length === 1 && /needs Node 22/.test(err);
    expect(code === 1 && out === "" && one, `exit code ${code}: ${out}${err}`);
  });
} else skip("an old Node gets one sentence", `this machine's own Node is ${ownVersion}`);

/** @param {string} path */
function readable(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const report = process.argv[process.argv.indexOf("--json") + 1];
if (process.argv.includes("--json") && report) writeFileSync(report, JSON.stringify(counts));
rmSync(place, { recursive: true, force: true });
process.exitCode = counts.failed > 0 ? 1 : 0;
