/** A screen as its terminal has it: every cell with its looks, its text row by row, and the cursor. */
import type { Cell, TestTerminal } from "../e2e/terminal.ts";

export type Shot = {
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly text: readonly string[];
  readonly cursor: { readonly x: number; readonly y: number } | null;
};

const BLANK: Cell = {
  text: "",
  width: 1,
  foreground: null,
  background: null,
  bold: false,
  dim: false,
  italic: false,
  underline: false,
  inverse: false,
};

export function shotOf(terminal: TestTerminal, columns: number, rows: number): Shot {
  const { x, y, visible } = terminal.cursor;
  return {
    columns,
    rows,
    cells: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => terminal.cell(column, row) ?? BLANK),
    ),
    text: terminal.screen(),
    cursor: visible ? { x, y } : null,
  };
}
