/** What a story is about, as weighed terms: stems of words, names, and names of several words. */
import { functionWordBits, languageBit, votedLanguage } from "./function-words.ts";
import { lightStem } from "./light-stem.ts";
import { ACRONYM, CAPITAL, JOINED, START, type StoryWords } from "./story-words.ts";

export type Term = {
  /** By this stories are compared; "a b" for a name of several words. */
  readonly key: string;
  /** As a person reads it: a name whole and with its capitals. */
  readonly surface: string;
  /** What the story itself makes of it: how often and where it stands. Above 0; some 6 at most. */
  readonly weight: number;
  readonly name: boolean;
};

/**
 * Weights of the fields, and of names beside words; measured on one half of editors' groups (test/quality/related)
 * and flat about these values. A headline says it in few words; a name ties two stories more than a word as rare;
 * a name of several words says less than it seems, as its parts count too.
 */
const HEADLINE = 3;
const DEK = 2;
const LEAD = 1.3;
const LEAD_WORDS = 40;
const NAME = 1.2;
const WHOLE_NAME = 0.5;

/** Small words inside a name, with the next capital: von der Leyen, Côte d’Ivoire, bin Salman. */
const PARTICLES = new Set(
  "von der den van de del della di da do dos du la le el al bin ibn ben zu af av d".split(" "),
);
/** Words of one name at most. */
const NAME_MOST = 4;

/** Capitals in nearly every longer word: a headline in title case, where they say nothing. */
function isTitleCase(words: StoryWords): boolean {
  let long = 0;
  let capital = 0;
  for (let place = 0; place < words.dek; place++) {
    if (words.folded[words.at[place]!]!.length < 4) continue;
    long++;
    if ((words.flags[place]! & CAPITAL) !== 0) capital++;
  }
  return long > 2 && capital / long > 0.6;
}

/** What is known of each different word of the story. */
type Facts = {
  readonly weight: Float64Array;
  readonly isName: Uint8Array;
  /** Function words and single letters. */
  readonly empty: Uint8Array;
  readonly stems: readonly string[];
};

function fieldWeight(words: StoryWords, place: number): number {
  if (place < words.dek) return HEADLINE;
  if (place < words.body) return DEK;
  return place < words.body + LEAD_WORDS ? LEAD : 1;
}

function factsOf(words: StoryWords, language: string): Facts {
  const { folded, at, flags } = words;
  const size = folded.length;
  const weight = new Float64Array(size);
  const inside = new Set<string>();
  const acronym = new Uint8Array(size);
  const titleCase = isTitleCase(words);
  for (let place = 0; place < at.length; place++) {
    const word = at[place]!;
    weight[word] = weight[word]! + fieldWeight(words, place);
    if (titleCase && place < words.dek) continue;
    const flag = flags[place]!;
    if ((flag & CAPITAL) !== 0 && (flag & START) === 0) inside.add(folded[word]!);
    if ((flag & ACRONYM) !== 0) acronym[word] = 1;
  }
  const bits = folded.map(functionWordBits);
  const own = languageBit(language) || votedLanguage(bits, weight as unknown as number[]);
  const isName = new Uint8Array(size);
  const empty = new Uint8Array(size);
  const stems = folded.map((word, number) => {
    const written = words.written[number]!;
    const small = word.length < 2 && /^[\x00-\x7f]*$/.test(word);
    const short = acronym[number] === 1 && word.length < 6;
    empty[number] = small || ((bits[number]! & own) !== 0 && !short) ? 1 : 0;
    isName[number] =
      empty[number] === 0 && inside.has(word) && written[0] !== written[0]!.toLowerCase() ? 1 : 0;
    return lightStem(word, own);
  });
  return { weight, isName, empty, stems };
}

class Gather {
  readonly found = new Map<string, { surface: string; weight: number; factor: number; name: boolean }>();

  add(key: string, surface: string, weight: number, factor: number, name: boolean): void {
    const known = this.found.get(key);
    if (known === undefined) {
      this.found.set(key, { surface, weight, factor, name });
      return;
    }
    known.weight += weight;
    if (name && !known.name) Object.assign(known, { name, factor, surface });
  }
}

/** Adds the names of several words: each two neighbours of a run of names, particles taken with the name behind. */
function addWholeNames(words: StoryWords, facts: Facts, gather: Gather): void {
  const { at, flags, written } = words;
  const text = (place: number) => written[at[place]!]!;
  let run: { key: string; surface: string; place: number }[] = [];
  let particles: string[] = [];
  const end = () => {
    run = [];
    particles = [];
  };
  for (let place = 0; place < at.length; place++) {
    const word = at[place]!;
    if (place === words.dek || place === words.body || (flags[place]! & JOINED) === 0) end();
    if (facts.isName[word] === 1) {
      const surface = [...particles, text(place)].join(" ");
      const key = [...particles, facts.stems[word]!].join(" ").toLowerCase();
      const before = run.at(-1);
      const weight = fieldWeight(words, place);
      if (particles.length > 0) gather.add(key, surface, weight, WHOLE_NAME, true);
      if (before !== undefined)
        gather.add(`${before.key} ${key}`, `${before.surface} ${surface}`, weight, WHOLE_NAME, true);
      run.push({ key, surface, place });
      if (run.length >= NAME_MOST) run.shift();
      particles = [];
    } else if (
      run.length + particles.length > 0
        ? PARTICLES.has(text(place))
        : PARTICLES.has(text(place).toLowerCase())
    ) {
      if (particles.length < 3) particles.push(text(place));
      else end();
    } else end();
  }
}

/**
 * The terms of a story's words, in no order. `language`: a BCP 47 tag, "" for the one most function words belong to.
 */
export function termsOf(words: StoryWords, language = ""): Term[] {
  const facts = factsOf(words, language);
  const gather = new Gather();
  facts.stems.forEach((stem, word) => {
    if (facts.empty[word] === 1) return;
    const name = facts.isName[word] === 1;
    gather.add(stem, words.written[word]!, facts.weight[word]!, name ? NAME : 1, name);
  });
  addWholeNames(words, facts, gather);
  return [...gather.found].map(([key, { surface, weight, factor, name }]) => ({
    key,
    surface,
    weight: (1 + Math.log(Math.max(1, weight))) * factor,
    name,
  }));
}

/** A term's key as a number of 32 bits (FNV-1a over UTF-16 halves): what the index keeps. */
export function termHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  // FNV's low bits are weak for short texts: mixed as in murmur3's end.
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
