/** What the head of a Markdown body says where front matter does not: headline, dek, byline; and its related stories. */
import type { Block, Related } from "./article.ts";
import { clean } from "./clean.ts";
import { normaliseHeadline } from "./identity.ts";
import { emphasisedText } from "./markdown-blocks.ts";
import { markedText } from "./markdown-inline.ts";
import type { Definitions, Flow } from "./markdown-tree.ts";
import { beginningOf } from "./shorten.ts";

export type BodyHead = { readonly headline: string; readonly dek: string; readonly byline: string };

const BYLINE = /^by\s+(?=\p{Lu}|\p{Lo})/iu;

const isSame = (one: string, other: string) =>
  one === other || normaliseHeadline(one) === normaliseHeadline(other);

/** The heading that is the headline: the first of depth 1, if it begins the text or is the only one. */
function headlineAt(nodes: readonly Flow[]): number {
  const first = nodes.findIndex((node) => node.type === "heading" && node.depth === 1);
  const isOnly = !nodes.some((node, i) => i > first && node.type === "heading" && node.depth === 1);
  return first === 0 || isOnly ? first : -1;
}

/**
 * Takes headline, dek and byline out of the nodes (which it changes): a heading of depth 1, and under it paragraphs
 * that are nothing but one emphasis. Where front matter has a headline (`known`), only what repeats it is taken.
 */
export function takeHead(nodes: Flow[], definitions: Definitions, known: Partial<BodyHead>): BodyHead {
  const head = { headline: known.headline ?? "", dek: known.dek ?? "", byline: known.byline ?? "" };
  const at = known.headline === undefined ? headlineAt(nodes) : 0;
  const heading = nodes[at];
  if (heading?.type !== "heading" || heading.depth !== 1) return head;
  const { text, pictures } = markedText(heading.children, definitions);
  if (!text || pictures.length > 0) return head;
  if (known.headline === undefined) head.headline = text;
  else if (!isSame(text, known.headline)) return head;
  nodes.splice(at, 1);
  for (let left = 2; left > 0; left--) {
    const words = emphasisedText(nodes[at], definitions);
    if (!words) break;
    if (BYLINE.test(words) && words.length < 120 && (head.byline === "" || words.endsWith(head.byline))) {
      head.byline ||= words.replace(BYLINE, "");
    } else if (head.dek === "" || isSame(head.dek, words)) head.dek = words;
    else break;
    nodes.splice(at, 1);
  }
  return head;
}

const RELATED =
  /^(?:related(?: (?:stories|story|articles?|news|content|posts|reading|coverage|links))?|see also|read (?:more|next|also)|more on this(?: story| topic)?)\s*:?$/i;

/** Items of a list that is nothing but links, [] for any other. */
function linksOf(node: Flow | undefined, definitions: Definitions): Related[] {
  if (node?.type !== "list") return [];
  const links: Related[] = [];
  for (const item of node.children) {
    const only = item.children.length === 1 ? item.children[0] : undefined;
    if (only?.type !== "paragraph") return [];
    const { text, spans, pictures } = markedText(only.children, definitions);
    const link = spans.find((span) => span.kind === "link" && span.start === 0 && span.end === text.length);
    if (!link || pictures.length > 0) return [];
    links.push({ headline: text, source: link.href! });
  }
  return links;
}

/** Takes sections that only list links under a heading like "Related stories" out of the nodes (which it changes). */
export function takeRelated(nodes: Flow[], definitions: Definitions): Related[] {
  const related: Related[] = [];
  for (let i = 0; i + 1 < nodes.length; i++) {
    const node = nodes[i]!;
    const strong =
      node.type === "paragraph" && node.children.length === 1 && node.children[0]!.type === "strong";
    if (node.type !== "heading" && !strong) continue;
    if (!RELATED.test(markedText(node.children, definitions).text)) continue;
    const links = linksOf(nodes[i + 1], definitions);
    if (links.length === 0) continue;
    for (const link of links) related.push(link);
    nodes.splice(i, 2);
    i--;
  }
  return related;
}

/**
 * Related stories of front matter and body together, each once. A writer who lists as many bare ids in the one as
 * links in the other lists the same stories in the same order.
 */
export function joinRelated(front: readonly Related[], body: readonly Related[]): Related[] {
  const bareIds = front.length > 0 && front.every(({ headline, id, source }) => id === headline && !source);
  if (bareIds && front.length === body.length) return body.map((one, i) => ({ ...one, id: front[i]!.id! }));
  const isKnown = (one: Related) =>
    front.some(
      ({ headline, source }) =>
        (source !== undefined && source === one.source) ||
        normaliseHeadline(headline) === normaliseHeadline(one.headline),
    );
  return [...front, ...body.filter((one) => !isKnown(one))];
}

/** A headline for a story without one: its file's name in words, else its first sentence. */
export function headlineFor(name: string, blocks: readonly Block[]): string {
  const words = clean(
    (name.split("/").at(-1) ?? "")
      .replace(/\.\w{1,8}$/, "")
      .replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, "")
      .replace(/[-_]+/g, " "),
  );
  if (words) return words[0]!.toUpperCase() + words.slice(1);
  const text = blocks.find((block) => "text" in block && block.type !== "code") as
    | { text: string }
    | undefined;
  const line = text?.text.split("\n")[0] ?? "";
  const sentence = /^.{20,140}?[.!?…](?=\s|$)/.exec(line)?.[0] ?? line;
  if (sentence.length <= 140) return sentence;
  return `${beginningOf(sentence, sentence.lastIndexOf(" ", 100) + 1 || 100).trimEnd()}…`;
}
