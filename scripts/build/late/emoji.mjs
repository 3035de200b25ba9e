// Tells whether a grapheme is an emoji as /^\p{RGI_Emoji}$/v does, building that only where no cheaper answer
// does: see start-up.mjs.

/** @type {RegExp | undefined} */
let whole;

// Every RGI emoji has a code point that is shown as emoji by itself, or the variation selector that asks for it.
const POSSIBLE = /\p{Emoji_Presentation}|\ufe0f/u;
const SINGLE = /^\p{Emoji_Presentation}$/u;
const REGIONAL = /^\p{Regional_Indicator}$/u;
// One code point and the selector: RGI where the code point is an emoji not shown as one by itself, but for the
// bases of keycaps.
const SELECTED = /^(?!\p{Emoji_Presentation})[\p{Emoji}--[0-9#*]]\ufe0f$/v;

export const rgiEmoji = {
  /** @param {string} grapheme */
  test(grapheme) {
    if (!POSSIBLE.test(grapheme)) return false;
    if (SINGLE.test(grapheme)) return !REGIONAL.test(grapheme);
    if (SELECTED.test(grapheme)) return true;
    // Not a literal: some engines parse those with the function around them.
    whole ??= /^\p{RGI_Emoji}$/v;
    return whole.test(grapheme);
  },
};
