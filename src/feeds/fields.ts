/** Fields that feeds and entries have alike. */
import { clean } from "../article/clean.ts";
import { resolve } from "./addresses.ts";
import { attribute, childrenOf, firstOf, textOf } from "./elements.ts";
import type { Rich } from "./feed.ts";
import { feedDate } from "./feed-date.ts";
import { atomText, rssText } from "./rich.ts";
import type { Element } from "./xml-tree.ts";

/** The first text of these names, read as its vocabulary asks. `isAtom`: names without one are Atom's. */
export function textIn(element: Element, isAtom: boolean, ...names: readonly string[]): Rich | null {
  const found = firstOf(element, ...names);
  if (found === null) return null;
  return found.name.startsWith("atom:") || (isAtom && !found.name.includes(":"))
    ? atomText(found)
    : rssText(found);
}

/** What says when an entry or a feed was changed, the surest first. */
export const CHANGED = [
  "atom:updated",
  "updated",
  "atom:modified",
  "modified",
  "dcterms:modified",
  "dc:date",
  "pubdate",
] as const;

/** The date in the first of these names that holds one. */
export function dateIn(element: Element, ...names: readonly string[]): string {
  for (const name of names) {
    for (const found of childrenOf(element, name)) {
      const date = feedDate(textOf(found));
      if (date !== "") return date;
    }
  }
  return "";
}

/** The name of a feed or an entry: one that is an address is made absolute. */
export function idOf(element: Element): string {
  const found = firstOf(element, "guid", "atom:id", "id", "dc:identifier");
  if (found === null) return clean(attribute(element, "rdf:about"));
  const text = clean(textOf(found));
  const isRelative = found.name.endsWith("id") && found.name !== "guid" && /^[^:]*\//.test(text);
  return isRelative ? resolve(text, found.base) || text : text;
}
