/** A feed's text to its stories. */
import type { Problem } from "../article/article.ts";
import { isElement } from "./elements.ts";
import type { Feed, Fragment, RawFeed } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { plainText } from "./plain-text.ts";
import { storyOf } from "./story.ts";
import { formatOf, xmlFeed } from "./xml-feed.ts";
import { type Element, readXml } from "./xml-tree.ts";

const ROOT = /<(?:rss|feed|rdf:rdf|(?:\w+:)?(?:rss|feed)|channel)[\s>/]/i;
const PAGE = /<(?:!doctype\s+html|html)[\s>]/i;

/** Whether the text is a feed, by what it begins with: warnings and comments before it are passed over. */
export function looksLikeFeed(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (/^[\s\ufeff]*\{/.test(head)) {
    const isNamed = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head);
    return (
      isNamed ||
      (/"items"\s*:\s*\[/.test(head) && /"(?:content_html|content_text|home_page_url)"\s*:/.test(head))
    );
  }
  const plain = head.replace(/<!--[\s\S]*?(?:-->|$)/g, "");
  const root = plain.search(ROOT);
  if (root < 0) return false;
  const page = plain.search(PAGE);
  return page < 0 || page > root;
}

function notAFeed(text: string, seen: readonly Problem[]): RawFeed {
  const what =
    text.trim() === ""
      ? "It is empty"
      : PAGE.test(text.slice(0, 20_000))
        ? "It is a web page"
        : "It is no feed";
  return {
    format: "rss",
    version: "",
    guid: "",
    title: null,
    description: null,
    address: "",
    self: "",
    moved: "",
    next: "",
    links: [],
    hubs: [],
    language: "",
    icon: "",
    authors: [],
    categories: [],
    published: "",
    updated: "",
    ttl: 0,
    entries: [],
    problems: [
      ...seen,
      { code: "not-a-feed", message: `${what}: RSS, RDF, Atom or JSON Feed was expected.` },
    ],
  };
}

/** How deep a feed may stand in something else, as in a page that a server wraps around it. */
const DEEPEST = 4;

/** The first element that is a feed, among these or in them. */
function feedAmong(elements: readonly Element[], depth = 0): Element | null {
  for (const element of elements) if (formatOf(element) !== null) return element;
  if (depth === DEEPEST) return null;
  for (const element of elements) {
    const found = feedAmong(element.children.filter(isElement), depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** What the feed says, as it says it. `address`: where it came from. */
export function readFeed(text: string, address = ""): RawFeed {
  if (/^[\s\ufeff]*[{[]/.test(text.slice(0, 1000))) {
    const feed = jsonFeed(text, address);
    if (feed !== null) return feed;
  }
  const { roots, problems } = readXml(text, address);
  const root = feedAmong(roots);
  if (root !== null) {
    const feed = xmlFeed(root, formatOf(root)!, problems);
    // A feed from a file: what it says about its own place serves for its relative addresses.
    const own = address === "" ? feed.self || feed.address : "";
    return own === "" ? feed : readFeed(text, own);
  }
  // Items without anything around them, as feeds have them that lost their beginning.
  const loose = roots.find(({ name }) => name === "item");
  if (loose !== undefined)
    return xmlFeed({ ...loose, name: "rss", attributes: [], children: [...roots] }, "rss", problems);
  return notAFeed(text, problems);
}

/**
 * The feed and its stories, in the feed's order. Never throws: what is wrong is a problem, and what is no feed has no
 * entries and the problem "not-a-feed". Nothing that it points to is looked up, and its entities stay small.
 * `address`: where it came from, for relative addresses. `fragment` makes blocks of the HTML in it.
 */
export function parseFeed(
  text: string,
  options: { readonly address?: string; readonly fragment: Fragment },
): Feed {
  const { entries, ...raw } = readFeed(text, options.address ?? "");
  const feed = { ...raw, title: plainText(raw.title), description: plainText(raw.description) };
  return { ...feed, entries: entries.map((entry) => storyOf(entry, feed, options.fragment)) };
}
