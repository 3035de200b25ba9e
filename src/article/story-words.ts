/**
 * A story's words in their order, for comparing stories. Every story that comes in is read this way, so it is made to be
 * quick: one pass over the signs, words known by a number, no text copied but for words never met before.
 */
import type { Block, Draft } from "./article.ts";
import { HashSlots } from "./hash-slots.ts";
import {
  codeKind,
  codeSign,
  DIGIT,
  fillLetters,
  foldedCode,
  kindOf,
  LETTER,
  PAIRS,
  UPPER,
} from "./letters.ts";
import { mixed } from "./text-hash.ts";

/** What is compared of a story. */
export type Told = Pick<Draft, "headline" | "dek" | "blocks" | "language">;

/** Characters of the body that are looked at. News says first what it is about; the rest costs time and adds little. */
export const BODY_MOST = 2000;

/** Flags of a word in its place. */
export const CAPITAL = 1;
/** The first of a sentence, a line or a quotation: a capital there says nothing. */
export const START = 2;
/** Only a space, a hyphen or an elision stands between this word and the one before. */
export const JOINED = 4;
/** Two or more capitals and nothing else, with or without dots. */
export const ACRONYM = 8;

export type StoryWords = {
  /** For each place the number of its word, its flags, and where in `text` it begins and ends. */
  readonly at: Uint16Array;
  readonly flags: Uint8Array;
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
  /** Places where the dek and the body begin. */
  readonly dek: number;
  readonly body: number;
  /** For each different word its hash (case, marks, dots and apostrophes put aside) and the place it was met first. */
  readonly hashes: Uint32Array;
  readonly first: Uint32Array;
  readonly text: string;
};

const codesOf = (signs: string) => new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
const ENDS_SENTENCE = codesOf('.!?:;\n…“„«"。！？');
const JOINS = codesOf("-‐‑'’");
const [SPACE, DOT, COMMA, APOSTROPHE, QUOTE] = [0x20, 0x2e, 0x2c, 0x27, 0x2019] as const;
const WORD = LETTER | DIGIT;

/** Whether it may stand between two words of one name; nearly always it is a space. */
const joins = (code: number) => code === SPACE || JOINS.has(code);

/** Words of one story at most: more would need wider numbers. */
export const WORDS_MOST = 8000;
/** They are numbered with as many bits. */
export const WORDS_BITS = 13;

class Scan {
  readonly at = new Uint16Array(WORDS_MOST);
  readonly flags = new Uint8Array(WORDS_MOST);
  readonly begins = new Uint32Array(WORDS_MOST);
  readonly ends = new Uint32Array(WORDS_MOST);
  readonly words = new HashSlots(WORDS_BITS + 1);
  readonly first = new Uint32Array(WORDS_MOST);
  count = 0;
  /** Where the field that is read begins in the whole text. */
  private base = 0;

  start(): void {
    this.words.clear();
    this.count = 0;
  }

  put(hash: number, flags: number, begin: number, end: number): void {
    const place = this.count;
    if (place === WORDS_MOST) return;
    const { size } = this.words;
    const word = this.words.number(hash);
    if (word === size) this.first[word] = place;
    this.at[place] = word;
    this.flags[place] = flags;
    this.begins[place] = begin;
    this.ends[place] = end;
    this.count = place + 1;
  }

  /** True where a dot behind the last word belongs to it: an initial, a short title. */
  private abbreviates(): boolean {
    const last = this.count - 1;
    return last >= 0 && (this.flags[last]! & CAPITAL) !== 0 && this.ends[last]! - this.begins[last]! <= 3;
  }

  /** Takes in a field, which begins there in the whole text. */
  field(text: string, base: number): void {
    this.base = base;
    const end = text.length;
    let start = true;
    let before = -1;
    for (let at = 0; at < end; ) {
      const code = text.charCodeAt(at);
      const kind = kindOf(codeSign(code));
      if (kind === 0) {
        if (code !== SPACE && !start && ENDS_SENTENCE.has(code)) start = code !== DOT || !this.abbreviates();
        at++;
      } else if (kind >= PAIRS) at = this.unspaced(text, at, end, kind);
      else {
        const joined =
          before >= 0 && (at === before || (at - before === 1 && !start && joins(text.charCodeAt(before))))
            ? JOINED
            : 0;
        before = this.word(text, at, end, (start ? START : 0) | joined);
        at = before;
        start = false;
      }
    }
  }

