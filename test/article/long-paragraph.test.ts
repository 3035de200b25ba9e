/** A very long paragraph is set a piece at a time, and its lines are those of a paragraph all the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Span } from "../../src/article/article.ts";
import { loadBidi } from "../../src/article/bidi.ts";
import { loadHyphenation } from "../../src/article/hyphenation.ts";
import { layout, layoutOf, setOn } from "../../src/article/layout.ts";
import type { Line } from "../../src/article/lines.ts";
import { PIECE, paragraphPiece } from "../../src/article/long-paragraph.ts";
import { paragraphLines, type Sheet, type Style } from "../../src/article/paragraph.ts";
import { tidySpans } from "../../src/article/spans.ts";
import { NO_TOOLS, type Tools } from "../../src/article/tools.ts";
import { loadBreaks } from "../../src/article/unicode-breaks.ts";
import { graphemes, widthOf } from "../../src/article/width.ts";
import { prose } from "./arbitrary-story.ts";

const ALL: Tools = {
  breaks: await loadBreaks(),
  bidi: await loadBidi(),
  hyphenate: await loadHyphenation("en"),
};
const PLACE = { block: 3, offset: 7, group: 5 };

/** All pieces of a paragraph, and how many there were. */
function inPieces(text: string, spans: readonly Span[], style: Style, sheet: Sheet, most: number) {
  const lines: Line[] = [];
  let pieces = 0;
  for (let at = 0; at < text.length; pieces++) {
    const piece = paragraphPiece(text, spans, at, PLACE, style, sheet, most);
    expect(piece.next).toBeGreaterThan(at);
    lines.push(...piece.lines);
    at = piece.next;
  }
  return { lines, pieces };
}

/** What is drawn of a text, without spaces, hyphens that were put in, and the mark before the first line. */
const drawn = (lines: readonly Line[]) =>
  lines
    .map(({ text, hyphen }) => (hyphen ? text.slice(0, -1) : text).replace("• ", "").replaceAll(" ", ""))
    .join("");
const letters = (text: string) => [...text.replace(/[\s\u200e\u200f\u061c]/g, "")].sort().join("");

const links = (text: string, places: readonly number[]): Span[] =>
  tidySpans(
    text,
    places.flatMap((place, i): Span[] => {
      const start = place % text.length;
      const kind = i % 3 === 0 ? "strong" : "link";
      return [
        { start, end: Math.min(text.length, start + 1 + (place % 40)), kind, href: `https://a.org/${i}` },
      ];
    }),
  );

test("property: in pieces no letter is lost or doubled, no line is too wide, and links are numbered as in one go", () => {
  fc.assert(
    fc.property(
      prose(200),
      fc.array(fc.nat(5000), { maxLength: 12 }),
      fc.integer({ min: 8, max: 70 }),
      fc.integer({ min: 20, max: 400 }),
      fc.boolean(),
      fc.constantFrom(NO_TOOLS, ALL),
      (text, places, measure, most, justify, tools) => {
        const spans = links(text, places);
        const style: Style = { role: "item", first: "• ", rest: "  " };
        const [once, sheet] = [[], []].map((links): Sheet => ({ measure, justify, tools, links }));
        const whole = paragraphLines(text, spans, PLACE, style, once!);
        const { lines } = inPieces(text, spans, style, sheet!, most);
        expect(letters(drawn(lines))).toBe(letters(drawn(whole)));
        expect(sheet!.links).toEqual(once!.links);
        let at = PLACE.offset;
        for (const line of lines) {
          expect([line.from, line.block, line.group]).toEqual([at, PLACE.block, PLACE.group]);
          at = line.to;
          if (graphemes(line.text.trim()).length > 1) expect(widthOf(line.text)).toBeLessThanOrEqual(measure);
        }
        expect(at).toBe(PLACE.offset + text.length);
      },
    ),
    { numRuns: 400 },
  );
});

const WORDS =
  "of the paper mill that stood over a small river and its bridges for nearly eighty long years".split(" ");
const long = (characters: number) => {
  let text = "";
  for (let n = 1; text.length < characters; n = (n * 48271) % 2147483647)
    text += `${WORDS[n % WORDS.length]} `;
  return text.trim();
};

test("prose is hardly more ragged in pieces than in one go", () => {
  const text = long(60_000);
  const sheet = { measure: 68, justify: false, tools: NO_TOOLS, links: [] };
  const style: Style = { role: "body", indent: 2 };
  const { lines, pieces } = inPieces(text, [], style, sheet, 4000);
  expect(pieces).toBeGreaterThan(14);
  const demerits = (set: readonly Line[]) =>
    set.slice(0, -1).reduce((sum, { text }) => sum + (sheet.measure - text.length) ** 2, 0);
  expect(demerits(lines)).toBeLessThan(1.1 * demerits(paragraphLines(text, [], PLACE, style, sheet)));
});

test("the direction of a piece is that of its paragraph", () => {
  const text = `${"שלום עולם ".repeat(30)}${"latin words ".repeat(200)}`.trim();
  const sheet = { measure: 40, justify: false, tools: ALL, links: [] };
  const { lines, pieces } = inPieces(text, [], { role: "body" }, sheet, 500);
  expect(pieces).toBeGreaterThan(3);
  expect(lines.filter(({ text }) => widthOf(text) < 40 && !text.startsWith(" "))).toEqual([]);
});

test("a paragraph is set over several turns, and a list or a quotation between its items and lines", () => {
  const blocks: Block[] = [
    { type: "paragraph", text: long(3 * PIECE) },
    { type: "quote", text: `Said by one.\n\n${long(PIECE + 9)}\nAnd again.` },
    { type: "list", items: ["first", long(PIECE + 9), "", "last"], start: 9 },
    { type: "paragraph", text: long(30) },
  ];
  const story = { headline: "A headline", dek: "", blocks };
  const head = { section: "", byline: "" };
  for (const options of [{}, { indent: 2, linear: { picture: "Picture", pause: "separator" } }]) {
    let begun = setOn(story, head, 60, options, null, 1);
    let turns = 1;
    for (; begun.next < blocks.length; turns++) begun = setOn(story, head, 60, options, begun, 1);
    expect(turns).toBeGreaterThan(12);
    const whole = layout(story, head, 60, options);
    expect(layoutOf(begun, options)).toEqual(whole);
    expect(
      new Set(whole.lines.filter(({ block, group }) => block === 0 && group > 0).map(({ group }) => group))
        .size,
    ).toBe(1);
  }
});
