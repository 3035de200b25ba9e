/** The first frame of a start is what Ink draws of the same state, cell for cell. */
import xterm from "@xterm/headless";
import { renderToString } from "ink";
import { describe, expect, test } from "vitest";
import type { Settings } from "../../src/app/settings.ts";
import type { Depth } from "../../src/article/colours.ts";
import { Screen } from "../../src/tui/app.tsx";
import { firstFrame } from "../../src/tui/first-frame.ts";
import { themeFor } from "../../src/tui/themes.ts";
import { SETTINGS, story, type World, world } from "../app/fake-world.ts";
import { STORIES } from "./stories.ts";

const SIZES = [
  [80, 24],
  [40, 12],
  [160, 50],
  [300, 100],
  [50, 17],
  [20, 5],
  [12, 3],
] as const;

const MANY = () => Array.from({ length: 60 }, (_, i) => story(`s${i}`));
const SCRIPTS = () => [
  story("wide", { headline: "東京の天気 and 서울", dek: "한국어 日本語 中文 ".repeat(20) }),
  story("emoji", { headline: "👩‍👩‍👧‍👦 family 🇩🇪 flag ❤️ heart", dek: "☕️ ".repeat(60) }),
  story("marks", { headline: "e\u0301 a\u0308 combining", section: "Škoda" }),
  story("hebrew", { headline: "שלום עולם", dek: "مرحبا بالعالم" }),
];

const STATES: Record<string, (size: { columns: number; rows: number }, settings: Settings) => World> = {
  stories: (size, settings) => world(STORIES(), { ...size, settings }),
  "more than fit": (size, settings) => world(MANY(), { ...size, settings }),
  "other scripts": (size, settings) => world(SCRIPTS(), { ...size, settings }),
  nothing: (size, settings) => world([], { ...size, settings }),
  marked: (size, settings) => {
    const it = world(STORIES(), { ...size, settings });
    it.press("m", "j", "s", "end");
    return it;
  },
  trouble: (size, settings) => {
    const it = world(STORIES(), { ...size, settings });
    it.send({
      type: "trouble",
      text: "The disk is full: marks are kept until the end of this run. ".repeat(3),
    });
    return it;
  },
};

const SETS: Record<string, Settings> = {
  "as they come": SETTINGS,
  "for a screen reader": { ...SETTINGS, screenReader: true },
  "of a painted theme": { ...SETTINGS, theme: "dark" },
  "of a theme of the reader's own, without a ground": {
    ...SETTINGS,
    theme: "mine",
    themes: { mine: { text: "#ddeeff", accent: "#ff8800" } },
  },
};

function firstOf(it: World, depth: Depth): string[] | null {
  return firstFrame(it.state(), themeFor(it.state().settings, depth));
}

function inkOf(it: World, depth: Depth): string[] {
  const state = it.state();
  const screen = <Screen state={state} theme={themeFor(state.settings, depth)} />;
  return renderToString(screen, { columns: state.size.columns }).split("\n");
}

/** What a terminal shows of lines, each cell with its looks; as text, a line a row. Blanks have none that is seen. */
async function shown(lines: readonly string[], { columns, rows }: { columns: number; rows: number }) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(lines.join("\r\n"), resolve));
  const { active } = terminal.buffer;
  const cells = (y: number) =>
    Array.from({ length: columns }, (_, x) => {
      const cell = active.getLine(active.viewportY + y)?.getCell(x);
      if (!cell) return "none";
      const ground = [cell.getBgColorMode(), cell.getBgColor(), cell.isInverse(), cell.isUnderline()].join();
      const looks = [cell.getFgColorMode(), cell.getFgColor(), cell.isBold(), cell.isDim(), cell.isItalic()];
      const text = cell.getChars().trim();
      return text === "" ? ` ${cell.getWidth()} ${ground}` : `${text} ${cell.getWidth()} ${ground} ${looks}`;
    }).join("|");
  return Array.from({ length: rows }, (_, y) => cells(y));
}

describe.each(Object.entries(SETS))("with settings %s", (_, settings) => {
  describe.each(SIZES)("at %ix%i", (columns, rows) => {
    test.each(Object.entries(STATES))("%s", async (_name, make) => {
      for (const depth of [0, 4] as const) {
        const it = make({ columns, rows }, settings);
        const first = firstOf(it, depth);
        // Where Ink must cut a line there is none.
        if (first === null && columns < 40) continue;
        expect(first).toHaveLength(rows);
        const size = { columns, rows };
        expect(await shown(first ?? [], size)).toEqual(await shown(inkOf(it, depth), size));
      }
    });
  });
});

test("there is none of what Ink has to draw: a story, a menu, a terminal without room for the parts", () => {
  const keys = { story: ["enter"], help: ["?"], menu: ["S"] };
  for (const [what, pressed] of Object.entries(keys)) {
    const it = world(STORIES());
    it.press(...pressed);
    expect(firstOf(it, 4), what).toBeNull();
  }
  expect(firstOf(world(STORIES(), { columns: 80, rows: 2 }), 4)).toBeNull();
});
