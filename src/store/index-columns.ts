/**
 * What a list is filtered and sorted by, a typed array a property, a place a story: so a view of 100,000 stories is
 * made in a millisecond, and marks, which are not in the index, are filtered with the rest. Follows the index by
 * generation, whoever wrote it, and is kept in it (index-kept-columns.ts), so that a start reads it at once.
 */
import { hostOf } from "../article/related.ts";
import {
  type Data,
  emptyData,
  type KeptHead,
  keepColumns,
  keptData,
  keptHead,
} from "./index-kept-columns.ts";
import { type DatabaseSync, numbersOf } from "./sqlite.ts";

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

const ROWS = `SELECT num, id, at, section, source, language, words, ${PRESENT} + ${FAILED} * (failure <> '') + ${PICTURE} * picture AS flags FROM story`;

function grown<T extends Float64Array | Uint32Array | Uint8Array>(old: T, size: number): T {
  const bigger = new (old.constructor as new (size: number) => T)(size);
  bigger.set(old);
  return bigger;
}

/** As many changed stories are read anew at a start rather than keep all columns once more. */
const FEW = 500;

export class Columns {
  sections = new Names();
  hosts = new Names();
  languages = new Names();
  /** Every story's number, newest first. */
  newest: Uint32Array = new Uint32Array(0);
  /** The generation these columns are at, and the one that is kept in the index. */
  gen = 0;
  private savedGen = 0;
  /** How many stories have changed since the columns were kept. */
  private unsaved = 0;
  /** How many of the stories are files that could not be read. */
  failed = 0;
  private held = emptyData(64);
  /** Where all but the order is still to be read from. */
  private waiting: { readonly db: DatabaseSync; readonly head: KeptHead } | null = null;

  private get data(): Data {
    if (this.waiting !== null) this.readRest(this.waiting);
    return this.held;
  }
  /** Milliseconds since 1970; see index-write.ts for the fraction. */
  get at(): Float64Array {
    return this.data.at;
  }
  get section(): Uint32Array {
    return this.data.section;
  }
  get host(): Uint32Array {
    return this.data.host;
  }
  get language(): Uint32Array {
    return this.data.language;
  }
  get words(): Uint32Array {
    return this.data.words;
  }
  get flags(): Uint8Array {
    return this.data.flags;
  }

  /** Places for stories numbered below this. */
  get size(): number {
    return this.waiting === null ? this.held.flags.length : this.waiting.head.size;
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
    const rows = db.prepare(`${ROWS} WHERE gen > ?`);
    const fresh: number[] = [];
    for (const row of rows.iterate(from) as Iterable<Row>) {
      this.put(row);
      touched.add(row.num);
      fresh.push(row.num);
      changed(row.num, row.id);
    }
    // Stories compared with others are a new generation, too, in which no row is new: the order is not touched then, and
    // what only ordering asks for stays unread (25 MB at a million stories).
    if (touched.size > 0) this.reorder(touched, fresh);
    this.unsaved += touched.size;
    this.gen = gen;
    return true;
  }

  private put(row: Row): void {
    if (row.num >= this.size) {
      const size = Math.max(row.num + 1, this.size * 2);
      const { data } = this;
      for (const name of Object.keys(data) as (keyof Data)[])
        (data as Record<typeof name, unknown>)[name] = grown(data[name], size);
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
    if (this.gen === this.savedGen || (this.savedGen > 0 && this.unsaved < FEW)) return;
    const { gen, failed, newest } = this;
    // The thread that filled the index may have kept them already.
    if (keptHead(db)?.head.gen === gen) {
      [this.savedGen, this.unsaved] = [gen, 0];
      return;
    }
    let size = 0;
    for (const num of newest) size = Math.max(size, num + 1);
    const names = [this.sections.list, this.hosts.list, this.languages.list];
    keepColumns(db, { gen, failed, size, names }, newest, this.data);
    this.savedGen = gen;
    this.unsaved = 0;
  }

  /** Takes the kept columns; without any these stay as they are. */
  load(db: DatabaseSync): void {
    const kept = keptHead(db);
    if (kept === null) return;
    const { head, newest } = kept;
    this.newest = newest;
    [this.sections, this.hosts, this.languages] = head.names.map((list) => new Names(list)) as [
      Names,
      Names,
      Names,
    ];
    this.failed = head.failed;
    this.gen = head.gen;
    this.savedGen = head.gen;
    this.waiting = { db, head };
  }

  private readRest({ db, head }: { readonly db: DatabaseSync; readonly head: KeptHead }): void {
    const data = keptData(db, head);
    this.waiting = null;
    this.held = data ?? emptyData(head.size);
    if (data !== null) return;
    // Another reader has kept newer ones since: the rows say as much, and follow takes in what is new in them.
    this.failed = 0;
    for (const row of db.prepare(ROWS).iterate() as Iterable<Row>) this.put(row);
  }
}
