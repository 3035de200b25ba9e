/**
 * The reading ruler: it lies under the line that holds the reader's place, so it needs no state of its own and stays on
 * the sentence through every change of size and setting. Lines that share a place (a caption box) are under it together.
 */
import type { Line } from "../article/lines.ts";
import { pageOfLine } from "../article/pages.ts";
import { positionOfLine } from "../article/position.ts";
import type { State, Step, Story } from "./state.ts";
import { turnTo } from "./story.ts";

/** Whether a line is read: the story's head is not, nor is what stands between lines and parts. */
const isRead = (line: Line | undefined): line is Line =>
  line !== undefined && line.role !== "blank" && line.role !== "break" && line.block >= 0;

const isSamePlace = (one: Line, other: Line) => one.block === other.block && one.from === other.from;

/** The line that the ruler lies under: the last that begins at or before the reader's place; -1 where none is read. */
export function rulerLine({ layout, anchor }: Pick<Story, "layout" | "anchor">): number {
  let found = -1;
  for (const [at, line] of layout.lines.entries()) {
    if (!isRead(line)) continue;
    const isBehind = line.block > anchor.block || (line.block === anchor.block && line.from > anchor.char);
    if (found >= 0 && isBehind) break;
    found = at;
  }
  return found;
}

/** Whether the ruler lies under this line; `under` is the one that rulerLine() found. */
export function isRuled(line: Line, under: Line | undefined): boolean {
  return isRead(line) && isRead(under) && isSamePlace(line, under);
}

/** Moves the ruler by `count` places (below zero: up), as far as there are some; the page follows. */
export function moveRuler(state: State, count: number): Step | null {
  return moved(state, count, isSamePlace);
}

/** The same by paragraphs, items and boxes. Up from inside one goes to its start. */
export function moveRulerByParagraph(state: State, count: number): Step | null {
  return moved(state, count, (one, other) => one.block === other.block && one.group === other.group);
}

function moved(state: State, count: number, isOne: (one: Line, other: Line) => boolean): Step | null {
  const { story } = state;
  if (!story) return null;
  const { lines } = story.layout;
  const from = rulerLine(story);
  let at = from;
  for (let left = Math.abs(count); left > 0; left--) {
    const next = count > 0 ? nextPlace(lines, at, isOne) : placeBefore(lines, at, isOne);
    if (next === null) break;
    at = next;
  }
  if (at === from || from < 0) return null;
  return turnTo(state, pageOfLine(story.pages, at), positionOfLine(lines, at, story.article.blocks));
}

type Same = (one: Line, other: Line) => boolean;

function nextPlace(lines: readonly Line[], from: number, isOne: Same): number | null {
  const here = lines[from];
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (isRead(line) && isRead(here) && !isOne(line, here)) return at;
  }
  return null;
}

/** The first line of the place before; of this one, where `from` is not its first. */
function placeBefore(lines: readonly Line[], from: number, isOne: Same): number | null {
  const first = firstOf(lines, from, isOne);
  if (first < from && lines[first]?.from !== lines[from]?.from) return first;
  let at = first - 1;
  while (at >= 0 && !isRead(lines[at])) at--;
  return at < 0 ? null : firstOf(lines, at, isOne);
}

function firstOf(lines: readonly Line[], from: number, isOne: Same): number {
  let first = from;
  for (let at = from - 1; at >= 0; at--) {
    const line = lines[at];
    const here = lines[from];
    if (line?.role === "blank") continue;
    if (!isRead(line) || !isRead(here) || !isOne(line, here)) break;
    first = at;
  }
  return first;
}
