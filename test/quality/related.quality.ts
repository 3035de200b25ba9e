/** `npm run quality`: related stories against editors' groups, people's judgement and sections, beside tf-idf. */
import { expect, test } from "vitest";
import { likeness } from "../../src/article/similar.ts";
import {
  correlation,
  type GroupScore,
  libraryOf,
  likenessOf,
  plainLikeness,
  plainRanking,
  type Ranking,
  ranked,
  scoreGroups,
  seeded,
} from "./related-score.ts";
import { readJudged, readRoundups, readSections, sharedCorpus } from "./related-sets.ts";

const corpus = sharedCorpus();
const reason = corpus === null ? " (skipped: ../shared/corpus is not there)" : "";
const shown = ({ recall, mrr }: GroupScore) => `${recall.toFixed(3)} / ${mrr.toFixed(3)}`;
const kept = (ranking: Ranking): Ranking => {
  const known = new Map<number, readonly number[]>();
  return (story) => {
    const before = known.get(story) ?? ranking(story);
    known.set(story, before);
    return before;
  };
};

test.skipIf(corpus === null)(`stories that editors put together${reason}`, { timeout: 300_000 }, () => {
  const stories = readRoundups(corpus!);
  const told = stories.map((story) => story.told);
  const lines = [
    "",
    `round-ups, ${stories.length} stories: recall@5 / MRR`,
    `${"".padEnd(34)}one half       other half     all`,
  ];
  const row = (name: string, ranking: Ranking) => {
    const once = kept(ranking);
    const all = scoreGroups(stories, once);
    const halves = ([0, 1] as const).map((half) => shown(scoreGroups(stories, once, half)));
    lines.push(`${name.padEnd(34)}${halves.join("  ")}  ${shown(all)}`);
    return all;
  };
  const vectors = libraryOf(told);
  const matrix = likenessOf(vectors);
  const plainMatrix = plainLikeness(told);
  const without = row("without dates: similar", ranked(vectors, matrix));
  const plain = row("without dates: tf-idf", plainRanking(plainMatrix));
  // One seed says little: the scores of two differ by a hundredth.
  const dated = [1, 2, 3, 4, 5].map((seed) => {
    const random = seeded(seed);
    const days = stories.map((story) => story.day + random() * 6 - 3);
    const similar = row(`dates moved, seed ${seed}: similar`, ranked(vectors, matrix, days));
    const decayed = row(`dates moved, seed ${seed}: tf-idf decay`, plainRanking(plainMatrix, days));
    return { similar, decayed };
  });
  const mean = (of: "similar" | "decayed", field: "recall" | "mrr") =>
    dated.reduce((sum, one) => sum + one[of][field], 0) / dated.length;
  for (const of of ["similar", "decayed"] as const)
    lines.push(
      `mean of the seeds: ${of}`.padEnd(66) + shown({ recall: mean(of, "recall"), mrr: mean(of, "mrr") }),
    );
  console.log(lines.join("\n"));
  expect(without.recall).toBeGreaterThanOrEqual(0.9);
  expect(without.mrr).toBeGreaterThanOrEqual(0.89);
  expect(without.recall).toBeGreaterThan(plain.recall);
  expect(mean("similar", "recall")).toBeGreaterThanOrEqual(0.97);
  expect(mean("similar", "mrr")).toBeGreaterThanOrEqual(0.96);
  for (const { similar, decayed } of dated) expect(similar.mrr).toBeGreaterThan(decayed.mrr);
});

test.skipIf(corpus === null)(`what people think of two texts${reason}`, () => {
  const { docs, judged, background } = readJudged(corpus!);
  const vectors = libraryOf([...docs.map((doc) => doc.told), ...background]);
  const ours: number[] = [];
  const theirs: number[] = [];
  docs.forEach((a, i) => {
    docs.slice(i + 1).forEach((b, j) => {
      ours.push(likeness(vectors[i]!, vectors[i + 1 + j]!));
      theirs.push(judged(a.id, b.id));
    });
  });
  const r = correlation(ours, theirs);
  console.log(
    `\njudged texts, ${docs.length}: Pearson ${r.toFixed(3)} (tf-idf .582; judges among themselves .61)`,
  );
  expect(r).toBeGreaterThanOrEqual(0.6);
});

test.skipIf(corpus === null)(`neighbours of the same section${reason}`, () => {
  const stories = readSections(corpus!);
  const told = stories.map((story) => story.told);
  const share = (ranking: Ranking) => {
    let same = 0;
    let count = 0;
    stories.forEach(({ section }, at) => {
      for (const other of ranking(at).slice(0, 5)) {
        count++;
        if (stories[other]!.section === section) same++;
      }
    });
    return same / count;
  };
  const vectors = libraryOf(told);
  const ours = share(ranked(vectors, likenessOf(vectors)));
  const plain = share(plainRanking(plainLikeness(told)));
  console.log(
    `\nsections, ${stories.length}: of five neighbours in the same: ${ours.toFixed(3)} (tf-idf ${plain.toFixed(3)})`,
  );
  // Five sections: by chance a fifth and a little more.
  expect(ours).toBeGreaterThan(0.75);
});
