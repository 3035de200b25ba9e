/**
 * What a list is filtered and sorted by, a typed array a property, a place a story: so a view of 100,000 stories is
 * made in a millisecond, and marks, which are not in the index, are filtered with the rest. Follows the index by
 * generation, whoever wrote it, and is kept in it as one block of bytes, so that a start reads it at once.
 */
import { hostOf } from "../article/related.ts";
import { type DatabaseSync, numbersOf, writing } from "./sqlite.ts";

/** Bits of `flags`. */
export const PRESENT = 1;
export const FAILED = 2;
export const PICTURE = 4;

/** Texts that many stories share, each with a number; compared without case, shown as first seen. */
export class Names {
  readonly list: string[];
  private readonly numbers = new Map<string, number>();
  constructor(list: readonly string[] = [""]) {
    this.list = [...list];
    for (const [number, name] of this.list.entries()) this.numbers.set(name.toLowerCase(), number);
  }
  number(name: string): number {
    const key = name.toLowerCase();
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.list.push(name) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
  /** -1 for a name that no story has. */
  find(name: string): number {
    return this.numbers.get(name.toLowerCase()) ?? -1;
  }
}

type Row = {
  num: number;
  id: string;
  at: number;
  section: string;
  source: string;
  language: string;
  words: number;
  flags: number;
};

function grown<T extends Float64Array | Uint32Array | Uint8Array>(old: T, size: number): T {
  const bigger = new (old.constructor as new (size: number) => T)(size);
  bigger.set(old);
  return bigger;
}

export class Columns {
  /** Milliseconds since 1970; see index-write.ts for the fraction. */
  at = new Float64Array(64);
  section = new Uint32Array(64);
  host = new Uint32Array(64);
  language = new Uint32Array(64);
  words = new Uint32Array(64);
  flags = new Uint8Array(64);
  sections = new Names();
  hosts = new Names();
  languages = new Names();
  /** Every story's number, newest first. */
  newest = new Uint32Array(0);
  /** The generation these columns are at, and the one that is kept in the index. */
  gen = 0;
  private savedGen = 0;
  /** How many of the stories are files that could not be read. */
  failed = 0;

  /** Places for stories numbered below this. */
  get size(): number {
    return this.flags.length;
  }

  /** Takes in what was written since, from the kept block or from the rows. `changed` is told each
   * new or changed story, and with null each number no longer in use. */
  follow(db: DatabaseSync, changed: (num: number, id: string | null) => void): boolean {
    const gen = (db.prepare("SELECT value FROM meta WHERE key = 'gen'").get() as { value: number }).value;
    if (gen === this.gen) return false;
    const from = this.gen;
    const touched = new Set<number>();
    for (const num of numbersOf(
      db.prepare("SELECT group_concat(num) AS list FROM gone WHERE gen > ?"),
      from,
    )) {
      this.setFlags(num, 0);
      changed(num, null);
      touched.add(num);
    }
    const rows = db.prepare(
      `SELECT num, id, at, section, source, language, words, ${PRESENT} + ${FAILED} * (failure <> '') + ${PICTURE} * picture AS flags FROM story WHERE gen > ?`,
    );
    const fresh: number[] = [];
    for (const row of rows.iterate(from) as Iterable<Row>) {
      this.put(row);
      touched.add(row.num);
      fresh.push(row.num);
      changed(row.num, row.id);
    }
    this.reorder(touched, fresh);
    this.gen = gen;
    return true;
  }

  private put(row: Row): void {
    if (row.num >= this.size) {
      const size = Math.max(row.num + 1, this.size * 2);
      for (const name of ["at", "section", "host", "language", "words", "flags"] as const)
        (this as Record<typeof name, unknown>)[name] = grown(this[name], size);
    }
    this.at[row.num] = row.at;
    this.section[row.num] = this.sections.number(row.section);
    this.host[row.num] = this.hosts.number(hostOf(row.source));
    this.language[row.num] = this.languages.number(row.language);
    this.words[row.num] = row.words;
    this.setFlags(row.num, row.flags);
  }

