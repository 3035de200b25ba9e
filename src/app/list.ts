/** The front page: the cursor, the window that follows it, and the view that is in force. */
import { isBegun } from "../article/status.ts";
import type { Row, View, Window } from "../article/view.ts";
import { type ListFrame, listFrame, paged, scrolled } from "./geometry.ts";
import { type List, type Place, type State, type Step, step } from "./state.ts";

/** Rows that a window holds: walking down a list asks rarely, and an answer still takes less than a millisecond. */
const ROWS = 200;

/**
 * How a window for a screen of `count` rows is asked. Where a filter has words each row costs a look into its file
 * (the snippet), so only what is seen and the next screenful is asked for.
 */
function windowSize(view: View, count: number): { before: number; limit: number } {
  if (view.query !== "") return { before: Math.floor(count / 2), limit: 2 * count };
  const limit = Math.max(ROWS, 3 * count);
  return { before: Math.floor((limit - count) / 2), limit };
}

/** How this list shares the screen. */
export function listFrameOf({ size, list, settings }: State): ListFrame {
  return listFrame(size, list.deks, settings.screenReader);
}

/** The first visible row for a cursor. A screen reader says every line that changes, so there nothing scrolls. */
function topFor(state: State, top: number, cursor: number, total: number): number {
  const { count } = listFrameOf(state);
  return state.settings.screenReader ? paged(cursor, count) : scrolled(top, cursor, count, total);
}

export const EMPTY_WINDOW: Window = { offset: 0, rows: [], total: 0, unread: 0, queryProblem: "" };

/** The row under the cursor, as far as its window is here. */
export function currentRow(list: List): Row | null {
  return list.window.rows[list.cursor - list.window.offset] ?? null;
}

/** The rows on the screen. */
export function visibleRows(state: State): readonly Row[] {
  const { list } = state;
  const { count } = listFrameOf(state);
  const from = list.top - list.window.offset;
  return list.window.rows.slice(Math.max(0, from), Math.max(0, from + count));
}

/** Puts the cursor at `to`, as far as there are rows. */
export function moveTo(state: State, to: number): Step {
  const { list } = state;
  const cursor = Math.max(0, Math.min(to, list.window.total - 1));
  const { count } = listFrameOf(state);
  const top = topFor(state, list.top, cursor, list.window.total);
  const row = list.window.rows[cursor - list.window.offset];
  const moved = { ...state, list: { ...list, cursor, top, cursorId: row?.summary.id ?? null } };
  const end = Math.min(top + count, list.window.total);
  const held = top >= list.window.offset && end <= list.window.offset + list.window.rows.length;
  return held ? step(moved) : ask(moved);
}

export function moveBy(state: State, rows: number): Step {
  return moveTo(state, state.list.cursor + rows);
}

/** Asks for the window around the cursor again: its rows, its order or its counts may have changed. */
export function ask(state: State): Step {
  const { list } = state;
  const { count } = listFrameOf(state);
  const { before, limit } = windowSize(list.view, count);
  const offset = Math.max(0, list.top - before);
  const place: Place = list.cursorId
    ? { around: list.cursorId, limit, fallback: list.cursor }
    : { offset, limit };
  return step(state, { type: "window", view: list.view, place });
}

/** Puts a window that came in its place: the cursor finds its story again, wherever it is now. */
export function arrived(state: State, view: View, window: Window): Step {
  const { list } = state;
  // An answer to a question that was overtaken by the next key.
  if (view !== list.view) return step(state);
  const found = list.cursorId ? window.rows.findIndex((row) => row.summary.id === list.cursorId) : -1;
  const wanted = found >= 0 ? window.offset + found : list.cursor;
  const cursor = Math.max(0, Math.min(wanted, window.total - 1));
  const { count } = listFrameOf(state);
  const top = topFor(state, list.top + (cursor - list.cursor), cursor, window.total);
  const under = window.rows[cursor - window.offset]?.summary.id ?? null;
  const cursorId = list.cursorId === null && !state.touched ? null : under;
  const next = { ...state, list: { ...list, window, cursor, cursorId, top } };
  const needs =
    top < window.offset || Math.min(top + count, window.total) > window.offset + window.rows.length;
  // Asked once more by place; a window asked by place always holds it.
  if (needs && window.rows.length > 0 && found >= 0) {
    const { before, limit } = windowSize(view, count);
    return step(next, { type: "window", view, place: { offset: Math.max(0, top - before), limit } });
  }
  return askProgress(next);
}

/** Changes what is listed. The cursor keeps its story where that is still in the list, else it starts at the top. */
export function look(state: State, change: Partial<View>): Step {
  const { list } = state;
  const view = { ...list.view, entered: state.now, ...change };
  return ask({ ...state, list: { ...list, view } });
}

/** The same, from the top: for a new section or filter. */
export function lookFromTop(state: State, change: Partial<View>): Step {
  return look({ ...state, list: { ...state.list, cursor: 0, cursorId: null, top: 0 } }, change);
}

/** Asks for the page numbers of begun stories in sight that are not known yet. */
function askProgress(state: State): Step {
  const ids = visibleRows(state)
    .filter(({ summary, status }) => {
      return isBegun(status) && state.progress[summary.id]?.positionAt !== status.positionAt;
    })
    .map((row) => row.summary.id);
  if (ids.length === 0) return step(state);
  return step(state, { type: "progress", ids, size: state.size, measure: state.settings.measure });
}
