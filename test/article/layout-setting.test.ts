/** What a setter's eye asks of a paragraph: last lines, even headlines, spaces, hyphens, code, numbers. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Span } from "../../src/article/article.ts";
import { loadHyphenation } from "../../src/article/hyphenation.ts";
import { justified } from "../../src/article/justify.ts";
import { type LayoutOptions, layout } from "../../src/article/layout.ts";
import { paragraphRanges } from "../../src/article/paragraph-ranges.ts";
import { NO_TOOLS } from "../../src/article/tools.ts";
import { widthOf } from "../../src/article/width.ts";
import { wrap } from "../../src/article/wrap.ts";
import { prose } from "./arbitrary-story.ts";

const HEAD = { section: "", byline: "" };
const hyphenate = await loadHyphenation("en");
const HYPHENS = { ...NO_TOOLS, hyphenate };
const set = (block: Block, measure: number, options?: LayoutOptions) =>
  layout({ headline: "", dek: "", blocks: [block] }, HEAD, measure, options).lines;
const texts = (block: Block, measure: number, options?: LayoutOptions) =>
  set(block, measure, options).map((line) => line.text);
const paragraph = (text: string, spans: Span[] = []): Block => ({ type: "paragraph", text, spans });

/** Words of English length, so that justified lines have spaces enough. */
const english = fc
  .array(fc.stringMatching(/^[a-z]{1,11}$/), { minLength: 12, maxLength: 120 })
  .map((words) => words.join(" "));
const squares = (lines: { width: number }[], width: number) =>
  lines.slice(0, -1).reduce((sum, line) => sum + (width - line.width) ** 2, 0);

describe("ragged", () => {
  test("lines are never more uneven than those of one set line by line, nor more of them than one", () => {
    fc.assert(
      fc.property(english, fc.integer({ min: 30, max: 90 }), (text, width) => {
        const fit = paragraphRanges(text, width, "ragged");
        const greedy = wrap(text, width).map((line) => ({ ...line, width: line.end - line.start }));
        // The price of a last word that stands alone is all that may be paid for an even edge.
        expect(squares(fit, width)).toBeLessThanOrEqual(squares(greedy, width) + (0.3 * width) ** 2);
        expect(fit.length).toBeLessThanOrEqual(greedy.length + 1);
        expect(fit.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(text);
      }),
    );
  });

  test("no last line of one short word where another break has two", () => {
    const text =
      "The clock in the hall had stopped again and nobody in the whole house could say when it had last been wound up.";
    for (const measure of [27, 28, 29, 37, 38, 53, 54, 55, 56]) {
      const last = wrap(text, measure).at(-1);
      expect(text.slice(last?.start, last?.end)).toBe("up.");
      expect(texts(paragraph(text), measure).at(-1)).toBe("wound up.");
    }
  });
});

describe("headlines", () => {
  test("take no more lines than they must, each as long as the others", () => {
    const { lines } = layout(
      { headline: "What the river took from the town it gave back to the plain", dek: "", blocks: [] },
      HEAD,
      44,
    );
    expect(lines.map((line) => line.text)).toEqual([
      "What the river took from the",
      "town it gave back to the plain",
    ]);
  });
});

describe("justified", () => {
  test("every line but the last is full or left ragged; no space is wider than two", () => {
    fc.assert(
      fc.property(english, fc.integer({ min: 30, max: 90 }), (text, width) => {
        const lines = texts(paragraph(text), width, { justify: true, tools: HYPHENS });
        for (const [i, line] of lines.entries()) {
          expect(line).not.toMatch(/ {3}/);
          if (i === lines.length - 1 || widthOf(line) < width) expect(line).not.toMatch(/ {2}/);
        }
        expect(lines.join(" ").replace(/ +/g, " ").replace(/- /g, "")).toBe(text);
      }),
    );
  });

  test("at a book's measure hardly a line is left ragged", () => {
    // One seed, so that it is one text of some 300 lines and not a question of luck.
    const lines = fc
      .sample(english, { numRuns: 200, seed: 1 })
      .flatMap((text) => texts(paragraph(text), 68, { justify: true, tools: HYPHENS }).slice(0, -1));
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter((line) => widthOf(line) < 68).length / lines.length).toBeLessThan(0.02);
  });

  test("spaces are spread evenly, from either side, and spans move with their words", () => {
    expect(justified("a b c d e", [], 2, false).text).toBe("a b  c d  e");
    expect(justified("a b c d e", [], 2, true).text).toBe("a  b c  d e");
    expect(justified("ab cd ef", [{ start: 3, end: 8, kind: "strong" }], 3, false)).toEqual({
      text: "ab  cd   ef",
      spans: [{ start: 4, end: 11, kind: "strong" }],
    });
    expect(justified("word", [], 3, false).text).toBe("word");
  });
});

