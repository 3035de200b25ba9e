/** A block of HTML inside Markdown: its text, headings and figures. */
import type { Block } from "./article.ts";
import { figureOf } from "./figures.ts";
import { piecesOf, type Tag } from "./html-tags.ts";
import { Gathering, type Picture } from "./markdown-inline.ts";

const BREAKS = new Set(
  (
    "address article aside blockquote body caption center dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 " +
    "head header hr html li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul video"
  ).split(" "),
);
const NO_PICTURE: Picture = { image: "", alt: "", title: "" };

/** `orphanCaption`: the first block is a <figcaption> whose <figure> began before this piece of HTML. */
export type HtmlBlocks = { readonly blocks: Block[]; readonly orphanCaption: boolean };

class Reader {
  blocks: Block[] = [];
  orphanCaption = false;
  private readonly gathering = new Gathering(new Map());
  private inFigure = false;
  private inCaption = false;
  /** Of the figure that is being read. */
  private pictures: Picture[] = [];
  private caption = "";
  /** undefined: nothing says which part of the caption is the credit. */
  private credit: string | undefined;

  text(text: string): void {
    this.gathering.add(text);
  }

  tag(tag: Tag): void {
    if (tag.name === "figure") {
      this.endFigure();
      this.inFigure = !tag.closing;
    } else if (tag.name === "figcaption") {
      if (tag.closing || this.inCaption) this.endCaption();
      else this.flush();
      this.inCaption = !tag.closing;
    } else if (this.inCaption) {
      if (tag.name === "cite") this.creditTag(tag.closing);
      else if (BREAKS.has(tag.name)) this.gathering.add(" ");
      else this.gathering.tag(tag);
    } else if (/^h[1-6]$/.test(tag.name)) this.flush(tag.closing ? Math.max(2, Number(tag.name[1])) : 0);
    else if (BREAKS.has(tag.name)) {
      this.flush();
      if (tag.name === "hr" && !this.inFigure) this.blocks.push({ type: "break" });
    } else this.gathering.tag(tag);
  }

  /** Ends the text that runs: a heading of `level`, a paragraph without one. Pictures in it stand behind it. */
  flush(level = 0): void {
    const { text, spans, pictures } = this.gathering.take();
    const marked = { text, ...(spans.length > 0 && { spans }) };
    if (text && level === 0) this.blocks.push({ type: "paragraph", ...marked });
    else if (text) this.blocks.push({ type: "subhead", ...marked, ...(level > 2 && { level }) });
    for (const picture of pictures)
      if (this.inFigure) this.pictures.push(picture);
      else this.pushFigure(picture);
  }

  private pushFigure(picture: Picture, text = "", credit?: string): void {
    const figure = figureOf(picture, text, credit);
    if (figure) this.blocks.push(figure);
  }

  /** <cite> in a caption holds the credit. */
  private creditTag(closing: boolean): void {
    const { text } = this.gathering.take();
    if (closing) this.credit = `${this.credit ?? ""} ${text}`.trim();
    else this.caption = `${this.caption} ${text}`.trim();
  }

  private endCaption(): void {
    const { text, pictures } = this.gathering.take();
    for (const picture of pictures) this.pictures.push(picture);
    this.caption = `${this.caption} ${text}`.trim();
    this.inCaption = false;
    if (this.inFigure) return;
    this.orphanCaption ||= this.blocks.length === 0 && this.pictures.length === 0;
    this.pushFigures();
  }

  private endFigure(): void {
    if (this.inCaption) this.endCaption();
    this.flush();
    this.pushFigures();
  }

  /** The words belong to the last picture. */
  private pushFigures(): void {
    const last = this.pictures.pop() ?? NO_PICTURE;
    for (const picture of this.pictures) this.pushFigure(picture);
    this.pushFigure(last, this.caption, this.credit);
    this.pictures = [];
    this.caption = "";
    this.credit = undefined;
  }

  end(): HtmlBlocks {
    this.endFigure();
    return { blocks: this.blocks, orphanCaption: this.orphanCaption };
  }
}

/** The blocks of a piece of HTML. Tags go, their text stays, but for what is no text (scripts, styles, comments). */
export function htmlBlocks(html: string): HtmlBlocks {
  const reader = new Reader();
  for (const piece of piecesOf(html)) {
    if ("tag" in piece) reader.tag(piece.tag);
    else reader.text(piece.text);
  }
  return reader.end();
}
