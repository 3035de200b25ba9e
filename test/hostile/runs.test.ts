/**
 * Long runs of one sign where a pattern may look for the end of such a run, or for what follows it: a pattern that
 * tries each sign of the run anew takes time with its square. As in growth.test.ts CPU time of a run and of one four
 * times as long are compared.
 */
import { expect, test } from "vitest";
import { layout } from "../../src/article/layout.ts";
import { withoutEnd } from "../../src/article/shorten.ts";
import { splitCredit } from "../../src/article/text/credit.ts";
import { bylineNames } from "../../src/article/text/head.ts";
import { parseText } from "../../src/article/text.ts";
import { isPlain } from "../../src/article/word-breaks.ts";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { parseFragment } from "../../src/html/fragment.ts";
import { parseHtml } from "../../src/html/parse-html.ts";

const SHORT = 20_000;
/** Milliseconds below which growth is noise; a square has five times as many at the longer run. */
const NOISE = 120;
const MOST_GROWTH = 9;

const PARAGRAPH =
  "A paragraph of words that is a sentence, and long enough to be one, as it goes on and on here.";
const page = (body: string, head = "") =>
  parseHtml(
    `<html><head><title>T</title>${head}</head><body><article><h1>Head</h1>${body}</article></body></html>`,
  );
const meta = (name: string, text: string) =>
  page(`<p>${PARAGRAPH}</p>`, `<meta name="${name}" content="${text}">`);
const json = (text: string) =>
  parseFeed(JSON.stringify({ version: text, items: [] }), { address: "", fragment: parseFragment });
const rss = (text: string) =>
  parseFeed(`<rss xmlns:a="${text}"><channel><a:b>x</a:b><item><title>t</title></item></channel></rss>`, {
    address: "",
    fragment: parseFragment,
  });
const table = (cell: string) =>
  layout(
    { headline: "h", dek: "", blocks: [{ type: "table", rows: [["a"], [cell]] }] },
    { section: "", byline: "" },
    68,
  );

const RUNS: readonly (readonly [string, (run: string) => unknown, string, string, string])[] = [
  ["a word of apostrophes", isPlain, "", "'", "0"],
  [
    "a paragraph in capitals",
    (run) => parseText(`A headline of words\n\n${PARAGRAPH}\n\n${run}\n`),
    "",
    "A",
    "",
  ],
  ["a paragraph of commas", (run) => page(`<p>${run}</p>`), "x", ",", "x"],
  [
    "a caption of dashes",
    (run) => page(`<figure><img src=a.png><figcaption>${run}</figcaption></figure>`),
    "x",
    "-",
    "x",
  ],
  ["names and commas", bylineNames, "By A", ", ", "B!"],
  ["a writer of spaces", (run) => meta("author", run), "A", "\t|", "B"],
  ["a day in brackets", (run) => meta("date", run), "", "[", "x"],
  ["a table's digits", table, "", "7", "!?"],
  ["a feed's version", json, "x", "7", "x"],
  ["the address of names", rss, "x", "/", "x"],
];

function taken(work: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each(RUNS)("%s", { timeout: 240_000 }, (_, work, before, sign, behind) => {
  const run = (length: number) => before + sign.repeat(length) + behind;
  work(run(200));
  const growth = () => {
    const few = taken(work, run(SHORT));
    const many = taken(work, run(4 * SHORT));
    return many < NOISE ? 0 : many / Math.max(few, NOISE / 16);
  };
  let best = growth();
  for (let more = 0; more < 2 && best > MOST_GROWTH; more++) best = Math.min(best, growth());
  expect(best).toBeLessThanOrEqual(MOST_GROWTH);
});

test("what ends in signs loses them, and nothing else", () => {
  expect(withoutEnd("a, b, ,", /[\s,]/)).toBe("a, b");
  expect(withoutEnd(",,", /,/)).toBe("");
  expect(withoutEnd("ab", /,/)).toBe("ab");
  expect(bylineNames("By Ann Lee, ·")).toBe("Ann Lee");
});

test("a caption's label is found behind any signs that part it", () => {
  expect(splitCredit("The mill on the quay — Photo: Ann Lee")).toMatchObject({
    caption: "The mill on the quay",
    credit: "Ann Lee",
  });
  expect(splitCredit("Seven s-- Photo: Ann Lee")).toMatchObject({ credit: "Ann Lee" });
  expect(splitCredit("Eight si---- Photo: Ann Lee")).toMatchObject({
    caption: "Eight si",
    credit: "Ann Lee",
  });
});

test("plain words and numbers are told as before", () => {
  for (const word of ["don’t", "“It’s”", "word.", "l'art”).", "'tis'", "A’"])
    expect(isPlain(word), word).toBe(true);
  for (const word of ["a7", "a.b", "x'0", "-a", "", "."]) expect(isPlain(word), word).toBe(false);
});
