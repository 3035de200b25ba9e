/**
 * Where the terminal's own cursor belongs: on the active row, or at the letter that is typed. Screen readers, braille
 * displays, magnifiers and input methods all look for it there.
 */
import { pageOfLine } from "../article/pages.ts";
import { widthOf } from "../article/width.ts";
import { bodyHeight } from "./geometry.ts";
import { bodyTop } from "./hit.ts";
import { linearMap } from "./linear-map.ts";
import { listFrameOf } from "./list.ts";
import { drawMap } from "./map.ts";
import { lineOfRow, rowsInSight } from "./pick-rows.ts";
import { promptParts } from "./prompt-line.ts";
import { rulerLine } from "./ruler.ts";
import type { Overlay, State } from "./state.ts";
import { frameOf } from "./story.ts";

export type Cell = { readonly x: number; readonly y: number };

/** Its column and row, from 0; null where nothing is active and it is better hidden. */
export function cursorOf(state: State): Cell | null {
  const { overlay, list, size } = state;
  const line = promptParts(state);
  if (line) {
    const x = 1 + widthOf(line.lead) + widthOf(line.before);
    return { x: Math.min(x, size.columns - 1), y: size.rows - 1 };
  }
  const top = bodyTop(state);
  if (overlay?.type === "pick")
    return { x: 0, y: top + lineOfRow(rowsInSight(state, overlay), overlay.cursor) };
  if (overlay?.type === "map") return onMap(state, overlay, top);
  const ruled = overlay || state.screen !== "story" ? null : onRuler(state, top);
  if (ruled) return ruled;
  // A page is read from its first line on; a screen without a reader's cursor in it is calmer to the eye.
  const reading = state.settings.screenReader ? { x: 0, y: top } : null;
  if (overlay || state.screen === "story") return reading;
  if (list.window.total === 0) return reading;
  return { x: 0, y: top + (list.cursor - list.top) * listFrameOf(state).each };
}

/** The line under the reading ruler, where one lies on the page. */
function onRuler(state: State, top: number): Cell | null {
  const { story, settings } = state;
  if (!story || !settings.ruler) return null;
  const line = rulerLine(story);
  const page = pageOfLine(story.pages, line);
  const { left, measure, gutter, leaves, above } = frameOf(state);
  const leaf = page - story.page;
  const start = story.pages[page]?.start ?? 0;
  if (line < start || leaf < 0 || leaf >= leaves) return null;
  return { x: left + leaf * (measure + gutter), y: top + above + line - start };
}

function onMap(state: State, overlay: Extract<Overlay, { type: "map" }>, top: number): Cell | null {
  if (state.settings.screenReader) {
    const y = linearMap(overlay).findIndex(({ node }) => isAt(node, overlay));
    return { x: 0, y: top + Math.max(0, y) };
  }
  const size = { width: Math.max(1, state.size.columns - 2), height: bodyHeight(state.size) };
  const rows = drawMap(overlay.headline, overlay.related, size);
  for (const [y, row] of rows.entries()) {
    let x = 1;
    for (const cell of row) {
      if (isAt(cell.node, overlay)) return { x, y: top + y };
      x += widthOf(cell.text);
    }
  }
  return null;
}

function isAt(
  node: { side: string; index: number } | undefined,
  { cursor }: Extract<Overlay, { type: "map" }>,
) {
  return node !== undefined && node.side === cursor.side && node.index === cursor.index;
}
