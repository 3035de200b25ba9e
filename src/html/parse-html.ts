/** A page's HTML → story. */
import type { Draft, Problem } from "../article/article.ts";
import { blocksOf } from "./blocks.ts";
import { markCaptions } from "./captions.ts";
import { markPieces } from "./cleaner.ts";
import { headlineOf } from "./headline.ts";
import { factsOf } from "./json-ld.ts";
import { metaOf } from "./meta.ts";
import { piecesOf } from "./pieces.ts";
import { findRegion } from "./region.ts";
import { parseTree } from "./tree.ts";

export type HtmlHint = {
  /** Where the page was got from: makes its links absolute where the page does not say its own address. */
  readonly address?: string;
};

export function parseHtml(html: string, hint: HtmlHint = {}): Draft {
  const tree = parseTree(html);
  const base = hint.address ?? "";
  const page = piecesOf(tree, base);
  const problems: Problem[] = [];
  markCaptions(page);
  const meta = metaOf(tree);
  const facts = factsOf(tree.data);
  const headline = headlineOf(page.pieces, facts, meta);
  const region = findRegion(page, facts.body, headline);
  const kept = markPieces(page, region, { headline, dek: "", byline: "" });
  const blocks = blocksOf(kept);
  (globalThis as any).DUMP?.(page, region);
  return {
    section: "",
    headline,
    dek: "",
    byline: "",
    published: "",
    source: "",
    language: "",
    blocks,
    related: [],
    problems,
  };
}
