/**
 * A frame without its words: what a story that is not ours looks like, kept where its text may not be. Letters and
 * digits give way to signs of their width; punctuation, rules, boxes, marks and spaces stay.
 */
import { createHash } from "node:crypto";
import { graphemes, widthOf } from "../../src/article/width.ts";

/** A letter or digit, and what stands for it. Signs that are neither stay as they are. */
function maskOf(grapheme: string): string {
  if (/^\p{Nd}/u.test(grapheme)) return "0".repeat(widthOf(grapheme));
  if (!/^\p{L}/u.test(grapheme)) return grapheme;
  if (widthOf(grapheme) === 2) return "字";
  if (/^[\p{Lu}\p{Lt}]/u.test(grapheme)) return "X";
  return /^\p{Ll}/u.test(grapheme) ? "x" : "o";
}

const masked = (line: string): string =>
  [...graphemes(line)].map((grapheme) => (grapheme === " " ? " " : maskOf(grapheme))).join("");

/** What the reader itself says in a story's header: the pages. */
const PAGES = /(?:Pages? \d|This is the last page).*$/;

/** A frame of a story, masked but for the reader's own words: the pages in the header, and the footer. */
export function maskedFrame(lines: readonly string[]): string[] {
  return lines.map((line, at) => {
    if (at === lines.length - 1) return line.trimEnd();
    const own = at === 0 ? (PAGES.exec(line)?.index ?? line.length) : line.length;
    return (masked(line.slice(0, own)) + line.slice(own)).trimEnd();
  });
}

/** What tells whether a word is another one under the mask. */
export function digestOf(lines: readonly string[]): string {
  return createHash("sha256")
    .update(lines.map((line) => line.trimEnd()).join("\n"))
    .digest("hex")
    .slice(0, 12);
}
