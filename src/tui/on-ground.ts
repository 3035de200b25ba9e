/**
 * What is drawn, on the ground of the theme. Where that has a background of its own, lines are as wide as their room
 * and blank ones fill it: whole lines are cheaper than a layer of cells under all texts.
 */
import { widthOf } from "../article/width.ts";
import type { Theme } from "./theme.ts";

export type Room = { readonly columns: number; readonly rows: number };

/** What themes and links put around a text. */
const LOOKS = /\x1b\[[0-9;]*m|\x1b\]8;;[^\x07]*\x07/g;

/** A drawn text without its looks. */
export function undressed(drawn: string): string {
  return drawn.replace(LOOKS, "");
}

/** Lines in their looks, on the theme's ground. */
export function onGround(drawn: string, theme: Theme, { columns, rows }: Room): string {
  if (!theme.isPainted) return theme.ground(drawn);
  const lines = drawn.split("\n");
  const filled = Array.from({ length: Math.max(rows, lines.length) }, (_, y) => {
    const line = lines[y] ?? "";
    return line + " ".repeat(Math.max(0, columns - widthOf(undressed(line))));
  });
  return theme.ground(filled.join("\n"));
}

/** The texts of a list's rows on the theme's ground, and last what fills the room under them, where something must. */
export function rowsOnGround(texts: readonly string[], theme: Theme, { columns, rows }: Room): string[] {
  const drawn = texts.map((text) => onGround(text, theme, { columns, rows: 0 }));
  const used = drawn.reduce((sum, text) => sum + text.split("\n").length, 0);
  const rest = theme.isPainted ? rows - used : 0;
  return rest > 0 ? [...drawn, onGround("", theme, { columns, rows: rest })] : drawn;
}
