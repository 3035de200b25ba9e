/** `npm run quality`: feeds against the checks of other parsers. NEWSREADER_WORST=5 lists what does not hold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { corpusFolder } from "./corpus.ts";
import { pathText, type Verdict } from "./feeds-check.ts";
import { fragment } from "./feeds-compare.ts";
import { hostileFeeds, longFeed, realFeeds, realLists, unsafeTexts } from "./feeds-real.ts";
import { scoredSets } from "./feeds-sets.ts";

const folder = corpusFolder();
const listed = Number(process.env.NEWSREADER_WORST ?? 0);
const reason = folder === null ? " (skipped: ../shared/corpus is not there)" : "";
/** corpusFolder() is that of the texts. */
const inside = (...path: string[]) => join(folder!, "..", ...path);

const applicable = (verdicts: readonly Verdict[]) => verdicts.filter(({ why }) => why === "");
const holding = (verdicts: readonly Verdict[]) => verdicts.filter(({ holds }) => holds);

/** The reasons that checks do not apply, and how many each has. */
function reasons(verdicts: readonly Verdict[]): string[] {
  const counts = new Map<string, number>();
  for (const { why } of verdicts) if (why !== "") counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([why, number]) => `  ${String(number).padStart(5)}  ${why}`);
}

test.skipIf(folder === null)(`feeds and their checks${reason}`, () => {
  const sets = scoredSets(inside("feeds"));
  const rows = sets.map(({ name, verdicts }) =>
    [name.padEnd(12), verdicts.length, applicable(verdicts).length, holding(verdicts).length]
      .map((cell) => String(cell).padStart(10))
      .join(" "),
  );
  console.log(`\nfeeds              checks  applicable    holding\n${rows.join("\n")}`);
  console.log(`not applicable:\n${reasons(sets.flatMap(({ verdicts }) => verdicts)).join("\n")}`);
  for (const { verdicts } of sets)
    for (const { check, holds, why } of verdicts.filter((it) => !it.holds && it.why === "").slice(0, listed))
      console.log(check.file, pathText(check.path), check.op, JSON.stringify(check.value), holds, why);
  for (const { name, verdicts } of sets) {
    expect(applicable(verdicts).length, name).toBeGreaterThan(100);
    expect(holding(verdicts).length / applicable(verdicts).length, name).toBeGreaterThanOrEqual(0.999);
  }
});

test.skipIf(folder === null)(`feeds as they were found${reason}`, () => {
  const feeds = realFeeds(inside("feeds", "real-world"));
  const counted = feeds.filter(({ wanted }) => wanted !== null);
  const right = counted.filter(({ feed, wanted }) => feed.entries.length === wanted);
  const entries = feeds.flatMap(({ feed }) => feed.entries);
  const empty = entries.filter(({ headline, blocks }) => headline === "" && blocks.length === 0);
  const marked = entries.filter(({ headline }) => /<\/?[a-z]+[\s>]|&(?:#\d+|[a-z]+);/i.test(headline));
  console.log(
    `\nreal feeds: ${feeds.length}, ${right.length} of ${counted.length} with the items a strict parser counts, ${entries.length} stories, ${empty.length} without headline and text, ${marked.length} headlines with mark-up`,
  );
  for (const { file, feed, wanted } of counted)
    if (feed.entries.length !== wanted) console.log(`  ${file}: ${feed.entries.length}, counted ${wanted}`);
  expect(right.length / counted.length).toBeGreaterThan(0.95);
  expect(marked).toEqual([]);
  expect(empty.length / entries.length).toBeLessThan(0.01);
});

test.skipIf(folder === null)(`lists of subscriptions${reason}`, () => {
  const lists = realLists(inside("feeds", "opml"));
  console.log(
    `\nOPML: ${lists.length} lists, ${lists.filter(({ isSame }) => isSame).length} read back as they were, ${lists.reduce((sum, it) => sum + it.feeds, 0)} feeds`,
  );
  for (const { file, isSame, outlines, feeds, wanted, missing } of lists)
    expect({ file, isSame, outlines, feeds, missing }).toEqual({
      file,
      isSame: true,
      outlines: wanted.outlines,
      feeds: wanted.feeds,
      missing: [],
    });
});

test.skipIf(folder === null)(`hostile feeds${reason}`, () => {
  const feeds = hostileFeeds(inside("hostile"));
  for (const { file, feed } of feeds) {
    expect(unsafeTexts(feed), file).toEqual([]);
    if (/cyclic|external/.test(file))
      expect(
        feed.problems.map(({ code }) => code),
        file,
      ).toContain("entity-refused");
    if (/terminal/.test(file)) expect(feed.entries.length, file).toBeGreaterThan(40);
  }
});

test.skipIf(folder === null)(`a long feed${reason}`, () => {
  const text = longFeed(
    readFileSync(inside("feeds", "rss-parser", "input", "content-encoded.rss"), "utf8"),
    5e6,
  );
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    const feed = parseFeed(text, { fragment: () => ({ blocks: [] }) });
    expect(feed.entries.length).toBeGreaterThan(500);
    return performance.now() - start;
  });
  const start = performance.now();
  parseFeed(text, { fragment });
  const whole = performance.now() - start;
  console.log(
    `\n${(text.length / 1e6).toFixed(1)} MB of RSS: ${times.map((time) => Math.round(time)).join(", ")} ms, with the HTML made blocks ${Math.round(whole)} ms`,
  );
});
