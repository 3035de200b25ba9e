import { describe, expect, test } from "vitest";
import { paletteOf } from "../../src/article/themes.ts";
import { onGround, rowsOnGround, undressed } from "../../src/tui/on-ground.ts";
import { paintedTheme } from "../../src/tui/painted-theme.ts";
import { themeOf } from "../../src/tui/theme.ts";
import { paintedCells } from "./painted.ts";

const PAINTED = paintedTheme(paletteOf("dark", {}, 24));
const PLAIN = themeOf(true);
const ROOM = { columns: 12, rows: 4 };

describe("on a painted ground", () => {
  test("every line is filled up to the edge, whatever is in it, and blank ones fill the room", () => {
    const link = "\x1b]8;;https://a.example\x07世界\x1b]8;;\x07";
    const rows = paintedCells(onGround(`${PAINTED.headline("Head")}\n${link} e\u0301`, PAINTED, ROOM));
    expect(rows.map((row) => row.length)).toEqual([12, 12, 12, 12]);
    expect(new Set(rows.flat().map(({ under }) => under))).toEqual(new Set([rows[0]?.[0]?.under]));
    expect(rows[0]?.[0]?.under).toMatch(/^48;2;/);
  });

  test("each line has its looks to itself, so that it can be drawn alone", () => {
    const lines = onGround("one\n\ntwo", PAINTED, ROOM).split("\n");
    for (const line of lines) expect(paintedCells(line)[0]?.every(({ under }) => under)).toBe(true);
  });

  test("what is longer than the room keeps its lines", () => {
    expect(onGround("a\nb\nc\nd\ne", PAINTED, ROOM).split("\n")).toHaveLength(5);
    expect(undressed(onGround("longer than the room", PAINTED, ROOM)).split("\n")[0]).toBe(
      "longer than the room",
    );
  });

  test("the rows of a list leave none of their room to the terminal", () => {
    const heights = (texts: string[]) =>
      rowsOnGround(texts, PAINTED, ROOM).map((it) => it.split("\n").length);
    expect(heights(["a\nb"])).toEqual([2, 2]);
    expect(heights(["a\nb", "c\nd"])).toEqual([2, 2]);
    expect(heights([])).toEqual([4]);
  });
});

test("on the terminal's own ground nothing is added", () => {
  expect(onGround("one\ntwo", PLAIN, ROOM)).toBe("one\ntwo");
  expect(rowsOnGround(["a\nb"], PLAIN, ROOM)).toEqual(["a\nb"]);
});
