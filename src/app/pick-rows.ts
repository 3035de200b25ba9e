/** Which rows of a menu are in sight, and in which line of the screen each stands. */
import { bodyHeight } from "./geometry.ts";
import type { Overlay, PickRow, State } from "./state.ts";

type Menu = Extract<Overlay, { type: "pick" }>;

/** Lines over the rows: the title and a blank one. */
export const TITLE_LINES = 2;

export type PlacedRow = {
  readonly row: PickRow;
  readonly index: number;
  /** Lines it takes, its group's heading and the blank line over that counted. */
  readonly lines: number;
};

/** The rows around the cursor that fit under the title. */
export function rowsInSight(state: Pick<State, "size">, overlay: Menu): PlacedRow[] {
  const height = bodyHeight(state.size) - TITLE_LINES;
  const rows = overlay.rows.map((row, index) => ({
    row,
    index,
    lines: row.heading ? (index > 0 ? 3 : 2) : 1,
  }));
  let start = overlay.cursor;
  let used = rows[start]?.lines ?? 0;
  while (start > 0 && used + (rows[start - 1]?.lines ?? 0) <= height) used += rows[--start]?.lines ?? 0;
  let end = overlay.cursor + 1;
  while (end < rows.length && used + (rows[end]?.lines ?? 0) <= height) used += rows[end++]?.lines ?? 0;
  return rows.slice(start, end);
}

/** The line of the body, from 0, that each row in sight stands in; a heading over it is not it. */
export function lineOfRow(placed: readonly PlacedRow[], index: number): number {
  let line = TITLE_LINES - 1;
  for (const row of placed) {
    line += row.lines;
    if (row.index === index) return line;
  }
  return -1;
}
