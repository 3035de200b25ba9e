/** A query's hits put into a story's blocks, so that layout carries them to the lines like any other span. */
import { type Block, blockText, type Span } from "./article.ts";
import { hitsIn, type Sought } from "./hits.ts";

/** Where a hit is: a place in the text as positions have it. */
export type HitPlace = { readonly block: number; readonly char: number };

export type MarkedBlocks = { readonly blocks: readonly Block[]; readonly hits: readonly HitPlace[] };

/** The blocks with spans of kind "hit", and all places in reading order. Blocks without hits are the same objects. */
export function markHits(blocks: readonly Block[], sought: readonly Sought[]): MarkedBlocks {
  if (sought.length === 0) return { blocks, hits: [] };
  const hits: HitPlace[] = [];
  const marked = blocks.map((block, index) => {
    const found = hitsIn(blockText(block), sought);
    for (const hit of found) hits.push({ block: index, char: hit.start });
    const spans = found.map((hit): Span => ({ ...hit, kind: "hit" }));
    return spans.length === 0 ? block : withSpans(block, spans);
  });
  return { blocks: marked, hits };
}

function withSpans(block: Block, spans: readonly Span[]): Block {
  switch (block.type) {
    case "paragraph":
    case "subhead":
    case "quote":
      return { ...block, spans: [...(block.spans ?? []), ...spans] };
    case "list": {
      let [offset, next] = [0, 0];
      const perItem = block.items.map((item, index) => {
        const start = offset;
        const end = start + item.length;
        offset = end + 1;
        const inside: Span[] = [];
        // Hits come in their order. One that runs over a line end is in no item.
        for (let span = spans[next]; span && span.start < offset; span = spans[++next])
          if (span.end <= end) inside.push({ ...span, start: span.start - start, end: span.end - start });
        return [...(block.spans?.[index] ?? []), ...inside];
      });
      return { ...block, spans: perItem };
    }
    default:
      // Boxes, tables and code are drawn without spans; the hit is still a place to go to.
      return block;
  }
}
