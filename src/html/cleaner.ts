/** Drops what stands in the body's box and is no part of the story. */
import { isCredit } from "../article/text/credit.ts";
import { pageReason, TAIL } from "../article/text/page-phrases.ts";
import { relatedHeadline } from "../article/text/related.ts";
import type { Box, Hint } from "./boxes.ts";
import type { Page, Piece } from "./pieces.ts";
import { Masses, type Region } from "./region.ts";

export type Known = { readonly headline: string; readonly dek: string; readonly byline: string };

const DROPPED: readonly Hint[] = ["nav", "related", "comments", "ad", "hidden", "invite", "share", "author", "byline", "meta", "date"];
const SHARE_MOST = 0.3;

export function markPieces(page: Page, region: Region, known: Known): Piece[] {
  const { box, apart } = region;
  const all = region.masses.of(box);
  const open: Box[] = [box];
  const linked = new Masses(page.pieces, (piece) => Math.min(piece.linked, piece.text.length));
  const chars = new Masses(page.pieces, (piece) => piece.text.length);
  const drop = (of: Box, label: string) => {
    for (let at = of.from; at < of.to; at++) page.pieces[at]!.label ||= label;
  };
  while (open.length > 0) {
    const at = open.pop()!;
    if (at !== box) {
      const hint = DROPPED.find((one) => at.hints.has(one));
      if (apart.has(at)) {
        drop(at, `apart ${[...at.hints]}`);
        continue;
      }
      if (hint && region.masses.of(at) < SHARE_MOST * all && !(at.name === "p" && region.masses.of(at) > 0)) {
        drop(at, hint);
        continue;
      }
      if (at.children.length > 0 && chars.of(at) > 0 && linked.of(at) / chars.of(at) > 0.6 && region.masses.of(at) < 0.1 * all) {
        drop(at, "links");
        continue;
      }
    }
    open.push(...at.children);
  }
  const pieces = page.pieces.slice(box.from, box.to);
  for (const piece of pieces) {
    if (piece.label || piece.kind === "picture") continue;
    const reason = pageReason(piece.text, piece.words);
    if (reason) piece.label = `page ${reason}`;
    else if (relatedHeadline(piece.text) !== null) piece.label = "related";
    else if (isCredit(piece.text)) piece.label = "credit";
  }
  return pieces.filter((piece) => piece.label === "");
}
