/** OPML 1.0 and 2.0 (opml.org/spec2.opml): lists of subscriptions, and any other outline, kept whole. */
import type { Problem } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import { resolve } from "./addresses.ts";
import { attribute, childrenOf, isElement, textOf } from "./elements.ts";
import { htmlText } from "./plain-text.ts";
import { type Element, readXml } from "./xml-tree.ts";

export type Outline = {
  /** Every attribute as the file has it, in its order. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly outlines: readonly Outline[];
};

export type Opml = {
  readonly version: string;
  /** The attributes of its first element but the version: the namespaces that outlines' attributes may use. */
  readonly declarations: readonly (readonly [name: string, value: string])[];
  /** The elements of its head as they stand: title, dateCreated, ownerName … */
  readonly head: readonly (readonly [name: string, value: string])[];
  readonly outlines: readonly Outline[];
  readonly problems: readonly Problem[];
};

/** A feed in a list of subscriptions. */
export type Subscription = {
  /** The feed's address. */
  readonly address: string;
  /** What the list calls it, "" when it has no name there. */
  readonly title: string;
  /** The site's address, "" when unknown. */
  readonly site: string;
  /** The folders it lies in, the outermost first. */
  readonly folders: readonly string[];
};

/** Characters that XML cannot hold (XML 1.0, section 2.2). */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;
/** The text without them. */
export const keepable = (text: string) => text.replace(FORBIDDEN, "");

function outlineOf(element: Element): Outline {
  return {
    attributes: element.attributes.map(([name, value]) => [name, keepable(value)]),
    outlines: childrenOf(element, "outline").map(outlineOf),
  };
}

/** Whether the text is OPML, by its first element. */
export function looksLikeOpml(text: string): boolean {
  return /^[\s\ufeff]*(?:<[?!][^>]*>\s*|<!--[\s\S]{0,5000}?-->\s*)*<opml[\s>]/i.test(text.slice(0, 20_000));
}

/** The outlines of an OPML text. Never throws: what is no OPML has none, and the problem "not-opml". */
export function parseOpml(text: string): Opml {
  const { roots, problems } = readXml(text, "");
  const root = roots.find(({ name }) => name === "opml");
  if (root === undefined) {
    const message = "It is no OPML: a list of subscriptions was expected.";
    return {
      version: "",
      declarations: [],
      head: [],
      outlines: [],
      problems: [...problems, { code: "not-opml", message }],
    };
  }
  const body = childrenOf(root, "body")[0] ?? root;
  const head = childrenOf(root, "head")[0];
  return {
    version: clean(attribute(root, "version")),
    declarations: root.attributes.filter(([name]) => name.toLowerCase() !== "version"),
    head: (head?.children ?? []).filter(isElement).map((it) => [it.tag, keepable(textOf(it)).trim()]),
    outlines: childrenOf(body, "outline").map(outlineOf),
    problems,
  };
}

/** The value of an outline's attribute, whatever the case of its name; "" where there is none. */
export function outlineValue(outline: Outline, name: string): string {
  const lower = name.toLowerCase();
  return outline.attributes.find(([written]) => written.toLowerCase() === lower)?.[1] ?? "";
}

/** What an outline is called. */
export const outlineName = (outline: Outline): string =>
  htmlText(outlineValue(outline, "text")) || htmlText(outlineValue(outline, "title"));

/** What the list is called, "" when it is not. */
export function opmlTitle(opml: Opml): string {
  return clean(opml.head.find(([name]) => name.toLowerCase() === "title")?.[1] ?? "");
}

/** The address of the feed that an outline stands for, "" for a folder, a note, a link. */
export const feedAddress = (outline: Outline): string =>
  resolve(
    outlineValue(outline, "xmlUrl")
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
      .replace(/^feed:\/\//i, "http://"),
    "",
  );

/** The feeds in the outlines, in their order; one that stands twice comes twice. */
export function subscriptionsIn(
  outlines: readonly Outline[],
  folders: readonly string[] = [],
): Subscription[] {
  return outlines.flatMap((outline) => {
    const address = feedAddress(outline);
    const title = outlineName(outline);
    const site = resolve(outlineValue(outline, "htmlUrl"), "");
    const own = address === "" ? [] : [{ address, title, site, folders }];
    return [...own, ...subscriptionsIn(outline.outlines, title === "" ? folders : [...folders, title])];
  });
}
