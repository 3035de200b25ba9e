/** Gathered words in the order in which they are written: by their bytes, and the stories of each by number. */
import { COLUMN_BITS, COLUMNS, type GatheredWords, PLACE_BITS } from "./index-words-gathered.ts";
import { NUMBERS, type WordTable } from "./index-words-table.ts";

/** What is written. The stories in their order; the words in theirs, and of each its occurrences up to `ends`. */
export type OrderedWords = {
  readonly stories: Uint32Array;
  readonly words: Uint32Array;
  readonly ends: Uint32Array;
  /** Place in `stories`, column and place in the column, in this order in the bits of one number. */
  readonly occurrences: Uint32Array;
};

/** The first four bytes of a word, missing ones 0, as one number. */
function beginning(bytes: Uint8Array, from: number, end: number): number {
  let number = 0;
  for (let at = 0; at < 4; at++) number = number * 256 + (from + at < end ? bytes[from + at]! : 0);
  return number;
}

/** Below zero where the first word's bytes come first. Two words are never the same. */
function compare(table: WordTable, one: number, other: number): number {
  const { bytes, starts } = table;
  const end = starts[one + 1]!;
  const otherEnd = starts[other + 1]!;
  let at = starts[one]!;
  let otherAt = starts[other]!;
  while (at < end && otherAt < otherEnd && bytes[at] === bytes[otherAt]) {
    at++;
    otherAt++;
  }
  if (at === end) return -1;
  return otherAt === otherEnd ? 1 : bytes[at]! - bytes[otherAt]!;
}

/** The words that occur, by their bytes. Most are told apart by four of them, and numbers sort many times faster. */
function wordsInOrder(table: WordTable, counts: Uint32Array): Uint32Array {
  const { bytes, starts, different } = table;
  const keys = new Float64Array(different);
  let size = 0;
  for (let word = 0; word < different; word++)
    if (counts[word]! > 0) keys[size++] = beginning(bytes, starts[word]!, starts[word + 1]!) * NUMBERS + word;
  const sorted = keys.subarray(0, size).sort();
  const words = Uint32Array.from(sorted, (key) => key % NUMBERS);
  for (let from = 0; from < size; ) {
    const same = Math.floor(sorted[from]! / NUMBERS);
    let end = from + 1;
    while (end < size && Math.floor(sorted[end]! / NUMBERS) === same) end++;
    if (end - from > 1) words.subarray(from, end).sort((a, b) => compare(table, a, b));
    from = end;
  }
  return words;
}

export function orderWords(gathered: GatheredWords): OrderedWords {
  const { words: all, size, stories, ends, table } = gathered;
  const counts = new Uint32Array(table.different);
  for (let at = 0; at < size; at++) counts[all[at]!]!++;
  const words = wordsInOrder(table, counts);
  const next = counts;
  const wordEnds = new Uint32Array(words.length);
  let end = 0;
  words.forEach((word, at) => {
    const count = counts[word]!;
    next[word] = end;
    end += count;
    wordEnds[at] = end;
  });
  const occurrences = new Uint32Array(size);
  const byNumber = Uint32Array.from(stories.keys()).sort((a, b) => stories[a]! - stories[b]!);
  byNumber.forEach((story, place) => {
    let at = story === 0 ? 0 : ends[story * COLUMNS - 1]!;
    for (let column = 0; column < COLUMNS; column++) {
      const columnEnd = ends[story * COLUMNS + column]!;
      const first = ((place << COLUMN_BITS) | column) << PLACE_BITS;
      for (let position = 0; at < columnEnd; at++, position++)
        occurrences[next[all[at]!]!++] = first | position;
    }
  });
  return { stories: byNumber.map((story) => stories[story]!), words, ends: wordEnds, occurrences };
}
