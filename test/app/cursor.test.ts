/** The terminal's own cursor: on the active row as it is drawn, at the letter that is typed. */
import { renderToString } from "ink";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { cursorOf } from "../../src/app/cursor.ts";
import { Screen } from "../../src/tui/app.tsx";
import { themeOf } from "../../src/tui/theme.ts";
import { SETTINGS, story, type World, world } from "./fake-world.ts";

const LOOKS = /\x1b\[[0-9;]*m|\x1b\]8;;[^\x07]*\x07/g;

/** What stands on the screen from the cursor on. */
function atCursor(w: World): string | null {
  const at = cursorOf(w.state());
  if (!at) return null;
  const drawn = renderToString(createElement(Screen, { state: w.state(), theme: themeOf(false) }), {
    columns: w.state().size.columns,
  });
  return (drawn.replace(LOOKS, "").split("\n")[at.y] ?? "").slice(at.x);
}

const stories = () => [
  story("a", { related: [{ headline: "Headline of c" }] }),
  ...["b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"].map((id) =>
    story(id, { section: id < "g" ? "World" : "Science" }),
  ),
];

describe.each([
  [80, 24],
  [40, 12],
  [160, 50],
])("at %ix%i", (columns, rows) => {
  test("on the active row of list, menu and map", () => {
    const w = world(stories(), { columns, rows });
    expect(atCursor(w)).toMatch(/^❯ .*Headline of a/);
    w.press("j", "j", "j");
    expect(atCursor(w)).toMatch(/^❯ .*Headline of d/);
    w.press("G");
    expect(atCursor(w)).toMatch(/^❯ .*Headline of m/);
    w.press("S", "j", "j");
    expect(atCursor(w)).toMatch(/^❯ .*Science/);
    w.press("escape", "g", "M");
    expect(atCursor(w)).toMatch(/^● Headline of c/);
  });

  test("at the letter that is typed, however long the line", () => {
    const w = world(stories(), { columns, rows });
    w.press("/", ..."moon", "left", "left");
    expect(atCursor(w)).toMatch(/^on/);
    w.press("end", ..."世".repeat(60));
    expect(cursorOf(w.state())?.x).toBeLessThan(columns);
    expect(atCursor(w)).not.toMatch(/世/);
    w.press("escape", ":", ..."ma");
    expect(cursorOf(w.state())).toEqual({ x: 4, y: rows - 1 });
  });

  test("hidden over a page, but for a screen reader at its first line", () => {
    const w = world(stories(), { columns, rows });
    w.press("enter");
    expect(cursorOf(w.state())).toBeNull();
    const read = world(stories(), { columns, rows, settings: { ...SETTINGS, screenReader: true } });
    read.press("j", "j");
    expect(atCursor(read)).toMatch(/^Headline of c, unread/);
    read.press("enter");
    expect(atCursor(read)).toMatch(/^World ·/);
    read.press("q", "g", "M");
    expect(atCursor(read)).toMatch(/^Headline of c$/);
  });
});
