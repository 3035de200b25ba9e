/** Breaking a text into lines of at most a width: greedy, at spaces, after hyphens and dashes, between ideographs. */
import { eachGrapheme, reach, widthOf } from "./width.ts";

/** A line as a range of the text: `start` included, `end` not; trailing spaces are outside, `next` is where the next line starts. */
export type Range = { readonly start: number; readonly end: number; readonly next: number };

/**
 * Scripts written without spaces, and their punctuation: Thai to CJK, and everything outside the basic plane.
 * Hangul is written with spaces and read better when broken only there.
 */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud800-\udfff]/;

/** May not begin a line (JIS X 4051, the closing and small marks) nor end one (the opening marks). */
const NOT_FIRST =
  /^[、。，．・：；？！”’）」』】〕〉》〙〗｝］ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)\]}…‥–—]/;
const NOT_LAST = /[“‘（「『【〔〈《〘〖｛［([{]$/;

/**
 * Breaks `text` into lines at most `width` columns wide. Only a single grapheme wider than `width` may stick out.
 * `first` columns of the first line are taken already. A text of nothing gives no line.
 */
export function wrap(text: string, width: number, first = 0): Range[] {
  const lines: Range[] = [];
  let start = 0;
  let end = 0;
  let room = width - first;
  for (const piece of pieces(text, width)) {
    const used = widthOf(text.slice(piece.start, piece.end));
    const gap = piece.start - end;
    if (end > start && gap + used > room) {
      lines.push({ start, end, next: piece.start });
      start = piece.start;
      room = width - used;
    } else if (end > start) {
      room -= gap + used;
    } else {
      start = piece.start;
      room -= used;
    }
    end = piece.end;
  }
  if (end > start) lines.push({ start, end, next: text.length });
  return lines;
}

type Piece = { start: number; end: number };

/** The unbreakable pieces of a text, in order, without the spaces between them. */
function* pieces(text: string, width: number): Generator<Piece> {
  const words = /[^ \n]+/g;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const word = match[0];
    const at = match.index;
    const parts = UNSPACED.test(word) ? ideographs(word) : /[-–—/]/.test(word) ? hyphenated(word) : [word];
    yield* spread(
      parts.flatMap((part) => (widthOf(part) > width ? chopped(part, width) : [part])),
      at,
    );
  }
}

function* spread(parts: readonly string[], at: number): Generator<Piece> {
  let start = at;
  for (const part of parts) {
    yield { start, end: start + part.length };
    start += part.length;
  }
}

/** Between any two wide graphemes a line may break, but for the marks that cling to their neighbour. */
function ideographs(word: string): string[] {
  const parts: string[] = [];
  let wideBefore = true;
  for (const grapheme of eachGrapheme(word)) {
    const before = parts.at(-1);
    const wide = UNSPACED.test(grapheme);
    const clings =
      before !== undefined && (NOT_FIRST.test(grapheme) || NOT_LAST.test(before) || !(wide || wideBefore));
    if (clings) parts[parts.length - 1] = before + grapheme;
    else parts.push(grapheme);
    wideBefore = wide;
  }
  return parts;
}

/** After a hyphen, dash or slash that stands before a letter. */
function hyphenated(word: string): string[] {
  return word.split(/(?<=\p{L}[-/]|[–—])(?=\p{L})/u);
}

/** What is wider than a whole line is cut where it must be. */
function chopped(part: string, width: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < part.length; ) {
    let end = reach(part, width, at);
    // One grapheme wider than the line sticks out: better than losing it.
    if (end === at) end = at + (eachGrapheme(part, at).next().value?.length ?? 1);
    parts.push(part.slice(at, end));
    at = end;
  }
  return parts;
}
