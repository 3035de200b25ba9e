/**
 * All statuses in memory. The rows of the file stay as they are, in order of their ids, and are decoded when a
 * story is asked for: a map of 100,000 ids would cost opening three times what reading the file costs. A large file's
 * are not even parsed before many are asked for, or all.
 */
import { type Position, type Status, UNTOUCHED } from "../article/status.ts";
import type { Group } from "./journal-lines.ts";
import { encodeAll } from "./status-encode.ts";
import { looksSame, mergeStatus, withPosition, withRead, withStarred } from "./status-merge.ts";
import { decodeRow, packId, rowId } from "./status-rows.ts";
import type { Sweep } from "./story-set.ts";
import { NotAsWritten, type UnparsedRows } from "./unparsed-rows.ts";

/** With more sweeps than this every story that is asked for is looked up in too many sets. */
const MOST_SWEEPS = 8;
/** To look up more ids than this a table of all rows is made. */
const MANY_IDS = 5000;

export class StatusTable {
  /** Rows of the file, ascending, one an id. Where `known` has the id, that is in force. */
  private rows: readonly string[] = [];
  /** Stands for `rows` while these are not parsed, with whom to tell when it turns out that they cannot be. */
  private unparsed: { readonly rows: UnparsedRows; readonly damaged: () => void } | null = null;
  /** Where each id stands in `rows`, while very many are looked up. */
  private places: Map<string, number> | null = null;
  /** What was changed or asked for. */
  private readonly known = new Map<string, Status>();
  /** Marks of very many stories, laid over both until all statuses are asked for. As a later change wins, it does not
   * matter that they are put in late. */
  private sweeps: Sweep[] = [];
  /** The last of them, while no other change of a read mark came after it. */
  private top: Sweep | null = null;
  /** Rows met so far that could not be read. The file is copied aside before it is written without them. */
  damaged = 0;
  /** Counts every change of the table; tells whether a file written earlier still says the same. */
  revision = 0;

  get(id: string): Status {
    const status = this.stored(id);
    let swept = status;
    for (const { set, read, at } of this.sweeps) {
      const after = withRead(swept, read, at);
      if (after !== swept && set.has(id)) swept = after;
    }
    if (swept !== status) this.known.set(id, swept);
    return swept;
  }

  private stored(id: string): Status {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const row = this.find(id);
    if (row === undefined) return UNTOUCHED;
    const status = this.decode(row);
    this.known.set(id, status);
    return status;
  }

  private decode(row: string): Status {
    const status = decodeRow(row);
    if (status === null) this.damaged++;
    return status ?? UNTOUCHED;
  }

  /**
   * Begins with the rows of a file, in an empty table. They are parsed when that is cheaper than looking up, or all are
   * needed; `damaged` is called where that shows that they are no rows, and merges what there is in their place.
   */
  begin(rows: UnparsedRows, damaged: () => void): void {
    this.unparsed = { rows, damaged };
    this.revision++;
  }

  private parse(): void {
    if (this.unparsed === null) return;
    const { rows, damaged } = this.unparsed;
    this.unparsed = null;
    const all = rows.all();
    if (all === null) damaged();
    else if (isInForm(all)) this.rows = all;
    // Who put them in another order? What was looked up meanwhile may not be what they say.
    else this.mergeRows(all);
  }

  private find(id: string): string | undefined {
    if (this.unparsed !== null) {
      const { rows } = this.unparsed;
      try {
        if (!rows.isAskedOften) return rows.find(`${packId(id)}\t`);
      } catch (error) {
        if (!(error instanceof NotAsWritten)) throw error;
      }
      this.parse();
    }
    if (this.rows.length === 0) return undefined;
    if (this.places !== null) return this.rows[this.places.get(id) ?? -1];
    const start = `${packId(id)}\t`;
    let low = 0;
    for (let high = this.rows.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((this.rows[middle] as string) < start) low = middle + 1;
      else high = middle;
    }
    const row = this.rows[low];
    return row?.startsWith(start) ? row : undefined;
  }

  /** Marks all stories of a set at once, whatever their number. `at` is later than any change of their read marks. */
  sweep(sweep: Sweep): void {
    if (this.sweeps.at(-1)?.set === sweep.set) this.sweeps.pop();
    if (this.sweeps.length === MOST_SWEEPS) this.settle();
    this.sweeps.push(sweep);
    this.top = sweep;
    this.revision += sweep.set.ids.length;
  }

  /** The sweep that all stories of its set have their read marks from; null where none is or another mark came since. */
  lastSweep(): Sweep | null {
    return this.top;
  }

  /** Puts the sweeps into the statuses, story by story. Stories that were alike before are one object after it. */
  settle(): void {
    if (this.sweeps.length === 0) return;
    this.parse();
    // A table of all costs less than so many searches; it goes again, as it is larger than the rows.
    if (this.sweeps.some(({ set }) => set.ids.length > MANY_IDS))
      this.places = new Map(this.rows.map((row, place) => [rowId(row), place]));
    for (const { set, read, at } of this.sweeps) {
      let [before, after] = [UNTOUCHED, withRead(UNTOUCHED, read, at)];
      for (const id of set.ids) {
        const status = this.stored(id);
        if (status !== before) [before, after] = [status, withRead(status, read, at)];
        if (after !== status) this.known.set(id, after);
      }
    }
    this.sweeps = [];
    this.places = null;
  }

