/** The index as a running reader holds it: open, followed by generation, and made anew when it turns out torn. */
import { Columns } from "./index-columns.ts";
import { deleteIndex, type Index, indexTrouble, openIndex } from "./index-db.ts";
import { Marks } from "./index-marks.ts";
import { Rows } from "./index-rows.ts";
import { Views } from "./index-views.ts";
import type { StatusSource } from "./library.ts";
import { type DatabaseSync, isTorn } from "./sqlite.ts";

export class LiveIndex {
  columns = new Columns();
  marks: Marks;
  views: Views;
  readonly rows = new Rows();
  private index: Index;
  private readonly statuses: StatusSource;
  private readonly replaced: () => void;
  private dataVersion = 0;
  private closed = false;

  /** `replaced` is called after a torn index was made anew: it is empty until the next refresh. */
  constructor(file: string, statuses: StatusSource, replaced: () => void) {
    this.statuses = statuses;
    this.replaced = replaced;
    this.index = openIndex(file);
    this.marks = new Marks(statuses);
    this.views = this.begin();
  }

  get db(): DatabaseSync {
    return this.index.db;
  }

  /** Where it is kept; "" in memory. */
  get file(): string {
    return this.index.file;
  }

  get isOpen(): boolean {
    return !this.closed;
  }

  get trouble(): string {
    return this.index.trouble;
  }

  /** Everything in memory, made from the index. One that turns out torn is made anew, once. */
  private begin(mayRepair = true): Views {
    this.columns = new Columns();
    this.marks = new Marks(this.statuses);
    this.rows.forget();
    try {
      this.columns.load(this.db);
      this.marks.grow(this.columns.size);
      this.marks.fill(this.db, this.columns.gen);
      this.follow();
      this.dataVersion = this.versionOfData();
    } catch (error) {
      if (!mayRepair) throw error;
      this.replace();
      return this.begin(false);
    }
    return new Views(this);
  }

  private replace(): void {
    const { file } = this;
    try {
      this.db.close();
    } catch {
      // A torn one may not even close.
    }
    try {
      if (file !== "") deleteIndex(file);
      this.index = openIndex(file);
    } catch {
      this.index = openIndex("");
    }
  }

  /** Throws the index away, for one that is torn. */
  renew(): void {
    this.replace();
    this.views = this.begin(false);
  }

  /** Goes on in memory, because the disk takes nothing more: reading must go on. */
  leaveDisk(error: unknown): void {
    const { file } = this;
    this.db.close();
    this.index = { ...openIndex(""), trouble: indexTrouble(file, error) };
    this.views = this.begin(false);
  }

  /** Answers from the index; where it is torn it is made anew and answers with what it has by then. */
  ask<T>(question: () => T): T {
    try {
      return question();
    } catch (error) {
      if (!isTorn(error) || this.closed) throw error;
      this.renew();
      this.replaced();
      return question();
    }
  }

  /** Takes in what was written to the index since, by whom it may be. True where that was anything. */
  follow(): boolean {
    if (this.closed) return false;
    const changed = this.columns.follow(this.db, (num, id) => this.marks.renew(num, id));
    if (changed) {
      this.marks.grow(this.columns.size);
      this.rows.forget();
    }
    return changed;
  }

  /** As follow; an index that cannot be asked just now has nothing new. */
  followSafely(): boolean {
    try {
      return this.ask(() => this.follow());
    } catch {
      return false;
    }
  }

  private versionOfData(): number {
    return (this.db.prepare("PRAGMA data_version").get() as { data_version: number }).data_version;
  }

  /** True where another connection has written since this was asked the last time. */
  wasWritten(): boolean {
    try {
      const version = this.ask(() => this.versionOfData());
      const written = version !== this.dataVersion;
      this.dataVersion = version;
      return written;
    } catch {
      return false;
    }
  }

  /** Keeps the columns for the next start. Where they cannot be kept now, that start makes them. */
  save(): void {
    try {
      this.columns.save(this.db);
    } catch {
      // Locked or full: nothing hangs on it.
    }
  }

  /** Keeps the marks for the next start, with what other readers have written taken in before. */
  keepMarks(): void {
    if (this.closed) return;
    try {
      this.follow();
      this.marks.save(this.db, this.columns.gen);
    } catch {
      // Locked or full: the next start asks for every mark.
    }
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    try {
      this.db.close();
    } catch {
      // A statement may be running; the process ends anyway.
    }
  }
}
