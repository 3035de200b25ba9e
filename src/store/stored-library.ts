/** The library as it is: files, and an index of them in SQLite. What the door (library.ts) opens to. */
import { randomBytes } from "node:crypto";
import type { Article } from "../article/article.ts";
import { queryProblem } from "../article/query.ts";
import type { Row, SectionCount, Summary, View, Window } from "../article/view.ts";
import { Columns, FAILED } from "./index-columns.ts";
import { deleteIndex, type Index, indexFile, openIndex } from "./index-db.ts";
import { Filler } from "./index-filler.ts";
import { allIds, Marks } from "./index-marks.ts";
import { namedStories, namingNumbers } from "./index-related.ts";
import { numberOf, placeOf, Rows } from "./index-rows.ts";
import { Views } from "./index-views.ts";
import type { Library, OpenOptions, Place, Progress, Refreshed, RelatedRow } from "./library.ts";
import { folderTrouble, readArticle } from "./library-article.ts";
import { Listeners } from "./library-listeners.ts";
import { loadParsers, type Parse } from "./parsers.ts";
import { isTorn } from "./sqlite.ts";
import { type FolderWatch, watchFolder } from "./watch.ts";

/** How often (ms) the index is looked at for what another reader wrote. */
const FOLLOW = 1000;
const NOTHING: Refreshed = { added: 0, changed: 0, moved: 0, removed: 0 };

export class StoredLibrary implements Library {
  readonly folder: string;
  private index: Index;
  private columns = new Columns();
  private marks: Marks;
  private views: Views;
  private readonly rows = new Rows();
  private readonly listeners = new Listeners(() => this.followSafely());
  private readonly filler: Filler;
  private readonly loadParsers: () => Promise<Parse>;
  private parse: Parse | undefined;
  private running: Promise<Refreshed> | undefined;
  private next: Promise<Refreshed> | undefined;
  private state: { progress: Progress | null; trouble: string } = { progress: null, trouble: "" };
  private watching: FolderWatch | undefined;
  private timer: NodeJS.Timeout | undefined;
  private dataVersion = 0;
  private closed = false;

  private readonly options: OpenOptions;

  constructor(options: OpenOptions) {
    this.options = options;
    this.folder = options.folder;
    this.loadParsers = options.parsers ?? loadParsers;
    this.index = openIndex(indexFile(options.folder, options.stateFolder));
    this.marks = new Marks(options.statuses);
    this.views = this.begin();
    this.filler = new Filler({
      file: this.index.file,
      folder: this.folder,
      owner: randomBytes(6).toString("hex"),
      db: () => this.index.db,
      parsers: () => this.loadedParsers(),
      mayUseThread: options.parsers === undefined && this.index.file !== "",
      written: () => this.listeners.tell(),
      progress: (done, total) => {
        this.state.progress = { done, total };
        this.listeners.tell();
      },
    });
  }

  /** Everything in memory, made from the index. One that turns out torn is made anew, once. */
  private begin(mayRepair = true): Views {
    this.columns = new Columns();
    this.marks = new Marks(this.options.statuses);
    this.rows.forget();
    try {
      const { db } = this.index;
      this.columns.load(db);
      this.marks.grow(this.columns.size);
      this.marks.fill(db);
      this.follow();
      this.dataVersion = this.versionOfData();
    } catch (error) {
      if (!mayRepair) throw error;
      this.replaceIndex();
      return this.begin(false);
    }
    return new Views({ db: this.index.db, columns: this.columns, marks: this.marks });
  }

