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

/** The colour of the headline under the cursor. */
const active = (t: TestTerminal) => {
  const row = t.screen().findIndex((line) => line.startsWith("❯"));
  return t.cell(5, row)?.foreground;
};

test("the terminal's theme reads well on a light ground, and no part of the answer is taken for keys", async () => {
  const state = newFolder("state");
  const light = startReader({ state });
  light.tellGround("rgb:ffff/ffff/ffff");
  await light.waitFor(() => active(light) === 4);
  await light.settle();
  expect(light.screen().at(-1)).toMatch(/^ Enter open/);
  expect(grounds(light)).toEqual([null]);
  light.press("q");
  expect((await light.exit).code).toBe(0);
});

test.each([
  ["rgb:0000/0000/0000", {}, 6],
  ["", {}, 6],
  ["", { COLORFGBG: "0;15" }, 4],
  ["rgb:0000/0000/0000", { COLORFGBG: "0;15" }, 6],
  ["rgb:ffff/ffff/ffff", { NO_COLOR: "1" }, null],
] as const)(
  "where it answers %j and %o is set, the cursor's headline has colour %j",
  async (told, env, colour) => {
    const t = startReader({ env });
    if (told !== "") t.tellGround(told);
    await t.waitFor(/unread of \d\d/);
    await t.waitFor(() => active(t) === colour);
    await t.settle();
    expect(active(t)).toBe(colour);
  },
);
