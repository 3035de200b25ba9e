/** Right-to-left text in terminals that order what they are sent: they get each word held by itself, to the end. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeAll, newFolder, startReader } from "./reader.ts";

afterEach(closeAll);

const MARK = "\u200e";
const HEBREW = "שלום עולם, 12 NASA";

function library(): string {
  const folder = newFolder("library");
  writeFileSync(
    join(folder, "a.md"),
    `---\nheadline: ${HEBREW}\n---\n\n${`${HEBREW} `.repeat(30)}\n\n![](none.png)\n*${HEBREW}*\n`,
  );
  writeFileSync(join(folder, "b.md"), `---\nheadline: Plain שלום\n---\n\nText.\n`);
  return folder;
}

/** What was written while a story was opened, turned and left again. */
async function written(env: Record<string, string>): Promise<string> {
  const reader = startReader({ library: library(), columns: 60, rows: 24, env });
  await reader.waitFor(/2 unread of 2$/m);
  await reader.settle();
  reader.press("jk");
  await reader.settle();
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of/);
  await reader.settle();
  reader.press("q");
  await reader.waitFor(/1 unread of 2/);
  reader.press("q");
  expect((await reader.exit).code).toBe(0);
  return reader.raw();
}

const WORDS = /[\u05d0-\u05ea]+/g;
const BACKWARDS = /םולש/;

test.each([{ VTE_VERSION: "7006" }, { KONSOLE_VERSION: "221203" }])(
  "no word is without its marks, whatever is drawn anew: %o",
  async (env) => {
    const raw = await written(env);
    const words = [...raw.matchAll(WORDS)];
    expect(words.length).toBeGreaterThan(60);
    for (const { 0: word, index } of words) {
      expect(["שלום", "עולם"]).toContain(word);
      expect(raw[index - 1], word).toBe(MARK);
      expect(raw[index + word.length], word).toBe(MARK);
    }
  },
);

test("a terminal that orders nothing gets the order of seeing, without marks and without mlterm's own", async () => {
  const raw = await written({ TERM: "xterm-256color" });
  expect(raw).toMatch(BACKWARDS);
  expect(raw).not.toContain(MARK);
  expect(raw).not.toContain("5379");
});

test("mlterm is told to order nothing as soon as there is such text, and to do so again at the end", async () => {
  const raw = await written({ TERM: "mlterm" });
  expect(raw).toMatch(BACKWARDS);
  expect(raw).not.toContain(MARK);
  const told = [...raw.matchAll(/\x1b\]5379;use_ctl=(\w+)\x07/g)];
  expect(told.map(([, on]) => on)).toEqual(["false", "true"]);
  expect(told[0]?.index).toBeLessThan(raw.search(BACKWARDS));
});
