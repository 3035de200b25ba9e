/** Man page, completions and schema are made of the tables; this fails while one is stale (`npm run docs`). */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { madeFiles } from "../scripts/made.mjs";
import { COMMANDS } from "../src/app/commands.ts";
import { GLOBAL_OPTIONS, SHOWN_VERBS } from "../src/cli/verbs.ts";
import { SETTINGS } from "../src/store/settings-table.ts";

test.each(Object.entries(madeFiles()))("%s is as it would be made now", (path, text) => {
  expect(readFileSync(path, "utf8")).toBe(text);
});

const page = madeFiles()["man/newsreader.1"] ?? "";

test("the man page is ASCII, and no line of text is taken for a request", () => {
  expect(page).toMatch(/^[\x20-\x7e\n]*$/);
  const requests = new Set(page.match(/^\.\S+/gm));
  expect([...requests].sort()).toEqual([
    ".B",
    ".PP",
    ".RE",
    ".RS",
    ".SH",
    ".SS",
    ".TH",
    ".TP",
    ".br",
    ".fi",
    ".nf",
  ]);
});

test("the man page bears the day that CHANGELOG gives this version", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const [, newest, day] =
    /^## (\S+) \((\d{4}-\d\d-\d\d)\)$/m.exec(readFileSync("CHANGELOG.md", "utf8")) ?? [];
  expect(newest).toBe(version);
  expect(page).toContain(`.TH NEWSREADER 1 ${day} `);
});

test("the man page has every verb, option, command and setting", () => {
  const said = page.replaceAll("\\-", "-");
  for (const { name, options } of SHOWN_VERBS) {
    expect(said).toContain(`newsreader ${name}`);
    for (const option of options) expect(said).toContain(`--${option.name}`);
  }
  for (const { name } of GLOBAL_OPTIONS) expect(said).toContain(`--${name}`);
  for (const { id } of COMMANDS) expect(said, id).toContain(`(${id})`);
  for (const { name } of SETTINGS) expect(said).toContain(`\\fB${name}\\fR`);
});

const mandoc = spawnSync("mandoc", ["-Tlint", "-Wwarning", "man/newsreader.1"], { encoding: "utf8" });
const hasMandoc = mandoc.error === undefined;
test.skipIf(!hasMandoc)(
  `mandoc finds nothing wrong${hasMandoc ? "" : " (skipped: mandoc is not installed)"}`,
  () => {
    // A page of a program in development has no date of its own.
    const said = mandoc.stdout.split("\n").filter((line) => line !== "" && !/missing date/.test(line));
    expect(said).toEqual([]);
  },
);

const groff = spawnSync("groff", ["-man", "-Tutf8", "-ww", "-Kutf8", "man/newsreader.1"], {
  encoding: "utf8",
});
const hasGroff = groff.error === undefined;
test.skipIf(!hasGroff)(
  `groff sets it without a warning${hasGroff ? "" : " (skipped: groff is not installed)"}`,
  () => {
    expect(groff.stderr).toBe("");
    const shown = groff.stdout.replace(/\x1b\[[\d;]*m|.\x08/g, "");
    expect(shown).toContain("EXIT STATUS");
    expect(shown).toContain("“newsreader VERB --help” is the same.");
  },
);
