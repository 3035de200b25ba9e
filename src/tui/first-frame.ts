/**
 * The screen that a start shows, put together without Ink, whose loading takes as long as all that comes before it:
 * the same lines that Ink draws when it is there.
 */
import { bodyHeight, bodyRoom } from "../app/geometry.ts";
import type { State } from "../app/state.ts";
import { widthOf } from "../article/width.ts";
import { footer, header } from "./bars.ts";
import { linearLines } from "./linear.ts";
import { besideRows, emptyText, listRows, rowsRoom } from "./list-lines.ts";
import { onGround, rowsOnGround, undressed } from "./on-ground.ts";
import type { Theme } from "./theme.ts";

/** A line for each row of the terminal; null where the screen is not the list alone, or Ink would have to cut. */
export function firstFrame(state: State, theme: Theme): string[] | null {
  const { columns, rows } = state.size;
  const height = bodyHeight(state.size);
  if (state.screen !== "list" || state.overlay !== null || rows < 2 + height) return null;
  if (state.settings.screenReader) return linearLines(state).map((line) => line.trimEnd());
  const edges = [header(state, theme), footer(state, theme)];
  if (edges.some((line) => widthOf(undressed(line)) > columns)) return null;
  const top = (edges[0] ?? "") + "\n".repeat(rows - 2 - height);
  const bottom = edges[1] ?? "";
  return [
    ...onGround(top, theme, { columns, rows: rows - 1 - height }).split("\n"),
    ...body(state, theme),
    ...onGround(bottom, theme, { columns, rows: 1 }).split("\n"),
  ].map((line) => line.trimEnd());
}

function body(state: State, theme: Theme): string[] {
  const whole = bodyRoom(state.size);
  const isEmpty = state.list.window.total === 0;
  const beside = isEmpty ? [] : besideRows(state, theme);
  const room = rowsRoom(state, beside);
  const texts = isEmpty ? [emptyText(state)] : listRows(state, theme).map(({ label }) => label);
  const lines = rowsOnGround(texts, theme, room).flatMap((text) => text.split("\n"));
  const other = onGround(beside.join("\n"), theme, { ...whole, columns: whole.columns - room.columns }).split(
    "\n",
  );
  return Array.from({ length: whole.rows }, (_, y) =>
    beside.length === 0 ? (lines[y] ?? "") : (lines[y] ?? " ".repeat(room.columns)) + (other[y] ?? ""),
  );
}
