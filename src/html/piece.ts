/** One piece of a page: a paragraph, a heading, a picture … in its box. Nothing is judged here. */
import type { Span } from "../article/article.ts";
import { isHeadText } from "../article/text/head.ts";
import { endsSentence, keyOf, sizeOf, wordCount } from "../article/text/measure.ts";
import type { Box } from "./boxes.ts";
import type { Context } from "./context.ts";
import type { Picture } from "./pictures.ts";

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
  /** Where a rule stands right before it: the piece above the rule. */
  readonly aboveRule: Piece | null;
  /** The picture leads to somewhere. */
  readonly inLink: boolean;
  readonly picture: Picture | null = null;
  readonly rows: readonly (readonly string[])[] = [];
  /** A paragraph that serves as a heading: see cleaner.ts. */
  isStrongHeading = false;
  /** "" = part of the story as far as is known; else why it is not, or which field it is. */
  label = "";
  #key: string | null = null;

  constructor(
    kind: Kind,
    box: Box,
    context: Context,
    parts: Partial<
      Pick<Piece, "text" | "spans" | "linked" | "links" | "picture" | "rows" | "inLink" | "aboveRule">
    >,
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
    this.aboveRule = parts.aboveRule ?? null;
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
