/** Drops what stands in the body's box and is no part of the story. */
import { isCredit } from "../article/text/credit.ts";
import { keyOf } from "../article/text/measure.ts";
import { pageReason, TAIL } from "../article/text/page-phrases.ts";
import { isRelatedHead, relatedHeadline } from "../article/text/related.ts";
import type { Box } from "./boxes.ts";
import type { Hint } from "./hint-names.ts";
import { Masses } from "./masses.ts";
import type { Piece } from "./piece.ts";
import type { Page } from "./pieces.ts";
import { isChapter, massOf, type Region } from "./region.ts";

/** Boxes inside the body with these hints go, unless they hold a good part of its text. */
const DROPPED: readonly Hint[] = [
  "nav",
  "related",
  "others",
  "comments",
  "ad",
  "hidden",
  "invite",
  "share",
  "author",
  "byline",
  "meta",
  "date",
  "player",
];
/** Pictures and their captions are called many things. */
const DROPPED_PICTURES: readonly Hint[] = ["comments", "ad", "hidden", "author", "byline"];
const DROPPED_HEADINGS: readonly Hint[] = [
  "related",
  "others",
  "comments",
  "ad",
  "hidden",
  "invite",
  "share",
];
const HINTED_MOST = 0.25;
const LINKED_LEAST = 0.6;
const LINKS_MOST = 0.1;

export function markPieces(page: Page, region: Region, headline: string): Piece[] {
  markBoxes(page, region);
  const pieces = page.pieces.slice(region.box.from, region.box.to);
  markStart(pieces, region, headline);
  markLines(pieces, region);
  markHeadLines(pieces);
  markScraps(pieces, region);
  markRelated(pieces);
  markTail(pieces);
  markStrongHeadings(pieces);
  markEmptyHeadings(pieces);
  return pieces.filter((piece) => piece.label === "");
}

export function markBoxes(page: Page, region: Region): void {
  const { box: top, apart, masses } = region;
  const all = masses.of(top);
  const linked = new Masses(page.pieces, (piece) => Math.min(piece.linked, piece.text.length));
  const written = new Masses(page.pieces, (piece) => piece.text.length);
  const reasonFor = (box: Box): string => {
    const quoted = holdsQuote(box);
    if (apart.has(box) && !quoted) return `apart ${[...box.hints]}`;
    const mass = masses.of(box);
    const pictured = box.name === "figure" || box.name === "figcaption" || box.hints.has("caption");
    const names = pictured ? DROPPED_PICTURES : /^h[1-6]$/.test(box.name) ? DROPPED_HEADINGS : DROPPED;
    const hint = names.find(
      (one) => box.hints.has(one) && !(one === "nav" && isChapter(box, masses, written)),
    );
    if (hint && !quoted && mass < HINTED_MOST * all && !(box.name === "p" && mass > 0)) return hint;
    const length = written.of(box);
    if (
      box.children.length > 0 &&
      length > 0 &&
      linked.of(box) / length > LINKED_LEAST &&
      mass < LINKS_MOST * all
    )
      return "links";
    return "";
  };
  const open: Box[] = [top];
  while (open.length > 0) {
    const box = open.pop()!;
    const reason = box === top ? "" : reasonFor(box);
    if (reason === "") for (const child of box.children) open.push(child);
    else for (let at = box.from; at < box.to; at++) page.pieces[at]!.label ||= reason;
  }
}

/** Posts of social networks stand in boxes called "social". */
const holdsQuote = (box: Box): boolean =>
  (box.hints.has("share") || box.hints.has("quote")) &&
  (box.name === "blockquote" || box.children.some((child) => child.name === "blockquote"));

