/** A scraped text as lines with what can be said of each line alone. The passes beside this file label them. */
import { clean } from "../clean.ts";
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

export type Line = {
  /** Counts from 1, as an editor shows it. */
  readonly number: number;
  readonly text: string;
  /** Blank lines above. */
  readonly gap: number;
  /** No line stands right above or below without a blank line between. */
  readonly alone: boolean;
  /** Letters and digits only, lower case: equal for lines that say the same. */
  readonly key: string;
  /** Length in Latin letters: characters of scripts that say more with each count for more. */
  readonly size: number;
  readonly words: number;
  /** Ends as a sentence does. */
  readonly ends: boolean;
  label: Label;
};

// Behind the full stop may follow quotation marks, and the writer: "(ab)", "XY", "—First Last".
const SENTENCE_END =
  /[.!?…。！？؟۔।]["'”’»“‘›«)\]」』）】]*(?:\s?[([（][\p{L}\p{N}/. -]{1,12}[)\]）]|\s\p{Lu}{2,4}|\s?[—–]\s?\p{Lu}[\p{L}.’' -]{2,30})?$/u;
// Where a page cuts a headline it puts dots; a short line that ends in them is no sentence.
const CUT = /(?:\.\.\.|…)$/;
const CUT_MOST = 120;
const NOT_A_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
// Characters that stand for a syllable or a word. A page of news in them is 2 to 2.5 times shorter in characters.
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DENSE_WEIGHT = 1.2;

export const endsSentence = (text: string): boolean =>
  SENTENCE_END.test(text) && !(CUT.test(text) && text.length < CUT_MOST);

export const keyOf = (text: string): string => text.toLowerCase().replace(NOT_A_WORD, " ").trim();

export function sizeOf(text: string): number {
  return text.length + DENSE_WEIGHT * (text.match(DENSE)?.length ?? 0);
}

/** A line of its own for `text`, with the place and the spacing of `at`. */
export function lineOf(text: string, at: { number: number; gap: number; alone: boolean }): Line {
  return {
    number: at.number,
    text,
    gap: at.gap,
    alone: at.alone,
    key: keyOf(text),
    size: sizeOf(text),
    words: text.split(/\s+/).length,
    ends: endsSentence(text),
    label: "",
  };
}

/** The lines of `text` that are not empty, each cleaned, in order. */
export function linesOf(text: string): Line[] {
  const raw = text.split(LINE_END).map((line, at) => ({ text: clean(line), number: at + 1 }));
  const rows = unwrap(raw);
  const lines: Line[] = [];
  let gap = 0;
  rows.forEach((row, at) => {
    if (row.text === "") {
      gap++;
      return;
    }
    const alone = (rows[at - 1]?.text ?? "") === "" && (rows[at + 1]?.text ?? "") === "";
    lines.push(lineOf(row.text, { number: row.number, gap, alone }));
    gap = 0;
  });
  return endLong(lines);
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

const LONG = 80;
const ENDED_SHARE = 0.3;

/** In a text whose long lines seldom end as sentences do (Thai has no full stop) every long line counts as ended. */
function endLong(lines: Line[]): Line[] {
  const long = lines.filter((line) => line.size >= 2 * LONG);
  const ended = long.filter((line) => line.ends).length;
  if (ended >= ENDED_SHARE * long.length) return lines;
  return lines.map((line) => (line.size >= LONG && !line.ends ? { ...line, ends: true } : line));
}

/** The longer words of a key, which say what a line is about. */
export const wordsOf = (key: string): Set<string> =>
  new Set(key.split(" ").filter((word) => word.length > 3));

/** The share of the longer words of the line with fewer of them that the other line has too, 0 to 1. */
export function sharedWords(a: Line, b: Line): number {
  const [one, two] = [wordsOf(a.key), wordsOf(b.key)];
  const both = [...one].filter((word) => two.has(word)).length;
  return both / Math.max(1, Math.min(one.size, two.size));
}
