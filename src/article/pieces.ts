/** A text in the pieces that lines are made of: nothing is broken inside a piece but what is wider than a line. */
import type { Tools } from "./tools.ts";
import { chopped, widthOf } from "./width.ts";
import { addressParts, cutAt, isPlain, wordParts } from "./word-breaks.ts";

export type Piece = {
  /** UTF-16 offsets of the text; spaces stand between pieces, never in them at an edge. */
  readonly start: number;
  end: number;
  /** Columns, and columns of space before it. */
  width: number;
  readonly gap: number;
  /** A line that ends with this piece ends with a hyphen that is not in the text. */
  readonly hyphen: boolean;
  /** Cut off inside a word that is wider than a line. */
  readonly cut: boolean;
  /** A line had better not end before it. */
  close?: boolean;
};

/** Where else a word may be parted with a hyphen, by its place in the text; offsets in the word, rising. */
export type Hyphens = (word: string, at: number) => readonly number[];

/** Spaces a line may be broken at. The no-break, figure and narrow no-break spaces are letters here. */
const WORD = /[^ \n\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/g;

/** Words of nothing but what closes, or of dashes: they stay with the word before them. */
const CLOSING = /^(?:[.,;:!?…)\]}»›”%‰،؛؟।]+|[-–—]+)$/;
/** Words of nothing but what opens: they stay with the word behind them. */
const OPENING = /^[([{«‹“„¿¡]+$/;
/** Digits in groups of three are one number. */
const GROUPED = /^\d{3}(?!\d)/;

/**
 * Divides a text for lines of `width` columns. What is wider than that is parted at its hyphens, addresses behind
 * their marks, and all else between graphemes.
 */
export function piecesOf(
  text: string,
  width: number,
  tools?: Tools | null,
  hyphens?: Hyphens | null,
): Piece[] {
  const pieces: Piece[] = [];
  WORD.lastIndex = 0;
  let before = "";
  let end = 0;
  /** The word before is a number that stands behind a name, and counts nothing. */
  let named = false;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const word = match[0];
    const at = match.index;
    const last = pieces.at(-1);
    const first = pieces.length;
    const gap = last ? (at - end === 1 && text.charCodeAt(end) === 32 ? 1 : widthOf(text.slice(end, at))) : 0;
    // Tied to the word before, but for what would not fit into a line together.
    if (last && isTied(before, word, text, at) && last.width + gap + widthOf(word) <= width) {
      last.end = at + word.length;
      last.width += gap + widthOf(word);
    } else if (isPlain(word) && word.length <= width) {
      addPlain(pieces, word, at, gap, hyphens);
    } else {
      addParts(pieces, wordParts(word, tools?.breaks), at, gap, width, hyphens);
    }
    named = gap === 1 && !named && isClose(before, word);
    if (named) {
      const piece = pieces[first];
      if (piece) piece.close = true;
      named = isDigit(word.charCodeAt(0));
    }
    before = word;
    end = at + word.length;
  }
  return pieces;
}

function isTied(before: string, word: string, text: string, at: number): boolean {
  // Most words begin with a letter, and most of the others follow one.
  if (isLetter(word.charCodeAt(0)) && (before.length > 2 || isLetter(before.charCodeAt(0)))) return false;
  if (text[at - 1] === "\n") return false;
  return CLOSING.test(word) || OPENING.test(before) || (GROUPED.test(word) && /(?<!\d)\d{1,3}$/.test(before));
}

/** A day or a number of something, and the day behind a month's name or a number behind what it counts. */
const COUNT = /^\d{1,2}\.?$/;
const COUNTED_BEHIND = /^\d{1,2}(?![\d:.,]\d)[\p{P}\p{M}]*$/u;
/** Words of one letter that lead on to the next, as typesetters of Slavic and Romance languages keep them. */
const LEADING = /^[wzikvsouWZKVSOUАИВКСУОЯЙІЄаивксуояйіє]$/;

/**
 * Whether a line should not end between two words: "24 years", "7. Mai", "May 16", "F. Kennedy", "в Москве". A sentence
 * may end there all the same, so it is a matter of price (total-fit.ts).
 */
function isClose(before: string, word: string): boolean {
  const first = word.charCodeAt(0);
  if (before.length > 2 && isDigit(first)) return isCapital(before) && COUNTED_BEHIND.test(word);
  if (before.length > 3) return false;
  if (isDigit(before.charCodeAt(0))) return isLetter(first) && COUNT.test(before);
  if (before.length === 1) return LEADING.test(before);
  return before.length === 2 && before.endsWith(".") && isCapital(before) && isCapital(word);
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
const CAPITAL = /^\p{Lu}/u;
const isCapital = (word: string) => CAPITAL.test(word);
/** A letter of the commonest alphabets; no sign or digit of any. */
function isLetter(unit: number): boolean {
  if (unit < 0xc0) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return unit <= 0x5ff || (unit >= 0x620 && unit <= 0x64a) || (unit >= 0x671 && unit <= 0x6d3);
}

/** Adds a word whose every character is a column, and which fits into a line: in one piece, or at its hyphens. */
function addPlain(
  pieces: Piece[],
  word: string,
  at: number,
  gap: number,
  hyphens: Hyphens | null | undefined,
): void {
  let from = 0;
  if (hyphens && word.length >= 5) {
    for (const offset of hyphens(word, at)) {
      pieces.push(plain(at, from, offset, gap, true));
      from = offset;
    }
  }
  pieces.push(plain(at, from, word.length, gap, false));
}

function plain(at: number, from: number, to: number, gap: number, hyphen: boolean): Piece {
  return {
    start: at + from,
    end: at + to,
    width: to - from,
    gap: from === 0 ? gap : 0,
    hyphen,
    cut: false,
    close: false,
  };
}

/** Adds a word: its parts, or where it is one part, what stands between its hyphens. */
function addParts(
  pieces: Piece[],
  parts: readonly string[],
  at: number,
  gap: number,
  width: number,
  hyphens: Hyphens | null | undefined,
): void {
  const word = parts.length === 1 ? parts[0] : undefined;
  const offsets = hyphens && word !== undefined ? hyphens(word, at) : [];
  const pairs = word !== undefined && offsets.length > 0 ? cutAt(word, offsets) : parts;
  let start = at;
  pairs.forEach((part, i) => {
    const hyphen = offsets.length > 0 && i < pairs.length - 1;
    const partEnd = start + part.length;
    const room = width - (hyphen ? 1 : 0);
    const own = word === undefined ? widthOfPart(part) : widthOf(part, width);
    const cut = own > room;
    for (const one of cut ? fitting(part, room) : [{ text: part, width: own }]) {
      const end = start + one.text.length;
      pieces.push({
        start,
        end,
        width: one.width,
        gap: start === at ? gap : 0,
        // A letter that fills the line has no room for one.
        hyphen: hyphen && end === partEnd && one.width < width,
        cut,
        close: false,
      });
      start = end;
    }
  });
}

/** Scripts without spaces have few words and much to measure in each: marks above, below and before their letters. */
const REMEMBERED = 10_000;
let widths = new Map<string, number>();

function widthOfPart(part: string): number {
  let width = widths.get(part);
  if (width === undefined) {
    if (widths.size >= REMEMBERED) widths = new Map();
    width = widthOf(part);
    widths.set(part, width);
  }
  return width;
}

/** What is wider than a whole line in parts that are not, cut where it must be. */
function fitting(part: string, width: number): { text: string; width: number }[] {
  return addressParts(part).flatMap((one) => {
    const own = widthOf(one, width);
    return own <= width ? [{ text: one, width: own }] : chopped(one, width);
  });
}
