/**
 * How alike stories are. Vectors of weighed terms, compared by their angle (tf-idf cosine); to that nearness in time
 * adds a bounded amount, so that an older story which is truly alike stays in front; and a story that is tied to many
 * others counts less (CSLS: Conneau et al. 2018, against the hubs of Radovanović et al. 2010).
 */
import { HashSlots } from "./hash-slots.ts";
import { type Frequencies, weigh } from "./rarity.ts";

/** What is kept of a story to compare it with others. `hashes` ascend; `weights` are the story's own part (Terms). */
export type Profile = {
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
  /** Bit set where the term is a name. */
  readonly names: Uint8Array;
  /** Days since 1970; NaN when unknown. */
  readonly day: number;
};

/** A profile with what the library makes of it: a vector of length 1. */
export type Vector = { readonly hashes: Uint32Array; readonly values: Float64Array; readonly day: number };

export function vectorOf(profile: Profile, frequencies: Frequencies): Vector {
  const { hashes, weights, names, day } = profile;
  const values = new Float64Array(hashes.length);
  weigh(hashes, weights, names, frequencies, values);
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]! * values[at]!;
  const length = Math.sqrt(sum) || 1;
  for (let at = 0; at < values.length; at++) values[at] = values[at]! / length;
  return { hashes, values, day };
}

/** The cosine of two vectors, 0 to 1. */
export function likeness(a: Vector, b: Vector): number {
  const { hashes, values } = a;
  const { hashes: others, values: theirs } = b;
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < hashes.length && j < others.length) {
    const difference = hashes[i]! - others[j]!;
    if (difference === 0) sum += values[i++]! * theirs[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** Of the candidates, as many are ranked; all of them tell what stories here are like. */
const RANKED = 60;
/**
 * How much of a story's ties to its own nearest counts against it, and how many these are; but no more than
 * HUB_MOST times what ties it to this one: where little ties any, the order is that of likeness.
 */
const HUB_SHARE = 0.5;
const HUB_NEAREST = 5;
const HUB_MOST = 1.5;
/** What nearness in time is worth at most, and the days in which it fades (a bell's sigma): after two weeks it is nothing. */
const NEARNESS = 0.2;
const FADE = 5;
/** Below this likeness nearness in time counts in proportion only: all stories of a day are near in time. */
const FULL_AT = 0.1;

export type Ranked = { readonly index: number; readonly score: number; readonly likeness: number };

/** What nearness in time adds to a likeness. Unknown days add nothing. */
function nearness(days: number, alike: number): number {
  return Number.isNaN(days)
    ? 0
    : NEARNESS * Math.exp(-((days / FADE) ** 2) / 2) * Math.min(1, alike / FULL_AT);
}

/**
 * Which vectors have which terms: for the term with number n, from `starts[n]` to `starts[n + 1]`. The terms of a
 * vector, one behind the other in `terms`, begin at `begins`.
 */
type Postings = {
  readonly terms: Uint16Array;
  readonly begins: Uint32Array;
  readonly starts: Uint32Array;
  readonly vectors: Uint16Array;
  readonly values: Float64Array;
};

let slots: HashSlots | undefined;

// The loops of this part run cold when a reader asks for the first time: they are plain, and what they read stands in
// variables of their own, which halves the time until they are compiled.
function postingsOf(vectors: readonly Vector[]): Postings {
  slots ??= new HashSlots(16);
  slots.clear();
  const numbers = slots;
  const begins = new Uint32Array(vectors.length + 1);
  for (let at = 0; at < vectors.length; at++) begins[at + 1] = begins[at]! + vectors[at]!.hashes.length;
  const terms = new Uint16Array(begins[vectors.length]!);
  let end = 0;
  for (const { hashes } of vectors)
    for (let at = 0; at < hashes.length; at++) terms[end++] = numbers.number(hashes[at]!);
  const starts = new Uint32Array(numbers.size + 2);
  for (let at = 0; at < end; at++) {
    const place = terms[at]! + 2;
    starts[place] = starts[place]! + 1;
  }
  for (let term = 2; term < starts.length; term++) starts[term] = starts[term]! + starts[term - 1]!;
  // Filled from one place ahead: when all is in, each start is where it belongs.
  const lists = new Uint16Array(end);
  const values = new Float64Array(end);
  for (let vector = 0; vector < vectors.length; vector++) {
    const own = vectors[vector]!.values;
    const begin = begins[vector]!;
    for (let at = 0; at < own.length; at++) {
      const term = terms[begin + at]! + 1;
      const place = starts[term]!;
      starts[term] = place + 1;
      lists[place] = vector;
      values[place] = own[at]!;
    }
  }
  return { terms, begins, starts, vectors: lists, values };
}

/** Writes into `sums` the likeness of one of the vectors to each of them. */
function likenesses(postings: Postings, index: number, { values }: Vector, sums: Float64Array): void {
  const { terms, starts, vectors, values: others } = postings;
  const begin = postings.begins[index]!;
  sums.fill(0);
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    const term = terms[begin + at]!;
    const end = starts[term + 1]!;
    for (let place = starts[term]!; place < end; place++) {
      const other = vectors[place]!;
      sums[other] = sums[other]! + others[place]! * value;
    }
  }
}

/** The mean tie (likeness and nearness) of a vector to its nearest, `sums` its likeness to the others and `tie` its own. */
function hubness(tie: number, sums: Float64Array, day: number, vectors: readonly Vector[]): number {
  const nearest = new Float64Array(HUB_NEAREST);
  nearest[0] = tie;
  let lowest = 0;
  for (let other = 0; other < sums.length; other++) {
    const alike = sums[other]!;
    // Nearness adds NEARNESS at most: what cannot come among the nearest is not looked at.
    if (alike === 0 || alike + NEARNESS <= lowest) continue;
    const value = alike + nearness(Math.abs(vectors[other]!.day - day), alike);
    if (value <= lowest) continue;
    nearest[nearest.indexOf(lowest)] = value;
    lowest = Math.min(...nearest);
  }
  return nearest.reduce((sum, value) => sum + value, 0) / HUB_NEAREST;
}

/** The candidates that are alike, most alike first; those with nothing in common are left out. Some hundreds at most. */
export function rankSimilar(story: Vector, candidates: readonly Vector[], most = RANKED): Ranked[] {
  // The story itself stands behind its candidates.
  const last = candidates.length;
  const postings = postingsOf([...candidates, story]);
  const alike = new Float64Array(last + 1);
  likenesses(postings, last, story, alike);
  const ties = candidates.map(
    ({ day }, index) => alike[index]! + nearness(Math.abs(day - story.day), alike[index]!),
  );
  const ranked = [...candidates.keys()]
    .filter((index) => alike[index]! > 0)
    .sort((a, b) => ties[b]! - ties[a]! || a - b)
    .slice(0, RANKED);
  const sums = new Float64Array(last + 1);
  return ranked
    .map((index) => {
      const candidate = candidates[index]!;
      likenesses(postings, index, candidate, sums);
      // Its tie to the story is known, and to itself it has none.
      sums[index] = 0;
      sums[last] = 0;
      const hub = hubness(ties[index]!, sums, candidate.day, candidates);
      return {
        index,
        likeness: alike[index]!,
        score: ties[index]! - HUB_SHARE * Math.min(hub, HUB_MOST * ties[index]!),
      };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most);
}
