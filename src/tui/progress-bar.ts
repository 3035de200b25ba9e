/** Under the header of a story: a thin line as long as the story, heavy as far as it was read, with its parts marked. */
import { partsOf } from "../app/contents.ts";
import type { State } from "../app/state.ts";
import { frameOf } from "../app/story.ts";
import type { Theme } from "./theme.ts";

/** Parts that stand closer than this (columns, on the average) make a comb of the line, and tell nothing. */
const COMB = 6;

/** "" where it would tell nothing: no story, one that is all in sight, or one whose length is not known yet. */
export function progressBar(state: State, theme: Theme): string {
  const { story, size } = state;
  const { leaves } = frameOf(state);
  if (!story || story.rest || state.screen !== "story" || state.overlay || story.pages.length <= leaves)
    return "";
  const width = Math.max(0, size.columns - 2);
  const { length } = story.layout.lines;
  const column = (line: number) => Math.round((line / length) * width);
  const last = story.pages[Math.min(story.page + leaves, story.pages.length) - 1];
  const isLast = last?.end === length || story.page + leaves >= story.pages.length;
  const read = isLast ? width : column(last?.end ?? 0);
  const parts = partsOf(story).map(({ line }) => (line === 0 ? -1 : column(line)));
  const ticks = new Set(parts.length * COMB > width ? [] : parts);
  const drawn = Array.from({ length: width }, (_, at) =>
    at < read ? (ticks.has(at) ? "╋" : "━") : ticks.has(at) ? "┼" : "─",
  ).join("");
  return ` ${theme.section(drawn.slice(0, read))}${theme.bar(drawn.slice(read))}`;
}
