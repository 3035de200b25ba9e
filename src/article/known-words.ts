/** What is known of a word whatever the story: kept, since most words of a story were in another one before. */
import { functionWordBits } from "./function-words.ts";
import { HashSlots } from "./hash-slots.ts";
import { foldedCode } from "./letters.ts";
import { lightStem } from "./light-stem.ts";
import { mixed } from "./story-words.ts";

export type KnownWord = {
  /** In lower case, without marks, dots and apostrophes. */
  readonly folded: string;
  /** The languages whose function words it is one of, as bits. */
  readonly bits: number;
  /** One letter or sign. */
  readonly single: boolean;
  /** The hash of its stem in the language it was last met in (a bit; 0 for none yet). */
  language: number;
  stem: number;
};

/** Words kept: some megabytes. Then all are forgotten; the frequent ones are soon back. */
const KEPT_BITS = 17;
let slots: HashSlots | undefined;
const known: KnownWord[] = [];

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

/** The word with this hash (story-words.ts), which is written so; `text` is cut only where it is met for the first time. */
export function knownWord(hash: number, text: string, begin: number, end: number): KnownWord {
  slots ??= new HashSlots(KEPT_BITS);
  if (slots.isFull) {
    slots.clear();
    known.length = 0;
  }
  const number = slots.number(hash);
  if (number < known.length) return known[number]!;
  const folded = fold(text.slice(begin, end));
  const word: KnownWord = {
    folded,
    bits: functionWordBits(folded),
    single: folded.length < 2 && folded < "\x80",
    language: 0,
    stem: 0,
  };
  known.push(word);
  return word;
}

/** The hash of a text (FNV-1a over UTF-16 units, mixed): a term as it is kept. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The hash of the word's stem in a language (a bit of function-words.ts). */
export function stemHash(word: KnownWord, language: number): number {
  if (word.language !== language) {
    word.stem = textHash(lightStem(word.folded, language));
    word.language = language;
  }
  return word.stem;
}
