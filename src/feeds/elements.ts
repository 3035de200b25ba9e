/** Looking into elements. */
import type { Child, Element } from "./xml-tree.ts";

export const isElement = (child: Child): child is Element => typeof child === "object" && "tag" in child;

/** The attribute's value, whatever the case of its name, "" where there is none. */
export function attribute(element: Element, name: string): string {
  return element.attributes.find(([written]) => written.toLowerCase() === name)?.[1] ?? "";
}

/** The elements of one of these names right in it, in the document's order. */
export function childrenOf(element: Element, ...names: readonly string[]): Element[] {
  return element.children.filter((child): child is Element => isElement(child) && names.includes(child.name));
}

/** All text in it, tags left out, spaces at the ends taken off. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts.join("").trim();
}

function collect(element: Element, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === "string") parts.push(child);
    else if ("cdata" in child) parts.push(child.cdata);
    else collect(child, parts);
  }
}

/** The first element that holds something, text or elements, of the first of these names that has one. */
export function firstOf(element: Element, ...names: readonly string[]): Element | null {
  for (const name of names) {
    for (const found of childrenOf(element, name)) {
      if (found.children.some(isElement) || textOf(found) !== "") return found;
    }
  }
  return null;
}

/** Its text, "" where there is none. */
export function firstText(element: Element, ...names: readonly string[]): string {
  const found = firstOf(element, ...names);
  return found === null ? "" : textOf(found);
}
