/**
 * Sets of ids as ranges over one numbered list of ids. "Mark all read" over 100,000 stories is one range, so
 * that two thousand such steps fit where the ids themselves would fill gigabytes.
 */

/** Start and length, start and length, …, ascending, over the numbers of an `IdSets`. */
export type Ranges = readonly number[];

export class IdSets {
  private readonly ids: string[];
  private readonly numbers = new Map<string, number>();

  /**
   * `ids` in the order of their numbers, for ranges that were kept with them. Unless `shared`, these are only
   * read: an id met again gets a second number, and a reader's first mark need not pay for a map of them all.
   */
  constructor(ids: readonly string[] = [], shared = false) {
    this.ids = [...ids];
    if (shared) for (const [n, id] of this.ids.entries()) this.numbers.set(id, n);
  }

  private number(id: string): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.ids.length;
      this.ids.push(id);
      this.numbers.set(id, number);
    }
    return number;
  }

  /** How many ids have a number. */
  get size(): number {
    return this.ids.length;
  }

  pack(ids: readonly string[]): Ranges {
    if (ids.length === 0) return [];
    const numbers = Uint32Array.from(ids, (id) => this.number(id)).sort();
    const ranges: number[] = [];
    let start = numbers[0] ?? 0;
    let end = start + 1;
    for (const number of numbers) {
      if (number < end) continue;
      if (number > end) {
        ranges.push(start, end - start);
        start = number;
      }
      end = number + 1;
    }
    ranges.push(start, end - start);
    return ranges;
  }

  unpack(ranges: Ranges): string[] {
    const ids: string[] = [];
    for (let i = 0; i < ranges.length; i += 2) {
      const start = ranges[i] ?? 0;
      for (let n = start; n < start + (ranges[i + 1] ?? 0); n++) ids.push(this.ids[n] ?? "");
    }
    return ids;
  }

  /** Only the ids that occur in `used`, renumbered, with how to say a range in the new numbers. */
  shrink(used: Iterable<Ranges>): { ids: string[]; translate: (ranges: Ranges) => Ranges } {
    const marks = new Uint8Array(this.ids.length);
    for (const ranges of used) {
      for (let i = 0; i < ranges.length; i += 2) {
        const start = ranges[i] ?? 0;
        marks.fill(1, start, start + (ranges[i + 1] ?? 0));
      }
    }
    // All ids of a range are used, so it stays in one piece: only its start moves.
    const moved = new Uint32Array(this.ids.length);
    const ids: string[] = [];
    for (const [n, id] of this.ids.entries()) {
      moved[n] = ids.length;
      if (marks[n] === 1) ids.push(id);
    }
    return {
      ids,
      translate: (ranges) => ranges.map((value, i) => (i % 2 === 0 ? (moved[value] ?? 0) : value)),
    };
  }
}
