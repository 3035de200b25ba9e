/**
 * Where a line may end inside a word: words are what stands between spaces. For alphabets written with spaces the
 * rules are few and stand here; all else goes to UAX #14 (unicode-breaks.ts), where that is loaded.
 */
import { isSimple } from "./simple-characters.ts";
import type { FindBreaks } from "./unicode-breaks.ts";
import { eachGrapheme } from "./width.ts";

/**
 * Characters for which the rules below are those of UAX #14: Latin, Greek, Cyrillic, Hebrew, Arabic, the scripts of
 * India, Georgian, Ethiopic, and common punctuation, signs and arrows.
 */
const BEYOND =
  /[^\n\x20-\x7e\xa0-\u0589\u0591-\u05bd\u05bf-\u0963\u0966-\u0d7f\u10a0-\u10ff\u1200-\u1360\u1362-\u139f\u1c80-\u1cbf\u1d00-\u200a\u200c-\u2027\u202f-\u205e\u2070-\u2319\u2460-\u25fc]/;

/** Whether lines of this text can only be broken well by UAX #14. */
export function needsUnicodeBreaks(text: string): boolean {
  return BEYOND.test(text);
}

/** A letter of an alphabet, a mark of quotation that clings to it, and what ends a clause: no break inside. */
const PLAIN = /^["“‘'(«]?[A-Za-z\u00c0-\u024f'’]+(?:[.,;:!?)”"»][.,;:!?)”’"'»]*)?$/;

/** Whether the word has no place for a break and each of its characters takes one column: nearly all Latin words. */
export function isPlain(word: string): boolean {
  return PLAIN.test(word);
}

const HYPHENS = new Set("-‐/");
const DASHES = new Set("–—");
const OPENING = new Set('"“‘«(');

/**
 * Hyphens and slashes between letters, dashes before a word: the line may end behind them. As where words are parted,
 * two letters stay and three go on at least: no "e-" at a line's end, no "to" at the start of one. Answers with the
 * offsets behind them. One expression would say it too, but took a start 3 ms of CPU and more to build.
 */
function behindHyphens(word: string): number[] {
  const offsets: number[] = [];
  for (let at = 1; at < word.length; at++) {
    const sign = word.charAt(at - 1);
    const next = OPENING.has(word.charAt(at)) ? at + 1 : at;
    const parts = HYPHENS.has(sign)
      ? isOfWord(word, at - 2) &&
        isOfWord(word, at - 3) &&
        isOfWord(word, next + 1) &&
        isOfWord(word, next + 2)
      : DASHES.has(sign) && at > 1 && !DASHES.has(word.charAt(at - 2));
    if (parts && isLetter(word, next)) offsets.push(at);
  }
  return offsets;
}

const LETTER = /^\p{L}/u;
const MARK = /^\p{M}/u;

/** Of the basic plane, as all that is not for UAX #14. */
function isLetter(word: string, at: number): boolean {
  const unit = word.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return LETTER.test(word.charAt(at));
}

/** A letter, or a mark on one. */
function isOfWord(word: string, at: number): boolean {
  return isLetter(word, at) || (word.charCodeAt(at) >= 0x80 && MARK.test(word.charAt(at)));
}

/**
 * The word in parts between which a line may end; joined they are the word. Without `find` scripts beyond the
 * alphabets are broken between any two wide characters, but for the commonest marks that cling.
 */
export function wordParts(word: string, find: FindBreaks | null | undefined): string[] {
  if (BEYOND.test(word)) return find ? cutAt(word, clinging(word, find(word))) : ideographs(word);
  const offsets = behindHyphens(word);
  return offsets.length === 0 ? [word] : cutAt(word, offsets);
}

/** The number of a link or a note clings to what it is put behind: no line begins with it. */
const NUMBER = /\[\d{1,3}\]/y;

function clinging(word: string, offsets: readonly number[]): readonly number[] {
  const kept = atGraphemes(word, offsets);
  if (!word.includes("[")) return kept;
  return kept.filter((at) => {
    NUMBER.lastIndex = at;
    return !NUMBER.test(word);
  });
}

/** Those between graphemes: UAX #14 parts some, as letters of flags behind a mark, and Thai vowels from other scripts. */
function atGraphemes(word: string, offsets: readonly number[]): readonly number[] {
  const isSure = (at: number) => isSimple(word.charCodeAt(at - 1)) && isSimple(word.charCodeAt(at));
  if (offsets.every(isSure)) return offsets;
  const ends = new Set<number>();
  let end = 0;
  for (const grapheme of eachGrapheme(word)) {
    end += grapheme.length;
    ends.add(end);
  }
  return offsets.filter((at) => ends.has(at));
}

/** In addresses too long for a line: behind the marks that part them. */
export function addressParts(word: string): string[] {
  return word.split(/(?<=[/?&=#_.,;:-])(?=[^/?&=#_.,;:\s-])/);
}

/** The text in parts that end at the offsets. */
export function cutAt(text: string, offsets: readonly number[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const at of [...offsets, text.length]) {
    if (at > from) parts.push(text.slice(from, at));
    from = at;
  }
  return parts;
}

/** Scripts written without spaces, and their punctuation: Thai to CJK, and everything outside the basic plane. */
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud800-\udfff]/;

/** May not begin a line (JIS X 4051, the closing and small marks) nor end one (the opening marks). */
const NOT_FIRST =
  /^[、。，．・：；？！”’）」』】〕〉》〙〗｝］ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)\]}…‥–—]/;
const NOT_LAST = /[“‘（「『【〔〈《〘〖｛［([{]$/;

function ideographs(word: string): string[] {
  const parts: string[] = [];
  let wideBefore = true;
  let before = "";
  for (const grapheme of eachGrapheme(word)) {
    const wide = UNSPACED.test(grapheme);
    const clings =
      before !== "" && (NOT_FIRST.test(grapheme) || NOT_LAST.test(before) || !(wide || wideBefore));
    if (clings) parts[parts.length - 1] += grapheme;
    else parts.push(grapheme);
    wideBefore = wide;
    before = grapheme;
  }
  return parts;
}
