/** The marks, beside the columns of the index: read, starred, begun, and when read, a place a story. */
import { isBegun, type Status, UNTOUCHED } from "../article/status.ts";
import { idsOfRows, keptIds } from "./index-kept-columns.ts";
import { type DatabaseSync, numbersOf } from "./sqlite.ts";

export const READ = 1;
export const STARRED = 2;
export const BEGUN = 4;

type Statuses = { get(id: string): Status; entries(): Iterable<readonly [string, Status]> };

/** As many ids are looked up one by one; above, all ids of the index are fetched at once. */
const FEW = 500;

export class Marks {
  state = new Uint8Array(64);
  readAt = new Float64Array(64);
  /** How many stories are read. */
  read = 0;
  /** Counted up with every change. */
  version = 0;
  private list: (string | undefined)[] | undefined;

  private readonly statuses: Statuses;

  constructor(statuses: Statuses) {
    this.statuses = statuses;
  }
  /** Makes room for stories numbered below `size`. */
  grow(size: number): void {
    if (size <= this.state.length) return;
    const [state, readAt] = [this.state, this.readAt];
    // Doubling: during a first filling stories come one by one.
    const room = Math.max(size, state.length * 2);
    this.state = new Uint8Array(room);
    this.readAt = new Float64Array(room);
    this.state.set(state);
    this.readAt.set(readAt);
  }

  set(num: number, status: Status): void {
    this.grow(num + 1);
    this.read += Number(status.read) - (this.state[num]! & READ);
    this.state[num] =
      (status.read ? READ : 0) | (status.starred ? STARRED : 0) | (isBegun(status) ? BEGUN : 0);
    this.readAt[num] = status.readAt;
  }

  /** The story at this number is new or another one, or (null) gone. */
  renew(num: number, id: string | null): void {
    this.set(num, id === null ? UNTOUCHED : this.statuses.get(id));
    if (this.list !== undefined) this.list[num] = id ?? "";
    this.version++;
  }

  /** All statuses there are. */
  fill(db: DatabaseSync): void {
    this.update(
      db,
      [...this.statuses.entries()].map(([id]) => id),
    );
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
