/**
 * `npm run quality`: copies. The labelled set: agency reports, digests, round-ups and a broadcaster's stories as they
 * are, and seeded copies of every third. What the sets hold twice themselves is labelled by a rule that looks at all the
 * words (three quarters of the shorter text's runs of five words in the longer), not at the sketches that are scored.
 */
import { expect, test } from "vitest";
import { isNearCopy, sketchOf } from "../../src/article/near-copies.ts";
import { likeness } from "../../src/article/similar.ts";
import { storyWords, type Told } from "../../src/article/story-words.ts";
import { held } from "../article/held.ts";
import { copyOf, KINDS } from "./copies.ts";
import { libraryOf } from "./related-score.ts";
import { readAgency, readDigests, readRoundups, readSections, sharedCorpus } from "./related-sets.ts";

const corpus = sharedCorpus();
const reason = corpus === null ? " (skipped: ../shared/corpus is not there)" : "";

/** As in the index: copies are looked for among stories that are alike. */
const ALIKE = 0.3;
const RUN = 5;
const COPIED = 0.75;

function runs(story: Told): Set<string> {
  const text = story.blocks.map((block) => (block.type === "paragraph" ? block.text : "")).join(" ");
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const out = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) out.add(words.slice(at, at + RUN).join(" "));
  return out;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const run of few) if (many.has(run)) both++;
  return few.size === 0 ? 0 : both / few.size;
}

test.skipIf(corpus === null)(`copies of one text${reason}`, () => {
  const sets = {
    "agency reports": readAgency(corpus!),
    digests: readDigests(corpus!),
    "round-ups": readRoundups(corpus!).map((story) => story.told),
    "broadcaster's stories": readSections(corpus!).map((story) => story.told),
  };
  const lines = ["", "copies: pairs found, of these right; seeded copies found"];
  let found = 0;
  let right = 0;
  for (const [name, stories] of Object.entries(sets)) {
    const words = stories.flatMap((story) => story.headline.split(" ")).filter((word) => word.length > 3);
    const copies = stories.flatMap((story, at) =>
      at % 3 === 0
        ? [
            {
              of: at,
              kind: KINDS[(at / 3) % KINDS.length]!,
              told: copyOf(story, KINDS[(at / 3) % KINDS.length]!, words, at),
            },
          ]
        : [],
    );
    const all = [...stories, ...copies.map((copy) => copy.told)];
    const origin = [...stories.keys(), ...copies.map((copy) => copy.of)];
    const vectors = libraryOf(all);
    const sketches = all.map((story) => held(sketchOf(storyWords(story))));
    const whole = stories.map(runs);
    let foundHere = 0;
    let rightHere = 0;
    const wrong: string[] = [];
    for (let a = 0; a < all.length; a++)
      for (let b = a + 1; b < all.length; b++) {
        if (!isNearCopy(sketches[a]!, sketches[b]!) || likeness(vectors[a]!, vectors[b]!) < ALIKE) continue;
        foundHere++;
        const [x, y] = [origin[a]!, origin[b]!];
        if (x === y || shared(whole[x]!, whole[y]!) >= COPIED) rightHere++;
        else wrong.push(`  wrong: ${all[a]!.headline.trim()} | ${all[b]!.headline.trim()}`);
      }
    const kinds = KINDS.map((kind) => {
      const some = copies
        .map((copy, at) => ({ ...copy, at: stories.length + at }))
        .filter((copy) => copy.kind === kind);
      const long = some.filter((copy) => Math.min(sketches[copy.at]!.runs, sketches[copy.of]!.runs) >= 20);
      const hit = long.filter(
        (copy) =>
          isNearCopy(sketches[copy.at]!, sketches[copy.of]!) &&
          likeness(vectors[copy.at]!, vectors[copy.of]!) >= ALIKE,
      );
      return `${kind} ${hit.length}/${long.length}`;
    });
    found += foundHere;
    right += rightHere;
    lines.push(`${name.padEnd(24)}${rightHere}/${foundHere}   ${kinds.join(" · ")}`, ...wrong);
  }
  console.log(`${lines.join("\n")}\nprecision ${(right / found).toFixed(4)} of ${found}`);
  expect(found).toBeGreaterThan(500);
  expect(right / found).toBeGreaterThanOrEqual(0.98);
});
