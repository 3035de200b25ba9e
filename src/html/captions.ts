/** Which lines of a page are captions and credits of its pictures: by element, by name, or by standing in a picture's box. */
import { isCredit, splitCredit } from "../article/text/credit.ts";
import { bylineNames } from "../article/text/head.ts";
import type { Box } from "./boxes.ts";
import { Masses } from "./masses.ts";
import type { Piece } from "./piece.ts";
import type { Page } from "./pieces.ts";

/** Longer texts under a picture are paragraphs that a page wrote into its figure. */
const CAPTION_MOST = 900;
const FRAME_MOST = 1200;
/** How many boxes around a line may lie between it and the box it shares with its picture. */
const LEVELS = 4;
const NAMED_LEVELS = 3;
/** A name that leads to somewhere is a writer's. */
const NAME_WORDS = 4;
const LINES_MOST = 4;

/** Gives captions and credits their kind, and every picture, caption and credit its frame. */
export function markCaptions({ pieces }: Page): void {
  const pictures = new Masses(pieces, (piece) => (piece.kind === "picture" ? 1 : 0));
  const written = new Masses(pieces, (piece) => piece.text.length);
  const lines = new Masses(pieces, (piece) => (piece.text === "" ? 0 : 1));
  const linked = new Masses(pieces, (piece) => Math.min(piece.linked, piece.text.length));
  const frameOf = (from: Box | null, most = FRAME_MOST): Box | null => {
    let box = from;
    for (let level = 0; box && level <= LEVELS; level++, box = box.parent) {
      if (written.of(box) > most) return null;
      if (pictures.of(box) > 0) return box;
    }
    return null;
  };
  for (const piece of pieces) {
    if (piece.kind === "picture") {
      piece.frame = piece.context.figure ?? piece.box;
      continue;
    }
    if (
      !["text", "caption", "credit", "item", "heading"].includes(piece.kind) ||
      piece.text.length > CAPTION_MOST
    )
      continue;
    if (piece.kind === "caption" ? isSigned(piece) : piece.kind !== "credit" && piece.isHead) continue;
    const { figure, caption, quote } = piece.context;
    const named = hinted(piece.box);
    if (figure && !quote) {
      if (piece.kind === "heading" && !caption) continue;
      if (named === "credit" || isCredit(piece.text)) piece.kind = "credit";
      else if (piece.kind !== "credit") piece.kind = "caption";
      piece.frame = figure;
    } else if (piece.kind === "caption" || piece.kind === "credit")
      piece.frame = frameOf(piece.box) ?? piece.box;
    else if (named !== null && piece.kind !== "heading") {
      const frame = frameOf(piece.box);
      if (piece.linkShare > 0.8 && piece.words <= NAME_WORDS) continue;
      if (frame === null && (named === "credit" || piece.linkShare > 0.5)) continue;
      piece.kind = named;
      piece.frame = frame ?? piece.box;
    } else {
      const frame = frameOf(piece.box, CAPTION_MOST) ?? pictureless(piece.box);
      if (
        !frame ||
        written.of(frame) > CAPTION_MOST ||
        pictures.of(frame) > 1 ||
        lines.of(frame) > LINES_MOST ||
        linked.of(frame) > written.of(frame) / 3
      )
        continue;
      const picture = pieces.slice(frame.from, frame.to).find((one) => one.kind === "picture");
      if (picture?.inLink || (!picture && (piece.linkShare > 0 || piece.words < 3))) continue;
      if (piece.kind === "heading") {
        const own = pieces.slice(frame.from, frame.to);
        if (lines.of(frame) > 2 || !own.some((one) => one.kind === "credit" || isCredit(one.text))) continue;
        piece.kind = "caption";
      } else if (isCredit(piece.text)) piece.kind = "credit";
      else if (splitCredit(piece.text)?.sure || picture?.picture?.alt === piece.text || isPictured(frame))
        piece.kind = "caption";
      else continue;
      piece.frame = frame;
    }
  }
}

/** A byline, or a date with the time of day, under a writer's portrait. */
const isSigned = (piece: Piece): boolean =>
  piece.isHead &&
  (bylineNames(piece.text) !== piece.text || /\b\d{1,2}[:.]\d{2}\b(?![.\d])/.test(piece.text));

function hinted(from: Box): "caption" | "credit" | null {
  let box: Box | null = from;
  for (let level = 0; box && level < NAMED_LEVELS; level++, box = box.parent) {
    if (box.hints.has("credit")) return "credit";
    if (box.hints.has("caption")) return "caption";
    if (box.hints.has("body") || box.name === "article") return null;
  }
  return null;
}

const isPictured = (frame: Box): boolean => frame.hints.has("picture");

/** The box of a picture that scripts load. */
function pictureless(from: Box): Box | null {
  let box: Box | null = from;
  for (let level = 0; box && level < NAMED_LEVELS; level++, box = box.parent)
    if (box.hints.has("picture") && !box.hints.has("body")) return box;
  return null;
}
