/**
 * The kicker: words above a headline that say what it is about, where they stand in the heading's own element. Pages
 * part them from it by the name of an element, or by a dash or colon that is hidden from eyes or from screen readers.
 */
import { isHiding, partedNames } from "./boxes.ts";
import { KICKER } from "./hint-names.ts";
import type { Piece } from "./piece.ts";
import { type Element, textOf } from "./tree.ts";

/** True for a part of a heading that is called a kicker. */
export const isKicker = ({ attributes }: Element): boolean =>
  attributes.class !== undefined && KICKER.test(partedNames(attributes.class));

const DASH = /^[\s\u00a0]*[:–—|·•/-][\s\u00a0]*$/;

/** True for a dash or colon that is not for everyone: what stands before it and what stands behind it look different. */
export const isHiddenDash = (element: Element): boolean =>
  (element.attributes["aria-hidden"] === "true" || isHiding(element.attributes.class)) &&
  DASH.test(textOf(element));

export const KICKER_LABEL = "kicker";

/** Looks at the pieces of one heading: a kicker without a longer headline behind it is the heading. */
export function settleKicker(own: readonly Piece[]): void {
  own.forEach((piece, at) => {
    if (piece.label !== KICKER_LABEL) return;
    const next = own[at + 1];
    if (next && next.text.length > piece.text.length) return;
    piece.label = "";
    piece.kind = "heading";
  });
}
