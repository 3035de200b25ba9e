/** Tables: columns as wide as they need where there is room, else the cells of a row one behind the other. */
import { cellLines, filled } from "./cells.ts";
import type { Line, LineSpan } from "./lines.ts";
import type { Sheet } from "./paragraph.ts";
import { piecesOf } from "./pieces.ts";
import type { Tools } from "./tools.ts";
import { widthOf } from "./width.ts";

const GAP = "  ";
/** Between columns that would else lack room for a whole word. */
const NARROW_GAP = " ";
/** No column is cut to less: its cells would be of syllables. */
const LEAST = 6;
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
  const { widths, gap } = divided(columns, measure, tools);
  const numbers = columns.map(isNumbers);
  const fromRight = tools.bidi?.paragraph(rows[0]?.join(" ") ?? "")?.rightToLeft ?? false;
  const lines: Line[] = [];
  const push = (text: string, from: number, to: number) => {
    const drawn = text.trimEnd();
    const isHead = from === 0 && rows.length > 1 && drawn !== "";
    const spans: LineSpan[] = isHead ? [{ start: 0, end: drawn.length, kind: "strong" }] : [];
    lines.push({ role: "table", text: drawn, spans, block, from, to, group });
  };
  const across = (cells: readonly string[]) => (fromRight ? cells.toReversed() : cells).join(gap);
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

/**
 * How wide the columns are, and what stands between them. Where not all fit they are cut, but as long as others can
 * give way none to less than its longest word; `widths` is null where one would be left with less than `LEAST`.
 */
function divided(
  columns: readonly (readonly string[])[],
  measure: number,
  tools: Tools,
): { widths: readonly number[] | null; gap: string } {
  const room = (gap: string) => measure - gap.length * (columns.length - 1);
  const natural = columns.map((cells) => cells.reduce((most, cell) => Math.max(most, widthOf(cell)), 1));
  if (sum(natural) <= room(GAP)) return { widths: natural, gap: GAP };
  const words = columns.map((cells) =>
    cells
      .flatMap((cell) => piecesOf(cell, measure, tools))
      .reduce((most, piece) => Math.max(most, piece.width), LEAST),
  );
  const whole = sum(words.map((width, column) => Math.min(width, natural[column] ?? 1)));
  const gap = whole > room(GAP) && whole <= room(NARROW_GAP) ? NARROW_GAP : GAP;
  const least = whole <= room(gap) ? words : words.map(() => LEAST);
  return { widths: cut(natural, least, room(gap)), gap };
}

/** Takes from the widest columns until all fit; null where that leaves one with less than its least. */
function cut(natural: readonly number[], least: readonly number[], room: number): number[] | null {
  const widths = [...natural];
  for (let over = sum(widths) - room; over > 0; over--) {
    let widest = -1;
    widths.forEach((width, column) => {
      if (width > (least[column] ?? LEAST) && width > (widths[widest] ?? 0)) widest = column;
    });
    if (widest < 0) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
