/** What holds of every story, whatever it was made of; each of these throws where it does not. */
import type { Article, Block, Draft, Span } from "../../../src/article/article.ts";
import { loadBidi } from "../../../src/article/bidi.ts";
import { formatMarkdown } from "../../../src/article/format.ts";
import { loadHyphenation } from "../../../src/article/hyphenation.ts";
import { identify } from "../../../src/article/identity.ts";
import { layout } from "../../../src/article/layout.ts";
import { paginate } from "../../../src/article/pages.ts";
import { slug } from "../../../src/article/slug.ts";
import { storyHtml } from "../../../src/article/story-html.ts";
import { bodyText, summarise } from "../../../src/article/summary.ts";
import { NO_TOOLS, type Tools } from "../../../src/article/tools.ts";
import { loadBreaks } from "../../../src/article/unicode-breaks.ts";
import { graphemes, widthOf } from "../../../src/article/width.ts";

/** What no text may have that comes to a terminal; line ends stand in code, in lists and in quotes. */
const UNSAFE =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff\u{10eeee}]/u;

const ALL: Tools = {
  breaks: await loadBreaks(),
  bidi: await loadBidi(),
  hyphenate: await loadHyphenation("en"),
};

/** A caption's box takes four columns beside its text, and some letters take two. */
const SMALLEST = 8;

/** Throws what is wrong, with the value. */
export function wrong(what: string, value: unknown): never {
  throw new Error(`${what}: ${JSON.stringify(value)?.slice(0, 300)}`);
}

/** Throws where a string anywhere in the value would drive a terminal. */
export function expectSafe(value: unknown, where = ""): void {
  if (typeof value === "string") {
    if (UNSAFE.test(value)) wrong(`a control character in ${where}`, value);
  } else if (typeof value === "object" && value !== null)
    for (const [name, inside] of Object.entries(value)) expectSafe(inside, `${where}.${name}`);
}

function expectSpans(spans: readonly Span[] | undefined, text: string): void {
  for (const { start, end } of spans ?? [])
    if (!(start >= 0 && start <= end && end <= text.length))
      wrong("a span outside its text", { text, start, end });
}

function expectBlock(block: Block): void {
  if (block.type === "list") {
    block.items.forEach((item, at) => {
      if (item.includes("\n")) wrong("a line end in an item", item);
      expectSpans(block.spans?.[at], item);
    });
    if (block.levels && block.levels.length !== block.items.length) wrong("items without levels", block);
  } else if (block.type === "table") {
    const [head = []] = block.rows;
    if (block.rows.some((row) => row.length !== head.length)) wrong("rows of different lengths", block);
  } else if ("spans" in block) expectSpans(block.spans, block.text);
}

function expectLines(story: Draft, measure: number, tools: Tools): void {
  const head = { section: story.section, byline: story.byline };
  const { lines, links } = layout(story, head, measure, { tools, justify: measure % 2 === 0, height: 20 });
  for (const { text } of lines) {
    if (text.includes("\n")) wrong("a line end in a line", text);
    if (widthOf(text) > measure && graphemes(text.trim()).length > 1)
      wrong(`a line wider than ${measure}`, text);
  }
  expectSafe(lines, "a line");
  expectSafe(links, "a link");
  const pages = paginate(lines, 20);
  if (lines.length > 0 && pages.at(-1)?.end !== lines.length) wrong("lines on no page", pages);
}

/** A story as a parser made it is clean, whole, and can be set, summed up, told as a page and written as a file. */
export function expectSound(draft: Draft): void {
  expectSafe(draft, "story");
  for (const field of ["section", "headline", "dek", "byline", "published", "source", "language"] as const)
    if (draft[field].includes("\n")) wrong(`a line end in ${field}`, draft[field]);
  for (const block of draft.blocks) expectBlock(block);
  for (const [measure, tools] of [
    [68, NO_TOOLS],
    [31, ALL],
    [SMALLEST, ALL],
  ] as const)
    expectLines(draft, measure, tools);
  summarise(draft, bodyText(draft));
  const id = identify(draft);
  expectSafe(slug(draft.headline), "slug");
  const article: Article = { ...draft, id, path: "a.md", words: 1, minutes: 1 };
  for (const [, attributes = ""] of storyHtml(article).matchAll(/<(?:a|img)((?: [a-z]+="[^"]*")*)>/g))
    for (const [, to = ""] of attributes.matchAll(/ (?:href|src)="([^"]*)"/g))
      if (/^(?!https?:|mailto:)[a-z][a-z\d+.-]*:/i.test(to))
        wrong("an address of another scheme in a page", to);
  if (formatMarkdown(draft) === "") wrong("nothing was written of a story", draft);
}
