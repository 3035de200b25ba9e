/** Links of a feed and of its entries. */
import { clean } from "../article/clean.ts";
import { resolve } from "./addresses.ts";
import { attribute, childrenOf, textOf } from "./elements.ts";
import type { Category, Enclosure, Link } from "./feed.ts";
import { htmlText } from "./plain-text.ts";
import type { Element } from "./xml-tree.ts";

const REGISTERED = /^https?:\/\/www\.iana\.org\/assignments\/(?:link-relations|relation)\//i;

function linkOf(element: Element): Link {
  const written = attribute(element, "href") || attribute(element, "rdf:resource") || textOf(element);
  return {
    address: resolve(written, element.base),
    rel: clean(attribute(element, "rel")).replace(REGISTERED, "") || "alternate",
    type: clean(attribute(element, "type")).toLowerCase(),
    title: htmlText(attribute(element, "title")),
    language: clean(attribute(element, "hreflang")),
    length: clean(attribute(element, "length")),
  };
}

/** Those with an address, in the document's order; the Channel Definition Format has one in an attribute. */
export function linksIn(element: Element): Link[] {
  const links = childrenOf(element, "link", "atom:link", "a").map(linkOf);
  const own = resolve(attribute(element, "href"), element.base);
  if (own !== "")
    links.unshift({ address: own, rel: "alternate", type: "", title: "", language: "", length: "" });
  return links.filter((link) => link.address !== "");
}

/**
 * The page that an element is about. RSS's own <link> goes before Atom's; of several of them the last counts, as for
 * other parsers.
 */
export function pageIn(element: Element, isAtom: boolean, links: readonly Link[]): string {
  const own = isAtom
    ? []
    : childrenOf(element, "link")
        .map(linkOf)
        .filter(({ address }) => address !== "");
  return addressFor(own.reverse(), "alternate") || addressFor(links, "alternate");
}

/** The address of the first link of this kind; a page before anything else. */
export function addressFor(links: readonly Link[], rel: string): string {
  const found = links.filter((link) => link.rel === rel);
  const page = found.find(
    ({ type }) => type === "" || type === "text/html" || type === "application/xhtml+xml",
  );
  return (page ?? found[0])?.address ?? "";
}

function enclosure(address: string, type: string, length: string): Enclosure {
  return { address, type: clean(type).toLowerCase(), length: Math.max(0, Number.parseInt(length, 10) || 0) };
}

/** Files that come with the element: RSS enclosures, Atom links, Media RSS; each address once. */
export function enclosuresIn(
  element: Element,
  links: readonly Link[],
  media: readonly Element[],
): Enclosure[] {
  const found = [
    ...childrenOf(element, "enclosure").map((it) =>
      enclosure(
        resolve(attribute(it, "url") || attribute(it, "href"), it.base),
        attribute(it, "type"),
        attribute(it, "length"),
      ),
    ),
    ...links.filter((it) => it.rel === "enclosure").map((it) => enclosure(it.address, it.type, it.length)),
    ...media
      .filter(
        (it) =>
          it.name === "media:content" && !/^image/i.test(attribute(it, "medium") || attribute(it, "type")),
      )
      .map((it) =>
        enclosure(resolve(attribute(it, "url"), it.base), attribute(it, "type"), attribute(it, "filesize")),
      ),
  ];
  const seen = new Set([""]);
  return found.filter(({ address }) => !seen.has(address) && seen.add(address));
}

function categoryOf(element: Element): Category[] {
  const scheme = clean(attribute(element, "scheme") || attribute(element, "domain"));
  const term = attribute(element, "term");
  const label = attribute(element, "label");
  if (element.name === "itunes:category") {
    const own = htmlText(attribute(element, "text"));
    const inner = childrenOf(element, "itunes:category").flatMap(categoryOf);
    return [{ name: own, term: own, scheme: "http://www.itunes.com/" }, ...inner];
  }
  const text = textOf(element);
  if (element.name === "itunes:keywords")
    return text.split(/,/).map((word) => ({ name: htmlText(word), term: htmlText(word), scheme: "" }));
  const written = htmlText(term || text);
  const isMedia = element.name === "media:category";
  return [
    {
      name: htmlText(label) || written,
      term: written,
      scheme: scheme || (isMedia ? "http://search.yahoo.com/mrss/category_schema" : ""),
    },
  ];
}

/** What the element is filed under, each name once for each scheme. */
export function categoriesIn(element: Element, media: readonly Element[] = []): Category[] {
  const written = childrenOf(
    element,
    "category",
    "atom:category",
    "dc:subject",
    "itunes:category",
    "itunes:keywords",
  );
  const inMedia = media.filter((it) => it.name === "media:category");
  const seen = new Set<string>();
  return [...written, ...inMedia].flatMap(categoryOf).filter(({ name, term, scheme }) => {
    const key = `${scheme}\n${term || name}`;
    return (term || name) !== "" && !seen.has(key) && seen.add(key);
  });
}
