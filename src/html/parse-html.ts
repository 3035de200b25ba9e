/** A page's HTML → story: a tree, its pieces, the fields, where the body is, what in it is the story's. */
import type { Block, Draft, Problem } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import { absolute } from "./address.ts";
import { blocksOf } from "./blocks.ts";
import { markCaptions } from "./captions.ts";
import { markPieces } from "./cleaner.ts";
import { dekOf, toldDek } from "./dek.ts";
import { bylineOf, languageOf, publishedOf, sectionOf, sourceOf } from "./fields.ts";
import { withoutEchoes } from "./figures.ts";
import { headlineOf } from "./headline.ts";
import { type Facts, factsOf } from "./json-ld.ts";
import { headlineAt, leadOf } from "./lead.ts";
import { leftOut } from "./left-out.ts";
import { firstOf, metaOf } from "./meta.ts";
import { piecesOf } from "./pieces.ts";
import { findRegion, massOf } from "./region.ts";
import { relatedOf } from "./related.ts";
import { parseTree } from "./tree.ts";

export type HtmlHint = {
  /** Where the page was got from: makes its links absolute, and is the story's source where the page names none. */
  readonly address?: string;
};

/** Around the headline: as far as a byline or a date stands from it, in pieces. */
const NEAR = 12;

/**
 * Reads a page. Pure, and never fails: a page without a recognisable story gives what text it has. `blocks`, `related`
 * and all fields are clean and their addresses absolute (http, https, mailto). Codes of problems: page, left-out,
 * cut-off (longer than is read), from-data (the body stood only in the page's data), no-headline, empty.
 */
export function parseHtml(html: string, hint: HtmlHint = {}): Draft {
  const tree = parseTree(html);
  const meta = metaOf(tree);
  const facts = factsOf(tree.data);
  const source = sourceOf(facts, meta, hint.address ?? "");
  const page = piecesOf(tree, absolute(meta.base, source) || source);
  const { pieces } = page;
  markCaptions(page);
  const headline = headlineOf(pieces, facts, meta);
  const region = findRegion(page, facts.body, headline);
  const { from, to } = region.box;
  const found = pieces.findIndex((piece, at) => at >= from && at < to && massOf(piece) > 0);
  const first = found < 0 ? from : found;
  const title = headlineAt(pieces, headline, first);
  const above = title < 0 ? from : title;
  const dek = dekOf(
    pieces.slice(above, found < 0 ? from : first + 1),
    headline,
    facts,
    meta,
    region.box,
    pieces.slice(first + 1, first + 1 + NEAR),
  );
  for (const piece of dek) piece.label = "dek";
  const lead = leadOf(page, region, title, absolute(firstOf(meta, ["og:image", "twitter:image"]), source));
  const near = pieces.slice(Math.max(0, above - NEAR), Math.max(first, above + NEAR));
  const kept = markPieces(page, region, headline);
  const problems: Problem[] = leftOut(pieces.slice(from, to));
  let blocks = withoutEchoes(blocksOf([...lead, ...kept]));
  const told = toldBody(facts, blocks);
  if (told) {
    blocks = told;
    problems.push({
      code: "from-data",
      message: "The page shows no text; the story was taken from its data",
    });
  }
  if (tree.cut)
    problems.push({ code: "cut-off", message: "The page is longer than is read; its end was left out" });
  if (headline === "") problems.push({ code: "no-headline", message: "No headline was found in the page" });
  if (blocks.length === 0)
    problems.push({ code: "empty", message: "No text of a story was found in the page" });
  const paragraphs = blocks.filter((block) => block.type === "paragraph");
  return {
    section: sectionOf(facts, meta),
    headline,
    dek:
      dek.length > 0 ? joinDek(dek.map((piece) => piece.text)) : toldDek(facts, meta, headline, paragraphs),
    byline: bylineOf(facts, meta, near),
    published: publishedOf(facts, meta, near, source),
    source,
    language: languageOf(facts, meta),
    blocks,
    related: relatedOf(page, region, source),
    problems,
  };
}

/** Lines of a dek that are no sentences are parted by a point. */
const joinDek = (lines: readonly string[]): string =>
  lines.reduce(
    (all, line) => (all === "" ? line : `${all}${/[.!?…。]["”’»]?$/u.test(all) ? "" : " ·"} ${line}`),
    "",
  );

const TOLD_LEAST = 300;

/** The text in the page's data, where the page itself shows next to nothing of it: scripts would put it there. */
function toldBody(facts: Facts, blocks: readonly Block[]): Block[] | null {
  const shown = blocks.reduce((sum, block) => sum + ("text" in block ? block.text.length : 0), 0);
  if (facts.body.length < TOLD_LEAST || shown > facts.body.length / 3) return null;
  const figures = blocks.filter((block) => block.type === "figure");
  const paragraphs = facts.body.split(/\n+/).map(clean).filter(Boolean);
  return [...figures, ...paragraphs.map((text): Block => ({ type: "paragraph", text }))];
}
