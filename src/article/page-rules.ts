/**
 * What a page may not end before, and which of these rules give way first. A page is closed early to keep a rule, by as
 * little as does it. Where a page is too low for a rule to be kept (a box taller than the page, three lines of room), they
 * give way in this order: leading words, single items and signs, parted words, breaks, paragraphs and tables, headings,
 * boxes.
 */
import type { Line } from "./lines.ts";

/** Each rule tells whether a break before line `at` breaks it. Blank lines around the break are not looked at. */
type Rule = (lines: readonly Line[], at: number) => boolean;

const HEADINGS = new Set(["section", "headline", "dek", "byline", "subhead"]);

/** True of a line that what follows it belongs to. */
const isHeading = (line: Line | undefined): boolean => HEADINGS.has(line?.role ?? "");

/** The first line from `from` on that is not blank. */
export function skipBlank(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.role === "blank") at++;
  return at;
}

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

/** A word, or a line of code that goes on under a mark: two rows of it stay together at both ends. */
const splitsWord: Rule = (lines, at) => {
  if (lines[textBefore(lines, at)]?.hyphen === true) return true;
  return goesOn(lines, at) && !(goesOn(lines, at - 1) && goesOn(lines, at + 1));
};

const goesOn: Rule = (lines, at) => lines[at]?.role === "code" && lines[at].text.startsWith("↳ ");

/** Signs of pictures without words. */
const MUTE = /^▧(?: ▧)*$/;
const isMute = (line: Line | undefined) => line?.role === "box" && MUTE.test(line.text);

const endsOnHeading: Rule = (lines, at) => {
  let last = textBefore(lines, at);
  // A sign alone is nothing that a heading can stand over.
  while (isMute(lines[last])) last = textBefore(lines, last);
  return isHeading(lines[last]) && at < lines.length;
};

const bordersOnBreak: Rule = (lines, at) =>
  lines[textBefore(lines, at)]?.role === "break" || lines[skipBlank(lines, at)]?.role === "break";

/** The end of the story's head is none. */
const endsOnSubhead: Rule = (lines, at) =>
  endsOnHeading(lines, at) && lines[textBefore(lines, at)]?.block !== -1;

/**
 * A story's head that is higher than its page is parted before its dek or in it, two lines of it on either side: no name
 * stands alone on the next page.
 */
const splitsHead: Rule = (lines, at) => {
  if (at >= lines.length || !isHeading(lines[at - 1]) || !isHeading(lines[at])) return false;
  const isDek = (line: number) => lines[line]?.role === "dek";
  if (!isDek(at)) return true;
  return isDek(at - 1) && !(isDek(at - 2) && isDek(at + 1));
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

/** A table's head, the rule under it and its first row stay together, and the lines of a row; no page begins with a rule. */
const splitsTable: Rule = (lines, at) => {
  const [before, line] = [lines[at - 1], lines[at]];
  if (line?.role !== "table" || before?.role !== "table" || before.block !== line.block) return false;
  const isRule = (one: Line | undefined) => /^[─ ]+$/.test(one?.text ?? "");
  if (isRule(line)) return true;
  return isRule(before) ? lines[at - 2]?.from === 0 : before.from === line.from;
};

/** An item of one line is left alone on a page by the others of its list, or a picture's sign by what it stands under. */
const leavesOne: Rule = (lines, at) => {
  if (isMute(lines[skipBlank(lines, at)])) return true;
  const isItem = (one: number) => lines[one]?.role === "item" && lines[one].block === lines[at]?.block;
  if (!isItem(at) || !isItem(at - 1) || lines[at]?.group === lines[at - 1]?.group) return false;
  const isLast = !isItem(at + 1) && isItem(at - 2);
  const isFirst = !isItem(at - 2) && isItem(at + 1);
  return isLast || isFirst;
};

/** Inside a table or a piece of code that a page of `height` lines holds whole. */
export function tearsWhole(lines: readonly Line[], at: number, height: number): boolean {
  const before = textBefore(lines, at);
  const { role, group } = lines[before] ?? {};
  if ((role !== "table" && role !== "code") || lines[skipBlank(lines, at)]?.group !== group) return false;
  let first = before;
  while (lines[first - 1]?.group === group && at - first <= height) first--;
  let end = at;
  while (lines[end]?.group === group && end - first <= height) end++;
  return end - first <= height;
}

/** The rules in force, fewer and fewer. */
export const GIVING_WAY: readonly (readonly Rule[])[] = [
  [splitsBox, endsOnHeading, splitsParagraph, splitsTable, bordersOnBreak, splitsWord, leavesOne, endsOnLead],
  [splitsBox, endsOnHeading, splitsParagraph, splitsTable, bordersOnBreak, splitsWord, leavesOne],
  [splitsBox, endsOnHeading, splitsParagraph, splitsTable, bordersOnBreak, splitsWord],
  [splitsBox, endsOnHeading, splitsParagraph, splitsTable, bordersOnBreak],
  [splitsBox, endsOnHeading, splitsParagraph, splitsTable],
  // A page of nothing but the story's head is better than one line of its first paragraph.
  [splitsBox, endsOnSubhead, splitsHead, splitsParagraph],
  [splitsBox, endsOnHeading],
  [splitsBox, splitsHead],
  [splitsBox],
];