describe("hyphens", () => {
  const long =
    "Internationalisation considerations notwithstanding, administrative responsibilities necessitate extraordinary organisational transformation, communication, representation, multiplication and differentiation.";

  test("part words in narrow lines, never more than two lines in a row", () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 60 }), fc.boolean(), (measure, justify) => {
        const lines = texts(paragraph(long), measure, { justify, tools: HYPHENS });
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(measure);
        const ends = lines.map((line) => (line.endsWith("-") ? "-" : ".")).join("");
        expect(ends).not.toContain("---");
        expect(lines.join("\n").replace(/-\n/g, "").replace(/\s+/g, " ")).toBe(long);
      }),
    );
    expect(texts(paragraph(long), 26, { tools: HYPHENS }).join("\n")).toMatch(/\w-\n/);
  });

  test("are not put into lines that come out well without", () => {
    const text =
      "A plain text of short words comes out well at any width that is not too small for them, so none is cut.";
    expect(texts(paragraph(text), 60, { tools: HYPHENS }).join("\n")).not.toContain("-");
  });

  test("part no word of section, headline, dek, byline or sub-head that fits into a line", () => {
    const words = "Administrative responsibilities necessitate organisational transformation notwithstanding";
    const story = { headline: words, dek: words, blocks: [{ type: "subhead", text: words }] as Block[] };
    const head = { section: `World · ${words} · 12 November 2026`, byline: words };
    for (let measure = 18; measure <= 60; measure++) {
      const { lines } = layout(story, head, measure, { tools: HYPHENS });
      for (const line of lines) expect(line.hyphen, `${measure}: ${line.text}`).toBeUndefined();
    }
    // A word wider than the line has to be parted: then at a syllable.
    const narrow = layout(story, head, 12, { tools: HYPHENS }).lines;
    expect(new Set(narrow.filter((line) => line.hyphen).map((line) => line.role)).size).toBe(5);
  });

  test("no last line is only the end of a word", () => {
    const text = "The office has served all photographs, considerable arrangements unconsidered.";
    for (let measure = 24; measure <= 60; measure++) {
      const lines = texts(paragraph(text), measure, { tools: HYPHENS });
      if (!lines.at(-1)?.includes(" ")) expect(lines.at(-2), `at ${measure}`).not.toMatch(/-$/);
    }
  });

  test("no code is parted", () => {
    const spans: Span[] = [{ start: 0, end: long.length, kind: "code" }];
    for (const line of texts(paragraph(long, spans), 30, { tools: HYPHENS })) expect(line).not.toMatch(/-$/);
  });

  test("the writer's own come first, and are seen only at a line's end", () => {
    const text = "Donau\xaddampf\xadschiff fährt und fährt";
    const lines = set(paragraph(text, [{ start: 8, end: 18, kind: "strong" }]), 12, { tools: HYPHENS });
    expect(lines.map((line) => line.text)).toEqual(["Donaudampf-", "schiff fährt", "und fährt"]);
    expect(lines.map((line) => text.slice(line.from, line.to)).join("")).toBe(text);
    expect(lines[0]?.spans).toEqual([{ start: 7, end: 10, kind: "strong" }]);
  });
});

