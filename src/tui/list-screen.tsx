/** The front page. */
import { Box } from "ink";
import { keyFor } from "../app/keys.ts";
import { currentRow, listFrameOf, visibleRows } from "../app/list.ts";
import type { State } from "../app/state.ts";
import { wrap } from "../article/wrap.ts";
import { words } from "../words/words.ts";
import { Ground } from "./ground.tsx";
import { PickList } from "./pick-list.tsx";
import { previewLines } from "./preview.ts";
import { rowText } from "./row.ts";
import type { Theme } from "./theme.ts";

export function ListScreen({ state, theme }: { state: State; theme: Theme }) {
  const { list } = state;
  const frame = listFrameOf(state);
  if (list.window.total === 0) return <Ground theme={theme}>{emptyText(state)}</Ground>;
  const items = visibleRows(state).map((row, index) => ({
    value: row.summary.id,
    label: rowText(row, theme, {
      width: frame.width,
      each: frame.each,
      active: list.top + index === list.cursor,
      now: state.now,
      progress: state.progress[row.summary.id],
      bidi: state.bidi,
    }),
  }));
  const rows = <PickList items={items} theme={theme} />;
  const current = currentRow(list);
  if (frame.preview === 0 || !current) return rows;
  const preview = previewLines(current.summary, frame.preview, frame.height, theme, state.bidi);
  return (
    <Box>
      <Box width={frame.width} flexShrink={0}>
        {rows}
      </Box>
      <Ground theme={theme}>{preview.map((line) => ` ${theme.quiet("│")} ${line}`).join("\n")}</Ground>
    </Box>
  );
}

/** Why there is no row, wrapped: a sentence with a next step is longer than a footer. */
function emptyText(state: State): string {
  const text = emptySentence(state);
  const width = Math.max(1, Math.min(state.size.columns - 4, 76));
  return wrap(text, width)
    .map(({ start, end }) => `  ${text.slice(start, end)}`)
    .join("\n");
}

export function emptySentence(state: State): string {
  const { view, window } = state.list;
  if (window.queryProblem) return window.queryProblem;
  if (view.query || view.section !== null) return words.list.noMatch(keyFor("list.all", state.settings));
  if (view.unreadOnly) return words.list.allRead(keyFor("list.unread-only", state.settings));
  const isReading = state.reading !== null && !state.reading.comparing;
  return state.trouble || (isReading ? words.list.isReading : noStories(state));
}

function noStories({ settings }: State): string {
  return words.list.noStories(keyFor("feeds.add", settings), keyFor("feeds.subscribe", settings));
}
