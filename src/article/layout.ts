/** Setting a story: its blocks and a measure make lines. */
import { type Article, type Block, blockText, type Figure, type Span } from "./article.ts";
import { directionOf } from "./bidi.ts";
import { captionBox, muteLines, type PictureSize, SIDES } from "./box.ts";
import { captionLines } from "./box-linear.ts";
import { isParting, signsOf } from "./breaks.ts";
import { codeLines } from "./code-lines.ts";
import { fitPictures } from "./fitted-pictures.ts";
import { blankLine, type Line, type LineSpan, type NumberedLink } from "./lines.ts";
import { paragraphPiece } from "./long-paragraph.ts";
import { paragraphLines, type Sheet, type Style } from "./paragraph.ts";
import { isRunning, partsOf, type Running } from "./parts.ts";
import { doubled } from "./spacing.ts";
import { tableLines } from "./table.ts";
import { NO_TOOLS, type Tools } from "./tools.ts";
import { widthOf } from "./width.ts";

export type Layout = { readonly lines: readonly Line[]; readonly links: readonly NumberedLink[] };

/** What stands above the body; the caller has the words for date and reading time in the reader's language. */
export type Head = { readonly section: string; readonly byline: string };

/** What is said in place of signs: before what is known of a picture, and for a break. */
export type Spoken = { readonly picture: string; readonly pause: string };

export type LayoutOptions = {
  /** Lines of text as long as the measure, by wider spaces; else ragged. */
  readonly justify?: boolean;
  /** Paragraphs that follow each other begin with a space of so many columns, instead of a blank line between them. */
  readonly indent?: number;
  /** Rows from one line of text to the next. */
  readonly spacing?: 1 | 2;
  /** From toolsFor(); without them scripts beyond the alphabets are set by rules of thumb, and no word is parted. */
  readonly tools?: Tools;
  /** Lines of a page, for what is not to be split, and for pictures that fill one. */
  readonly height?: number;
  /** Without boxes, bars and rules: for a screen reader, which would say each of their characters. */
  readonly linear?: Spoken;
  /** The size of a figure's picture in a box with `room` columns inside; without it alt texts stand for pictures. */
  readonly pictures?: PictureSize;
};

/** Characters that are set before a page is shown, and between two keys behind it. */
export const SET_AT_ONCE = 200_000;

/**
 * A story that is set as far as character `char` of block `next`, both from 0: what its blocks gave, without what is
 * done for whole lines.
 */
export type Begun = Layout & { readonly next: number; readonly char: number; readonly groups: number };

/** Whether the line that holds a place is set. */
export function holds(
  { next, char }: Begun,
  place: { readonly block: number; readonly char: number },
): boolean {
  return place.block < next || (place.block === next && place.char < char);
}

/**
 * Sets a story at `measure` columns (at least 1). The lines hold every word of it once, in order: its head
 * (block -1), then each block with one blank line between. No line is wider than `measure`, but for a single
 * grapheme that is.
 */
export function layout(
  story: Pick<Article, "headline" | "dek" | "blocks">,
  head: Head,
  measure: number,
  options: LayoutOptions = {},
): Layout {
  return layoutOf(setOn(story, head, measure, options, null, Number.POSITIVE_INFINITY), options);
}

/**
 * Begins to set a story, or (`begun`) sets it on with the same arguments, block by block, and of running text part by part,
 * until `most` characters are set: a story as long as a book takes a second, and its reader waits for a page only.
 */
export function setOn(
  story: Pick<Article, "headline" | "dek" | "blocks">,
  head: Head,
  measure: number,
  options: LayoutOptions,
  begun: Begun | null,
  most: number,
): Begun {
  const setter = new Setter(story.headline, Math.max(1, measure), options, begun);
  if (begun === null) setter.head(story, head);
  let { next, char } = begun ?? { next: 0, char: 0 };
  for (let left = most; next < story.blocks.length && left > 0; ) {
    const to = setter.block(next, story.blocks, char, left);
    left -= Math.min(to, blockText(story.blocks[next]!).length) - char;
    if (to === WHOLE) next++;
    char = to === WHOLE ? 0 : to;
  }
  const { lines, links, groups } = setter;
  return { lines: begun === null ? lines : [...begun.lines, ...lines], links, groups, next, char };
}

