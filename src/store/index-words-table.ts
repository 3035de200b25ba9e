/**
 * The different words of many stories, each once, as its bytes in UTF-8 and a number. The words of a text are looked for
 * one behind the other, with nothing else between and without a question whose answer nobody can foresee: so the
 * processor looks for several at once.
 */

/** Different words kept between two writings. */
const DIFFERENT_KEPT = 300_000;
/**
 * Numbers of words are below this, which is as far as index-words-order.ts can tell them apart: those gathered before
 * they are written (index-words-gathered.ts), with those of one more story, are at most 1.3 million.
 */
export const NUMBERS = 2 ** 21;

/** Numbers a slot, and the bytes of a word that stand in it. */
const SLOT = 4;
const IN_SLOT = 12;
/** How full the table may be: in a fuller one many words stand behind their place. */
const FULL = 0.5;

/** What is left of four bytes, from the `at`th byte of a word on, in a word of so many bytes, up to twelve. */
function masks(at: number): Int32Array {
  return Int32Array.from({ length: IN_SLOT + 1 }, (_, length) => {
    const bits = Math.min(Math.max(length - at, 0), 4) * 8;
    return bits === 32 ? -1 : (1 << bits) - 1;
  });
}
const FIRST = masks(0);
const SECOND = masks(4);
const THIRD = masks(8);

/** A text's words: in `bytes`, each from edges[2n] to edges[2n + 1]. */
export class CutWords {
  size = 0;
  bytes = new Uint8Array(1 << 16);
  edges = new Uint32Array(1 << 14);
  view = new DataView(this.bytes.buffer);

  /** Room for a text of so many bytes, and for what is read beyond its end. */
  reserve(text: number): void {
    // A letter of two bytes may be written as one of three.
    const bytes = text * 2 + IN_SLOT;
    if (this.bytes.length >= bytes) return;
    this.bytes = new Uint8Array(bytes * 2);
    this.edges = new Uint32Array(bytes);
    this.view = new DataView(this.bytes.buffer);
  }
}

export class WordTable {
  /** The word of number n is bytes[starts[n]] to bytes[starts[n + 1]]. */
  different = 0;
  bytes = new Uint8Array(1 << 18);
  starts = new Uint32Array(1 << 15);
  /** Four numbers a slot: twelve bytes of a word, and its own number, from 1. */
  private slots = new Int32Array(SLOT << 15);

  /**
   * Writes the numbers of words into `numbers` from `at` on. Those that are new have one from now on. False where one is
   * longer than `most`: then not all are written.
   */
  find(cut: CutWords, numbers: Uint32Array, at: number, most: number): boolean {
    const { edges, view, size } = cut;
    let { slots } = this;
    let mask = slots.length - SLOT;
    for (let word = 0; word < size; word++) {
      const from = edges[word * 2]!;
      const length = edges[word * 2 + 1]! - from;
      const held = Math.min(length, IN_SLOT);
      const first = view.getInt32(from, true) & FIRST[held]!;
      const second = view.getInt32(from + 4, true) & SECOND[held]!;
      const third = view.getInt32(from + 8, true) & THIRD[held]!;
      const slot = (hashOf(first, second, third, length) * SLOT) & mask;
      const others = (slots[slot]! ^ first) | (slots[slot + 1]! ^ second) | (slots[slot + 2]! ^ third);
      // Nearly always. Shorter words than the slot has room for are told apart by it: none has a byte that is 0.
      if (others === 0 && length < IN_SLOT) numbers[at + word] = slots[slot + 3]! - 1;
      else {
        if (length > most) return false;
        numbers[at + word] = this.numberOf(cut.bytes, from, length, first, second, third, slot);
        slots = this.slots;
        mask = slots.length - SLOT;
      }
    }
    return true;
  }

  /** Forgets the words where they are very many; else they stay, as the next stories have most of them. */
  tidy(): void {
    if (this.different < DIFFERENT_KEPT) return;
    this.different = 0;
    this.slots.fill(0);
  }

  private numberOf(
    bytes: Uint8Array,
    from: number,
    length: number,
    first: number,
    second: number,
    third: number,
    place: number,
  ): number {
    const { slots } = this;
    const mask = slots.length - SLOT;
    let slot = place;
    for (let number = slots[slot + 3]!; number > 0; number = slots[slot + 3]!) {
      if (slots[slot] === first && slots[slot + 1] === second && slots[slot + 2] === third)
        if (length < IN_SLOT || this.isSame(number - 1, bytes, from, length)) return number - 1;
      slot = (slot + SLOT) & mask;
    }
    const number = this.different++;
    slots[slot] = first;
    slots[slot + 1] = second;
    slots[slot + 2] = third;
    slots[slot + 3] = number + 1;
    this.keep(number, bytes, from, length);
    if (this.different * SLOT > slots.length * FULL) this.enlarge();
    return number;
  }

  /** Whether a word that begins with the same twelve bytes is the same. */
  private isSame(number: number, bytes: Uint8Array, from: number, length: number): boolean {
    const start = this.starts[number]!;
    if (this.starts[number + 1]! - start !== length) return false;
    for (let at = IN_SLOT; at < length; at++) if (this.bytes[start + at] !== bytes[from + at]) return false;
    return true;
  }

  private keep(number: number, bytes: Uint8Array, from: number, length: number): void {
    const start = this.starts[number]!;
    if (this.bytes.length < start + length) this.bytes = grown(this.bytes, start + length);
    if (this.starts.length < number + 2) this.starts = grown(this.starts, 0);
    this.bytes.set(bytes.subarray(from, from + length), start);
    this.starts[number + 1] = start + length;
  }

  private enlarge(): void {
    const { slots: before, starts } = this;
    const slots = new Int32Array(before.length * 2);
    const mask = slots.length - SLOT;
    for (let old = 0; old < before.length; old += SLOT) {
      const number = before[old + 3]!;
      if (number === 0) continue;
      const length = starts[number]! - starts[number - 1]!;
      let slot = (hashOf(before[old]!, before[old + 1]!, before[old + 2]!, length) * SLOT) & mask;
      while (slots[slot + 3] !== 0) slot = (slot + SLOT) & mask;
      slots.set(before.subarray(old, old + SLOT), slot);
    }
    this.slots = slots;
  }
}

/** Multipliers of murmur3 and of its end. */
function hashOf(first: number, second: number, third: number, length: number): number {
  let hash = Math.imul(first, 0xcc9e2d51) ^ Math.imul(second, 0x1b873593) ^ Math.imul(third, 0x85ebca6b);
  hash = Math.imul((hash + length) ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) & 0xfffffff;
}

/** A copy with room for at least `least`. */
export function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, least: number): Numbers {
  const more = new (numbers.constructor as new (size: number) => Numbers)(
    Math.max(least, numbers.length * 2),
  );
  more.set(numbers);
  return more;
}
