/** A Markdown file to a story. */
import type { Draft, Problem } from "./article.ts";
import { tidyBreaks } from "./breaks.ts";
import { stripSequences } from "./escapes.ts";
import { dropRepeatedCaptions } from "./figures.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Head, headOf } from "./front-matter-fields.ts";
import { isoDate } from "./iso-date.ts";
import { BlockMaker } from "./markdown-blocks.ts";
import { withFootnotes } from "./markdown-footnotes.ts";
import { type BodyHead, headlineFor, joinRelated, takeHead, takeRelated } from "./markdown-head.ts";
import { definitionsOf, type Root, treeOf } from "./markdown-tree.ts";
import { plainBlocks } from "./plain-blocks.ts";
import { dropTemplateTags } from "./template-tags.ts";

type Body = BodyHead & Pick<Draft, "blocks" | "related">;

function readTree(root: Root, known: Partial<BodyHead>): Body {
  const definitions = definitionsOf(root);
  const nodes = [...withFootnotes(root.children)];
  const head = takeHead(nodes, definitions, known);
  const related = takeRelated(nodes, definitions);
  // Where headings of depth 1 are sub-heads too, all lie one deeper.
  const shift = nodes.some((node) => node.type === "heading" && node.depth === 1) ? 1 : 0;
  const blocks = new BlockMaker(definitions, shift).blocks(nodes);
  return { ...head, related, blocks: tidyBreaks(dropRepeatedCaptions(blocks)) };
}

function readBody(text: string, known: Partial<BodyHead>, problems: Problem[]): Body {
  try {
    const root = treeOf(text);
    if (root) return readTree(root, known);
  } catch (error) {
    // Nested deeper than the stack: as the parser's own limit.
    if (!(error instanceof RangeError)) throw error;
  }
  const message =
    "The text is too long or too deeply nested to be read as Markdown; it is shown as plain paragraphs.";
  problems.push({ code: "too-complex", message });
  return { headline: "", dek: "", byline: "", ...known, related: [], blocks: plainBlocks(text) };
}

const lineEnds = (text: string) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** The day that many sites put before a file's name. */
const dateInName = (name: string) => isoDate(/(?:^|\/)(\d{4}-\d{2}-\d{2})[-_ ][^/]*$/.exec(name)?.[1] ?? "");

/**
 * The story in a Markdown text (CommonMark, GFM tables), with front matter or without. Never fails: what could not be
 * read is said in `problems`. `hint.name` is the file's name, for a story that has no headline.
 *
 * A picture alone in its paragraph is a figure; its caption is the emphasised line under it, else the image's title.
 * `![]()` with a caption under it is a figure without a picture. A list of links under a heading like "Related
 * stories" becomes `related` and leaves the body.
 */
export function parseMarkdown(text: string, hint: { readonly name?: string } = {}): Draft {
  const lines = stripSequences(lineEnds(text.startsWith("\ufeff") ? text.slice(1) : text));
  const front = splitFrontMatter(lines);
  const head: Head = front.fields ? headOf(front.fields) : { problems: [] };
  const problems: Problem[] = [...front.problems, ...head.problems];
  const untagged = dropTemplateTags(front.body);
  if (untagged.dropped > 0) {
    const message = `Dropped ${untagged.dropped} tag${untagged.dropped === 1 ? "" : "s"} of a site generator ({{…}} or {%…%}).`;
    problems.push({ code: "template-tags", message, line: front.lines + untagged.line });
  }
  const body = readBody(untagged.text, head, problems);
  return {
    ...(head.id !== undefined && { id: head.id }),
    section: head.section ?? "",
    headline: head.headline ?? (body.headline || headlineFor(hint.name ?? "", body.blocks)),
    dek: body.dek,
    byline: body.byline,
    published: head.published || dateInName(hint.name ?? ""),
    source: head.source ?? "",
    language: head.language ?? "",
    ...(head.tags && { tags: head.tags }),
    blocks: body.blocks,
    related: joinRelated(head.related ?? [], body.related),
    problems,
  };
}
