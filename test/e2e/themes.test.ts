/** Themes in a real terminal: the whole screen in their colours, changed by a key, and nothing of them left behind. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeAll, newFolder, startReader } from "./reader.ts";
import type { TestTerminal } from "./terminal.ts";

afterEach(closeAll);

/** The colours under the screen's cells, each once. */
function grounds(t: TestTerminal, columns = 80, rows = 24): (string | number | null | undefined)[] {
  const found = Array.from({ length: columns * rows }, (_, i) =>
    t.cell(i % columns, Math.floor(i / columns)),
  );
  return [...new Set(found.map((cell) => cell?.background))];
}

test("a key paints the whole screen, the choice is kept, and the terminal is left as it was", async () => {
  const state = newFolder("state");
  const t = startReader({ state, env: { COLORTERM: "truecolor" } });
  await t.waitFor(/unread of \d\d/);
  expect(grounds(t)).toEqual([null]);
  t.press("CC");
  await t.waitFor("Colours: dark");
  await t.settle();
  // The background, and that of the row under the cursor.
  expect(grounds(t).sort()).toEqual(["#1a1d23", "#2f4c70"]);
  t.press("<Enter>");
  await t.waitFor(/Page 1 of/);
  await t.settle();
  expect(grounds(t)).toEqual(["#1a1d23"]);
  t.resize(60, 20);
  await t.settle();
  expect(grounds(t, 60, 20)).toEqual(["#1a1d23"]);
  t.press("qq");
  expect((await t.exit).code).toBe(0);
  expect(grounds(t, 60, 20)).toEqual([null]);
  expect(t.modes.alternateScreen).toBe(false);
  expect(JSON.parse(readFileSync(join(state, "settings.json"), "utf8"))).toEqual({ theme: "dark" });
});

test.each([
  [{}, 234],
  [{ NO_COLOR: "1" }, null],
] as const)("with %o the background is what there is for it", async (env, ground) => {
  const t = startReader({ env: { COLORTERM: "", ...env } });
  await t.waitFor(/unread of \d\d/);
  t.press("CC");
  await t.waitFor("Colours: dark");
  await t.settle();
  expect(t.cell(79, 23)?.background).toBe(ground);
});
