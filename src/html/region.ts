/**
 * Where the body of the story is: the smallest box that holds nearly all of the running text.
 * In the manner of Readability text speaks for the boxes around it; unlike it every box is measured by all the text in
 * it, so that a body in several parts stays whole.
 */
import { keyOf } from "../article/text/measure.ts";
import { pageReason } from "../article/text/page-phrases.ts";
import type { Box } from "./boxes.ts";
import type { Hint } from "./hint-names.ts";
import { Masses } from "./masses.ts";
import type { Piece } from "./piece.ts";
import type { Page } from "./pieces.ts";

/** Boxes with these hints are not searched for the body, unless they hold most of the page's text. */
const APART: readonly Hint[] = [
  "nav",
  "related",
  "others",
  "comments",
  "ad",
  "hidden",
  "invite",
  "share",
  "author",
  "aside",
];

/** A single line may be called after many things. */
const APART_LINES: readonly Hint[] = ["comments", "ad", "hidden"];

/** A paragraph without an end counts from this length on. */
const UNENDED_LEAST = 160;
const SENTENCE_LEAST = 25;
const LINKED_MOST = 0.5;
/** One endless paragraph says no more for a box than a few good ones. */
const SIZE_MOST = 1200;
/** The share of the text a box must hold to be searched although its name speaks against it. */
const MISNAMED = 0.4;
/** Comments often are longer than the story, and so is the foot of the page when the story is short. */
const MISNAMED_SURE = 0.9;
/** Go into a box while it holds this share of its parent's text. */
const SHARE = 0.72;
/** How much a piece counts as running text of a story, in characters. */
export function massOf(piece: Piece): number {
  if (piece.kind !== "text" && piece.kind !== "item" && piece.kind !== "code") return 0;
  if (piece.linkShare > LINKED_MOST || piece.size < SENTENCE_LEAST) return 0;
  if (!piece.ends && piece.size < UNENDED_LEAST) return 0;
  return Math.min(piece.size, SIZE_MOST) * (1 - piece.linkShare);
}

/** The texts that ask for consent are longer than many a story. */
const asksConsent = (piece: Piece): boolean =>
  CONSENT.test(piece.text.slice(0, CONSENT_MOST)) && pageReason(piece.text, piece.words) === "legal";

const CONSENT = /cookies?\b/i;
const CONSENT_MOST = 400;

export type Region = {
  readonly box: Box;
  /** Boxes whose names speak against them; what is in them is no part of the story. */
  readonly apart: ReadonlySet<Box>;
  readonly masses: Masses<Piece>;
  /** How much running text stands together with each piece, in characters. */
  readonly groups: ReadonlyMap<Piece, number>;
  /** The box that a piece stands together in with others. */
  readonly homes: ReadonlyMap<Piece, Box>;
};

/**
 * `articleBody`: the story's text as the page's data gives it, "" where it does not. `headline` tells which of several
 * stories on the page is meant.
 */
export function findRegion(page: Page, articleBody: string, headline: string): Region {
  // What is no part of a story, whatever its mass.
  const outside = new Set<Piece>(page.pieces.filter(asksConsent));
  const massInside = (piece: Piece) => (outside.has(piece) ? 0 : massOf(piece));
  const raw = new Masses(page.pieces, massInside);
  const apart = apartBoxes(page.top, raw, new Masses(page.pieces, (piece) => piece.text.length));
  const told = toldBy(articleBody, page.pieces);
  for (const box of apart) for (let at = box.from; at < box.to; at++) outside.add(page.pieces[at]!);
  const inside = new Masses(page.pieces, massInside);
  const { groups, homes } = groupsOf(page.pieces, inside);
  const masses = new Masses(page.pieces, (piece) => {
    const known = told && !told.has(piece) ? UNTOLD : 1;
    return massInside(piece) * known * Math.min(1, (groups.get(piece) ?? 0) / GROUP_FULL);
  });
  let box = page.top;
  for (;;) {
    const all = masses.of(box);
    const next = box.children.reduce<Box | null>(
      (best, child) => (best === null || masses.of(child) > masses.of(best) ? child : best),
      null,
    );
    if (!next || all === 0 || isLine(next) || isPassage(next, masses)) break;
    if (masses.of(next) >= SHARE * all || standsOut(next, box, masses, page.pieces, groups, homes))
      box = next;
    else {
      const one = storyAmong(box, page.pieces, masses, keyOf(headline));
      if (!one) break;
      box = one;
    }
  }
  return { box, apart, masses, groups, homes };
}

/** What the page's data does not tell counts little where it tells most. */
const UNTOLD = 0.1;
/** Paragraphs that stand together speak for a story from this many characters on; the one of a teaser does not. */
const GROUP_FULL = 700;

/**
 * How much running text stands together with each piece: that of the nearest box around it with more than one piece,
 * and of the boxes in it that hold one piece only, or are its lists and quotations.
 */
