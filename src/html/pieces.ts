/** A page as a row of pieces (paragraphs, headings, pictures …), each in its box. Nothing is judged here. */
import type { Span } from "../article/article.ts";
import { isCredit } from "../article/text/credit.ts";
import { isHeadText } from "../article/text/head.ts";
import { endsSentence, keyOf, sizeOf, wordCount } from "../article/text/measure.ts";
import { absolute } from "./address.ts";
import { type Box, Hints, isHiding } from "./boxes.ts";
import { codeText, Gathering, NOTHING } from "./inline.ts";
import { type Picture, pictureOf } from "./pictures.ts";
import { rowsOf } from "./tables.ts";
import { INLINE } from "./tags.ts";
import { type Element, elementsOf, type Tree, textOf } from "./tree.ts";

export type Kind = "text" | "heading" | "item" | "caption" | "credit" | "picture" | "code" | "table";

export class Piece {
  kind: Kind;
  readonly box: Box;
  readonly text: string;
  readonly spans: readonly Span[];
  /** Characters that are in links. */
  readonly linked: number;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** As measure.ts says them. */
  readonly size: number;
  readonly words: number;
  readonly ends: boolean;
  readonly context: Context;
  /** Of a picture, caption or credit: the box that holds what belongs together. See captions.ts. */
  frame: Box | null = null;
  /** The picture leads to somewhere. */
  readonly inLink: boolean;
  readonly picture: Picture | null = null;
  readonly rows: readonly (readonly string[])[] = [];
  /** "" = part of the story as far as is known; else why it is not, or which field it is. */
  label = "";
  #key: string | null = null;

  constructor(
    kind: Kind,
    box: Box,
    context: Context,
    parts: Partial<Pick<Piece, "text" | "spans" | "linked" | "links" | "picture" | "rows" | "inLink">>,
  ) {
    this.kind = kind;
    this.box = box;
    this.context = context;
    this.text = parts.text ?? "";
    this.spans = parts.spans ?? [];
    this.linked = parts.linked ?? 0;
    this.links = parts.links ?? [];
    this.picture = parts.picture ?? null;
    this.rows = parts.rows ?? [];
    this.inLink = parts.inLink ?? false;
    this.size = sizeOf(this.text);
    this.words = wordCount(this.text);
    this.ends = endsSentence(this.text);
  }

  /** Equal for pieces that say the same. */
  get key(): string {
    this.#key ??= keyOf(this.text);
    return this.#key;
  }

  /** It stands in a box that is called after writers. */
  get byline(): boolean {
    let box: Box | null = this.box;
    for (let level = 0; box && level < 3; level++, box = box.parent) if (box.hints.has("byline")) return true;
    return false;
  }

  /** A byline or a date, by what it says. */
  get isHead(): boolean {
    return this.words <= HEAD_WORDS && isHeadText(this);
  }

  /** The share of the text that is in links, 0 to 1. */
  get linkShare(): number {
    return this.text === "" ? 0 : Math.min(1, this.linked / this.text.length);
  }
}

/** A longer line that names a day is a sentence. */
const HEAD_WORDS = 14;

/** What a piece stands in. */
export type Context = {
  /** 1 to 6 in a heading. */
  readonly heading: number;
  /** The box of the list item, and of the list it is in. */
  readonly item: Box | null;
  readonly list: Box | null;
  /** 0 = in an outermost list. */
  readonly level: number;
  readonly quote: Box | null;
  readonly figure: Box | null;
  readonly caption: Box | null;
  /** In an element that is called a credit. */
  readonly credit: boolean;
};

const TOP: Context = {
  heading: 0,
  item: null,
  list: null,
  level: 0,
  quote: null,
  figure: null,
  caption: null,
  credit: false,
};

/** Skipped whole. */
const UNSAID = new Set("title meta base link source track param audio video map".split(" "));

export type Page = { readonly pieces: Piece[]; readonly top: Box };

/** Walks the tree. `base` makes addresses absolute. */
export function piecesOf(tree: Tree, base: string): Page {
  return new Walk(tree.root, base).page();
}

class Walk {
  private readonly pieces: Piece[] = [];
  private readonly hints = new Hints();
  private readonly gathering = new Gathering();
  private readonly base: string;
  private readonly top: Box;
  private box: Box;
  private context = TOP;
  /** Line breaks since the last text. */
  private breaks = 0;

  constructor(root: Element, base: string) {
    this.base = base;
    this.top = {
      element: root,
      name: root.name,
      parent: null,
      children: [],
      hints: new Set(),
      depth: 0,
      from: 0,
      to: 0,
    };
    this.box = this.top;
  }

  page(): Page {
    this.children(this.top.element);
    this.flush();
    this.top.to = this.pieces.length;
    return { pieces: this.pieces, top: this.top };
  }

  private children(element: Element): void {
    for (const child of element.children) {
      if (typeof child !== "string") this.element(child);
      else if (/\S/.test(child)) {
        this.breaks = 0;
        this.gathering.add(child);
      } else this.gathering.add(" ");
    }
  }

  private element(element: Element): void {
    const { name } = element;
    if (UNSAID.has(name)) return;
    if (name === "br") this.lineBreak();
    else if (name === "img" || name === "amp-img") this.picture(element);
    else if (name === "noscript") this.withoutScript(element);
    else if (INLINE.has(name) || (name.includes("-") && !this.gathering.isEmpty)) this.inline(element);
    else if (name === "pre") this.code(element);
    else if (name === "table") this.table(element);
    else this.block(element);
  }

