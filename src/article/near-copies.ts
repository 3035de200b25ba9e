/**
 * Whether two stories are one text: an agency's report in two papers, an update, a cut version. By the smallest
 * hashes of their runs of words (bottom-k sketches: Broder 1997; Cohen & Kaplan 2007), which estimate how much of the
 * shorter text stands in the longer. Two reports of one event that were written apart are no copies.
 */
import { HashSlots } from "./hash-slots.ts";
import { type StoryWords, WORDS_BITS, WORDS_MOST } from "./story-words.ts";
import { mixed } from "./text-hash.ts";

/** Words of a run. */
const RUN = 3;
/** Hashes kept. The estimate's standard error is at most 0.07. */
export const SKETCH_MOST = 48;
/** A text of fewer runs says too little to be told from another by chance. */
const RUNS_LEAST = 20;
/** Runs found in both at least: of a short text beside a very long one the sketch sees too few to judge by. */
const SEEN_LEAST = 5;
/**
 * The share of the shorter text that stands in the longer from which on it is a copy. Measured: reports written apart
 * mostly stay below a half and bulletins of one form below 0.7; copies lie above 0.75 (test/quality/near-copies).
 */
const ENOUGH = 0.7;

/** `runs`: how many different runs the text has; `hashes`: the smallest of theirs, ascending. */
export type Sketch = { readonly runs: number; readonly hashes: Uint32Array };

let found: HashSlots | undefined;
let small: Uint32Array | undefined;

/** The sketch of a story's body; of the whole where the body has hardly a word. Lent: the next call writes over it. */
export function sketchOf(words: StoryWords): Sketch {
  const { at, hashes } = words;
  const from = at.length - words.body >= RUN + RUNS_LEAST ? words.body : 0;
  found ??= new HashSlots(WORDS_BITS + 1);
  small ??= new Uint32Array(WORDS_MOST);
  found.clear();
  let one = from < at.length ? hashes[at[from]!]! : 0;
  let two = from + 1 < at.length ? hashes[at[from + 1]!]! : 0;
  for (let place = from + 2; place < at.length; place++) {
    const three = hashes[at[place]!]!;
    found.number(mixed(Math.imul(Math.imul(one, 31) + two, 0x9e3779b1) + three));
    one = two;
    two = three;
  }
  const runs = found.size;
  // Of many only those that may be among the smallest are sorted: twice as many as are needed.
  const limit = runs > 3 * SKETCH_MOST ? (2 ** 32 / runs) * 2 * SKETCH_MOST : 2 ** 32;
  const few = below(found.hashes, runs, limit, small);
  const count = few < SKETCH_MOST ? below(found.hashes, runs, 2 ** 32, small) : few;
  return { runs, hashes: small.subarray(0, count).sort().subarray(0, SKETCH_MOST) };
}

/** Writes those of the first `size` hashes that are below the limit into `out`; answers how many. */
function below(hashes: Uint32Array, size: number, limit: number, out: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < size; at++) if (hashes[at]! < limit) out[count++] = hashes[at]!;
  return count;
}

/** Of the smallest hashes of either text (of these both are known): how many were looked at, how many both have. */
function compare(a: Sketch, b: Sketch): { seen: number; both: number } {
  let i = 0;
  let j = 0;
  let both = 0;
  let seen = 0;
  while (seen < SKETCH_MOST && (i < a.hashes.length || j < b.hashes.length)) {
    const left = a.hashes[i] ?? Number.POSITIVE_INFINITY;
    const right = b.hashes[j] ?? Number.POSITIVE_INFINITY;
    if (left === right) both++;
    if (left <= right) i++;
    if (right <= left) j++;
    seen++;
  }
  return { seen, both };
}

/** The share of the shorter text's runs that stand in the longer, 0 to 1; an estimate for texts of more than 48. */
export function containment(a: Sketch, b: Sketch): number {
  const few = Math.min(a.runs, b.runs);
  if (few === 0) return 0;
  const { seen, both } = compare(a, b);
  const overlap = both / seen;
  return Math.min(1, (overlap * (a.runs + b.runs)) / ((1 + overlap) * few));
}

/** True where the one text is a copy of the other, changed or cut. Texts of a few words never are. */
export function isNearCopy(a: Sketch, b: Sketch): boolean {
  if (Math.min(a.runs, b.runs) < RUNS_LEAST) return false;
  return compare(a, b).both >= SEEN_LEAST && containment(a, b) >= ENOUGH;
}
