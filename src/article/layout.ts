/** Setting a story: its blocks and a measure make lines. */
import type { Article, Block, Span } from "./article.ts";
import { captionBox } from "./box.ts";
import { blankLine, type Line, type LineSpan, type NumberedLink, type Role } from "./lines.ts";
import { tableLines } from "./table.ts";
import { reach, widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

export type Layout = { readonly lines: readonly Line[]; readonly links: readonly NumberedLink[] };

/** What stands above the body; the caller has the words for date and reading time in the reader's language. */
export type Head = { readonly section: string; readonly byline: string };

/**
 * Sets a story at `measure` columns (at least 1). The lines hold every word of it once, in order: its head
 * (block -1), then each block with one blank line between. No line is wider than `measure`.
 */
export function layout(
  story: Pick<Article, "headline" | "dek" | "blocks">,
  head: Head,
  measure: number,
): Layout {
  const setter = new Setter(Math.max(1, measure));
  setter.head(story, head);
  story.blocks.forEach((block, index) => {
    setter.block(block, index);
  });
  return { lines: setter.lines, links: setter.links };
}

type Style = { role: Role; first?: string; rest?: string; balance?: boolean };

class Setter {
  readonly lines: Line[] = [];
  readonly links: NumberedLink[] = [];
  private group = 0;
  private readonly measure: number;

  constructor(measure: number) {
    this.measure = measure;
  }

  head(story: { headline: string; dek: string }, head: Head): void {
    if (head.section) this.paragraph(head.section, undefined, -1, 0, { role: "section" });
    this.paragraph(story.headline, undefined, -1, 0, { role: "headline", balance: true });
    if (story.dek) this.paragraph(story.dek, undefined, -1, 0, { role: "dek", balance: true });
    if (head.byline) this.paragraph(head.byline, undefined, -1, 0, { role: "byline" });
  }

  block(block: Block, index: number): void {
    if (this.lines.length > 0) this.lines.push(blankLine(index));
    switch (block.type) {
      case "paragraph":
        this.paragraph(block.text, block.spans, index, 0, { role: "body" });
        break;
      case "subhead":
        this.paragraph(block.text, block.spans, index, 0, { role: "subhead", balance: true });
        break;
      case "quote":
        this.quote(block.text, block.spans ?? [], index);
        break;
      case "list":
        this.list(block, index);
        break;
      case "figure":
        this.lines.push(...captionBox(block, index, this.measure, ++this.group));
        break;
      case "code":
        this.code(block.text, index);
        break;
      case "table":
        this.lines.push(...tableLines(block.rows, index, this.measure, ++this.group));
        break;
    }
  }

  private quote(text: string, spans: readonly Span[], index: number): void {
    let offset = 0;
    for (const part of text.split("\n")) {
      if (offset > 0)
        this.lines.push({ ...blankLine(index), text: "▏", role: "quote", from: offset, to: offset });
      const inside = shifted(spans, offset, offset + part.length);
      this.paragraph(part, inside, index, offset, { role: "quote", first: "▏ ", rest: "▏ " });
      offset += part.length + 1;
    }
  }

  private list(block: Extract<Block, { type: "list" }>, index: number): void {
    const numbers = block.items.length + (block.start ?? 0);
    const counted = Math.max(2, String(numbers).length + 2);
    const counters: number[] = [];
    let offset = 0;
    block.items.forEach((item, i) => {
      const level = block.levels?.[i] ?? 0;
      counters.length = level + 1;
      const count = (counters[level] ?? (level === 0 ? (block.start ?? 1) : 1) - 1) + 1;
      counters[level] = count;
      const numbered = block.start !== undefined && level === 0;
      const mark = numbered ? `${count}.`.padEnd(counted) : `${level % 2 === 0 ? "•" : "◦"} `;
      // Deep lists on a narrow page keep at least half of the measure for their words.
      const indent = " ".repeat(Math.min(level * 2, Math.floor(this.measure / 4)));
      const first = indent + mark;
      this.paragraph(item, block.spans?.[i], index, offset, {
        role: "item",
        first,
        rest: " ".repeat(first.length),
      });
      offset += item.length + 1;
    });
  }

  private code(text: string, index: number): void {
    const group = ++this.group;
    let offset = 0;
    for (const source of text.split("\n")) {
      let at = 0;
      do {
        // A grapheme wider than the whole measure is drawn all the same rather than looped over.
        const end = Math.max(reach(source, this.measure, at), Math.min(at + 1, source.length));
        const text = source.slice(at, end).trimEnd();
        this.lines.push({
          role: "code",
          text,
          spans: [],
          block: index,
          from: offset + at,
          to: offset + end,
          group,
        });
        at = end;
      } while (at < source.length);
      offset += source.length + 1;
    }
  }

  /** Sets one paragraph: `offset` is where it starts in the block's text. */
  private paragraph(
    text: string,
    spans: readonly Span[] | undefined,
    block: number,
    offset: number,
    style: Style,
  ): void {
    const group = ++this.group;
    const marked = this.numbered(text, spans ?? []);
    const first = style.first ?? "";
    const rest = style.rest ?? "";
    const room = Math.max(1, this.measure - widthOf(rest));
    let ranges = wrap(marked.text, room, widthOf(first) - widthOf(rest));
    if (style.balance && ranges.length > 1) ranges = balanced(marked.text, room, ranges.length);
    ranges.forEach((range, i) => {
      const prefix = i === 0 ? first : rest;
      const inside = within(marked.spans, range.start, range.end, prefix.length);
      if (prefix.trim()) inside.unshift({ start: 0, end: prefix.length, kind: "quiet" });
      const from = offset + (i === 0 ? 0 : marked.source(range.start));
      const to = offset + (i === ranges.length - 1 ? text.length : marked.source(range.next));
      const drawn = prefix + marked.text.slice(range.start, range.end);
      this.lines.push({ role: style.role, text: drawn, spans: inside, block, from, to, group });
    });
  }

  /** Puts a number after each link, and remembers how offsets moved by it. */
  private numbered(
    text: string,
    spans: readonly Span[],
  ): { text: string; spans: LineSpan[]; source(at: number): number } {
    if (!spans.some((span) => span.kind === "link")) return { text, spans: [...spans], source: (at) => at };
    const inserted: { at: number; length: number }[] = [];
    const moved = (at: number, after: boolean) =>
      inserted.reduce(
        (sum, mark) => (mark.at < at || (after && mark.at === at) ? sum + mark.length : sum),
        at,
      );
    const out: LineSpan[] = [];
    let result = text;
    for (const span of [...spans].sort((a, b) => a.end - b.end)) {
      if (span.kind !== "link" || !span.href) continue;
      const number = this.links.length + 1;
      this.links.push({ number, text: text.slice(span.start, span.end), href: span.href });
      const mark = `[${number}]`;
      const at = moved(span.end, true);
      result = result.slice(0, at) + mark + result.slice(at);
      inserted.push({ at: span.end, length: mark.length });
      out.push({ start: at, end: at + mark.length, kind: "quiet" });
    }
    for (const span of spans)
      out.push({ ...span, start: moved(span.start, true), end: moved(span.end, false) });
    const source = (at: number) => {
      let back = at;
      for (const mark of inserted) if (back > mark.at) back = Math.max(mark.at, back - mark.length);
      return back;
    };
    return { text: result, spans: out, source };
  }
}

/** The narrowest setting that needs no more lines, so that headlines come out even. */
function balanced(text: string, width: number, count: number) {
  let low = Math.max(1, Math.ceil(widthOf(text) / count) - 1);
  let high = width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wrap(text, middle).length <= count) high = middle;
    else low = middle + 1;
  }
  return wrap(text, high);
}

/** The parts of spans inside start..end, counted from there and moved right by `by`. */
function within(spans: readonly LineSpan[], start: number, end: number, by: number): LineSpan[] {
  const inside: LineSpan[] = [];
  for (const span of spans) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (from < to) inside.push({ ...span, start: from - start + by, end: to - start + by });
  }
  return inside;
}

function shifted(spans: readonly Span[], start: number, end: number): Span[] {
  return within(spans, start, end, 0) as Span[];
}