/** What stands above the headline is the page's, unless the headline stands once more in the story or below it. */
function markStart(pieces: readonly Piece[], region: Region, headline: string): void {
  const key = keyOf(headline);
  const at = pieces.findIndex((piece) => piece.key !== "" && piece.key === key);
  if (at < 0) return;
  const { from } = region.box;
  const most = pieces.reduce((sum, piece) => Math.max(sum, region.groups.get(piece) ?? 0), 0);
  const above = pieces.slice(0, at);
  const isBody = above.some((piece) => massOf(piece) > 0 && region.groups.get(piece) === most);
  if (!isBody && region.masses.of({ from, to: from + at }) <= ABOVE_MOST * region.masses.of(region.box))
    for (const piece of above) piece.label ||= "above";
  for (const piece of pieces) if (piece.key === key) piece.label ||= "headline";
}

const ABOVE_MOST = 0.25;

/** Bylines and dates above the first paragraph; bylines below the last. */
function markHeadLines(pieces: readonly Piece[]): void {
  const first = pieces.findIndex((piece) => piece.label === "" && massOf(piece) > 0);
  const last = pieces.findLastIndex((piece) => piece.label === "" && massOf(piece) > 0);
  pieces.forEach((piece, at) => {
    if (
      piece.label === "" &&
      !piece.frame &&
      (at < first || at > last || piece.words <= 6) &&
      piece.isHead &&
      !piece.context.quote &&
      massOf(piece) === 0
    )
      piece.label = "byline or date";
  });
  markBehind(pieces, last);
}

/** Behind the story: an agency's letters, a button's words. Short lines under several headings are lists of the story's. */
function markBehind(pieces: readonly Piece[], last: number): void {
  if (last < 0) return;
  const behind = pieces.slice(last + 1).filter((piece) => piece.label === "" && !piece.frame);
  if (behind.filter((piece) => piece.kind === "heading").length >= LISTS_LEAST) return;
  for (const piece of behind)
    if (piece.kind === "text" && !piece.context.quote && piece.words <= BEHIND_WORDS && !piece.ends)
      piece.label = "scrap";
}

const LISTS_LEAST = 3;
const BEHIND_WORDS = 3;

const SCRAPS_MOST = 150;

/** A few words in a box of their own, with no paragraph and no list among them. */
function markScraps(pieces: readonly Piece[], region: Region): void {
  const boxes = new Map<Box, Piece[]>();
  for (const piece of pieces) {
    const home = region.homes.get(piece);
    if (piece.frame || !home || home === region.box) continue;
    const known = boxes.get(home);
    if (known) known.push(piece);
    else boxes.set(home, [piece]);
  }
  for (const own of boxes.values()) {
    const size = own.reduce((sum, piece) => sum + piece.text.length, 0);
    if (own.length < 2 || size > SCRAPS_MOST || region.groups.get(own[0]!) !== 0) continue;
    if (own.some((piece) => ["item", "table", "code", "heading"].includes(piece.kind) || piece.context.quote))
      continue;
    for (const piece of own) piece.label ||= "scrap";
  }
}

/** What may stand in a picture's frame and is not its caption. */
const IN_FRAMES = new Set([
  "sharing",
  "buttons",
  "advertising",
  "about the making",
  "newsletter, subscription, app",
  "reading time",
]);

export function markLines(pieces: readonly Piece[], region: Region): void {
  const most = pieces.reduce((sum, piece) => Math.max(sum, region.groups.get(piece) ?? 0), 0);
  const last = pieces.findLastIndex((piece) => massOf(piece) > 0);
  pieces.forEach((piece, at) => {
    if (piece.label || piece.kind === "picture") return;
    // Stories speak of newsletters and of privacy too: a long paragraph amid the others is theirs.
    const amid = piece.words > LONG_WORDS && at < last - 2 && (region.groups.get(piece) ?? 0) > most / 2;
    if (amid && (piece.kind === "text" || piece.kind === "item")) return;
    const reason = pageReason(piece.text, piece.words);
    if (piece.frame && !IN_FRAMES.has(reason)) return;
    if (reason) piece.label = `page: ${reason}`;
    else if (piece.kind !== "credit" && piece.kind !== "caption" && isCredit(piece.text))
      piece.label = "credit";
  });
}

