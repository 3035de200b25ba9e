// Parts text into graphemes as Intl.Segmenter does, and makes one only for text that needs it: see start-up.mjs.
import { plainWidth } from "./plain.mjs";

/** @typedef {{ segment: string, index: number, input: string }} Grapheme */
/** @typedef {Iterable<Grapheme> & { containing(index?: number): Grapheme | undefined }} Graphemes */

/** @type {Intl.Segmenter | undefined} */
let segmenter;

/** Of a plain text every code unit is a grapheme: simple characters are, and control characters stand alone. They
 * are made as they are asked for: who looks for the first difference of two rows stops early. */
class PlainGraphemes {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  /** @param {number} [index] @returns {Grapheme | undefined} */
  containing(index = 0) {
    return index < 0 || index >= this.text.length
      ? undefined
      : { segment: this.text.charAt(index), index, input: this.text };
  }

  *[Symbol.iterator]() {
    for (let index = 0; index < this.text.length; index += 1)
      yield { segment: this.text.charAt(index), index, input: this.text };
  }
}

export const graphemes = {
  /** As Intl.Segmenter's `segment` with granularity "grapheme".
   * @param {string} text @returns {Graphemes} */
  segment(text) {
    if (plainWidth(text) >= 0) return new PlainGraphemes(text);
    segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
    return segmenter.segment(text);
  },
};
