/** What is no part of the story by its words or its place: page phrases, and all that follows the story's end. */
import { isAnchor, UNENDED_LEAST } from "./anchor.ts";
import type { Line } from "./line.ts";
import { pageReason, TAIL } from "./page-phrases.ts";

/** Labels the lines that speak of the page. */
export function markPage(lines: readonly Line[]): void {
  for (const line of lines) if (line.label === "" && pageReason(line.text, line.words)) line.label = "page";
}

/** Cuts at the comment form that republishing sites put below a story, unless a story goes on after it. */
export function markTail(lines: readonly Line[]): void {
  const at = lines.findIndex((line) => TAIL.test(line.text));
  if (at < 0) return;
  const before = lines.slice(0, at).filter(isAnchor).length;
  const after = lines.slice(at).filter(isAnchor).length;
  if (after > before / 2) return;
  for (const line of lines.slice(at)) line.label = "page";
}

// A paragraph speaks for the story by its length; every other line speaks a little against it, and the headings of
// comments and of other stories more so. So a teaser among twenty links loses, and a box of five lines between two
// halves of a story does not.
const PARAGRAPH_UNIT = 100;
const PARAGRAPH_MOST = 4;
const SENTENCE = 0.2;
const AGAINST = -0.3;
// What was recognised as the page's own may stand between paragraphs as well.
const PAGE_AGAINST = -0.1;
const HEADING_AGAINST = -1;
const BREAK_MOST = -6;
const NEUTRAL = new Set(["caption", "alt", "credit", "embed", "stray", "list", "repeat"]);

function weight(line: Line): number {
  if (isAnchor(line)) return Math.min(line.size / PARAGRAPH_UNIT, PARAGRAPH_MOST) * (line.alone ? 1 : 0.6);
  if (line.label === "" && line.alone && line.size >= UNENDED_LEAST) return SENTENCE;
  if (COMMENTS.test(line.text)) return 3 * HEADING_AGAINST;
  if (line.label === "related-head") return HEADING_AGAINST;
  if (line.label === "page") return PAGE_AGAINST;
  if (NEUTRAL.has(line.label)) return 0;
  return line.label === "body" || (line.label === "" && line.ends && line.words >= 3) ? SENTENCE : AGAINST;
}

const COMMENTS = /^(\d+ (comments?|kommentare|commentaires|comentarios|commenti)|comments?|kommentare)$/i;

/**
 * Index behind the last line of the story: where the sum of what speaks for and against it is greatest. A break between
 * two paragraphs counts only up to a point, however long it is.
 */
export function storyEnd(lines: readonly Line[], from: number): number {
  let sum = 0;
  let broken = 0;
  let best = 0;
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const weighs = weight(lines[at]!);
    if (weighs >= 0) {
      sum += Math.max(broken, BREAK_MOST) + weighs;
      broken = 0;
    } else broken += weighs;
    if (broken < 0 || sum < best) continue;
    best = sum;
    end = at + 1;
  }
  return end;
}
