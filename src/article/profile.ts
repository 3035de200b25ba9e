/** The strongest terms of a story: what is kept of it to compare it with others. */
import { type Frequencies, weigh } from "./rarity.ts";
import type { Profile } from "./similar.ts";
import { TERMS_BITS, type Terms } from "./terms.ts";

/** Terms kept a story. Fewer cost recall (48: −0.004 MRR), more add nothing on texts of 100 words. */
export const TERMS_MOST = 56;
/** The strongest of them, by which others find it and which say what ties two stories. */
const STRONG_MOST = 32;

/** `kept`: the numbers of the profile's terms, in its order. `strong`: 1 for those that are among its strongest. */
export type Chosen = {
  readonly profile: Profile;
  readonly kept: Uint16Array;
  readonly strong: Uint8Array;
};

/** A hash and a term's number as one double: 32 bits and those of the number. */
const NUMBERS = 2 ** TERMS_BITS;

class Scratch {
  readonly strengths = new Float64Array(NUMBERS);
  readonly parted = new Float64Array(NUMBERS);
  readonly keys = new Float64Array(NUMBERS);
  readonly keptStrengths = new Float64Array(TERMS_MOST);
  readonly kept = new Uint16Array(TERMS_MOST);
  readonly strong = new Uint8Array(TERMS_MOST);
  readonly hashes = new Uint32Array(TERMS_MOST);
  readonly weights = new Float32Array(TERMS_MOST);
  readonly names = new Uint8Array(TERMS_MOST);
}

let scratch: Scratch | undefined;

/** The value that is the `rank`th greatest of the first `size`, which it puts in another order (quickselect: Hoare 1961). */
function ranked(values: Float64Array, size: number, rank: number): number {
  const target = rank - 1;
  for (let low = 0, high = size - 1; low < high; ) {
    const middle = values[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! > middle) left++;
      while (values[right]! < middle) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (target <= right) high = right;
    else if (target >= left) low = left;
    else break;
  }
  return values[target]!;
}

/**
 * The profile of a story in this library; of terms as strong those with the smaller hash. Lent: the next call writes into
 * the same columns.
 */
export function profileOf(terms: Terms, day: number, frequencies: Frequencies): Chosen {
  const { hashes, weights, names } = terms;
  const size = hashes.length;
  scratch ??= new Scratch();
  const { strengths, parted, keys, keptStrengths, kept, strong } = scratch;
  weigh(hashes, weights, names, frequencies, strengths);
  let least = 0;
  if (size > TERMS_MOST) {
    for (let at = 0; at < size; at++) parted[at] = strengths[at]!;
    least = ranked(parted, size, TERMS_MOST);
  }
  let count = 0;
  for (let at = 0; at < size; at++) if (strengths[at]! > least) keys[count++] = hashes[at]! * NUMBERS + at;
  let equal = count;
  for (let at = 0; at < size; at++) if (strengths[at] === least) keys[equal++] = hashes[at]! * NUMBERS + at;
  if (equal > TERMS_MOST) keys.subarray(count, equal).sort();
  count = Math.min(equal, TERMS_MOST);
  keys.subarray(0, count).sort();
  for (let at = 0; at < count; at++) {
    const key = keys[at]!;
    const term = key - Math.floor(key / NUMBERS) * NUMBERS;
    kept[at] = term;
    keptStrengths[at] = strengths[term]!;
    parted[at] = strengths[term]!;
    scratch.hashes[at] = hashes[term]!;
    scratch.weights[at] = weights[term]!;
    scratch.names[at] = names[term]!;
  }
  markStrong(count, count > STRONG_MOST ? ranked(parted, count, STRONG_MOST) : 0, keptStrengths, strong);
  const profile = {
    hashes: scratch.hashes.subarray(0, count),
    weights: scratch.weights.subarray(0, count),
    names: scratch.names.subarray(0, count),
    day,
  };
  return { profile, kept: kept.subarray(0, count), strong: strong.subarray(0, count) };
}

/** Marks what is stronger than `least`, and of the terms as strong as that the first, STRONG_MOST in all. */
function markStrong(count: number, least: number, strengths: Float64Array, strong: Uint8Array): void {
  let left = STRONG_MOST;
  for (let at = 0; at < count; at++) {
    strong[at] = strengths[at]! > least ? 1 : 0;
    left -= strong[at]!;
  }
  for (let at = 0; at < count && left > 0; at++) {
    if (strengths[at] !== least) continue;
    strong[at] = 1;
    left--;
  }
}
