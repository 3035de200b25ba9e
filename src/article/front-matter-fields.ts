/** What the fields of front matter say about a story, under the names that sites and tools give them. */
import type { Draft, Problem, Related } from "./article.ts";
import { clean } from "./clean.ts";
import type { Fields } from "./front-matter.ts";
import { decodeEntities } from "./html-tags.ts";
import { isoDate } from "./iso-date.ts";

const NAMES = {
  id: ["id", "guid", "uuid"],
  headline: ["headline", "title"],
  dek: ["dek", "deck", "subtitle", "description", "summary", "excerpt", "standfirst"],
  byline: ["byline", "author", "authors", "creator"],
  published: ["published", "date", "pubdate", "publishdate", "published_at", "date_published", "created"],
  source: ["source", "url", "link", "canonical", "canonical_url", "source_url", "permalink"],
  section: ["section", "category", "categories"],
  language: ["language", "lang", "locale"],
  related: ["related", "related_stories"],
  tags: ["tags", "tag", "keywords"],
} as const;

export type Head = Partial<Omit<Draft, "blocks" | "problems">> & { readonly problems: readonly Problem[] };

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** First text that a value holds: itself, the first of a list that has one, or a map's name. */
function textOf(value: unknown): string {
  if (typeof value === "string") return clean(decodeEntities(value));
  if (Array.isArray(value)) return value.map(textOf).find(Boolean) ?? "";
  return isMap(value) ? textOf(value.name ?? value.title ?? null) : "";
}

function peopleOf(value: unknown): string {
  return Array.isArray(value) ? value.map(textOf).filter(Boolean).join(", ") : textOf(value);
}

const isAddress = (text: string) =>
  /^https?:\/\/\S+$/i.test(text) || /^\S+\.(?:md|markdown|txt|html?)$/i.test(text);
/** One word with a digit, like "a000017": nobody's headline. */
const isId = (text: string) => /^[\w.:-]*\d[\w.:-]*$/.test(text);

function relatedOf(value: unknown): Related[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((entry): Related[] => {
    if (!isMap(entry)) {
      const text = textOf(entry);
      if (isAddress(text)) return [{ headline: text, source: text }];
      return text ? [{ headline: text, ...(isId(text) && { id: text }) }] : [];
    }
    const one = (...names: string[]) =>
      textOf(names.map((name) => entry[name]).find((found) => textOf(found)));
    const source = clean(one("source", "url", "path", "href", "link"));
    const id = one("id");
    const headline = one("headline", "title", "name", "text") || source || id;
    return headline ? [{ headline, ...(source && { source }), ...(id && { id }) }] : [];
  });
}

/** A list, or a text with commas between the tags; each once. */
function tagsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value.map(textOf) : textOf(value).split(",");
  return [...new Set(list.map((tag) => tag.trim()).filter(Boolean))];
}

/** The story's head as far as the fields say it. A headline that is there and empty is the writer's will. */
export function headOf(fields: Fields): Head {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  const values = (key: keyof typeof NAMES) => {
    const found: unknown[] = [];
    for (const name of NAMES[key]) {
      const one = byName.get(name);
      if (one != null) found.push(one);
    }
    return found;
  };
  const first = (key: keyof typeof NAMES) => values(key).map(textOf).find(Boolean) ?? "";
  const problems: Problem[] = [];
  const date = first("published");
  const published = isoDate(date);
  if (date && !published) {
    problems.push({
      code: "date",
      message: `The date “${date}” is not one that can be read in one way only.`,
    });
  }
  const sources = values("source").map(textOf).filter(Boolean);
  const headlines = values("headline");
  const id = first("id");
  const tags = values("tags")
    .map(tagsOf)
    .find((list) => list.length > 0);
  return {
    ...(id && { id }),
    ...(tags && { tags }),
    ...(headlines.length > 0 && { headline: first("headline") }),
    dek: first("dek"),
    byline: values("byline").map(peopleOf).find(Boolean) ?? "",
    published,
    source: sources.find((one) => /^https?:/i.test(one)) ?? sources[0] ?? "",
    section: first("section"),
    language: first("language").replaceAll("_", "-"),
    related:
      values("related")
        .map(relatedOf)
        .find((list) => list.length > 0) ?? [],
    problems,
  };
}
