/** Markdown (CommonMark 0.31 and the tables of GFM) to a syntax tree, within bounds of time. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { partsOf } from "./markdown-prose.ts";

export type Root = ReturnType<typeof fromMarkdown>;
export type Flow = Root["children"][number];
export type Heading = Extract<Flow, { type: "heading" }>;
export type Inline = Heading["children"][number];
export type ParagraphNode = Extract<Flow, { type: "paragraph" }>;
export type ListNode = Extract<Flow, { type: "list" }>;
export type ItemNode = ListNode["children"][number];
export type TableNode = Extract<Flow, { type: "table" }>;
export type Definitions = ReadonlyMap<
  string,
  { readonly url: string; readonly title?: string | null | undefined }
>;

const OPTIONS = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

/**
 * The parser takes time that grows with the square of some things: brackets, backticks and the like in one
 * paragraph, the depth of nesting. Texts of people are far below this (the largest story at hand: 40,000); at it a
 * parse takes about a second.
 */
const MOST_WORK = 20_000_000;
/** The same units for what takes time and memory in proportion: a line of a list, quote or table, another, a character. */
const MARKED_LINE = 3000;
const LINE = 1000;
const CHARACTER = 20;
/** And a backslash: the parser makes tokens of each, some 10 µs. */
const ESCAPE = 200;
const MARKED = /^[ \t]*(?:[-+*>|]|\d{1,9}[.)])|[^|\n]\|/;
/** Above this size (UTF-16 units) a text is no story; even looking at it takes long. */
const MOST_TEXT = 2_000_000;

/** Many lists and quotes inside each other that begin in one line. */
const CONTAINERS = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])[ \t]*){64,}/gm;
/** Underlined headings, and quotes: for each the parser goes back over what came before. */
const BACKWARD = /^ {0,3}(?:=+|-+)[ \t]*$|\n[ \t]*\n {0,3}>/gm;
/** What a line may begin with that the two patterns above find. */
const MAY_BE_WORK = /[-+*>=\d]/;

/** At least as much as the two patterns find: the lines that may be of theirs, in a look at each line's first sign. */
function mostOfLines(text: string): number {
  let nested = 0;
  let backward = 0;
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf("\n", from);
    const end = found < 0 ? text.length : found;
    let at = from;
    while (at < end && (text[at] === " " || text[at] === "\t")) at++;
    if (at < end && MAY_BE_WORK.test(text[at]!)) {
      nested += (end - from) ** 2;
      backward++;
    }
    from = end + 1;
  }
  return nested + 2 * backward * backward;
}

/**
 * How much work the text may be: the sum over its runs of lines of the square of their marks, and of what lies in
 * each other or makes the parser go back.
 */
function workOf(text: string): number {
  const marks = workOfMarks(text);
  const most = mostOfLines(text) + marks;
  // Nearly every story.
  if (most <= MOST_WORK) return most;
  const nested = text.match(CONTAINERS)?.reduce((sum, { length }) => sum + length * length, 0) ?? 0;
  const backward = text.match(BACKWARD)?.length ?? 0;
  return nested + 2 * backward * backward + marks;
}

function workOfMarks(text: string): number {
  // Nearly every story: not so many marks in all of it.
  const all = text.match(/[[\]<&*_`>!|~]/g)?.length ?? 0;
  const indents = /^[ \t]/.test(text) || text.includes("\n ") || text.includes("\n\t");
  if (all * all <= MOST_WORK && !(indents && /^[ \t]{17}/m.test(text))) return 0;
  let work = 0;
  let marks = 0;
  for (const line of text.split("\n")) {
    const indent = line.length - line.trimStart().length;
    work += indent > 16 ? indent * indent : 0;
    if (indent === line.length || /^[ \t]*(?:[-*+|]|\d{1,9}[.)])/.test(line)) {
      work += marks * marks;
      marks = 0;
    }
    marks += line.match(/[[\]<&*_`>!|~]/g)?.length ?? 0;
  }
  return work + marks * marks;
}

/** The tree as the parser alone makes it. */
export function parsedTree(markdown: string): Root {
  return fromMarkdown(markdown, OPTIONS);
}

/** What the parser would have to do with a text even where nothing of it lies in each other. */
function workOfLength(text: string): number {
  let work = CHARACTER * text.length;
  for (let at = text.indexOf("\\"); at >= 0; at = text.indexOf("\\", at + 1)) work += ESCAPE;
  for (const line of text.split("\n")) work += MARKED.test(line) ? MARKED_LINE : LINE;
  return work;
}

/** Null where it is too much for the parser. */
function nodesOf(markdown: string): Flow[] | null {
  const parts = partsOf(markdown);
  let work = 0;
  for (const { text, node } of parts) {
    work += node === null ? workOfLength(text) : 0;
    if (work > MOST_WORK) return null;
  }
  const nodes: Flow[] = [];
  for (const { text, node } of parts) {
    if (node !== null) nodes.push(node);
    else for (const parsed of parsedTree(text).children) nodes.push(parsed);
  }
  return nodes;
}

/** The tree (without places), or null for a text that would take too long to parse (or is nested too deeply). */
export function treeOf(markdown: string): Root | null {
  if (markdown.length > MOST_TEXT || workOf(markdown) > MOST_WORK) return null;
  try {
    const children = nodesOf(markdown);
    return children && { type: "root", children };
  } catch (error) {
    // The only way the parser fails: nesting deeper than the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The addresses that references like [text][label] stand for, by label. The first of two wins, as in CommonMark. */
export function definitionsOf(root: Root): Definitions {
  const found = new Map<string, { url: string; title?: string | null | undefined }>();
  const visit = (nodes: readonly Flow[] | readonly ItemNode[]): void => {
    for (const node of nodes) {
      if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node);
      else if (node.type === "blockquote" || node.type === "list" || node.type === "listItem")
        visit(node.children);
    }
  };
  visit(root.children);
  return found;
}
