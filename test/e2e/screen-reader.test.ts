/** Reading with a screen reader, in a real terminal: what is written is what it says, where the cursor is it reads. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeAll, newFolder, startReader } from "./reader.ts";
import type { TestTerminal } from "./terminal.ts";

afterEach(closeAll);

/** The row that the cursor, which must be seen, stands in. */
function rowOfCursor(terminal: TestTerminal): string {
  const { x, y, visible } = terminal.cursor;
  expect({ x, visible }).toEqual({ x: 0, visible: true });
  return terminal.screen()[y] ?? "";
}

test.each([
  ["--screen-reader", { args: ["--screen-reader"] }],
  ["INK_SCREEN_READER", { env: { INK_SCREEN_READER: "true" } }],
  ["the setting", {}],
])("list, story, related and back, asked for by %s", async (_, options) => {
  const state = newFolder("state");
  if (!("args" in options || "env" in options))
    writeFileSync(join(state, "settings.json"), '{"screenReader": true}\n');
  const reader = startReader({ state, ...options });
  // Until all is read the header says how far that is.
  await reader.waitFor(/24 unread of 24$/m);
  await reader.settle();
  const listed = reader.screen();
  expect(listed.join("\n")).not.toMatch(/[❯●│╭─]/);
  const written = reader.raw().length;
  reader.press("<Down><Down>");
  await reader.waitFor(() => reader.cursor.y === 6);
  // Only the cursor has moved: no line is said again.
  expect(await reader.settle()).toEqual(listed);
  expect(reader.raw().length - written).toBeLessThan(200);
  const row = rowOfCursor(reader);
  const headline = row.slice(0, row.indexOf(", unread"));
  expect(headline.length).toBeGreaterThan(3);
  reader.press("<Enter>");
  await reader.waitFor(/^Page 1 of/m);
  // The rows are painted one behind another: what is read is what stands there then.
  const page = await reader.settle();
  expect(page.join("\n").split(headline).length - 1).toBe(1);
  expect(rowOfCursor(reader)).not.toBe("");
  reader.press("r");
  await reader.waitFor(/^Related stories$/m);
  await reader.settle();
  expect(reader.screen().join("\n")).not.toMatch(/Page \d/);
  const related = rowOfCursor(reader);
  reader.press("<Enter>");
  await reader.waitFor(/^Page 1 of/m);
  await reader.settle();
  expect(reader.screen().join("\n")).toContain(related.split(/, (?:unread|Science|World)/)[0]);
  reader.press("q");
  await reader.waitFor(/unread of 24/);
  reader.press("q");
  expect((await reader.exit).code).toBe(0);
  expect(reader.modes).toMatchObject({ alternateScreen: false, cursorVisible: true });
});

test("for eyes, too, the terminal’s cursor is on the active row and at what is typed", async () => {
  const reader = startReader();
  await reader.waitFor(/24 unread of 24/);
  await reader.settle();
  reader.press("jj");
  await reader.waitFor((screen) => /^❯/.test(screen[6] ?? ""));
  await reader.settle();
  expect(reader.cursor).toEqual({ x: 0, y: 6, visible: true });
  reader.press("/sea<Left>");
  await reader.waitFor(/\/sea/);
  await reader.settle();
  expect(reader.cursor).toEqual({ x: 4, y: 23, visible: true });
  reader.press("<Esc>");
  await reader.waitFor(/24 unread of 24/);
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of/);
  await reader.settle();
  expect(reader.cursor.visible).toBe(false);
});
