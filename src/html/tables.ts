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
  const elements = rows.map((row) =>
    row.children.filter(
      (child): child is Element => typeof child !== "string" && (child.name === "td" || child.name === "th"),
    ),
  );
  const words = elements.map((row) => row.map((cell) => clean(textOf(cell))));
  const cells = hasHeads(words)
    ? words.map((row, at) => row.map((text, column) => text || pictured(elements[at]![column]!)))
    : words;
  const filled = cells.filter((row) => row.some((cell) => cell !== ""));
  const columns = Math.max(0, ...filled.map((row) => row.length));
  const wide = filled.filter((row) => row.filter(Boolean).length > 1).length;
  if (filled.length < 2 || columns < 2 || columns > COLUMNS_MOST || wide < filled.length / 2) return null;
  if (filled.some((row) => row.some((cell) => cell.length > CELL_MOST))) return null;
  return filled.map((row) => [...row, ...Array<string>(columns - row.length).fill("")]);
}

/** Whether words stand over every column and before every row, but for the corner: what lies between is data. */
function hasHeads(rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...rest] = rows;
  return (
    head.length > 2 &&
    rest.length > 1 &&
    !head.slice(1).includes("") &&
    rest.every(([first]) => (first ?? "") !== "")
  );
}

/** What a cell of data says that is only a picture: a tick, a flag. */
function pictured(cell: Element): string {
  for (const { name, attributes } of elementsOf(cell))
    if (name === "img") return clean(attributes.alt ?? "") || "▧";
  return "";
}
