/** What the list is asked for, and what it answers with. The screen and the verbs use the same words. */
import type { Hit } from "./hits.ts";
import type { Status } from "./status.ts";

/** `best`: what answers the words of the query best comes first; the newest first where the query has no words. */
export const SORTS = ["best", "newest", "oldest", "unread", "section", "longest"] as const;
export type Sort = (typeof SORTS)[number];

export type View = {
  /** null = all sections. */
  readonly section: string | null;
  /** The filter line, in the query language (query.ts); "" = everything. */
  readonly query: string;
  readonly unreadOnly: boolean;
  readonly sort: Sort;
  /** When this view was entered (ms): a story read since then stays in it although it is no longer unread. */
  readonly entered: number;
};

/** The view of all stories, the newest first. */
export const EVERYTHING: View = { section: null, query: "", unreadOnly: false, sort: "newest", entered: 0 };

/** A story as the list shows it: no body. */
export type Summary = {
  readonly id: string;
  readonly path: string;
  readonly section: string;
  readonly headline: string;
  readonly dek: string;
  readonly byline: string;
  readonly published: string;
  readonly source: string;
  readonly language: string;
  readonly words: number;
  readonly minutes: number;
  /** First paragraph, cut at 600 characters, and first caption: for the preview. */
  readonly lead: string;
  readonly caption: string;
  /** Why this file could not be read as a story; "" for a story. Such a row is listed, never opened. */
  readonly failure: string;
  /** How many problems the parser reported. */
  readonly problems: number;
};

/** A piece of a story's text with the words that were looked for, on one line. */
export type Snippet = { readonly text: string; readonly hits: readonly Hit[] };

export type Row = {
  readonly summary: Summary;
  readonly status: Status;
  /** Where the query has words, and they stand in the story's text (not only in what the row shows anyway). */
  readonly snippet?: Snippet;
};

/** A slice of the list, with the counts of the whole view. */
export type Window = {
  readonly offset: number;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly unread: number;
  /** What is wrong with the query, "" when nothing is. The rows then are those of the part that was understood. */
  readonly queryProblem: string;
};

/** A query under a name, as the settings keep it. */
export type SavedQuery = { readonly name: string; readonly query: string };

/** A feed whose stories are to be counted: its id, and what it is called by. */
export type NamedFeed = { readonly id: string; readonly title: string };

/** Something to filter by, with the counts of all stories that `query` finds. "" is the name of no section. */
export type Shelf = {
  readonly kind: "shelf" | "saved" | "section" | "feed" | "source";
  readonly name: string;
  readonly query: string;
  readonly total: number;
  readonly unread: number;
};

export type SectionCount = { readonly section: string; readonly total: number; readonly unread: number };
