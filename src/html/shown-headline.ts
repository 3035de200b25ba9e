/** Which heading of a page is the one that readers take for the headline. */
import { keyOf } from "../article/text/measure.ts";
import { type Box, partedNames } from "./boxes.ts";
import { KICKER_LABEL } from "./kicker.ts";
import type { Piece } from "./piece.ts";

/** `kicker`: the words above it in the same heading, "" for none. */
export type Shown = { readonly text: string; readonly kicker: string };

const FIRSTS_MOST = 10;
/** Headings below this rank are no headlines. */
const RANK_MOST = 3;

/**
 * The heading that says what the page's data say (`said`: keys), or most of it; else the first of the first rank;
 * `null` where there is none. `sites`: keys of the site's names, which are no headlines. A heading of the first rank at the end of the trail of sections ("Home > News > …") is
 * there for search engines: the heading below it is what is shown.
 */
export function shownHeadline(
  pieces: readonly Piece[],
  said: readonly string[],
  sites: readonly string[],
): Shown | null {
  const headings = pieces.filter(
    (piece) => piece.kind === "heading" && piece.words > 0 && !sites.includes(piece.key),
  );
  const firsts = headings.filter((piece) => piece.context.heading === 1).slice(0, FIRSTS_MOST);
  const open = firsts.filter((piece) => !endsTrail(piece, pieces));
  const below = open.length === 0 ? headings.slice(headings.lastIndexOf(firsts.at(-1)!) + 1) : headings;
  const ranked = below.filter((piece) => piece.context.heading <= RANK_MOST);
  const piece =
    open.find((one) => said.includes(one.key)) ??
    ranked.find((one) => said.includes(one.key)) ??
    [...open, ...firsts].find((one) => said.some((key) => alike(key, one.key))) ??
    open[0] ??
    firsts[0];
  if (!piece) return null;
  const before = pieces[pieces.indexOf(piece) - 1];
  const kicker = before?.label === KICKER_LABEL && before.box === piece.box ? before.text : "";
  return { text: piece.text, kicker };
}

const TRAIL = /(?<![a-z])bread ?crumbs?(?![a-z])/;
const TRAIL_LEVELS = 3;
/** The name of a section, in words. */
const SECTION_WORDS = 5;

/** True for the last of a trail: the trail is called so, or it is a list of a few words each. */
function endsTrail(piece: Piece, pieces: readonly Piece[]): boolean {
  let box: Box | null = piece.box;
  for (let level = 0; box && level < TRAIL_LEVELS; level++, box = box.parent)
    if (TRAIL.test(partedNames(box.element.attributes.class ?? ""))) return true;
  const { list } = piece.context;
  if (!list) return false;
  const before = pieces.slice(list.from, pieces.indexOf(piece));
  return before.length > 0 && before.every((one) => one.words <= SECTION_WORDS);
}

function alike(a: string, b: string): boolean {
  const [one, two] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const both = [...one].filter((word) => two.has(word)).length;
  return both >= 0.5 * Math.min(one.size, two.size) && both >= 2;
}

/**
 * What `text` says of the headline: without its kicker where the shown headline has another one. With the very kicker
 * that is shown it is left as it is: there the two are meant to be read together.
 */
export function withoutKicker(text: string, shown: Shown | null): string {
  if (!shown || shown.kicker === "") return text;
  const [key, end] = [keyOf(text), ` ${keyOf(shown.text)}`];
  return key.endsWith(end) && key !== keyOf(shown.kicker) + end ? shown.text : text;
}
