/** Hostile texts by chance through every parser: none throws, none is slow, none lets through what drives a terminal. */
import { expect, test } from "vitest";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { parseQuery } from "../../src/article/query.ts";
import { parseText } from "../../src/article/text.ts";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { parseFragment } from "../../src/html/fragment.ts";
import { parseHtml } from "../../src/html/parse-html.ts";
import { corpusCases, generated } from "./cases.ts";
import { jsonFeed, markdown, page, scraped, Texts } from "./stories.ts";

const CASES = Number(process.env.NEWSREADER_HOSTILE_CASES ?? 30_000);
const SEED = Number(process.env.NEWSREADER_HOSTILE_SEED ?? 20_260_102);
/** Line ends stand in code, in lists and in quotes. */
const UNSAFE = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

/** The strings of a value that a terminal would act on. */
function unsafe(value: unknown): string[] {
  if (typeof value === "string") return UNSAFE.test(value) ? [value] : [];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(unsafe);
  return [];
}

/** Milliseconds that a story may take; each document here is one, or a feed of a few. */
const MOST = 1000;

type Parser = {
  readonly name: string;
  readonly made: (texts: Texts) => string;
  readonly parse: (text: string) => unknown;
};

const PARSERS: readonly Parser[] = [
  {
    name: "Markdown",
    made: (texts) => markdown("x", texts, 1, "y.md"),
    parse: (text) => parseMarkdown(text),
  },
  { name: "scraped text", made: scraped, parse: (text) => parseText(text) },
  { name: "a page", made: page, parse: (text) => parseHtml(text, { address: "https://e.example/x" }) },
  {
    name: "a feed",
    made: (texts) => jsonFeed(texts, 3),
    parse: (text) => parseFeed(text, { address: "https://e.example/feed", fragment: parseFragment }),
  },
  { name: "raw bytes as Markdown", made: (texts) => texts.next(), parse: (text) => parseMarkdown(text) },
  { name: "raw bytes as text", made: (texts) => texts.next(), parse: (text) => parseText(text) },
  { name: "raw bytes as a page", made: (texts) => texts.next(), parse: (text) => parseHtml(text) },
];

test.each(PARSERS)(
  `${CASES} texts as $name`,
  { timeout: process.env.NEWSREADER_SOAK ? 3_600_000 : 180_000 },
  ({ name, made, parse }) => {
    const texts = new Texts([...corpusCases(), ...generated(CASES, SEED)]);
    let documents = 0;
    let slowest = 0;
    const before = process.memoryUsage().heapUsed;
    while (!texts.isOver) {
      const text = made(texts);
      const start = performance.now();
      const found = unsafe(parse(text));
      slowest = Math.max(slowest, performance.now() - start);
      documents += 1;
      if (found.length > 0) expect({ text, found }).toEqual({});
    }
    const grown = Math.round((process.memoryUsage().heapUsed - before) / 1e6);
    console.info(
      `${name}: ${texts.used} texts in ${documents} documents, slowest ${Math.round(slowest)} ms, heap ${grown} MB more`,
    );
    expect(slowest).toBeLessThan(MOST);
    expect(grown).toBeLessThan(400);
  },
);

test(`${CASES} texts as queries`, () => {
  const all = generated(CASES, SEED + 1);
  for (const text of all) expect(parseQuery(text).query).toBeDefined();
  console.info(`${all.length} queries`);
});
