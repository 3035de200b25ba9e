/** What is installed is what was looked at; what is started is no shell. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { browse } from "../src/tui/browse.ts";
import { sources } from "./source/tracked.ts";

type Locked = {
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  link?: boolean;
  inBundle?: boolean;
};
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const { allowScripts = {} } = JSON.parse(readFileSync("package.json", "utf8"));
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

test("every package of the lock file has its hash, and none comes from elsewhere than a registry", () => {
  expect(packages.length).toBeGreaterThan(100);
  const loose = packages.filter(
    ([, { integrity, inBundle }]) => !inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
  const elsewhere = packages.filter(
    ([, { link, resolved = "https:" }]) => link || !resolved.startsWith("https:"),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
  console.info(`${packages.length} packages with their hashes`);
});

test("only a package that was allowed to runs a script when it is installed", () => {
  const running = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
  expect(running.filter((name) => allowScripts[name] !== true && name !== "fsevents")).toEqual([]);
});

/** Who starts other programs: the reader's editor and pager, the browser, this program itself, the system's settings. */
const STARTING = [
  "src/store/apart.ts",
  "src/store/hand-over.ts",
  "src/store/reduced-motion.ts",
  "src/tui/browse.ts",
];

test("other programs are started in few places, by a list of arguments", () => {
  const starting = sources().filter(({ text }) => /["']node:child_process["']/.test(text));
  expect(starting.map(({ path }) => path).sort()).toEqual(STARTING);
  for (const { path, text } of starting) {
    // A shell takes a command as one text: `exec` does, and `shell: true`. Windows has no other way to find an editor.
    expect(text, path).not.toMatch(/(?<!\.)\b(?:exec|execSync)\(/);
    const shells = (text.match(/^\s*shell:[^,\n]*/gm) ?? []).map((found) => found.trim());
    expect(shells, path).toEqual(path.includes("hand-over") ? ["shell: isWindows"] : []);
  }
});

test("nothing but an address of the web or of mail is handed to a browser", async () => {
  for (const address of [
    "-flag",
    "--help",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "/bin/sh",
    " https://x/",
    "ftp://x/",
    "x; touch /tmp/p",
    "",
  ])
    expect(await browse(address), address).not.toBe("");
});
