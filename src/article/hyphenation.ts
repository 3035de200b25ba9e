/**
 * Parting words, by the patterns that TeX has for each language (Liang 1983), from the package `hyphen`. A
 * language's patterns are a part of their own, loaded when a story in it is set: 1 KB to 1 MB.
 */
import { type Patterns, partings } from "./liang.ts";

/**
 * Offsets behind which a word may be parted, rising. The word stands as in the text, with its quotation marks and
 * full stops; none in what is no word: addresses, names of files, abbreviations in capitals.
 */
export type Hyphenate = (word: string) => readonly number[];

type Loaded = { default: Patterns };

/** By language, or language and region where they differ. Each import is a part of the bundle. */
const PATTERNS: Readonly<Record<string, () => Promise<Loaded>>> = {
  af: () => import("hyphen/patterns/af.js"),
  be: () => import("hyphen/patterns/be.js"),
  bg: () => import("hyphen/patterns/bg.js"),
  bn: () => import("hyphen/patterns/bn.js"),
  ca: () => import("hyphen/patterns/ca.js"),
  cs: () => import("hyphen/patterns/cs.js"),
  cy: () => import("hyphen/patterns/cy.js"),
  da: () => import("hyphen/patterns/da.js"),
  de: () => import("hyphen/patterns/de-1996.js"),
  el: () => import("hyphen/patterns/el-monoton.js"),
  en: () => import("hyphen/patterns/en-us.js"),
  "en-gb": () => import("hyphen/patterns/en-gb.js"),
  es: () => import("hyphen/patterns/es.js"),
  et: () => import("hyphen/patterns/et.js"),
  eu: () => import("hyphen/patterns/eu.js"),
  fi: () => import("hyphen/patterns/fi.js"),
  fr: () => import("hyphen/patterns/fr.js"),
  fur: () => import("hyphen/patterns/fur.js"),
  ga: () => import("hyphen/patterns/ga.js"),
  gl: () => import("hyphen/patterns/gl.js"),
  gu: () => import("hyphen/patterns/gu.js"),
  hi: () => import("hyphen/patterns/hi.js"),
  hr: () => import("hyphen/patterns/hr.js"),
  hsb: () => import("hyphen/patterns/hsb.js"),
  hu: () => import("hyphen/patterns/hu.js"),
  hy: () => import("hyphen/patterns/hy.js"),
  ia: () => import("hyphen/patterns/ia.js"),
  id: () => import("hyphen/patterns/id.js"),
  is: () => import("hyphen/patterns/is.js"),
  it: () => import("hyphen/patterns/it.js"),
  ka: () => import("hyphen/patterns/ka.js"),
  kmr: () => import("hyphen/patterns/kmr.js"),
  kn: () => import("hyphen/patterns/kn.js"),
  la: () => import("hyphen/patterns/la.js"),
  lt: () => import("hyphen/patterns/lt.js"),
  lv: () => import("hyphen/patterns/lv.js"),
  mk: () => import("hyphen/patterns/mk.js"),
  ml: () => import("hyphen/patterns/ml.js"),
  mr: () => import("hyphen/patterns/mr.js"),
  nl: () => import("hyphen/patterns/nl.js"),
  no: () => import("hyphen/patterns/no.js"),
  oc: () => import("hyphen/patterns/oc.js"),
  pa: () => import("hyphen/patterns/pa.js"),
  pl: () => import("hyphen/patterns/pl.js"),
  pms: () => import("hyphen/patterns/pms.js"),
  pt: () => import("hyphen/patterns/pt.js"),
  rm: () => import("hyphen/patterns/rm.js"),
  ro: () => import("hyphen/patterns/ro.js"),
  ru: () => import("hyphen/patterns/ru.js"),
  sk: () => import("hyphen/patterns/sk.js"),
  sl: () => import("hyphen/patterns/sl.js"),
  sq: () => import("hyphen/patterns/sq.js"),
  sr: () => import("hyphen/patterns/sr-cyrl.js"),
  sv: () => import("hyphen/patterns/sv.js"),
  ta: () => import("hyphen/patterns/ta.js"),
  te: () => import("hyphen/patterns/te.js"),
  tk: () => import("hyphen/patterns/tk.js"),
  tr: () => import("hyphen/patterns/tr.js"),
  uk: () => import("hyphen/patterns/uk.js"),
};

