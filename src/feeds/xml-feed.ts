/** RSS in all its dialects, RDF, Atom and the Channel Definition Format: one reader, since each borrows of the others. */
import type { Problem } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import { resolve } from "./addresses.ts";
import { attribute, childrenOf, firstOf, firstText, textOf } from "./elements.ts";
import type { FeedFormat, RawFeed } from "./feed.ts";
import { CHANGED, dateIn, idOf, textIn } from "./fields.ts";
import { addressFor, categoriesIn, linksIn, pageIn } from "./links.ts";
import { peopleIn } from "./people.ts";
import { mediaIn, otherImage, pictureIn } from "./pictures.ts";
import { entryOf } from "./xml-entry.ts";
import type { Element } from "./xml-tree.ts";

const FORMATS: Readonly<Record<string, FeedFormat>> = {
  rss: "rss",
  "rdf:rdf": "rdf",
  rdf: "rdf",
  "atom:feed": "atom",
  feed: "atom",
  "atom:entry": "atom",
  channel: "cdf",
  "xhtml:rss": "rss",
  "atom:rss": "rss",
};

/** The format that an element at the top of a document begins, null for none. */
export const formatOf = (root: Element): FeedFormat | null => FORMATS[root.name] ?? null;

function versionOf(root: Element, format: FeedFormat): string {
  if (format === "rdf")
    return root.attributes.some(([, value]) => /simple\/0\.9/.test(value)) ? "0.90" : "1.0";
  const version = clean(attribute(root, "version"));
  if (format === "atom" && version === "")
    return root.attributes.some(([, value]) => /purl\.org\/atom\/ns/.test(value)) ? "0.3" : "1.0";
  return version;
}

/** Minutes: <ttl>, or the module Syndication's period and frequency. */
function ttlOf(channel: Element): number {
  const minutes = Number.parseInt(firstText(channel, "ttl"), 10);
  if (minutes > 0) return Math.min(minutes, 60 * 24 * 365);
  const periods: Readonly<Record<string, number>> = {
    hourly: 60,
    daily: 1440,
    weekly: 10_080,
    monthly: 43_200,
    yearly: 525_600,
  };
  const period = periods[firstText(channel, "sy:updateperiod").toLowerCase()] ?? 0;
  return Math.round(period / (Number.parseInt(firstText(channel, "sy:updatefrequency"), 10) || 1));
}

/** An empty <item/> is a slip of the program that wrote it. */
const saysSomething = (entry: Element) => entry.children.length > 0 || entry.attributes.length > 0;

/** The feed that begins at `root`, whose format is `format`. */
export function xmlFeed(root: Element, format: FeedFormat, problems: readonly Problem[]): RawFeed {
  const isAtom = format === "atom";
  const channels = childrenOf(root, "channel");
  const channel = format === "rss" || format === "rdf" ? (channels[0] ?? root) : root;
  const holders = channel === root ? [root] : [root, ...channels];
  const entries =
    root.name === "atom:entry"
      ? [root]
      : holders.flatMap((it) => childrenOf(it, "item", "entry", "atom:entry")).filter(saysSomething);
  const links = linksIn(channel);
  const language =
    firstText(channel, "language", "dc:language", "atom:language") ||
    (channel.language ?? root.language ?? "");
  const authors = peopleIn(
    channel,
    "atom:author",
    "author",
    "managingeditor",
    "dc:creator",
    "dc:author",
    "itunes:author",
    "webmaster",
  );
  const moved = firstOf(channel, "itunes:new-feed-url");
  const feed = {
    format,
    version: versionOf(root, format),
    guid: idOf(channel),
    title: textIn(channel, isAtom, "title", "atom:title", "dc:title", "itunes:title"),
    description: textIn(
      channel,
      isAtom,
      "description",
      "tagline",
      "atom:subtitle",
      "subtitle",
      "atom:tagline",
      "abstract",
      "dc:description",
      "itunes:summary",
      "itunes:subtitle",
    ),
    address: pageIn(channel, isAtom, links),
    self: addressFor(links, "self"),
    moved: moved === null ? "" : resolve(textOf(moved), moved.base),
    next: addressFor(links, "next"),
    links,
    hubs: links.filter(({ rel }) => rel === "hub").map(({ address }) => address),
    language: clean(language),
    icon:
      otherImage(channel) || otherImage(root) || (pictureIn(channel, mediaIn(channel), [])?.address ?? ""),
    authors,
    categories: categoriesIn(channel),
    published: dateIn(channel, "pubdate", "atom:published", "published", "dcterms:issued", "dc:date"),
    updated: dateIn(channel, "lastbuilddate", ...CHANGED),
    ttl: ttlOf(channel),
    problems,
  };
  return { ...feed, entries: entries.map((element) => entryOf(element, isAtom, feed)) };
}
