/** An <item> or <entry>. */
import { clean } from "../article/clean.ts";
import { isWebAddress, resolve } from "./addresses.ts";
import { attribute, childrenOf, firstOf, firstText, textOf } from "./elements.ts";
import type { Link, Person, RawEntry } from "./feed.ts";
import { feedDate } from "./feed-date.ts";
import { CHANGED, dateIn, idOf, textIn } from "./fields.ts";
import { categoriesIn, enclosuresIn, linksIn, pageIn } from "./links.ts";
import { peopleIn } from "./people.ts";
import { mediaIn, pictureIn } from "./pictures.ts";
import type { Element } from "./xml-tree.ts";

/** What an entry has from its feed where it says nothing itself. */
type Around = { readonly language: string; readonly authors: readonly Person[] };

const CONTENT = ["content:encoded", "atom:content", "content", "xhtml:body", "body", "xhtml:div", "fullitem"];
const SUMMARY = [
  "summary",
  "atom:summary",
  "itunes:summary",
  "dc:description",
  "dcterms:abstract",
  "abstract",
];

/** Its page: its link, or its guid or id where that is an address. */
function addressOf(element: Element, isAtom: boolean, links: readonly Link[]): string {
  const guid = firstOf(element, "guid");
  const isPermanent = guid !== null && attribute(guid, "ispermalink").toLowerCase() !== "false";
  const names = [
    isPermanent ? textOf(guid) : "",
    attribute(element, "rdf:about"),
    firstText(element, "atom:id", "id"),
  ];
  return pageIn(element, isAtom, links) || clean(names.find(isWebAddress) ?? "");
}

/** `isAtom`: names without a vocabulary are Atom's. */
export function entryOf(element: Element, isAtom: boolean, around: Around): RawEntry {
  const text = (...names: string[]) => textIn(element, isAtom, ...names);
  const media = mediaIn(element);
  const links = linksIn(element);
  const enclosures = enclosuresIn(element, links, media);
  const first = text(...CONTENT);
  const described = text("description");
  const summarised = text(...SUMMARY);
  // A <summary> beside a <description> is the shorter of the two.
  const content = first ?? (described !== null && summarised !== null ? described : null);
  const original = firstOf(element, "feedburner:origlink");
  const group = childrenOf(element, "media:group")[0] ?? element;
  const summary =
    content === described
      ? summarised
      : (described ?? summarised ?? textIn(group, false, "media:description"));
  const title = text("title", "atom:title", "dc:title", "media:title", "itunes:title");
  const own = peopleIn(element, "atom:author", "author", "dc:creator", "dc:author", "itunes:author");
  const source = childrenOf(element, "atom:source", "source")[0];
  const inherited = source === undefined ? [] : peopleIn(source, "atom:author", "author");
  const authors = own.length > 0 ? own : inherited.length > 0 ? inherited : isAtom ? around.authors : [];
  const language =
    firstText(element, "dc:language", "language") ||
    ((content ?? summary ?? title)?.language ?? element.language ?? around.language);
  return {
    guid: idOf(element),
    title,
    subtitle: text("itunes:subtitle", "atom:subtitle", "subtitle"),
    summary,
    content,
    address: addressOf(element, isAtom, links),
    original: original === null ? "" : resolve(textOf(original), original.base),
    links,
    authors,
    categories: categoriesIn(element, media),
    published: dateIn(
      element,
      "pubdate",
      "atom:published",
      "published",
      "atom:issued",
      "issued",
      "dcterms:issued",
      "dc:date",
      "atom:created",
      "created",
      "dcterms:created",
    ),
    updated: dateIn(element, ...CHANGED) || feedDate(attribute(element, "lastmod")),
    enclosures,
    language: clean(language),
    picture: pictureIn(element, media, enclosures),
  };
}
