/** The parts of a block that are set like a paragraph each: it itself, the lines of a quotation, the items of a list. */
import type { Block, List, Span } from "./article.ts";
import { itemsOf } from "./lists.ts";
import type { Style } from "./paragraph.ts";
import { spanWalk } from "./span-walk.ts";

/** `offset`: where it begins in the block's text. */
export type Part = {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly offset: number;
  readonly style: Style;
};

/** A block of running text, which may be set a part at a time. */
export type Running = Extract<Block, { type: "paragraph" | "quote" }> | List;

export function isRunning(block: Block): block is Running {
  return block.type === "paragraph" || block.type === "quote" || block.type === "list";
}

/** How a block's parts look: `indent` columns before a paragraph, `bar` before a quotation, a page of `measure`. */
export type Looks = { readonly indent: number; readonly bar: string; readonly measure: number };

/** The parts of a block that is set as far as character `from` of its text: the first may be set in part. */
export function partsOf(block: Running, looks: Looks, from: number): Iterable<Part> {
  switch (block.type) {
    case "paragraph":
      if (from > block.text.length) return [];
      return [
        {
          text: block.text,
          spans: block.spans ?? [],
          offset: 0,
          style: { role: "body", indent: looks.indent },
        },
      ];
    case "quote":
      return linesOf(block.text, block.spans ?? [], looks.bar, from);
    case "list":
      return itemsOf(block, looks.measure, from);
  }
}

function* linesOf(whole: string, spans: readonly Span[], bar: string, from: number): Generator<Part> {
  const style = { role: "quote" as const, first: bar, rest: bar };
  const within = spanWalk(spans);
  let offset = 0;
  for (const text of whole.split("\n")) {
    const end = offset + text.length;
    if (end >= from) yield { text, spans: within(offset, end), offset, style };
    offset = end + 1;
  }
}