  private setFlags(num: number, flags: number): void {
    if (num >= this.size) return;
    this.failed += Number((flags & FAILED) !== 0) - Number((this.flags[num]! & FAILED) !== 0);
    this.flags[num] = flags;
  }

  /** Newest first; the changed ones are sorted by themselves and merged in. */
  private reorder(touched: ReadonlySet<number>, fresh: number[]): void {
    const { at } = this;
    const before = (a: number, b: number) => at[b]! - at[a]! || a - b;
    const come = Uint32Array.from(fresh).sort(before);
    const stay = touched.size === 0 ? this.newest : this.newest.filter((num) => !touched.has(num));
    const merged = new Uint32Array(come.length + stay.length);
    for (let to = 0, i = 0, j = 0; to < merged.length; to++) {
      const takeNew = j >= stay.length || (i < come.length && before(come[i]!, stay[j]!) < 0);
      merged[to] = takeNew ? come[i++]! : stay[j++]!;
    }
    this.newest = merged;
  }

  /** Keeps the columns in the index. Throws where it is locked or the disk is full: then the next one does. */
  save(db: DatabaseSync): void {
    if (this.gen === this.savedGen) return;
    const arrays = [this.at, this.newest, this.section, this.host, this.language, this.words, this.flags];
    const names = [this.sections.list, this.hosts.list, this.languages.list];
    const head = Buffer.from(
      JSON.stringify({
        gen: this.gen,
        failed: this.failed,
        names,
        lengths: arrays.map((array) => array.length),
      }),
    );
    const padded = Math.ceil((head.length + 4) / 8) * 8;
    const start = Buffer.alloc(padded, " ");
    start.writeUInt32LE(padded - 4, 0);
    head.copy(start, 4);
    const parts = arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength));
    writing(db, "INSERT OR REPLACE INTO kept_columns VALUES (1, ?)").run(Buffer.concat([start, ...parts]));
    this.savedGen = this.gen;
  }

  /** Takes the kept columns; without any, or where they make no sense, these stay as they are. */
  load(db: DatabaseSync): void {
    const row = db.prepare("SELECT value FROM kept_columns").get() as { value: Uint8Array } | undefined;
    if (row === undefined) return;
    // Numbers of eight bytes must begin at a multiple of eight.
    const bytes = (row.value.byteOffset % 8 === 0 ? row.value : row.value.slice()) as Uint8Array<ArrayBuffer>;
    const start = bytes.byteOffset;
    const headLength = new DataView(bytes.buffer, start).getUint32(0, true);
    const head = JSON.parse(Buffer.from(bytes.buffer, start + 4, headLength).toString()) as {
      gen: number;
      failed: number;
      names: string[][];
      lengths: number[];
    };
    let from = start + 4 + headLength;
    const take = <T>(
      Kind: { new (buffer: ArrayBuffer, from: number, length: number): T; BYTES_PER_ELEMENT: number },
      index: number,
    ): T => {
      const array = new Kind(bytes.buffer, from, head.lengths[index]!);
      from += head.lengths[index]! * Kind.BYTES_PER_ELEMENT;
      return array;
    };
    const at = take(Float64Array, 0);
    const whole = [1, 2, 3, 4, 5].map((index) => take(Uint32Array, index)) as Uint32Array<ArrayBuffer>[];
    const flags = take(Uint8Array, 6);
    [this.newest, this.section, this.host, this.language, this.words] = whole as [
      never,
      never,
      never,
      never,
      never,
    ];
    this.at = at;
    this.flags = flags;
    [this.sections, this.hosts, this.languages] = head.names.map((list) => new Names(list)) as [
      Names,
      Names,
      Names,
    ];
    this.failed = head.failed;
    this.gen = head.gen;
    this.savedGen = head.gen;
  }
}
