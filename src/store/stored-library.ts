/** The library as it is: files, and an index of them in SQLite. What the door (library.ts) opens to. */
import type { Article } from "../article/article.ts";
import type { DateSpan } from "../article/query-ranges.ts";
import type { NamedFeed, SavedQuery, SectionCount, Shelf, Summary, View, Window } from "../article/view.ts";
import { FirstLooks } from "./first-looks.ts";
import { indexFile } from "./index-db.ts";
import { Filler } from "./index-filler.ts";
import { dropLease, newOwner } from "./index-lease.ts";
import { linkedStory } from "./index-related.ts";
import { placeOf } from "./index-rows.ts";
import { SimilarAnswers } from "./index-similar-answers.ts";
import type {
  Library,
  OpenOptions,
  Place,
  Progress,
  Refreshed,
  RelatedRow,
  SimilarRow,
  StatusSource,
} from "./library.ts";
import { folderTrouble, readArticle } from "./library-article.ts";
import { Listeners } from "./library-listeners.ts";
import { copiesOf, namedIds, namedRows, namingRows, similarRows } from "./library-related.ts";
import { idsOf, readSnippets, rowOf, rowOfDate, setOf, windowOf } from "./library-views.ts";
import { LiveIndex } from "./live-index.ts";
import { bothLooks, EVERYWHERE, type Look, QUICKLY } from "./look.ts";
import { loadParsers, type Parse } from "./parsers.ts";
import { Snippets } from "./snippets.ts";
import { isRefused, isTorn } from "./sqlite.ts";
import type { StorySet, Sweep } from "./story-set.ts";
import { warmAnswers, warmRelated } from "./warm-answers.ts";
import { type FolderWatch, watchFolder } from "./watch.ts";

/** How often (ms) the index is looked at for what another reader wrote. */
const FOLLOW = 1000;
/** How long (ms) to wait for another reader that fills the index. */
const ELSEWHERE = 250;
const NOTHING: Refreshed = { added: 0, changed: 0, moved: 0, removed: 0 };

export class StoredLibrary implements Library {
  readonly folder: string;
  private readonly index: LiveIndex;
  private readonly statuses: StatusSource;
  private readonly listeners = new Listeners(() => this.index.followSafely());
  private readonly snippets: Snippets;
  private readonly owner = newOwner();
  private readonly filler: Filler;
  private readonly firstLooks: FirstLooks;
  private readonly answers = new SimilarAnswers();
  private readonly loadParsers: () => Promise<Parse>;
  private parse: Parse | undefined;
  private running: Promise<Refreshed> | undefined;
  private next: Promise<Refreshed> | undefined;
  private wanted: Look | null = null;
  private state: { progress: Progress | null; trouble: string } = { progress: null, trouble: "" };
  private watching: FolderWatch | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(options: OpenOptions) {
    this.folder = options.folder;
    this.snippets = new Snippets(options.folder);
    this.statuses = options.statuses;
    this.loadParsers = options.parsers ?? loadParsers;
    const file = indexFile(options.folder, options.stateFolder);
    this.index = new LiveIndex(file, options.statuses, () => void this.refresh());
    this.firstLooks = new FirstLooks(
      () => this.index.db,
      (look) => this.look(look),
      options.shares,
    );
    this.filler = new Filler({
      file: () => this.index.file,
      folder: this.folder,
      owner: this.owner,
      db: () => this.index.db,
      expected: () => this.index.columns.newest.length,
      parsers: () => this.loadedParsers(),
      mayUseThread: options.parsers === undefined,
      written: () => this.listeners.tell(),
      progress: (done, total, comparing = false) => {
        this.state.progress = { done, total, comparing };
        this.listeners.tell();
      },
    });
  }

  window(view: View, place: Place, snippets: "read" | "kept" = "read"): Window {
    return this.index.ask(() => windowOf(this.index, this.statuses, this.snippets, view, place, snippets));
  }

  findSnippets(view: View, ids: readonly string[], ms: number): boolean {
    return this.index.ask(() => readSnippets(this.index, this.snippets, view, ids, ms));
  }

  indexOf(view: View, id: string): number {
    return this.index.ask(() => rowOf(this.index, view, id));
  }

  indexOfDate(view: View, date: DateSpan): number {
    return this.index.ask(() => rowOfDate(this.index, view, date));
  }

  ids(view: View): string[] {
    return this.index.ask(() => idsOf(this.index, view));
  }

  marked(view: View, read: boolean): StorySet {
    return this.index.ask(() => setOf(this.index, view, read));
  }

  sections(): SectionCount[] {
    return this.index.ask(() => this.index.views.sections());
  }

  shelves(saved: readonly SavedQuery[] = [], feeds: readonly NamedFeed[] = []): Shelf[] {
    return this.index.ask(() => this.index.views.shelves(saved, feeds));
  }

  summary(id: string): Summary | null {
    return this.index.ask(() => this.index.rows.byId(this.index.db, id));
  }

