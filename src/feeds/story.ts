/** An entry of a feed as a story. */
import { type Block, blockText, type Problem, type Related } from "../article/article.ts";
import { identify } from "../article/identity.ts";
import type { Entry, Feed, Fragment, Person, RawEntry } from "./feed.ts";
import { headlineOf } from "./headline.ts";
import { plainText } from "./plain-text.ts";
import { richBlocks } from "./rich-blocks.ts";
import { isTeaser } from "./teaser.ts";

/** A dek is a line or three: a longer summary is a body of its own, or repeats the one there is. */
const LONGEST_DEK = 400;

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The summary as a dek, "" where it is the body's beginning, or too long to be one. */
function dekOf(summary: string, headline: string, body: string): string {
  if (summary === "" || summary.length > LONGEST_DEK) return "";
  const letters = lettersOf(summary.replace(/(?:\[?(?:…|\.{3})\]?\s*\S{0,30}(?:\s\S{1,20}){0,4})$/u, ""));
  const repeats = letters === "" || lettersOf(body).includes(letters) || lettersOf(headline) === letters;
  return repeats ? "" : summary;
}

/** "" for what is no BCP 47 tag, like “English”. */
function languageTag(written: string): string {
  const tag = written.replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : "";
}

function bylineOf(authors: readonly Person[]): string {
  const names = authors.map(({ name, email }) => name || email).filter(Boolean);
  return [...new Set(names)].join(", ");
}

/** The picture that came beside the text, where the text has none. */
function withPicture(blocks: readonly Block[], { picture }: RawEntry): readonly Block[] {
  if (picture === null || blocks.some((block) => block.type === "figure")) return blocks;
  const { address, caption, credit, alt } = picture;
  const inBody = caption !== "" && blocks.some((block) => blockText(block) === caption);
  return [
    { type: "figure", caption: inBody ? "" : caption, credit, image: address, ...(alt !== "" && { alt }) },
    ...blocks,
  ];
}

/** What the feed says is related, then what the story's own text names. */
function relatedOf(raw: RawEntry, named: readonly Related[]): Related[] {
  const said = raw.links
    .filter(({ rel, title, address }) => rel === "related" && title !== "" && address !== raw.address)
    .map(({ title, address }): Related => ({ headline: title, source: address }));
  return [...said, ...named.filter(({ source }) => !said.some((other) => other.source === source))];
}

/** What an id is made of where there is no address: the entry's name is only its own within its feed. */
function namedId(raw: RawEntry, feed: Pick<Feed, "self" | "address" | "guid">): { id?: string } {
  if (raw.address !== "" || raw.guid === "") return {};
  const source = `${feed.self || feed.address || feed.guid} ${raw.guid}`;
  return { id: identify({ source, headline: "", published: "" }) };
}

/**
 * The entry as a story. The body is the longer of what the feed gives as content and as summary; a short summary that
 * says something else is the dek. `fragment` makes blocks of its HTML.
 */
export function storyOf(raw: RawEntry, feed: Omit<Feed, "entries">, fragment: Fragment): Entry {
  const summary = plainText(raw.summary);
  const content = plainText(raw.content);
  const isSummary = summary.length > content.length;
  const body = isSummary ? raw.summary : raw.content;
  const text = isSummary ? summary : content;
  const headline = plainText(raw.title) || headlineOf(text);
  const dek = [plainText(raw.subtitle), isSummary ? content : summary]
    .map((candidate) => dekOf(candidate, headline, text))
    .find(Boolean);
  const problems: Problem[] = [];
  if (headline === "")
    problems.push({ code: "no-headline", message: "The feed has neither headline nor text for it." });
  const source = raw.original || raw.address;
  const told = richBlocks(body, fragment, source);
  return {
    ...namedId(raw, feed),
    section: feed.title,
    headline,
    dek: dek ?? "",
    byline: bylineOf(raw.authors),
    published: raw.published || raw.updated,
    source,
    language: languageTag(raw.language || feed.language),
    blocks: withPicture(told.blocks, raw),
    related: relatedOf(raw, told.related ?? []),
    problems,
    guid: raw.guid,
    updated: raw.updated,
    authors: raw.authors,
    categories: raw.categories,
    links: raw.links,
    enclosures: raw.enclosures,
    teaser: raw.address !== "" && isTeaser(text, raw.content !== null),
  };
}
