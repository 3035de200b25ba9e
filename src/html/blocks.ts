/** Pieces → blocks: items of one list together, paragraphs of one quotation together, pictures with their captions. */
import type { Block } from "../article/article.ts";
import type { Piece } from "./pieces.ts";

export function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces) {
    const spans = piece.spans.length > 0 ? { spans: piece.spans } : {};
    if (piece.kind === "heading") blocks.push({ type: "subhead", text: piece.text, ...spans });
    else if (piece.kind === "text") blocks.push({ type: "paragraph", text: piece.text, ...spans });
    else if (piece.kind === "item") blocks.push({ type: "list", items: [piece.text] });
    else if (piece.kind === "code") blocks.push({ type: "code", text: piece.text });
    else if (piece.kind === "table") blocks.push({ type: "table", rows: piece.rows });
  }
  return blocks;
}
