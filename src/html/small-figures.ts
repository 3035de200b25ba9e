/** Small figures in a page's text: the marks of notes, powers, formulas. */
import { isWayBack, lowered, raised } from "../article/superscripts.ts";
import { type Element, elementsOf, textOf } from "./tree.ts";

/** What is drawn small above or below the line, as characters; "" for the way back from a note; null for all else. */
export function smallFigures(element: Element): string | null {
  const { name, attributes } = element;
  if (name === "a") return attributes.href?.includes("#") && isWayBack(textOf(element)) ? "" : null;
  if (name !== "sup" && name !== "sub") return null;
  const leadsAway = [...elementsOf(element)].some(({ attributes: { href = "#" } }) => !href.includes("#"));
  if (leadsAway) return null;
  return name === "sup" ? raised(textOf(element)) : lowered(textOf(element));
}
