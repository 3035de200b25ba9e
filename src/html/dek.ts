/** The dek: the line under the headline, found on the page; what data call "description" tells which one it is. */
import { endsSentence, keyOf, wordsOf } from "../article/text/measure.ts";
import { isHeadText } from "../article/text/head.ts";
import type { Box } from "./boxes.ts";
import type { Facts } from "./json-ld.ts";
import { firstOf, type Meta } from "./meta.ts";
import type { Piece } from "./pieces.ts";

const LEAST = 20;
const MOST = 700;
const LEVELS = 4;

/**
 * The piece that is the dek, null for none. `head` = the pieces from the headline to the first paragraph of the body,
 * that paragraph included.
 */
export function dekOf(head: readonly Piece[], headline: string, facts: Facts, meta: Meta, body: Box): Piece | null {
  const told = [facts.description, firstOf(meta, ["og:description"]), firstOf(meta, ["description"]), firstOf(meta, ["twitter:description"])]
    .map(keyOf)
    .filter((key) => key.length >= LEAST);
  const headKey = keyOf(headline);
  const open = head.filter(
    (piece) => (piece.kind === "text" || piece.kind === "heading" || piece.kind === "item") && piece.size >= LEAST && piece.size <= MOST && piece.linkShare < 0.5 && piece.key !== headKey && !isHeadText(piece),
  );
  const named = open.find((piece) => isNamed(piece.box, body));
  if (named) return named;
  const same = open.find((piece) => piece !== head.at(-1) && told.some((key) => says(key, piece.key)));
  if (same) return same;
  return null;
}

/** A box within the body's, or apart from it, is called a dek. Boxes around the body may be called so for their own reasons. */
function isNamed(from: Box, body: Box): boolean {
  let box: Box | null = from;
  for (let level = 0; box && level < LEVELS; level++, box = box.parent) {
    if (box === body || (box.from <= body.from && box.to >= body.to)) return false;
    if (box.hints.has("dek")) return true;
  }
  return false;
}

function says(told: string, key: string): boolean {
  if (told === key || (key.length > 30 && told.startsWith(key)) || (told.length > 30 && key.startsWith(told))) return true;
  const [one, two] = [wordsOf(told), wordsOf(key)];
  const both = [...one].filter((word) => two.has(word)).length;
  return both >= 5 && both >= 0.75 * Math.min(one.size, two.size);
}

/** A description that no line of the page says, where it is a whole sentence and not the start of the body. */
export function toldDek(facts: Facts, meta: Meta, headline: string, blocks: readonly { readonly text: string }[]): string {
  const starts = blocks.slice(0, 6).map((block) => keyOf(block.text));
  for (const told of [facts.description, firstOf(meta, ["og:description"]), firstOf(meta, ["description"])]) {
    const key = keyOf(told);
    if (key.length < 2 * LEAST || told.length > MOST / 2 || !endsSentence(told) || key === keyOf(headline)) continue;
    const start = key.slice(0, 40);
    if (starts.some((one) => one.includes(start) || key.includes(one.slice(0, 60)))) return "";
    return told;
  }
  return "";
}
