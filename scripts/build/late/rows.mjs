// What Ink finds out about each row of a frame, kept for the next frames: see start-up.mjs.
import { plainWidth } from "./plain.mjs";
import { closesItsStyles } from "./styles.mjs";

/** Rows kept: some screens full, 8 KB a row. */
const MOST = 600;

/** Ink's caches of one frame. @typedef {{ styledChars: Map<string, unknown>, widths: Map<string, number> }} Caches */

/** @type {Caches | undefined} */
let kept;

/** @param {new () => Caches} OutputCaches */
export function caches(OutputCaches) {
  if (kept === undefined || kept.styledChars.size > MOST || kept.widths.size > 20 * MOST)
    kept = new OutputCaches();
  return kept;
}

/** A character and its styles, as Ink keeps it. @typedef {{ value: string }} StyledChar */

/** @type {Map<string, readonly string[]>} */
let parted = new Map();

/**
 * The lines of a text, each opening and closing its own styles.
 * @param {string} text @param {(text: string) => readonly StyledChar[]} charsOf
 * @param {(line: readonly StyledChar[]) => string} write
 */
export function linesOf(text, charsOf, write) {
  const known = parted.get(text);
  if (known !== undefined) return known;
  if (parted.size > MOST) parted = new Map();
  const strings = Object.freeze(selfContained(text) ?? styledLines(charsOf(text)).map(write));
  parted.set(text, strings);
  return strings;
}

/** The lines of a text with no escapes but styles of which each closes its own; nothing for other texts.
 * @param {string} text */
function selfContained(text) {
  const lines = text.split("\n");
  return lines.every(closesItsStyles) ? lines : undefined;
}

/** @param {readonly StyledChar[]} chars */
function styledLines(chars) {
  /** @type {StyledChar[][]} */
  const lines = [[]];
  for (const char of chars) {
    if (char.value === "\n") lines.push([]);
    else lines.at(-1)?.push(char);
  }
  return lines;
}

/** An empty cell. Ink never changes a cell in place, so all can be this one. */
const BLANK = Object.freeze({ type: "char", value: " ", fullWidth: false, styles: Object.freeze([]) });

/** A row of empty cells. @param {number} width */
export function blankRow(width) {
  return new Array(width).fill(BLANK);
}

/** A line as it stands in a row. @typedef {{ text: string, width: number }} Piece */

/** @type {Map<string, Piece>} */
let pieces = new Map();

/**
 * @param {string} line @param {(text: string) => readonly StyledChar[]} charsOf
 * @param {(text: string) => number} widthOf @param {(line: readonly StyledChar[]) => string} write
 */
function pieceOf(line, charsOf, widthOf, write) {
  const known = pieces.get(line);
  if (known !== undefined) return known;
  if (pieces.size > MOST) pieces = new Map();
  const columns = closesItsStyles(line) ? plainWidth(line) : -1;
  const piece =
    columns >= 0 ? { text: line, width: columns } : charByChar(line, charsOf(line), widthOf, write);
  pieces.set(line, piece);
  return piece;
}

const STYLE = /\x1b\[[\d;]*m/g;

/**
 * As it stands where each character is one that is drawn, so that it reads the same as the first frame, which was
 * written without Ink (src/tui/first-frame.ts).
 * @param {string} line @param {readonly StyledChar[]} chars @param {(text: string) => number} widthOf
 * @param {(line: readonly StyledChar[]) => string} write @returns {Piece}
 */
function charByChar(line, chars, widthOf, write) {
  const width = chars.reduce((sum, char) => sum + Math.max(1, widthOf(char.value)), 0);
  const drawn = chars.map(({ value }) => value).join("");
  const isWhole = closesItsStyles(line) && drawn === line.replaceAll(STYLE, "");
  return { text: isWhole ? line : write(chars), width };
}

/**
 * A frame whose texts stand side by side, put together from whole lines instead of cell by cell.
 * @param {readonly { type: string, x: number, y: number, text: string, transformers: readonly ((line: string, index: number) => string)[] }[]} operations
 * @param {number} height
 * @param {{ getStyledChars(text: string): readonly StyledChar[], getStringWidth(text: string): number }} known
 * @param {(line: readonly StyledChar[]) => string} write
 * @returns {{ output: string, height: number } | undefined} nothing where a text is clipped or lies over
 *   another: that takes cells
 */
export function sideBySide(operations, height, known, write) {
  /** @param {string} text */
  const charsOf = (text) => known.getStyledChars(text);
  /** @param {string} text */
  const widthOf = (text) => known.getStringWidth(text);
  const rows = Array.from({ length: height }, () => "");
  const ends = Array.from({ length: height }, () => 0);
  for (const { type, x, y, text, transformers } of operations) {
    if (type !== "write" || x < 0) return undefined;
    for (const [index, line] of linesOf(text, charsOf, write).entries()) {
      const row = rows[y + index];
      const end = ends[y + index];
      if (row === undefined || end === undefined) continue;
      const styled = transformers.reduce((all, transform) => transform(all, index), line);
      const piece = pieceOf(styled, charsOf, widthOf, write);
      if (piece.width === 0) continue;
      if (x < end) return undefined;
      rows[y + index] = row + " ".repeat(x - end) + piece.text;
      ends[y + index] = x + piece.width;
    }
  }
  return { output: rows.map((row) => row.trimEnd()).join("\n"), height };
}
