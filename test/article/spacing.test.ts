/** Air between lines, and paragraphs by indents: what the words are set with, never what they are. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { loadBidi } from "../../src/article/bidi.ts";
import { type LayoutOptions, layout } from "../../src/article/layout.ts";
import { NO_TOOLS } from "../../src/article/tools.ts";
import { story } from "./arbitrary-story.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", text });
const set = (blocks: Block[], measure: number, options: LayoutOptions) =>
  layout({ headline: "", dek: "", blocks }, { section: "", byline: "" }, measure, options).lines;
const texts = (blocks: Block[], measure: number, options: LayoutOptions) =>
  set(blocks, measure, options).map(({ text }) => text);

describe("a blank row between lines", () => {
  test("stands in what is read on, not in headings, boxes and code", () => {
    const blocks: Block[] = [
      paragraph("one two three four"),
      { type: "subhead", text: "a head of some words" },
      { type: "list", items: ["first", "second"] },
      { type: "code", text: "a\nb" },
    ];
    expect(texts(blocks, 12, { spacing: 2 })).toEqual([
      ...["one two", "", "three four", "", "a head of", "some words", ""],
      ...["• first", "", "• second", "", "a", "b"],
    ]);
  });

  test("belongs to its paragraph, and in a quotation the bar goes on", () => {
    const lines = set([{ type: "quote", text: "one two three four" }], 12, { spacing: 2 });
    expect(lines.map(({ text }) => text)).toEqual(["▏ one two", "▏", "▏ three four"]);
    expect(new Set(lines.map(({ group }) => group)).size).toBe(1);
  });

  test("changes nothing but that", () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 12, max: 100 }), (made, measure) => {
        const head = { section: made.section, byline: made.byline };
        const single = layout(made, head, measure);
        const double = layout(made, head, measure, { spacing: 2 });
        const read = (lines: typeof single.lines) => lines.filter(({ role }) => role !== "blank");
        expect(read(double.lines)).toEqual(read(single.lines));
        expect(double.links).toEqual(single.links);
      }),
      { numRuns: 150 },
    );
  });
});

describe("indented paragraphs", () => {
  test("begin later where another stands before them, without a blank line", () => {
    const blocks = [
      paragraph("one two three four five"),
      paragraph("six seven eight nine ten"),
      { type: "subhead" as const, text: "head" },
      paragraph("eleven twelve"),
    ];
    expect(texts(blocks, 14, { indent: 2 })).toEqual([
      ...["one two three", "four five", "  six seven", "eight nine ten", "", "head", "", "eleven twelve"],
    ]);
  });

  test("are as wide as the others when justified", () => {
    const blocks = [paragraph("first"), paragraph("aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo")];
    const lines = texts(blocks, 14, { indent: 2, justify: true });
    expect(lines.slice(1, -1).map((line) => line.length)).toEqual(lines.slice(1, -1).map(() => 14));
    expect(lines[1]).toMatch(/^ {2}\S/);
  });

  test("begin at the right where they run from there", async () => {
    const tools = { ...NO_TOOLS, bidi: await loadBidi() };
    const hebrew = (from: number) => String.fromCharCode(...[0, 1, 2].map((i) => 0x5d0 + from + i));
    const lines = set([paragraph(hebrew(0)), paragraph(hebrew(5))], 20, { indent: 2, tools });
    expect(lines.map(({ text }) => text.length)).toEqual([20, 18]);
  });

  test("keep words whole where there is no room for an indent", () => {
    expect(texts([paragraph("a"), paragraph("abcdefgh b")], 9, { indent: 2 })).toEqual([
      "a",
      "abcdefgh",
      "b",
    ]);
  });
});
