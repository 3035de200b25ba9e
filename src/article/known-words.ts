/** What is known of a word whatever the story: kept, since most words of a story were in another one before. */
import { functionWordBits } from "./function-words.ts";
import { HashSlots } from "./hash-slots.ts";
import { foldedCode } from "./letters.ts";
import { lightStem } from "./light-stem.ts";
import { textHash } from "./text-hash.ts";

/** Small words inside a name, with the next capital: von der Leyen, Côte d’Ivoire, bin Salman. */
const PARTICLES = new Set(
  "von der den van de del della di da do dos du la le el al bin ibn ben zu af av d".split(" "),
);

/** One letter or sign. */
export const SINGLE = 1;
/** A small word inside a name. */
export const PARTICLE = 2;
/** Of five letters at most: in capitals it may be more than a function word. */
export const SHORT = 4;

/** Words kept: 2^16, some megabytes. Then all are forgotten; the frequent ones are soon back. */
const SLOT_BITS = 17;
const KEPT = 1 << (SLOT_BITS - 1);

/** Words by number, in columns: thousands of objects would lie all over the memory. */
export class KnownWords {
  /** The languages whose function words it is one of, as bits; SINGLE, PARTICLE and SHORT. */
  readonly languages = new Uint16Array(KEPT);
  readonly kinds = new Uint8Array(KEPT);
  private readonly slots = new HashSlots(SLOT_BITS);
  private readonly folded: string[] = [];
  /** The hash of the stem in the language (a bit; 0 for none) it was last asked for. */
  private readonly stems = new Uint32Array(KEPT);
  private readonly stemmed = new Uint16Array(KEPT);

  /** Makes room for the words of one story: numbers given before may be others' then. */
  begin(words: number): void {
    if (this.slots.size + words <= KEPT) return;
    this.slots.clear();
    this.folded.length = 0;
  }

  /** The number of the word with this hash (story-words.ts), which stands so in `text`: cut only when met first. */
  number(hash: number, text: string, begin: number, end: number): number {
    const number = this.slots.number(hash);
    if (number < this.folded.length) return number;
    const folded = fold(text.slice(begin, end));
    this.folded.push(folded);
    this.languages[number] = functionWordBits(folded);
    const single = folded.length < 2 && folded < "\x80" ? SINGLE : 0;
    this.kinds[number] = single | (PARTICLES.has(folded) ? PARTICLE : 0) | (folded.length < 6 ? SHORT : 0);
    this.stemmed[number] = 0;
    return number;
  }

  /** The hash of the word's stem in a language (a bit of function-words.ts). */
  stem(number: number, language: number): number {
    if (this.stemmed[number] !== language) {
      this.stems[number] = textHash(lightStem(this.folded[number]!, language));
      this.stemmed[number] = language;
    }
    return this.stems[number]!;
  }
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
