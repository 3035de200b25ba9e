/**
 * The words of many stories, gathered in memory until they are written at once (index-words-segment.ts): each different
 * word once, as its bytes in UTF-8, and what stands in the stories as numbers of words, one behind the other. The
 * full-text index's own table for this takes several misses of the processor's cache a word.
 */
import { forWordIndex } from "../article/search-text.ts";
import { PARTS, UNWRITTEN, WordLetters, WRITTEN } from "./index-words-letters.ts";

/** Headline, dek, byline, text. */
export const COLUMNS = 4;
/** An occurrence is one number of 32 bits: which story, which column, which place in it. */
export const PLACE_BITS = 18;
export const COLUMN_BITS = 2;
const STORIES_MOST = 1 << (32 - PLACE_BITS - COLUMN_BITS);
const PLACES_MOST = 1 << PLACE_BITS;
/** Words gathered before they are written (8 MB), and different words kept between two writings. */
const WORDS_MOST = 2_000_000;
const DIFFERENT_KEPT = 300_000;
/**
 * Different words gathered before they are written: with those of one more story, at most 1.3 million, they are below
 * NUMBERS, which is as far as index-words-order.ts can tell them apart. Only texts made of chance have so many.
 */
const DIFFERENT_MOST = 700_000;
export const NUMBERS = 2 ** 21;
/** A longer text (UTF-16 units) is left to the full-text index, as is a longer word (bytes): both are rare. */
const TEXT_MOST = 1_000_000;
const WORD_MOST = 1000;

/** Nothing below stands for itself between spaces (search-text.ts). */
const FIRST_UNSPACED = 0x2e80;

/** What a byte is: 0 parts words, 1 begins a character beyond ASCII, else as it is written. */
const BEYOND = 1;

/** Numbers a slot, and the bytes of a word that stand in it. */
const SLOT = 4;
const IN_SLOT = 12;

const DONE = 0;
const TOO_LONG = 1;
const UNSPACED = 2;

const encoder = new TextEncoder();

export class GatheredWords {
  /** The stories by number, and for each where its columns end in `words`. */
  readonly stories: number[] = [];
  readonly ends: number[] = [];
  words = new Uint32Array(1 << 16);
  size = 0;
  /** Different words: that of number n is bytes[starts[n]] to bytes[wordEnds[n]]. A start is a multiple of four. */
  different = 0;
  bytes = new Uint8Array(1 << 18);
  starts = new Uint32Array(1 << 15);
  wordEnds = new Uint32Array(1 << 15);
  private fours = new Uint32Array(this.bytes.buffer);
  /** A table of words, four numbers a slot, which is one look into memory: twelve bytes of it, and its own number, from 1. */
  private slots = new Uint32Array(SLOT << 15);
  private scratch = new Uint8Array(1 << 16);
  /** Where the next word's bytes begin. */
  private nextStart = 0;
  private readonly letters = new WordLetters();
  private readonly ascii = new Uint8Array(256).fill(BEYOND);
  private readonly held = new Set<number>();

  constructor() {
    for (let code = 0; code < 128; code++) {
      const found = this.letters.of(code);
      this.ascii[code] = found === PARTS ? 0 : found - WRITTEN;
    }
  }

  /** Takes in the columns of a story; false, and nothing taken in, where one is too long for here. */
  add(num: number, columns: readonly string[]): boolean {
    const before = this.size;
    const begin = this.ends.length;
    for (const text of columns) {
      const from = this.size;
      if (!this.column(text) || this.size - from >= PLACES_MOST) {
        this.size = before;
        this.ends.length = begin;
        return false;
      }
      this.ends.push(this.size);
    }
    this.stories.push(num);
    this.held.add(num);
    return true;
  }

  has(num: number): boolean {
    return this.held.has(num);
  }

  get isFull(): boolean {
    const { stories, size, different } = this;
    return stories.length >= STORIES_MOST || size >= WORDS_MOST || different >= DIFFERENT_MOST;
  }

  /** Forgets the stories; the different words stay, as the next stories have most of them. */
  clear(): void {
    this.stories.length = 0;
    this.ends.length = 0;
    this.held.clear();
    this.size = 0;
    if (this.different < DIFFERENT_KEPT) return;
    this.different = 0;
    this.nextStart = 0;
    this.slots.fill(0);
  }

  private column(text: string): boolean {
    if (text === "") return true;
    if (text.length > TEXT_MOST) return false;
    const from = this.size;
    let found = this.scan(this.encode(text), false);
    if (found === UNSPACED) {
      this.size = from;
      found = this.scan(this.encode(forWordIndex(text)), true);
    }
    return found === DONE;
  }

  /** The text's bytes in `scratch`, and room for all that they may add; answers how many they are. */
  private encode(text: string): number {
    if (this.scratch.length < text.length * 3) this.scratch = new Uint8Array(text.length * 4);
    const { written } = encoder.encodeInto(text, this.scratch);
    const most = this.size + (written >> 1) + 1;
    if (this.words.length < most) this.words = grown(this.words, most);
    return written;
  }

