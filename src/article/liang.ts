/**
 * Liang's way to part a word (Word Hy-phen-a-tion by Com-put-er, 1983, chapter 2), over the patterns of the package
 * `hyphen`. The package's own walk is for whole texts: a word at a time it costs 8 to 12 µs,
 * this one 2 and less.
 */

/** A node of the tree of patterns: the number of the levels that end here, what goes on, or both. */
type Node = number | Tree | readonly [Tree, number];
type Tree = { readonly [letter: string]: Node };

/** As the package has them: levels between the letters, the tree, and words of their own with their offsets. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  tree: Tree,
  words?: Readonly<Record<string, readonly number[]>>,
];

/** The levels between the letters of the word at hand; making one anew for each costs as much as the walk. */
let found = new Uint8Array(64);

/** The offsets, rising, at which `letters` (no quotation marks, no full stops) may be parted by these patterns. */
export function partings(letters: string, [levels, tree, words]: Patterns): readonly number[] {
  const word = letters.toLowerCase();
  // Some capitals become two small letters, and offsets would no longer be those of the text.
  if (word.length !== letters.length) return [];
  if (words && Object.hasOwn(words, word)) return words[word]!;
  const edged = `.${word}.`;
  if (found.length < edged.length) found = new Uint8Array(2 * edged.length);
  found.fill(0, 0, edged.length);
  for (let from = 0; from < edged.length - 2; from++) {
    // The levels of a pattern for a word's beginning are counted from its first letter, as those of any other.
    const start = from > 0 ? from - 1 : 0;
    let at: Tree | undefined = tree;
    for (let i = from; at !== undefined && i < edged.length; i++) {
      const node: Node | undefined = at[edged[i]!];
      if (node === undefined) break;
      let ends = -1;
      if (typeof node === "number") {
        ends = node;
        at = undefined;
      } else if (isBoth(node)) {
        ends = node[1];
        at = node[0];
      } else at = node;
      const pattern = ends < 0 ? undefined : levels[ends];
      if (pattern === undefined) continue;
      for (let k = 0; k < pattern.length; k++) {
        const level = pattern[k]!;
        if (level > found[start + k]!) found[start + k] = level;
      }
    }
  }
  // Neither the first letter nor the last stands alone, as in the package.
  const offsets: number[] = [];
  for (let at = 2; at < word.length - 1; at++) if ((found[at]! & 1) === 1) offsets.push(at);
  return offsets;
}

function isBoth(node: Exclude<Node, number>): node is readonly [Tree, number] {
  return Array.isArray(node);
}
