/** A story's words in their order, for comparing stories: cut, folded and told apart in one pass over the text. */
import type { Block, Draft } from "./article.ts";

/** What is compared of a story. */
export type Told = Pick<Draft, "headline" | "dek" | "blocks" | "language">;

/** Characters of the body that are looked at. News says first what it is about; the rest costs time and adds little. */
export const BODY_MOST = 4000;

/** Flags of a word in its place. */
export const CAPITAL = 1;
/** The first of a sentence, a line or a quotation: a capital there says nothing. */
export const START = 2;
/** Only a space, a hyphen or an elision stands between this word and the one before. */
export const JOINED = 4;
/** Two or more capitals and nothing else, with or without dots. */
export const ACRONYM = 8;

export type StoryWords = {
  /** The different words as written. */
  readonly written: readonly string[];
  /** The same in lower case, without dots, apostrophes and Latin, Greek and Cyrillic marks. */
  readonly folded: readonly string[];
  /** For each place the number of its word, and its flags. */
  readonly at: readonly number[];
  readonly flags: readonly number[];
  /** Places where the dek and the body begin. */
  readonly dek: number;
  readonly body: number;
};

const LETTER = 1;
const DIGIT = 2;
const UPPER = 4;
/** Cut into runs of two (Chinese, Japanese) or three signs (Thai, Lao, Burmese, Khmer): words there have no spaces. */
const PAIRS = 8;
const TRIPLES = 16;

const KINDS = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const sign = String.fromCharCode(code);
  if (code < 0x80) {
    if (/[a-z]/i.test(sign)) KINDS[code] = LETTER | (sign < "a" ? UPPER : 0);
    else if (/\d/.test(sign)) KINDS[code] = DIGIT;
  } else if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) KINDS[code] = PAIRS;
  else if ((code >= 0x0e00 && code <= 0x0eff) || (code >= 0x1000 && code <= 0x109f)) KINDS[code] = TRIPLES;
  else if (code >= 0x1780 && code <= 0x17d3) KINDS[code] = TRIPLES;
  else if (
    code >= 0xc0 &&
    code < 0xd800 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    code !== 0xd7 &&
    code !== 0xf7
  )
    KINDS[code] = code >= 0x3000 && code < 0x3040 ? 0 : LETTER;
}

/** Capitals beyond ASCII are found when a word is met for the first time. */
const isUpper = (sign: string) => sign !== sign.toLowerCase();
const MARKS = /[\u0300-\u036f]/g;
const ENDS_SENTENCE = /[.!?:;\n…“„«"]/;

function fold(word: string): string {
  const lower = word.toLowerCase();
  const plain = /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize("NFKD").replace(MARKS, "");
  return plain.replace(/[.'’]/g, "");
}

class Scan {
  readonly written: string[] = [];
  readonly folded: string[] = [];
  readonly at: number[] = [];
  readonly flags: number[] = [];
  private readonly known = new Map<string, number>();
  private readonly own: number[] = [];

  private put(word: string, flags: number): void {
    let number = this.known.get(word);
    if (number === undefined) {
      number = this.written.length;
      this.known.set(word, number);
      this.written.push(word);
      this.folded.push(fold(word));
      const acronym = /^\p{Lu}(?:\.?\p{Lu})+$/u.test(word) ? ACRONYM : 0;
      this.own.push((isUpper(word[0]!) ? CAPITAL : 0) | acronym);
    }
    this.at.push(number);
    this.flags.push(flags | this.own[number]!);
  }

  /** Takes in one field. */
  text(text: string, most = text.length): void {
    const end = Math.min(most, text.length);
    let start = true;
    let before = -1;
    for (let at = 0; at < end; ) {
      const kind = KINDS[text.charCodeAt(at)]!;
      if (kind === 0) {
        if (!start && ENDS_SENTENCE.test(text[at]!)) start = text[at] !== "." || !this.abbreviates();
        at++;
        continue;
      }
      if (kind >= PAIRS) {
        at = this.unspaced(text, at, end, kind);
        continue;
      }
      const [stop, next] = wordEnd(text, at);
      const gap = at - before;
      const joined = before >= 0 && (gap === 0 || (gap === 1 && !start && /[ \-‐‑'’]/.test(text[at - 1]!)));
      this.put(text.slice(at, stop), (start ? START : 0) | (joined ? JOINED : 0));
      start = false;
      before = next;
      at = next;
    }
  }

  /** True where a dot behind the last word belongs to it: an initial, a short title. */
  private abbreviates(): boolean {
    const last = this.at.length - 1;
    return last >= 0 && (this.flags[last]! & CAPITAL) !== 0 && this.written[this.at[last]!]!.length <= 3;
  }

  private unspaced(text: string, from: number, end: number, kind: number): number {
    const size = kind === PAIRS ? 2 : 3;
    let stop = from;
    while (stop < end && KINDS[text.charCodeAt(stop)] === kind) stop++;
    for (let at = from; at === from || at + size <= stop; at++)
      this.put(text.slice(at, Math.min(at + size, stop)), 0);
    return stop;
  }
}

/** Where the word that begins at `at` ends, and where to go on: an English "'s" is no part of it. */
function wordEnd(text: string, from: number): [number, number] {
  let at = from;
  for (;;) {
    while ((KINDS[text.charCodeAt(at)]! & (LETTER | DIGIT)) !== 0) at++;
    const next = KINDS[text.charCodeAt(at + 1)]!;
    if ((next & (LETTER | DIGIT)) === 0) return [at, at];
    const sign = text[at];
    if (sign === "'" || sign === "’") {
      const possessive = /^s(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 3));
      if (possessive) return [at, at + 2];
      // French and Italian elisions (l’, d’, qu’, un’) part words; O’Brien and don’t do not.
      if (at - from <= 2 && (KINDS[text.charCodeAt(from)]! & UPPER) === 0 && text[at + 1] !== "t")
        return [at, at + 1];
      at++;
    } else if (sign === "." && at - from <= 1 && (KINDS[text.charCodeAt(from)]! & LETTER) !== 0) at++;
    else if (sign === "." && text[at - 2] === "." && (next & LETTER) !== 0) at++;
    else if ((sign === "." || sign === ",") && next === DIGIT && KINDS[text.charCodeAt(at - 1)] === DIGIT)
      at++;
    else return [at, at];
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

/** The words of headline, dek and the first BODY_MOST characters of the body. */
export function storyWords(story: Told): StoryWords {
  const scan = new Scan();
  scan.text(story.headline);
  const dek = scan.at.length;
  scan.text(story.dek);
  const body = scan.at.length;
  let left = BODY_MOST;
  for (const block of story.blocks) {
    const text = told(block);
    scan.text(text, left);
    left -= text.length;
    if (left <= 0) break;
  }
  const { written, folded, at, flags } = scan;
  return { written, folded, at, flags, dek, body };
}
