/**
 * The one door to the stories. The screen and the verbs ask here for windows and counts; what is behind (files, an
 * index that can be deleted at any time) is nobody else's business.
 */
import type { Article } from "../article/article.ts";
import type { DateSpan } from "../article/query-ranges.ts";
import type { Status } from "../article/status.ts";
import type { NamedFeed, SavedQuery, SectionCount, Shelf, Summary, View, Window } from "../article/view.ts";
import type { Shares } from "./first-looks.ts";
import type { Parse } from "./parsers.ts";
import { StoredLibrary } from "./stored-library.ts";
import type { StorySet, Sweep } from "./story-set.ts";

/** What the library needs to know of the statuses: a part of statuses.ts. */
export type StatusSource = {
  /** UNTOUCHED for an id never seen. */
  get(id: string): Status;
  entries(): Iterable<readonly [string, Status]>;
  /** What the statuses' file says of them; null where they come from elsewhere, too. */
  saved?(): SavedStatuses | null;
};

export type SavedStatuses = {
  /** Tells the writing of the file that was read from any other. */
  readonly mark: string;
  /** Stories that may have other marks now than that file says. */
  readonly touched: readonly string[];
  /** The same as `mark` where the file holds every status as it is now, else "". */
  readonly written: string;
};

/** Where a window is to stand: at an offset, or so that a story is in its middle (`fallback`: offset without it). */
export type Place =
  | { readonly offset: number; readonly limit: number }
  | { readonly around: string; readonly limit: number; readonly fallback?: number };

/** A related story: `summary` is null where it is not in the library. */
export type RelatedRow = {
  readonly headline: string;
  readonly source?: string;
  readonly summary: Summary | null;
};

/** A story like another one, with its marks. */
export type SimilarRow = {
  readonly summary: Summary;
  readonly status: Status;
  /** Higher is more alike; comparable within one answer only. */
  readonly score: number;
  /** Two to four names or terms that tie the two, the strongest first. */
  readonly reasons: readonly string[];
  /** Ids of copies of it (another source, an update): folded under it. */
  readonly also: readonly string[];
};

/** What a refresh did, in stories. */
export type Refreshed = {
  readonly added: number;
  readonly changed: number;
  readonly moved: number;
  readonly removed: number;
};

/**
 * How far a refresh has come: files read of files to read; then, `comparing`, stories compared with others of those
 * that came in. The list and the search are whole by then.
 */
export type Progress = { readonly done: number; readonly total: number; readonly comparing: boolean };

export type OpenOptions = {
  readonly folder: string;
  readonly stateFolder: string;
  readonly statuses: StatusSource;
  /** The parsers, where they are not the program's own (tests). */
  readonly parsers?: () => Promise<Parse>;
  /** How the first looks are parted, where it is not as usual (tests). */
  readonly shares?: Shares;
};

export interface Library {
  readonly folder: string;
  /**
   * Rows of a view with their marks, and the counts of the whole view. Never throws for a query as it is typed.
   * `snippets`: "read" looks into the file of every row, "kept" has only those that findSnippets has read.
   */
  window(view: View, place: Place, snippets?: "read" | "kept"): Window;
  /** Reads the snippets of these stories for about `ms` milliseconds; true when there is none left to read. */
  findSnippets(view: View, ids: readonly string[], ms: number): boolean;
  /** The story's row in the view, -1 where it is not in it. */
  indexOf(view: View, id: string): number;
  /** The row in the view that is nearest to a date: the first one of that day, month or year, else the story nearest
   * in time; -1 in an empty view. The span is what readDate (query-ranges.ts) makes of a date as people type it. */
  indexOfDate(view: View, date: DateSpan): number;
  /** All stories of the view, in its order, without the files that could not be read. */
  ids(view: View): string[];
  /** Those of them that are read, or those that are not: for marking them all. */
  marked(view: View, read: boolean): StorySet;
  /** Named sections in alphabetical order, then "" for stories without one, with the counts of all stories. */
  sections(): SectionCount[];
  /**
   * What can be filtered by, with counts: begun and starred, the saved queries as they come, the sections in
   * alphabetical order (last the stories without one), the feeds as they come, the sources with most stories first. A window of
   * `{...view, section: null, query: shelf.query}` shows a shelf.
   */
  shelves(saved?: readonly SavedQuery[], feeds?: readonly NamedFeed[]): Shelf[];
  summary(id: string): Summary | null;
  /** Reads the story's file. Rejects with a message naming the file, the reason and the next step. */
  read(id: string): Promise<Article>;
  /** The story at once, where the parsers are loaded and the file can be read; else null. */
  readNow(id: string): Article | null;
  /** Loads the parsers, so that readNow can answer: call it after the first frame. */
  warm(): Promise<void>;
  /** Asks for related stories of some, so that the first panel need not wait for what that loads. In pieces of some
   * milliseconds, after which a pause of a tenth of a second is no place for them. */
  warmRelated(): Iterable<void>;
  /** Searches once for nothing and counts all, for the first search and the first mark of all. In pieces of some tens
   * of milliseconds. */
  warmAnswers(): Iterable<void>;
  /** The stories this one names, in its order. */
  named(id: string): RelatedRow[];
  /** The stories that name this one, newest first. */
  naming(id: string): RelatedRow[];
  /** Up to `limit` stories that are like this one, most alike first, copies folded; copies of this one are left out. */
  similar(id: string, limit: number): SimilarRow[];
  /** The ids of other tellings of the same text: another source's, an update. */
  sameStory(id: string): string[];
  /** The id of the story that a link (address or path) in the story `from` leads to, null where it is not here. */
  find(href: string, from: string): string | null;
  /** Brings the index up to date with the folder, in slices of a few milliseconds. Never rejects: see trouble(). */
  refresh(): Promise<Refreshed>;
  /**
   * As refresh, but in a library of more than some 8,000 files only what came and went anywhere, and what was written to in
   * its place in those folders into which something came last: a thirtieth of the work at 100,000. Never rejects.
   */
  refreshQuickly(): Promise<void>;
  /** How far the running refresh has come, for the footer; null when there is nothing to wait for. */
  progress(): Progress | null;
  /** Called, a few times a second at most, when stories or what is said in trouble() or progress() changed. */
  subscribe(listener: () => void): () => void;
  /**
   * These stories' statuses are others now. Whoever applies a mark, undoes one or is told of another reader's says
   * so here, before it asks for a window: counts and filters go by it. `sweep`: the mark that they all have now, where
   * it is one.
   */
  statusesChanged(ids: readonly string[], sweep?: Sweep): void;
  /** Keeps the marks beside the stories, for the next start: after the statuses were written. */
  keepMarks(): void;
  /**
   * Begins to notice what happens to the folder, and what happened while no reader was running: done when that is in
   * the list, but for files of a big library that were written to in their place, which follow in a minute or so.
   */
  watch(): Promise<void>;
  close(): void;
  /** What is wrong with the folder or the index, with the next step; "" when nothing is. */
  trouble(): string;
}

/** Opens the library in a few milliseconds, whatever its size: nothing but the index is read. Never throws. */
export function openLibrary(options: OpenOptions): Library {
  return new StoredLibrary(options);
}
