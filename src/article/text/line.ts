/** A scraped text as lines with what can be said of each line alone. The passes beside this file label them. */
import { isOrnament } from "../breaks.ts";
import { clean } from "../clean.ts";
import { endsSentence, keyOf, sizeOf, wordCount, wordsOf } from "./measure.ts";
import { unwrap } from "./unwrap.ts";

/** What a line was taken for. "" = not decided yet. */
export type Label =
  | ""
  | "section"
  | "headline"
  | "dek"
  | "byline"
  | "date"
  | "body"
  | "list"
  | "subhead"
  | "caption"
  /** The same words as a caption, or the description of the picture above it. */
  | "alt"
  | "credit"
  /** Says again what another line says. */
  | "repeat"
  /** Set out of the running text: a post of a social network, a quotation. */
  | "embed"
  /** Who said it, below the quotation. */
  | "speaker"
  /** A few words stuck behind a paragraph's end. */
  | "stray"
  | "related-head"
  | "related"
  /** Belongs to the page, not to the story. */
  | "page"
  /** Belongs to nothing that could be made out. */
  | "left-out";

export type Place = {
  /** Counts from 1, as an editor shows it. */
  readonly number: number;
  /** Blank lines above. */
  readonly gap: number;
  /** One of them is three asterisks or the like. */
  readonly parted?: boolean;
  /** No line stands right above or below without a blank line between. */
  readonly alone: boolean;
};

export class Line implements Place {
  readonly number: number;
  readonly gap: number;
  readonly parted: boolean;
  readonly alone: boolean;
  readonly text: string;
  /** See measure.ts. */
  readonly size: number;
  readonly words: number;
  ends: boolean;
  label: Label = "";
  #key: string | null = null;

  constructor(text: string, place: Place) {
    this.text = text;
    this.number = place.number;
    this.gap = place.gap;
    this.parted = place.parted ?? false;
    this.alone = place.alone;
    this.size = sizeOf(text);
    this.words = wordCount(text);
    this.ends = endsSentence(text);
  }

  /** Equal for lines that say the same; made when it is first asked for. */
  get key(): string {
    this.#key ??= keyOf(this.text);
    return this.#key;
  }
}

/** The lines of `text` that are not empty, each cleaned, in order. */
export function linesOf(text: string): Line[] {
  const ornaments = new Set<number>();
  const raw = text.split(LINE_END).map((line, at) => {
    const row = { text: clean(line.replace(TAG, " ")), number: at + 1 };
    if (!isOrnament(row.text)) return row;
    ornaments.add(row.number);
    return { ...row, text: "" };
  });
  const rows = unwrap(raw);
  const lines: Line[] = [];
  let gap = 0;
  let parted = false;
  rows.forEach((row, at) => {
    if (row.text === "") {
      gap++;
      parted ||= ornaments.has(row.number);
      return;
    }
    const alone = (rows[at - 1]?.text ?? "") === "" && (rows[at + 1]?.text ?? "") === "";
    lines.push(new Line(row.text, { number: row.number, gap, parted, alone }));
    gap = 0;
    parted = false;
  });
  return endLong(lines);
}

// What is left of mark-up in descriptions of pictures.
const TAG = /<\/?(?:p|br|em|strong|b|i|span)(?: ?\/)?>|&nbsp;/gi;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

// From this length on a line is a paragraph in most texts.
const LONG = 160;
const ENDED_SHARE = 0.3;

/** Whether the text has more than `most` lines, empty ones too. */
export function hasMoreLines(text: string, most: number): boolean {
  if (text.length < most) return false;
  const ends = new RegExp(LINE_END, "g");
  let count = 1;
  while (count <= most && ends.test(text)) count++;
  return count > most;
}

/** In a text whose long lines seldom end as sentences do (Thai has no full stop) every long line counts as ended. */
function endLong(lines: Line[]): Line[] {
  const long = lines.filter((line) => line.size >= LONG);
  const ended = long.filter((line) => line.ends).length;
  if (ended >= ENDED_SHARE * long.length) return lines;
  for (const line of long) line.ends = true;
  return lines;
}

/** The share of the longer words of the line with fewer of them that the other line has too, 0 to 1. */
export function sharedWords(a: Line, b: Line): number {
  const [one, two] = [wordsOf(a.key), wordsOf(b.key)];
  const both = [...one].filter((word) => two.has(word)).length;
  return both / Math.max(1, Math.min(one.size, two.size));
}