function groupsOf(pieces: readonly Piece[], masses: Masses<Piece>): Pick<Region, "groups" | "homes"> {
  const headings = new Masses(pieces, (piece) => (piece.kind === "heading" ? 1 : 0));
  const keys = pieces.map((piece) => {
    let box = piece.box;
    while (box.parent && (box.to - box.from < 2 || (WITHIN_TEXT.has(box.name) && headings.of(box) === 0)))
      box = box.parent;
    return box;
  });
  const sums = new Map<Box, number>();
  pieces.forEach((_, at) => {
    const mass = masses.of({ from: at, to: at + 1 });
    if (mass > 0) sums.set(keys[at]!, (sums.get(keys[at]!) ?? 0) + mass);
  });
  return {
    groups: new Map(pieces.map((piece, at) => [piece, sums.get(keys[at]!) ?? 0])),
    homes: new Map(pieces.map((piece, at) => [piece, keys[at]!])),
  };
}

const WITHIN_TEXT = new Set(["p", "li", "ul", "ol", "blockquote", "dl", "dd", "dt"]);

/**
 * True where `next` holds the most of the text that stands together, and what is beside it is in many small places, as
 * teasers are.
 */
function standsOut(
  next: Box,
  box: Box,
  masses: Masses<Piece>,
  pieces: readonly Piece[],
  groups: Region["groups"],
  homes: Region["homes"],
): boolean {
  if (masses.of(next) < STANDS_OUT * masses.of(box)) return false;
  let inside = 0;
  let beside = 0;
  for (let at = box.from; at < box.to; at++) {
    const piece = pieces[at]!;
    if (masses.of({ from: at, to: at + 1 }) === 0 || homes.get(piece) === box) continue;
    const group = groups.get(piece) ?? 0;
    if (at >= next.from && at < next.to) inside = Math.max(inside, group);
    else beside = Math.max(beside, group);
  }
  return beside < BESIDE_MOST * inside && inside >= GROUP_FULL;
}

const STANDS_OUT = 0.4;
const BESIDE_MOST = 0.2;

/** Where several children of a box are stories with headings of the first rank: the one with the headline. */
function storyAmong(box: Box, pieces: readonly Piece[], masses: Masses<Piece>, headline: string): Box | null {
  const all = masses.of(box);
  const stories = box.children.flatMap((child) => {
    if (masses.of(child) < STORY_SHARE * all) return [];
    const heads = pieces.slice(child.from, child.to).filter((piece) => piece.context.heading === 1);
    return heads.length > 0 ? [{ child, named: heads.some((piece) => piece.key === headline) }] : [];
  });
  if (stories.length < 2) return null;
  return (stories.find((story) => story.named) ?? stories[0]!).child;
}

const STORY_SHARE = 0.05;

/** A list or a quotation is part of a story, be it the longest one; a page that is set as a list is none. */
function isPassage(from: Box, masses: Masses<Piece>): boolean {
  if (!LISTS.has(from.name)) return false;
  const all = masses.of(from);
  let box: Box = from;
  while (WITHIN_TEXT.has(box.name)) {
    const next = box.children.find((child) => masses.of(child) >= SHARE * all);
    if (!next) return true;
    box = next;
  }
  return false;
}

const LISTS = new Set(["ul", "ol", "dl", "blockquote"]);

/** A paragraph alone is no region. */
const isLine = (box: Box) => box.children.length === 0 && box.to - box.from <= 1;

const CHAPTER_SHARE = 0.5;

/** Called after navigation and after a body ("toc-title content-body"), and full of text: a chapter of the story. */
export const isChapter = (box: Box, masses: Masses<Piece>, written: Masses<Piece>): boolean =>
  box.name !== "nav" &&
  box.hints.has("nav") &&
  box.hints.has("body") &&
  masses.of(box) > CHAPTER_SHARE * written.of(box);

function apartBoxes(top: Box, raw: Masses<Piece>, written: Masses<Piece>): Set<Box> {
  const apart = new Set<Box>();
  const all = raw.of(top);
  const open = [top];
  while (open.length > 0) {
    const box = open.pop()!;
    // A picture's box may be called after the place it has on the page.
    const pictured = box.name === "figure" || box.name === "picture" || box.hints.has("caption");
    const line = /^(?:h[1-6]|p|blockquote)$/.test(box.name);
    const hints = (pictured || line ? APART_LINES : APART).filter((hint) => box.hints.has(hint));
    const named = hints.length > 0 && !(hints.length === 1 && isChapter(box, raw, written));
    const sure =
      box.name === "footer" || box.name === "nav" || (box.hints.has("comments") && !box.hints.has("body"));
    const most = sure ? MISNAMED_SURE : MISNAMED;
    if (named && raw.of(box) <= most * all) apart.add(box);
    else for (const child of box.children) open.push(child);
  }
  return apart;
}

const TOLD_LEAST = 300;
const START = 50;

/** The pieces whose words stand in the data's text, where they are most of it; else null. */
function toldBy(articleBody: string, pieces: readonly Piece[]): Set<Piece> | null {
  if (articleBody.length < TOLD_LEAST) return null;
  const body = articleBody.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, " ");
  const told = new Set<Piece>();
  let size = 0;
  for (const piece of pieces) {
    if (massOf(piece) === 0 || !body.includes(keyOf(piece.text.slice(0, START)))) continue;
    told.add(piece);
    size += piece.text.length;
  }
  return size > 0.6 * articleBody.length ? told : null;
}