/** The lines of a story, as far as it is set. */
export function layoutOf({ lines: made, links }: Begun, { spacing, height }: LayoutOptions): Layout {
  const lines = spacing === 2 ? doubled(made) : made;
  return { lines: height === undefined ? lines : fitPictures(lines, height), links };
}

/** In place of a character: all of the block is set. */
const WHOLE = Number.POSITIVE_INFINITY;

class Setter {
  readonly lines: Line[] = [];
  readonly links: NumberedLink[];
  groups: number;
  private readonly headline: string;
  private readonly sheet: Sheet;
  private readonly pictures: PictureSize;
  private readonly height: number | undefined;
  private readonly linear: LayoutOptions["linear"];
  private readonly indent: number;
  /** Whether it stands at the story's start, where no blank line goes before. */
  private readonly isFirst: boolean;

  constructor(headline: string, measure: number, options: LayoutOptions, begun: Begun | null) {
    const { justify = false, tools = NO_TOOLS, pictures = () => null, linear, indent = 0 } = options;
    this.headline = headline;
    this.links = [...(begun?.links ?? [])];
    this.groups = begun?.groups ?? 0;
    this.isFirst = begun === null || begun.lines.length === 0;
    this.indent = indent;
    this.pictures = pictures;
    this.linear = linear;
    this.height = options.height;
    this.sheet = { measure, justify, tools, links: this.links };
  }

  private readonly group = () => ++this.groups;

  head(story: { headline: string; dek: string }, head: Head): void {
    // What belongs to the headline stands on its side, whatever it is written in.
    const direction = directionOf(story.headline);
    const beside = { manner: "ragged" as const, ...(direction === "rtl" && { direction }) };
    if (head.section) this.paragraph(this.inParts(head.section), [], -1, 0, { role: "section", ...beside });
    this.paragraph(story.headline, [], -1, 0, { role: "headline", manner: "even" });
    if (story.dek) this.paragraph(story.dek, [], -1, 0, { role: "dek", manner: "even" });
    if (head.byline) this.paragraph(head.byline, [], -1, 0, { role: "byline", ...beside });
  }

  /** Sets a block from character `from` of its text on, some `most` characters; answers how far, or WHOLE. */
  block(index: number, blocks: readonly Block[], from: number, most: number): number {
    const block = blocks[index]!;
    const before = blocks[index - 1];
    // A row of them is set at the first.
    if (this.isMute(block) && before && this.isMute(before)) return WHOLE;
    if (block.type === "break" && !isParting(blocks, index)) return WHOLE;
    const indent = block.type === "paragraph" && before?.type === "paragraph" ? this.indent : 0;
    if (from === 0 && (!this.isFirst || this.lines.length > 0) && indent === 0)
      this.lines.push(blankLine(index));
    const signs = signsOf(block);
    if (signs !== "" && widthOf(signs) <= this.sheet.measure) {
      this.lines.push(this.parting(signs, index, blockText(block).length));
      return WHOLE;
    }
    if (isRunning(block)) return this.running(block, index, indent, from, most);
    switch (block.type) {
      case "subhead":
        this.paragraph(block.text, block.spans ?? [], index, 0, { role: "subhead", manner: "even" });
        break;
      case "figure":
        this.figure(block, index, blocks);
        break;
      case "code":
        this.push(codeLines(block.text, { block: index, offset: 0, group: this.group() }, this.sheet));
        break;
      case "table":
        this.push(
          tableLines(block.rows, index, this.sheet, this.group()).filter(
            ({ text }) => !this.linear || !/^[─ ]+$/.test(text),
          ),
        );
        break;
    }
    return WHOLE;
  }

