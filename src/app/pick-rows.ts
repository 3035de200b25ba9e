/** Which rows of a menu are in sight, and in which line of the screen each stands. */
import type { Size } from "../article/frame.ts";
import { cut } from "../article/width.ts";
import { linesIn, wrap } from "../article/wrap.ts";
import { menuHeight } from "./geometry.ts";
import { spokenLines, spokenPick } from "./spoken-rows.ts";
import type { Overlay, PickRow, State } from "./state.ts";

type Menu = Extract<Overlay, { type: "pick" }>;

/** Lines over the rows: the title and a blank one. */
const TITLE_LINES = 2;

export type PlacedRow = {
  readonly row: PickRow;
  readonly index: number;
  /** The sentence under it, in lines; where rows are read aloud, the lines that its own goes on in. */
  readonly notes: readonly string[];
  /** Where rows are read aloud: its own line. */
  readonly spoken: string;
  /** Lines it takes, its group's heading, the blank line over that and its notes counted. */
  readonly lines: number;
};

/** The widest that a menu gets. */
const WIDEST = 100;
/** Lines under a row. */
const MOST_NOTES = 6;
/** Columns before a note: it stands under its row's words. */
export const NOTE_INDENT = 6;

export function menuWidth({ columns }: Size): number {
  return Math.min(columns, WIDEST);
}

/** The note under a row, wrapped; at most as long as leaves its row on the screen. */
function notesOf({ note = "" }: PickRow, size: Size, height: number): string[] {
  if (note === "") return [];
  const room = Math.max(1, menuWidth(size) - NOTE_INDENT - 1);
  const most = Math.max(1, Math.min(MOST_NOTES, height - 1));
  const lines = linesIn(note, wrap(note, room));
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(" "), room)];
}

/** The rows around the cursor that fit under the title. */
export function rowsInSight(
  { size, settings }: Pick<State, "size" | "settings">,
  overlay: Menu,
): PlacedRow[] {
  const height = menuHeight(size) - TITLE_LINES;
  const placed: PlacedRow[] = [];
  let room = height;
  // Thousands of rows may lie beyond the edges: only those in sight are looked at.
  const place = (index: number): PlacedRow | null => {
    const row = overlay.rows[index];
    if (row === undefined) return null;
    const [spoken = "", ...further] = settings.screenReader
      ? spokenLines(spokenPick(row), size.columns, Math.max(1, Math.min(MOST_NOTES, height - 2)))
      : [];
    const notes = settings.screenReader ? further : notesOf(row, size, height);
    const lines = (row.heading ? (index > 0 ? 3 : 2) : 1) + notes.length;
    if (lines > room && index !== overlay.cursor) return null;
    room -= lines;
    return { row, index, notes, spoken, lines };
  };
  for (let at = overlay.cursor; ; at--) {
    const row = place(at);
    if (row === null) break;
    placed.unshift(row);
  }
  for (let at = overlay.cursor + 1; ; at++) {
    const row = place(at);
    if (row === null) break;
    placed.push(row);
  }
  return placed;
}

/** The line of the body, from 0, that each row in sight stands in; a heading over it and a note under it are not it. */
export function lineOfRow(placed: readonly PlacedRow[], index: number): number {
  let line = TITLE_LINES - 1;
  for (const row of placed) {
    line += row.lines;
    if (row.index === index) return line - row.notes.length;
  }
  return -1;
}
