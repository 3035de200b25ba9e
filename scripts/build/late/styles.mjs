// Which styles are open at the end of a text: see rows.mjs.
import { ESCAPE, styleEnd } from "./plain.mjs";

const FOREGROUND = 1 << 7;
const BACKGROUND = 1 << 8;

/** The styles that a code of ECMA-48's SGR opens, a bit for what ends them; -1 for a code not known here.
 * @param {number} code */
function opened(code) {
  if (code === 1 || code === 2) return 1 << 0;
  if (code === 3) return 1 << 1;
  if (code === 4) return 1 << 2;
  if (code === 7) return 1 << 3;
  if (code === 8) return 1 << 4;
  if (code === 9) return 1 << 5;
  if (code === 53) return 1 << 6;
  if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97)) return FOREGROUND;
  if ((code >= 40 && code <= 48) || (code >= 100 && code <= 107)) return BACKGROUND;
  return -1;
}

/** The styles that a code ends, none for one that ends none. @param {number} code */
function ended(code) {
  if (code === 22) return 1 << 0;
  if (code >= 23 && code <= 24) return 1 << (code - 22);
  if (code >= 27 && code <= 29) return 1 << (code - 24);
  if (code === 55) return 1 << 6;
  if (code === 39) return FOREGROUND;
  if (code === 49) return BACKGROUND;
  return 0;
}

/**
 * Tells whether a text has no escapes but styles, and ends every style that it begins.
 * @param {string} text
 */
export function closesItsStyles(text) {
  let open = 0;
  for (let i = text.indexOf(ESCAPE); i >= 0; i = text.indexOf(ESCAPE, i)) {
    const end = styleEnd(text, i);
    if (end < 0) return false;
    const codes = text.slice(i + 2, end - 1).split(";");
    for (let at = 0; at < codes.length; at += 1) {
      const code = Number(codes[at]);
      const ends = ended(code);
      const opens = opened(code);
      if (ends === 0 && opens < 0) return false;
      open = ends > 0 ? open & ~ends : open | opens;
      // The colour's own numbers: 5;n or 2;r;g;b.
      if (code === 38 || code === 48) at += codes[at + 1] === "5" ? 2 : 4;
    }
    i = end;
  }
  return open === 0;
}
