// The texts most screens are made of: simple characters (src/article/simple-characters.ts), styles, line ends.
// What Ink's packages find out about any text, with ICU and regular expressions, can be looked up for these.
import { simpleWidth } from "../../../src/article/simple-characters.ts";

export const ESCAPE = "\x1b";
const LINE_END = 0x0a;

/** End of the style sequence (`ESC [ 0-9 ; m`) that starts at `start`, or -1 where none does.
 * @param {string} text @param {number} start */
export function styleEnd(text, start) {
  if (text.charCodeAt(start + 1) !== 0x5b) return -1;
  for (let i = start + 2; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x6d) return i + 1;
    if (unit !== 0x3b && !(unit >= 0x30 && unit <= 0x39)) return -1;
  }
  return -1;
}

/**
 * Columns of a plain text, styles and line ends counting none; -1 for a text that is not plain.
 * @param {string} text
 */
export function plainWidth(text) {
  let width = 0;
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (unit === 0x1b) {
      i = styleEnd(text, i);
      if (i < 0) return -1;
      continue;
    }
    const columns = simpleWidth(unit);
    if (columns === 0 && unit !== LINE_END) return -1;
    width += columns;
    i += 1;
  }
  return width;
}
