/** Where a query's words stand in a text: case and accents folded, as the word index finds them. */
import type { Query } from "./query.ts";
import { forWordIndex, mayGoOn } from "./search-text.ts";

/** A hit in UTF-16 offsets of the text: `start` included, `end` not. */
export type Hit = { readonly start: number; readonly end: number };

/** A text to look for. `whole`: its last word ends there; else more letters may follow. */
export type Sought = { readonly text: string; readonly whole: boolean };

/** The texts that a query looks for; what it excludes is not among them. */
export function soughtIn(query: Query): Sought[] {
  switch (query.kind) {
    case "and":
    case "or":
      return query.parts.flatMap(soughtIn);
    case "text":
      return [{ text: query.text, whole: query.whole }];
    default:
      return [];
  }
}

const MARK = /\p{M}/u;
const WORD = /[\p{L}\p{N}]/u;
/** As the word index cuts them. */
const EACH_WORD = /[\p{L}\p{N}\p{Co}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** All hits in a text, in order, none inside another. Linear in the text for each sought text. */
export function hitsIn(text: string, sought: readonly Sought[]): Hit[] {
  if (sought.length === 0 || text === "") return [];
  const folded = fold(text);
  const hits: Hit[] = [];
  for (const { text: wanted, whole } of sought) {
    const words = forWordIndex(fold(wanted).text).match(EACH_WORD);
    if (words === null) continue;
    const goesOn = mayGoOn(wanted, whole);
    const first = words[0]!;
    for (let at = folded.text.indexOf(first); at >= 0; at = folded.text.indexOf(first, at + 1)) {
      const end = startsWord(folded.text, at) ? endOfPhrase(folded.text, words, at) : -1;
      if (end < 0 || (!goesOn && !endsWord(folded.text, end))) continue;
      hits.push({ start: folded.source[at] ?? 0, end: folded.source[end] ?? text.length });
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return hits.filter((hit) => {
    const apart = hit.start >= end;
    if (apart) end = hit.end;
    return apart;
  });
}

/** Where the words end that begin at `at` and stand there one behind the other, whatever parts them; -1 else. */
function endOfPhrase(text: string, words: readonly string[], at: number): number {
  let end = at;
  for (const [i, word] of words.entries()) {
    if (i > 0) {
      if (!endsWord(text, end)) return -1;
      const between = end;
      while (end < text.length && !WORD.test(String.fromCodePoint(text.codePointAt(end)!))) end++;
      if (end === between && !UNSPACED.test(text[end] ?? "") && !UNSPACED.test(text[end - 1]!)) return -1;
    }
    if (!text.startsWith(word, end)) return -1;
    end += word.length;
  }
  return end;
}

/** A question that tells quickly whether a text may have a hit in it; without case and accents as hitsIn. */
export function hitFinder(sought: readonly Sought[]): (text: string) => boolean {
  const first = sought.flatMap(({ text }) => forWordIndex(fold(text).text).match(EACH_WORD)?.[0] ?? []);
  return (text) => {
    const plain = /[^\0-\x7f]/.test(text) ? text.normalize("NFD").replace(/\p{M}+/gu, "") : text;
    const lower = plain.toLowerCase();
    return first.some((word) => lower.includes(word));
  };
}

/** The text without case and accents, and for each of its units where it stands in the original. */
function fold(text: string): { text: string; source: number[] } {
  const source: number[] = [];
  let out = "";
  for (let i = 0; i < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(i) ?? 0);
    const plain = letter.charCodeAt(0) < 128 && letter.length === 1;
    const bare = plain ? letter.toLowerCase() : without(letter);
    // A line end counts as a space: a phrase may run over it.
    const kept = /\s/.test(bare) ? " " : bare;
    for (let k = 0; k < kept.length; k++) source.push(i);
    out += kept;
    i += letter.length;
  }
  source.push(text.length);
  return { text: out, source };
}

function without(letter: string): string {
  if (MARK.test(letter)) return "";
  return letter
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

function startsWord(text: string, at: number): boolean {
  const letter = text[at] ?? "";
  return at === 0 || UNSPACED.test(letter) || !WORD.test(before(text, at));
}

function endsWord(text: string, end: number): boolean {
  const last = text[end - 1] ?? "";
  return (
    end >= text.length || UNSPACED.test(last) || !WORD.test(String.fromCodePoint(text.codePointAt(end) ?? 32))
  );
}

function before(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : (text[at - 1] ?? "");
}
