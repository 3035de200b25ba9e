/**
 * Setting a very long paragraph a piece at a time: its reader waits for a page of it, not for all. The last two lines of
 * a piece, which might have been others with the words behind them, are left for the next one. Behind a seam a dozen or
 * two of lines break elsewhere than they would in one go, and are together about as ragged: with a seam every sixty
 * lines of the shipped stories' text the squared columns that lines lack are 1 % more, with 1, 4, 8 or 16 lines left 1 to 4.
 */
import type { Span } from "./article.ts";
import { directionOf } from "./bidi.ts";
import type { Line } from "./lines.ts";
import { spansWithin } from "./marked.ts";
import { type Place, paragraphLines, type Sheet, type Style } from "./paragraph.ts";
import { beginningOf } from "./shorten.ts";

/** Characters of a paragraph that are set at a time, in UTF-16 units; nearly all paragraphs have fewer. */
export const PIECE = 50_000;
/** Lines at the end of a piece that are set anew with the next one. */
const LEFT = 2;

/** Lines, and the offset in the paragraph's text from which on the rest is to be set: its length where there is none. */
export type SetPiece = { readonly lines: readonly Line[]; readonly next: number };

/**
 * Sets what begins at `from`, 0 or where a piece before ended, of a paragraph: some `most` characters, or all where it
 * has no more. What the pieces give are the lines of the paragraph, each word once, in order.
 */
export function paragraphPiece(
  text: string,
  spans: readonly Span[],
  from: number,
  place: Place,
  style: Style,
  sheet: Sheet,
  most = PIECE,
): SetPiece {
  if (text.length <= most)
    return { lines: paragraphLines(text, spans, place, style, sheet), next: text.length };
  const at = { ...place, offset: place.offset + from };
  const look = lookAt(text, from, style, most);
  const links = sheet.links.length;
  // Where a piece gives no line that may be its last (one link, letters of no width), a longer one does.
  for (let size = most; ; size *= 2) {
    const part = beginningOf(text.slice(from), size);
    const end = from + part.length;
    const lines = paragraphLines(part, spansWithin(spans, from, end) as Span[], at, look, sheet);
    if (end === text.length) return { lines, next: end };
    for (let kept = lines.length - LEFT; kept > 0; kept--) {
      const next = lines[kept - 1]!.to - place.offset;
      if (lines[kept - 1]!.hyphen || next <= from || touchesLink(spans, next)) continue;
      sheet.links.length =
        links + spans.filter((span) => isLink(span) && span.start >= from && span.end < next).length;
      return { lines: lines.slice(0, kept), next };
    }
    sheet.links.length = links;
  }
}

/** The look of what begins at `from`: the mark and the indent are the first line's, the direction is the paragraph's. */
function lookAt(text: string, from: number, style: Style, most: number): Style {
  const direction = directionOf(text.slice(0, most));
  if (from === 0) return { ...style, direction };
  return { ...style, direction, indent: 0, ...(style.rest === undefined ? {} : { first: style.rest }) };
}

const isLink = (span: Span) => span.kind === "link" && !!span.href;

/** A link's number stands right behind it, and its words stand in the list of links whole. */
function touchesLink(spans: readonly Span[], at: number): boolean {
  return spans.some((span) => isLink(span) && span.start < at && span.end >= at);
}
