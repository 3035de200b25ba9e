/** What a story is about, as weighed terms: stems of words, names, and names of several words. */
import { languageBit, votedLanguage } from "./function-words.ts";
import { HashSlots } from "./hash-slots.ts";
import { KnownWords, PARTICLE, SHORT, SINGLE } from "./known-words.ts";
import { ACRONYM, CAPITAL, JOINED, START, type StoryWords, WORDS_MOST } from "./story-words.ts";
import { mixed } from "./text-hash.ts";

/** Columns, not rows: a story has a few hundred terms, and thousands of stories come in at a time. */
export type Terms = {
  /** By this stories are compared: a hash of the stem, or of the stems of a name of several words. Each once. */
  readonly hashes: Uint32Array;
  /** What the story itself makes of it: how often and where it stands. Above 0; some 6 at most. */
  readonly weights: Float32Array;
  /** 1 for a name. */
  readonly names: Uint8Array;
  /** Places (StoryWords), `last` included, where it stands as a person reads it: see surfaceOf. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
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

/** Small words taken into one name at most. */
const PARTICLES_MOST = 3;

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

/**
 * What is known of each different word of one story, until the next one. Columns made once: ten arrays a story lie
 * outside V8's heap, and having them made and swept away took a tenth of the time.
 */
class Facts {
  size = 0;
  /** 1 for a small word inside a name. */
  readonly particle = new Uint8Array(WORDS_MOST);
  readonly weight = new Float64Array(WORDS_MOST);
  /** The place where it stands as a name; -1 for a word that is none. */
  readonly name = new Int32Array(WORDS_MOST);
  /** The place to show it from. */
  readonly shown = new Uint32Array(WORDS_MOST);
  /** 1 for function words and single letters. */
  readonly empty = new Uint8Array(WORDS_MOST);
  readonly stems = new Uint32Array(WORDS_MOST);
  /** 1 for what stands as an acronym somewhere. */
  readonly acronym = new Uint8Array(WORDS_MOST);
  readonly numbers = new Uint32Array(WORDS_MOST);
  readonly languages = new Uint16Array(WORDS_MOST);

  start(first: Uint32Array): void {
    this.size = first.length;
    this.shown.set(first);
    this.name.fill(-1, 0, this.size);
    for (const column of [this.particle, this.weight, this.empty, this.acronym]) column.fill(0, 0, this.size);
  }
}

let scratch: Facts | undefined;

function fieldWeight(words: StoryWords, place: number): number {
  if (place < words.dek) return HEADLINE;
  if (place < words.body) return DEK;
  return place < words.body + LEAD_WORDS ? LEAD : 1;
}

function factsOf(words: StoryWords, language: string): Facts {
  const { at, flags, hashes, first, text, begins, ends } = words;
  const size = hashes.length;
  scratch ??= new Facts();
  scratch.start(first);
  const { weight, name, shown, acronym, numbers, languages, empty, particle, stems } = scratch;
  const titleCase = isTitleCase(words);
  for (let place = 0; place < at.length; place++) {
    const word = at[place]!;
    const flag = flags[place]!;
    weight[word] = weight[word]! + fieldWeight(words, place);
    if (titleCase && place < words.dek) continue;
    if ((flag & ACRONYM) !== 0) acronym[word] = 1;
    if ((flag & (CAPITAL | START)) === CAPITAL) {
      if (name[word]! < 0) name[word] = place;
    } else if ((flag & CAPITAL) === 0 && (flags[shown[word]!]! & CAPITAL) !== 0) shown[word] = place;
  }
  known ??= new KnownWords();
  known.begin(size);
  for (let word = 0; word < size; word++) {
    const place = first[word]!;
    const number = known.number(hashes[word]!, text, begins[place]!, ends[place]!);
    numbers[word] = number;
    languages[word] = known.languages[number]!;
  }
  const own = languageBit(language) || votedLanguage(languages, weight, size);
  for (let word = 0; word < size; word++) {
    const kind = known.kinds[numbers[word]!]!;
    if ((kind & PARTICLE) !== 0) particle[word] = 1;
    // “US” and “IT” in capitals are no function words.
    const isFunctionWord = (languages[word]! & own) !== 0 && !(acronym[word] === 1 && (kind & SHORT) !== 0);
    if ((kind & SINGLE) !== 0 || isFunctionWord) {
      empty[word] = 1;
      name[word] = -1;
    } else stems[word] = known.stem(numbers[word]!, own);
  }
  return scratch;
}

class Gather {
  private readonly slots = new HashSlots(15);
  private readonly weights = new Float32Array(1 << 14);
  private readonly names = new Uint8Array(1 << 14);
  private readonly first = new Uint16Array(1 << 14);
  private readonly last = new Uint16Array(1 << 14);

  clear(): void {
    this.slots.clear();
  }

  add(hash: number, weight: number, name: 0 | 1, first: number, last: number): void {
    const { size } = this.slots;
    if (this.slots.isFull) return;
    const number = this.slots.number(hash);
    if (number === size) this.weights[number] = 0;
    this.weights[number] = this.weights[number]! + weight;
    if (number < size && this.names[number]! >= name) return;
    this.names[number] = name;
    this.first[number] = first;
    this.last[number] = last;
  }

  terms(): Terms {
    const { size } = this.slots;
    const weights = this.weights.slice(0, size);
    const [names, first, last] = [
      this.names.slice(0, size),
      this.first.slice(0, size),
      this.last.slice(0, size),
    ];
    for (let at = 0; at < size; at++) {
      const factor = names[at] === 0 ? 1 : first[at] === last[at] ? NAME : WHOLE_NAME;
      weights[at] = (1 + Math.log(Math.max(1, weights[at]!))) * factor;
    }
    return { hashes: this.slots.hashes.slice(0, size), weights, names, first, last };
  }
}

let gather: Gather | undefined;

const joinedHash = (a: number, b: number) => mixed(Math.imul(a, 31) + b);

/** Adds the names of several words: each two neighbours of a run of names, particles taken with the name behind. */
function addWholeNames(words: StoryWords, facts: Facts, gather: Gather): void {
  const { at, flags } = words;
  // The name before, and the particles since: where they begin and their hash.
  let before = { hash: 0, first: -1 };
  let particles = { hash: 0, first: -1, count: 0 };
  const none = { hash: 0, first: -1, count: 0 };
  for (let place = 0; place < at.length; place++) {
    const word = at[place]!;
    if (place === words.dek || place === words.body || (flags[place]! & JOINED) === 0) {
      before = none;
      particles = none;
    }
    if (facts.name[word]! >= 0 && (flags[place]! & CAPITAL) !== 0) {
      const stem = facts.stems[word]!;
      const hash = particles.count > 0 ? joinedHash(particles.hash, stem) : stem;
      const first = particles.count > 0 ? particles.first : place;
      const weight = fieldWeight(words, place);
      if (particles.count > 0) gather.add(hash, weight, 1, first, place);
      if (before.first >= 0) gather.add(joinedHash(before.hash, hash), weight, 1, before.first, place);
      before = { hash, first };
      particles = none;
    } else if ((flags[place]! & CAPITAL) === 0 && facts.particle[word] === 1) {
      const hash = joinedHash(particles.hash, words.hashes[word]!);
      const first = particles.count > 0 ? particles.first : place;
      particles = { hash, first, count: particles.count + 1 };
      if (particles.count > PARTICLES_MOST) particles = none;
    } else {
      before = none;
      particles = none;
    }
  }
}

/**
 * The terms of a story's words, in no order. `language`: a BCP 47 tag, "" for the one most function words belong to.
 */
export function termsOf(words: StoryWords, language = ""): Terms {
  const facts = factsOf(words, language);
  gather ??= new Gather();
  gather.clear();
  for (let word = 0; word < facts.size; word++) {
    if (facts.empty[word] === 1) continue;
    const name = facts.name[word]!;
    const shown = name >= 0 ? name : facts.shown[word]!;
    gather.add(facts.stems[word]!, facts.weight[word]!, name >= 0 ? 1 : 0, shown, shown);
  }
  addWholeNames(words, facts, gather);
  return gather.terms();
}

/** The term with this number as it stands in the story: a name whole and with its capitals. */
export function surfaceOf(words: StoryWords, terms: Terms, number: number): string {
  return words.text.slice(words.begins[terms.first[number]!]!, words.ends[terms.last[number]!]!);
}
