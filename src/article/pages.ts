/**
 * Dividing set lines into pages by a typesetter's rules:
 * a page never ends on a heading, nor on words that lead to what follows ("Here is the list:"), nor with the first line
 * of a paragraph, nor inside a word, nor begins with a paragraph's last line; a break between parts (three asterisks) stands
 * amid a page, where it is seen to part something; a figure's box is never split; blank lines at a page's edges are dropped. The last page repeats nothing.
 *
 * A page is closed early to keep a rule, by as little as does it. Where a page is too low for a rule to be kept
 * (a box taller than the page, three lines of room), the rules give way in this order: leading words, parted words, breaks,
 * paragraphs, headings, boxes.
 */
import type { Line } from "./lines.ts";

/** A page as a range of the lines: `start` included, `end` not. Neither edge is a blank line. */
export type Page = { readonly start: number; readonly end: number };

const HEADINGS = new Set(["section", "headline", "dek", "byline", "subhead"]);

/** True of a line that what follows it belongs to. */
const isHeading = (line: Line | undefined): boolean => HEADINGS.has(line?.role ?? "");

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

/** The first line from `from` on that is not blank. */
export function skipBlank(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.role === "blank") at++;
  return at;
}

function bestBreak(lines: readonly Line[], start: number, limit: number): number {
  for (const rules of [
    [splitsBox, endsOnHeading, splitsParagraph, bordersOnBreak, splitsWord, endsOnLead],
    [splitsBox, endsOnHeading, splitsParagraph, bordersOnBreak, splitsWord],
    [splitsBox, endsOnHeading, splitsParagraph, bordersOnBreak],
    [splitsBox, endsOnHeading, splitsParagraph],
    [splitsBox, endsOnHeading],
    [splitsBox, splitsHead],
    [splitsBox],
  ]) {
    for (let at = limit; at > start; at--) {
      if (!rules.some((broken) => broken(lines, at))) return at;
    }
  }
  return limit;
}

/** Each rule tells whether a break before line `at` breaks it. Blank lines around the break are not looked at. */
type Rule = (lines: readonly Line[], at: number) => boolean;

/** The last line before `at` that is not blank. */
function textBefore(lines: readonly Line[], at: number): number {
  let before = at - 1;
  while (lines[before]?.role === "blank") before--;
  return before;
}

const splitsBox: Rule = (lines, at) => {
  const before = lines[at - 1];
  return before?.role === "box" && before.group === lines[at]?.group;
};

const splitsWord: Rule = (lines, at) => lines[textBefore(lines, at)]?.hyphen === true;

const endsOnHeading: Rule = (lines, at) => {
  return isHeading(lines[textBefore(lines, at)]) && at < lines.length;
};

const bordersOnBreak: Rule = (lines, at) =>
  lines[textBefore(lines, at)]?.role === "break" || lines[skipBlank(lines, at)]?.role === "break";

/** A story's head that is higher than the page is parted before its dek only: no name stands alone on the next page. */
const splitsHead: Rule = (lines, at) => {
  const [above, below] = [lines[at - 1], lines[at]];
  return below?.role === "dek" ? above?.role === "dek" : isHeading(above) && isHeading(below);
};

/** The end of a paragraph that says that something follows; the time over an entry of a live report. */
const LEAD = /[:：]["”’»)]?$/;
const TIME = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?|uhr|h|[a-z]{3,4})?$/i;

const endsOnLead: Rule = (lines, at) => {
  const last = textBefore(lines, at);
  const line = lines[last];
  if (line?.role !== "body" || at >= lines.length || lines[skipBlank(lines, at)]?.block === line.block)
    return false;
  return (
    LEAD.test(line.text) || (TIME.test(line.text) && lines[textBefore(lines, last)]?.block !== line.block)
  );
};

const splitsParagraph: Rule = (lines, at) => {
  const last = textBefore(lines, at);
  const first = skipBlank(lines, at);
  const group = lines[first]?.group ?? 0;
  if (group === 0 || lines[last]?.group !== group) return false;
  return (
    lines[textBefore(lines, last)]?.group !== group || lines[skipBlank(lines, first + 1)]?.group !== group
  );
};

/** The page that holds line `line`: the last that starts at or before it. */
export function pageOfLine(pages: readonly Page[], line: number): number {
  let page = 0;
  while (page + 1 < pages.length && (pages[page + 1]?.start ?? 0) <= line) page++;
  return page;
}
