/** Characters that cling to each other in other ways wherever a line is parted: no line is wider than the measure. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { loadBidi } from "../../src/article/bidi.ts";
import { clean } from "../../src/article/clean.ts";
import { loadHyphenation } from "../../src/article/hyphenation.ts";
import { layout } from "../../src/article/layout.ts";
import { NO_TOOLS, type Tools } from "../../src/article/tools.ts";
import { loadBreaks } from "../../src/article/unicode-breaks.ts";
import { graphemes, widthOf } from "../../src/article/width.ts";

const RUNS = process.env.NEWSREADER_SOAK ? 50_000 : 400;

const ALL: Tools = {
  breaks: await loadBreaks(),
  bidi: await loadBidi(),
  hyphenate: await loadHyphenation("en"),
};
/** A measure of each kind: rules of thumb and all tools, ragged and justified, hardly any room. */
const SETTINGS = [
  [68, NO_TOOLS],
  [31, ALL],
  [8, ALL],
] as const;

const PARTS = [
  ..." \"'()[],./-a1Zéß",
  ..."\u200d\u0301\ufe0f\u20e3\u05d0\u0627\u064b\u0640\u0e01\u0e33\u1100\u1161\u11a8\uac00\u4e00\u302e\u3000",
  ..."\u0600\u070f\u0903\u0915\u094d\u0bcd\u0d4e\u1039\uff9e\u00a0\u00ad\u2764\u2b1b",
  ..."\u{110bd}\u{1d165}\u{1f1e6}\u{1f1e7}\u{1f3f4}\u{1f3fd}\u{1f469}\u{1f600}\u{e0067}\u{e007f}",
  "\u{1f468}\u200d\u{1f469}\u200d",
  "word",
  "extraordinarily",
];
/** Few kinds in one text: so they meet themselves and each other often. */
const text = fc
  .subarray(PARTS, { minLength: 1, maxLength: 6 })
  .chain((kinds) => fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 60 }))
  .map((parts) => clean(parts.join("")));

const blocksOf = (text: string): Block[] => [
  { type: "paragraph", text },
  {
    type: "paragraph",
    text,
    spans: [{ start: 0, end: text.length, kind: "link", href: "https://e.example/" }],
  },
  { type: "subhead", text },
  { type: "quote", text },
  { type: "list", start: 9, items: [text, "x"] },
  { type: "figure", image: "", alt: "", caption: text, credit: text },
  { type: "code", text },
  {
    type: "table",
    rows: [
      [text, "b"],
      ["c", text],
    ],
  },
];

function tooWide(text: string): string[] {
  const story = { headline: "h", dek: "", blocks: blocksOf(text) };
  return SETTINGS.flatMap(([measure, tools]) => {
    const options = { tools, justify: measure % 2 === 0, height: 20 };
    return layout(story, { section: "", byline: "" }, measure, options)
      .lines.filter((line) => widthOf(line.text) > measure && graphemes(line.text.trim()).length > 1)
      .map((line) => `${line.role} at ${measure}: ${JSON.stringify(line.text)}`);
  });
}

test(`${RUNS} texts in every kind of block: no line is wider than the measure`, {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(tooWide(one)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test.each([
  [
    "Hangul initials and tone marks",
    "\u1100\u1100\u302e \u1100\u1100\u1100\u1100 \u302e\u302e\u302e\u302eword",
  ],
  [
    "flags among letters that run from right to left",
    "\u{1f1e6}\u{1f1e7}\u{1f1e6}\u{1f1e6}\u{1f1e7}\u05d0\u{1f1e7}",
  ],
  ["flags behind a mark", "\u{1f1e7}\u{1f1e7}\u1039\u{1f1e7}\u{1f1e7}\u{1f1e7}\u{1f1e7}\u{1f1e7}"],
  ["marks that take a column", "\u{1f3fd}\u{1f3fd}\u{1f3fd}\u0903\u0903\u0903".repeat(8)],
  ["a Thai vowel behind others’ marks", "\u0e33\u0903\u0e33\u0903\u0e33\u0903\u0e33\u0e33\u0903"],
  [
    "figures joined to each other",
    `i\ufffd\u{1f468}\u200d\ufffd \ufffd\u200d${"\u{1f468}\u200d".repeat(800)}`,
  ],
  ["a Thai vowel behind a Hangul final", "/\u11a8\uff9e\u0e33\u0e33/\uff9e/\uff9e"],
])("found before: %s", (_, one) => {
  expect(tooWide(clean(one))).toEqual([]);
});
