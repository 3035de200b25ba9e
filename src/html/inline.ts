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

type Open = { readonly kind: Span["kind"]; readonly href: string; start: number };

/** Parts are cleaned one by one, so that spans keep their places. What is open when a block ends goes on in the next. */
export class Gathering {
  private text = "";
  private spans: Span[] = [];
  private readonly open: Open[] = [];
  private linked = 0;
  private links: { href: string; text: string }[] = [];

  get isEmpty(): boolean {
    return this.text === "" || this.text === " ";
  }

  get length(): number {
    return this.text.length;
  }

  get inLink(): boolean {
    return this.open.some((opened) => opened.kind === "link" && opened.href !== "");
  }

  add(raw: string): void {
    const part = cleanPart(raw);
    this.text += (this.text === "" || this.text.endsWith(" ")) && part.startsWith(" ") ? part.slice(1) : part;
  }

  /** True where the element has a kind of its own and must be closed by leave(). */
  enter(name: string, href: string): boolean {
    const kind = KINDS[name];
    if (kind === undefined) return false;
    this.open.push({ kind, href, start: this.text.length });
    return true;
  }

  leave(): void {
    const opened = this.open.pop();
    if (opened) this.mark(opened);
  }

  private mark({ kind, href, start }: Open): void {
    const end = this.text.length;
    if (end <= start) return;
    if (kind === "link") {
      this.linked += end - start;
      const text = clean(this.text.slice(start, end));
      if (text !== "") this.links.push({ href, text });
      if (href !== "") this.spans.push({ start, end, kind, href });
    } else this.spans.push({ start, end, kind });
  }

  /** What was gathered, clean; the next text begins anew. */
  take(): Gathered {
    if (this.isEmpty) {
      this.text = "";
      for (const opened of this.open) opened.start = 0;
      return NOTHING;
    }
    for (const opened of this.open) this.mark(opened);
    for (const opened of this.open) opened.start = 0;
    const { text, spans, linked, links } = this;
    this.text = "";
    this.spans = [];
    this.linked = 0;
    this.links = [];
    const whole = clean(text);
    const lead = text.length - text.trimStart().length;
    // Where cleaning changed more than the ends, the places of the spans are lost: the text counts.
    const moved =
      text.trim() === whole
        ? spans.map((span) => ({
            ...span,
            start: Math.max(0, span.start - lead),
            end: Math.min(whole.length, span.end - lead),
          }))
        : [];
    return { text: whole, spans: tidySpans(whole, moved), linked, links };
  }
}

/** Code with its line ends, without empty lines at its ends. */
export const codeText = (raw: string): string => cleanCode(raw).replace(/^(?:[ ]*\n)+|\s+$/g, "");
