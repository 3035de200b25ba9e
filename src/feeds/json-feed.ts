/** JSON Feed, 1.0 and 1.1 (jsonfeed.org/version/1.1), and what is sent in its place. */
import type { Problem } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import { isWebAddress, resolve } from "./addresses.ts";
import type { Category, Enclosure, Link, Person, Picture, RawEntry, RawFeed, Rich } from "./feed.ts";
import { feedDate } from "./feed-date.ts";
import { readJson } from "./json-text.ts";

type Json = Record<string, unknown>;

const ILL_FORMED: Problem = {
  code: "ill-formed",
  message: "The JSON is not well-formed. What could be read was read.",
};

/** Numbers are taken for text: some feeds have them for ids. */
function text(from: Json, name: string): string {
  const value = from[name];
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function objects(value: unknown): Json[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((it): it is Json => typeof it === "object" && it !== null && !Array.isArray(it));
}

/** 1.1 has a list of authors, 1.0 one author. */
function peopleOf(from: Json, base: string): Person[] {
  const list = objects(from.authors);
  return (list.length > 0 ? list : objects(from.author))
    .map((it) => ({ name: clean(text(it, "name")), email: "", address: resolve(text(it, "url"), base) }))
    .filter(({ name, address }) => name !== "" || address !== "");
}

function link(address: string, rel: string, type = ""): Link[] {
  return address === "" ? [] : [{ address, rel, type, title: "", language: "", length: "" }];
}

function rich(value: string, kind: Rich["kind"], base: string, language: string): Rich | null {
  return value === "" ? null : { kind, text: value, base, language };
}

function enclosureOf(from: Json, base: string): Enclosure {
  const length = Number(from.size_in_bytes);
  return {
    address: resolve(text(from, "url"), base),
    type: clean(text(from, "mime_type")).toLowerCase(),
    length: Number.isFinite(length) && length > 0 ? length : 0,
  };
}

function entryOf(
  item: Json,
  base: string,
  around: { language: string; authors: readonly Person[] },
): RawEntry {
  const language = clean(text(item, "language")) || around.language;
  const own = resolve(text(item, "url"), base);
  const external = resolve(text(item, "external_url"), base);
  const id = clean(text(item, "id"));
  const address = own || external || (isWebAddress(id) ? id : "");
  const contentBase = own || base;
  const picture = resolve(text(item, "image") || text(item, "banner_image"), base);
  const authors = peopleOf(item, base);
  const tags = Array.isArray(item.tags) ? item.tags : [];
  return {
    guid: id,
    title: rich(text(item, "title"), "text", base, language),
    subtitle: null,
    summary: rich(text(item, "summary"), "text", base, language),
    content:
      rich(text(item, "content_html"), "html", contentBase, language) ??
      rich(text(item, "content_text"), "text", contentBase, language),
    address,
    original: "",
    links: [...link(own, "alternate"), ...link(external, own === "" ? "alternate" : "related")],
    authors: authors.length > 0 ? authors : around.authors,
    categories: tags
      .filter((tag): tag is string => typeof tag === "string")
      .map((tag): Category => ({ name: clean(tag), term: clean(tag), scheme: "" }))
      .filter(({ name }) => name !== ""),
    published: feedDate(text(item, "date_published")),
    updated: feedDate(text(item, "date_modified")),
    enclosures: objects(item.attachments)
      .map((it) => enclosureOf(it, base))
      .filter((it) => it.address !== ""),
    language,
    picture:
      picture === "" ? null : ({ address: picture, caption: "", credit: "", alt: "" } satisfies Picture),
  };
}

/** Characters of a version, with room. */
const VERSION_MOST = 20;

/** The feed, null for a JSON text that is none. */
export function jsonFeed(source: string, address: string): RawFeed | null {
  const read = readJson(source);
  if (read === null || !(Array.isArray(read.value.items) || /jsonfeed/.test(text(read.value, "version"))))
    return null;
  const from = read.value;
  const self = resolve(text(from, "feed_url"), address);
  const home = resolve(text(from, "home_page_url"), address);
  const base = address || self || home;
  const language = clean(text(from, "language"));
  const authors = peopleOf(from, base);
  const next = resolve(text(from, "next_url"), base);
  const hubs = objects(from.hubs)
    .map((hub) => resolve(text(hub, "url"), base))
    .filter(Boolean);
  return {
    format: "json",
    version: clean(/(\d+(?:\.\d+)?)\/?$/.exec(text(from, "version").slice(-VERSION_MOST))?.[1] ?? ""),
    guid: "",
    title: rich(text(from, "title"), "text", base, language),
    description: rich(text(from, "description"), "text", base, language),
    address: home,
    self,
    moved: "",
    next,
    links: [...link(home, "alternate"), ...link(self, "self"), ...link(next, "next")],
    hubs,
    language,
    icon: resolve(text(from, "icon") || text(from, "favicon"), base),
    authors,
    categories: [],
    published: "",
    updated: "",
    ttl: 0,
    problems: read.isWhole ? [] : [ILL_FORMED],
    entries: objects(from.items).map((item) => entryOf(item, base, { language, authors })),
  };
}
