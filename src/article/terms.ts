/** What a story is about, as weighed terms: stems of words, names, and names of several words. */
import { languageBit, votedLanguage } from "./function-words.ts";
import { HashSlots } from "./hash-slots.ts";
import { KnownWords, languagesOf, PARTICLE, SHORT, SINGLE } from "./known-words.ts";
import { ACRONYM, CAPITAL, JOINED, START, type StoryWords, WORDS_MOST } from "./story-words.ts";
import { mixed } from "./text-hash.ts";

/**
 * Columns, not rows: a story has a few hundred terms, and thousands of stories come in at a time. Those of termsOf are
 * lent: its next call writes into the same.
 */
export type Terms = {
  /** By this stories are compared: a hash of the stem, or of the stems of a name of several words. Each once. */
  readonly hashes: Uint32Array;
  /** What the story itself makes of it: how often and where it stands. Above 0; some 6 at most. */
  readonly weights: Float32Array;
  /** 1 for a name. */
  readonly names: Uint8Array;
  /** Where in the words' text it stands as a person reads it: see surfaceOf. */
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
};

/**
 * Weights of the fields in tenths, and of names beside words; measured on one half of editors' groups
 * (test/quality/related) and flat about these values. A headline says it in few words; a name ties two stories more
 * than a word as rare; a name of several words says less than it seems, as its parts count too.
 */
const HEADLINE = 30;
const DEK = 20;
const LEAD = 13;
const BODY = 10;
const LEAD_WORDS = 40;
const NAME = 1.2;
const WHOLE_NAME = 0.5;

/** Small words taken into one name at most. */
const PARTICLES_MOST = 3;

/** Sums of these weights that are likely, and what a story's own part of a term is by them. */
const LIKELY = 1024;
let byTenths: Float64Array | undefined;

const weightOf = (tenths: number) => 1 + Math.log(Math.max(1, tenths / 10));

/** Capitals in nearly every longer word: a headline in title case, where they say nothing. */
function isTitleCase(words: StoryWords): boolean {
  let long = 0;
  let capital = 0;
  for (let place = 0; place < words.dek; place++) {
    if (words.ends[place]! - words.begins[place]! < 4) continue;
    long++;
    if ((words.flags[place]! & CAPITAL) !== 0) capital++;
  }
  return long > 2 && capital / long > 0.6;
}

let known: KnownWords | undefined;

/** What is known of each different word of one story, until the next one: columns made once. */
class Facts {
  size = 0;
  /** Sums of the fields' weights, in tenths. */
  readonly weight = new Uint32Array(WORDS_MOST);
  /** The place where it stands as a name; -1 for a word that is none. */
  readonly name = new Int32Array(WORDS_MOST);
  /** The place to show it from. */
  readonly shown = new Uint32Array(WORDS_MOST);
  /** 1 for what stands as an acronym somewhere. */
  readonly acronym = new Uint8Array(WORDS_MOST);
  /** Of KnownWords: its place there, and its flags. */
  readonly known = new Uint32Array(WORDS_MOST);
  readonly flags = new Uint32Array(WORDS_MOST);
  /** The hash of its stem; of function words and single letters, which are `empty`, none. */
  readonly stems = new Uint32Array(WORDS_MOST);
  readonly empty = new Uint8Array(WORDS_MOST);

  start(first: Uint32Array): void {
    this.size = first.length;
    this.shown.set(first);
    this.weight.fill(0, 0, this.size);
    this.name.fill(-1, 0, this.size);
    this.acronym.fill(0, 0, this.size);
  }
}

let scratch: Facts | undefined;

function fieldWeight(words: StoryWords, place: number): number {
  if (place < words.dek) return HEADLINE;
  if (place < words.body) return DEK;
  return place < words.body + LEAD_WORDS ? LEAD : BODY;
}

/** Weights and places of the words, as they stand in the story. */
function gatherPlaces(words: StoryWords, facts: Facts): void {
  const { at, flags } = words;
  const { weight, name, shown, acronym } = facts;
  const capitalsFrom = isTitleCase(words) ? words.dek : 0;
  for (let place = 0; place < at.length; place++) {
    const word = at[place]!;
    const flag = flags[place]!;
    weight[word] = weight[word]! + fieldWeight(words, place);
    if (place < capitalsFrom) continue;
    if ((flag & CAPITAL) === 0) {
      if ((flags[shown[word]!]! & CAPITAL) !== 0) shown[word] = place;
      continue;
    }
    if ((flag & ACRONYM) !== 0) acronym[word] = 1;
    if ((flag & START) === 0 && name[word]! < 0) name[word] = place;
  }
}

function factsOf(words: StoryWords, language: string): Facts {
  const { hashes, first, text, begins, ends } = words;
  const size = hashes.length;
  scratch ??= new Facts();
  scratch.start(first);
  gatherPlaces(words, scratch);
  const { weight, name, acronym, flags, empty, stems, known: places } = scratch;
  known ??= new KnownWords();
  known.begin(size);
  for (let word = 0; word < size; word++) {
    const place = first[word]!;
    const own = known.place(hashes[word]!, text, begins[place]!, ends[place]!);
    places[word] = own;
    flags[word] = known.flags(own);
  }
  const own = languageBit(language) || votedLanguage(flags, weight, size);
  for (let word = 0; word < size; word++) {
    const flag = flags[word]!;
    // “US” and “IT” in capitals are no function words.
    const isFunctionWord = (languagesOf(flag) & own) !== 0 && !(acronym[word] === 1 && (flag & SHORT) !== 0);
    if (isFunctionWord || (flag & SINGLE) !== 0) {
      empty[word] = 1;
      name[word] = -1;
    } else {
      const place = first[word]!;
      empty[word] = 0;
      stems[word] = known.stem(places[word]!, own, text, begins[place]!, ends[place]!);
    }
  }
  return scratch;
}