  /** Takes in the word that begins at `from`; answers where to go on. */
  private word(text: string, from: number, end: number, flags: number): number {
    let hash = 0x811c9dc5;
    let upper = 0;
    let letters = 0;
    let at = from;
    let stop = from;
    for (;;) {
      const run = at;
      for (; at < end; at++) {
        const sign = codeSign(text.charCodeAt(at));
        const kind = kindOf(sign);
        if ((kind & WORD) === 0) break;
        if ((kind & UPPER) !== 0) upper++;
        hash = Math.imul(hash ^ (sign & 0xffff), 0x01000193);
      }
      letters += at - run;
      stop = at;
      // A sign inside the word has a letter or a figure on either side.
      if (at + 1 >= end) break;
      const code = text.charCodeAt(at);
      if (code === SPACE) break;
      const next = codeKind(text.charCodeAt(at + 1));
      if ((next & WORD) === 0) break;
      if (code === APOSTROPHE || code === QUOTE) {
        const after = at + 2 < end ? codeKind(text.charCodeAt(at + 2)) : 0;
        const letter = foldedCode(text.charCodeAt(at + 1));
        // English ’s is no part of the word; elisions (l’, d’, qu’) part words, O’Brien and don’t do not.
        if (letter === 0x73 && (after & WORD) === 0) {
          at += 2;
          break;
        }
        if (letters <= 2 && upper === 0 && letter !== 0x74) {
          at++;
          break;
        }
      } else if (code === DOT) {
        const initials = letters === upper && (letters === 1 || text.charCodeAt(at - 2) === DOT);
        if (!initials && !(next === DIGIT && codeKind(text.charCodeAt(at - 1)) === DIGIT)) break;
      } else if (code !== COMMA || next !== DIGIT || codeKind(text.charCodeAt(at - 1)) !== DIGIT) break;
      at++;
    }
    const capital = (codeKind(text.charCodeAt(from)) & UPPER) !== 0 ? CAPITAL : 0;
    const acronym = letters > 1 && upper === letters ? ACRONYM : 0;
    this.put(mixed(hash), flags | capital | acronym, this.base + from, this.base + stop);
    return at;
  }

  /** Scripts without spaces: each two (or three) signs that follow each other are a word. */
  private unspaced(text: string, from: number, end: number, kind: number): number {
    const size = kind === PAIRS ? 2 : 3;
    let stop = from;
    while (stop < end && codeKind(text.charCodeAt(stop)) === kind) stop++;
    for (let at = from; at === from || at + size <= stop; at++) {
      let hash = 0x811c9dc5;
      const last = Math.min(at + size, stop);
      for (let sign = at; sign < last; sign++) hash = Math.imul(hash ^ text.charCodeAt(sign), 0x01000193);
      this.put(mixed(hash), 0, this.base + at, this.base + last);
    }
    return stop;
  }
}

/** What a block says of the story; not who took a picture, nor a program. */
function told(block: Block): string {
  switch (block.type) {
    case "figure":
      return block.caption;
    case "code":
    case "break":
      return "";
    case "list":
      return block.items.join("\n");
    case "table":
      return block.rows.map((row) => row.join(" ")).join("\n");
    default:
      return block.text;
  }
}

let scan: Scan | undefined;

/** The first BODY_MOST characters of the body, blocks parted by line ends (which are not counted). */
export function comparedBody({ blocks }: Pick<Told, "blocks">): string {
  const parts: string[] = [];
  let left = BODY_MOST;
  for (const block of blocks) {
    const said = told(block);
    parts.push(said.length > left ? said.slice(0, left) : said);
    left -= said.length;
    if (left <= 0) break;
  }
  return parts.join("\n");
}

/** The words of headline, dek and the first BODY_MOST characters of the body; lent, see wordsOf. */
export function storyWords(story: Told): StoryWords {
  return wordsOf(story.headline, story.dek, comparedBody(story));
}

/**
 * The words of these three; `body` is what comparedBody makes of it. Lent: the next call writes into the same columns,
 * as making and sweeping away new ones took longer than reading the text.
 */
export function wordsOf(headline: string, dek: string, body: string): StoryWords {
  fillLetters();
  scan ??= new Scan();
  scan.start();
  // Each by itself: signs of a text that is put together are further away.
  scan.field(headline, 0);
  const dekAt = scan.count;
  scan.field(dek, headline.length + 1);
  const bodyAt = scan.count;
  scan.field(body, headline.length + dek.length + 2);
  const { at, flags, begins, ends, words, first, count } = scan;
  return {
    at: at.subarray(0, count),
    flags: flags.subarray(0, count),
    begins: begins.subarray(0, count),
    ends: ends.subarray(0, count),
    dek: dekAt,
    body: bodyAt,
    hashes: words.hashes.subarray(0, words.size),
    first: first.subarray(0, words.size),
    text: `${headline}\n${dek}\n${body}`,
  };
}
