/** A page's HTML as a plain tree. What holds nothing to read (scripts, styles, buttons) is left out of it. */
import { Tokenizer } from "htmlparser2";
import { closesBefore, INLINE, isUnread, isVoid, SCOPES, TABLE_PARTS } from "./tags.ts";

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
};

export type Tree = {
  readonly root: Element;
  /** The texts of scripts with JSON-LD. */
  readonly data: readonly string[];
  /** True where the page was longer than is read. */
  readonly cut: boolean;
};

/** Deeper than any page is; the text of what lies deeper is kept in the element at this depth. */
const DEPTH_MOST = 300;
/** Characters. The largest pages of news are some 5 million, nearly all of it scripts. */
const LENGTH_MOST = 20_000_000;
const ELEMENTS_MOST = 300_000;

/**
 * The tokens of HTML put together as browsers do in the cases that pages show: end tags left out, end tags too many,
 * links in links. Not the whole of the standard's tree construction; no element is moved to another place.
 */
class Builder {
  readonly root: Element = { name: "#document", attributes: {}, parent: null, children: [] };
  readonly data: string[] = [];
  elements = 0;
  private at: Element = this.root;
  private depth = 0;
  /** Open elements below DEPTH_MOST, which have no node. */
  private below = 0;
  private name = "";
  private attributes: Record<string, string> = {};
  private attribute = "";
  private value = "";
  private readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  ontext(start: number, end: number): void {
    this.at.children.push(this.html.slice(start, end));
  }
  ontextentity(code: number): void {
    this.at.children.push(String.fromCodePoint(code));
  }
  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
    this.attributes = {};
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = "";
  }
  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }
  onattribentity(code: number): void {
    this.value += String.fromCodePoint(code);
  }
  onattribend(): void {
    if (!Object.hasOwn(this.attributes, this.attribute)) this.attributes[this.attribute] = this.value;
  }
  onopentagend(): void {
    this.open(this.name, this.attributes);
  }
  onselfclosingtag(): void {
    this.open(this.name, this.attributes);
    // Only in drawings does the slash close; they are not read, but their end must be found.
    if (isUnread(this.at.name) && this.at.name === this.name) this.leave(this.at);
  }
  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (name === "br") this.open(name, {});
    else if (this.below > 0) this.below--;
    else this.close(name);
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    while (this.at.parent) this.leave(this.at);
  }

  private open(name: string, attributes: Record<string, string>): void {
    const closes = closesBefore(name);
    if (closes) this.closeImplied(closes);
    const lone = isVoid(name);
    if (!lone && (this.depth >= DEPTH_MOST || this.elements >= ELEMENTS_MOST)) {
      this.below++;
      this.at.children.push(" ");
      return;
    }
    const element: Element = { name, attributes, parent: this.at, children: [] };
    this.elements++;
    if (!isUnread(name)) this.at.children.push(element);
    if (lone) return;
    this.at = element;
    this.depth++;
  }

  /** Closes the nearest of `names` that only inline elements part from here. */
  private closeImplied(names: ReadonlySet<string>): void {
    for (let up: Element | null = this.at; up; up = up.parent) {
      if (names.has(up.name)) {
        this.leave(up);
        up = this.at;
        if (!names.has(up.name)) return;
        this.closeImplied(names);
        return;
      }
      if (!INLINE.has(up.name)) return;
    }
  }

  private close(name: string): void {
    const inTable = TABLE_PARTS.has(name);
    for (let up: Element | null = this.at; up?.parent; up = up.parent) {
      if (up.name === name) {
        this.leave(up);
        return;
      }
      if (SCOPES.has(up.name) && !inTable) return;
      if (name === "span" && !INLINE.has(up.name)) return;
    }
  }

  private leave(element: Element): void {
    while (this.at !== element) {
      this.at = this.at.parent!;
      this.depth--;
    }
    if (element.name === "script" && /ld\+json/i.test(element.attributes.type ?? ""))
      this.data.push(element.children.filter((child) => typeof child === "string").join(""));
    this.at = element.parent!;
    this.depth--;
  }
}

/** Reads a page. Never fails: what HTML forbids is read as well as can be. Time is linear in the page's length. */
export function parseTree(html: string): Tree {
  const text = html.length > LENGTH_MOST ? html.slice(0, LENGTH_MOST) : html;
  const builder = new Builder(text);
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: false }, builder);
  tokenizer.write(text);
  tokenizer.end();
  return {
    root: builder.root,
    data: builder.data,
    cut: html.length > LENGTH_MOST || builder.elements >= ELEMENTS_MOST,
  };
}

/** Every element below `from`, in the order of the page. */
export function* elementsOf(from: Element): Generator<Element, void, undefined> {
  const open: Element[] = [from];
  while (open.length > 0) {
    const element = open.pop()!;
    if (element !== from) yield element;
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]!;
      if (typeof child !== "string") open.push(child);
    }
  }
}

/** The text below an element as it stands in the page, not cleaned; a space where one block ends and another begins. */
export function textOf(from: Element): string {
  let text = "";
  const open: (Element | string)[] = [from];
  while (open.length > 0) {
    const node = open.pop()!;
    if (typeof node === "string") {
      text += node;
      continue;
    }
    if (node !== from && (!INLINE.has(node.name) || node.name === "br")) text += " ";
    for (let at = node.children.length - 1; at >= 0; at--) open.push(node.children[at]!);
  }
  return text;
}

/** The text below an element that keeps its lines: a line ends at each `br`, and where a block begins or ends. */
export function linesOf(from: Element): string {
  let text = "";
  const endLine = () => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  // A block's end is a null behind its children.
  const open: (Element | string | null)[] = [...from.children].reverse();
  while (open.length > 0) {
    const node = open.pop()!;
    if (node === null) endLine();
    else if (typeof node === "string") text += node;
    else if (node.name === "br") text += "\n";
    else {
      const isBlock = node.children.length > 0 && !INLINE.has(node.name);
      if (isBlock) {
        endLine();
        open.push(null);
      }
      for (let at = node.children.length - 1; at >= 0; at--) open.push(node.children[at]!);
    }
  }
  return text;
}
