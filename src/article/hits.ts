/** Where a query's words stand in a text: case and accents folded, as the word index finds them. */
import type { Query } from "./query.ts";
import { mayGoOn } from "./search-text.ts";

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
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** All hits in a text, in order, none inside another. Linear in the text for each sought text. */
export function hitsIn(text: string, sought: readonly Sought[]): Hit[] {
  if (sought.length === 0 || text === "") return [];
  const folded = fold(text);
  const hits: Hit[] = [];
  for (const { text: wanted, whole } of sought) {
    const needle = fold(wanted.trim()).text.replace(/\s+/g, " ");
    if (!WORD.test(needle)) continue;
    const goesOn = mayGoOn(wanted, whole);
    for (let at = folded.text.indexOf(needle); at >= 0; at = folded.text.indexOf(needle, at + 1)) {
      const end = at + needle.length;
      if (!startsWord(folded.text, at) || (!goesOn && !endsWord(folded.text, end))) continue;
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
