/** What of the story stands above its body's box: the picture at its head, and first paragraphs in a box of their own. */

import { keyOf } from "../article/text/measure.ts";
import type { Box } from "./boxes.ts";
import { markLines } from "./cleaner.ts";
import type { Piece } from "./piece.ts";
import type { Page } from "./pieces.ts";
import { massOf, type Region } from "./region.ts";

/** How far above the headline a picture may stand, in pieces. */
const ABOVE = 12;
/** A picture without words is the story's where the page's data name it. */
const NAME_LEAST = 6;

/** Index of the last place above the body where the headline stands, -1 for none. */
export function headlineAt(pieces: readonly Piece[], headline: string, before: number): number {
  const key = keyOf(headline);
  for (let at = before; at >= 0; at--) if (key !== "" && pieces[at]?.key === key) return at;
  return -1;
}

/**
 * The pieces between headline and body that are the story's, in order. `shared` = the address of the picture that the
 * page's data name, "" for none.
 */
export function leadOf({ pieces }: Page, region: Region, title: number, shared: string): Piece[] {
  if (title < 0 || title >= region.box.from) return [];
  const home = commonBox(pieces[title]!.box, region.box);
  const from = Math.max(home.from, title - ABOVE);
  const apart = (box: Box): boolean => {
    for (let up: Box | null = box; up && up !== home; up = up.parent)
      if (
        region.apart.has(up) ||
        up.hints.has("related") ||
        up.hints.has("others") ||
        up.hints.has("meta") ||
        up.hints.has("byline") ||
        up.hints.has("author") ||
        up.hints.has("share")
      )
        return true;
    return false;
  };
  markLines(pieces.slice(from, region.box.from), region);
  const frames = new Set<Box>();
  for (const piece of pieces.slice(from, region.box.from)) {
    if (!piece.frame || frames.has(piece.frame) || apart(piece.frame)) continue;
    const own = pieces.slice(piece.frame.from, piece.frame.to).filter((one) => one.frame === piece.frame);
    const pictures = own.filter((one) => one.kind === "picture");
    const worded = own.some((one) => one.kind !== "picture");
    if (
      pictures.length === 0
        ? piece.kind === "caption" && title >= 0
        : (worded && !pictures.every((one) => one.inLink && own.length > 4)) ||
          pictures.some((one) => isShared(one, shared))
    )
      frames.add(piece.frame);
  }
  return pieces.slice(from, region.box.from).filter((piece, at) => {
    if (piece.label !== "") return false;
    if (piece.frame) return frames.has(piece.frame);
    return from + at > title && massOf(piece) > 0 && piece.kind === "text" && !apart(piece.box);
  });
}

function isShared(piece: Piece, shared: string): boolean {
  const name = nameOf(shared);
  return name.length >= NAME_LEAST && nameOf(piece.picture?.image ?? "") === name;
}

/** A picture's name without the sizes that servers put into it. */
const nameOf = (address: string): string =>
  (
    address
      .replace(/[?#].*/, "")
      .split("/")
      .at(-1) ?? ""
  ).replace(/[-_]?\d{2,4}x\d{2,4}|\.\w+$/g, "");

function commonBox(one: Box, two: Box): Box {
  let [a, b] = [one, two];
  while (a.depth > b.depth) a = a.parent!;
  while (b.depth > a.depth) b = b.parent!;
  while (a !== b) {
    a = a.parent!;
    b = b.parent!;
  }
  return a;
}