/** Languages with the patterns of another. British usage is that of English outside North America. */
const ALIKE: Readonly<Record<string, string>> = {
  nb: "no",
  nn: "no",
  ku: "kmr",
  in: "id",
  "en-au": "en-gb",
  "en-ie": "en-gb",
  "en-in": "en-gb",
  "en-nz": "en-gb",
  "en-za": "en-gb",
  "en-ng": "en-gb",
  "en-ke": "en-gb",
};

/** A word of fewer letters is never parted; so many stay on the line, and so many go to the next. */
const SHORTEST = 5;
const BEFORE = 2;
const AFTER = 3;
/** Words remembered for each language; a long story has some 2,000 different ones. */
const REMEMBERED = 20_000;

const loaded = new Map<string, Promise<Hyphenate>>();

/** The name of the patterns for a BCP 47 tag; null for a language without any. */
export function patternsOf(language: string): string | null {
  const [primary = "", ...more] = language.toLowerCase().split(/[-_]/);
  const region = more.find((part) => /^[a-z]{2}$/.test(part));
  for (const tag of [`${primary}-${region}`, primary]) {
    const name = ALIKE[tag] ?? tag;
    if (Object.hasOwn(PATTERNS, name)) return name;
  }
  return null;
}

/** Loads the patterns for a BCP 47 tag, once; null, at once, for "" and for a language without patterns. */
export function loadHyphenation(language: string): Promise<Hyphenate> | null {
  const name = patternsOf(language);
  const load = name === null ? undefined : PATTERNS[name];
  if (name === null || !load) return null;
  let hyphenate = loaded.get(name);
  if (!hyphenate) {
    hyphenate = load().then(({ default: patterns }) => remembering(patterns));
    loaded.set(name, hyphenate);
  }
  return hyphenate;
}

/** Most words of most texts: letters of the alphabet, in small ones but for the first. */
const SIMPLE = /^[“"‘'(]?([A-Za-z][a-z]+)[.,;:!?)”’"']*$/;
type Kind = {
  /** What has letters but is no word, and words that their writer parts himself. */
  readonly noWord: RegExp;
  readonly letters: RegExp;
};
const ANY: Kind = {
  noWord: /[@/\\_\-‐–—]|[\p{L}\p{M}][.\d:]\p{L}|\d\p{L}|\p{Lu}{2}/u,
  letters: /[\p{L}\p{M}]{5,}/gu,
};
/** The same for words without other letters, marks of quotation included: built in a tenth of the time, at a first story's cost. */
const UNACCENTED_ONLY = /^[\x20-\x7e\u2010-\u2027]+$/;
const UNACCENTED: Kind = {
  noWord: /[@/\\_\-‐–—]|[A-Za-z][.\d:][A-Za-z]|\d[A-Za-z]|[A-Z]{2}/,
  letters: /[A-Za-z]{5,}/g,
};

function remembering(patterns: Patterns): Hyphenate {
  let words = new Map<string, readonly number[]>();
  return (word) => {
    if (word.length < SHORTEST) return [];
    let known = words.get(word);
    if (known === undefined) {
      if (words.size >= REMEMBERED) words = new Map();
      known = offsetsIn(word, patterns);
      words.set(word, known);
    }
    return known;
  };
}

function offsetsIn(word: string, patterns: Patterns): number[] {
  const offsets: number[] = [];
  const simple = SIMPLE.exec(word)?.[1];
  if (simple !== undefined) {
    if (simple.length >= SHORTEST) addOffsets(offsets, simple, word.indexOf(simple), patterns);
    return offsets;
  }
  const { noWord, letters } = UNACCENTED_ONLY.test(word) ? UNACCENTED : ANY;
  if (noWord.test(word)) return offsets;
  for (const { 0: part, index } of word.matchAll(letters)) addOffsets(offsets, part, index, patterns);
  return offsets;
}

function addOffsets(offsets: number[], letters: string, index: number, patterns: Patterns): void {
  for (const at of partings(letters, patterns)) {
    // Never before a mark that belongs to the letter behind.
    if (at >= BEFORE && letters.length - at >= AFTER && !isMark(letters, at)) offsets.push(index + at);
  }
}

function isMark(letters: string, at: number): boolean {
  return letters.charCodeAt(at) >= 0x300 && /^\p{M}/u.test(letters.slice(at));
}
