/** Rankings of stories and their scores; and what a few minutes' work would give, by the same scorer. */
import { createHash } from "node:crypto";
import { profileOf } from "../../src/article/profile.ts";
import { likeness, rankSimilar, type Vector, vectorOf } from "../../src/article/similar.ts";
import { storyWords, type Told } from "../../src/article/story-words.ts";
import { termsOf } from "../../src/article/terms.ts";
import { held } from "../article/held.ts";
import type { Grouped } from "./related-sets.ts";

/** For a story's number, the others' numbers, best first. */
export type Ranking = (story: number) => readonly number[];

/** The vectors of a library made of these stories, without dates. */
export function libraryOf(stories: readonly Told[]): Vector[] {
  const terms = stories.map((story) => held(termsOf(storyWords(story), story.language)));
  const counts = new Map<number, number>();
  for (const { hashes } of terms) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const frequencies = { stories: stories.length, of: (hash: number) => counts.get(hash) ?? 0 };
  return terms.map((some) => vectorOf(held(profileOf(some, Number.NaN, frequencies).profile), frequencies));
}

/** How alike each two are; a story and itself: -1. */
export type Matrix = readonly Float64Array[];

function matrixOf<T>(all: readonly T[], alike: (a: T, b: T) => number): Matrix {
  return all.map((a, i) => Float64Array.from(all, (b, j) => (i === j ? -1 : alike(a, b))));
}

export function likenessOf(vectors: readonly Vector[]): Matrix {
  return matrixOf(vectors, likeness);
}

/** As many are compared as the index fetches. */
const CANDIDATES = 300;

/** `days`: days since 1970, absent where dates are not to count. */
export function ranked(vectors: readonly Vector[], matrix: Matrix, days?: readonly number[]): Ranking {
  const dated = days === undefined ? vectors : vectors.map((vector, at) => ({ ...vector, day: days[at]! }));
  return (story) => {
    const own = matrix[story]!;
    const near = [...own.keys()].filter((at) => own[at]! > 0).sort((a, b) => own[b]! - own[a]!);
    const candidates = near.slice(0, CANDIDATES);
    const found = rankSimilar(
      dated[story]!,
      candidates.map((at) => dated[at]!),
    );
    return found.map(({ index }) => candidates[index]!);
  };
}

const PLAIN_WORD = /[a-z0-9]+(?:['’][a-z]+)?/g;

function plainStem(word: string): string {
  return word
    .replace(/['’]s$/, "")
    .replace(/ies$/, "y")
    .replace(/(?<=..)(?:ing|ed|es|s)$/, "");
}

/** The baseline: cosine of tf-idf over stems. */
export function plainLikeness(stories: readonly Told[]): Matrix {
  const bags = stories.map(({ headline, blocks }) => {
    const text = [headline, ...blocks.map((block) => (block.type === "paragraph" ? block.text : ""))].join(
      " ",
    );
    const bag = new Map<string, number>();
    for (const word of text.toLowerCase().match(PLAIN_WORD) ?? []) {
      const stem = plainStem(word);
      bag.set(stem, (bag.get(stem) ?? 0) + 1);
    }
    return bag;
  });
  const counts = new Map<string, number>();
  for (const bag of bags) for (const stem of bag.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const vectors = bags.map((bag) => {
    const weights = [...bag].map(([stem, count]) => {
      const rarity = Math.log((1 + stories.length) / (1 + counts.get(stem)!));
      return [stem, (1 + Math.log(count)) * rarity] as const;
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([stem, weight]) => [stem, weight / length]));
  });
  return matrixOf(vectors, (a, b) => {
    let sum = 0;
    for (const [stem, weight] of a) sum += weight * (b.get(stem) ?? 0);
    return sum;
  });
}

/** By the matrix alone; with days, times a decay to a third in `fade` days. */
export function plainRanking(matrix: Matrix, days?: readonly number[], fade = 7): Ranking {
  return (story) => {
    const score = matrix[story]!.map((alike, at) =>
      days === undefined ? alike : alike * Math.exp(-Math.abs(days[at]! - days[story]!) / fade),
    );
    return [...score.keys()].filter((at) => at !== story).sort((a, b) => score[b]! - score[a]!);
  };
}

/** Recall among the first five, and the mean reciprocal rank of the first that is wanted. */
export type GroupScore = { readonly recall: number; readonly mrr: number };

export function scoreGroups(stories: readonly Grouped[], ranking: Ranking, half?: 0 | 1): GroupScore {
  let recall = 0;
  let mrr = 0;
  let count = 0;
  stories.forEach((story, at) => {
    if (story.wanted.length === 0 || (half !== undefined && halfOf(story.group) !== half)) return;
    count++;
    const order = ranking(at);
    const first = new Set(order.slice(0, 5));
    recall += story.wanted.filter((other) => first.has(other)).length / story.wanted.length;
    const place = order.findIndex((other) => story.wanted.includes(other));
    mrr += place < 0 ? 0 : 1 / (place + 1);
  });
  return { recall: recall / count, mrr: mrr / count };
}

/** Which half a group falls in: what holds in both is no accident of one. */
export function halfOf(group: string): 0 | 1 {
  return createHash("sha1").update(group).digest()[0]! % 2 === 0 ? 0 : 1;
}

/** Pearson's correlation. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let both = 0;
  let xs = 0;
  let ys = 0;
  x.forEach((value, at) => {
    both += (value - mx) * (y[at]! - my);
    xs += (value - mx) ** 2;
    ys += (y[at]! - my) ** 2;
  });
  return both / Math.sqrt(xs * ys);
}

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
