/**
 * XML to a tree, forgiving: unclosed and misplaced tags, bare "&" and "<", HTML's entities and text around the root
 * are read as far as they can be. Takes time linear in the text; depth and number of elements are bounded.
 */
import { QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Problem } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import { beginningOf } from "../article/shorten.ts";
import { resolve } from "./addresses.ts";
import { readProlog } from "./doctype.ts";
import type { Entities } from "./entities.ts";
import { Scope } from "./namespaces.ts";

export type Element = {
  /** As namespaces.ts names it: "title", "dc:title". */
  readonly name: string;
  /** As the document writes it. */
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: Child[];
  /** What relative addresses in it are relative to, "" when unknown. */
  readonly base: string;
  /** xml:lang in force; undefined where nothing says any. */
  readonly language: string | undefined;
};
export type Child = Element | string | { readonly cdata: string };

export type Xml = {
  /** The elements at the document's top: one, or several where it is not well-formed. */
  readonly roots: readonly Element[];
  readonly problems: readonly Problem[];
};

/** Far beyond what feeds have: deeper elements are left out, their text stays with the one around them. */
const DEEPEST = 256;
const MOST_ELEMENTS = 500_000;
/** Characters that XML cannot hold (XML 1.0, section 2.2). */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
/** They stand right in one of the holders: a new one ends what was not closed before it. */
const ALONE = new Set(["item", "atom:entry"]);
const HOLDERS = new Set(["channel", "rss", "rdf:rdf", "feed", "atom:feed"]);

class Builder implements TokenizerCallbacks {
  readonly top: Element;
  private readonly text: string;
  private readonly entities: Entities;
  /** From the top to the element that is being read, with the namespaces of each. */
  private readonly open: { readonly element: Element; readonly scope: Scope }[];
  /** Elements that are open below the deepest. */
  private skipped = 0;
  private count = 0;
  private tagAt = 0;
  private tag = "";
  private attribute = "";
  private value = "";
  private attributes: [string, string][] = [];
  illFormed: { message: string; at: number } | null = null;
  isCutOff = false;

  constructor(text: string, address: string, entities: Entities) {
    this.text = text;
    this.entities = entities;
    this.top = { name: "", tag: "", attributes: [], children: [], base: address, language: undefined };
    this.open = [{ element: this.top, scope: new Scope(new Map(), null) }];
  }

  private complain(message: string, at: number): void {
    this.illFormed ??= { message, at };
  }

  private get current(): Element {
    return this.open[this.open.length - 1]!.element;
  }

  private add(child: Child): void {
    this.current.children.push(child);
  }

  onopentagname(start: number, end: number): void {
    this.tagAt = start - 1;
    this.tag = this.text.slice(start, end);
    this.attributes = [];
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.text.slice(start, end);
    this.value = "";
  }
  onattribdata(start: number, end: number): void {
    this.value += this.text.slice(start, end);
  }
  onattribend(quote: QuoteType): void {
    if (quote === QuoteType.NoValue || quote === QuoteType.Unquoted)
      this.complain(`the attribute ${beginningOf(this.attribute, 40)} has no quotes`, this.tagAt);
    this.attributes.push([this.attribute, this.entities.decode(this.value)]);
  }
  onopentagend(end: number): void {
    this.start(end);
  }
  onselfclosingtag(end: number): void {
    if (!this.start(end, true)) return;
    if (this.skipped > 0) this.skipped--;
    else this.open.pop();
  }

