/** The screen as it is read aloud: its frames as text files, nothing drawn, nothing said twice, little written anew. */
import { expect, test } from "vitest";
import { cursorOf } from "../../src/app/cursor.ts";
import { linearLines } from "../../src/tui/linear.ts";
import { SETTINGS, story, world } from "../app/fake-world.ts";
import { drawn, fittingText } from "./drawn.tsx";
import { STORIES } from "./stories.ts";
import { waysTo } from "./ways.ts";

const settings = { ...SETTINGS, screenReader: true };

const SCREENS = waysTo(
  "list",
  "filter",
  "nothing",
  "story",
  "second page",
  "last page",
  "related",
  "sections",
  "map",
  "time line",
  "help",
  "palette",
  "palette-none",
);

/** What a screen reader would spell out: lines, blocks, arrows, signs for a state. */
const DRAWN = /[\u2500-\u25ff\u2605\u2606\u276f\u2794\u25b6]/u;

for (const [columns, rows] of [
  [80, 24],
  [40, 12],
] as const) {
  for (const [name, keys] of Object.entries(SCREENS)) {
    test(`${name} at ${columns}x${rows}`, async () => {
      const w = world(STORIES(), { columns, rows, settings });
      w.press(...keys);
      const screen = drawn(w.state());
      expect(screen).not.toContain("\x1b");
      expect(screen).not.toMatch(DRAWN);
      const text = fittingText(screen.split("\n"), { columns, rows });
      // The stories' own words come again, and the help says of two places that Enter opens; all else is said once.
      const said = text.split("\n").filter((line) => line !== "");
      if (!/help|story|page/.test(name))
        expect(said.filter((line, i) => said.indexOf(line) !== i)).toEqual([]);
      await expect(text).toMatchFileSnapshot(
        `frames/linear-${name.replaceAll(" ", "-")}-${columns}x${rows}.txt`,
      );
    });
  }
}

test("a headline is said once on a story’s first page, a menu’s title once", () => {
  const w = world(STORIES(), { settings });
  const { headline } = STORIES()[0] ?? { headline: "" };
  const times = (text: string) => linearLines(w.state()).join(" ").split(text).length - 1;
  w.press("enter");
  expect(times(headline)).toBe(1);
  w.press("escape", "S");
  expect(times("Sections and shelves")).toBe(1);
});

test("moving the cursor changes no line, and a list longer than the screen goes on by screenfuls", () => {
  const many = Array.from({ length: 60 }, (_, i) => story(`s${i}`));
  const w = world(many, { columns: 80, rows: 24, settings });
  const first = linearLines(w.state());
  for (let i = 0; i < 9; i++) {
    w.press("j");
    expect(linearLines(w.state())).toEqual(first);
  }
  w.press("j");
  expect(linearLines(w.state()).filter((line) => first.includes(line) && line !== "").length).toBe(2);
  expect(linearLines(w.state())[2]).toMatch(/^Headline of s10, unread/);
});

test("the cursor stands where what is said of its row begins, also where that takes several lines", () => {
  const w = world(STORIES(), { columns: 40, rows: 12, settings });
  const under = () => linearLines(w.state())[cursorOf(w.state())?.y ?? -1];
  w.press("j");
  expect(under()).toMatch(/^Maps that lie/);
  w.press("k", "enter", "r", "j");
  expect(under()).toMatch(/^A clock for the tides/);
});

test("it can be switched on in an open story, which stays on its words", () => {
  const w = world(STORIES());
  w.press("enter", "space");
  const { anchor } = w.state().story ?? {};
  w.press(",");
  const { overlay } = w.state();
  const at = overlay?.type === "pick" ? overlay.rows.findIndex(({ key }) => key === "screenReader") : -1;
  w.press(...Array.from({ length: at }, () => "j"), "enter", "escape");
  expect(w.state().settings.screenReader).toBe(true);
  expect(w.state().story?.anchor).toEqual(anchor);
  expect(linearLines(w.state()).join("\n")).not.toMatch(DRAWN);
});
