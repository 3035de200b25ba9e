/** Themes on the screen: their background under every cell, their colours in what the terminal can show. */
import { renderToString } from "ink";
import { describe, expect, test } from "vitest";
import type { Settings } from "../../src/app/settings.ts";
import type { Depth } from "../../src/article/colours.ts";
import { THEMES } from "../../src/article/themes-coming.ts";
import { Screen } from "../../src/tui/app.tsx";
import { depthOf } from "../../src/tui/colour-depth.ts";
import { themeOf } from "../../src/tui/theme.ts";
import { themeFor } from "../../src/tui/themes.ts";
import { SETTINGS, world } from "../app/fake-world.ts";
import { paintedCells } from "./painted.ts";
import { STORIES } from "./stories.ts";

const SCREENS = {
  list: ["j", "s", "j", "m"],
  filter: ["/", ..."moon"],
  nothing: ["/", ..."zzz", "enter"],
  story: ["enter", "space"],
  "last page": ["enter", "end"],
  related: ["enter", "r", "j"],
  map: ["j", "M"],
  help: ["?"],
  palette: ["j", ":", "m", "a"],
  settings: [","],
};

function drawn(keys: string[], settings: Settings, depth: Depth, size = { columns: 120, rows: 30 }): string {
  const w = world(STORIES(), { ...size, settings });
  w.press(...keys);
  const theme = themeFor(w.state().settings, depth);
  return renderToString(<Screen state={w.state()} theme={theme} />, { columns: size.columns });
}

/** How SGR begins that names a colour of each depth. */
const WRITTEN: Record<24 | 8 | 4, RegExp> = {
  24: /^[34]8;2;/,
  8: /^[34]8;5;\d+$/,
  4: /^(?:[349][0-7]|10[0-7])$/,
};

describe.each(THEMES.filter((name) => name !== "terminal"))("%s", (name) => {
  test.each([24, 8, 4] as const)("has colours under and over every cell, in %i bits", (depth) => {
    for (const [screen, keys] of Object.entries(SCREENS)) {
      const rows = paintedCells(drawn(keys, { ...SETTINGS, theme: name }, depth));
      expect(rows.length, screen).toBe(30);
      for (const row of rows) {
        expect(row.length, screen).toBe(120);
        for (const { text, over, under } of row) {
          const where = `${screen}: ${JSON.stringify(text)} in ${row.map((cell) => cell.text).join("")}`;
          expect(under, where).toMatch(WRITTEN[depth]);
          expect(over, where).toMatch(WRITTEN[depth]);
        }
      }
    }
  });

  test("says the same words as the terminal's theme", () => {
    for (const keys of Object.values(SCREENS).slice(0, -1)) {
      const words = (settings: Settings) =>
        paintedCells(drawn(keys, settings, 24)).map((row) =>
          row
            .map(({ text }) => text)
            .join("")
            .trimEnd(),
        );
      expect(words({ ...SETTINGS, theme: name })).toEqual(words(SETTINGS));
    }
  });
});

test("without colours every theme looks the same, by weight and reverse alone", () => {
  const plain = drawn(["j"], SETTINGS, 0);
  for (const theme of THEMES) expect(drawn(["j"], { ...SETTINGS, theme }, 0)).toBe(plain);
});

test("the row under the cursor stands on a ground of its own", () => {
  const rows = paintedCells(drawn(["j"], { ...SETTINGS, theme: "dark" }, 24));
  const grounds = rows.map((row) => row[0]?.under);
  const active = rows.findIndex((row) => row[0]?.text === "❯");
  expect(new Set(grounds).size).toBe(2);
  expect(grounds[active]).not.toBe(grounds[0]);
  expect(grounds[active + 1]).toBe(grounds[active]);
});

test("a theme of the reader's own changes what it names, and leaves the terminal's rest", () => {
  const themes = { mine: { accent: "#ff8800" } };
  const rows = paintedCells(drawn(["enter"], { ...SETTINGS, theme: "mine", themes }, 24));
  const colours = new Set(rows.flat().map(({ over }) => over));
  expect(colours).toContain("38;2;255;136;0");
  expect(rows.flat().every(({ under }) => under === undefined)).toBe(true);
  // The one that is unknown is as good as the terminal's.
  expect(drawn(["enter"], { ...SETTINGS, theme: "gone" }, 24)).toBe(drawn(["enter"], SETTINGS, 24));
});

test("a key goes on to the next theme, the reader's own among them, and the choice is kept", () => {
  const themes = { mine: { like: "dark" } };
  const w = world(STORIES(), { settings: { ...SETTINGS, themes } });
  const seen = [...THEMES, "mine"].map(() => {
    w.press("C");
    return w.state().settings.theme;
  });
  expect(seen).toEqual([...THEMES.slice(1), "mine", "terminal"]);
  expect(w.effects).toContainEqual({ type: "keep-setting", name: "theme", value: "sepia" });
  w.press("C");
  expect(w.state().notice).toBe("Colours: light");
});

test("the same theme is made once", () => {
  const settings = { ...SETTINGS, theme: "sepia" };
  expect(themeFor(settings, 8)).toBe(themeFor({ ...settings }, 8));
  expect(themeFor(settings, 24)).not.toBe(themeFor(settings, 8));
});

test("how many colours there are is known by the environment", () => {
  expect(depthOf({ TERM: "xterm-256color", COLORTERM: "truecolor" })).toBe(24);
  expect(depthOf({ TERM: "xterm-256color" })).toBe(8);
  expect(depthOf({ TERM: "linux" })).toBe(4);
  expect(depthOf({})).toBe(4);
  expect(depthOf({ TERM: "dumb", COLORTERM: "truecolor" })).toBe(0);
  expect(depthOf({ TERM: "vt220" })).toBe(0);
  expect(depthOf({ TERM: "xterm-256color", COLORTERM: "truecolor", NO_COLOR: "1" })).toBe(0);
  // Empty counts as not set (no-color.org).
  expect(depthOf({ TERM: "xterm-256color", NO_COLOR: "" })).toBe(8);
});

test("the terminal's theme has nothing but the sixteen colours, and none under anything", () => {
  const cells = paintedCells(drawn(["j"], SETTINGS, 24)).flat();
  expect(cells.every(({ under }) => under === undefined)).toBe(true);
  expect(cells.every(({ over }) => over === undefined || /^3[0-7]$/.test(over))).toBe(true);
  expect(themeFor(SETTINGS, 24).headline("x")).toBe(themeOf(true).headline("x"));
});
