/**
 * The neighbourhood of a story as a small map: who names it on the left, it in the middle, whom it names on the
 * right, what is similar below. Drawn in cells, so that scripts of any width stay in their columns.
 */

import { cut, pad, widthOf } from "../article/width.ts";
import { linesIn, wrap } from "../article/wrap.ts";
import { words } from "../words/words.ts";
import type { RelatedStory } from "./state.ts";

export type Side = "left" | "right" | "below";
export type MapCursor = { readonly side: Side; readonly index: number };

/** A piece of a row: its text, how wide it is, and the story it stands for. */
export type MapCell = {
  readonly text: string;
  readonly look: "line" | "node" | "box" | "title";
  readonly node?: MapCursor;
};

const SIDES: Record<RelatedStory["kind"], Side> = {
  naming: "left",
  named: "right",
  similar: "below",
  copy: "below",
};
/** Columns between the middle and a side: "──┼─▶ ". */
const LINK = 6;
/** Columns of a headline at most: further apart the lines between them would be all one sees. */
const WIDEST = 48;
/** From this width on the sides stand beside the middle; below it all is one column. */
const BESIDE = 72;

/** The stories of each side, in their order. */
export function sides(related: readonly RelatedStory[]): Record<Side, readonly RelatedStory[]> {
  const of = (side: Side) => related.filter((story) => SIDES[story.kind] === side && !story.under);
  return { left: of("left"), right: of("right"), below: of("below") };
}

/** The first story there is, preferably one that the story names. */
export function firstOnMap(related: readonly RelatedStory[]): MapCursor {
  const all = sides(related);
  const side = (["right", "left", "below"] as const).find((one) => all[one].length > 0) ?? "right";
  return { side, index: 0 };
}

/** Where an arrow leads from a place on the map; the place itself where it leads nowhere. */
export function walkMap(
  related: readonly RelatedStory[],
  at: MapCursor,
  way: "up" | "down" | "left" | "right",
): MapCursor {
  const all = sides(related);
  const to = (side: Side, index: number): MapCursor =>
    all[side].length === 0 ? at : { side, index: Math.max(0, Math.min(index, all[side].length - 1)) };
  if (way === "up") {
    if (at.index > 0 || at.side !== "below") return to(at.side, at.index - 1);
    return all.right.length > 0 ? to("right", all.right.length - 1) : to("left", all.left.length - 1);
  }
  if (way === "down") {
    const last = at.index >= all[at.side].length - 1;
    return last && at.side !== "below" ? to("below", 0) : to(at.side, at.index + 1);
  }
  if (way === "left")
    return at.side === "right" && all.left.length === 0 ? to("below", 0) : to("left", at.index);
  return at.side === "left" && all.right.length === 0 ? to("below", 0) : to("right", at.index);
}

export type MapSize = { readonly width: number; readonly height: number };

/** The map's rows, at most `height` of them, each at most `width` columns. */
export function drawMap(headline: string, related: readonly RelatedStory[], size: MapSize): MapCell[][] {
  return size.width >= BESIDE ? beside(headline, related, size) : stacked(headline, related, size);
}

function nodeText(story: RelatedStory, width: number): string {
  const dot = story.summary ? (story.status?.read ? "  " : "● ") : "○ ";
  return pad(`${dot}${cut(story.headline, Math.max(1, width - 2))}`, width);
}

function nodeCell(side: Side, index: number, story: RelatedStory, width: number): MapCell {
  return { text: nodeText(story, width), look: "node", node: { side, index } };
}

const blank = (width: number): MapCell => ({ text: " ".repeat(Math.max(0, width)), look: "line" });

