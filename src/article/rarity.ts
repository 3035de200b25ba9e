/** How much a term tells of a story in a library: the rarer the more. */

/** How many stories the library has, and in how many of them a term stands. */
export type Frequencies = { readonly stories: number; of(hash: number): number };

/** A small library knows little of its words: these many stories are imagined beside it, with names rarer in them. */
const IMAGINED = 50;
const IMAGINED_WORD = 1;
const IMAGINED_NAME = 0.1;
const FLATTENING = 0.8;

/** How much a term in `found` of `stories` stories tells (inverse document frequency, smoothed and flattened). */
export function rarity(found: number, stories: number, name: boolean): number {
  const all = Math.max(stories, found) + IMAGINED + 1;
  return Math.log(all / (found + 0.5 + (name ? IMAGINED_NAME : IMAGINED_WORD))) ** FLATTENING;
}

/** Up to this many stories, what `rarity` says is kept: nearly all terms stand in fewer. */
const KEPT = 2048;

/** What rarity() says in a library of `keptFor` stories: of words, each with that of names behind; -1 where not asked yet. */
let kept: Float64Array | undefined;
let keptFor = -1;

/** Writes into `out` what each term weighs there: the story's own part times its rarity. A logarithm a term cost more than all else. */
export function weigh(
  hashes: Uint32Array,
  weights: Float32Array,
  names: Uint8Array,
  frequencies: Frequencies,
  out: Float64Array,
): void {
  const { stories } = frequencies;
  kept ??= new Float64Array(KEPT * 2);
  if (keptFor !== stories) kept.fill(-1);
  keptFor = stories;
  const table = kept;
  for (let at = 0; at < hashes.length; at++) {
    const found = frequencies.of(hashes[at]!);
    const name = names[at]!;
    let told = found < KEPT ? table[found * 2 + name]! : -1;
    if (told < 0) {
      told = rarity(found, stories, name === 1);
      if (found < KEPT) table[found * 2 + name] = told;
    }
    out[at] = weights[at]! * told;
  }
}