  /** About how many statuses there are. */
  get size(): number {
    const swept = this.sweeps.map(({ set }) => set.ids.length);
    return Math.max(this.unparsed?.rows.size ?? this.rows.length, this.known.size, ...swept);
  }

  *entries(): IterableIterator<[string, Status]> {
    this.parse();
    this.settle();
    for (const row of this.rows) {
      const id = rowId(row);
      yield [id, this.known.get(id) ?? decodeRow(row) ?? UNTOUCHED];
    }
    for (const [id, status] of this.known) if (this.find(id) === undefined) yield [id, status];
  }

  /** Ids of which more may be known than the rows say. */
  touched(): string[] {
    return [...this.known.keys(), ...this.sweeps.flatMap(({ set }) => set.ids)];
  }

  /** All rows, for the file. What is damaged among those of the file is counted by then. */
  encode(): readonly string[] {
    this.parse();
    if (this.known.size === 0 && this.sweeps.length === 0) return this.rows;
    return encodeAll(this.rows, this.known, this.sweeps, (row) => this.decode(row));
  }

  /** The file has these rows now, which `encode` made at that revision: what was kept beside the old ones can go. */
  written(rows: readonly string[], revision: number): void {
    if (revision !== this.revision) return;
    this.rows = rows;
    this.known.clear();
    this.sweeps = [];
  }

  /**
   * Adds the rows of a file; the later change wins. Puts the ids whose marks or position look different now
   * into `changed`, and counts as a revision only what the table did not know. Answers whether the rows were in the
   * form in which they are written: ascending, one an id.
   */
  mergeRows(rows: readonly string[], changed?: Set<string>): boolean {
    this.parse();
    const isSorted = inOrder(rows);
    const sorted = isSorted ? rows : [...rows].sort();
    const isOneAnId = oneAnId(sorted);
    if (this.rows.length === 0 && this.known.size === 0 && isOneAnId) {
      this.rows = sorted;
      this.revision += sorted.length;
      if (changed !== undefined) for (const row of sorted) changed.add(rowId(row));
      return isSorted;
    }
    let n = 0;
    for (const row of sorted) {
      while (n < this.rows.length && (this.rows[n] as string) < row) n++;
      const id = this.rows[n] === row && this.known.size === 0 ? undefined : rowId(row);
      if (id === undefined || (this.rows[n] === row && !this.known.has(id))) continue;
      const other = decodeRow(row);
      if (other === null) this.damaged++;
      else this.put(id, mergeStatus(this.get(id), other), changed);
    }
    return isSorted && isOneAnId;
  }

  /** Adds the marks of a journal line, as `mergeRows`. */
  mergeGroups(groups: readonly Group[], changed?: Set<string>): void {
    for (const [at, read, unread, starred, unstarred] of groups) {
      this.changeAll(read, (status) => withRead(status, true, at), changed);
      this.changeAll(unread, (status) => withRead(status, false, at), changed);
      this.changeAll(starred, (status) => withStarred(status, true, at), changed);
      this.changeAll(unstarred, (status) => withStarred(status, false, at), changed);
    }
  }

  /** The same change of many stories: those that were alike before, as most are, are one object after it. */
  private changeAll(ids: readonly string[], change: (status: Status) => Status, changed?: Set<string>): void {
    let before: Status | undefined;
    let after = UNTOUCHED;
    for (const id of ids) {
      const status = this.get(id);
      if (status !== before) [before, after] = [status, change(status)];
      this.replace(id, status, after, changed);
    }
  }

  /** Adds a position of a journal line, as `mergeRows`. */
  mergePosition(id: string, position: Position, at: number, changed?: Set<string>): void {
    this.put(id, withPosition(this.get(id), position, at), changed);
  }

  /** Puts a changed status in, whatever stood there. */
  set(id: string, status: Status): void {
    this.known.set(id, status);
    this.top = null;
    this.revision++;
  }

  private put(id: string, status: Status, changed?: Set<string>): void {
    this.replace(id, this.get(id), status, changed);
  }

  private replace(id: string, known: Status, status: Status, changed?: Set<string>): void {
    if (status === known) return;
    if (status.readAt !== known.readAt) this.top = null;
    this.known.set(id, status);
    this.revision++;
    if (changed !== undefined && !looksSame(known, status)) changed.add(id);
  }
}

function isInForm(rows: readonly string[]): boolean {
  return inOrder(rows) && oneAnId(rows);
}

/** Whether the rows ascend, as this program writes them; a tool that merged the file line by line may not. */
function inOrder(rows: readonly string[]): boolean {
  for (let n = 1; n < rows.length; n++) if ((rows[n - 1] as string) >= (rows[n] as string)) return false;
  return true;
}

/** Whether no id has two rows, which then stand one after the other. */
function oneAnId(sorted: readonly string[]): boolean {
  for (let n = 1; n < sorted.length; n++) {
    const before = sorted[n - 1] as string;
    const end = before.indexOf("\t");
    const row = sorted[n] as string;
    if (row.charCodeAt(end) === 9 && before.charCodeAt(end - 1) === row.charCodeAt(end - 1)) {
      if (row.startsWith(before.slice(0, end + 1))) return false;
    }
  }
  return true;
}
