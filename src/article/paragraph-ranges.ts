/** The lines of a paragraph as ranges of its text: pieces, breaks, and hyphens where lines would be bad without. */
import { type Hyphens, type Piece, piecesOf } from "./pieces.ts";
import type { Tools } from "./tools.ts";
import { type Fit, type Manner, totalFit } from "./total-fit.ts";
import type { Range } from "./wrap.ts";

/** A line of a paragraph, with the columns it takes, those before its text included. */
export type SetRange = Range & { readonly width: number; readonly indent?: number };

/**
 * No word is parted in a paragraph that comes out well without (TeX's first pass): no line lacks more than this
 * share of the width, or when justified of its spaces.
 */
const GOOD_ENOUGH: Readonly<Record<Manner, number>> = { ragged: 0.2, even: 0.5, justified: 0.5 };

/**
 * A text of nothing gives no line. Only a grapheme wider than `width` sticks out. The first line begins `indent`
 * columns later, where its first piece leaves room for that.
 */
export function paragraphRanges(
  text: string,
  width: number,
  manner: Manner,
  tools?: Tools | null,
  hyphens?: Hyphens | null,
  indent = 0,
): SetRange[] {
  let pieces = piecesOf(text, width, tools);
  if (pieces.length === 0) return [];
  let late = indented(pieces, width, indent);
  // Most captions, items and headlines are one line.
  let fit = pieces.length === 1 ? ONE_LINE : set(pieces, width, manner);
  if (hyphens && (fit.worst > GOOD_ENOUGH[manner] || pieces.some((piece) => piece.cut))) {
    pieces = piecesOf(text, width, tools, hyphens);
    late = indented(pieces, width, indent);
    fit = set(pieces, width, manner);
  }
  const ranges = rangesOf(pieces, fit.ends, text.length);
  return late > 0 ? ranges.map((range, i) => (i === 0 ? { ...range, indent: late } : range)) : ranges;
}

/** Makes the first piece wider by the indent; answers with the columns that it is. */
function indented([first]: readonly Piece[], width: number, indent: number): number {
  if (indent === 0 || first === undefined || first.width + indent > width) return 0;
  first.width += indent;
  return indent;
}

/** Lines of the longest headline that is set even: it takes setting it half a dozen times. */
const MOST_EVEN = 100;
const ONE_LINE: Fit = { ends: [1], worst: 0 };

function set(pieces: readonly Piece[], width: number, manner: Manner): Fit {
  const fit = totalFit(pieces, width, manner);
  if (manner !== "even" || fit.ends.length === 1 || fit.ends.length > MOST_EVEN) return fit;
  // The narrowest setting that needs no more lines, so that headlines come out even.
  let low = pieces.reduce((most, piece) => Math.max(most, piece.width), 0);
  let high = width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (totalFit(pieces, middle, manner).ends.length <= fit.ends.length) high = middle;
    else low = middle + 1;
  }
  return high < width ? totalFit(pieces, high, manner) : fit;
}

function rangesOf(pieces: readonly Piece[], ends: readonly number[], length: number): SetRange[] {
  let from = 0;
  return ends.map((end) => {
    const { start, gap } = pieces[from]!;
    const last = pieces[end - 1]!;
    let width = -gap;
    for (; from < end; from++) width += pieces[from]!.gap + pieces[from]!.width;
    const range = { start, end: last.end, next: pieces[end]?.start ?? length, width };
    return last.hyphen && end < pieces.length ? { ...range, width: width + 1, hyphen: true as const } : range;
  });
}
