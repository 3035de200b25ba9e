/** A Markdown tree to the blocks of a story. */
import type { Block, Figure, Quote, Span } from "./article.ts";
import { clean, cleanCode } from "./clean.ts";
import { figureOf } from "./figures.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { type Marked, markedText, type Picture } from "./markdown-inline.ts";
import { listBlocks } from "./markdown-lists.ts";
import type { Definitions, Flow, Inline, ParagraphNode, TableNode } from "./markdown-tree.ts";
import { tidySpans } from "./spans.ts";

const withSpans = ({ text, spans }: Marked) => ({ text, ...(spans.length > 0 && { spans }) });

const figuresOf = (pictures: readonly Picture[]): Figure[] =>
  pictures.map((picture) => figureOf(picture, "")).filter((figure) => figure !== null);

/** The words of a paragraph that is nothing but one emphasis, "" for any other. */
export function emphasisedText(node: Flow | undefined, definitions: Definitions): string {
  const children = node?.type === "paragraph" ? node.children : [];
  const only = children.length === 1 ? children[0]! : undefined;
  if (only?.type !== "emphasis") return "";
  const { text, pictures } = markedText([only], definitions);
  return pictures.length > 0 ? "" : text;
}

/** The caption under a picture in its own paragraph: all other text of it, where that is one emphasis. */
function captionIn(node: ParagraphNode, definitions: Definitions): string {
  const others = node.children.filter((child) => markedText([child], definitions).text !== "");
  return others.length === 1 && others[0]!.type === "emphasis" ? markedText(others, definitions).text : "";
}

function tableOf(node: TableNode, definitions: Definitions): Block[] {
  const pictures: Picture[] = [];
  const rows = node.children.map((row) =>
    row.children.map((cell) => {
      const marked = markedText(cell.children as readonly Inline[], definitions);
      pictures.push(...marked.pictures);
      return marked.text;
    }),
  );
  const width = rows[0]?.length ?? 0;
  const even = rows.map((row) => {
    const rest = row.slice(width).filter(Boolean);
    const cells = Array.from({ length: width }, (_, i) => row[i] ?? "");
    return rest.length === 0 ? cells : [...cells.slice(0, -1), [cells.at(-1), ...rest].join(" ").trim()];
  });
  const isEmpty = even.every((row) => row.every((cell) => cell === ""));
  return [...(isEmpty ? [] : [{ type: "table" as const, rows: even }]), ...figuresOf(pictures)];
}

/** A quotation as one text, its paragraphs, items and rows parted by line ends; pictures stand behind it. */
function quoteOf(blocks: readonly Block[]): Block[] {
  const figures: Block[] = [];
  const spans: Span[] = [];
  let text = "";
  const add = (line: string, more: readonly Span[] = []) => {
    if (line === "") return;
    if (text) text += "\n";
    for (const span of more)
      spans.push({ ...span, start: span.start + text.length, end: span.end + text.length });
    text += line;
  };
  for (const block of blocks) {
    if (block.type === "figure") figures.push(block);
    else if (block.type === "list") block.items.forEach((item, i) => void add(item, block.spans?.[i]));
    else if (block.type === "table") for (const row of block.rows) add(row.filter(Boolean).join(" | "));
    else if (block.type === "code") for (const line of block.text.split("\n")) add(clean(line));
    else if (block.type !== "break") add(block.text, block.spans);
  }
  const tidy = tidySpans(text, spans);
  const quote: Quote[] = text ? [{ type: "quote", text, ...(tidy.length > 0 && { spans: tidy }) }] : [];
  return [...quote, ...figures];
}

/** Makes blocks of nodes. `shift` is what is added to the depth of a heading to get its level. */
export class BlockMaker {
  private readonly definitions: Definitions;
  private readonly shift: number;

  constructor(definitions: Definitions, shift: number) {
    this.definitions = definitions;
    this.shift = shift;
  }

  blocks(nodes: readonly Flow[]): Block[] {
    const out: Block[] = [];
    for (let i = 0; i < nodes.length; i++) {
      const made = this.node(nodes[i]!);
      const last = made.at(-1);
      // Emphasis alone right under a picture is its caption.
      if (last?.type === "figure" && last.image !== undefined && last.caption === "" && last.credit === "") {
        const text = made.length === 1 ? emphasisedText(nodes[i + 1], this.definitions) : "";
        if (text) {
          const picture = { image: last.image, alt: last.alt ?? "", title: "" };
          made[0] = figureOf(picture, text)!;
          i++;
        }
      }
      this.append(out, made, nodes[i]!);
    }
    return out;
  }

  /** A <figcaption> cut off from its <figure> by blank lines belongs to the figure before it. */
  private append(out: Block[], made: Block[], node: Flow): void {
    const before = out.at(-1);
    const orphan = made[0];
    const isOrphan =
      node.type === "html" && orphan?.type === "figure" && htmlBlocks(node.value).orphanCaption;
    if (isOrphan && before?.type === "figure" && before.caption === "") {
      out[out.length - 1] = { ...before, caption: orphan.caption, credit: orphan.credit || before.credit };
      made.shift();
    }
    for (const block of made) out.push(block);
  }

  private node(node: Flow): Block[] {
    switch (node.type) {
      case "paragraph":
        return this.paragraph(node);
      case "heading": {
        const marked = markedText(node.children, this.definitions);
        const level = Math.min(6, Math.max(2, node.depth + this.shift));
        const subhead = { type: "subhead" as const, ...withSpans(marked), ...(level > 2 && { level }) };
        return [...(marked.text ? [subhead] : []), ...figuresOf(marked.pictures)];
      }
      case "blockquote":
        return quoteOf(this.blocks(node.children));
      case "list":
        return listBlocks(node, this.definitions, (nodes) => this.blocks(nodes));
      case "code": {
        const text = cleanCode(node.value);
        const lang = /[\w+#.-]+/.exec(node.lang ?? "")?.[0];
        return text.trim() ? [{ type: "code", text, ...(lang && { lang }) }] : [];
      }
      case "table":
        return tableOf(node, this.definitions);
      case "html":
        return htmlBlocks(node.value).blocks;
      case "definition": {
        // "[^1]: word" is a footnote to its writer, and a definition only to a parser without footnotes.
        const text = node.identifier.startsWith("^") ? clean(`[${node.label}]: ${node.url}`) : "";
        return text ? [{ type: "paragraph", text }] : [];
      }
      case "thematicBreak":
        return [{ type: "break" }];
      default:
        return [];
    }
  }

  private paragraph(node: ParagraphNode): Block[] {
    const marked = markedText(node.children, this.definitions);
    const { text, pictures } = marked;
    if (pictures.length === 0) return text ? [{ type: "paragraph", ...withSpans(marked) }] : [];
    const caption = text ? captionIn(node, this.definitions) : "";
    if (text && !caption) return [{ type: "paragraph", ...withSpans(marked) }, ...figuresOf(pictures)];
    const last = figureOf(pictures.at(-1)!, caption);
    return [...figuresOf(pictures.slice(0, -1)), ...(last ? [last] : [])];
  }
}
