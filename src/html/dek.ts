/** The dek: the line under the headline, found on the page; what data call "description" tells which one it is. */
import { endsSentence, keyOf, wordsOf } from "../article/text/measure.ts";
import { pageReason } from "../article/text/page-phrases.ts";
import type { Box } from "./boxes.ts";
import type { Facts } from "./json-ld.ts";
import { firstOf, type Meta } from "./meta.ts";
import type { Piece } from "./piece.ts";
import { massOf } from "./region.ts";

const LEAST = 20;
const MOST = 700;
const LEVELS = 4;

/**
 * The pieces that are the dek, none where there is none. `head` = the pieces from the headline to the first paragraph of the body,
 * that paragraph included; `next` = some of those that follow it.
 */
export function dekOf(
  head: readonly Piece[],
  headline: string,
  facts: Facts,
  meta: Meta,
  body: Box,
  next: readonly Piece[],
): Piece[] {
  const told = [
    facts.description,
    firstOf(meta, ["og:description"]),
    firstOf(meta, ["description"]),
    firstOf(meta, ["twitter:description"]),
  ]
    .map(keyOf)
    .filter((key) => key.length >= LEAST);
  const headKey = keyOf(headline);
  const open = head.filter(
    (piece) =>
      (piece.kind === "text" || piece.kind === "heading" || piece.kind === "item") &&
      piece.size >= LEAST &&
      piece.size <= MOST &&
      piece.linkShare < 0.5 &&
      piece.key !== headKey &&
      !piece.isHead &&
      !isDated(piece.text) &&
      piece.label === "" &&
      pageReason(piece.text, piece.words) === "",
  );
  const first = head.at(-1);
  // A paragraph among its like, be it above the body's box.
  const isRunning = (piece: Piece) =>
    piece.kind === "text" &&
    (piece === first ||
      [...head, ...next].some(
        (one) =>
          one !== piece && one.kind === "text" && one.box.parent === piece.box.parent && massOf(one) > 0,
      ));
  for (const piece of open) {
    const running = isRunning(piece);
    const name = namedDek(piece.box, body);
    // A description that is cut out of the first paragraph says nothing about it.
    const same = told.some(
      (key) => says(key, piece.key) && (!running || key.length >= 0.9 * piece.key.length),
    );
    if (
      name === "dek" ||
      (name === "lead" && (!running || same || isParted(piece, next))) ||
      (same && !running)
    )
      return withRest(piece, open, body);
    if (running && (isParted(piece, next) || isSetApart(piece, next, same))) return [piece];
  }
  const line = open.find((piece, at) => at < LINES_MOST && !isRunning(piece) && isLine(piece, head[0]));
  return line ? [line] : [];
}

/** A line that says when the story came out, however much follows; or one of more figures than letters. */
const isDated = (text: string): boolean =>
  DATED.test(text) || (text.match(/\p{L}/gu)?.length ?? 0) < text.length / 3;

const DATED =
  /^(?:published|last updated|updated|posted|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)\b:? .{0,20}\d/i;

/** Above the body a line of its own near the headline is the dek: a sentence, or a heading of some length. */
function isLine(piece: Piece, title: Piece | undefined): boolean {
  if (piece.linkShare > 0 || piece.kind === "item" || piece.size < 2 * LEAST) return false;
  if (piece.kind === "text" && piece.ends) return true;
  if (piece.size < LINE_LEAST || !title) return false;
  let box: Box | null = title.box;
  for (let level = 0; box && level <= LINE_LEVELS; level++, box = box.parent)
    for (let own: Box | null = piece.box; own; own = own.parent) if (own === box) return true;
  return false;
}

/** A dek may be several lines: those that stand in its own box, when that is called a dek or lead. */
function withRest(piece: Piece, open: readonly Piece[], body: Box): Piece[] {
  let box: Box | null = piece.box;
  for (let level = 0; box && level < LEVELS; level++, box = box.parent) {
    if (box === body || (box.from <= body.from && box.to >= body.to)) break;
    if (!box.hints.has("dek") && !box.hints.has("lead")) continue;
    const home = box;
    const rest = open.filter((one) => {
      for (let up: Box | null = one.box; up; up = up.parent) if (up === home) return true;
      return false;
    });
    if (rest.length <= LINES_MOST) return rest;
  }
  return [piece];
}

const LINES_MOST = 6;
const LINE_LEAST = 60;
const LINE_LEVELS = 2;

/** Something of the head (byline, date) stands between the piece and the next paragraph, or a header holds the piece alone. */
function isParted(piece: Piece, next: readonly Piece[]): boolean {
  const second = next.find((one) => one.kind === "text" && massOf(one) > 0 && !one.isHead);
  if (!second) return false;
  if (next.slice(0, next.indexOf(second)).some((one) => one.isHead || one.byline)) return true;
  for (let box: Box | null = piece.box; box; box = box.parent) {
    if (second.box === box) return false;
    if (box.name === "header") return true;
  }
  return false;
}

const STRONG_MOST = 400;

/** The first paragraph does not look like the ones after it: all of it strong, or told and of another class. */
function isSetApart(piece: Piece, next: readonly Piece[], told: boolean): boolean {
  const second = next.find((one) => one.kind === "text" && massOf(one) > 0);
  if (!second) return false;
  const look = (one: Piece) => `${one.box.name} ${one.box.element.attributes.class ?? ""}`;
  const isStrong = (one: Piece) =>
    one.spans.some((span) => span.kind === "strong" && span.end - span.start > 0.9 * one.text.length);
  if (isStrong(piece) && !isStrong(second)) return piece.size <= STRONG_MOST && /[.…。]$/.test(piece.text);
  return told && look(piece) !== look(second);
}

/** What a box within the body's, or apart from it, is called. Boxes around the body may be called so for their own reasons. */
function namedDek(from: Box, body: Box): "dek" | "lead" | "" {
  let box: Box | null = from;
  for (let level = 0; box && level < LEVELS; level++, box = box.parent) {
    if (box === body || (box.from <= body.from && box.to >= body.to)) return "";
    if (box.hints.has("dek")) return "dek";
    if (box.hints.has("lead")) return "lead";
  }
  return "";
}

function says(told: string, key: string): boolean {
  if (told === key || (key.length > 30 && told.startsWith(key)) || (told.length > 30 && key.startsWith(told)))
    return true;
  const [one, two] = [wordsOf(told), wordsOf(key)];
  const both = [...one].filter((word) => two.has(word)).length;
  return both >= 5 && both >= 0.75 * Math.min(one.size, two.size);
}

/** A description that no line of the page says, where it is a whole sentence and not the start of the body. */
export function toldDek(
  facts: Facts,
  meta: Meta,
  headline: string,
  blocks: readonly { readonly text: string }[],
): string {
  const starts = blocks.slice(0, 6).map((block) => keyOf(block.text));
  for (const told of [facts.description, firstOf(meta, ["og:description"]), firstOf(meta, ["description"])]) {
    const key = keyOf(told);
    if (
      isDated(told) ||
      key.length < 2 * LEAST ||
      told.length > MOST / 2 ||
      !endsSentence(told) ||
      key === keyOf(headline)
    )
      continue;
    const start = key.slice(0, 40);
    if (starts.some((one) => one.includes(start) || key.includes(one.slice(0, 60)))) return "";
    return told;
  }
  return "";
}
