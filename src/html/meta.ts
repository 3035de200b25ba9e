/** What a page says about itself outside its text: meta elements, links, microdata, its title and its language. */
import { clean } from "../article/clean.ts";
import { type Element, elementsOf, type Tree, textOf } from "./tree.ts";

export type Meta = {
  /** The first value of each name, property or itemprop of <meta>, in small letters; never "". */
  readonly named: ReadonlyMap<string, string>;
  /** All values of a name that may come often. */
  readonly all: ReadonlyMap<string, readonly string[]>;
  /** Microdata and marks in the page itself: itemprop → text or content. */
  readonly marked: ReadonlyMap<string, readonly string[]>;
  readonly title: string;
  readonly language: string;
  readonly canonical: string;
  readonly base: string;
  /** datetime attributes of <time>, with whether the element is marked as the date of publication. */
  readonly times: readonly { readonly datetime: string; readonly published: boolean }[];
};

const MARKS = new Set([
  "headline",
  "alternativeheadline",
  "datepublished",
  "author",
  "articlesection",
  "description",
  "name",
]);
const VALUE_MOST = 2000;

export function metaOf(tree: Tree): Meta {
  const all = new Map<string, string[]>();
  const marked = new Map<string, string[]>();
  const times: { datetime: string; published: boolean }[] = [];
  let title = "";
  let language = "";
  let canonical = "";
  let base = "";
  const add = (map: Map<string, string[]>, key: string, value: string) => {
    const text = clean(value.slice(0, VALUE_MOST));
    if (text === "") return;
    const known = map.get(key);
    if (known) known.push(text);
    else map.set(key, [text]);
  };
  for (const element of elementsOf(tree.root)) {
    const { name, attributes } = element;
    if (name === "meta") {
      for (const key of [attributes.property, attributes.name, attributes.itemprop])
        if (key) add(all, key.toLowerCase(), attributes.content ?? "");
    } else if (name === "link") {
      if (/\bcanonical\b/i.test(attributes.rel ?? "")) canonical ||= attributes.href ?? "";
    } else if (name === "base") base ||= attributes.href ?? "";
    else if (name === "title") title ||= clean(textOf(element).slice(0, VALUE_MOST));
    else if (name === "html") language ||= attributes.lang ?? attributes["xml:lang"] ?? "";
    else if (name === "time" && attributes.datetime) {
      const about = `${attributes.itemprop ?? ""} ${attributes.class ?? ""} ${attributes.pubdate === undefined ? "" : "published"}`;
      times.push({
        datetime: attributes.datetime,
        published: /publi/i.test(about) && !/modif|updat/i.test(about),
      });
    }
    const mark = attributes.itemprop?.toLowerCase();
    if (mark && name !== "meta" && MARKS.has(mark))
      add(marked, mark, attributes.content ?? attributes.datetime ?? markedText(element));
  }
  const named = new Map([...all].map(([key, values]) => [key, values[0]!]));
  return { named, all, marked, title, language: clean(language), canonical, base, times };
}

/** An author's mark may hold a whole card: its name is meant. */
function markedText(element: Element): string {
  for (const inner of elementsOf(element)) {
    if (inner.attributes.itemprop?.toLowerCase() === "name") return inner.attributes.content ?? textOf(inner);
  }
  return textOf(element);
}

/** The first of the names that has a value. */
export function firstOf(meta: Meta, names: readonly string[]): string {
  for (const name of names) {
    const value = meta.named.get(name);
    if (value) return value;
  }
  return "";
}
