/** A story as JSON, for other programs: how it is written, and the schema that says so (JSON Schema 2020-12). */
import type { Article, Block } from "./article.ts";

/** Counted up when a field changes its meaning or goes; new fields may come without. */
export const JSON_VERSION = 1;

/** The story with the fields of the schema and no others, in its order. */
export function storyJson(story: Article): Article {
  const { id, path, section, headline, dek, byline, published, source, language } = story;
  const { tags, blocks, related, words, minutes, problems } = story;
  return {
    id,
    path,
    section,
    headline,
    dek,
    byline,
    published,
    source,
    language,
    ...(tags && { tags }),
    blocks,
    related,
    words,
    minutes,
    problems,
  };
}

/** A node of a JSON Schema. */
export type Schema = { readonly [key: string]: unknown };

/** An object with these fields; those named in `optional` may be absent. */
export function object(properties: Record<string, Schema>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false };
}

export const text = (description: string): Schema => ({ type: "string", description });
export const count = (description: string): Schema => ({ type: "integer", minimum: 0, description });
export const listOf = (items: Schema, description?: string): Schema => ({
  type: "array",
  items,
  ...(description !== undefined && { description }),
});
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const plain: Schema = { type: "string" };
const spans: Schema = listOf(ref("span"), "Marked runs of the text, where there are any.");

const block = (type: string, properties: Record<string, Schema>, optional: readonly string[] = []) =>
  object({ type: { const: type }, ...properties }, optional);

/** Each has a schema of its name. */
export const BLOCK_TYPES: readonly Block["type"][] = [
  "paragraph",
  "subhead",
  "list",
  "quote",
  "figure",
  "code",
  "table",
  "break",
];

/** The schemas that a story is made of, by name, for `$defs`. */
export const STORY_SCHEMAS: Readonly<Record<string, Schema>> = {
  story: object(
    {
      id: text("What the story is known by; stays when its file is moved or renamed."),
      path: text("Its file, relative to the library, with / between folders."),
      section: text("“” where unknown, like every text below."),
      headline: plain,
      dek: text("The line under the headline."),
      byline: plain,
      published: text("ISO 8601 date or date and time."),
      source: text("The story’s canonical address."),
      language: text("BCP 47 tag."),
      tags: listOf(plain, "What it is filed under; absent where nothing."),
      blocks: listOf(ref("block"), "The body, in order."),
      related: listOf(ref("related"), "The stories that this one names."),
      words: count("Words of headline, dek and body."),
      minutes: count("Minutes to read."),
      problems: listOf(ref("problem"), "What the parser saw that a person may want to know."),
    },
    ["tags"],
  ),
  block: { oneOf: BLOCK_TYPES.map((name) => ref(name)) },
  paragraph: block("paragraph", { text: plain, spans }, ["spans"]),
  subhead: block("subhead", { text: plain, level: { type: "integer", minimum: 2, maximum: 6 }, spans }, [
    "level",
    "spans",
  ]),
  quote: block("quote", { text: text("Paragraphs parted by line ends."), spans }, ["spans"]),
  list: block(
    "list",
    {
      items: listOf(plain),
      start: { type: "integer", description: "The first number of a numbered list." },
      levels: listOf(count("0 is outermost."), "Depth of each item; absent where all are 0."),
      spans: listOf(listOf(ref("span")), "Spans of each item."),
    },
    ["start", "levels", "spans"],
  ),
  figure: block(
    "figure",
    {
      caption: plain,
      credit: plain,
      alt: plain,
      image: text("Path relative to the story’s file, or address."),
    },
    ["alt", "image"],
  ),
  code: block("code", { text: text("Keeps its line ends and spaces."), lang: plain }, ["lang"]),
  table: block("table", { rows: listOf(listOf(plain), "The first row is the head.") }),
  break: block("break", {}),
  span: object(
    {
      start: count("UTF-16 offset, included."),
      end: count("UTF-16 offset, not included."),
      kind: { enum: ["strong", "emphasis", "code", "link"] },
      href: text("Only for a link."),
    },
    ["href"],
  ),
  related: object(
    {
      headline: plain,
      source: text("Address, or path relative to the story’s file."),
      id: text("Where the story is in the library."),
    },
    ["source", "id"],
  ),
  problem: object({ code: plain, message: plain, line: { type: "integer", minimum: 1 } }, ["line"]),
};
