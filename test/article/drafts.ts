/** Stories of any kind, in normal form (what parsers make), with texts that mean something to Markdown and YAML. */
import fc from "fast-check";
import type { Block, Draft, Figure, Related, Span } from "../../src/article/article.ts";
import { tidyBreaks } from "../../src/article/breaks.ts";
import { clean, cleanCode } from "../../src/article/clean.ts";
import { dropRepeatedCaptions } from "../../src/article/figures.ts";
import { isoDate } from "../../src/article/iso-date.ts";
import { safeHref } from "../../src/article/markdown-inline.ts";
import { tidySpans } from "../../src/article/spans.ts";

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("word", "Ana", "of", "23", "é", "漢字", "don’t", "a", "🙂", "снег"),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ..."-+*_`#>|~=[]()<>{}!&\\:;\"'%@^.,?/$",
      "---",
      "***",
      "1.",
      "2)",
      "- x",
      "# h",
      "```",
      "&amp;",
      "&#27;",
      "<b>",
      "</em>",
      "<!-- c -->",
      "<script>",
      "{{< x >}}",
      "{% y %}",
      "{{ z }}",
      "![a](b)",
      "[a](b)",
      "[a]: b",
      "[^1]",
      "](",
      "https://news.example/a_b",
      "snake_case",
      "**bold**",
      "Photo: Ana",
      "(Photo: Ana)",
      "(c)",
      "Related",
      "null",
      "key: value",
      "# no",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
);

/** A clean line; "" only where it may be. */
export const anyLine = fc
  .array(fc.tuple(piece, fc.constantFrom("", " ", " ")), { maxLength: 9 })
  .map((parts) => clean(parts.map(([text, gap]) => text + gap).join("")));
const words = anyLine.filter((text) => text !== "");

const href = fc
  .oneof(
    fc.constantFrom(
      "https://news.example/a",
      "../a b.md",
      "mailto:a@news.example",
      "a_(b).md",
      "x?a=1&copy;=2",
      "a<b>\\",
    ),
    fc.webUrl({ withQueryParameters: true }),
    words,
  )
  .map(safeHref)
  .filter(Boolean);

const spansOf = (text: string): fc.Arbitrary<Span[]> => {
  const place = fc
    .nat({ max: text.length })
    .map((at) => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at));
  const span = fc
    .tuple(place, place, fc.constantFrom("strong", "emphasis", "code", "link"), href)
    .map(([a, b, kind, address]): Span => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      return kind === "link" ? { start, end, kind, href: address } : { start, end, kind: kind as "strong" };
    });
  return fc.array(span, { maxLength: 4 }).map((spans) => tidySpans(text, spans));
};
const withSpans = (text: fc.Arbitrary<string>) =>
  text.chain((line) => spansOf(line).map((spans) => ({ text: line, ...(spans.length > 0 && { spans }) })));

const list = fc
  .tuple(
    fc.array(fc.tuple(withSpans(words), fc.nat({ max: 3 })), { minLength: 1, maxLength: 5 }),
    fc.option(fc.nat({ max: 9999 })),
  )
  .map(([items, start]): Block => {
    const levels: number[] = [];
    for (const [, level] of items) levels.push(Math.min(level, (levels.at(-1) ?? -1) + 1));
    return {
      type: "list",
      items: items.map(([{ text }]) => text),
      ...(start !== null && { start }),
      ...(levels.some((level) => level > 0) && { levels }),
      ...(items.some(([{ spans }]) => spans) && { spans: items.map(([{ spans }]) => spans ?? []) }),
    };
  });

const figure = fc
  .tuple(anyLine, anyLine, anyLine, fc.oneof(fc.constant(""), href))
  .filter((parts) => parts.some(Boolean))
  .map(([caption, credit, alt, image]): Figure => {
    return { type: "figure", caption, credit, ...(alt && { alt }), ...(image && { image }) };
  });

const codeLine = fc
  .array(piece, { maxLength: 4 })
  .map((parts) => cleanCode(parts.join("  ")).replaceAll("\n", ""));
const code = fc
  .tuple(fc.array(codeLine, { minLength: 1, maxLength: 4 }), fc.constantFrom("", "ts", "c++", "objective-c"))
  .filter(([lines]) => lines.some((line) => line.trim() !== ""))
  .map(([lines, lang]): Block => ({ type: "code", text: lines.join("\n"), ...(lang && { lang }) }));

const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(anyLine, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
  )
  .filter((rows) => rows.some((row) => row.some(Boolean)))
  .map((rows): Block => ({ type: "table", rows }));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.constant<Block>({ type: "break" }),
  withSpans(words).map((text): Block => ({ type: "paragraph", ...text })),
  fc
    .tuple(withSpans(words), fc.integer({ min: 2, max: 6 }))
    .map(([text, level]): Block => ({ type: "subhead", ...text, ...(level > 2 && { level }) })),
  withSpans(fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"))).map(
    (text): Block => ({ type: "quote", ...text }),
  ),
  list,
  figure,
  code,
  table,
);

const related: fc.Arbitrary<Related> = fc
  .tuple(words, anyLine, anyLine)
  .map(([headline, source, id]) => ({ headline, ...(source && { source }), ...(id && { id }) }));

const date = fc
  .constantFrom("", "2026-03-04", "2026-03-04T05:06:07Z", "2026-03-04T05:06-04:00")
  .map((text) => {
    if (text && isoDate(text) !== text) throw new Error(`${text} is not in normal form`);
    return text;
  });

export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    id: anyLine,
    section: anyLine,
    headline: anyLine,
    dek: anyLine,
    byline: anyLine,
    published: date,
    source: anyLine,
    language: fc.constantFrom("", "en", "pt-BR"),
    blocks: fc.array(block, { maxLength: 5 }).map(dropRepeatedCaptions).map(tidyBreaks),
    related: fc.array(related, { maxLength: 2 }),
  })
  .map(({ id, ...draft }) => ({ ...(id && { id }), ...draft, problems: [] }));
