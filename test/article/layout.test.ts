import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { type Layout, layout, layoutOf, setOn } from "../../src/article/layout.ts";
import { paginate } from "../../src/article/pages.ts";
import { graphemes, widthOf } from "../../src/article/width.ts";
import { story } from "./arbitrary-story.ts";

const HEADINGS = ["section", "headline", "dek", "byline", "subhead", "blank"];
const HEAD = { section: "Science · 4 min", byline: "" };
const set = (blocks: Block[], measure: number): Layout =>
  layout({ headline: "A headline", dek: "", blocks }, HEAD, measure);
/** How lines and paragraphs can be spaced. */
const manners = fc.record({
  spacing: fc.constantFrom(1 as const, 2 as const),
  indent: fc.constantFrom(0, 2),
  justify: fc.boolean(),
});
const texts = (made: Layout) => made.lines.map((line) => line.text);

describe("layout", () => {
  test("sets a story as a page shows it", () => {
    const made = layout(
      {
        headline: "A headline that takes two lines",
        dek: "The line under it.",
        blocks: [
          {
            type: "paragraph",
            text: "One paragraph of several words, see here.",
            spans: [{ start: 36, end: 40, kind: "link", href: "https://example.org/" }],
          },
          { type: "subhead", text: "A sub-head" },
          { type: "list", items: ["first item that is long enough to wrap", "second"], start: 9 },
          { type: "list", items: ["outer", "inner"], levels: [0, 1] },
          { type: "quote", text: "Said by one.\nAnd again." },
          { type: "figure", caption: "What is seen.", credit: "A. Person", alt: "A picture", image: "a.png" },
          { type: "code", text: "let x = 1;\n  y" },
          {
            type: "table",
            rows: [
              ["Year", "Cells"],
              ["1963", "16"],
            ],
          },
        ],
      },
      { section: "Science · 4 min", byline: "By A. Writer" },
      28,
    );
    expect(texts(made).join("\n")).toMatchInlineSnapshot(`
      "Science · 4 min
      A headline that
      takes two lines
      The line under it.
      By A. Writer

      One paragraph of several
      words, see here[1].

      A sub-head

       9. first item that is long
          enough to wrap
      10. second

      • outer
        ◦ inner

      ▏ Said by one.
      ▏
      ▏ And again.

      ╭──────────────────────────╮
      │ ▧ A picture              │
      │ What is seen.            │
      │ A. Person                │
      ╰──────────────────────────╯

      let x = 1;
        y

      Year  Cells
      ────  ─────
      1963     16"
    `);
    expect(made.links).toEqual([{ number: 1, text: "here", href: "https://example.org/" }]);
  });

  test("offsets of wrapped lines are those of the block's own text, link numbers not counted", () => {
    const text = "aaa bbb ccc ddd eee fff ggg hhh iii jjj";
    const made = set(
      [{ type: "paragraph", text, spans: [{ start: 4, end: 7, kind: "link", href: "https://a.org/" }] }],
      12,
    );
    const lines = made.lines.filter((line) => line.role === "body");
    expect(lines[0]?.text).toBe("aaa bbb[1]");
    expect(lines.map((line) => text.slice(line.from, line.to).trim())).toEqual([
      "aaa bbb",
      "ccc ddd eee",
      "fff ggg hhh",
      "iii jjj",
    ]);
  });

  test("property: set in pieces it is what it is in one go", () => {
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 12, max: 120 }),
        fc.integer({ min: 1, max: 400 }),
        manners,
        (made, measure, most, manner) => {
          const head = { section: made.section, byline: made.byline };
          let begun = setOn(made, head, measure, manner, null, most);
          while (begun.next < made.blocks.length) begun = setOn(made, head, measure, manner, begun, most);
          expect(layoutOf(begun, manner)).toEqual(layout(made, head, measure, manner));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("no line is wider than the measure, and no letter is lost", () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 4, max: 120 }), manners, (made, measure, manner) => {
        const { lines } = layout(made, { section: made.section, byline: made.byline }, measure, manner);
        for (const line of lines) {
          // A single grapheme wider than the measure may stick out rather than be lost; at 4 columns only boxes do.
          if (measure >= 8) expect(widthOf(line.text), line.text).toBeLessThanOrEqual(measure);
          expect(line.text).toBe(line.text.trimEnd());
          for (const span of line.spans) expect(span.end).toBeLessThanOrEqual(line.text.length);
        }
        const drawn = letters(
          lines
            .filter((line) => line.role !== "blank")
            .map((line) => line.text)
            .join(""),
        );
        const given = letters(
          made.headline + made.dek + made.section + made.byline + made.blocks.map(allText).join(""),
        );
        for (const [letter, count] of given)
          expect(drawn.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 300 },
    );
  });
});

