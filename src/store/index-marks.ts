/** The marks, beside the columns of the index: read, starred, begun, and when read, a place a story. */
import { isBegun, type Status } from "../article/status.ts";
import type { DatabaseSync } from "./sqlite.ts";

export const READ = 1;
export const STARRED = 2;
export const BEGUN = 4;

type Statuses = { get(id: string): Status; entries(): Iterable<readonly [string, Status]> };

/** As many ids are looked up one by one; above, all ids of the index are fetched at once. */
const FEW = 500;

export class Marks {
  state = new Uint8Array(64);
  readAt = new Float64Array(64);
  /** Counted up with every change. */
  version = 0;
  private numbers: Map<string, number> | undefined;

  private readonly statuses: Statuses;

  constructor(statuses: Statuses) {
    this.statuses = statuses;
  }
  /** Makes room for stories numbered below `size`. */
  grow(size: number): void {
    if (size <= this.state.length) return;
    const [state, readAt] = [this.state, this.readAt];
    this.state = new Uint8Array(size);
    this.readAt = new Float64Array(size);
    this.state.set(state);
    this.readAt.set(readAt);
  }

  set(num: number, status: Status): void {
    this.grow(num + 1);
    this.state[num] =
      (status.read ? READ : 0) | (status.starred ? STARRED : 0) | (isBegun(status) ? BEGUN : 0);
    this.readAt[num] = status.readAt;
  }

  /** The story at this number is new or another one. */
  renew(num: number, id: string): void {
    this.set(num, this.statuses.get(id));
    this.numbers?.set(id, num);
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
    const find = db.prepare("SELECT num FROM story WHERE id = ?");
    const numbers = ids.length > FEW ? this.all(db) : this.numbers;
    for (const id of ids) {
      const num = numbers?.get(id) ?? (find.get(id) as { num: number } | undefined)?.num;
      if (num !== undefined) this.set(num, this.statuses.get(id));
    }
    this.version++;
  }

  /** Forgets what id has which number: after stories went. */
  forget(): void {
    this.numbers = undefined;
  }

  private all(db: DatabaseSync): Map<string, number> {
    if (this.numbers !== undefined) return this.numbers;
    const numbers = new Map<string, number>();
    const list = allIds(db);
    for (let num = 0; num < list.length; num++) if (list[num] !== undefined) numbers.set(list[num]!, num);
    this.numbers = numbers;
    return numbers;
  }
}

/** Every story's id by its number. One long text is brought over several times faster than a row a story. */
export function allIds(db: DatabaseSync): string[] {
  const all = db.prepare("SELECT group_concat(num || char(9) || id, char(10)) AS list FROM story").get() as {
    list: string | null;
  };
  const ids: string[] = [];
  for (const line of (all.list ?? "").split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0) ids[Number(line.slice(0, tab))] = line.slice(tab + 1);
  }
  return ids;
}
