/** Byline, date, section, language and address of a story, from what the page says about itself. */

import { clean } from "../article/clean.ts";
import { isoDate } from "../article/iso-date.ts";
import { beginningOf } from "../article/shorten.ts";
import { findDate } from "../article/text/date.ts";
import { bylineNames } from "../article/text/head.ts";
import { keyOf } from "../article/text/measure.ts";
import { pageReason } from "../article/text/page-phrases.ts";
import { absolute } from "./address.ts";
import type { Facts } from "./json-ld.ts";
import { firstOf, type Meta } from "./meta.ts";
import type { Piece } from "./piece.ts";

const DATE_NAMES = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "publish-date",
  "publishdate",
  "published_date",
  "publication_date",
  "pubdate",
  "article.published",
  "dc.date.issued",
  "dcterms.created",
  "dc.date.created",
  "dcterms.date",
  "dc.date",
  "date",
  "article_date_original",
  "cxenseparse:recs:publishtime",
  "rnews:datepublished",
  "datecreated",
];

/** ISO 8601, "" where no date can be made out. `near` = the pieces about the headline, in order. */
export function publishedOf(facts: Facts, meta: Meta, near: readonly Piece[], source: string): string {
  const said = [facts.published, ...DATE_NAMES.map((name) => meta.named.get(name) ?? "")];
  for (const text of said) {
    const date = dateIn(text);
    if (date) return date;
  }
  const marks = [
    ...(meta.marked.get("datepublished") ?? []),
    ...meta.times.filter((time) => time.published).map((time) => time.datetime),
  ];
  for (const text of [...marks, ...meta.times.slice(0, 1).map((time) => time.datetime)]) {
    const date = dateIn(text);
    if (date) return date;
  }
  for (const piece of near) {
    const date = piece.text.length <= DATE_LINE_MOST ? findDate(piece.text) : "";
    if (date) return date;
  }
  const inPath = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-]|$)/.exec(source);
  return inPath ? isoDate(`${inPath[1]}-${inPath[2]}-${inPath[3]}`) : "";
}

const DATE_LINE_MOST = 120;

/** What programs write where they know no date: the first day of their calendars. */
const NO_DATE = /^(?:0|1970-01-01(?:T00:00|$))/;

const dateIn = (text: string): string => {
  const date = anyDateIn(text);
  return NO_DATE.test(date) ? "" : date;
};

/** A date as data has it: ISO in its many near forms, else a date in words. */
function anyDateIn(text: string): string {
  if (text === "") return "";
  if (text.length > DATE_LINE_MOST) return findDate(text);
  const iso =
    isoDate(text) ||
    isoDate(
      text
        .replace(/\.(\d{1,9})\d*/, ".$1")
        .replace(/\[.*\]$/, "")
        .replace(/ ?([+-]\d\d:?\d\d)$/, "$1"),
    );
  if (iso) return iso;
  const stamp = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)/.exec(text);
  if (stamp) return isoDate(`${stamp[1]}T${stamp[2]}`) || isoDate(stamp[1]!);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6})?Z?$/.exec(text);
  return compact ? isoDate(`${compact[1]}-${compact[2]}-${compact[3]}`) : findDate(text);
}

const AUTHOR_NAMES = [
  "author",
  "article:author",
  "byl",
  "dc.creator",
  "dcterms.creator",
  "parsely-author",
  "sailthru.author",
  "article:author_name",
  "citation_author",
  "og:article:author",
  "twitter:data1",
];
const NAMES_MOST = 8;
const NAME_MOST = 120;
/** Longer texts name nobody. */
const NAMES_LOOKED_AT = 1000;

/** The names of those who wrote it, parted by commas. */
export function bylineOf(facts: Facts, meta: Meta, near: readonly Piece[]): string {
  const site = keyOf(firstOf(meta, ["og:site_name"]));
  const lists: (readonly string[])[] = [
    facts.authors,
    ...AUTHOR_NAMES.slice(0, -1).map((name) => meta.all.get(name) ?? []),
    meta.marked.get("author") ?? [],
    near.filter(isByline).map((piece) => piece.text),
  ];
  let fallback = "";
  for (const list of lists) {
    const names = namesIn(list);
    const people = names.filter((name) => keyOf(name) !== site && !ROLE.test(name));
    if (people.length > 0) return people.slice(0, NAMES_MOST).join(", ");
    fallback ||= names[0] ?? "";
  }
  return fallback;
}

