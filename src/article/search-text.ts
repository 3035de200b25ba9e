/** Text as the word index sees it, the same for stories and for what is looked up in them. */

/** Scripts that write words without spaces between them; the index cuts at spaces and signs only. */
/** Asked first, as it is a quick question: nothing else is written by them. */
const MAY_BE_UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\ud800-\udbff]/;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const EACH_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const WORD = /[\p{L}\p{N}]/u;

/** The text with each Chinese and Japanese character as a word of its own: a phrase of them then finds any part. */
export function forWordIndex(text: string): string {
  return MAY_BE_UNSPACED.test(text) && UNSPACED.test(text) ? text.replace(EACH_UNSPACED, " $& ") : text;
}

/** Three letters or digits at its end; two syllables of Hangul, to which Korean adds its endings. */
const LONG_ENOUGH = /[\p{L}\p{N}\p{M}]{3}$|\p{Script=Hangul}{2}$/u;

/**
 * Whether the last word of a text that is looked for may be the beginning of one. Not where it is `whole`, nor where
 * it is so short that a quarter of all words begin with it: that is no search, and a slow one.
 */
export function mayGoOn(text: string, whole: boolean): boolean {
  return !whole && LONG_ENOUGH.test(text);
}

/**
 * The text as a phrase of the full-text index (SQLite FTS5): quoted, so that no sign in it is an operator. "" where
 * the text has no letter or digit to look for.
 */
export function wordPhrase(text: string, whole: boolean): string {
  if (!WORD.test(text)) return "";
  const quoted = `"${forWordIndex(text).replaceAll('"', " ").trim()}"`;
  return mayGoOn(text, whole) ? `${quoted}*` : quoted;
}
