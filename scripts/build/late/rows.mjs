// What Ink finds out about each row of a frame, kept for the next frames: see start-up.mjs.

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

/** An empty cell. Ink never changes a cell in place, so all can be this one. */
const BLANK = Object.freeze({ type: "char", value: " ", fullWidth: false, styles: Object.freeze([]) });

/** A row of empty cells. @param {number} width */
export function blankRow(width) {
  return new Array(width).fill(BLANK);
}
