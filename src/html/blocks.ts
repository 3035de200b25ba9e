/** Pieces → blocks: items of one list together, paragraphs of one quotation together, pictures with their captions. */
import type { Block, Span } from "../article/article.ts";
import { tidyBreaks } from "../article/breaks.ts";
import type { Box } from "./boxes.ts";
import { rankOf } from "./cleaner.ts";
import { figuresOf, withCaptions, withoutRepeats } from "./figures.ts";
import type { Piece } from "./piece.ts";

export function blocksOf(pieces: readonly Piece[]): Block[] {
  const frames = new Map<Box, Piece[]>();
  for (const piece of pieces) {
    if (!piece.frame) continue;
    const known = frames.get(piece.frame);
    if (known) known.push(piece);
    else frames.set(piece.frame, [piece]);
  }
  const figures = new Map([...frames].map(([frame, own]) => [frame, figuresOf(own)]));
  const kept = withoutRepeats([...figures.values()].flat());
  const ranks = ranksOf(pieces);
  const blocks: Block[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]!;
    const { frame, aboveRule } = piece;
    // A rule beside what was left out parts that from the story.
    if (aboveRule?.label === "") blocks.push({ type: "break" });
    if (frame) {
      for (const figure of figures.get(frame) ?? []) if (kept.has(figure)) blocks.push(figure);
      figures.delete(frame);
      at++;
      continue;
    }
    const run = runFrom(pieces, at);
    blocks.push(blockOf(run, ranks));
    at += run.length;
  }
  return tidyBreaks(withCaptions(blocks));
}

/** The piece and those after it that are one block with it. */
function runFrom(pieces: readonly Piece[], at: number): Piece[] {
  const first = pieces[at]!;
  const run = [first];
  const { quote, list } = first.context;
  for (let next = at + 1; next < pieces.length; next++) {
    const piece = pieces[next]!;
    if (piece.frame || piece.kind !== first.kind || (piece.aboveRule && piece.kind === "text")) break;
    const together =
      first.kind === "item"
        ? list !== null && piece.context.list === list
        : first.kind === "text" && quote !== null && piece.context.quote === quote;
    if (!together) break;
    run.push(piece);
  }
  return run;
}

function blockOf(run: readonly Piece[], ranks: ReadonlyMap<number, number>): Block {
  const first = run[0]!;
  const spans = first.isStrongHeading ? first.spans.filter((span) => span.kind !== "strong") : first.spans;
  const marked = { text: first.text, ...(spans.length > 0 && { spans }) };
  switch (first.kind) {
    case "heading": {
      const level = ranks.get(rankOf(first)) ?? 2;
      return { type: "subhead", ...marked, ...(level > 2 && { level }) };
    }
    case "item":
      return listOf(run);
    case "code":
      return { type: "code", text: first.text };
    case "table":
      return { type: "table", rows: first.rows };
    default:
      return first.context.quote ? { type: "quote", ...joined(run, "\n") } : { type: "paragraph", ...marked };
  }
}

/** The ranks that headings have in the story, from 2 on without gaps. */
function ranksOf(pieces: readonly Piece[]): Map<number, number> {
  const used = new Set(pieces.filter((piece) => piece.kind === "heading").map(rankOf));
  return new Map([...used].sort().map((rank, at) => [rank, at + 2]));
}

function joined(run: readonly Piece[], between: string): { text: string; spans?: readonly Span[] } {
  let text = "";
  const spans: Span[] = [];
  for (const piece of run) {
    if (text !== "") text += between;
    for (const span of piece.spans)
      spans.push({ ...span, start: span.start + text.length, end: span.end + text.length });
    text += piece.text;
  }
  return { text, ...(spans.length > 0 && { spans }) };
}

function listOf(run: readonly Piece[]): Block {
  const items: Piece[][] = [];
  for (const piece of run) {
    const last = items.at(-1);
    if (last && last[0]!.context.item === piece.context.item) last.push(piece);
    else items.push([piece]);
  }
  const parts = items.map((item) => joined(item, " "));
  const levels = items.map((item) => item[0]!.context.level);
  const { list } = run[0]!.context;
  const start = list?.name === "ol" ? Number.parseInt(list.element.attributes.start ?? "1", 10) : Number.NaN;
  return {
    type: "list",
    items: parts.map((part) => part.text),
    ...(Number.isSafeInteger(start) && start >= 0 && { start }),
    ...(levels.some((level) => level > 0) && { levels }),
    ...(parts.some((part) => part.spans) && { spans: parts.map((part) => part.spans ?? []) }),
  };
}
