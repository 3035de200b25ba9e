/** Stories made by chance, for properties: every kind of block, scripts of several widths, long words, none. */
import fc from "fast-check";
import type { Block } from "../../src/article/article.ts";
import { clean } from "../../src/article/clean.ts";

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom("well-known", "—", "and/or", "naïve", "“so”", "x".repeat(90)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("日本語の文章、改行。", "한국어", "مرحبا", "नमस्ते", "👩‍👩‍👧‍👦", "é", "สวัสดี"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
);

export const prose = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => clean(words.join(" ")) || "word");

export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: prose(90).map((text): Block => ({ type: "paragraph", text })) },
  { weight: 1, arbitrary: fc.constant<Block>({ type: "break" }) },
  { weight: 2, arbitrary: prose(8).map((text): Block => ({ type: "subhead", text })) },
  { weight: 1, arbitrary: prose(40).map((text): Block => ({ type: "quote", text })) },
  {
    weight: 1,
    arbitrary: fc
      .array(prose(20), { minLength: 1, maxLength: 6 })
      .map((items): Block => ({ type: "list", items, levels: items.map((_, i) => i % 3) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ caption: prose(30), credit: prose(5), alt: prose(6) })
      .map((figure): Block => ({ type: "figure", image: "a.png", ...figure })),
  },
  {
    weight: 1,
    arbitrary: prose(30).map((text): Block => ({ type: "code", text: text.replaceAll(" ", "\n") })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(prose(4), prose(4), prose(4)), { minLength: 1, maxLength: 5 })
      .map((rows): Block => ({ type: "table", rows })),
  },
);

export const story = fc
  .record({
    headline: prose(12),
    dek: prose(20),
    section: prose(2),
    blocks: fc.array(block, { maxLength: 14 }),
  })
  .map((parts) => ({ ...parts, byline: "By nobody" }));
