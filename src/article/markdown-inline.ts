/** What stands inside a paragraph, as plain text with spans, and the pictures that stood in it. */
import type { Span } from "./article.ts";
import { clean, cleanPart, isSuspect } from "./clean.ts";
import { attributeOf, type Tag, tagOf } from "./html-tags.ts";
import type { Definitions, Inline } from "./markdown-tree.ts";
import { tidySpans } from "./spans.ts";
import { lowered, raised } from "./superscripts.ts";

export type Picture = { readonly image: string; readonly alt: string; readonly title: string };
export type Marked = {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly pictures: readonly Picture[];
};

const TAG_KINDS: Record<string, Span["kind"]> = {
  b: "strong",
  strong: "strong",
  i: "emphasis",
  em: "emphasis",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  a: "link",
};
/** Elements whose content is not for readers. */
const UNREAD_TAGS = new Set(["script", "style", "template", "noscript", "svg", "iframe", "object"]);

/** An address a reader may open: http(s), mailto, or a path relative to the story's file; else "". */
export function safeHref(href: string): string {
  const address = clean(href);
  if (/^(?:https?:\/\/|mailto:)/i.test(address)) return address;
  if (address.startsWith("//")) return `https:${address}`;
  return address === "" || address.startsWith("#") || /^[a-z][a-z0-9+.-]*:/i.test(address) ? "" : address;
}

/** Gathers text and spans. Parts are cleaned one by one, so that spans keep their places; the whole at the end. */
export class Gathering {
  text = "";
  spans: Span[] = [];
  pictures: Picture[] = [];
  private open: { name: string; start: number; href: string }[] = [];
  private unread = "";
  /** Inside <sup> or <sub>: what puts text above or below the line. */
  private moved: ((text: string) => string | null) | null = null;
  /** Whether any part had something to clean: where none had, the whole has nothing but spaces at its ends. */
  private suspect = false;

  private readonly definitions: Definitions;

  constructor(definitions: Definitions) {
    this.definitions = definitions;
  }

  add(raw: string): void {
    if (this.unread) return;
    const suspect = isSuspect(raw);
    const plain = suspect ? cleanPart(raw) : raw;
    const part = this.moved?.(plain) ?? plain;
    this.suspect ||= suspect;
    this.text += this.text.endsWith(" ") && part.startsWith(" ") ? part.slice(1) : part;
  }

  mark(kind: Span["kind"], start: number, href = ""): void {
    if (kind !== "link") this.spans.push({ start, end: this.text.length, kind });
    else if (href) this.spans.push({ start, end: this.text.length, kind, href });
  }

  picture(image: string, alt: string, title: string): void {
    const address = safeHref(image);
    this.pictures.push({ image: address, alt: clean(alt), title: clean(title) });
  }

  tag(tag: Tag): void {
    if (this.unread) {
      if (tag.closing && tag.name === this.unread) this.unread = "";
    } else if (UNREAD_TAGS.has(tag.name)) {
      if (!tag.closing && !tag.attributes.endsWith("/")) this.unread = tag.name;
    } else if (tag.name === "br") this.add(" ");
    else if (tag.name === "sup" || tag.name === "sub") {
      this.moved = tag.closing ? null : tag.name === "sup" ? raised : lowered;
    } else if (tag.name === "img") {
      this.picture(attributeOf(tag, "src"), attributeOf(tag, "alt"), attributeOf(tag, "title"));
    } else if (tag.name in TAG_KINDS) this.toggle(tag);
  }

  private toggle(tag: Tag): void {
    if (!tag.closing) {
      const href = tag.name === "a" ? safeHref(attributeOf(tag, "href")) : "";
      this.open.push({ name: tag.name, start: this.text.length, href });
      return;
    }
    const at = this.open.findLastIndex(({ name }) => name === tag.name);
    if (at < 0) return;
    const [opened] = this.open.splice(at, 1);
    this.mark(TAG_KINDS[tag.name]!, opened!.start, opened!.href);
  }

  /** What was gathered, in normal form; the next text begins anew. */
  take(): Marked {
    const { text, spans, pictures, suspect } = this;
    this.text = "";
    this.suspect = false;
    this.moved = null;
    this.spans = [];
    this.pictures = [];
    for (const opened of this.open) opened.start = 0;
    const trimmed = text.trim();
    const whole = suspect ? clean(text) : trimmed;
    if (spans.length === 0) return { text: whole, spans, pictures };
    const lead = text.length - text.trimStart().length;
    // Where cleaning changed more than the ends, the places of the spans are lost: the text counts.
    const placed = trimmed === whole ? spans : [];
    const moved = placed.map((span) => ({
      ...span,
      start: Math.max(0, span.start - lead),
      end: Math.min(whole.length, span.end - lead),
    }));
    return { text: whole, spans: tidySpans(whole, moved), pictures };
  }

  walk(nodes: readonly Inline[]): void {
    for (const node of nodes) this.node(node);
  }

  private node(node: Inline): void {
    const start = this.text.length;
    switch (node.type) {
      case "text":
        this.add(node.value);
        break;
      case "break":
        this.add(" ");
        break;
      case "inlineCode":
        this.add(node.value);
        this.mark("code", start);
        break;
      case "strong":
      case "emphasis":
        this.walk(node.children);
        this.mark(node.type, start);
        break;
      case "link":
        this.walk(node.children);
        this.mark("link", start, safeHref(node.url));
        break;
      case "linkReference":
        this.walk(node.children);
        this.mark("link", start, safeHref(this.definitions.get(node.identifier)?.url ?? ""));
        break;
      case "image":
        this.picture(node.url, node.alt ?? "", node.title ?? "");
        break;
      case "imageReference": {
        const target = this.definitions.get(node.identifier);
        this.picture(target?.url ?? "", node.alt ?? "", target?.title ?? "");
        break;
      }
      case "html": {
        const tag = tagOf(node.value);
        if (tag) this.tag(tag);
      }
    }
  }
}

const NONE: readonly never[] = [];

/** The text of inline nodes, clean, with its spans in normal form and its pictures in order. */
export function markedText(nodes: readonly Inline[], definitions: Definitions): Marked {
  const [only] = nodes;
  // Most paragraphs: nothing to gather.
  if (nodes.length === 1 && only!.type === "text" && !isSuspect(only!.value))
    return { text: only!.value.trim(), spans: NONE, pictures: NONE };
  const gathering = new Gathering(definitions);
  gathering.walk(nodes);
  return gathering.take();
}
