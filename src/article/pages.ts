/**
 * Dividing set lines into pages by a typesetter's rules:
 * a page never ends on a heading, nor on words that lead to what follows ("Here is the list:"), nor with the first line
 * of a paragraph, nor inside a word, nor begins with a paragraph's last line; a break between parts (three asterisks) stands
 * amid a page, where it is seen to part something; a figure's box is never split, a table or a piece of code that fits on
 * a page stands on one where that leaves no great gap before it; blank lines at a page's edges are dropped. The last page
 * repeats nothing. All of them: page-rules.ts.
 */
import type { Line } from "./lines.ts";
import { GIVING_WAY, skipBlank, tearsWhole } from "./page-rules.ts";

/** A page as a range of the lines: `start` included, `end` not. Neither edge is a blank line. */
export type Page = { readonly start: number; readonly end: number };

/** Divides `lines` into pages of at most `height` lines (at least 1). A story without lines has no page. */
export function paginate(lines: readonly Line[], height: number): Page[] {
  const pages: Page[] = [];
  for (let start = skipBlank(lines, 0); start < lines.length; ) {
    const { page, next } = pageFrom(lines, start, height);
    pages.push(page);
    start = next;
  }
  return pages;
}

/** The page that begins with line `start`, and where the next one begins. */
export function pageFrom(
  lines: readonly Line[],
  start: number,
  height: number,
): { page: Page; next: number } {
  const limit = Math.min(lines.length, start + Math.max(1, height));
  const cutAt = limit === lines.length ? limit : bestBreak(lines, start, limit);
  let end = cutAt;
  while (end > start + 1 && lines[end - 1]?.role === "blank") end--;
  return { page: { start, end }, next: skipBlank(lines, cutAt) };
}

/** A page that ends early for the sake of a whole table or piece of code is filled to at least this share. */
const FILLED = 0.45;

/** Where the page ends best: as late as it can by the first set of rules that leaves a place. */
function bestBreak(lines: readonly Line[], start: number, limit: number): number {
  const height = limit - start;
  const filled = start + Math.ceil(height * FILLED);
  for (const rules of GIVING_WAY.slice(0, 2)) {
    for (let at = limit; at >= filled; at--) {
      if (!tearsWhole(lines, at, height) && !rules.some((broken) => broken(lines, at))) return at;
    }
  }
  for (const rules of GIVING_WAY) {
    for (let at = limit; at > start; at--) {
      if (!rules.some((broken) => broken(lines, at))) return at;
    }
  }
  return limit;
}

/** The page that holds line `line`: the last that starts at or before it. */
export function pageOfLine(pages: readonly Page[], line: number): number {
  let page = 0;
  while (page + 1 < pages.length && (pages[page + 1]?.start ?? 0) <= line) page++;
  return page;
}
