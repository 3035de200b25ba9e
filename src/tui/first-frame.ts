/**
 * The screen that a start shows, put together without Ink, whose loading takes as long as all that comes before it:
 * the same lines that Ink draws when it is there.
 */
import { bodyHeight } from "../app/geometry.ts";
import { listFrameOf } from "../app/list.ts";
import type { State } from "../app/state.ts";
import { widthOf } from "../article/width.ts";
import { footer, header } from "./bars.ts";
import { linearLines } from "./linear.ts";
import { besideRows, emptyText, listRows } from "./list-lines.ts";
import type { Theme } from "./theme.ts";

/** What themes put around a text. */
const LOOKS = /\x1b\[[0-9;]*m/g;

/** A line for each row of the terminal; null where the screen is not the list alone, or Ink would have to cut. */
export function firstFrame(state: State, theme: Theme): string[] | null {
  const { columns, rows } = state.size;
  const height = bodyHeight(state.size);
  const top = rows - 2 - height;
  if (state.screen !== "list" || state.overlay !== null || theme.isPainted || top < 0) return null;
  const lines = state.settings.screenReader
    ? linearLines(state)
    : [header(state, theme), ...blank(top), ...listBody(state, theme, height), footer(state, theme)];
  // What lies between them is as wide as it may be.
  const edges = [lines[0] ?? "", lines.at(-1) ?? ""];
  if (edges.some((line) => widthOf(line.replace(LOOKS, "")) > columns)) return null;
  return lines.map((line) => line.trimEnd());
}

const blank = (count: number): string[] => Array.from({ length: count }, () => "");

function listBody(state: State, theme: Theme, height: number): string[] {
  const isEmpty = state.list.window.total === 0;
  const texts = isEmpty ? [emptyText(state)] : listRows(state, theme).map(({ label }) => label);
  const lines = texts.flatMap((text) => theme.ground(text).split("\n"));
  const beside = isEmpty ? [] : besideRows(state, theme);
  const gap = " ".repeat(listFrameOf(state).width);
  return blank(height).map((_, y) => {
    const text = beside[y];
    return text === undefined ? (lines[y] ?? "") : (lines[y] ?? gap) + theme.ground(text);
  });
}
