/** Mark-up that stands in a feed as elements, written as HTML again. */
import { resolve } from "./addresses.ts";
import type { Element } from "./xml-tree.ts";

/** Elements that have no end tag in HTML. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The content of the element as HTML. CDATA is taken for HTML as it stands. */
export function innerHtml(element: Element): string {
  const parts: string[] = [];
  writeChildren(element, element.base, parts);
  return parts.join("").trim();
}

function writeChildren(element: Element, base: string, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === "string") parts.push(escaped(child));
    else if ("cdata" in child) parts.push(child.cdata);
    else write(child, base, parts);
  }
}

function write(element: Element, base: string, parts: string[]): void {
  const tag = element.tag.slice(element.tag.indexOf(":") + 1).toLowerCase();
  parts.push(`<${tag}`);
  for (const [name, value] of element.attributes) {
    if (/^xml(?:ns)?(?::|$)/i.test(name)) continue;
    // An xml:base of its own means nothing in HTML: the address is made absolute here.
    const isOwn = element.base !== base && /^(?:href|src)$/i.test(name);
    const written = isOwn ? resolve(value, element.base) || value : value;
    parts.push(` ${name}="${escaped(written).replaceAll('"', "&quot;")}"`);
  }
  parts.push(">");
  if (VOID.has(tag)) return;
  writeChildren(element, base, parts);
  parts.push(`</${tag}>`);
}