  async read(id: string): Promise<Article> {
    const place = this.index.ask(() => placeOf(this.index.db, id));
    if (place === null)
      throw new Error(
        `There is no story “${id}” in ${this.folder}. \`newsreader list\` shows the ids of those that are.`,
      );
    return readArticle(
      this.folder,
      id,
      place,
      await this.loadedParsers(),
      this.index.ask(() => namedIds(this.index, id)),
    );
  }

  readNow(id: string): Article | null {
    if (this.parse === undefined) return null;
    try {
      const place = this.index.ask(() => placeOf(this.index.db, id));
      return place && readArticle(this.folder, id, place, this.parse, namedIds(this.index, id));
    } catch {
      return null;
    }
  }

  async warm(): Promise<void> {
    await this.loadedParsers();
  }

  warmRelated(): Iterable<void> {
    return warmRelated(this, this.index, this.answers);
  }

  warmAnswers(): Iterable<void> {
    return warmAnswers(this);
  }

  private async loadedParsers(): Promise<Parse> {
    this.parse ??= await this.loadParsers();
    return this.parse;
  }

  named(id: string): RelatedRow[] {
    return this.index.ask(() => namedRows(this.index, id));
  }

  naming(id: string): RelatedRow[] {
    return this.index.ask(() => namingRows(this.index, id));
  }

  find(href: string, from: string): string | null {
    return this.index.ask(() => linkedStory(this.index.db, href, from));
  }

  similar(id: string, limit: number): SimilarRow[] {
    return this.index.ask(() => similarRows(this.index, this.answers, this.statuses, id, limit));
  }

  sameStory(id: string): string[] {
    return this.index.ask(() => copiesOf(this.index, this.answers, id));
  }

  refresh(): Promise<Refreshed> {
    return this.look(EVERYWHERE);
  }

  refreshQuickly(): Promise<void> {
    return this.firstLooks.first();
  }

  private look(where: Look): Promise<Refreshed> {
    if (this.running === undefined) {
      this.running = this.fill(where).finally(() => {
        this.running = undefined;
      });
      return this.running;
    }
    // What happens while one runs may come too late for it: one more, for all who ask.
    this.wanted = this.wanted === null ? where : bothLooks(this.wanted, where);
    this.next ??= this.running.then(() => {
      const { wanted } = this;
      this.next = undefined;
      this.wanted = null;
      return this.look(wanted ?? QUICKLY);
    });
    return this.next;
  }

  private async fill(look: Look, mayRepair = true): Promise<Refreshed> {
    const began = performance.now();
    const before = this.trouble();
    let changed = false;
    try {
      let filled = await this.filler.fill(look);
      while (filled.elsewhere && !this.closed) {
        // Another reader is at it: what it has done by then need not be done again.
        await new Promise((resolve) => setTimeout(resolve, ELSEWHERE));
        if (this.index.followSafely()) this.listeners.tell();
        if (!this.closed) filled = await this.filler.fill(look);
      }
      this.state.trouble = "";
      if (this.closed) return filled.counts;
      if (filled.folders.length > 0) this.watching?.seen(filled.folders, performance.now() - began);
      changed = this.index.follow();
      this.index.save();
      if (filled.elsewhere && this.watching !== undefined)
        setTimeout(() => void this.refresh(), 4000).unref();
      return filled.counts;
    } catch (error) {
      if (this.closed) return NOTHING;
      if (mayRepair && (isTorn(error) || (isRefused(error) && this.index.file !== ""))) {
        if (isTorn(error)) this.index.renew();
        else this.index.leaveDisk(error);
        return this.fill(EVERYWHERE, false);
      }
      this.watching?.lost();
      this.state.trouble = folderTrouble(this.folder, error);
      return NOTHING;
    } finally {
      changed ||= this.state.progress !== null || before !== this.trouble();
      this.state.progress = null;
      if (changed) this.listeners.tell();
    }
  }

  progress(): Progress | null {
    return this.state.progress;
  }

  subscribe(listener: () => void): () => void {
    return this.listeners.add(listener);
  }

  statusesChanged(ids: readonly string[], sweep?: Sweep): void {
    if (sweep?.set.isCurrent()) this.index.marks.sweep(sweep);
    else this.index.ask(() => this.index.marks.update(this.index.db, ids));
  }

  keepMarks(): void {
    this.index.keepMarks();
  }

  async watch(): Promise<void> {
    if (this.watching !== undefined || this.closed) return;
    this.watching = watchFolder(this.folder, (look) => void this.look(look));
    this.timer = setInterval(() => {
      if (this.index.wasWritten()) this.listeners.tell();
    }, FOLLOW);
    this.timer.unref();
    await this.firstLooks.begin();
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.timer);
    this.watching?.close();
    this.firstLooks.close();
    this.filler.close();
    dropLease(this.index.db, this.owner);
    this.listeners.close();
    this.index.close();
  }

  trouble(): string {
    return this.state.trouble || this.index.trouble;
  }
}
