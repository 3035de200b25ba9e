/** A feed as other parsers would give it: their names on our values. */
import type { Category, Enclosure, Link, Person, RawEntry, RawFeed, Rich } from "../../src/feeds/feed.ts";
import { any, date, exact, line, plain, rich, snippet } from "./feeds-compare.ts";

const whole = ({ name, email }: Person) =>
  name !== "" && email !== "" ? `${name} (${email})` : name || email;

const person = (it: Person) => ({
  name: line(it.name),
  email: exact(it.email),
  url: exact(it.address),
  uri: exact(it.address),
  href: exact(it.address),
});
const tag = (it: Category) => ({
  term: line(it.term),
  name: line(it.name),
  value: line(it.name),
  label: line(it.name),
  scheme: exact(it.scheme),
  domain: exact(it.scheme),
});
const link = (it: Link) => ({
  href: exact(it.address),
  rel: exact(it.rel),
  type: exact(it.type),
  title: line(it.title),
  hreflang: exact(it.language),
  length: exact(it.length),
});
const enclosure = (it: Enclosure) => ({
  href: exact(it.address),
  url: exact(it.address),
  type: exact(it.type),
  mime_type: exact(it.type),
  length: exact(it.length),
  size_in_bytes: exact(it.length),
});
const detail = (it: Rich | null) => ({
  value: rich(it),
  base: exact(it?.base),
  language: exact(it?.language),
});
const heading = (it: Rich | null) => ({ ...detail(it), value: plain(it) });
const addresses = (links: readonly Link[]) =>
  links
    .filter(({ rel }) => rel === "alternate" || rel === "self" || rel === "related")
    .map((it) => exact(it.address));

function entryView(it: RawEntry) {
  const summary = it.summary ?? it.content;
  const authors = it.authors.map(person);
  return {
    title: plain(it.title),
    title_detail: heading(it.title),
    subtitle: plain(it.subtitle),
    summary: rich(summary),
    description: rich(summary),
    summary_detail: detail(summary),
    content: it.content === null ? [] : [detail(it.content)],
    link: exact(it.address),
    links: it.links.map(link),
    id: exact(it.guid),
    guid: exact(it.guid),
    author: line(it.authors[0] ? whole(it.authors[0]) : ""),
    author_detail: authors[0],
    authors,
    tags: it.categories.map(tag),
    categories: it.categories.map(tag),
    category: line(it.categories[0]?.name ?? ""),
    published: date(it.published),
    published_parsed: date(it.published),
    updated: date(it.updated),
    updated_parsed: date(it.updated),
    enclosures: it.enclosures.map(enclosure),
    image: { href: exact(it.picture?.address), url: exact(it.picture?.address) },
    media_thumbnail: [{ url: exact(it.picture?.address) }],
    language: exact(it.language),
  };
}

/** Two digits behind the point are the netscape way of writing it. */
const shortVersion = (version: string) => version.replace(/^(\d\.\d)0$/, "$1");

const DIGITS: Readonly<Record<string, string>> = { "2.1": "20", "2": "20" };

/** As feedparser: https://feedparser.readthedocs.io/en/latest/reference.html */
export function feedparserView(feed: RawFeed, encoding: string) {
  const prefix = feed.format === "rdf" ? "rss" : feed.format;
  const bozo = feed.problems.some(({ code }) => code === "ill-formed" || code === "encoding");
  return {
    bozo: exact(bozo),
    encoding: exact(encoding),
    version: exact(prefix + (DIGITS[feed.version] ?? feed.version.replaceAll(".", ""))),
    entries: feed.entries.map(entryView),
    feed: {
      ...feedView(feed),
      tagline: plain(feed.description),
      tagline_detail: heading(feed.description),
      subtitle_detail: heading(feed.description),
      title_detail: heading(feed.title),
      logo: exact(feed.icon),
      image: { href: exact(feed.icon) },
      tags: feed.categories.map(tag),
      author_detail: feed.authors.map(person)[0],
      published_parsed: date(feed.published),
      updated_parsed: date(feed.updated),
      ttl: exact(feed.ttl),
    },
  };
}

function feedView(feed: RawFeed) {
  return {
    title: plain(feed.title),
    description: plain(feed.description),
    subtitle: plain(feed.description),
    link: exact(feed.address),
    links: feed.links.map(link),
    id: exact(feed.guid),
    guid: exact(feed.guid),
    author: line(feed.authors[0] ? whole(feed.authors[0]) : ""),
    authors: feed.authors.map(person),
    categories: feed.categories.map(tag),
    language: exact(feed.language),
    published: date(feed.published),
    updated: date(feed.updated),
  };
}

