// Parts text into graphemes as Intl.Segmenter does, and makes one only for text that needs it: see start-up.mjs.
import { plainWidth } from "./plain.mjs";

/** @typedef {{ segment: string, index: number, input: string }} Grapheme */
/** @typedef {Iterable<Grapheme> & { containing(index?: number): Grapheme | undefined }} Graphemes */

/** @type {Intl.Segmenter | undefined} */
let segmenter;

/** Of a plain text every code unit is a grapheme: simple characters are, and control characters stand alone.
 * @param {string} text @returns {Graphemes} */
function plain(text) {
  /** @type {Grapheme[]} */
  const all = [];
  for (let index = 0; index < text.length; index += 1)
    all.push({ segment: text.charAt(index), index, input: text });
  return Object.assign(all, { containing: (index = 0) => all[index] });
}

export const graphemes = {
  /** As Intl.Segmenter's `segment` with granularity "grapheme".
   * @param {string} text @returns {Graphemes} */
  segment(text) {
    if (plainWidth(text) >= 0) return plain(text);
    segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
    return segmenter.segment(text);
  },
};