const LONG_WORDS = 30;

const LINK_LEAST = 0.8;
/** An item of the list under a heading of such may say more than it links. */
const ITEM_LINK_LEAST = 0.3;

/**
 * Lines that name other stories, and what stands under a heading of such. `byLink`: also what is nothing but a link,
 * wherever it stands.
 */
export function markRelated(pieces: readonly Piece[], byLink = true): void {
  let under = false;
  for (const piece of pieces) {
    if (piece.frame) continue;
    if (piece.label === "" && piece.words <= 12 && isRelatedHead(piece.text)) {
      piece.label = "related-head";
      under = true;
    } else if (relatedHeadline(piece.text) !== null && piece.linkShare > 0) piece.label ||= "related";
    else if (
      piece.linkShare >= (under && piece.kind === "item" ? ITEM_LINK_LEAST : LINK_LEAST) &&
      (under || (byLink && piece.words >= 4 && piece.kind !== "heading"))
    )
      piece.label ||= "related";
    else if (piece.label === "") under = false;
  }
}

export function markTail(pieces: readonly Piece[]): void {
  const at = pieces.findIndex((piece) => TAIL.test(piece.text));
  if (at < 0) return;
  for (const piece of pieces.slice(at)) piece.label ||= "tail";
}

const STRONG_WORDS = 14;
const STRONG_SIZE = 90;

/** A short paragraph that is strong as a whole and no sentence is a heading where another paragraph follows. */
function markStrongHeadings(pieces: readonly Piece[]): void {
  const kept = pieces.filter((piece) => piece.label === "");
  const first = kept.findIndex((piece) => massOf(piece) > 0);
  kept.forEach((piece, at) => {
    const next = kept[at + 1];
    if (at <= first || piece.kind !== "text" || piece.context.quote || !next || next.kind !== "text") return;
    if (piece.words > STRONG_WORDS || piece.size > STRONG_SIZE || /[.:,;…。]["”’»]?$/u.test(piece.text))
      return;
    // The source of the quotation above it.
    if (/^[([].*[)\]]$/u.test(piece.text)) return;
    const isStrong = (one: Piece) =>
      one.spans.some((span) => span.kind === "strong" && span.end - span.start >= 0.95 * one.text.length);
    if (isStrong(piece) && !isStrong(next) && massOf(next) > 0) {
      piece.kind = "heading";
      piece.isStrongHeading = true;
    }
  });
}

/** What stands over a list of the story's own headings. */
const CONTENTS =
  /^(?:table of )?contents:?$|^(?:in this (?:article|story)|inhalt(?:sverzeichnis)?|in diesem artikel|sommaire|table des matières|índice|indice|inhoud(?:sopgave)?|spis treści|目次|目录):?$/iu;

/**
 * A heading that nothing of the story follows: none at all, or, where what stood under it was left out, not before the
 * next of its rank; over a list of contents that was left out, nothing else either.
 */
export function markEmptyHeadings(pieces: readonly Piece[]): void {
  let filled = false;
  let next: Piece | null = null;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!;
    if (piece.label !== "") continue;
    if (piece.kind === "heading") {
      const isEmptied = (pieces[at + 1]?.label ?? "") !== "";
      const isLower = next?.kind === "heading" && rankOf(next) > rankOf(piece);
      if (!filled || (isEmptied && (CONTENTS.test(piece.text) || (next?.kind === "heading" && !isLower)))) {
        piece.label = "empty heading";
        continue;
      }
    } else if (!piece.frame) filled = true;
    if (!piece.frame) next = piece;
  }
}

/** 1 to 6; a strong line ranks below every heading. */
export const rankOf = (piece: Piece): number => (piece.isStrongHeading ? 7 : piece.context.heading);