  /** Cuts `scratch` into words up to `end`, as the full-text index does. `spaced`: what needs spaces has them. */
  private scan(end: number, spaced: boolean): number {
    const { scratch, ascii, words } = this;
    for (let at = 0; at < end; ) {
      if (ascii[scratch[at]!] === PARTS) {
        at++;
        continue;
      }
      const from = this.nextStart;
      if (this.bytes.length < from + WORD_MOST + 8) this.enlargeBytes();
      const { bytes, fours } = this;
      const four = from >> 2;
      fours[four] = 0;
      fours[four + 1] = 0;
      fours[four + 2] = 0;
      let to = from;
      while (at < end) {
        const byte = scratch[at]!;
        const written = ascii[byte]!;
        if (written > BEYOND) {
          bytes[to++] = written;
          at++;
          continue;
        }
        if (written === PARTS) break;
        const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        const code = codePoint(scratch, at, length);
        if (code >= FIRST_UNSPACED && !spaced) return UNSPACED;
        const found = this.letters.of(code);
        at += length;
        if (found === PARTS || (found === UNWRITTEN && to === from)) break;
        if (found === UNWRITTEN) continue;
        to = putCodePoint(bytes, to, found - WRITTEN);
      }
      if (to - from > WORD_MOST) return TOO_LONG;
      if (to > from) words[this.size++] = this.numberOf(from, to);
    }
    return DONE;
  }

  /** The number of the word whose bytes stand behind those of all words, which it is one of from now on. */
  private numberOf(from: number, to: number): number {
    const { slots, fours } = this;
    const four = from >> 2;
    const first = fours[four]!;
    const second = fours[four + 1]!;
    const third = fours[four + 2]!;
    const mask = slots.length - SLOT;
    let slot = (hashOf(first, second, third) * SLOT) & mask;
    for (let number = slots[slot + 3]!; number > 0; number = slots[slot + 3]!) {
      if (slots[slot] === first && slots[slot + 1] === second && slots[slot + 2] === third)
        if (to - from < IN_SLOT || this.isSame(number - 1, from, to)) return number - 1;
      slot = (slot + SLOT) & mask;
    }
    const number = this.different++;
    slots[slot] = first;
    slots[slot + 1] = second;
    slots[slot + 2] = third;
    slots[slot + 3] = number + 1;
    this.starts[number] = from;
    this.wordEnds[number] = to;
    this.nextStart = Math.max(to + 3, from + IN_SLOT) & ~3;
    if (number + 2 >= this.starts.length) {
      this.starts = grown(this.starts, 0);
      this.wordEnds = grown(this.wordEnds, 0);
    }
    if (this.different * SLOT > slots.length * 0.85) this.enlarge();
    return number;
  }

  /** Whether a word that begins with the same twelve bytes is the same. Shorter ones are: none has a byte that is 0. */
  private isSame(number: number, from: number, to: number): boolean {
    const { bytes } = this;
    const start = this.starts[number]!;
    if (this.wordEnds[number]! - start !== to - from) return false;
    for (let at = IN_SLOT; at < to - from; at++) if (bytes[start + at] !== bytes[from + at]) return false;
    return true;
  }

  private enlargeBytes(): void {
    this.bytes = grown(this.bytes, 0);
    this.fours = new Uint32Array(this.bytes.buffer);
  }

  private enlarge(): void {
    const before = this.slots;
    const slots = new Uint32Array(before.length * 2);
    const mask = slots.length - SLOT;
    for (let old = 0; old < before.length; old += SLOT) {
      if (before[old + 3] === 0) continue;
      let slot = (hashOf(before[old]!, before[old + 1]!, before[old + 2]!) * SLOT) & mask;
      while (slots[slot + 3] !== 0) slot = (slot + SLOT) & mask;
      slots.set(before.subarray(old, old + SLOT), slot);
    }
    this.slots = slots;
  }
}

/** Multipliers of murmur3 and of its end. */
function hashOf(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0xcc9e2d51) ^ Math.imul(second, 0x1b873593) ^ Math.imul(third, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) & 0xfffffff;
}

/** A copy with room for at least `least`. */
function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, least: number): Numbers {
  const more = new (numbers.constructor as new (size: number) => Numbers)(
    Math.max(least, numbers.length * 2),
  );
  more.set(numbers);
  return more;
}

/** The code point whose bytes, `length` of them, begin at `at`. */
function codePoint(bytes: Uint8Array, at: number, length: number): number {
  const second = bytes[at + 1]! & 63;
  if (length === 2) return ((bytes[at]! & 31) << 6) | second;
  const third = bytes[at + 2]! & 63;
  if (length === 3) return ((bytes[at]! & 15) << 12) | (second << 6) | third;
  return ((bytes[at]! & 7) << 18) | (second << 12) | (third << 6) | (bytes[at + 3]! & 63);
}

/** Writes a code point in UTF-8; answers where its bytes end. */
function putCodePoint(bytes: Uint8Array, from: number, code: number): number {
  let at = from;
  if (code < 0x80) bytes[at++] = code;
  else {
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[at++] = 0x80 | (code & 63);
  }
  return at;
}
