/** How the list shares the screen: the screens draw by it and the cursor moves by it. */
import type { Size } from "../article/frame.ts";

/** From this width on a preview of the story under the cursor stands beside the list. */
const PREVIEW_FROM = 110;
/** Under this height every row counts: no deks, no air. */
const DEKS_FROM = 16;

export type ListFrame = {
  /** Rows of the terminal for stories. */
  readonly height: number;
  /** Rows one story takes. */
  readonly each: number;
  /** Stories that fit. */
  readonly count: number;
  readonly width: number;
  /** Columns of the preview, 0 = none. */
  readonly preview: number;
};

/** What is said of a story takes so many columns, but for long headlines. */
const SPOKEN = 120;

/** `linear`: as many lines a story as say all of it, and nothing beside them, for a screen reader. */
export function listFrame(size: Size, deks: boolean, linear = false): ListFrame {
  const height = bodyHeight(size);
  if (linear) {
    const each = Math.min(height, Math.ceil(SPOKEN / Math.max(size.columns, SPOKEN / 3)));
    return { height, each, count: Math.floor(height / each), width: size.columns, preview: 0 };
  }
  const each = deks && size.rows >= DEKS_FROM && size.columns >= 50 ? 2 : 1;
  const preview = size.columns >= PREVIEW_FROM ? Math.min(72, Math.floor(size.columns * 0.42)) : 0;
  // The header's own margin on the right.
  const width = Math.max(1, size.columns - 1 - (preview > 0 ? preview + 3 : 0));
  return { height, each, count: Math.max(1, Math.floor(height / each)), width, preview };
}

/** The room between header and footer. */
export function bodyRoom(size: Size): { columns: number; rows: number } {
  return { columns: size.columns, rows: bodyHeight(size) };
}

/** Rows between header and footer, with a blank one under the header where there is room. */
export function bodyHeight(size: Size): number {
  return Math.max(1, size.rows - 2 - (size.rows >= 18 ? 1 : 0));
}

/** Rows of it for menus, help and a picture alone: one less where there is room, so that their last row does not touch the footer. */
export function menuHeight(size: Size): number {
  return Math.max(1, bodyHeight(size) - (size.rows >= 18 ? 1 : 0));
}

/** The first visible row where the list goes on by whole screenfuls: a row keeps its line while the cursor moves. */
export function paged(cursor: number, count: number): number {
  return Math.max(0, cursor - (cursor % Math.max(1, count)));
}

/** The first visible row, moved as little as shows the cursor. */
export function scrolled(top: number, cursor: number, count: number, total: number): number {
  const low = Math.max(0, cursor - count + 1);
  return Math.max(0, Math.min(Math.max(low, Math.min(top, cursor)), Math.max(0, total - count)));
}
