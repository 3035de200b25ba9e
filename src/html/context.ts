/** What a piece of a page stands in: headings, items, quotations, figures. */
import type { Box } from "./boxes.ts";

/** What a piece stands in. */
export type Context = {
  /** 1 to 6 in a heading. */
  readonly heading: number;
  /** The box of the list item, and of the list it is in. */
  readonly item: Box | null;
  readonly list: Box | null;
  /** 0 = in an outermost list. */
  readonly level: number;
  readonly quote: Box | null;
  readonly figure: Box | null;
  readonly caption: Box | null;
  /** In an element that is called a credit. */
  readonly credit: boolean;
};

export const TOP: Context = {
  heading: 0,
  item: null,
  list: null,
  level: 0,
  quote: null,
  figure: null,
  caption: null,
  credit: false,
};

export const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

/** What stands in `box`, which itself stands in `around`. */
export function contextOf(box: Box, around: Context): Context {
  const { name, hints } = box;
  if (isHeading(name)) return { ...around, heading: Number(name[1]) };
  if (name === "li") return { ...around, item: box };
  if (name === "ul" || name === "ol")
    return { ...around, list: around.list ?? box, level: around.item ? around.level + 1 : 0 };
  if (name === "blockquote") return { ...around, quote: around.quote ?? box };
  if (name === "figure") return { ...around, figure: box, caption: null };
  if (name === "figcaption") return { ...around, caption: box };
  if (around.figure && !around.caption && hints.has("caption")) return { ...around, caption: box };
  return around;
}
