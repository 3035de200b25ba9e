/**
 * How many columns a text takes in a terminal, and cutting it to them. string-width decides; but it costs 290 ns a
 * character as soon as one is not ASCII, and the first Intl.Segmenter 8 ms. Most characters of most scripts are
 * simple: always a grapheme by themselves, always of the same width. Those are looked up in a table; only what
 * stands beside a character that is not simple goes to string-width.
 */
import stringWidth from "string-width";
import { beginningOf } from "./shorten.ts";
import { isSimple, simpleWidth } from "./simple-characters.ts";

let segmenter: Intl.Segmenter | undefined;

/**
 * UTF-16 units of the longest grapheme that is kept whole: a letter with thirty marks (clean.ts) is shorter, and so is
 * every emoji. UAX #29 sets no limit: a thousand figures joined to each other are one. One that is wider than any
 * letter, as a row of Hangul initials is, is parted.
 */
const LONGEST = 64;
/** Two units are at most two wide letters. */
const SHORT = 2;
const WIDEST = 4;

/** Clusters whose width is remembered, and the UTF-16 units of one: longer slices would keep the text they are of. */
const REMEMBERED = 10_000;
const MOST_REMEMBERED = 12;
let widths = new Map<string, number>();

function widthOfCluster(cluster: string): number {
  if (cluster.length > MOST_REMEMBERED) return stringWidth(cluster);
  let width = widths.get(cluster);
  if (width === undefined) {
    if (widths.size >= REMEMBERED) widths = new Map();
    width = stringWidth(cluster);
    widths.set(cluster, width);
  }
  return width;
}

/** Clusters of what stands between simple characters: asking the segmenter costs 5 µs a text, however short it is. */
let known = new Map<string, readonly string[]>();

function clustersOf(text: string): Iterable<string> {
  if (text.length > MOST_REMEMBERED) return segmented(text);
  let found = known.get(text);
  if (found === undefined) {
    if (known.size >= REMEMBERED) known = new Map();
    found = [...segmented(text)];
    known.set(text, found);
  }
  return found;
}

function* segmented(text: string): Generator<string, void, undefined> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) {
    if (segment.length <= SHORT || (segment.length <= LONGEST && widthOfCluster(segment) <= WIDEST))
      yield segment;
    else yield* parts(segment);
  }
}

/**
 * Its longest parts that are no wider than a letter can be, from the left: so what is left of a grapheme behind one of
 * its parts is parted as before, and as wide.
 */
function* parts(cluster: string): Generator<string, void, undefined> {
  for (let at = 0; at < cluster.length; ) {
    const end = endOfPart(cluster, at);
    yield cluster.slice(at, end);
    at = end;
  }
}

function endOfPart(cluster: string, at: number): number {
  // Most that is too wide is so in its first few letters: to measure all that may be one part takes ten times as long.
  for (const most of [MOST_REMEMBERED, LONGEST]) {
    let part = beginningOf(cluster.slice(at, at + most + 1), most);
    // A joiner at the start of a line joins nothing: it stays with what is before it.
    if (at + part.length < cluster.length) part = part.slice(0, part.lastIndexOf("\u200d") + 1) || part;
    if (widthOfCluster(part) > WIDEST) return at + narrowest(part);
    if (at + part.length === cluster.length || most === LONGEST) return at + part.length;
  }
  return cluster.length;
}

/** UTF-16 units of the longest beginning of a part that is no wider than a letter can be: one character at least. */
function narrowest(part: string): number {
  let end = 0;
  for (const character of part) {
    if (end > 0 && widthOfCluster(part.slice(0, end + character.length)) > WIDEST) break;
    end += character.length;
  }
  return end;
}

/** UTF-16 units that are looked at in one go: a line is a part of a text that may be a megabyte without a boundary. */
const WINDOW = 512;

/**
 * End of the piece that starts at `start` with characters that are not all simple, or of the window on it. Between two
 * simple characters there is always a boundary, and only there is one sure.
 */
function endOfPiece(text: string, start: number): number {
  const most = Math.min(text.length, start + WINDOW);
  let i = start + 1;
  while (i < most && !(isSimple(text.charCodeAt(i)) && isSimple(text.charCodeAt(i - 1)))) i++;
  // Half a character would be a grapheme of its own, and end the one before it.
  return i === most && i - start > 1 && i < text.length && /[\ud800-\udbff]/.test(text[i - 1]!) ? i - 1 : i;
}

/** The graphemes of the piece from `start` to `end`; the last one in a window may go on behind it, and is left for the next. */
function pieceGraphemes(text: string, start: number, end: number): Iterable<string> {
  const found = clustersOf(text.slice(start, end));
  return end - start >= WINDOW - 1 && end < text.length ? allButLast(found) : found;
}

function* allButLast(clusters: Iterable<string>): Generator<string, void, undefined> {
  let last = "";
  for (const cluster of clusters) {
    if (last !== "") yield last;
    last = cluster;
  }
}

