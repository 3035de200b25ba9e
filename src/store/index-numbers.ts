/**
 * Tables by which stories are found from a text: its hash beside the story's number. An index of the texts themselves
 * made up a third of the file. Texts that share a hash are told apart by who looks.
 */
import { textHash } from "../article/text-hash.ts";
import { type DatabaseSync, type StatementSync, writing } from "./sqlite.ts";

/** The numbers of texts, each once; "" has none. */
export function numbersOfTexts(texts: readonly string[]): Set<number> {
  return new Set(texts.filter((text) => text !== "").map(textHash));
}

/** A number and a story's as one double: 32 bits and 21, two million stories. Beyond them rows are written as they come. */
const ROOM = 2 ** 21;
const AT_ONCE = 64;

export class NumberTable {
  private readonly insert: StatementSync;
  /** The same for as many rows at once: most of a statement's cost is that of beginning and ending it. */
  private readonly insertMany: StatementSync;
  private readonly remove: StatementSync;
  /** Rows of this transaction. Written at its end, in their order: one by one they would touch all of a big table. */
  private rows: number[] = [];
  private readonly waiting = new Set<number>();

  constructor(db: DatabaseSync, table: "named_number" | "story_number") {
    this.insert = writing(db, `INSERT INTO ${table} VALUES (?, ?)`);
    const rows = Array.from({ length: AT_ONCE }, () => "(?, ?)").join(", ");
    this.insertMany = writing(db, `INSERT INTO ${table} VALUES ${rows}`);
    this.remove = writing(db, `DELETE FROM ${table} WHERE number = ? AND num = ?`);
  }

  /** `num` is found by these; what it was found by has been dropped. */
  put(num: number, numbers: Iterable<number>): void {
    if (num >= ROOM) for (const number of numbers) this.insert.run(number, num);
    else for (const number of numbers) this.rows.push(number * ROOM + num);
    this.waiting.add(num);
  }

  drop(num: number, numbers: Iterable<number>): void {
    if (this.waiting.has(num)) this.settle();
    for (const number of numbers) this.remove.run(number, num);
  }

  /** Call it before the transaction ends. */
  settle(): void {
    const sorted = Float64Array.from(this.rows).sort();
    let from = 0;
    for (; from + AT_ONCE <= sorted.length; from += AT_ONCE) {
      const values: number[] = [];
      for (let at = from; at < from + AT_ONCE; at++)
        values.push(Math.floor(sorted[at]! / ROOM), sorted[at]! % ROOM);
      this.insertMany.run(...values);
    }
    for (; from < sorted.length; from++)
      this.insert.run(Math.floor(sorted[from]! / ROOM), sorted[from]! % ROOM);
    this.forget();
  }

  /** After a transaction that was taken back. */
  forget(): void {
    this.rows = [];
    this.waiting.clear();
  }
}
