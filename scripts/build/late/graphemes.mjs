// Parts text into graphemes as Intl.Segmenter does, and makes one only for text that needs it: see start-up.mjs.
import { plainWidth } from "./plain.mjs";

/** @typedef {{ segment: string, index: number }} Grapheme */

/** @type {Intl.Segmenter | undefined} */
let segmenter;

export const graphemes = {
  /** As Intl.Segmenter's `segment` with granularity "grapheme", to be iterated only. In a plain text every code unit
   * is a grapheme: simple characters are, and there is a boundary on both sides of a control character.
   * @param {string} text @returns {Iterable<Grapheme>} */
  segment(text) {
    if (plainWidth(text) < 0) {
      segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
      return segmenter.segment(text);
    }
    /** @type {Grapheme[]} */
    const all = [];
    for (let index = 0; index < text.length; index += 1) all.push({ segment: text.charAt(index), index });
    return all;
  },
};
