/** The feeds that a web page names. */
import { clean } from "../article/clean.ts";
import { attributeOf, piecesOf, type Tag } from "../article/html-tags.ts";
import { resolve } from "./addresses.ts";

export type Discovered = {
  readonly address: string;
  /** What the page calls it, "" when it does not. */
  readonly title: string;
  /** Its media type, "" when the page does not say. */
  readonly type: string;
};

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)(?:\+xml)?|feed\+json|x\.atom\+xml|x\.rss\+xml)$/;
/** Types that other things have too: the address or the title has to speak of a feed. */
const OPEN_TYPE = /^(?:application|text)\/(?:xml|json)$/;
const SPEAKS_OF_FEED = /\b(?:rss|atom|feeds?|rdf)\b/i;
/** Addresses of feeds in links of the text. */
const FEED_ADDRESS =
  /\/(?:rss|atom|feeds?)\/?$|\.(?:rss|atom|rdf)$|\/(?:rss|atom|feed|index)\.(?:xml|json|php)$|\/(?:feed|rss|atom)\?/i;

function linked(tag: Tag, base: string): Discovered | null {
  const rel = attributeOf(tag, "rel").toLowerCase().split(/\s+/);
  const type = clean(attributeOf(tag, "type")).toLowerCase().split(";", 1)[0]!.trim();
  const title = clean(attributeOf(tag, "title"));
  const href = attributeOf(tag, "href");
  const address = resolve(href.replace(/^feed:(?:\/\/)?(?=https?:)/i, ""), base);
  if (address === "" || rel.includes("stylesheet")) return null;
  const isAlternate = rel.includes("alternate") || rel.includes("alternative");
  const isFeed =
    rel.includes("feed") ||
    (isAlternate && FEED_TYPE.test(type)) ||
    (isAlternate && OPEN_TYPE.test(type) && (SPEAKS_OF_FEED.test(href) || SPEAKS_OF_FEED.test(title)));
  return isFeed ? { address, title, type } : null;
}

/**
 * The feeds that the page at `address` links to, in its order, each once; the feeds of its comments last. Where its
 * head names none, the links in its text whose address looks like a feed's. Never throws.
 */
export function discoverFeeds(html: string, address: string): Discovered[] {
  const named: Discovered[] = [];
  const guessed: Discovered[] = [];
  let base = address;
  let isBased = false;
  let inScript = false;
  for (const piece of piecesOf(html)) {
    if (!("tag" in piece)) continue;
    const { tag } = piece;
    if (tag.name === "script") inScript = !tag.closing && !tag.attributes.endsWith("/");
    if (inScript || tag.closing) continue;
    if (tag.name === "base" && !isBased) {
      base = resolve(attributeOf(tag, "href"), address) || base;
      isBased = true;
    } else if (tag.name === "link") {
      const found = linked(tag, base);
      if (found !== null) named.push(found);
    } else if (tag.name === "a") {
      const found = linked(tag, base);
      if (found !== null) named.push(found);
      const target = resolve(attributeOf(tag, "href"), base);
      if (FEED_ADDRESS.test(target))
        guessed.push({ address: target, title: clean(attributeOf(tag, "title")), type: "" });
    }
  }
  const seen = new Set<string>();
  const once = (named.length > 0 ? named : guessed).filter(
    (found) => !seen.has(found.address) && seen.add(found.address),
  );
  const isComments = ({ address: it, title }: Discovered) =>
    /\bcomments?\b/i.test(title) || /\/comments\//i.test(it);
  return [...once.filter((it) => !isComments(it)), ...once.filter(isComments)];
}
