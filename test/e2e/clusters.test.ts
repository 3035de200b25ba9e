/** Mode 2027: terminals that offer it measure grapheme clusters as the reader does, and are left as they were. */
import { afterEach, expect, test } from "vitest";
import { closeAll, startReader } from "./reader.ts";

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
