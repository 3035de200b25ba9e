/** What is worked out about a file for its row in the index. */
import { hash } from "node:crypto";
import type { Draft } from "../article/article.ts";
import { countWords, mayBeUnspaced, SPACE, signKind } from "../article/summary.ts";
import { nameOf } from "./path-parts.ts";
import { codePoint, lengthOf } from "./utf8-bytes.ts";

const encoder = new TextEncoder();
/** Where texts' bytes stand while they are measured: thousands of them would wait to be tidied away. */
let scratch = new Uint8Array(1 << 15);
let fours = new Int32Array(scratch.buffer);

/** The text's bytes in `scratch`, and how many they are. */
function encode(text: string): number {
  if (scratch.length < text.length * 3) {
    scratch = new Uint8Array(text.length * 4);
    fours = new Int32Array(scratch.buffer);
  }
  return encoder.encodeInto(text, scratch).written;
}

/** A sign beyond ASCII begins. */
const WIDE = 4;
/** What each byte is, as summary.ts has it. */
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 128 ? signKind(byte) : WIDE));

export type Measured = {
  /** Twenty hexadecimal digits that are the same for the same text, however its white space is. */
  readonly digest: string;
  /** As many as countWords finds. */
  readonly words: number;
};

/** What is worked out of each sign of a text: every text of the library comes by here. */
export function measure(text: string): Measured {
  // Line ends stand between blocks: without them there is hardly ever anything to fold.
  let flat = text;
  while (flat.includes("\n\n")) flat = flat.replaceAll("\n\n", "\n");
  flat = flat.replaceAll("\n", " ");
  const length = encode(flat);
  return { words: wordsOf(length) ?? countWords(text), digest: digestOfScratch(length) };
}

/** The digest alone. */
export function digestOf(text: string): string {
  return digestOfScratch(encode(text));
}

/** How many words there are in the bytes up to `end`; null where there is what countWords counts in another way. */
function wordsOf(end: number): number | null {
  const bytes = scratch;
  let words = 0;
  let counted = 0;
  for (let at = 0; at < end; at++) {
    let kind = KINDS[bytes[at]!]!;
    if (kind === WIDE) {
      const length = lengthOf(bytes[at]!);
      const code = codePoint(bytes, at, length);
      if (mayBeUnspaced(code)) return null;
      kind = signKind(code);
      at += length - 1;
    }
    const says = kind >> 1;
    words += says & ~counted;
    counted = (counted | says) & ~kind;
  }
  return words;
}

function digestOfScratch(length: number): string {
  const end = isEven(length) ? length : folded(length);
  return hash("sha1", scratch.subarray(0, end), "hex").slice(0, 20);
}

/** Four bytes at a time, as one number: the high bit of each, a one in each, and spaces. */
const HIGH = 0x80808080 | 0;
const ONES = 0x01010101;
const SPACES = 0x20202020;

/** Whether all white space up to `end` is single spaces. */
function isEven(end: number): boolean {
  const whole = end >> 2;
  let before = 0;
  for (let at = 0; at < whole; at++) {
    const four = fours[at]!;
    // A byte beyond ASCII or a control character; behind such a one also another, which is then looked at in vain.
    if (((four | (four - SPACES)) & HIGH) !== 0 && hasOtherSpace(at * 4, at * 4 + 4)) return false;
    const others = four ^ SPACES;
    const spaces = (others - ONES) & ~others & HIGH;
    if ((spaces & ((spaces << 8) | before)) !== 0) return false;
    before = spaces >>> 24;
  }
  for (let at = Math.max(whole * 4, 1); at < end; at++)
    if (scratch[at] === 32 && scratch[at - 1] === 32) return false;
  return !hasOtherSpace(whole * 4, end);
}

/** Whether there is white space other than spaces among the signs that begin there. */
function hasOtherSpace(from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const byte = scratch[at]!;
    if (byte < 32 ? KINDS[byte] === SPACE : byte >= 0xc2 && isWideSpace(at)) return true;
  }
  return false;
}

function isWideSpace(at: number): boolean {
  return signKind(codePoint(scratch, at, lengthOf(scratch[at]!))) === SPACE;
}

/** Makes each run of white space in the bytes up to `length` one space; answers where they end then. */
function folded(length: number): number {
  const bytes = scratch;
  let to = 0;
  let wasSpace = false;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte > 32 && byte < 0x80) {
      bytes[to++] = byte;
      wasSpace = false;
      continue;
    }
    const size = byte < 0x80 ? 1 : lengthOf(byte);
    const isSpace = signKind(size === 1 ? byte : codePoint(bytes, at, size)) === SPACE;
    if (!isSpace) for (let from = at; from < at + size; from++) bytes[to++] = bytes[from]!;
    else if (!wasSpace) bytes[to++] = 32;
    wasSpace = isSpace;
    at += size - 1;
  }
  return to;
}

/** A draft for a file that says nothing: its name and why. */
export function failedDraft(path: string): Draft {
  const none = { section: "", dek: "", byline: "", published: "", source: "", language: "" };
  return { ...none, headline: nameOf(path), blocks: [], related: [], problems: [] };
}

/**
 * When a story was published, else when its file was written, in milliseconds. Stories of one day often have the
 * same time: a fraction made of the id then puts them in an order that is the same on every machine.
 */
export function timeOf(published: string, modified: number, id: string): number {
  const at = published === "" ? Number.NaN : Date.parse(published);
  const tie = Number.parseInt(hash("sha1", id, "hex").slice(0, 3), 16) / 4096;
  return Math.floor(Number.isFinite(at) ? at : modified) + tie * 0.9;
}
