/** How a value of ours is held against one that another parser gives. */
import type { Block } from "../../src/article/article.ts";
import { clean } from "../../src/article/clean.ts";
import type { Rich } from "../../src/feeds/feed.ts";
import { feedDate } from "../../src/feeds/feed-date.ts";
import { htmlText, plainText } from "../../src/feeds/plain-text.ts";
import { richBlocks } from "../../src/feeds/rich-blocks.ts";
import { blocksOf } from "../../src/html/blocks.ts";
import { markCaptions } from "../../src/html/captions.ts";
import { piecesOf } from "../../src/html/pieces.ts";
import { parseTree } from "../../src/html/tree.ts";

/** A value of ours. Anything else in a view of ours is an object or a list to look into. */
export class Leaf {
  readonly how: "rich" | "any" | "plain" | "snippet" | "line" | "exact" | "date";
  readonly value: unknown;
  constructor(how: Leaf["how"], value: unknown) {
    this.how = how;
    this.value = value;
  }
}

export const rich = (value: Rich | null) => new Leaf("rich", value);
/** One of several texts: which of them another parser means is not told by its name. */
export const any = (...values: readonly (Rich | null)[]) => new Leaf("any", values);
/** A text that is shown without its mark-up: a headline, what a feed is called. */
export const plain = (value: Rich | null) => new Leaf("plain", value);
/** Only letters and digits count: other parsers put line ends where they took out tags. */
export const snippet = (value: Rich | null) => new Leaf("snippet", value);
export const line = (value: string) => new Leaf("line", value);
export const exact = (value: unknown) => new Leaf("exact", value);
export const date = (value: string) => new Leaf("date", value);

/** The blocks of a piece of HTML, by the reader of pages. */
export function fragment(html: string, base: string): { blocks: Block[] } {
  const page = piecesOf(parseTree(html), base);
  markCaptions(page);
  return { blocks: blocksOf(page.pieces) };
}

/** What a reader sees of a text: the same text, headings, pictures and links at the same places. */
export function seen(html: string, base = ""): string {
  return JSON.stringify(fragment(html, base).blocks);
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

function sameRich(ours: Rich | null, theirs: string): boolean {
  if (ours === null) return clean(theirs) === "";
  if (ours.kind === "text") return [clean(theirs), htmlText(theirs)].includes(clean(ours.text));
  if (!/[<&]/.test(theirs)) return plainText(ours) === clean(theirs);
  return JSON.stringify(richBlocks(ours, fragment, "").blocks) === seen(theirs, ours.base);
}

/** The moment that a date says, in milliseconds; NaN for none. A date without a zone is in UTC for other parsers. */
function moment(iso: string): number {
  return Date.parse(/T[\d:.]+$/.test(iso) ? `${iso}Z` : iso);
}

function sameDate(ours: string, theirs: unknown): boolean {
  if (Array.isArray(theirs)) {
    const [year, month, day, hour, minute, second] = theirs.map(Number);
    return moment(ours) === Date.UTC(year!, month! - 1, day, hour, minute, second);
  }
  return moment(ours) === moment(feedDate(String(theirs)));
}

export function same(leaf: Leaf, theirs: unknown): boolean {
  if (leaf.how === "any")
    return (leaf.value as (Rich | null)[]).some((one) => sameRich(one, String(theirs ?? "")));
  if (leaf.how === "rich") return sameRich(leaf.value as Rich | null, String(theirs ?? ""));
  if (leaf.how === "plain")
    return [clean(String(theirs)), htmlText(String(theirs))].includes(plainText(leaf.value as Rich | null));
  if (leaf.how === "snippet")
    return letters(plainText(leaf.value as Rich | null)) === letters(String(theirs));
  if (leaf.how === "date") return sameDate(String(leaf.value), theirs);
  if (leaf.how === "line")
    return [clean(String(theirs)), htmlText(String(theirs))].includes(String(leaf.value));
  if (leaf.value === "" && theirs === null) return true;
  // Ours are absolute.
  if (/^\/(?!\/)/.test(String(theirs)) && URL.canParse(String(leaf.value))) {
    const { pathname, search } = new URL(String(leaf.value));
    return pathname + search === theirs;
  }
  return String(leaf.value) === String(theirs);
}

export const isTruthy = (value: unknown): boolean => {
  const inner = value instanceof Leaf ? value.value : value;
  return inner !== undefined && inner !== null && inner !== "" && inner !== false && inner !== 0;
};