  private running(block: Running, index: number, indent: number, from: number, most: number): number {
    const { measure } = this.sheet;
    const bar = this.linear ? "  " : "▏ ";
    let char = from;
    for (const { text, spans, offset, style } of partsOf(block, { indent, bar, measure }, from)) {
      for (let at = Math.max(0, char - offset); ; ) {
        // A part that is too long for one piece is one group all the same.
        const group = at === 0 ? this.group() : this.groups;
        const piece = paragraphPiece(text, spans, at, { block: index, offset, group }, style, this.sheet);
        if (block.type === "quote" && at === 0 && offset > 0) this.barBetween(piece.lines[0], index, offset);
        this.push(piece.lines);
        at = piece.next;
        char = offset + at;
        if (at === text.length) break;
        if (char - from >= most) return char;
      }
      if (++char - from >= most) return char;
    }
    return WHOLE;
  }

  /** Three asterisks and the like, amid the measure. */
  private parting(signs: string, block: number, to: number): Line {
    const { measure } = this.sheet;
    if (this.linear)
      return { role: "break", text: this.linear.pause, spans: [], block, from: 0, to, group: this.group() };
    const text = " ".repeat(Math.max(0, (measure - widthOf(signs)) >> 1)) + signs;
    const spans: LineSpan[] = [{ start: text.length - signs.length, end: text.length, kind: "quiet" }];
    return { role: "break", text, spans, block, from: 0, to, group: this.group() };
  }

  /** The line over the headline, parted between section, date and time to read where it takes two. */
  private inParts(section: string): string {
    if (widthOf(section) <= this.sheet.measure) return section;
    const parts = section.split(" · ");
    const whole = (part: string) =>
      widthOf(part) < this.sheet.measure - 2 ? part.replaceAll(" ", "\u00a0") : part;
    return parts.map(whole).join("\u00a0· ");
  }

  private figure(given: Figure, index: number, blocks: readonly Block[]): void {
    // What pages give for an alt text is often their headline, which stands above already.
    const figure = given.alt === this.headline ? { ...given, alt: "" } : given;
    const { sheet, linear, pictures, height } = this;
    if (linear) this.push(captionLines(figure, index, sheet, this.group(), linear.picture));
    else if (this.isMute(given)) {
      let end = index + 1;
      while (blocks[end] && this.isMute(blocks[end]!)) end++;
      this.push(muteLines(end - index, index, sheet.measure, this.group()));
    } else {
      const before = this.linesOfHeading();
      const room = height === undefined ? undefined : height - before;
      this.push(captionBox(figure, index, sheet, this.group(), pictures, room, before > 0));
    }
  }

  /** Lines of a sub-head that ends where the next block begins, and of the blank one behind it. */
  private linesOfHeading(): number {
    const end = this.lines.findLastIndex(({ role }) => role !== "blank");
    if (this.lines[end]?.role !== "subhead") return 0;
    let first = end;
    while (this.lines[first - 1]?.role === "subhead") first--;
    return this.lines.length - first;
  }

  /** A picture that is not drawn, and nothing to say of it. */
  private isMute(block: Block): boolean {
    if (block.type !== "figure" || this.linear || block.caption || block.credit) return false;
    if (block.alt && block.alt !== this.headline) return false;
    return this.pictures(block, Math.max(1, this.sheet.measure - SIDES)) === null;
  }

  /** A quotation's bar goes on between two of its paragraphs, on the side where it stands. */
  private barBetween(below: Line | undefined, index: number, offset: number): void {
    if (!below || this.linear) return;
    const text = below.text.endsWith("▕") ? "▕".padStart(this.sheet.measure) : "▏";
    const spans = [{ start: text.length - 1, end: text.length, kind: "quiet" as const }];
    this.lines.push({ ...blankLine(index), text, spans, from: offset, to: offset });
  }

  private paragraph(text: string, spans: readonly Span[], block: number, offset: number, style: Style): void {
    this.push(paragraphLines(text, spans, { block, offset, group: this.group() }, style, this.sheet));
  }

  private push(lines: readonly Line[]): void {
    for (const line of lines) this.lines.push(line);
  }
}