  /** Only pictures are of use here, those that scripts would load. */
  private withoutScript(element: Element): void {
    for (const inner of elementsOf(element)) if (inner.name === "img") this.picture(inner);
  }

  private lineBreak(): void {
    this.breaks++;
    if (this.breaks === 2) this.flush();
    else this.gathering.add(" ");
  }

  private inline(element: Element): void {
    if (
      element.attributes.hidden !== undefined ||
      isHiding(element.attributes.class) ||
      element.name === "rp" ||
      element.name === "rt"
    )
      return;
    const href = element.name === "a" ? absolute(element.attributes.href, this.base) : "";
    if (
      PARTS.has(element.name) &&
      (this.context.figure || this.context.caption || this.box.hints.has("caption"))
    ) {
      this.part(element);
      return;
    }
    const marked = this.gathering.enter(element.name, href);
    this.children(element);
    if (marked) this.gathering.leave();
  }

  /** A part of a caption: a piece of its own where it is called a credit; else remembered, for it may be one. */
  private part(element: Element): void {
    const { context } = this;
    if (element.name === "cite" || this.hints.of(element).has("credit")) {
      this.flush();
      this.context = { ...context, credit: true };
      this.children(element);
      this.flush();
      this.context = context;
      return;
    }
    const start = this.gathering.length;
    this.children(element);
    this.last = { start, end: this.gathering.length };
  }

  /** The last part of the caption that is being read. */
  private last = { start: 0, end: 0 };

  private block(element: Element): void {
    this.flush();
    const { box, context } = this;
    const { name } = element;
    if (name === "hr") return;
    const own: Box = {
      element,
      name,
      parent: box,
      children: [],
      hints: this.hints.of(element),
      depth: box.depth + 1,
      from: this.pieces.length,
      to: 0,
    };
    box.children.push(own);
    this.box = own;
    this.context = contextOf(own, context);
    this.children(element);
    this.flush();
    own.to = this.pieces.length;
    this.box = box;
    this.context = context;
  }

  private picture(element: Element): void {
    const picture = pictureOf(element, this.base);
    if (!picture) return;
    if (!this.gathering.isEmpty && this.box.name === "p") this.later.push(picture);
    else {
      this.flush();
      this.push("picture", { picture, inLink: this.gathering.inLink });
    }
  }

  /** Pictures in the middle of a paragraph stand behind it. */
  private later: Picture[] = [];

  private code(element: Element): void {
    this.flush();
    const text = codeText(textOf(element).replace(/\u00a0/g, " "));
    if (text !== "") this.push("code", { text });
  }

  private table(element: Element): void {
    this.flush();
    const rows = rowsOf(element);
    if (!rows) this.block(element);
    else {
      const own: Box = {
        element,
        name: "table",
        parent: this.box,
        children: [],
        hints: this.hints.of(element),
        depth: this.box.depth + 1,
        from: this.pieces.length,
        to: this.pieces.length + 1,
      };
      this.box.children.push(own);
      this.pieces.push(
        new Piece("table", own, this.context, { rows, text: rows.map((row) => row.join(" ")).join("\n") }),
      );
    }
  }

  private push(kind: Kind, parts: ConstructorParameters<typeof Piece>[3]): void {
    this.pieces.push(new Piece(kind, this.box, this.context, parts));
  }

  private flush(): void {
    this.breaks = 0;
    const { last } = this;
    const whole = last.end > 0 && last.end >= this.gathering.length;
    this.last = { start: 0, end: 0 };
    const gathered = this.gathering.take();
    if (gathered !== NOTHING && gathered.text !== "") {
      const { heading, caption, item, credit } = this.context;
      const before = whole ? gathered.text.slice(0, last.start).trimEnd() : "";
      const rest = whole ? gathered.text.slice(last.start).trim() : "";
      if (credit) this.push("credit", gathered);
      else if (before !== "" && namesMaker(rest, before)) {
        this.push("caption", { text: before });
        this.push("credit", { text: rest });
      } else this.push(heading > 0 ? "heading" : caption ? "caption" : item ? "item" : "text", gathered);
    }
    if (this.later.length === 0) return;
    for (const picture of this.later) this.push("picture", { picture });
    this.later = [];
  }
}

/** Elements that part a caption from its credit. */
const PARTS = new Set(["span", "small", "cite"]);
const MAKER_MOST = 90;

/** The words at a caption's end, in an element of their own, that are no sentence. */
function namesMaker(rest: string, before: string): boolean {
  return (
    rest !== "" &&
    rest.length <= MAKER_MOST &&
    !/^\p{Ll}|[.!?…。]["”’»]?$/u.test(rest) &&
    (before.length > rest.length || isCredit(rest)) &&
    !/^\P{L}*$/u.test(rest)
  );
}

function contextOf(box: Box, around: Context): Context {
  const { name, hints } = box;
  if (/^h[1-6]$/.test(name)) return { ...around, heading: Number(name[1]) };
  if (name === "li") return { ...around, item: box };
  if (name === "ul" || name === "ol")
    return { ...around, list: around.list ?? box, level: around.item ? around.level + 1 : 0 };
  if (name === "blockquote") return { ...around, quote: around.quote ?? box };
  if (name === "figure") return { ...around, figure: box, caption: null };
  if (name === "figcaption") return { ...around, caption: box };
  if (around.figure && !around.caption && hints.has("caption")) return { ...around, caption: box };
  return around;
}
