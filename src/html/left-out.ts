/** What was left out of the body, told line by line, so that nothing is lost in silence. */
import type { Problem } from "../article/article.ts";
import { beginningOf } from "../article/shorten.ts";
import type { Piece } from "./piece.ts";
import { massOf } from "./region.ts";

const SHOWN = 160;
const MOST = 40;
/** Told by the fields of the story. */
const TOLD = new Set(["headline", "dek", "related", "related-head", "byline or date"]);

/**
 * A problem for each sentence of the body's box that is in no block. Codes: "page" = the page's own words, "left-out" =
 * anything else. Links and scraps are passed over; the count of what is not told is the last problem.
 */
export function leftOut(pieces: readonly Piece[]): Problem[] {
  const dropped = pieces.filter((piece) => piece.label !== "" && !TOLD.has(piece.label) && massOf(piece) > 0);
  const problems = dropped.slice(0, MOST).map((piece): Problem => {
    const words = piece.text.length > SHOWN ? `${beginningOf(piece.text, SHOWN).trimEnd()}…` : piece.text;
    return piece.label.startsWith("page")
      ? { code: "page", message: `Of the page, not of the story: “${words}”` }
      : { code: "left-out", message: `Left out: “${words}”` };
  });
  if (dropped.length > MOST)
    problems.push({ code: "left-out", message: `Left out: ${dropped.length - MOST} more lines` });
  return problems;
}