/** Bits of a number of a term: a story has some hundreds. What is beyond so many is left out. */
export const TERMS_BITS = 14;

class Gather {
  private readonly slots = new HashSlots(TERMS_BITS + 1);
  private readonly tenths = new Uint32Array(1 << TERMS_BITS);
  private readonly names = new Uint8Array(1 << TERMS_BITS);
  /** Places of the first and the last of its words. */
  private readonly first = new Uint16Array(1 << TERMS_BITS);
  private readonly last = new Uint16Array(1 << TERMS_BITS);
  private readonly weights = new Float32Array(1 << TERMS_BITS);
  private readonly begins = new Uint32Array(1 << TERMS_BITS);
  private readonly ends = new Uint32Array(1 << TERMS_BITS);

  clear(): void {
    this.slots.clear();
  }

  add(hash: number, tenths: number, name: 0 | 1, first: number, last: number): void {
    const { size } = this.slots;
    if (this.slots.isFull) return;
    const number = this.slots.number(hash);
    if (number < size) {
      this.tenths[number] = this.tenths[number]! + tenths;
      if (this.names[number]! >= name) return;
    } else this.tenths[number] = tenths;
    this.names[number] = name;
    this.first[number] = first;
    this.last[number] = last;
  }

  terms(words: StoryWords): Terms {
    byTenths ??= Float64Array.from({ length: LIKELY }, (_, tenths) => weightOf(tenths));
    const { tenths, names, first, last, weights, begins, ends } = this;
    const { size } = this.slots;
    for (let at = 0; at < size; at++) {
      const sum = tenths[at]!;
      const factor = names[at] === 0 ? 1 : first[at] === last[at] ? NAME : WHOLE_NAME;
      weights[at] = (sum < LIKELY ? byTenths[sum]! : weightOf(sum)) * factor;
      begins[at] = words.begins[first[at]!]!;
      ends[at] = words.ends[last[at]!]!;
    }
    return {
      hashes: this.slots.hashes.subarray(0, size),
      weights: weights.subarray(0, size),
      names: names.subarray(0, size),
      begins: begins.subarray(0, size),
      ends: ends.subarray(0, size),
    };
  }
}

let gather: Gather | undefined;

const joinedHash = (a: number, b: number) => mixed(Math.imul(a, 31) + b);

/** Adds the names of several words: each two neighbours of a run of names, particles taken with the name behind. */
function addWholeNames(words: StoryWords, facts: Facts, gather: Gather): void {
  const { at, flags, hashes } = words;
  // The name before, and the particles since: where they begin (-1 for none) and their hash.
  let before = 0;
  let beforeFirst = -1;
  let particles = 0;
  let particlesFirst = -1;
  let count = 0;
  for (let place = 0; place < at.length; place++) {
    const word = at[place]!;
    const flag = flags[place]!;
    if (place === words.dek || place === words.body || (flag & JOINED) === 0) {
      beforeFirst = -1;
      count = 0;
    }
    if ((flag & CAPITAL) !== 0 && facts.name[word]! >= 0) {
      const stem = facts.stems[word]!;
      const hash = count > 0 ? joinedHash(particles, stem) : stem;
      const first = count > 0 ? particlesFirst : place;
      const weight = fieldWeight(words, place);
      if (count > 0) gather.add(hash, weight, 1, first, place);
      if (beforeFirst >= 0) gather.add(joinedHash(before, hash), weight, 1, beforeFirst, place);
      before = hash;
      beforeFirst = first;
      count = 0;
    } else if ((flag & CAPITAL) === 0 && (facts.flags[word]! & PARTICLE) !== 0) {
      particles = joinedHash(count > 0 ? particles : 0, hashes[word]!);
      if (count === 0) particlesFirst = place;
      count = count === PARTICLES_MOST ? 0 : count + 1;
    } else {
      beforeFirst = -1;
      count = 0;
    }
  }
}

/**
 * The terms of a story's words, in no order. `language`: a BCP 47 tag, "" for the one most function words belong to.
 */
export function termsOf(words: StoryWords, language = ""): Terms {
  const facts = factsOf(words, language);
  const { size, empty, name, shown, stems, weight } = facts;
  gather ??= new Gather();
  gather.clear();
  for (let word = 0; word < size; word++) {
    if (empty[word] === 1) continue;
    const own = name[word]!;
    const place = own >= 0 ? own : shown[word]!;
    gather.add(stems[word]!, weight[word]!, own >= 0 ? 1 : 0, place, place);
  }
  addWholeNames(words, facts, gather);
  return gather.terms(words);
}

/** The term with this number as it stands in the story's text (StoryWords): a name whole and with its capitals. */
export function surfaceOf(text: string, terms: Terms, number: number): string {
  return text.slice(terms.begins[number]!, terms.ends[number]!);
}
