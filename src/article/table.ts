/** Tables: columns as wide as they need where there is room, else the cells of a row one behind the other. */
import { cellLines, filled } from "./cells.ts";
import type { Line, LineSpan } from "./lines.ts";
import type { Sheet } from "./paragraph.ts";
import { widthOf } from "./width.ts";

const GAP = "  ";
/** Two spaces of which no line breaks, where cells stand in one line of text. */
const BETWEEN = "\u00a0 ";

/**
 * Sets a table at most as wide as the measure; the head is parted from the rows by a rule. Columns of numbers stand
 * at the right of their column; a table whose head runs from the right has its first column there.
 */
export function tableLines(
  rows: readonly (readonly string[])[],
  block: number,
  { measure, tools }: Sheet,
  group: number,
): Line[] {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
    rows.map((row) => row[column] ?? ""),
  );
  const natural = columns.map((cells) => cells.reduce((most, cell) => Math.max(most, widthOf(cell)), 1));
  const widths = shared(natural, measure - GAP.length * (columns.length - 1));
  const numbers = columns.map(isNumbers);
  const fromRight = tools.bidi?.paragraph(rows[0]?.join(" ") ?? "")?.rightToLeft ?? false;
  const lines: Line[] = [];
  const push = (text: string, from: number, to: number) => {
    const drawn = text.trimEnd();
    const isHead = from === 0 && rows.length > 1 && drawn !== "";
    const spans: LineSpan[] = isHead ? [{ start: 0, end: drawn.length, kind: "strong" }] : [];
    lines.push({ role: "table", text: drawn, spans, block, from, to, group });
  };
  const across = (cells: readonly string[]) => (fromRight ? cells.toReversed() : cells).join(GAP);
  let offset = 0;
  rows.forEach((row, index) => {
    const end = offset + row.join(" ").length;
    if (widths) {
      const cells = row.map((cell, column) => cellLines(cell, widths[column] ?? 1, tools));
      const height = Math.max(1, ...cells.map((cell) => cell.length));
      for (let i = 0; i < height; i++) {
        const line = cells.map((cell, column) => {
          // What heads a column stands on the rule.
          const part = cell[index === 0 && rows.length > 1 ? i - height + cell.length : i];
          const right = numbers[column] || fromRight || part?.right === true;
          return filled(part?.text ?? "", widths[column] ?? 1, right);
        });
        push(across(line), offset, end);
      }
      if (index === 0 && rows.length > 1) push(across(widths.map((w) => "─".repeat(w))), end, end);
    } else {
      const from = lines.length;
      for (const line of packed(row, measure, fromRight)) {
        for (const { text, right } of cellLines(line, measure, tools)) {
          push(right ? filled(text, measure, true) : text, offset, end);
        }
      }
      // Rows of one line are told apart without rules.
      const isOpen = index === 0 || lines.length - from > 1;
      if (index < rows.length - 1 && isOpen) push("─".repeat(Math.min(measure, 8)), end, end);
    }
    offset = end + 1;
  });
  return lines;
}

/** The cells of a row in as few lines as hold them whole; one wider than the measure alone, as are those read from the right. */
function packed(row: readonly string[], measure: number, fromRight: boolean): string[] {
  const lines: string[] = [];
  for (const cell of row.filter(Boolean)) {
    const before = lines.at(-1);
    const both = `${before}${BETWEEN}${cell}`;
    if (before !== undefined && !fromRight && widthOf(both) <= measure) lines[lines.length - 1] = both;
    else lines.push(cell);
  }
  return lines;
}

/** Digits with their signs, groups, currency and unit; dashes and nothing stand for numbers that are not known. */
const NUMBER =
  /^[(+−–-]?\p{Sc}?\s?(?=[.,'’ \u00a0\u202f]*\d)[\d.,'’ \u00a0\u202f]*\s?(?:%|‰|\p{Sc}|°[CF]?|[a-z]{1,3})?\)?$/iu;

function isNumbers(cells: readonly string[]): boolean {
  const body = cells.slice(1).filter((cell) => !/^[–—-]?$/.test(cell));
  return body.length > 0 && body.every((cell) => NUMBER.test(cell));
}

/** Takes from the widest columns until all fit; null where a column would be left with less than 6. */
function shared(natural: readonly number[], room: number): number[] | null {
  const widths = [...natural];
  let over = widths.reduce((sum, w) => sum + w, 0) - room;
  while (over > 0) {
    const widest = widths.indexOf(widths.reduce((most, width) => Math.max(most, width), 0));
    if ((widths[widest] ?? 0) <= 6) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}
