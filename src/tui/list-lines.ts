/** The front page as finished lines: what the list's screen draws with Ink, and the first frame of a start without it. */
import { bodyHeight, bodyRoom } from "../app/geometry.ts";
import { keyFor } from "../app/keys.ts";
import { currentRow, listFrameOf, visibleRows } from "../app/list.ts";
import type { State } from "../app/state.ts";
import { wrap } from "../article/wrap.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import type { Room } from "./on-ground.ts";
import { previewLines } from "./preview.ts";
import { rowText } from "./row.ts";
import type { Theme } from "./theme.ts";

/** A story's row: `label` is its text, coloured and cut, of one or two lines, each as wide as the list. */
export type ListRow = { readonly value: string; readonly label: string };

/** The rows in sight. */
export function listRows(state: State, theme: Theme): ListRow[] {
  const { list } = state;
  const { width, each } = listFrameOf(state);
  return visibleRows(state).map((row, index) => ({
    value: row.summary.id,
    label: rowText(row, theme, {
      width,
      each,
      active: list.top + index === list.cursor,
      now: state.now,
      progress: state.progress[row.summary.id],
      bidi: state.bidi,
    }),
  }));
}

/** The room that the rows have, without what stands beside them. */
export function rowsRoom(state: State, beside: readonly string[]): Room {
  const room = bodyRoom(state.size);
  return beside.length > 0 ? { ...room, columns: listFrameOf(state).width } : room;
}

/** What stands beside the rows, a line for each of the list's; empty where there is no room for it. */
export function besideRows(state: State, theme: Theme): string[] {
  const { preview, height } = listFrameOf(state);
  const current = currentRow(state.list);
  if (preview === 0 || !current) return [];
  return previewLines(current.summary, preview, height, theme, state.bidi).map(
    (line) => ` ${theme.quiet("│")} ${line}`,
  );
}

/** Why there is no row, wrapped as far as there is room: a sentence with a next step is longer than a footer. */
export function emptyText(state: State): string {
  const text = emptySentence(state);
  const width = Math.max(1, Math.min(state.size.columns - 4, 76));
  return wrap(text, width)
    .slice(0, bodyHeight(state.size))
    .map(({ start, end }) => `  ${text.slice(start, end)}`)
    .join("\n");
}

export function emptySentence(state: State): string {
  const { view, window } = state.list;
  if (window.queryProblem) return translated(window.queryProblem);
  if (view.query || view.section !== null) return words.list.noMatch(keyFor("list.all", state.settings));
  if (view.unreadOnly) return words.list.allRead(keyFor("list.unread-only", state.settings));
  const isReading = state.reading !== null && !state.reading.comparing;
  return translated(state.trouble) || (isReading ? words.list.isReading : noStories(state));
}

function noStories({ settings }: State): string {
  return words.list.noStories(keyFor("feeds.add", settings), keyFor("feeds.subscribe", settings));
}
