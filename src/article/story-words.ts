/**
 * A story's words in their order, for comparing stories. Every story that comes in is read this way, so it is made to be
 * quick: one pass over the signs, words known by a number, no text copied but for words never met before.
 */
import type { Block, Draft } from "./article.ts";
import { HashSlots } from "./hash-slots.ts";
import { codeKind, DIGIT, fillLetters, foldedCode, LETTER, PAIRS, UPPER } from "./letters.ts";
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

const ENDS_SENTENCE = new Set('.!?:;\n…“„«"。！？');
/** Signs between two words of one name. */
const JOINS = new Set(" -‐‑'’");
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

  start(): void {
    this.words.clear();
    this.count = 0;
  }

  put(hash: number, flags: number, begin: number, end: number): void {
    if (this.count === WORDS_MOST) return;
    const { size } = this.words;
    const word = this.words.number(hash);
    if (word === size) this.first[word] = this.count;
    this.at[this.count] = word;
    this.flags[this.count] = flags;
    this.begins[this.count] = begin;
    this.ends[this.count++] = end;
  }

  /** True where a dot behind the last word belongs to it: an initial, a short title. */
  private abbreviates(): boolean {
    const last = this.count - 1;
    return last >= 0 && (this.flags[last]! & CAPITAL) !== 0 && this.ends[last]! - this.begins[last]! <= 3;
  }

  /** Takes in the signs from `from` to `end`: one field, or one block of the body. */
  field(text: string, from: number, end: number): void {
    let start = true;
    let before = -1;
    for (let at = from; at < end; ) {
      const kind = codeKind(text.charCodeAt(at));
      if (kind === 0) {
        if (!start && ENDS_SENTENCE.has(text[at]!)) start = text[at] !== "." || !this.abbreviates();
        at++;
      } else if (kind >= PAIRS) at = this.unspaced(text, at, end, kind);
      else {
        const joined =
          before >= 0 && (at === before || (at - before === 1 && !start && JOINS.has(text[before]!)))
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
    for (; at < end; ) {
      const code = text.charCodeAt(at);
      const kind = codeKind(code);
      if ((kind & (LETTER | DIGIT)) !== 0) {
        if ((kind & UPPER) !== 0) upper++;
        letters++;
        hash = Math.imul(hash ^ foldedCode(code), 0x01000193);
        stop = ++at;
        continue;
      }
      const next = at + 1 < end ? codeKind(text.charCodeAt(at + 1)) : 0;
      if ((next & (LETTER | DIGIT)) === 0) break;
      if (code === 0x27 || code === 0x2019) {
        const after = at + 2 < end ? codeKind(text.charCodeAt(at + 2)) : 0;
        const letter = foldedCode(text.charCodeAt(at + 1));
        // English ’s is no part of the word; elisions (l’, d’, qu’) part words, O’Brien and don’t do not.
        if (letter === 0x73 && (after & (LETTER | DIGIT)) === 0) {
          at += 2;
          break;
        }
        if (letters <= 2 && upper === 0 && letter !== 0x74) {
          at++;
          break;
        }
      } else if (code === 0x2e) {
        const initials = letters === upper && (letters === 1 || text[at - 2] === ".");
        if (!initials && !(next === DIGIT && codeKind(text.charCodeAt(at - 1)) === DIGIT)) break;
      } else if (code !== 0x2c || next !== DIGIT || codeKind(text.charCodeAt(at - 1)) !== DIGIT) break;
      at++;
    }
    const capital = (codeKind(text.charCodeAt(from)) & UPPER) !== 0 ? CAPITAL : 0;
    const acronym = letters > 1 && upper === letters ? ACRONYM : 0;
    this.put(mixed(hash), flags | capital | acronym, from, stop);
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
      this.put(mixed(hash), 0, at, last);
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

/** The words of headline, dek and the first BODY_MOST characters of the body. */
export function storyWords(story: Told): StoryWords {
  return wordsOf(story.headline, story.dek, comparedBody(story));
}

/** The words of these three; `body` is what comparedBody makes of it. */
export function wordsOf(headline: string, dek: string, body: string): StoryWords {
  fillLetters();
  scan ??= new Scan();
  scan.start();
  const text = `${headline}\n${dek}\n${body}`;
  scan.field(text, 0, headline.length);
  const dekAt = scan.count;
  const bodyFrom = headline.length + dek.length + 2;
  scan.field(text, headline.length + 1, bodyFrom - 1);
  const bodyAt = scan.count;
  scan.field(text, bodyFrom, text.length);
  const { at, flags, begins, ends, words, first, count } = scan;
  return {
    at: at.slice(0, count),
    flags: flags.slice(0, count),
    begins: begins.slice(0, count),
    ends: ends.slice(0, count),
    dek: dekAt,
    body: bodyAt,
    hashes: words.hashes.slice(0, words.size),
    first: first.slice(0, words.size),
    text,
  };
}