function beside(headline: string, related: readonly RelatedStory[], { width, height }: MapSize): MapCell[][] {
  const all = sides(related);
  // A side without stories leaves its room to the others.
  const beside = [all.left, all.right].filter((side) => side.length > 0).length;
  const column = Math.min(WIDEST, Math.floor((width - beside * LINK) / (beside + 1)));
  const margin = blank(Math.floor((width - beside * LINK - (beside + 1) * column) / 2));
  const box = boxLines(headline, column);
  // The box, a mark and the similar ones under it take the middle; the middle's first text line is where lines meet.
  const below = all.below.slice(0, Math.max(0, height - box.length - 3));
  const used = box.length + (below.length > 0 ? below.length + 2 : 0);
  const top = Math.max(1, Math.floor((height - used) / 2));
  const middle = top + 1;
  const left = placed(all.left, middle, height);
  const right = placed(all.right, middle, height);
  const rows: MapCell[][] = [];
  for (let y = 0; y < height; y++) {
    const inBox = box[y - top];
    const under = y - top - box.length;
    const similar = below[under - 2];
    const centre: MapCell =
      inBox !== undefined
        ? { text: inBox, look: "box" }
        : below.length > 0 && (under === 0 || under === 1)
          ? {
              text: pad(under === 0 ? `${" ".repeat(column >> 1)}┊` : `  ${words.related.similar}`, column),
              look: "line",
            }
          : similar
            ? nodeCell("below", under - 2, similar, column)
            : blank(column);
    const side = (name: "left" | "right", index: number | undefined): MapCell => {
      const story = index === undefined ? undefined : all[name][index];
      return story && index !== undefined ? nodeCell(name, index, story, column) : blank(column);
    };
    const line = (placed: ReadonlyMap<number, number>, way: "in" | "out"): MapCell => ({
      text: link(y, middle, [...placed.keys()], way),
      look: "line",
    });
    rows.push([
      margin,
      ...(left.size > 0 ? [side("left", left.get(y)), line(left, "in")] : []),
      centre,
      ...(right.size > 0 ? [line(right, "out"), side("right", right.get(y))] : []),
    ]);
  }
  return rows;
}

/** Rows for the stories of a side, spread around the middle row: row → index. */
function placed(stories: readonly RelatedStory[], middle: number, height: number): Map<number, number> {
  const step = stories.length * 2 <= height ? 2 : 1;
  const count = Math.min(stories.length, height);
  const start = Math.max(
    0,
    Math.min(middle - Math.floor(((count - 1) * step) / 2), height - (count - 1) * step - 1),
  );
  return new Map(Array.from({ length: count }, (_, index) => [start + index * step, index]));
}

const JUNCTIONS: Record<string, string> = {
  "": " ",
  ud: "│",
  lr: "─",
  l: "─",
  r: "─",
  dr: "┌",
  dl: "┐",
  ur: "└",
  ul: "┘",
  udr: "├",
  udl: "┤",
  dlr: "┬",
  ulr: "┴",
  udlr: "┼",
};

/** The columns of line between the middle and a side, in row `y`. */
function link(y: number, middle: number, rows: readonly number[], way: "in" | "out"): string {
  if (rows.length === 0) return " ".repeat(LINK);
  const top = Math.min(middle, ...rows);
  const bottom = Math.max(middle, ...rows);
  if (y < top || y > bottom) return " ".repeat(LINK);
  const node = rows.includes(y);
  const centre = y === middle;
  const [from, to] = way === "out" ? [centre, node] : [node, centre];
  const junction = `${y > top ? "u" : ""}${y < bottom ? "d" : ""}${from ? "l" : ""}${to ? "r" : ""}`;
  return `${from ? "──" : "  "}${JUNCTIONS[junction] ?? "│"}${to ? "─▶" : "  "} `;
}

function boxLines(headline: string, width: number): string[] {
  const room = Math.max(1, width - 4);
  const lines = linesIn(headline, wrap(headline, room));
  const shown = lines.length > 3 ? [...lines.slice(0, 2), cut(lines.slice(2).join(" "), room)] : lines;
  const rule = "─".repeat(Math.max(0, width - 2));
  return [`╭${rule}╮`, ...shown.map((line) => `│ ${pad(line, room)} │`), `╰${rule}╯`];
}

function stacked(
  headline: string,
  related: readonly RelatedStory[],
  { width, height }: MapSize,
): MapCell[][] {
  const all = sides(related);
  const rows: MapCell[][] = [];
  const put = (side: Side, lead: string) => {
    all[side].forEach((story, index) => {
      const line: MapCell = { text: lead, look: "line" };
      rows.push([line, nodeCell(side, index, story, Math.max(1, width - widthOf(lead)))]);
    });
  };
  put("left", " ┌─ ");
  rows.push([
    { text: all.left.length > 0 ? " └▶ " : " ┌─ ", look: "line" },
    { text: cut(headline, width - 4), look: "title" },
  ]);
  put("right", " ├▶ ");
  put("below", " ┊  ");
  return rows.slice(0, height);
}
