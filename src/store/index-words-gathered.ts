/**
 * The words of many stories, gathered in memory until they are written at once (index-words-segment.ts): each different
 * word once, as its bytes in UTF-8, and what stands in the stories as numbers of words, one behind the other. The
 * full-text index's own table for this takes several misses of the processor's cache a word.
 */
import { forWordIndex } from "../article/search-text.ts";
import { PARTS, UNWRITTEN, WordLetters, WRITTEN } from "./index-words-letters.ts";
import { CutWords, grown, WordTable } from "./index-words-table.ts";
import { codePoint, lengthOf, putCodePoint } from "./utf8-bytes.ts";

/** Headline, dek, byline, text. */
export const COLUMNS = 4;
/** An occurrence is one number of 32 bits: which story, which column, which place in it. */
export const PLACE_BITS = 18;
export const COLUMN_BITS = 2;
const STORIES_MOST = 1 << (32 - PLACE_BITS - COLUMN_BITS);
const PLACES_MOST = 1 << PLACE_BITS;
/** Words gathered before they are written (8 MB). */
const WORDS_MOST = 2_000_000;
/** Different words gathered before they are written. Only texts made of chance have so many. */
const DIFFERENT_MOST = 700_000;
/** A longer text (UTF-16 units) is left to the full-text index, as is a longer word (bytes): both are rare. */
const TEXT_MOST = 1_000_000;
const WORD_MOST = 1000;

/** Nothing below stands for itself between spaces (search-text.ts). */
const FIRST_UNSPACED = 0x2e80;

/** What a byte is: 0 parts words, 1 begins a character beyond ASCII, else as it is written. */
const BEYOND = 1;

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
  readonly table = new WordTable();
  private readonly cut = new CutWords();
  private scratch = new Uint8Array(1 << 16);
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
    const { stories, size, table } = this;
    return stories.length >= STORIES_MOST || size >= WORDS_MOST || table.different >= DIFFERENT_MOST;
  }

  /** Forgets the stories; the different words stay, as the next stories have most of them. */
  clear(): void {
    this.stories.length = 0;
    this.ends.length = 0;
    this.held.clear();
    this.size = 0;
    this.table.tidy();
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
    const { scratch, ascii, cut, letters } = this;
    cut.reserve(end);
    const { bytes, edges } = cut;
    let to = 0;
    let size = 0;
    let wasWord = 0;
    // An edge is written at every byte and counted where there is one: where words end nobody can foresee.
    for (let at = 0; at < end; ) {
      const byte = scratch[at]!;
      const written = ascii[byte]!;
      if (written !== BEYOND) {
        const isWord = (written + 0xff) >> 8;
        edges[size] = to;
        size += isWord ^ wasWord;
        wasWord = isWord;
        bytes[to++] = written;
        at++;
        continue;
      }
      const length = lengthOf(byte);
      const code = codePoint(scratch, at, length);
      if (code >= FIRST_UNSPACED && !spaced) return UNSPACED;
      at += length;
      const found = letters.of(code);
      if (found === UNWRITTEN) continue;
      const isWord = found === PARTS ? 0 : 1;
      edges[size] = to;
      size += isWord ^ wasWord;
      wasWord = isWord;
      if (isWord === 1) to = putCodePoint(bytes, to, found - WRITTEN);
      else bytes[to++] = 0;
    }
    edges[size] = to;
    cut.size = (size + wasWord) >> 1;
    if (!this.table.find(cut, this.words, this.size, WORD_MOST)) return TOO_LONG;
    this.size += cut.size;
    return DONE;
  }
}
