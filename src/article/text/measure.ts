/** What can be said of a piece of text alone: whether it ends, how long it is, which words it has. */

// A line longer than this is a paragraph whatever it says; its start and its end are all that is looked at.
const LOOKED_AT = 1500;

// Behind the full stop may follow quotation marks, and the writer: "(ab)", "XY", "—First Last".
const SENTENCE_END =
  /[.!?…。！？؟۔।]["'”’»“‘›«)\]」』）】]*(?:\s?[([（][\p{L}\p{N}/. -]{1,12}[)\]）]|\s\p{Lu}{2,4}|\s?[—–]\s?\p{Lu}[\p{L}.’' -]{2,30})?$/u;
const END_MOST = 60;
// Where a page cuts a headline it puts dots; a short line that ends in them is no sentence.
const CUT = /(?:\.\.\.|…)$/;
const CUT_MOST = 120;

/** True where the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-END_MOST)) && !(text.length < CUT_MOST && CUT.test(text));
}

// Lines that agree in so many letters and in length say the same.
const KEY_MOST = 300;
const NOT_A_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** Letters and digits only, lower case: equal for texts that say the same. Very long texts are told by start and length. */
export function keyOf(text: string): string {
  const key = text.slice(0, KEY_MOST).toLowerCase().replace(NOT_A_WORD, " ").trim();
  return text.length > KEY_MOST ? `${key} ${text.length}` : key;
}

// Characters that stand for a syllable or a word. A page of news in them is 2 to 2.5 times shorter in characters.
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const MAY_BE_DENSE = /[\u1100-\u11ff\u2e80-\uffdc\ud840-\ud8ff]/;
const DENSE_WEIGHT = 1.2;

/** Length in Latin letters: characters of scripts that say more with each count for more. */
export function sizeOf(text: string): number {
  const looked = text.slice(0, LOOKED_AT);
  if (!MAY_BE_DENSE.test(looked)) return text.length;
  const share = (looked.match(DENSE)?.length ?? 0) / looked.length;
  return text.length * (1 + DENSE_WEIGHT * share);
}

/** Runs of characters between spaces. */
export function wordCount(text: string): number {
  let count = text === "" ? 0 : 1;
  const end = Math.min(text.length, LOOKED_AT);
  for (let at = 0; at < end; at++) if (text.charCodeAt(at) === 32) count++;
  return count;
}

/** The longer words of a key, which say what a text is about. */
export const wordsOf = (key: string): Set<string> =>
  new Set(key.split(" ").filter((word) => word.length > 3));
