/** Gathers the text of one block with its spans while the page is walked. */
import type { Span } from "../article/article.ts";
import { clean, cleanCode, cleanPart } from "../article/clean.ts";
import { tidySpans } from "../article/spans.ts";

export type Gathered = {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Characters that are in links. */
  readonly linked: number;
  /** Where the links lead, in their order, each with its words. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
};

export const NOTHING: Gathered = { text: "", spans: [], linked: 0, links: [] };

const KINDS: Record<string, Span["kind"]> = {
  b: "strong",
  strong: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
  dfn: "emphasis",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  a: "link",
};

/** A link on nothing but a full stop or the like is a slip of whoever wrote it: the number behind it tells nothing. */
const SLIP = /^[\s.,;:!?'"’”)\]]*$/;

type Open = { readonly kind: Span["kind"]; readonly href: string; start: number };

/** Parts are cleaned one by one, so that spans keep their places. What is open when a block ends goes on in the next. */
export class Gathering {
  /** Kept apart until they are taken: a long text that is looked at each time it grows is copied each time. */
  private parts: string[] = [];
  private spaced = true;
  private size = 0;
  private spans: Span[] = [];
  private readonly open: Open[] = [];
  private links: { href: string; start: number; end: number }[] = [];

  get isEmpty(): boolean {
    return this.size === 0;
  }

  get length(): number {
    return this.size;
  }

  /** Where the open link leads, "" where none is open. */
  get link(): string {
    return this.open.find((opened) => opened.kind === "link" && opened.href !== "")?.href ?? "";
  }

  add(raw: string): void {
    let part = cleanPart(raw);
    if (this.spaced && part.startsWith(" ")) part = part.slice(1);
    if (part === "") return;
    this.parts.push(part);
    this.size += part.length;
    this.spaced = part.endsWith(" ");
  }

  /** True where the element has a kind of its own and must be closed by leave(). */
  enter(name: string, href: string): boolean {
    const kind = KINDS[name];
    if (kind === undefined) return false;
    this.open.push({ kind, href, start: this.size });
    return true;
  }

  leave(): void {
    const opened = this.open.pop();
    if (opened) this.mark(opened);
  }

  private mark({ kind, href, start }: Open): void {
    const end = this.size;
    if (end <= start) return;
    if (kind === "link") this.links.push({ href, start, end });
    if (kind !== "link") this.spans.push({ start, end, kind });
    else if (href !== "") this.spans.push({ start, end, kind, href });
  }

  /** What was gathered, clean; the next text begins anew. */
  take(): Gathered {
    for (const opened of this.open) {
      this.mark(opened);
      opened.start = 0;
    }
    const { parts, spans, links } = this;
    this.parts = [];
    this.spaced = true;
    this.size = 0;
    this.spans = [];
    this.links = [];
    const text = parts.length === 1 ? parts[0]! : parts.join("");
    const whole = clean(text);
    if (whole === "") return NOTHING;
    // A text that begins with a space has lost it already: places are as they were, but for the end.
    const placed = text.trimEnd() === whole ? spans : [];
    const meant = placed.filter(
      ({ kind, start, end }) => kind !== "link" || !SLIP.test(whole.slice(start, end)),
    );
    const moved = meant.map((span) => ({ ...span, end: Math.min(whole.length, span.end) }));
    const named = links.map(({ href, start, end }) => ({ href, text: clean(text.slice(start, end)) }));
    return {
      text: whole,
      spans: tidySpans(whole, moved),
      linked: links.reduce((sum, link) => sum + link.end - link.start, 0),
      links: named.filter((link) => link.text !== ""),
    };
  }
}

/** Code with its line ends, without empty lines at its ends. */
export const codeText = (raw: string): string =>
  cleanCode(raw)
    .replace(/^(?: *\n)+/, "")
    .trimEnd();
