/** A story: the open page, or two of them side by side, and the related panel under the last one. */
import { bodyRoom } from "../app/geometry.ts";
import { type Panel, panelOf } from "../app/panel.ts";
import { drawnKey, pictureOf } from "../app/pictures.ts";
import { besides } from "../app/row-detail.ts";
import { isRuled, rulerLine } from "../app/ruler.ts";
import type { State, Story } from "../app/state.ts";
import { frameOf } from "../app/story.ts";
import { type Bidi, inOrder } from "../article/bidi.ts";
import type { Line } from "../article/lines.ts";
import { widthOf } from "../article/width.ts";
import { words } from "../words/words.ts";
import { Ground } from "./ground.tsx";
import { paintLine } from "./paint.ts";
import type { Theme } from "./theme.ts";

export function StoryScreen({ state, story, theme }: { state: State; story: Story; theme: Theme }) {
  const frame = frameOf(state);
  const leaves = Array.from({ length: frame.leaves }, (_, leaf) =>
    leafLines(state, story, story.page + leaf, theme),
  );
  const panel = panelOf(state, story);
  // On a leaf of its own it begins where a page does.
  if (panel && panel.line < 0)
    leaves[panel.leaf] = panelLines(panel, frame.measure, theme, state.bidi).slice(1);
  else if (panel) leaves[panel.leaf]?.push(...panelLines(panel, frame.measure, theme, state.bidi));
  const rows: string[] = Array<string>(frame.above).fill("");
  for (let i = 0; i < frame.height; i++) {
    const cells = leaves.map((leaf) => leaf[i] ?? { text: "", width: 0 });
    rows.push(
      cells
        .map((cell, n) => {
          const rest = Math.max(0, frame.measure - cell.width);
          const text = n < cells.length - 1 ? cell.text + " ".repeat(rest) : cell.text;
          return marginOf(cell, n === 0 ? frame.left : frame.gutter, theme) + text;
        })
        .join(""),
    );
  }
  return (
    <Ground theme={theme} room={bodyRoom(state.size)}>
      {rows.map((row) => row.trimEnd()).join("\n")}
    </Ground>
  );
}

type Cell = { text: string; width: number; isRuled?: boolean };

/** What is left of a line: blank, but for the mark of the ruler. */
function marginOf({ isRuled = false }: Cell, columns: number, theme: Theme): string {
  if (!isRuled || columns === 0) return " ".repeat(columns);
  const gap = columns > 1 ? 1 : 0;
  return `${" ".repeat(columns - 1 - gap)}${theme.section("▶")}${" ".repeat(gap)}`;
}

function leafLines(state: State, story: Story, page: number, theme: Theme): Cell[] {
  const range = story.pages[page];
  if (!range) return [];
  const { measure } = frameOf(state);
  const under = state.settings.ruler ? story.layout.lines[rulerLine(story)] : undefined;
  return story.layout.lines.slice(range.start, range.end).map((line) => {
    const width = widthOf(line.text);
    const text = pictureRow(state, story, line, theme) ?? paintLine(line, theme);
    if (!isRuled(line, under)) return { text, width };
    const rest = " ".repeat(Math.max(0, measure - width));
    return { text: theme.ruler(text + rest), width: Math.max(width, measure), isRuled: true };
  });
}

/** A row of a picture in its box, null where there is none or it is still to be drawn. */
function pictureRow(state: State, story: Story, line: Line, theme: Theme): string | null {
  const picture = line.picture && pictureOf(story, line.picture.block);
  if (!picture || !line.picture) return null;
  const cells = state.drawn[drawnKey(picture, line.picture)]?.[line.picture.row];
  if (cells === undefined) return null;
  const sides = 2;
  const free = widthOf(line.text) - 2 * sides - line.picture.columns;
  const left = Math.floor(free / 2);
  const edge = theme.quiet("│");
  return `${edge} ${" ".repeat(left)}${cells}${" ".repeat(free - left)} ${edge}`;
}

/** Columns between a related story's headline and what is told of it; one alone reads as the headline going on. */
const PANEL_GAP = 2;

/** What the story is related to, as lines under the last page. */
function panelLines({ rows }: Panel, measure: number, theme: Theme, bidi: Bidi | null): Cell[] {
  const name = `── ${words.related.panel} `;
  const title = (name + "─".repeat(Math.max(0, measure - widthOf(name)))).slice(0, measure);
  return [
    { text: "", width: 0 },
    { text: theme.quiet(title), width: measure },
    ...rows.map((row) => {
      const beside = besides(row, measure, 2, PANEL_GAP);
      const headline = inOrder(beside.label, bidi);
      // At the right of the column: a headline in the same quiet tone would seem to go on.
      const free = Math.max(PANEL_GAP, measure - 2 - widthOf(headline) - widthOf(beside.detail));
      const detail = beside.detail && `${" ".repeat(free)}${inOrder(beside.detail, bidi)}`;
      const look = row.dim ? theme.quiet : theme.plain;
      return {
        text: `${row.unread ? theme.dot("●") : " "} ${look(headline)}${theme.quiet(detail)}`,
        width: 2 + widthOf(headline) + widthOf(detail),
      };
    }),
  ];
}
