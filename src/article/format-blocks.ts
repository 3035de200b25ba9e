/** Blocks to Markdown. */
import type { Block, Figure, List, Span } from "./article.ts";
import { figureOf } from "./figures.ts";
import { destination, escapeHtml, escapeStart, escapeText, formatInline } from "./format-inline.ts";

/** Ends what stands before it in Markdown, and is nothing itself: parts what would be read as belonging together. */
const SEPARATOR = "<!-- -->";

const line = (text: string, spans?: readonly Span[]) => escapeStart(formatInline(text, spans));

/** Spans of the part of a text from `from` to `to`, moved to its start. */
function spansIn(spans: readonly Span[] | undefined, from: number, to: number): Span[] {
  return (spans ?? [])
    .filter((span) => span.start >= from && span.end <= to)
    .map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
}

function formatQuote(text: string, spans: readonly Span[] | undefined): string {
  let from = 0;
  const lines = text.split("\n").map((part) => {
    const formatted = `> ${line(part, spansIn(spans, from, from + part.length))}`;
    from += part.length + 1;
    return formatted;
  });
  return lines.join("\n>\n");
}

function formatList(list: List): string {
  /** Columns at which the text of the last item of each level begins: an inner item is indented to it. */
  const columns: number[] = [];
  let number = list.start ?? 0;
  return list.items
    .map((item, i) => {
      const level = Math.min(list.levels?.[i] ?? 0, columns.length);
      const indent = level === 0 ? 0 : columns[level - 1]!;
      const marker = level === 0 && list.start !== undefined ? `${number++}. ` : "- ";
      columns.length = level;
      columns.push(indent + marker.length);
      return " ".repeat(indent) + marker + line(item, list.spans?.[i]);
    })
    .join("\n");
}

function formatTable(rows: readonly (readonly string[])[]): string {
  const format = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escapeText(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  const [head = [], ...rest] = rows;
  return [format(head), `| ${head.map(() => "---").join(" | ")} |`, ...rest.map(format)].join("\n");
}

function formatCode(text: string, lang: string | undefined): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${lang ?? ""}\n${text}\n${fence}`;
}

/** A figure whose caption and credit would not be told apart again in one line. */
function figureAsHtml({ caption, credit, alt, image }: Figure): string {
  const src = image === undefined ? "" : ` src="${escapeHtml(image)}"`;
  const picture = src || alt ? `<img${src}${alt ? ` alt="${escapeHtml(alt)}"` : ""}>` : "";
  const words = `${escapeHtml(caption)} <cite>${escapeHtml(credit)}</cite>`;
  return `<figure>${picture}<figcaption>${words}</figcaption></figure>`;
}

function formatFigure(figure: Figure): string {
  const { caption, credit, alt = "", image = "" } = figure;
  const text = [caption, credit && `(${credit})`].filter(Boolean).join(" ");
  const again = figureOf({ image, alt, title: "" }, text);
  if (again?.caption !== caption || again.credit !== credit) return figureAsHtml(figure);
  const picture = `![${escapeText(alt)}](${destination(image)})`;
  return text ? `${picture}\n*${escapeText(text)}*` : picture;
}

function formatBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return line(block.text, block.spans);
    case "subhead": {
      const text = formatInline(block.text, block.spans);
      return `${"#".repeat(block.level ?? 2)} ${text.endsWith("#") ? `${text.slice(0, -1)}\\#` : text}`;
    }
    case "quote":
      return formatQuote(block.text, block.spans);
    case "list":
      return formatList(block);
    case "figure":
      return formatFigure(block);
    case "code":
      return formatCode(block.text, block.lang);
    case "table":
      return formatTable(block.rows);
    case "break":
      return "* * *";
  }
}

const isWholly = (kind: Span["kind"], text: string, spans: readonly Span[] | undefined) =>
  spans?.some((span) => span.kind === kind && span.start === 0 && span.end === text.length) ?? false;

/** Whether two blocks, one right under the other, would be read as belonging together. */
function needsSeparator(above: Block | undefined, below: Block): boolean {
  if (above?.type === "figure")
    return below.type === "paragraph" && isWholly("emphasis", below.text, below.spans);
  if (below.type !== "list") return false;
  if (above?.type === "list") return true;
  const isHead =
    above?.type === "subhead" || (above?.type === "paragraph" && isWholly("strong", above.text, above.spans));
  return isHead && below.items.every((item, i) => isWholly("link", item, below.spans?.[i]));
}

/** The blocks as Markdown, parted by empty lines. */
export function formatBlocks(blocks: readonly Block[]): string {
  const parts: string[] = [];
  blocks.forEach((block, i) => {
    if (needsSeparator(blocks[i - 1], block)) parts.push(SEPARATOR);
    parts.push(formatBlock(block));
  });
  return parts.join("\n\n");
}
