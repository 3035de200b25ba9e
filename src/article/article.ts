/**
 * What a story is. Everything else in the program makes one of these, keeps it, or shows it.
 *
 * All text in an article is clean: no control characters, escape sequences or bidirectional overrides
 * (see clean.ts); single spaces, no line ends inside a field. So whatever draws it may trust it.
 */

/** A run of text inside a block, in UTF-16 offsets of that text: `start` included, `end` not. */
export type Span = {
  readonly start: number;
  readonly end: number;
  /** `hit`: found by a query; never part of a story, put in for the screen (mark-hits.ts). */
  readonly kind: "strong" | "emphasis" | "code" | "link" | "hit";
  /** Only for `link`: the address, http(s), mailto, or a path relative to the story's file. */
  readonly href?: string;
};

export type Paragraph = {
  readonly type: "paragraph";
  readonly text: string;
  readonly spans?: readonly Span[];
};
export type Subhead = {
  readonly type: "subhead";
  readonly text: string;
  /** 2 is the level right under the headline; absent means 2. */
  readonly level?: number;
  readonly spans?: readonly Span[];
};
/** Paragraphs of a quotation are parted by "\n". */
export type Quote = { readonly type: "quote"; readonly text: string; readonly spans?: readonly Span[] };
export type List = {
  readonly type: "list";
  readonly items: readonly string[];
  /** The first number of a numbered list; absent for bullets. */
  readonly start?: number;
  /** Depth of each item, 0 = outermost; absent when all are 0. */
  readonly levels?: readonly number[];
  /** Spans of each item; absent when no item has any. */
  readonly spans?: readonly (readonly Span[])[];
};
/** A picture with its caption and credit. A caption without a picture is a figure too. */
export type Figure = {
  readonly type: "figure";
  readonly caption: string;
  readonly credit: string;
  readonly alt?: string;
  /** Path relative to the story's file, or an http(s) address. */
  readonly image?: string;
};
/** Code keeps its line ends ("\n") and its spaces; tabs are expanded. */
export type Code = { readonly type: "code"; readonly text: string; readonly lang?: string };
/** The first row is the head. Every row has as many cells as the first. */
export type Table = { readonly type: "table"; readonly rows: readonly (readonly string[])[] };

/** A pause between two parts that have no sub-heads: what writers draw a rule or three asterisks for. It has no text. */
export type Break = { readonly type: "break" };

export type Block = Paragraph | Subhead | Quote | List | Figure | Code | Table | Break;

/** A story that this one names as related: by headline, where known with its address or the story's id. */
export type Related = {
  readonly headline: string;
  /** http(s) address, or a path relative to the story's file. */
  readonly source?: string;
  /** Filled in by the library where the story is in it. */
  readonly id?: string;
};

/** Something the parser saw that a person may want to know; never a failure. `line` counts from 1. */
export type Problem = { readonly code: string; readonly message: string; readonly line?: number };

/** A story without its place in the library: what parsers make. */
export type Draft = {
  /** From the front matter; the library gives one to stories that have none (see identity.ts). */
  readonly id?: string;
  readonly section: string;
  readonly headline: string;
  readonly dek: string;
  readonly byline: string;
  /** ISO 8601 date or date-time, "" when unknown. */
  readonly published: string;
  /** The story's canonical address, "" when unknown. */
  readonly source: string;
  /** BCP 47 tag, "" when unknown. */
  readonly language: string;
  /** What the reader, or a rule of theirs, files it under; absent where nothing. */
  readonly tags?: readonly string[];
  readonly blocks: readonly Block[];
  readonly related: readonly Related[];
  readonly problems: readonly Problem[];
};

/** A story in a library. */
export type Article = Draft & {
  readonly id: string;
  /** Path of the story's file, relative to the library, "/" between folders. */
  readonly path: string;
  /** Words of headline, dek and body. */
  readonly words: number;
  /** Minutes to read, at least 1 for a story with words. */
  readonly minutes: number;
};

/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, meta-analysis of 190 studies). */
const WORDS_PER_MINUTE = 238;

/** Whole minutes to read `words` words, at least 1 where there is any; 0 for none. */
export function minutesToRead(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** The text of a block as a reader meets it, for counting, searching and quoting. */
export function blockText(block: Block): string {
  switch (block.type) {
    case "list":
      return block.items.join("\n");
    case "figure":
      return [block.caption, block.credit].filter(Boolean).join(" ");
    case "table":
      return block.rows.map((row) => row.join(" ")).join("\n");
    case "break":
      return "";
    default:
      return block.text;
  }
}
