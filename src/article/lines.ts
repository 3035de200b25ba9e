/** A story set into lines: what layout makes, pages divide, and the screen colours. */
import type { Span } from "./article.ts";

/** What a line is; the screen gives each its look. */
export type Role =
  | "section"
  | "headline"
  | "dek"
  | "byline"
  | "body"
  | "subhead"
  | "item"
  | "quote"
  | "code"
  | "table"
  | "box"
  | "break"
  | "blank";

/** A styled run in a line's text. `quiet` is the second tone: borders, credits, link numbers. */
export type LineSpan = {
  readonly start: number;
  readonly end: number;
  readonly kind: Span["kind"] | "quiet";
  readonly href?: string;
};

export type Line = {
  readonly role: Role;
  /** What is drawn, never wider than the measure; no trailing spaces. */
  readonly text: string;
  readonly spans: readonly LineSpan[];
  /** The block it comes from; -1 for the story's head (section, headline, dek, byline). */
  readonly block: number;
  /** Where it starts in the block's text, UTF-16 offset, and where the next one does. */
  readonly from: number;
  readonly to: number;
  /** Lines of one paragraph, item or box share a number and follow each other; blanks have 0. */
  readonly group: number;
  /** It ends inside a word, with a hyphen that is not in the text. */
  readonly hyphen?: true;
  /** In a caption box: the line is kept free for this row of the block's picture. */
  readonly picture?: PictureRow;
};

/** A row, from 0, of a picture that is `columns` x `rows` cells. */
export type PictureRow = {
  readonly block: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
};

export function blankLine(block: number): Line {
  return { role: "blank", text: "", spans: [], block, from: 0, to: 0, group: 0 };
}

/** A link of the story, numbered from 1 in the order of reading. */
export type NumberedLink = { readonly number: number; readonly text: string; readonly href: string };
