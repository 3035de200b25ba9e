/** The map of a story's neighbourhood. */
import { bodyHeight, bodyRoom } from "../app/geometry.ts";
import { drawMap, type MapCell } from "../app/map.ts";
import type { Overlay, State } from "../app/state.ts";
import { type Bidi, inOrder } from "../article/bidi.ts";
import { Ground } from "./ground.tsx";
import type { Theme } from "./theme.ts";

type MapOverlay = Extract<Overlay, { type: "map" }>;

export function MapScreen({ state, overlay, theme }: { state: State; overlay: MapOverlay; theme: Theme }) {
  const size = { width: Math.max(1, state.size.columns - 2), height: bodyHeight(state.size) };
  const rows = drawMap(overlay.headline, overlay.related, size);
  return (
    <Ground theme={theme} room={bodyRoom(state.size)}>
      {rows
        .map((row) => ` ${row.map((cell) => look(ordered(cell, state.bidi), overlay, theme)).join("")}`)
        .join("\n")}
    </Ground>
  );
}

/** Its story's dot stays where it is. */
function ordered(cell: MapCell, bidi: Bidi | null): MapCell {
  if (bidi === null || cell.look === "line") return cell;
  const dot = cell.look === "node" ? 2 : 0;
  const headline = cell.text.slice(dot).trimEnd();
  const rest = cell.text.slice(dot + headline.length);
  return { ...cell, text: cell.text.slice(0, dot) + inOrder(headline, bidi) + rest };
}

function look(cell: MapCell, { cursor }: MapOverlay, theme: Theme): string {
  if (cell.look === "box" || cell.look === "title") return theme.headline(cell.text);
  if (cell.look === "line") return theme.quiet(cell.text);
  const active = cell.node?.side === cursor.side && cell.node.index === cursor.index;
  if (active) return theme.active(cell.text.replace(/ +$/, "")) + (/ +$/.exec(cell.text)?.[0] ?? "");
  if (cell.text.startsWith("○")) return theme.quiet(cell.text);
  return cell.text.startsWith("●") ? theme.dot("●") + cell.text.slice(1) : cell.text;
}