/** What writers are, not who: it stands beside names, or for them where nothing says who. */
const ROLE =
  /^(?:\p{L}[\p{L}-]* ){0,3}(?:correspondent|reporter|editor|writer|columnist|contributor|journalist|critic|staff|redakteur(?:in)?|korrespondent(?:in)?|redaktion|correspondante?|journaliste|rédaction|redacción|redazione|redactie)s?$/iu;

/** A line near the headline that names writers: by the box it stands in, or by the word it begins with. */
const isByline = (piece: Piece): boolean => {
  if (piece.words > BYLINE_WORDS || piece.frame !== null) return false;
  const begins = bylineNames(piece.text) !== piece.text;
  // Some pages set it as a heading of the last rank.
  const isNamed = piece.kind === "heading" ? piece.byline && begins : piece.byline || begins;
  return isNamed && (piece.isHead || pageReason(piece.text, piece.words) === "");
};

const BYLINE_WORDS = 16;

/** What stands before names, alone; a section. */
const NO_NAME = /^(?:by|von|par|por|di|da|de|af|av|door|hace|and|und|on|in)$|^in \p{Lu}/iu;

function namesIn(texts: readonly string[]): string[] {
  const names: string[] = [];
  for (const text of texts) {
    // Behind the names may stand the day, the time it takes to read, or what else the writer does.
    const name = bylineNames(clean(beginningOf(text, NAMES_LOOKED_AT)).replace(/^by(?=by )/i, ""))
      .replace(findDate(text) === "" ? /[\s,|·•(]*\d.*$/u : /[\s,|·•(]*(?:\p{L}{3,9}\.? )?\d.*$/u, "")
      .replace(/\s*[|·•].*$/, "")
      .replace(/\s+(?:on|am|at|le|el)$/, "")
      .trim();
    if (NO_NAME.test(name)) continue;
    if (name === "" || name.length > NAME_MOST || /^https?:|@/i.test(name) || !/\p{L}{2}/u.test(name))
      continue;
    if (/^\p{Ll}/u.test(name) && name.includes(" ") && !/\p{Lu}/u.test(name)) continue;
    const key = keyOf(name);
    if (!names.some((one) => keyOf(one).includes(key))) names.push(name);
  }
  return names;
}

/** The section, "" where it is not told. */
export function sectionOf(facts: Facts, meta: Meta): string {
  const told = firstOf(meta, [
    "article:section",
    "section",
    "parsely-section",
    "og:section",
    "articlesection",
    "sailthru.section",
    "category",
  ]);
  const section = (told || facts.section).split(/[,;|>/]/)[0]!.trim();
  return section.length <= SECTION_MOST && !/^https?:/.test(section) ? capitalised(section) : "";
}

/** Data often has it as it stands in the address, all in small letters. */
const capitalised = (section: string): string =>
  /^\p{Ll}[\p{Ll}\s&-]*$/u.test(section)
    ? section.charAt(0).toLocaleUpperCase("en") + section.slice(1)
    : section;

const SECTION_MOST = 60;

/** BCP 47, "" where it is not told. */
export function languageOf(facts: Facts, meta: Meta): string {
  for (const told of [
    meta.language,
    facts.language,
    firstOf(meta, ["og:locale", "content-language", "language", "dc.language"]),
  ]) {
    const tag = told.trim().replaceAll("_", "-");
    if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) continue;
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? "";
    } catch {
      // Well-formed by its looks only.
    }
  }
  return "";
}

/** The address the story is known by: what the page calls canonical, else where it was got from. */
export function sourceOf(facts: Facts, meta: Meta, address: string): string {
  const base = /^https?:/i.test(address) ? address : "";
  const own = base ? URL.parse(base) : null;
  for (const told of [meta.canonical, firstOf(meta, ["og:url", "twitter:url"]), facts.address]) {
    const source = absolute(told, base);
    const parsed = /^https?:/i.test(source) ? URL.parse(source) : null;
    // Some sites call their front page canonical everywhere.
    if (parsed && !(own && parsed.pathname === "/" && parsed.search === "" && own.pathname !== "/"))
      return source;
  }
  return own ? own.href : "";
}
