/**
 * The kicker: words above a headline that say what it is about, where they stand in the heading's own element. Pages
 * part them from it by the name of an element, or by a dash or colon that is hidden from eyes or from screen readers.
 */
import { isHidden, partedNames } from "./boxes.ts";
import { KICKER } from "./hint-names.ts";
import type { Piece } from "./piece.ts";
import { type Element, textOf } from "./tree.ts";

/** True for a part of a heading that is called a kicker. */
export const isKicker = ({ attributes }: Element): boolean =>
  attributes.class !== undefined && KICKER.test(partedNames(attributes.class));

const DASH = /^[\s\u00a0]*[:–—|·•/-][\s\u00a0]*$/;

/** True for a dash or colon that is not for everyone: what stands before it and what stands behind it look different. */
export const isHiddenDash = (element: Element): boolean =>
  (element.attributes["aria-hidden"] === "true" || isHidden(element)) && DASH.test(textOf(element));

export const KICKER_LABEL = "kicker";

/** A heading that was not closed holds the story: this many paragraphs tell. */
const PARAGRAPHS_LEAST = 3;

/** Looks at the pieces of one heading: a kicker without a longer headline behind it is the heading. */
export function settleHeading(own: readonly Piece[]): void {
  const paragraphs = own.filter((piece) => piece.kind === "heading" && piece.box.name === "p");
  if (paragraphs.length >= PARAGRAPHS_LEAST) for (const piece of paragraphs) piece.kind = "text";
  own.forEach((piece, at) => {
    if (piece.label !== KICKER_LABEL) return;
    const next = own[at + 1];
    if (next && next.text.length > piece.text.length) return;
    piece.label = "";
    piece.kind = "heading";
  });
}
