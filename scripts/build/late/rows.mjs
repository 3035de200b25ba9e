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
  /** @type {StyledChar[][]} */
  const lines = [[]];
  for (const char of charsOf(text)) {
    if (char.value === "\n") lines.push([]);
    else lines.at(-1)?.push(char);
  }
  if (parted.size > MOST) parted = new Map();
  const strings = Object.freeze(lines.map(write));
  parted.set(text, strings);
  return strings;
}

/** An empty cell. Ink never changes a cell in place, so all can be this one. */
const BLANK = Object.freeze({ type: "char", value: " ", fullWidth: false, styles: Object.freeze([]) });

/** A row of empty cells. @param {number} width */
export function blankRow(width) {
  return new Array(width).fill(BLANK);
}
