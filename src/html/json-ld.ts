/** What a page's JSON-LD (schema.org) says about its story. */
import { clean } from "../article/clean.ts";
import { decodeEntities } from "../article/html-tags.ts";

export type Facts = {
  readonly headline: string;
  readonly alternative: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly section: string;
  readonly language: string;
  readonly address: string;
  /** The whole text, where the page's data has it. */
  readonly body: string;
  readonly pictures: readonly { readonly image: string; readonly caption: string; readonly credit: string }[];
};

const NO_FACTS: Facts = {
  headline: "",
  alternative: "",
  description: "",
  authors: [],
  published: "",
  section: "",
  language: "",
  address: "",
  body: "",
  pictures: [],
};

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const STORY = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|OpinionPiece|NewsStory)$/;
const DEPTH_MOST = 8;
const NODES_MOST = 2000;

/** The facts of the node that speaks of a story: of several the one that says most. Never fails: bad JSON says nothing. */
export function factsOf(texts: readonly string[]): Facts {
  const nodes: Node[] = [];
  for (const text of texts) gather(parse(text), 0, nodes);
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node["@id"] === "string" && node.name ? [[node["@id"], node] as const] : [],
    ),
  );
  const stories = nodes.filter((node) => listOf(node["@type"]).some((type) => STORY.test(String(type))));
  const said = (node: Node) =>
    ["headline", "datePublished", "author", "articleBody", "description"].filter((key) => node[key]).length;
  const story = stories.reduce<Node | null>(
    (best, node) => (best && said(best) >= said(node) ? best : node),
    null,
  );
  if (!story) return { ...NO_FACTS, section: crumb(nodes) };
  const text = (...keys: string[]) => keys.map((key) => textIn(story[key])).find(Boolean) ?? "";
  return {
    headline: text("headline", "name"),
    alternative: text("alternativeHeadline", "alternateName"),
    description: text("description"),
    authors: listOf(story.author ?? story.creator).flatMap((author) => nameOf(author, byId)),
    published: text("datePublished", "dateCreated", "uploadDate"),
    section: text("articleSection") || crumb(nodes),
    language: text("inLanguage"),
    address: text("url", "mainEntityOfPage"),
    body:
      typeof story.articleBody === "string"
        ? decodeEntities(story.articleBody).replace(/<[^<>]{1,200}>/g, " ")
        : "",
    pictures: listOf(story.image).flatMap((image) => {
      if (!isNode(image)) return [];
      const [caption, credit] = [
        textIn(image.caption),
        textIn(image.creditText) || nameOf(image.creator, byId)[0] || "",
      ];
      return caption || credit
        ? [{ image: textIn(image.url) || textIn(image.contentUrl), caption, credit }]
        : [];
    }),
  };
}

function parse(text: string): unknown {
  const trimmed = text
    .trim()
    .replace(
      /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\]\]>|\]\]>)$/g,
      "",
    )
    .replace(/;\s*$/, "");
  try {
    return JSON.parse(trimmed);
  } catch {
    try {
      // Line ends inside strings are the commonest fault.
      return JSON.parse(trimmed.replace(/[\0-\x1f]+/g, " "));
    } catch {
      return null;
    }
  }
}

function gather(value: unknown, depth: number, out: Node[]): void {
  if (depth > DEPTH_MOST || out.length >= NODES_MOST) return;
  if (Array.isArray(value)) for (const one of value) gather(one, depth + 1, out);
  if (!isNode(value)) return;
  out.push(value);
  for (const key of [
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "itemListElement",
    "author",
    "breadcrumb",
    "hasPart",
  ])
    if (typeof value[key] === "object") gather(value[key], depth + 1, out);
}

/** A value's text: itself, its "@value", "name", "@id" or the first of a list that has one. */
function textIn(value: unknown): string {
  if (typeof value === "string") return clean(decodeEntities(value));
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(textIn).find(Boolean) ?? "";
  return isNode(value) ? textIn(value["@value"] ?? value.name ?? value.url ?? value["@id"]) : "";
}

function nameOf(value: unknown, byId: ReadonlyMap<string, Node>): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => nameOf(one, byId));
  if (typeof value === "string") return [clean(decodeEntities(value))].filter(Boolean);
  if (!isNode(value)) return [];
  const known =
    value.name === undefined && typeof value["@id"] === "string" ? byId.get(value["@id"]) : undefined;
  const { name } = known ?? value;
  return listOf(name).map(textIn).filter(Boolean);
}

/** The last but one of the breadcrumbs, as a rule the section; the last where there are only two. */
function crumb(nodes: readonly Node[]): string {
  const trail = nodes.find((node) => listOf(node["@type"]).includes("BreadcrumbList"));
  const names = listOf(trail?.itemListElement).flatMap((entry) =>
    isNode(entry) ? [textIn(entry.name) || (isNode(entry.item) ? textIn(entry.item.name) : "")] : [],
  );
  return names.length >= 2 ? (names[1] ?? "") : "";
}