describe("pages", () => {
  test("joined, they are the story's lines, once each; none is too high; boxes and headings hold", () => {
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 12, max: 120 }),
        fc.integer({ min: 1, max: 50 }),
        manners,
        (made, measure, height, manner) => {
          const { lines } = layout(made, { section: made.section, byline: made.byline }, measure, manner);
          const pages = paginate(lines, height);
          const shown = pages
            .flatMap((page) => lines.slice(page.start, page.end))
            .filter((line) => line.role !== "blank");
          expect(shown).toEqual(lines.filter((line) => line.role !== "blank"));
          for (const [index, page] of pages.entries()) {
            expect(page.end - page.start).toBeGreaterThan(0);
            expect(page.end - page.start).toBeLessThanOrEqual(height);
            expect(page.start).toBeGreaterThanOrEqual(pages[index - 1]?.end ?? 0);
            const first = lines[page.start];
            const last = lines[page.end - 1];
            expect(first?.role === "blank" || last?.role === "blank").toBe(false);
            const next = lines[pages[index + 1]?.start ?? -1];
            if (!next || !last) continue;
            const box = lines.filter((line) => line.role === "box" && line.group === next.group);
            if (box.length > 0 && box.length <= height) expect(last.group).not.toBe(next.group);
            // Where text stands over the heading, the page could have been closed between the two.
            const over = lines.slice(page.start, page.end).some((line) => !HEADINGS.includes(line.role));
            if (over && height >= 12) expect(last.role).not.toBe("subhead");
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("no widow, no orphan, no stranded heading, at every height where there is a choice", () => {
    const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(" ");
    const blocks: Block[] = [];
    for (let i = 1; i < 40; i++) {
      blocks.push({ type: "paragraph", text: words(3 * i) });
      if (i % 4 === 0) blocks.push({ type: "subhead", text: `Sub-head ${i}` });
      if (i % 7 === 0) blocks.push({ type: "figure", caption: words(12), credit: "A. Person" });
    }
    for (let measure = 30; measure <= 125; measure += 19) {
      // Behind 68 the same measures again, with a blank row between lines and paragraphs indented.
      const manner = measure > 68 ? ({ spacing: 2, indent: 2 } as const) : {};
      const { lines } = layout(
        { headline: "", dek: "", blocks },
        HEAD,
        measure > 68 ? measure - 57 : measure,
        manner,
      );
      for (let height = 12; height <= 46; height++) {
        const pages = paginate(lines, height);
        pages.forEach((page, index) => {
          const next = pages[index + 1];
          if (!next) return;
          const last = lines[page.end - 1];
          const first = lines[next.start];
          expect(page.end - page.start).toBeLessThanOrEqual(height);
          const where = `measure ${measure}, height ${height}, page ${index + 1}`;
          expect(last?.role, where).not.toBe("subhead");
          if (!first || last?.group !== first.group) return;
          const group = lines.filter((line) => line.group === first.group && line.role !== "blank");
          expect(group[0], `orphan: ${where}`).not.toBe(last);
          expect(group.at(-1), `widow: ${where}`).not.toBe(first);
        });
      }
    }
  });

  test("a story without a line has no page", () => {
    expect(paginate([], 10)).toEqual([]);
  });
});

function allText(block: Block): string {
  switch (block.type) {
    case "list":
      return block.items.join("");
    case "table":
      return block.rows.flat().join("");
    case "figure":
      return block.caption + block.credit;
    case "break":
      return "";
    default:
      return block.text;
  }
}

function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of graphemes(text)) {
    if (/^\s$/.test(letter)) continue;
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}
