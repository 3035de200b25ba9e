/**
 * A piece of HTML that is a story already, as a feed gives it: all of it is kept, but for what programs put around a
 * story. The same lines and boxes are dropped as from a page; only where the body is need not be found.
 */
import type { Block, Related } from "../article/article.ts";
import { blocksOf } from "./blocks.ts";
import { markCaptions } from "./captions.ts";
import { markBoxes, markEmptyHeadings, markLines, markRelated, markTail } from "./cleaner.ts";
import { Masses } from "./masses.ts";
import { piecesOf } from "./pieces.ts";
import { massOf, type Region } from "./region.ts";
import { relatedOf } from "./related.ts";
import { parseTree } from "./tree.ts";

export type FragmentStory = { readonly blocks: readonly Block[]; readonly related: readonly Related[] };

/** `base` makes addresses absolute; `source` is the story's own, which it does not name. Never fails. */
export function parseFragment(html: string, base: string, source = ""): FragmentStory {
  const page = piecesOf(parseTree(html), base);
  markCaptions(page);
  const { pieces, top } = page;
  const masses = new Masses(pieces, massOf);
  const all = masses.of(top);
  const region: Region = {
    box: top,
    apart: new Set(),
    masses,
    // All of it stands together.
    groups: new Map(pieces.map((piece) => [piece, all])),
    homes: new Map(pieces.map((piece) => [piece, top])),
  };
  markBoxes(page, region);
  markLines(pieces, region);
  // A list of links may be all that a feed has to tell.
  markRelated(pieces, false);
  markTail(pieces);
  markEmptyHeadings(pieces);
  const kept = pieces.filter(({ label }) => label === "");
  const isStory = kept.some(({ text }) => text !== "") || pieces.every(({ text }) => text === "");
  // Nothing but such lines: then they are what it says.
  if (!isStory) return { blocks: blocksOf(pieces), related: [] };
  return { blocks: blocksOf(kept), related: relatedOf(page, region, source) };
}
