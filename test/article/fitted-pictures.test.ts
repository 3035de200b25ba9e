import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { layout } from "../../src/article/layout.ts";
import type { Line } from "../../src/article/lines.ts";
import { paginate } from "../../src/article/pages.ts";

const text = (words: number) => Array.from({ length: words }, (_, at) => `word${at % 10}`).join(" ");
const paragraph = (words: number): Block => ({ type: "paragraph", text: text(words) });
const figure: Block = { type: "figure", caption: "What it shows", credit: "A. Person", image: "a.png" };

/** A picture of 16 rows and 40 columns, on pages of `height` lines. */
function set(blocks: Block[], height: number) {
  const pictures = () => ({ columns: 40, rows: 16 });
  const story = { headline: "", dek: "", blocks };
  const { lines } = layout(story, { section: "", byline: "" }, 60, { height, pictures });
  return {
    lines,
    pages: paginate(lines, height),
    whole: layout(story, { section: "", byline: "" }, 60, { pictures }).lines,
  };
}
const pictureRows = (lines: readonly Line[]) => lines.flatMap((line) => (line.picture ? [line.picture] : []));

describe("a picture at the end of a page", () => {
  // Eight lines of text and a blank one, then a box of 20.
  const blocks = [paragraph(80), figure, paragraph(40)];

  test("is set smaller where the box lacks a few rows, in the same proportion", () => {
    const { lines, pages } = set(blocks, 25);
    const rows = pictureRows(lines);
    expect(rows.length).toBeLessThan(16);
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_, at) => at));
    expect(new Set(rows.map(({ rows, columns }) => `${rows} ${columns}`))).toEqual(
      new Set([`${rows.length} ${Math.round((40 * rows.length) / 16)}`]),
    );
    // The page is full to its last line, which is the box's lower edge.
    expect(pages[0]).toEqual({ start: 0, end: 25 });
    expect(lines[24]?.text).toMatch(/^╰/);
  });

  test("goes to the next page whole where more than half of it would be lost", () => {
    const { lines, pages } = set(blocks, 20);
    expect(pictureRows(lines)).toHaveLength(16);
    expect(lines[pages[1]?.start ?? 0]?.text).toMatch(/^╭/);
  });

  test("follows its heading", () => {
    const headed = set([paragraph(80), { type: "subhead", text: "Sub-head" }, figure, paragraph(40)], 26);
    expect(headed.lines.slice(0, headed.pages[0]?.end).some((line) => line.role === "subhead")).toBe(true);
    expect(pictureRows(headed.lines).length).toBeLessThan(16);
  });

  test("stays as it is where it fits", () => {
    const { lines, whole } = set(blocks, 60);
    expect(lines).toEqual(whole);
  });

  test("loses nothing but rows of pictures, at whatever height", () => {
    const block = fc.oneof(
      fc.integer({ min: 1, max: 120 }).map(paragraph),
      fc.constant(figure),
      fc.constant<Block>({ type: "subhead", text: "Sub-head" }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.integer({ min: 1, max: 60 }), (blocks, height) => {
        const { lines, whole } = set(blocks, height);
        const words = (all: readonly Line[]) =>
          all.filter((line) => !line.picture && line.role !== "box").map((line) => line.text);
        expect(words(lines)).toEqual(words(whole));
        const figures = blocks.filter((one) => one.type === "figure").length;
        expect(pictureRows(lines).length).toBeGreaterThanOrEqual(figures * 8);
      }),
    );
  });
});
