/** `npm run quality`: scraped text against its expectations. NEWSREADER_WORST=5 also lists the five worst files of a set. */
import { expect, test } from "vitest";
import { BASELINES } from "./baselines.ts";
import { corpusFolder, readHandGold, readScrapeRender } from "./corpus.ts";
import { domainHalf } from "./halves.ts";
import { lineAccuracy } from "./lines.ts";
import {
  captionDuplicates,
  paragraphF1,
  relatedRecall,
  scoreBaseline,
  scoreParser,
  shingleF1,
  table,
  worst,
} from "./table.ts";

const folder = corpusFolder();
const listed = Number(process.env.NEWSREADER_WORST ?? 0);
const reason = folder === null ? " (skipped: ../shared/corpus is not there)" : "";

test.skipIf(folder === null)(`scraped texts labelled by hand${reason}`, () => {
  const files = readHandGold(folder!);
  const rows = scoreParser(files);
  console.log(`\n${table("hand-gold", files, rows)}\n${worst(rows, listed)}`);
  const lines = lineAccuracy(files);
  console.log(`lines labelled as by hand: ${lines.toFixed(3)}`);
  expect(lines).toBeGreaterThan(0.9);
  expect(paragraphF1(rows)).toBeGreaterThan(0.95);
  expect(relatedRecall(rows)).toBeGreaterThanOrEqual(0.9);
  expect(rows.reduce((sum, row) => sum + row.scores.relatedInBody.hit, 0)).toBe(0);
  expect(captionDuplicates(rows)).toBe(0);
  for (const { read } of BASELINES)
    expect(paragraphF1(rows)).toBeGreaterThan(paragraphF1(scoreBaseline(files, read)));
});

test.skipIf(folder === null)(`pages rendered to text${reason}`, () => {
  const files = readScrapeRender(folder!);
  const rows = scoreParser(files);
  console.log(`\n${table("scrape-render", files, rows)}\n${worst(rows, listed)}`);
  for (const half of [0, 1] as const) {
    const part = rows.filter((row) => domainHalf(row.name) === half);
    const name = half === 0 ? "one half of the publishers" : "the other half";
    console.log(
      `${name}: ${part.length} files, para F1 ${paragraphF1(part).toFixed(3)}, shingle F1 ${shingleF1(part).toFixed(3)}`,
    );
  }
  expect(paragraphF1(rows)).toBeGreaterThanOrEqual(0.9);
  expect(shingleF1(rows)).toBeGreaterThanOrEqual(0.9);
  expect(captionDuplicates(rows)).toBe(0);
  for (const { read } of BASELINES)
    expect(paragraphF1(rows)).toBeGreaterThan(paragraphF1(scoreBaseline(files, read)));
});
