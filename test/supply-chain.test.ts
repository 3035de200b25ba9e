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
  version?: string;
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

/**
 * The versions that mend what is known of packages that we have, those for building and testing too: by the GitHub
 * Advisory Database, or by the issue at which stolen releases of September 2025 were withdrawn. Looked up on 2026-11-24;
 * `.ci/run` asks the registry for what has come since (scripts/audit.mjs), where that tells. Of several of one package
 * the last. Of React only the server's packages were concerned, which are not here.
 */
const MENDED: Readonly<Record<string, readonly [version: string, advisory: string]>> = {
  "@mozilla/readability": ["0.6.0", "GHSA-3p6v-hrg8-8qj7"],
  ajv: ["8.18.0", "GHSA-2g4f-4pwh-qvx6"],
  "ansi-regex": ["6.2.2", "chalk/chalk#656; before it GHSA-93q8-gq69-wqmw, mended in 6.0.1"],
  "ansi-styles": ["6.2.3", "chalk/chalk#656"],
  chalk: ["5.6.2", "chalk/chalk#656"],
  "css-what": ["5.0.1", "GHSA-q8pj-2vqx-8ggc"],
  debug: ["4.4.3", "GHSA-8mgj-vmr8-frr6"],
  "dot-prop": ["5.1.1", "GHSA-ff7x-qrg7-qggm"],
  "fast-uri": ["3.1.8", "GHSA-hrr3-gc8f-f4qj"],
  fflate: ["0.8.3", "GHSA-px8p-9vwx-vf98"],
  "jpeg-js": ["0.4.4", "GHSA-xvf7-4v9q-58w6"],
  ms: ["2.0.0", "GHSA-w9mr-4mfr-499f"],
  nanoid: ["3.3.18", "GHSA-2v37-7h3g-55p8"],
  "nth-check": ["2.0.1", "GHSA-rp65-9cf3-cjxr"],
  picomatch: ["4.0.4", "GHSA-c2c7-rcm5-vvqj"],
  postcss: ["8.5.26", "GHSA-fxqj-rqcc-2cmp; before it GHSA-qx2v-qp2m-jg93, mended in 8.5.10"],
  semver: ["7.5.2", "GHSA-c2qf-rxjj-qqgw"],
  "slice-ansi": ["7.1.2", "chalk/chalk#656"],
  "strip-ansi": ["7.1.2", "chalk/chalk#656"],
  vite: ["8.0.16", "GHSA-fx2h-pf6j-xcff"],
  vitest: ["4.1.0", "GHSA-5xrq-8626-4rwp"],
  "wrap-ansi": ["9.0.2", "chalk/chalk#656"],
  yaml: ["2.8.3", "GHSA-48c2-rrv3-qjmp"],
};

test("no package is of a version that an advisory was known for", () => {
  const found = packages.flatMap(([path, { version = "" }]) => {
    const name = path.replace(/^.*node_modules\//, "");
    const [least, advisory] = MENDED[name] ?? [];
    if (least === undefined) return [];
    const isOlder = version.localeCompare(least, "en", { numeric: true }) < 0;
    return [{ name, isOlder, says: `${name} ${version}: ${advisory}` }];
  });
  expect(found.filter(({ isOlder }) => isOlder).map(({ says }) => says)).toEqual([]);
  // A package that we no longer have needs no row.
  expect([...new Set(found.map(({ name }) => name))].sort()).toEqual(Object.keys(MENDED).sort());
});

/** Who starts other programs: the reader's editor and pager, the browser, this program itself, the system's settings. */
const STARTING = [
  "src/store/apart.ts",
  "src/store/ask-program.ts",
  "src/store/hand-over.ts",
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
