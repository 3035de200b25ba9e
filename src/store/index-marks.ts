/** The marks, beside the columns of the index: read, starred, begun, and when read, a place a story. */
import { isBegun, type Status, UNTOUCHED } from "../article/status.ts";
import {
  idsOfRows,
  type KeptMarks,
  keepMarks,
  keptIds,
  keptMarks,
  keptMarksHead,
  type MarksHead,
} from "./index-kept-columns.ts";
import type { StatusSource } from "./library.ts";
import { type DatabaseSync, numbersOf } from "./sqlite.ts";
import type { Sweep } from "./story-set.ts";

export const READ = 1;
export const STARRED = 2;
export const BEGUN = 4;

type Statuses = Pick<StatusSource, "get" | "entries" | "saved">;

/** As many ids are looked up one by one; above, all ids of the index are fetched at once. */
const FEW = 500;

function emptyMarks(size: number): KeptMarks {
  return { state: new Uint8Array(size), readAt: new Float64Array(size) };
}

export class Marks {
  /** How many stories are read. */
  read = 0;
  /** Counted up with every change. */
  version = 0;
  private held = emptyMarks(64);
  /** Room for stories numbered below this is to be in `held`. */
  private room = 64;
  /** Where the marks are still to be read from: the first window asks only how many stories are read. */
  private waiting: { readonly db: DatabaseSync; readonly head: MarksHead } | null = null;
  private list: (string | undefined)[] | undefined;
  /** What is kept in the index: of which writing of the statuses, and when. */
  private kept = { mark: "", version: -1 };

  private readonly statuses: Statuses;

  constructor(statuses: Statuses) {
    this.statuses = statuses;
  }

  private get data(): KeptMarks {
    if (this.waiting !== null) this.readKept(this.waiting);
    return this.held;
  }
  get state(): Uint8Array {
    return this.data.state;
  }
  /** Milliseconds since 1970. */
  get readAt(): Float64Array {
    return this.data.readAt;
  }

  private readKept({ db, head }: { db: DatabaseSync; head: MarksHead }): void {
    const kept = keptMarks(db, head);
    this.waiting = null;
    if (kept !== null) this.held = kept;
    this.grow(this.room);
    if (kept !== null) return;
    // Another reader has kept its own meanwhile.
    this.read = 0;
    this.askAll(db);
  }

  /** Makes room for stories numbered below `size`. */
  grow(size: number): void {
    this.room = Math.max(this.room, size);
    const { state, readAt } = this.held;
    if (this.waiting !== null || size <= state.length) return;
    // Doubling: during a first filling stories come one by one.
    this.held = emptyMarks(Math.max(size, state.length * 2));
    this.held.state.set(state);
    this.held.readAt.set(readAt);
  }

  set(num: number, status: Status): void {
    this.grow(num + 1);
    const { state, readAt } = this.data;
    this.read += Number(status.read) - (state[num]! & READ);
    state[num] = (status.read ? READ : 0) | (status.starred ? STARRED : 0) | (isBegun(status) ? BEGUN : 0);
    readAt[num] = status.readAt;
  }

  /** The story at this number is new or another one, or (null) gone. */
  renew(num: number, id: string | null): void {
    this.set(num, id === null ? UNTOUCHED : this.statuses.get(id));
    if (this.list !== undefined) this.list[num] = id ?? "";
    this.version++;
  }

  /**
   * All statuses there are: as they were kept in the index (`gen`: its generation), where that was of the very
   * statuses that are there now; else one by one.
   */
  fill(db: DatabaseSync, gen: number): void {
    const saved = this.statuses.saved?.() ?? null;
    const head = saved === null ? null : keptMarksHead(db, saved.mark);
    if (saved === null || head === null || head.gen < gen) {
      this.askAll(db);
      return;
    }
    this.read = head.read;
    this.waiting = { db, head };
    this.kept = { mark: head.mark, version: this.version };
    if (saved.touched.length > 0) this.update(db, saved.touched);
  }

  private askAll(db: DatabaseSync): void {
    const all = [...this.statuses.entries()];
    if (all.length > FEW) this.setAll(db, all);
    else
      this.update(
        db,
        all.map(([id]) => id),
      );
  }

  private setAll(db: DatabaseSync, all: readonly (readonly [string, Status])[]): void {
    this.version++;
    const numbers = new Map<string, number>();
    for (const [num, id] of this.ids(db).entries()) if (id) numbers.set(id, num);
    for (const [id, status] of all) {
      const num = numbers.get(id);
      if (num !== undefined) this.set(num, status);
    }
  }

  /**
   * Keeps the marks for the next start, where the statuses' file says just what they are and no less. Throws where the
   * index is locked or the disk is full.
   */
  save(db: DatabaseSync, gen: number): void {
    const mark = this.statuses.saved?.()?.written ?? "";
    if (mark === "" || (this.kept.mark === mark && this.kept.version === this.version)) return;
    keepMarks(db, { gen, mark, read: this.read }, this.data);
    this.kept = { mark, version: this.version };
  }

  /** These ids' marks have changed. Ids of no story here are passed over: marks may precede a story. */
  update(db: DatabaseSync, ids: readonly string[]): void {
    this.version++;
    if (ids.length > FEW) {
      // Looking at all stories' statuses is faster than looking up so many numbers.
      for (const [num, id] of this.ids(db).entries()) if (id) this.set(num, this.statuses.get(id));
      return;
    }
    const find = db.prepare("SELECT num FROM story WHERE id = ?");
    for (const id of ids) {
      const num = (find.get(id) as { num: number } | undefined)?.num;
      if (num !== undefined) this.set(num, this.statuses.get(id));
    }
  }

  /** As update, for a mark of very many stories, whose numbers are current. */
  sweep({ set, read, at }: Sweep): void {
    this.version++;
    const bit = read ? READ : 0;
    const { state, readAt } = this.data;
    for (const num of set.nums) {
      if (readAt[num]! > at) continue;
      this.read += bit - (state[num]! & READ);
      state[num] = (state[num]! & ~READ) | bit;
      readAt[num] = at;
    }
  }

  /** Every story's id by its number; "" or undefined for a number that is not in use. */
  ids(db: DatabaseSync): readonly (string | undefined)[] {
    this.list ??= idsOf(db);
    return this.list;
  }
}

/** Every story's id by its number: as they are kept, with what has changed since. */
function idsOf(db: DatabaseSync): (string | undefined)[] {
  const kept = keptIds(db);
  if (kept === null) return idsOfRows(db);
  const ids: (string | undefined)[] = kept.ids;
  const gone = db.prepare("SELECT group_concat(num) AS list FROM gone WHERE gen > ?");
  for (const num of numbersOf(gone, kept.gen)) ids[num] = "";
  for (const [num, id] of idsOfRows(db, `WHERE gen > ${kept.gen}`).entries())
    if (id !== undefined) ids[num] = id;
  return ids;
}