describe("blocks", () => {
  test("code that is too wide goes on under a mark, and comes back whole without it", () => {
    const text = `if (x) {\n  ${"long ".repeat(9)}end\n}`;
    const lines = texts({ type: "code", text }, 24);
    expect(lines.filter((line) => line.startsWith("↳ "))).toHaveLength(2);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(24);
    expect(
      set({ type: "code", text }, 24)
        .map((line) => text.slice(line.from, line.to))
        .join(""),
    ).toBe(text.replaceAll("\n", ""));
  });

  test("the line over a headline is parted between section, date and time to read", () => {
    const head = { section: "A section with a name · 23 November 2026 · 2 min", byline: "" };
    const over = (measure: number) =>
      layout({ headline: "H", dek: "", blocks: [] }, head, measure)
        .lines.filter((line) => line.role === "section")
        .map((line) => line.text.replaceAll("\u00a0", " "));
    expect(over(60)).toEqual([head.section]);
    expect(over(36)).toEqual(["A section with a name ·", "23 November 2026 · 2 min"]);
  });

  test("code goes on between two words where that leaves no line half empty", () => {
    expect(texts({ type: "code", text: "const word = longest(of, all, the, lines);" }, 24)).toEqual([
      "const word = longest(of,",
      "↳ all, the, lines);",
    ]);
    expect(texts({ type: "code", text: "a https://news.example/harbour/ferry" }, 20)).toEqual([
      "a https://news.examp",
      "↳ le/harbour/ferry",
    ]);
  });

  test("numbers of a table stand at the right, words at the left", () => {
    const rows = [
      ["Country", "People", "Share", "Note"],
      ["A", "1,234,567", "9%", "1 of 3"],
      ["Bcd", "–", "10.5%", "2"],
    ];
    expect(texts({ type: "table", rows }, 40)).toEqual([
      "Country     People  Share  Note",
      "───────  ─────────  ─────  ──────",
      "A        1,234,567     9%  1 of 3",
      "Bcd              –  10.5%  2",
    ]);
  });

  test("what heads a table's columns stands on the rule", () => {
    const rows = [
      ["Name", "What is told of it"],
      ["one", "words and more"],
    ];
    expect(texts({ type: "table", rows }, 18)).toEqual([
      "      What is told",
      "Name  of it",
      "────  ────────────",
      "one   words and",
      "      more",
    ]);
  });

  test("a table with no room for its columns has the cells of a row behind each other, and rules where rows are long", () => {
    const rows = [
      ["", "Drawn", "Drawn again", "Built", "Looked at"],
      ["Quay", "yes", "yes", "yes", "no"],
      ["Ferry", "yes", "no", "a cell of many words that takes two lines", "no"],
      ["Crane", "yes", "no", "no", "no"],
    ];
    expect(texts({ type: "table", rows }, 30).map((line) => line.replaceAll("\u00a0", " "))).toEqual([
      "Drawn  Drawn again  Built",
      "Looked at",
      "────────",
      "Quay  yes  yes  yes  no",
      "Ferry  yes  no",
      "a cell of many words that",
      "takes two lines",
      "no",
      "────────",
      "Crane  yes  no  no  no",
    ]);
  });

  test("numbers of a list end in one column", () => {
    const items = Array.from({ length: 3 }, (_, i) => `item ${i}`);
    expect(texts({ type: "list", items, start: 9 }, 20)).toEqual([" 9. item 0", "10. item 1", "11. item 2"]);
    expect(texts({ type: "list", items, start: 1, levels: [0, 1, 0] }, 20)).toEqual([
      "1. item 0",
      "  ◦ item 1",
      "2. item 2",
    ]);
  });

  test("justified, hyphenated or plain: all words once, no line too wide", () => {
    fc.assert(
      fc.property(
        prose(60),
        fc.integer({ min: 8, max: 90 }),
        fc.boolean(),
        fc.boolean(),
        (text, measure, justify, parts) => {
          const options = { justify, tools: parts ? HYPHENS : NO_TOOLS };
          const lines = set(paragraph(text), measure, options);
          for (const line of lines) expect(widthOf(line.text)).toBeLessThanOrEqual(measure);
          expect(lines.map((line) => text.slice(line.from, line.to)).join("")).toBe(text);
          const drawn = lines
            .map((line) => line.text)
            .join("")
            .replace(/[\s-]/g, "");
          expect(drawn).toBe(text.replace(/[\s-]/g, ""));
        },
      ),
      { numRuns: 300 },
    );
  });
});
