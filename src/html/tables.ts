/** Tables that hold data, told from those that only lay out the page. */
import { clean } from "../article/clean.ts";
import { type Element, elementsOf, textOf } from "./tree.ts";

/** A cell with more text than this holds paragraphs. */
const CELL_MOST = 400;
const ROWS_MOST = 500;
const COLUMNS_MOST = 30;

/** The rows of a table of data, each as long as the longest; null for a table that lays out the page. */
export function rowsOf(table: Element): string[][] | null {
  if (table.attributes.role === "presentation") return null;
  const rows: Element[] = [];
  for (const element of elementsOf(table)) {
    if (element.name === "table" || element.name === "form" || element.name === "article") return null;
    if (element.name === "tr") rows.push(element);
    if (rows.length > ROWS_MOST) return null;
  }
  const cells = rows.map((row) =>
    row.children.flatMap((child) =>
      typeof child !== "string" && (child.name === "td" || child.name === "th") ? [clean(textOf(child))] : [],
    ),
  );
  const filled = cells.filter((row) => row.some((cell) => cell !== ""));
  const columns = Math.max(0, ...filled.map((row) => row.length));
  const wide = filled.filter((row) => row.filter(Boolean).length > 1).length;
  if (filled.length < 2 || columns < 2 || columns > COLUMNS_MOST || wide < filled.length / 2) return null;
  if (filled.some((row) => row.some((cell) => cell.length > CELL_MOST))) return null;
  return filled.map((row) => [...row, ...Array<string>(columns - row.length).fill("")]);
}
