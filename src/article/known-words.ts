/** What is known of a word whatever the story: kept, since most words of a story were in another one before. */
import { functionWordBits } from "./function-words.ts";
import { foldedCode } from "./letters.ts";
import { lightStem } from "./light-stem.ts";
import { textHash } from "./text-hash.ts";

/** Small words inside a name, with the next capital: von der Leyen, Côte d’Ivoire, bin Salman. */
const PARTICLES = new Set(
  "von der den van de del della di da do dos du la le el al bin ibn ben zu af av d".split(" "),
);

/** Flags of a word beside the languages whose function words it is one of, which are the bits below these. */
const LANGUAGES = 0xffff;
/** One letter or sign. */
export const SINGLE = 1 << 16;
/** A small word inside a name. */
export const PARTICLE = 1 << 17;
/** Of five letters at most: in capitals it may be more than a function word. */
export const SHORT = 1 << 18;
/** Every word that is known has it. */
const MET = 1 << 19;

/** Words kept: 2^16, two megabytes. Then all are forgotten; the frequent ones are soon back. */
const KEPT = 1 << 16;
const SLOTS_MOST = 2 * KEPT;
/** Slots at first. No more than are needed: in a table that is twice as large, twice as many words are out of the cache. */
const FIRST_SLOTS = 1 << 12;
/** Slots that may be taken: with more, words are looked for in too many. */
const FULL = 0.7;

/** Of each word four numbers side by side, so that one look into memory finds all of them. */
const CELLS = 4;
const [HASH, FLAGS, STEM, STEMMED] = [0, 1, 2, 3] as const;

export class KnownWords {
  private cells = new Uint32Array(CELLS * FIRST_SLOTS);
  private mask = FIRST_SLOTS - 1;
  private size = 0;

  /** Makes room for the words of one story: places given before may be others' then. */
  begin(words: number): void {
    const size = this.size + words;
    if (size > KEPT) {
      this.cells.fill(0);
      this.size = 0;
    }
    while (size > (this.mask + 1) * FULL && this.mask + 1 < SLOTS_MOST) this.enlarge();
  }

  private enlarge(): void {
    const before = this.cells;
    const cells = new Uint32Array(before.length * 2);
    const mask = this.mask * 2 + 1;
    for (let at = 0; at < before.length; at += CELLS) {
      if (before[at + FLAGS] === 0) continue;
      let slot = before[at + HASH]! & mask;
      while (cells[slot * CELLS + FLAGS] !== 0) slot = (slot + 1) & mask;
      for (let cell = 0; cell < CELLS; cell++) cells[slot * CELLS + cell] = before[at + cell]!;
    }
    this.cells = cells;
    this.mask = mask;
  }

  /** The place of the word with this hash (story-words.ts), which stands so in `text`: cut only when met first. */
  place(hash: number, text: string, begin: number, end: number): number {
    const { cells, mask } = this;
    let slot = hash & mask;
    for (;;) {
      const at = slot * CELLS;
      if (cells[at + FLAGS] === 0) break;
      if (cells[at + HASH] === hash) return at;
      slot = (slot + 1) & mask;
    }
    const folded = fold(text.slice(begin, end));
    const at = slot * CELLS;
    cells[at + HASH] = hash;
    cells[at + FLAGS] =
      MET |
      functionWordBits(folded) |
      (folded.length < 2 && folded < "\x80" ? SINGLE : 0) |
      (PARTICLES.has(folded) ? PARTICLE : 0) |
      (folded.length < 6 ? SHORT : 0);
    cells[at + STEMMED] = 0;
    this.size++;
    return at;
  }

  /** SINGLE, PARTICLE, SHORT; see languagesOf. */
  flags(place: number): number {
    return this.cells[place + FLAGS]!;
  }

  /** The hash of the word's stem in a language (a bit of function-words.ts); it stands so in `text`. */
  stem(place: number, language: number, text: string, begin: number, end: number): number {
    const { cells } = this;
    if (cells[place + STEMMED] !== language) {
      cells[place + STEM] = textHash(lightStem(fold(text.slice(begin, end)), language));
      cells[place + STEMMED] = language;
    }
    return cells[place + STEM]!;
  }
}

/** The languages whose function words it is one of, as bits of function-words.ts. */
export function languagesOf(flags: number): number {
  return flags & LANGUAGES;
}

function fold(written: string): string {
  let folded = "";
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code === 0x2e || code === 0x2c || code === 0x27 || code === 0x2019) continue;
    folded += String.fromCharCode(foldedCode(code));
  }
  // Marks that stand as signs of their own.
  return folded.replace(/[\u0300-\u036f]/g, "");
}
