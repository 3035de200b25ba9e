/** The stories that a page names as related to its own, with their addresses. */
import type { Related } from "../article/article.ts";
import { isCredit } from "../article/text/credit.ts";
import { keyOf, wordCount } from "../article/text/measure.ts";
import { pageReason } from "../article/text/page-phrases.ts";
import { isRelatedHead, relatedHeadline } from "../article/text/related.ts";
import { type Box, within } from "./boxes.ts";
import type { Piece } from "./piece.ts";
import type { Page } from "./pieces.ts";
import type { Region } from "./region.ts";

const MOST = 20;
/** How far below the body a related block is looked for, in pieces. */
const BELOW = 150;
/** In one paragraph. */
const LINKS_MOST = 50;
const HEADLINE_MOST = 300;
const HEADLINE_WORDS = 4;
const HEADLINE_LEAST = 18;

/** Named by lines and blocks within the body, and by blocks below it that are called related. `source` = the story itself. */
export function relatedOf({ pieces }: Page, region: Region, source: string): Related[] {
  const { box } = region;
  const found = new Map<string, Related>();
  const own = source.replace(/[?#].*/, "");
  let under = false;
  pieces.slice(box.from, box.to + BELOW).forEach((piece, at) => {
    const inside = box.from + at < box.to;
    if (isRelatedHead(piece.text)) under = true;
    else if (piece.kind === "heading" && piece.linkShare === 0) under = false;
    const named = inside ? isNamed(piece) : under || isCalledRelated(piece.box);
    if (!named && !(inside && under && piece.label !== "")) return;
    for (const { headline, href } of linksOf(piece)) {
      const key = keyOf(headline);
      const address = href.replace(/#.*/, "");
      if (found.size >= MOST || found.has(key) || (own !== "" && address.replace(/\?.*/, "") === own))
        continue;
      if ([...found.values()].some((one) => one.source === address)) continue;
      found.set(key, { headline, source: address });
    }
  });
  return [...found.values()];
}

const isNamed = (piece: Piece): boolean =>
  piece.label === "related" || (piece.label !== "" && isCalledRelated(piece.box));

const isCalledRelated = (box: Box): boolean =>
  within(box, "related") && !within(box, "others") && !within(box, "ad") && !within(box, "nav");

/** The links of a piece that look like headlines, without the words before them ("Read also:"). */
function linksOf(piece: Piece): { headline: string; href: string }[] {
  // An item with one link is the headline, however much of it leads there.
  const isItem = piece.kind === "item" && piece.links.length === 1;
  return piece.links.slice(0, LINKS_MOST).flatMap(({ href, text: linked }) => {
    const text = isItem ? piece.text : linked;
    const headline = relatedHeadline(text) ?? text;
    const isHeadline =
      (wordCount(headline) >= HEADLINE_WORDS || (headline.length >= HEADLINE_LEAST && !/ /.test(headline))) &&
      headline.length <= HEADLINE_MOST;
    if (
      !isHeadline ||
      !/^https?:/.test(href) ||
      isCredit(headline) ||
      pageReason(headline, wordCount(headline)) !== ""
    )
      return [];
    return [{ headline, href }];
  });
}