  /** False where what looked like a tag is text. */
  private start(end: number, isEmpty = false): boolean {
    if (!/^[\p{L}_:]/u.test(this.tag)) {
      this.complain("a “<” stands alone", this.tagAt);
      this.add(this.entities.decode(this.text.slice(this.tagAt, end + 1)));
      return false;
    }
    if (this.open.length > DEEPEST || ++this.count > MOST_ELEMENTS) {
      this.isCutOff = true;
      this.skipped++;
      return true;
    }
    const declared = this.attributes.filter(([name]) => /^xmlns(?::|$)/i.test(name));
    let outer = this.open[this.open.length - 1]!;
    const scope =
      declared.length === 0
        ? outer.scope
        : new Scope(
            new Map(declared.map(([name, value]) => [name.slice(6).toLowerCase(), value])),
            outer.scope,
          );
    const name = scope.nameOf(this.tag);
    // An empty one says nothing about where it stands.
    if (ALONE.has(name) && !isEmpty) {
      this.endUnclosed();
      outer = this.open[this.open.length - 1]!;
    }
    const base = this.attributes.find(([written]) => written.toLowerCase() === "xml:base")?.[1];
    const language = this.attributes.find(([written]) => written.toLowerCase() === "xml:lang")?.[1];
    const element: Element = {
      name,
      tag: this.tag,
      attributes: this.attributes,
      children: [],
      base: base === undefined ? outer.element.base : resolve(base, outer.element.base) || outer.element.base,
      language: language ?? outer.element.language,
    };
    outer.element.children.push(element);
    this.open.push({ element, scope });
    return true;
  }

  private endUnclosed(): void {
    const at = this.open.findLastIndex(({ element }) => HOLDERS.has(element.name));
    // In the Channel Definition Format items stand in items.
    if (at < 1 || at === this.open.length - 1 || this.open[1]?.element.name === "channel") return;
    this.complain(`<${beginningOf(this.current.tag, 40)}> is not closed`, this.tagAt);
    this.open.length = at + 1;
  }

  onclosetag(start: number, end: number): void {
    const tag = this.text.slice(start, end).trim();
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    const lower = tag.toLowerCase();
    const at = this.open.findLastIndex(
      ({ element }) => element.tag === tag || element.tag.toLowerCase() === lower,
    );
    if (at !== this.open.length - 1)
      this.complain(
        at > 0
          ? `<${beginningOf(this.current.tag, 40)}> is not closed`
          : `</${beginningOf(tag, 40)}> closes nothing that is open`,
        start,
      );
    if (at > 0) this.open.length = at;
  }

  ontext(start: number, end: number): void {
    const text = this.text.slice(start, end);
    if (text.includes("&")) this.add(this.entities.decode(text));
    else this.add(text);
  }
  oncdata(start: number, end: number, endOffset: number): void {
    this.add({ cdata: this.text.slice(start, Math.max(start, end - endOffset)) });
  }
  onend(): void {
    if (this.open.length > 1)
      this.complain(`<${beginningOf(this.current.tag, 40)}> is not closed`, this.text.length);
  }
  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
}

/** The tree of an XML text that came from `address`. */
export function readXml(text: string, address: string): Xml {
  const { end, entities } = readProlog(text);
  // The tokenizer ends a DOCTYPE at its first ">": it gets spaces in its place, so that offsets stay.
  const readable = end === 0 ? text : " ".repeat(end) + text.slice(end);
  const builder = new Builder(readable, address, entities);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder);
  tokenizer.write(readable);
  tokenizer.end();
  const control = FORBIDDEN.exec(text);
  if (control) builder.illFormed ??= { message: "it has control characters", at: control.index };
  const problems: Problem[] = [...entities.problems];
  if (builder.illFormed) {
    const { message, at } = builder.illFormed;
    const line = text.slice(0, at).split("\n").length;
    problems.push({
      code: "ill-formed",
      message: `The XML is not well-formed: ${clean(message)}. What could be read was read.`,
      line,
    });
  }
  if (builder.isCutOff)
    problems.push({
      code: "too-big",
      message: `It has more than ${MOST_ELEMENTS} elements, or more than ${DEEPEST} one in the other: those beyond were left out.`,
    });
  const roots = builder.top.children.filter(
    (child): child is Element => typeof child === "object" && "tag" in child,
  );
  return { roots, problems };
}
