/**
 * No text makes a parser or the setting take time that grows faster than the text: of each kind of text that is hard
 * on some of them, a short one and one four times as long. CPU time of this thread in one run, and a wide margin:
 * a square would be sixteen times as much.
 */
import { expect, test } from "vitest";
import { loadBidi } from "../../src/article/bidi.ts";
import { clean } from "../../src/article/clean.ts";
import { layout } from "../../src/article/layout.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { paginate } from "../../src/article/pages.ts";
import { parseQuery } from "../../src/article/query.ts";
import { parseText } from "../../src/article/text.ts";
import { NO_TOOLS } from "../../src/article/tools.ts";
import { loadBreaks } from "../../src/article/unicode-breaks.ts";
import { parseOpml } from "../../src/feeds/opml.ts";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { parseFragment } from "../../src/html/fragment.ts";
import { parseHtml } from "../../src/html/parse-html.ts";
import { createSifter } from "../../src/tui/mouse-reports.ts";

/** Characters of the short one; `npm run soak` takes the long one to a megabyte. */
const SHORT = process.env.NEWSREADER_SOAK ? 250_000 : 6_000;
/** Milliseconds below which growth is noise, or Markdown that has not come to its limit of work (markdown-tree.ts). */
const noiseOf = (name: string) => (name === "Markdown" ? 2500 : 150);
const MOST_GROWTH = 9;

const UNITS = [
  ..."[<*>&`({\"'~-.:|\\\n\t ",
  "**a ",
  "_a",
  "> ",
  "1. ",
  "* ",
  " - a\n",
  "&amp;",
  "a``",
  "![",
  "[a](",
  "[a](b) ",
  "[a]: b\n",
  "<div>",
  "<p>",
  "</p>",
  "<ul><li>",
  "<table><tr><td>",
  "| a ",
  "<!--",
  "<![CDATA[",
  '<a b="',
  "<img src=a alt=b>",
  "<script>",
  "<textarea>",
  "<blockquote>",
  "{{",
  "{% a %}",
  "a",
  "ab cd ",
  "ab cd.\n\n",
  "a\n===\n",
  "> a\n\n",
  "---\n",
  "a: b\n",
  "A caption (Photo: x)\n",
  "By A B\n",
  "Related Stories\n",
  "<item><title>x</title>",
  '<outline text="a">',
  '{"a":',
  '<!ENTITY a "b">',
  "or ",
  "\u0301",
  "\u200d",
  "\u05d0",
  "\u05d0\u05d1 ab ",
  "\u{1f600}",
  "\u{1f468}\u200d",
  "\u6f22",
  "\u0e01",
  "\u1100",
  "\u{1f1e6}",
  "\ufe0f",
  "\x1b[",
  "\x1b]",
  "\x9b",
  "\u202e",
  "\ud800",
];

const [breaks, bidi] = await Promise.all([loadBreaks(), loadBidi()]);
const set = (text: string, tools: typeof NO_TOOLS) => {
  const story = { headline: "h", dek: "", blocks: [{ type: "paragraph" as const, text: clean(text) }] };
  paginate(layout(story, { section: "", byline: "" }, 68, { tools }).lines, 20);
};
const feed = (text: string) => parseFeed(text, { address: "https://e.example/f", fragment: parseFragment });

const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  Markdown: parseMarkdown,
  "scraped text": parseText,
  "a page": parseHtml,
  "a feed": feed,
  "a feed’s story": (text) =>
    feed(
      `<rss><channel><item><title>x</title><description><![CDATA[${text}]]></description></item></channel></rss>`,
    ),
  "a JSON feed’s": (text) =>
    feed(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        items: [{ id: "1", content_text: text }],
      }),
    ),
  "a list of feeds": parseOpml,
  "a query": parseQuery,
  "keys and mouse reports": (text) => createSifter().push(text),
  "set text": (text) => set(text, NO_TOOLS),
  "set text of all scripts": (text) => set(text, { ...NO_TOOLS, breaks, bidi }),
};

function taken(work: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each(Object.keys(WORK))(
  `${UNITS.length} kinds of text of ${SHORT} characters and four times as many, as %s`,
  { timeout: 3_600_000 },
  (name) => {
    const work = WORK[name] ?? parseText;
    const noise = noiseOf(name);
    let longest = 0;
    const grown: string[] = [];
    for (const unit of UNITS) {
      const [few, many] = [SHORT, 4 * SHORT].map((length) => unit.repeat(Math.ceil(length / unit.length)));
      work(unit.repeat(200));
      const growth = () => {
        const first = taken(work, few ?? "");
        const all = taken(work, many ?? "");
        longest = Math.max(longest, all);
        return all < noise ? 0 : all / Math.max(first, noise / 16);
      };
      // What the collector of garbage or a neighbour adds is not there every time.
      let best = growth();
      for (let more = 0; more < 2 && best > MOST_GROWTH; more++) best = Math.min(best, growth());
      if (best > MOST_GROWTH) grown.push(`${JSON.stringify(unit)} ${best.toFixed(1)} times`);
    }
    console.info(`${name}: the longest took ${Math.round(longest)} ms of CPU`);
    expect(grown).toEqual([]);
  },
);
