/** Breaking a text into lines of at most a width, each as full as it can be: for what is not read in paragraphs. */
import { piecesOf } from "./pieces.ts";
import type { Tools } from "./tools.ts";
import { widthOf } from "./width.ts";

/**
 * A line as a range of the text: `start` included, `end` not; spaces at its end are outside, `next` is where the next
 * line starts. `hyphen`: the line is drawn with a hyphen at its end that is not in the text.
 */
export type Range = {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly hyphen?: true;
};

/**
 * Breaks `text` into lines at most `width` columns wide. Only a single grapheme wider than `width` may stick out.
 * `first` columns of the first line are taken already. A text of nothing gives no line.
 */
export function wrap(text: string, width: number, first = 0, tools?: Tools | null): Range[] {
  const lines: Range[] = [];
  let start = 0;
  let end = 0;
  let room = width - first;
  for (const piece of piecesOf(text, width, tools)) {
    if (end > start && piece.gap + piece.width > room) {
      lines.push({ start, end, next: piece.start });
      start = piece.start;
      room = width - piece.width;
    } else if (end > start) {
      room -= piece.gap + piece.width;
    } else {
      start = piece.start;
      room -= piece.width;
    }
    end = piece.end;
  }
  if (end > start) lines.push({ start, end, next: text.length });
  return lines;
}

/** More lines than these are set as they come: their last one is no word alone under the middle of the others. */
const MOST_EVEN = 4;

/** As `wrap`, but as narrow as needs no more lines and parts no word: for a few lines set in the middle. */
export function wrapEven(text: string, width: number): Range[] {
  let lines = wrap(text, width);
  const count = lines.length;
  if (count < 2 || count > MOST_EVEN) return lines;
  const longest = Math.max(...text.split(/\s+/).map((word) => widthOf(word)));
  let low = Math.min(width, longest);
  let high = width;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = wrap(text, middle);
    if (tried.length > count) low = middle + 1;
    else {
      high = middle;
      lines = tried;
    }
  }
  return lines;
}

/** The text of each of its lines. */
export function linesIn(text: string, lines: readonly Pick<Range, "start" | "end">[]): string[] {
  return lines.map(({ start, end }) => text.slice(start, end));
}
