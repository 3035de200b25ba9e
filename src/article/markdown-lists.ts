/** Lists: nested ones become items with levels; what is more than text parts a list in two. */
import type { Block, Figure, Span } from "./article.ts";
import { figureOf } from "./figures.ts";
import { type Marked, markedText } from "./markdown-inline.ts";
import type { Definitions, Flow, Inline, ItemNode, ListNode } from "./markdown-tree.ts";

type Item = { readonly marked: Marked; readonly level: number };

/** No item lies deeper than one below the item before it; the first at 0. */
function levelsOf(items: readonly Item[]): number[] {
  const levels: number[] = [];
  for (const { level } of items) levels.push(Math.min(level, (levels.at(-1) ?? -1) + 1));
  return levels;
}

function listOf(items: readonly Item[], start: number | undefined): Block {
  const levels = levelsOf(items);
  const spans: (readonly Span[])[] = items.map(({ marked }) => marked.spans);
  return {
    type: "list",
    items: items.map(({ marked }) => marked.text),
    ...(start !== undefined && { start }),
    ...(levels.some((level) => level > 0) && { levels }),
    ...(spans.some((some) => some.length > 0) && { spans }),
  };
}

class ListReader {
  readonly blocks: Block[] = [];
  private items: Item[] = [];
  private figures: Figure[] = [];
  /** Number of the outermost item that is being read, and of the first one of the list that is being made. */
  private number = 0;
  private first: number | undefined;

  private readonly definitions: Definitions;
  private readonly convert: (nodes: readonly Flow[]) => Block[];

  constructor(definitions: Definitions, convert: (nodes: readonly Flow[]) => Block[]) {
    this.definitions = definitions;
    this.convert = convert;
  }

  list(node: ListNode, level: number): void {
    let number = node.start ?? 1;
    for (const item of node.children) {
      if (level === 0) this.number = node.ordered ? number : -1;
      // Only the outermost numbers have a place in a list: those of an inner list stand in the text.
      this.item(item, level, node.ordered && level > 0 ? `${number}. ` : "");
      number++;
    }
  }

  private item(node: ItemNode, level: number, prefix: string): void {
    let inline: Inline[] = prefix ? [{ type: "text", value: prefix }] : [];
    const endText = () => {
      if (inline.length > 0) this.push(inline, level);
      inline = [];
    };
    for (const child of node.children) {
      if (child.type === "paragraph" || child.type === "heading") {
        if (inline.length > 0) inline.push({ type: "text", value: " " });
        inline = inline.concat(child.children);
      } else if (child.type === "list") {
        endText();
        this.list(child, level + 1);
      } else {
        const blocks = this.convert([child]);
        if (blocks.length === 0) continue;
        endText();
        this.end();
        for (const block of blocks) this.blocks.push(block);
      }
    }
    endText();
  }

  private push(inline: readonly Inline[], level: number): void {
    const marked = markedText(inline, this.definitions);
    for (const picture of marked.pictures) {
      const figure = figureOf(picture, "");
      if (figure) this.figures.push(figure);
    }
    if (!marked.text) return;
    if (this.items.length === 0) this.first = this.number < 0 ? undefined : this.number;
    this.items.push({ marked, level });
  }

  /** Ends the list that is being made; pictures of its items stand behind it. */
  end(): void {
    if (this.items.length > 0) this.blocks.push(listOf(this.items, this.first));
    for (const figure of this.figures) this.blocks.push(figure);
    this.items = [];
    this.figures = [];
  }
}

/** A list as blocks: one list, or several with the code, quotes and tables of its items between them. */
export function listBlocks(
  node: ListNode,
  definitions: Definitions,
  convert: (nodes: readonly Flow[]) => Block[],
): Block[] {
  const reader = new ListReader(definitions, convert);
  reader.list(node, 0);
  reader.end();
  return reader.blocks;
}
