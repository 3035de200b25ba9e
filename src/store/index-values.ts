/** What is worked out about a file for its row in the index. */
import { hash } from "node:crypto";
import type { Draft } from "../article/article.ts";
import { nameOf } from "./path-parts.ts";

const encoder = new TextEncoder();
/** Where texts' bytes stand while they are hashed: thousands of them would wait to be tidied away. */
let scratch = new Uint8Array(1 << 15);

/** How many of the bytes from `at` on, which are UTF-8, are one white space beyond ASCII (as a pattern's \s has it). */
function wideSpace(bytes: Uint8Array, at: number): number {
  const [first, second, third] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
  if (first === 0xc2) return second === 0xa0 ? 2 : 0;
  const code = ((first & 15) << 12) | ((second & 63) << 6) | (third & 63);
  return first >= 0xe1 && first <= 0xef && WIDE_SPACES.test(String.fromCharCode(code)) ? 3 : 0;
}
const WIDE_SPACES = /\s/;

/** Leads of the bytes of white space beyond ASCII. */
const LEADS = new Set([0xc2, 0xe1, 0xe2, 0xe3, 0xef]);

/** Twenty hexadecimal digits that are the same for the same text, however its white space is. */
export function digestOf(text: string): string {
  if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 4);
  const bytes = scratch;
  const { written } = encoder.encodeInto(text, bytes);
  let to = 0;
  let wasSpace = false;
  for (let at = 0; at < written; at++) {
    const byte = bytes[at]!;
    if (byte > 32 && byte < 0xc2) {
      bytes[to++] = byte;
      wasSpace = false;
      continue;
    }
    let length = 0;
    if (byte <= 32) length = byte === 32 || (byte >= 9 && byte <= 13) ? 1 : 0;
    else if (LEADS.has(byte)) length = wideSpace(bytes, at);
    if (length === 0) bytes[to++] = byte;
    else if (!wasSpace) bytes[to++] = 32;
    wasSpace = length > 0;
    if (length > 1) at += length - 1;
  }
  return hash("sha1", bytes.subarray(0, to), "hex").slice(0, 20);
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
