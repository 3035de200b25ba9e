/**
 * Very many stories at once, as marking a whole view takes them: by their ids and by their numbers in the index. So
 * that it costs nothing a story to be marked, the mark is laid over what is known of each (status-table.ts), and whether
 * a story is among them is asked of the index as long as few ask.
 */

/** After so many questions a table of all ids is worth its making. */
const FEW = 2000;

/** The index that the numbers are of. */
export type Numbering = {
  /** Whether the stories still have the numbers that they had when the set was made. */
  isCurrent(): boolean;
  /** The number of a story, 0 where it has none. */
  numberOf(id: string): number;
};

/** A read mark given to all stories of a set, at that time (ms since 1970). */
export type Sweep = { readonly set: StorySet; readonly read: boolean; readonly at: number };

export class StorySet {
  readonly ids: readonly string[];
  /** The number of each of `ids` in the index. */
  readonly nums: Uint32Array;
  /** When a read mark of them was changed last, in ms since 1970; 0 where none ever was. */
  readonly changed: number;
  private readonly numbering: Numbering;
  /** By number: the place in `ids`, counted from 1. */
  private places: Uint32Array | undefined;
  private table: Set<string> | undefined;
  private asked = 0;

  constructor(ids: readonly string[], nums: Uint32Array, changed: number, numbering: Numbering) {
    this.ids = ids;
    this.nums = nums;
    this.changed = changed;
    this.numbering = numbering;
  }

  /** Whether `nums` are the stories' numbers still. */
  isCurrent(): boolean {
    return this.numbering.isCurrent();
  }

  has(id: string): boolean {
    if (this.table === undefined) {
      if (this.asked++ < FEW && this.isCurrent()) return this.ids[this.placeOf(id) - 1] === id;
      this.table = new Set(this.ids);
      this.places = undefined;
    }
    return this.table.has(id);
  }

  private placeOf(id: string): number {
    if (this.places === undefined) {
      const { nums } = this;
      let highest = 0;
      for (const num of nums) if (num > highest) highest = num;
      this.places = new Uint32Array(highest + 1);
      for (let at = 0; at < nums.length; at++) this.places[nums[at]!] = at + 1;
    }
    return this.places[this.numbering.numberOf(id)] ?? 0;
  }
}
