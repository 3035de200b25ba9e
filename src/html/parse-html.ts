/** A page's HTML → story: a tree, its pieces, the fields, where the body is, what in it is the story's. */
import type { Draft, Problem } from "../article/article.ts";
import { absolute } from "./address.ts";
import { blocksOf } from "./blocks.ts";
import { markCaptions } from "./captions.ts";
import { markPieces } from "./cleaner.ts";
import { dekOf, toldDek } from "./dek.ts";
import { bylineOf, languageOf, publishedOf, sectionOf, sourceOf } from "./fields.ts";
import { headlineOf } from "./headline.ts";
import { factsOf } from "./json-ld.ts";
import { headlineAt, leadOf } from "./lead.ts";
import { firstOf, metaOf } from "./meta.ts";
import { piecesOf } from "./pieces.ts";
import { findRegion, massOf } from "./region.ts";
import { parseTree } from "./tree.ts";

export type HtmlHint = {
  /** Where the page was got from: makes its links absolute, and is the story's source where the page names none. */
  readonly address?: string;
};

/** Around the headline: as far as a byline or a date stands from it. */
const NEAR = 12;

export function parseHtml(html: string, hint: HtmlHint = {}): Draft {
  const tree = parseTree(html);
  const meta = metaOf(tree);
  const facts = factsOf(tree.data);
  const source = sourceOf(facts, meta, hint.address ?? "");
  const page = piecesOf(tree, absolute(meta.base, source) || source);
  markCaptions(page);
  const { pieces } = page;
  const problems: Problem[] = [];
  const headline = headlineOf(pieces, facts, meta);
  const region = findRegion(page, facts.body, headline);
  const { box } = region;
  const first = pieces.findIndex((piece, at) => at >= box.from && at < box.to && massOf(piece) > 0);
  const title = headlineAt(pieces, headline, first < 0 ? box.from : first);
  const head = pieces.slice(title < 0 ? box.from : title, first < 0 ? box.from : first + 1);
  const dek = dekOf(head, headline, facts, meta, box, pieces.slice(first + 1, first + 1 + NEAR));
  if (dek) dek.label = "dek";
  const lead = leadOf(page, region, title, absolute(firstOf(meta, ["og:image", "twitter:image"]), source));
  const near = pieces.slice(
    Math.max(0, (title < 0 ? box.from : title) - NEAR),
    Math.max(first, title + NEAR),
  );
  const kept = markPieces(page, region, { headline, dek: dek?.text ?? "", byline: "" });
  (globalThis as any).DUMP?.(page, region);
  const blocks = blocksOf([...lead, ...kept]);
  return {
    section: sectionOf(facts, meta),
    headline,
    dek:
      dek?.text ??
      toldDek(
        facts,
        meta,
        headline,
        blocks.flatMap((block) => (block.type === "paragraph" ? [block] : [])),
      ),
    byline: bylineOf(facts, meta, near),
    published: publishedOf(facts, meta, near, source),
    source,
    language: languageOf(facts, meta),
    blocks,
    related: [],
    problems,
  };
}
