/** What lies at a cell of the screen: the same geometry that the screens are drawn by, read backwards. Pure. */
import type { Line } from "../article/lines.ts";
import { reach, widthOf } from "../article/width.ts";
import { COMMANDS } from "./commands.ts";
import { hintRoom } from "./feeds.ts";
import { bodyHeight, menuHeight, scrolled } from "./geometry.ts";
import { HINT_GAP, hintsThatFit, hintWidth } from "./help.ts";
import { currentRow, listFrameOf } from "./list.ts";
import { drawMap, type MapCursor } from "./map.ts";
import { paletteRows } from "./palette.ts";
import { PANEL_LINES, panelOf } from "./panel.ts";
import { lineOfRow, rowsInSight } from "./pick-rows.ts";
import type { Choice, Overlay, State } from "./state.ts";
import { frameOf } from "./story.ts";

export type Hit =
  /** A row of the list, by its index in the whole view. */
  | { readonly type: "row"; readonly index: number }
  | { readonly type: "preview"; readonly id: string }
  | { readonly type: "pick"; readonly index: number }
  | { readonly type: "command"; readonly index: number }
  | { readonly type: "node"; readonly at: MapCursor }
  | { readonly type: "link"; readonly href: string }
  /** A row of the related panel under the last page. */
  | { readonly type: "related"; readonly choice: Choice }
  /** The left or right third of a page. */
  | { readonly type: "edge"; readonly way: -1 | 1 }
  /** A hint of the footer, by the key that it names. */
  | { readonly type: "key"; readonly key: string };

type Cell = { readonly x: number; readonly y: number };

/** What lies at column `x` and row `y`, both from 0; null where nothing does that a click could mean. */
export function hitAt(state: State, { x, y }: Cell): Hit | null {
  const { columns, rows } = state.size;
  if (x < 0 || y < 0 || x >= columns || y >= rows) return null;
  if (y === rows - 1) return footerHit(state, x);
  const cell = { x, y: y - bodyTop(state) };
  if (cell.y < 0) return null;
  const { overlay } = state;
  if (overlay?.type === "pick") return pickHit(state, overlay, cell);
  if (overlay?.type === "palette") return paletteHit(state, overlay.at, cell);
  // The map has other lines where it is read aloud; its keys are the same.
  if (overlay?.type === "map" && state.settings.screenReader) return null;
  if (overlay?.type === "map") return mapHit(state, overlay, cell);
  if (overlay?.type === "picture") return edgeHit(state, x);
  if (overlay) return null;
  return state.screen === "story" ? storyHit(state, cell) : listHit(state, cell);
}

/** The first row of the screen's body. */
export function bodyTop({ size }: Pick<State, "size">): number {
  return size.rows - 1 - bodyHeight(size);
}

function footerHit(state: State, x: number): Hit | null {
  if (state.prompt || state.digits || state.pending || state.notice || state.trouble) return null;
  let at = 1;
  for (const hint of hintsThatFit(state, COMMANDS, hintRoom(state))) {
    const end = at + hintWidth(hint);
    if (x >= at && x < end) return { type: "key", key: hint.press };
    at = end + HINT_GAP;
  }
  return null;
}

function listHit(state: State, { x, y }: Cell): Hit | null {
  const { list } = state;
  const frame = listFrameOf(state);
  if (frame.preview > 0 && x >= frame.width) {
    const row = currentRow(list);
    return row && !row.summary.failure ? { type: "preview", id: row.summary.id } : null;
  }
  const index = list.top + Math.floor(y / frame.each);
  return y < frame.count * frame.each && index < list.window.total ? { type: "row", index } : null;
}

function pickHit(state: State, overlay: Extract<Overlay, { type: "pick" }>, { y }: Cell): Hit | null {
  const placed = rowsInSight(state, overlay);
  const row = placed.find(({ index }) => lineOfRow(placed, index) === y);
  return row ? { type: "pick", index: row.index } : null;
}

/** The first row of the palette that is in sight. */
export function paletteTop(state: State, at: number, count: number): number {
  const height = menuHeight(state.size);
  return scrolled(Math.max(0, at - (height >> 1)), at, height, count);
}

function paletteHit(state: State, at: number, { y }: Cell): Hit | null {
  const count = paletteRows(state, COMMANDS).length;
  const index = paletteTop(state, at, count) + y;
  return index < count ? { type: "command", index } : null;
}

function mapHit(state: State, overlay: Extract<Overlay, { type: "map" }>, { x, y }: Cell): Hit | null {
  const size = { width: Math.max(1, state.size.columns - 2), height: bodyHeight(state.size) };
  let left = 1;
  for (const cell of drawMap(overlay.headline, overlay.related, size)[y] ?? []) {
    left += widthOf(cell.text);
    if (x < left) return cell.node ? { type: "node", at: cell.node } : null;
  }
  return null;
}

function storyHit(state: State, { x, y: row }: Cell): Hit | null {
  const { story } = state;
  if (!story) return null;
  const { left, measure, gutter, leaves, above } = frameOf(state);
  const y = row - above;
  const leaf = Math.floor((x - left) / (measure + gutter));
  const column = x - left - leaf * (measure + gutter);
  const panel = panelOf(state, story);
  if (leaf >= 0 && leaf < leaves && column < measure) {
    const choice = panel?.leaf === leaf ? panel.rows[y - panel.line - PANEL_LINES]?.choice : undefined;
    if (choice) return { type: "related", choice };
    const page = story.pages[story.page + leaf];
    const line = page && y >= 0 && y < page.end - page.start ? story.layout.lines[page.start + y] : undefined;
    const href = line && linkAt(line, column);
    if (href !== undefined) return { type: "link", href };
  }
  return edgeHit(state, x);
}

/** The address of the link that a column of a set line belongs to. */
function linkAt(line: Line, column: number): string | undefined {
  if (column < 0) return undefined;
  // In the right half of a wide character too this is where the character begins.
  const at = reach(line.text, column);
  return line.spans.find(({ kind, start, end }) => kind === "link" && start <= at && at < end)?.href;
}

function edgeHit({ size }: State, x: number): Hit | null {
  const third = size.columns / 3;
  if (x < third) return { type: "edge", way: -1 };
  return x >= 2 * third ? { type: "edge", way: 1 } : null;
}
