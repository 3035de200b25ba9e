// Parts text into graphemes as Intl.Segmenter does, and makes one only for text that needs it: see start-up.mjs.

/** @type {Intl.Segmenter | undefined} */
let segmenter;

// Code points that are a grapheme each, whatever stands beside them (Grapheme_Cluster_Break=Other, UAX 29):
// printable ASCII, Latin, Greek, Cyrillic, punctuation, arrows, box drawing, symbols, kana and Han. Not in it: soft
// hyphen, combining and variation marks, joiners, Hangul, everything beyond the basic plane.
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u23ff\u2500-\u27bf\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff60]*$/;

/**
 * The graphemes of a simple text.
 * @param {string} text
 * @returns {Generator<{ segment: string, index: number, input: string }>}
 */
function* characters(text) {
  for (let index = 0; index < text.length; index += 1)
    yield { segment: text.charAt(index), index, input: text };
}

export const graphemes = {
  /** As Intl.Segmenter's `segment` with granularity "grapheme", to be iterated only.
   * @param {string} text @returns {Iterable<{ segment: string, index: number, input: string }>} */
  segment(text) {
    if (SIMPLE.test(text)) return characters(text);
    segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
    return segmenter.segment(text);
  },
};
