/** How a story's page sits on a screen: the same answer for the reader, for `show`, and for counting pages. */

/** A terminal's size in character cells. */
export type Size = { readonly columns: number; readonly rows: number };

export type Frame = {
  /** Columns of a line of text. */
  readonly measure: number;
  /** Lines of a page. */
  readonly height: number;
  /** Pages side by side. */
  readonly leaves: 1 | 2;
  /** Blank columns left of the text, and between two leaves. */
  readonly left: number;
  readonly gutter: number;
  /** Blank rows under the header and over the footer. */
  readonly air: 0 | 1;
  /** Blank rows between the line under the header, which shows how far one has read, and the text. */
  readonly above: 0 | 1;
};

/** From here on two pages stand side by side. */
const TWO_LEAVES = 150;
const GUTTER = 6;
/** From this height on the text does not touch the line over it. */
const AIRY = 32;
/** Header and footer. */
const BARS = 2;

/**
 * The frame of a page on a screen of `size`, for a reader who likes lines of `measure` columns. `most`: pages side by
 * side at most.
 */
export function pageFrame(size: Size, measure: number, most: 1 | 2 = 2): Frame {
  const air = size.rows >= 18 ? 1 : 0;
  const above = size.rows >= AIRY ? 1 : 0;
  const height = Math.max(1, size.rows - BARS - 2 * air - above);
  const margin = size.columns >= 60 ? 2 : size.columns >= 20 ? 1 : 0;
  const leaves = most === 2 && size.columns >= TWO_LEAVES ? 2 : 1;
  const room = (size.columns - 2 * margin - (leaves - 1) * GUTTER) / leaves;
  const fits = Math.max(1, Math.min(measure, Math.floor(room)));
  const used = fits * leaves + (leaves - 1) * GUTTER;
  return {
    measure: fits,
    height,
    leaves,
    left: Math.max(0, Math.floor((size.columns - used) / 2)),
    gutter: GUTTER,
    air,
    above,
  };
}
