/** Setting text into a box or a column: lines that are filled up to its width. */
import { paragraphRanges } from "./paragraph-ranges.ts";
import type { Tools } from "./tools.ts";
import { widthOf } from "./width.ts";

/** A line of a cell: what is drawn without the spaces that fill it, and which range of the text it is. */
export type CellLine = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Its text runs from the right. */
  readonly right: boolean;
};

/** Breaks a text into lines of at most `width` columns, in the order of seeing. A text of nothing gives no line. */
export function cellLines(text: string, width: number, tools: Tools): CellLine[] {
  const directed = tools.bidi?.paragraph(text) ?? null;
  return paragraphRanges(text, width, "ragged", tools).map(({ start, end }) => ({
    text: directed ? directed.line(start, end).text : text.slice(start, end).trimEnd(),
    from: start,
    to: end,
    right: directed?.rightToLeft ?? false,
  }));
}

/** A text filled with spaces to `width` columns, on the left where it is to stand at the right. */
export function filled(text: string, width: number, right: boolean): string {
  const spaces = " ".repeat(Math.max(0, width - widthOf(text)));
  return right ? spaces + text : text + spaces;
}
