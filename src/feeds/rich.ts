/** Text constructs: which of a feed's texts are HTML, and which say what they are. */
import { attribute, isElement, textOf } from "./elements.ts";
import type { Rich } from "./feed.ts";
import { innerHtml } from "./inner-html.ts";
import type { Element } from "./xml-tree.ts";

const holdsElements = (element: Element) => element.children.some(isElement);

/** Something that HTML would read in another way than plain text. */
const MARKUP = /<[a-z!/]|&(?:#|[a-z]+;)/i;

const kindOf = (text: string) => (MARKUP.test(text) ? "html" : "text");

function rich(element: Element, kind: Rich["kind"], text: string): Rich {
  return { kind, text, base: element.base, language: element.language ?? "" };
}

/** RSS does not say what its texts are: they are HTML, escaped or not. */
export function rssText(element: Element): Rich {
  if (holdsElements(element)) return rich(element, "html", innerHtml(element));
  const text = textOf(element);
  return rich(element, kindOf(text), text);
}

function fromBase64(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, "")), (letter) => letter.charCodeAt(0));
    const decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}

/**
 * A text of Atom: 1.0 says by `type` what it is (RFC 4287, sections 3.1 and 4.1.3), 0.3 by `type` and `mode`. What
 * holds elements is mark-up whatever it says.
 */
export function atomText(element: Element): Rich {
  const type = attribute(element, "type").trim().toLowerCase();
  const mode = attribute(element, "mode").trim().toLowerCase();
  if (holdsElements(element)) return rich(element, "html", innerHtml(element));
  const text = textOf(element);
  const isXml = /[+/]xml$/.test(type);
  const isMime = type.includes("/");
  if (mode === "base64" || (isMime && mode === "" && !isXml && !/^(?:text|message)\//.test(type))) {
    const decoded = fromBase64(text);
    if (decoded !== null) return rich(element, kindOf(decoded), decoded.trim());
  }
  // XML that holds no element is text: what looks like a tag in it was escaped.
  if (type === "xhtml" || mode === "xml" || (isXml && mode !== "escaped")) return rich(element, "text", text);
  if (type === "html" || type === "text/html" || isXml) return rich(element, kindOf(text), text);
  if (mode === "escaped" && !type.startsWith("text/")) return rich(element, kindOf(text), text);
  return rich(element, "text", text);
}
