/** Mode 2027: terminals that offer it measure grapheme clusters as the reader does, and are left as they were. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeAll, newFolder, startReader } from "./reader.ts";

afterEach(closeAll);

const ASKED_AND_ON = "\x1b[?2027$p\x1b[?2027h";
const OFF = "\x1b[?2027l";

test("it is asked for and switched on before the first frame, and off at the end", async () => {
  const reader = startReader();
  await reader.waitFor(/unread of/);
  await reader.settle();
  const written = reader.raw();
  expect(written.indexOf(ASKED_AND_ON)).toBeGreaterThanOrEqual(0);
  expect(written.indexOf(ASKED_AND_ON)).toBeLessThan(written.indexOf("unread of"));
  expect(written.split("\x1b[?2027$p")).toHaveLength(2);
  expect(written).not.toContain(OFF);
  reader.press("q");
  expect((await reader.exit).code).toBe(0);
  expect(reader.raw()).toContain(OFF);
});

test("where it was on before it stays so; the answer is no key, nor are its pieces", async () => {
  const reader = startReader();
  // All stories, and none still being read: the list is not to change by itself.
  await reader.waitFor(/unread of 24$/m);
  // What the terminal is asked about pictures it answers at once: not between the pieces below.
  await reader.waitFor(() => reader.raw().includes("\x1b[c"));
  const before = await reader.settle();
  reader.type("\x1b[?2027");
  await reader.settle();
  reader.type(";1$y");
  expect(await reader.settle()).toEqual(before);
  reader.press("q");
  expect((await reader.exit).code).toBe(0);
  expect(reader.raw()).not.toContain(OFF);
});

test.each([{ TERM: "linux" }, { TERM_PROGRAM: "Apple_Terminal" }])(
  "a terminal that would type the end of the question is not asked: %o",
  async (env) => {
    const reader = startReader({ env });
    await reader.waitFor(/unread of/);
    await reader.settle();
    expect(reader.raw()).not.toContain("2027");
  },
);

test("where they are not measured whole every edge stands in its column, and no row goes on in the next", async () => {
  const library = newFolder("library");
  const family = "👨‍👩‍👧‍👦";
  const words = `${family} ❤️ 👍🏽 and 🏳️‍🌈 then `.repeat(9);
  writeFileSync(
    join(library, "a.md"),
    `---\nheadline: ${family.repeat(60)}\n---\n\n![](none.png)\n*${words} (Photo: ${family} us)*\n\n${words}\n`,
  );
  const reader = startReader({ library, columns: 60, rows: 24 });
  await reader.waitFor(/1 unread of 1$/m);
  await reader.settle();
  // A headline that is wider than the screen takes no row but its own.
  expect(reader.screen()[2]).toContain("…");
  expect(reader.screen().slice(3, -1).join("").trim()).toBe("");
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of/);
  await reader.waitFor(/╭.*╮/);
  const screen = await reader.settle();
  const top = screen.findIndex((row) => row.includes("╭"));
  const bottom = screen.findIndex((row) => row.includes("╰"));
  expect(bottom).toBeGreaterThan(top + 3);
  const columnOf = (text: string) =>
    Array.from({ length: 60 }, (_, x) => x).find((x) => reader.cell(x, top)?.text === text) ?? -1;
  const [left, right] = [columnOf("╭"), columnOf("╮")];
  for (let y = top + 1; y < bottom; y++)
    expect([reader.cell(left, y)?.text, reader.cell(right, y)?.text], screen[y]).toEqual(["│", "│"]);
  expect(screen.at(-1)).toMatch(/^ Space turn/);
});
