/** `npm run quality`: pages against their expectations, beside Readability over linkedom. */
import { expect, test } from "vitest";
import { parseHtml } from "../../src/html/parse-html.ts";
import {
  type PageGold,
  pagesFolder,
  readBenchmark,
  readFundus,
  readFundusEvaluation,
  readPostlight,
  readReadability,
  readTrafilatura,
} from "./html-corpus.ts";
import { peerText } from "./html-peer.ts";
import {
  bodyText,
  type Fields,
  meanPR,
  publisherHalf,
  type Read,
  scoreFields,
  shinglePR,
} from "./html-score.ts";

const folder = pagesFolder();
const reason = folder === null ? " (skipped: ../shared/corpus is not there)" : "";
const listed = Number(process.env.NEWSREADER_WORST ?? 0);

const read = (pages: readonly PageGold[]): Read[] =>
  pages.map((gold) => ({ gold, draft: parseHtml(gold.html, { address: gold.address }) }));

const three = (value: number) => value.toFixed(3);
const bodyOf = ({ gold }: Read) => gold.text ?? (gold.body ?? []).join("\n");
const own = (reads: readonly Read[]) => reads.map((one) => shinglePR(bodyText(one.draft), bodyOf(one)));
const bodyRow = (name: string, rows: Parameters<typeof meanPR>[0]) => {
  const { precision, recall, f1 } = meanPR(rows);
  return `${name.padEnd(28)} F1 ${three(f1)}  P ${three(precision)}  R ${three(recall)}`;
};
const halves = (reads: readonly Read[]): string =>
  ([0, 1] as const)
    .map((half) => {
      const part = reads.filter(({ gold }) => publisherHalf(gold.publisher) === half);
      return bodyRow(half === 0 ? "  half the rules saw" : "  the other half", own(part));
    })
    .join("\n");
const worst = (reads: readonly Read[]) =>
  own(reads)
    .map((row, at) => ({ least: Math.min(row.precision, row.recall), name: reads[at]!.gold.name }))
    .sort((a, b) => a.least - b.least)
    .slice(0, listed)
    .map(({ least, name }) => `  ${three(least)}  ${name}`)
    .join("\n");
const fieldRow = (fields: Fields, names: readonly string[]) =>
  names
    .map((name) => (fields.count(name) > 0 ? `${name} ${three(fields.of(name))}` : `${name} -`))
    .join(" · ");

test.skipIf(folder === null)(`bodies of the article-extraction-benchmark${reason}`, () => {
  const pages = readBenchmark(folder!);
  const times = { own: 0, peer: 0 };
  const timed = <T>(who: keyof typeof times, act: () => T): T => {
    const start = performance.now();
    const value = act();
    times[who] += performance.now() - start;
    return value;
  };
  // Both in turn on each page, so that what else the machine does weighs on both alike.
  const reads: Read[] = [];
  const peer = pages.map((gold) => {
    reads.push({ gold, draft: timed("own", () => parseHtml(gold.html, { address: gold.address })) });
    return shinglePR(
      timed("peer", () => peerText(gold.html)),
      gold.body!.join("\n"),
    );
  });
  console.log(`\narticle-extraction-benchmark, ${pages.length} pages`);
  console.log(
    `${bodyRow("parser", own(reads))}\n${halves(reads)}\n${bodyRow("Readability over linkedom", peer)}`,
  );
  console.log(`time: ${(times.own / times.peer).toFixed(2)} of the peer's\n${worst(reads)}`);
  expect(meanPR(own(reads)).f1).toBeGreaterThanOrEqual(0.97);
  expect(meanPR(own(reads)).precision).toBeGreaterThan(meanPR(peer).precision);
});

test.skipIf(folder === null)(`fields of the fundus pages${reason}`, () => {
  const reads = read(readFundus(folder!));
  const report = (name: string, part: readonly Read[]) => {
    const fields = scoreFields(part);
    console.log(`${name}, ${part.length} pages: sub-heads F1 ${three(fields.f1("sub-heads"))}`);
    console.log(
      `  ${fieldRow(fields, ["headline", "dek", "dek's first line", "date", "authors", "credits"])}`,
    );
    const captions = ["P", "R", "to the letter", "in the body", "twice"].map((one) => `captions ${one}`);
    console.log(`  ${fieldRow(fields, captions)}`);
    return fields;
  };
  const fields = report("\nfundus", reads);
  report(
    "half the rules saw",
    reads.filter(({ gold }) => publisherHalf(gold.publisher) === 0),
  );
  report(
    "the other half",
    reads.filter(({ gold }) => publisherHalf(gold.publisher) === 1),
  );
  console.log(`${bodyRow("fundus, body", own(reads))}\n${worst(reads)}`);
  expect(fields.of("headline")).toBeGreaterThanOrEqual(0.95);
  expect(fields.f1("sub-heads")).toBeGreaterThanOrEqual(0.9);
  expect(fields.of("dek")).toBeGreaterThanOrEqual(0.8);
  expect(fields.of("date")).toBeGreaterThanOrEqual(0.95);
  expect(fields.of("captions R")).toBeGreaterThanOrEqual(0.85);
  expect(fields.of("captions P")).toBeGreaterThanOrEqual(0.85);
  expect(fields.of("captions twice")).toBe(0);
});

test.skipIf(folder === null)(`bodies of the other sets${reason}`, () => {
  for (const [name, pages] of [
    ["fundus-evaluation", readFundusEvaluation(folder!)],
    ["readability's news pages", readReadability(folder!)],
  ] as const) {
    const reads = read(pages);
    const peer = pages.map((gold) => shinglePR(peerText(gold.html), gold.body!.join("\n")));
    console.log(`\n${name}, ${pages.length} pages`);
    console.log(
      `${bodyRow("parser", own(reads))}\n${bodyRow("Readability over linkedom", peer)}\n${worst(reads)}`,
    );
    expect(meanPR(own(reads)).f1).toBeGreaterThan(0.9);
  }
});

test.skipIf(folder === null)(`fields and segments of the other sets${reason}`, () => {
  const postlight = scoreFields(read(readPostlight(folder!)));
  console.log(`\npostlight: ${fieldRow(postlight, ["headline", "dek", "date", "authors", "first words"])}`);
  const segments = scoreFields(read(readTrafilatura(folder!)));
  console.log(
    `trafilatura: segments F1 ${three(segments.f1("segments"))} · ${fieldRow(segments, ["segments P", "segments R", "headline", "date"])}`,
  );
  expect(postlight.of("headline")).toBeGreaterThan(0.8);
  expect(segments.f1("segments")).toBeGreaterThan(0.85);
});