  private replaceIndex(): void {
    const { file } = this.index;
    try {
      this.index.db.close();
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

  /** Answers from the index; where it is torn it is made anew and answers with what it has by then. */
  private ask<T>(question: () => T): T {
    try {
      return question();
    } catch (error) {
      if (!isTorn(error) || this.closed) throw error;
      this.replaceIndex();
      this.views = this.begin(false);
      void this.refresh();
      return question();
    }
  }

  /** Takes in what was written to the index since. True where that was anything. */
  private follow(): boolean {
    if (this.closed) return false;
    const changed = this.columns.follow(this.index.db, (num, id) => this.marks.renew(num, id));
    if (changed) {
      this.marks.grow(this.columns.size);
      this.marks.forget();
      this.rows.forget();
    }
    return changed;
  }

  private followSafely(): boolean {
    try {
      return this.ask(() => this.follow());
    } catch {
      // Locked for a moment: the next one sees it.
      return false;
    }
  }

  private versionOfData(): number {
    return (this.index.db.prepare("PRAGMA data_version").get() as { data_version: number }).data_version;
  }

  window(view: View, place: Place): Window {
    return this.ask(() => {
      const { list, unread } = this.views.of(view);
      const last = Math.max(0, list.length - place.limit);
      const offset = Math.max(0, Math.min(last, Math.floor(this.offsetOf(list, place))));
      const summaries = this.rows.all(this.index.db, list.subarray(offset, offset + place.limit));
      const rows: Row[] = summaries.map((summary) => ({
        summary,
        status: this.options.statuses.get(summary.id),
      }));
      const { problems } = this.views.parse(view.query);
      return { offset, rows, total: list.length, unread, queryProblem: queryProblem(problems) };
    });
  }

  private offsetOf(list: Uint32Array, place: Place): number {
    if ("offset" in place) return place.offset;
    const num = numberOf(this.index.db, place.around);
    const at = num === 0 ? -1 : list.indexOf(num);
    return at < 0 ? (place.fallback ?? 0) : at - Math.floor(place.limit / 2);
  }

  indexOf(view: View, id: string): number {
    return this.ask(() => {
      const num = numberOf(this.index.db, id);
      return num === 0 ? -1 : this.views.of(view).list.indexOf(num);
    });
  }

  ids(view: View): string[] {
    return this.ask(() => {
      const { list } = this.views.of(view);
      const ids = allIds(this.index.db);
      const { flags } = this.columns;
      const out: string[] = [];
      for (const num of list) if ((flags[num]! & FAILED) === 0 && ids[num] !== undefined) out.push(ids[num]);
      return out;
    });
  }

  sections(): SectionCount[] {
    return this.ask(() => this.views.sections());
  }

  summary(id: string): Summary | null {
    return this.ask(() => this.rows.byId(this.index.db, id));
  }

  async read(id: string): Promise<Article> {
    const place = this.ask(() => placeOf(this.index.db, id));
    if (place === null)
      throw new Error(
        `There is no story “${id}” in ${this.folder}. \`newsreader list\` shows the ids of those that are.`,
      );
    return readArticle(
      this.folder,
      id,
      place,
      await this.loadedParsers(),
      this.ask(() => this.relatedIds(id)),
    );
  }

  readNow(id: string): Article | null {
    if (this.parse === undefined) return null;
    try {
      const place = this.ask(() => placeOf(this.index.db, id));
      return place && readArticle(this.folder, id, place, this.parse, this.relatedIds(id));
    } catch {
      return null;
    }
  }

  async warm(): Promise<void> {
    await this.loadedParsers();
  }

  private async loadedParsers(): Promise<Parse> {
    this.parse ??= await this.loadParsers();
    return this.parse;
  }

  /** The ids of the stories that this one names, by headline and source as they stand in it. */
  private relatedIds(id: string): ReadonlyMap<string, string> {
    const { db } = this.index;
    const ids = new Map<string, string>();
    for (const { headline, source, num } of namedStories(db, id)) {
      const summary = num === 0 ? null : this.rows.byNumber(db, num);
      if (summary !== null) ids.set(`${source}\n${headline}`, summary.id);
    }
    return ids;
  }

  named(id: string): RelatedRow[] {
    return this.ask(() =>
      namedStories(this.index.db, id).map(({ headline, source, num }) => ({
        headline,
        ...(source === "" ? {} : { source }),
        summary: num === 0 ? null : this.rows.byNumber(this.index.db, num),
      })),
    );
  }

  naming(id: string): RelatedRow[] {
    return this.ask(() =>
      this.rows.all(this.index.db, namingNumbers(this.index.db, id)).map((summary) => ({
        headline: summary.headline,
        ...(summary.source === "" ? {} : { source: summary.source }),
        summary,
      })),
    );
  }

  refresh(): Promise<Refreshed> {
    if (this.running === undefined) {
      this.running = this.fill().finally(() => {
        this.running = undefined;
      });
      return this.running;
    }
    // What happens while one runs may come too late for it: one more, for all who ask.
    this.next ??= this.running.then(() => {
      this.next = undefined;
      return this.refresh();
    });
    return this.next;
  }

  private async fill(mayRepair = true): Promise<Refreshed> {
    const began = performance.now();
    const before = this.trouble();
    let changed = false;
    try {
      const filled = await this.filler.fill();
      this.state.trouble = "";
      if (this.closed) return filled.counts;
      this.watching?.seen(filled.folders, performance.now() - began);
      changed = this.follow();
      this.save();
      if (filled.elsewhere && this.watching !== undefined)
        setTimeout(() => void this.refresh(), 4000).unref();
      return filled.counts;
    } catch (error) {
      if (this.closed) return NOTHING;
      if (isTorn(error) && mayRepair) {
        this.replaceIndex();
        this.views = this.begin(false);
        return this.fill(false);
      }
      this.state.trouble = folderTrouble(this.folder, error);
      return NOTHING;
    } finally {
      changed ||= this.state.progress !== null || before !== this.trouble();
      this.state.progress = null;
      if (changed) this.listeners.tell();
    }
  }

  /** For the next start. Where it cannot be kept now, the next start does without. */
  private save(): void {
    try {
      this.columns.save(this.index.db);
    } catch {
      // Locked or full: nothing hangs on it.
    }
  }

  progress(): Progress | null {
    return this.state.progress;
  }

  subscribe(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  statusesChanged(ids: readonly string[]): void {
    this.ask(() => this.marks.update(this.index.db, ids));
  }

  watch(): void {
    if (this.watching !== undefined || this.closed) return;
    this.watching = watchFolder(this.folder, () => void this.refresh());
    this.timer = setInterval(() => {
      const version = this.ask(() => this.versionOfData());
      if (version !== this.dataVersion) this.listeners.tell();
      this.dataVersion = version;
    }, FOLLOW);
    this.timer.unref();
    void this.refresh();
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.timer);
    this.watching?.close();
    this.filler.close();
    this.listeners.close();
    try {
      this.index.db.close();
    } catch {
      // A statement may be running; the process ends anyway.
    }
  }

  trouble(): string {
    return this.state.trouble || this.index.trouble;
  }
}