/** As gofeed's parsers for one format give it. */
export function formatView(feed: RawFeed) {
  const entries = feed.entries.map((it) => ({
    ...entryView(it),
    author:
      feed.format === "json" ? it.authors.map(person)[0] : line(it.authors[0] ? whole(it.authors[0]) : ""),
    content: { value: rich(it.content) },
    summary: rich(it.summary),
    description: rich(it.summary),
    pubDate: date(it.published),
    updatedParsed: date(it.updated),
    publishedParsed: date(it.published),
    guid: { value: exact(it.guid) },
    enclosure: it.enclosures.map(enclosure)[0],
    content_html: it.content?.kind === "html" ? rich(it.content) : undefined,
    content_text: it.content?.kind === "text" ? rich(it.content) : undefined,
    url: exact(it.address),
    external_url: exact(it.links.find(({ rel }) => rel === "related")?.address),
    date_published: date(it.published),
    date_modified: date(it.updated),
    image: exact(it.picture?.address),
    tags: it.categories.map(({ name }) => line(name)),
    attachments: it.enclosures.map(enclosure),
  }));
  const editor = line(feed.authors[0] ? whole(feed.authors[0]) : "");
  return {
    ...feedView(feed),
    version: exact(shortVersion(feed.version)),
    subtitle: plain(feed.description),
    tagline: plain(feed.description),
    lastBuildDate: date(feed.updated),
    lastBuildDateParsed: date(feed.updated),
    updatedParsed: date(feed.updated),
    pubDate: date(feed.published),
    managingEditor: editor,
    webMaster: editor,
    image: { url: exact(feed.icon) },
    logo: exact(feed.icon),
    icon: exact(feed.icon),
    ttl: exact(feed.ttl),
    feed_url: exact(feed.self),
    home_page_url: exact(feed.address),
    next_url: exact(feed.next),
    entries,
    items: entries,
  };
}

/** RSS's links are addresses alone. */
export function rssLinks(view: ReturnType<typeof formatView>, feed: RawFeed) {
  const items = view.items.map((it, at) => ({
    ...it,
    content: rich(feed.entries[at]!.content),
    links: addresses(feed.entries[at]!.links),
  }));
  return { ...view, links: addresses(feed.links), items };
}

/** As feedsmith gives Atom: a content is its text. */
export function feedsmithAtom(feed: RawFeed) {
  const view = formatView(feed);
  return { ...view, entries: view.entries.map((it) => ({ ...it, content: it.content.value })) };
}

/** As feedsmith gives RSS: people are lines. */
export function feedsmithRss(feed: RawFeed) {
  const view = rssLinks(formatView(feed), feed);
  const items = view.items.map((it, at) => ({
    ...it,
    authors: feed.entries[at]!.authors.map((who) => line(whole(who))),
  }));
  return { ...view, items };
}

/** As gofeed's own model of a feed, for all formats alike. */
export function universalView(feed: RawFeed) {
  const view = rssLinks(formatView(feed), feed);
  return {
    ...view,
    feedType: exact(feed.format === "rdf" ? "rss" : feed.format),
    feedVersion: exact(shortVersion(feed.version)),
    feedLink: exact(feed.self),
    author: feed.authors.map(person)[0],
    categories: feed.categories.map(({ name }) => line(name)),
    publishedParsed: date(feed.published),
    items: view.items.map((it, at) => ({
      ...it,
      guid: exact(feed.entries[at]!.guid),
      author: feed.entries[at]!.authors.map(person)[0],
      categories: feed.entries[at]!.categories.map(({ name }) => line(name)),
      image: { url: exact(feed.entries[at]!.picture?.address) },
    })),
  };
}

/** As rss-parser's snapshots. */
export function rssParserView(feed: RawFeed) {
  // Its "content" is RSS's description where there is one.
  const main = (it: RawEntry) =>
    feed.format === "atom" ? (it.content ?? it.summary) : (it.summary ?? it.content);
  return {
    feed: {
      ...feedView(feed),
      managingEditor: line(feed.authors[0]?.name || feed.authors[0]?.email || ""),
      ttl: exact(feed.ttl),
      feedUrl: exact(feed.self),
      lastBuildDate: date(feed.updated),
      pubDate: date(feed.published),
      image: { url: exact(feed.icon) },
      items: feed.entries.map((it) => ({
        title: plain(it.title),
        link: exact(it.address),
        guid: exact(it.guid),
        id: exact(it.guid),
        pubDate: date(it.published || it.updated),
        isoDate: date(it.published || it.updated),
        // Beside a shorter <itunes:summary> the description is our content.
        content: any(main(it), it.content),
        "content:encoded": rich(it.content),
        summary: rich(it.summary),
        contentSnippet: snippet(main(it)),
        "content:encodedSnippet": snippet(it.content),
        creator: line(it.authors[0]?.name || it.authors[0]?.email || ""),
        author: line(it.authors[0]?.name || it.authors[0]?.email || ""),
        "dc:creator": line(it.authors[0]?.name || it.authors[0]?.email || ""),
        categories: it.categories.map(({ name }) => line(name)),
        enclosure: it.enclosures.map(enclosure)[0],
      })),
    },
  };
}
