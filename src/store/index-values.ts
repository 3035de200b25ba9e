/** What is worked out about a file for its row in the index. */
import { hash } from "node:crypto";
import type { Draft } from "../article/article.ts";
import { nameOf } from "./path-parts.ts";

/** White space that is more than a single plain space or line end. */
const UNEVEN = / \s+|[^\S \n]\s*|\n\s+/g;
const IS_UNEVEN = /[ \n]\s|[^\S \n]/;

/** Twenty hexadecimal digits that are the same for the same text, however its white space is. */
export function digestOf(text: string): string {
  // Parsers leave single spaces everywhere but in code, and line ends between blocks.
  const single = IS_UNEVEN.test(text) ? text.replace(UNEVEN, " ") : text;
  const bytes = Buffer.from(single);
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) bytes[at] = 32;
  return hash("sha1", bytes, "hex").slice(0, 20);
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