const hasEscape = (text: string) => text.includes("\x1b") || text.includes("\x9b");

/**
 * Columns the text takes in a terminal. Ambiguous characters are narrow; escape sequences take none. Of a text that is
 * wider than `most` it is enough to know that: the answer then is some number above it.
 */
export function widthOf(text: string, most = Number.POSITIVE_INFINITY): number {
  let width = 0;
  let i = 0;
  let plain = false;
  while (i < text.length && width <= most) {
    const simple = simpleWidth(text.charCodeAt(i));
    const next = i + 1 < text.length ? simpleWidth(text.charCodeAt(i + 1)) : 1;
    if (simple > 0 && next > 0) {
      width += simple;
      i++;
      continue;
    }
    if (!plain && hasEscape(text)) return stringWidth(text);
    plain = true;
    const end = endOfPiece(text, i);
    // By the clusters that lines are parted at, so that a line is as wide as what it was put together of.
    for (const cluster of pieceGraphemes(text, i, end)) {
      width += widthOfCluster(cluster);
      i += cluster.length;
    }
  }
  return width;
}

/** The text's grapheme clusters (what a reader takes for one character, UAX #29), in order; joined, they are the text. */
export function* eachGrapheme(text: string, from = 0): Generator<string, void, undefined> {
  let i = from;
  while (i < text.length) {
    if (isSimple(text.charCodeAt(i)) && (i + 1 >= text.length || isSimple(text.charCodeAt(i + 1)))) {
      yield text[i++]!;
      continue;
    }
    const end = endOfPiece(text, i);
    for (const cluster of pieceGraphemes(text, i, end)) {
      yield cluster;
      i += cluster.length;
    }
  }
}

/** The text's grapheme clusters as an array. */
export function graphemes(text: string): string[] {
  return [...eachGrapheme(text)];
}

/**
 * How far a line of `columns` columns reaches when it starts at UTF-16 offset `from`: the offset behind the last
 * grapheme that fits. `from` itself when not even one does. `from` must be a grapheme's start.
 */
export function reach(text: string, columns: number, from = 0): number {
  let width = 0;
  let i = from;
  while (i < text.length) {
    const simple = simpleWidth(text.charCodeAt(i));
    const next = i + 1 < text.length ? simpleWidth(text.charCodeAt(i + 1)) : 1;
    if (simple > 0 && next > 0) {
      if (width + simple > columns) return i;
      width += simple;
      i++;
      continue;
    }
    const end = endOfPiece(text, i);
    for (const cluster of pieceGraphemes(text, i, end)) {
      const more = widthOfCluster(cluster);
      if (width + more > columns) return i;
      width += more;
      i += cluster.length;
    }
  }
  return i;
}

/** The text in parts of at most `columns` columns, each as long as it can be; a grapheme wider than that is one by itself. */
export function chopped(text: string, columns: number): { text: string; width: number }[] {
  const parts: { text: string; width: number }[] = [];
  let [start, at, width] = [0, 0, 0];
  const end = () => {
    if (at > start) parts.push({ text: text.slice(start, at), width });
    start = at;
    width = 0;
  };
  for (const grapheme of eachGrapheme(text)) {
    const unit = grapheme.length === 1 ? simpleWidth(grapheme.charCodeAt(0)) : 0;
    const more = unit > 0 ? unit : widthOfCluster(grapheme);
    if (width + more > columns) end();
    width += more;
    at += grapheme.length;
  }
  end();
  return parts;
}

/**
 * The text in at most `columns` columns: as it is, or cut between graphemes with "…" at the end. No columns, no text.
 */
export function cut(text: string, columns: number): string {
  if (columns <= 0) return "";
  const end = reach(text, columns);
  if (end >= text.length) return text;
  return `${text
    .slice(0, reach(text, columns - 1))
    .trimEnd()
    .replace(/…$/, "")}…`;
}

/** At most so many columns more than need be are given up to end between two words. */
const WORD = 12;

/** The same, ending behind a whole word where one is near, and not with the marks between sentences and their parts. */
export function cutAtWord(text: string, columns: number): string {
  const plain = cut(text, columns);
  if (plain.length >= text.length || plain === "") return plain;
  const kept = plain.slice(0, -1);
  const space = /\s/.test(text[kept.length] ?? "") ? kept.length : kept.lastIndexOf(" ");
  const end = space > 0 && kept.length - space <= WORD ? space : kept.length;
  return `${kept.slice(0, end).replace(/[\s.,;:–—-]+$/u, "")}…`;
}

/** The text in exactly `columns` columns: cut when longer, filled with spaces on the right when shorter. */
export function pad(text: string, columns: number): string {
  const fitting = cut(text, columns);
  return fitting + " ".repeat(Math.max(0, columns - widthOf(fitting)));
}
