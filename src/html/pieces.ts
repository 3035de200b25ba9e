/** A page as a row of pieces, each in its box: the walk through the tree. Nothing is judged here. */
import { isOrnament } from "../article/breaks.ts";
import { isCredit } from "../article/text/credit.ts";
import { absolute } from "./address.ts";
import { type Box, Hints, isHidden } from "./boxes.ts";
import { contextOf, isHeading, TOP } from "./context.ts";
import { codeText, Gathering, NOTHING } from "./inline.ts";
import { isHiddenDash, isKicker, KICKER_LABEL, settleHeading } from "./kicker.ts";
import { isLinkNote, isPermalink } from "./link-notes.ts";
import { type Picture, pictureOf } from "./pictures.ts";
import { type Kind, Piece } from "./piece.ts";
import { smallFigures } from "./small-figures.ts";
import { rowsOf } from "./tables.ts";
import { INLINE } from "./tags.ts";
import { type Element, elementsOf, linesOf, type Tree } from "./tree.ts";

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
    if (this.context.heading > 0 && isHiddenDash(element)) {
      this.kicker();
      return;
    }
    if (
      isHidden(element) ||
      element.name === "rp" ||
      element.name === "rt" ||
      isLinkNote(element) ||
      isPermalink(element)
    )
      return;
    if (
      this.pieces.at(-1)?.kind === "picture" &&
      this.gathering.isEmpty &&
      this.hints.of(element).has("caption")
    ) {
      this.block(element);
      return;
    }
    const figures = smallFigures(element);
    if (figures !== null) {
      this.gathering.add(figures);
      return;
    }
    const href = element.name === "a" ? absolute(element.attributes.href, this.base) : "";
    if (
      PARTS.has(element.name) &&
      (this.context.figure || this.context.caption || this.box.hints.has("caption"))
    ) {
      this.part(element);
      return;
    }
    const marked = this.gathering.enter(element.name, href);
    const begins = this.context.heading > 0 && this.gathering.isEmpty;
    this.children(element);
    if (begins && !this.gathering.isEmpty && isKicker(element)) this.kicker();
    if (marked) this.gathering.leave();
  }

  /** What was gathered of a heading is its kicker. */
  private kicker(): void {
    const { text } = this.gathering.take();
    if (text === "") return;
    this.push("text", { text });
    this.pieces.at(-1)!.label = KICKER_LABEL;
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
    if (name === "hr") {
      if (!isHidden(element)) this.aboveRule = this.pieces.at(-1) ?? null;
      return;
    }
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
    if (isHeading(name)) settleHeading(this.pieces.slice(own.from));
    this.box = box;
    this.context = context;
  }

  private picture(element: Element): void {
    const picture = pictureOf(element, this.base);
    if (!picture) return;
    if (!this.gathering.isEmpty && this.box.name === "p") this.later.push(picture);
    else {
      this.flush();
      this.push("picture", { picture, inLink: isLeading(this.gathering.link) });
    }
  }

  /** Pictures in the middle of a paragraph stand behind it. */
  private later: Picture[] = [];

  private code(element: Element): void {
    this.flush();
    const text = codeText(linesOf(element).replace(/\u00a0/g, " "));
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
      this.push("table", { rows, text: rows.map((row) => row.join(" ")).join("\n") }, own);
    }
  }

  /** The last piece before a rule, until one is made behind it. */
  private aboveRule: Piece | null = null;

  private push(kind: Kind, parts: ConstructorParameters<typeof Piece>[3], box = this.box): void {
    const { aboveRule, context } = this;
    this.aboveRule = null;
    this.pieces.push(new Piece(kind, box, context, { ...parts, aboveRule }));
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
      // What stands for a rule: a paragraph of three asterisks.
      if (isOrnament(gathered.text)) this.aboveRule = this.pieces.at(-1) ?? null;
      else if (credit) this.push("credit", gathered);
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

/** A link to a picture shows it larger; it leads to no other page. */
const isLeading = (href: string): boolean =>
  href !== "" && !/\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i.test(href);

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
