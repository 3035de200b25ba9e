/**
 * The record that says which segments the full-text index has, read and written as FTS5 keeps it for a table whose rows
 * can be deleted without their text: levels of segments, the oldest in the highest, and on each the oldest first.
 */
import { putVarint } from "./index-words-segment.ts";

/** Number, first and last page, first and last origin, pages and entries of deleted rows, rows. */
export type Segment = [number, number, number, number, number, number, number, number];
type Level = { merging: number; segments: Segment[] };

const SEGMENT_FIELDS = 8;
const LAST_ORIGIN = 4;
/** Behind the four bytes that tell of changed settings. */
const VERSION = [0xff, 0, 0, 1];
const BEGIN = 8;
/** FTS5's own limits. */
const SEGMENTS_MOST = 2000;
const LEVELS_MOST = 60;

/**
 * Segments of thousands of stories come on this level: below it those of single stories gather and are merged many times
 * before they reach them. Fewer than sixteen on a level are left alone.
 */
const BIG = 2;
const BIG_MOST = 15;

export class Structure {
  private readonly settings: Uint8Array;
  private readonly written: number;
  private readonly levels: Level[];

  /** Throws where the record is of another kind. */
  constructor(record: Uint8Array) {
    this.settings = record.slice(0, 4);
    if (VERSION.some((byte, at) => record[4 + at] !== byte))
      throw new Error("The index of words is of another kind.");
    let at = BEGIN;
    const next = () => {
      let value = 0;
      for (;;) {
        const byte = record[at++]!;
        value = value * 0x80 + (byte & 0x7f);
        if (byte < 0x80) return value;
      }
    };
    const levels = next();
    next();
    this.written = next();
    this.levels = Array.from({ length: levels }, () => {
      const merging = next();
      const segments = next();
      const segment = () => Array.from({ length: SEGMENT_FIELDS }, next) as Segment;
      return { merging, segments: Array.from({ length: segments }, segment) };
    });
  }

  private all(): Segment[] {
    return this.levels.flatMap((level) => level.segments);
  }

  /** How many segments there are on each level. */
  get sizes(): number[] {
    return this.levels.map((level) => level.segments.length);
  }

  /** No more segments can be added: FTS5 has to merge some. */
  get isFull(): boolean {
    return this.all().length >= SEGMENTS_MOST / 2 || this.levels.length >= LEVELS_MOST;
  }

  /** A number that no segment has. */
  get freeNumber(): number {
    const taken = new Set(this.all().map(([number]) => number));
    let free = 1;
    while (taken.has(free)) free++;
    return free;
  }

  /** What the rows of the next segment are told from older ones by. */
  get origin(): number {
    return this.all().reduce((most, segment) => Math.max(most, segment[LAST_ORIGIN]), 0) + 1;
  }

  /** The newest segment. What is older lies on the same level before it, or higher. */
  add(segment: Segment): void {
    const none = (): Level => ({ merging: 0, segments: [] });
    while (this.levels.length <= BIG) this.levels.push(none());
    const below = this.levels.slice(0, BIG);
    const big = this.levels[BIG]!;
    if (below.some(({ merging, segments }) => merging + segments.length > 0))
      this.levels.unshift(...Array.from({ length: BIG + 1 }, none));
    else if (big.merging > 0 || big.segments.length >= BIG_MOST) this.levels.splice(BIG, 0, none());
    this.levels[BIG]!.segments.push(segment);
  }

  record(): Uint8Array {
    const segments = this.all();
    const numbers = [this.levels.length, segments.length, this.written];
    for (const { merging, segments } of this.levels)
      numbers.push(merging, segments.length, ...segments.flat());
    const bytes = new Uint8Array(BEGIN + numbers.length * 7);
    bytes.set(this.settings);
    bytes.set(VERSION, 4);
    let end = BEGIN;
    for (const number of numbers) end = putVarint(bytes, end, number);
    return bytes.subarray(0, end);
  }
}
