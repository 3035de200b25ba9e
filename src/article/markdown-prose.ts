/**
 * Most of a story is prose with few marks in it. Parsing that as Markdown costs twenty times as much as seeing what
 * little there is. So a text is cut into parts at empty lines: paragraphs, headings, quotations and lists of one line
 * an item are made into nodes here where there is one way only to read them, the rest goes to the parser. The test
 * holds both ways to the same tree.
 */
import { markedNodes } from "./markdown-marks.ts";
import type { Flow, Inline, ItemNode } from "./markdown-tree.ts";

/** `node` is null for text that is for the parser. */
export type Part = { readonly text: string; readonly node: Flow | null };

/** What may reach across empty lines or be meant from elsewhere: fenced code, HTML, definitions of links. */
const REACHES = /^[ \t>*+\-\d.)]*(?:`{3}|~{3}|<)|\]:/m;
const INDENTED_EMPTY = /^ {0,3}(?:\t| {4})[ \t]*$/m;
/** What a line of prose may begin with, so that it is no underline, list, table or quotation. */
const BEGIN = "(?!\\d{1,9}[.)])(?:[\\p{L}\\p{N}\"'“‘«(„¿¡—[`]|!\\[|[*_]{1,2}[\\p{L}\\p{N}“])";
const FOLLOW = "(?:[\\p{L}\"'“‘«(„[]|[*_]{1,2}[\\p{L}“])";
const BEGINS = new RegExp(BEGIN, "uy");
const FOLLOWS = new RegExp(FOLLOW, "uy");
const HEADING = /^(#{1,6}) ([\p{L}\p{N}"'“‘][^\n]*[^\n#])$/u;
const QUOTED = /^> [^\n]*(?:\n> [^\n]*)*$/;
const LISTED = /^([-*+]) [^\n]*(?:\n\1 [^\n]*)*$/;

// Searching for a text is many times faster than a pattern is, and every story comes through here.

/** Space at the end of a line but the last: it may mean a line's end, or a line that is empty but for it. */
function hasLooseSpace(text: string): boolean {
  // Not by looking for " \n": every space is where that may begin.
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    const before = text.charCodeAt(end - 1);
    if (before === 32 || before === 9) return true;
  }
  return false;
}

function reaches(text: string, loose: boolean): boolean {
  // An empty line that is indented as code is: the code above it may go on in it.
  if (loose && INDENTED_EMPTY.test(text)) return true;
  const mayReach = text.includes("]:") || text.includes("<") || text.includes("```") || text.includes("~~~");
  return mayReach && REACHES.test(text);
}

function isProse(text: string): boolean {
  BEGINS.lastIndex = 0;
  if (!BEGINS.test(text)) return false;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    FOLLOWS.lastIndex = end + 1;
    if (!FOLLOWS.test(text)) return false;
  }
  return true;
}

/** The nodes of prose, null for what is none. */
function prose(text: string): Inline[] | null {
  return isProse(text) ? markedNodes(text) : null;
}

function listNode(text: string): Flow | null {
  const children: ItemNode[] = [];
  for (const line of text.split("\n")) {
    const nodes = prose(line.slice(2));
    if (nodes === null) return null;
    children.push({
      type: "listItem",
      spread: false,
      checked: null,
      children: [{ type: "paragraph", children: nodes }],
    });
  }
  return { type: "list", ordered: false, start: null, spread: false, children };
}

/** `loose`: there is space at the end of a line somewhere in the whole. */
function nodeOf(text: string, loose: boolean): Flow | null {
  if (text.endsWith(" ") || text.endsWith("\t") || (loose && hasLooseSpace(text))) return null;
  const children = prose(text);
  if (children !== null) return { type: "paragraph", children };
  const heading = HEADING.exec(text);
  if (heading) {
    const marked = markedNodes(heading[2]!);
    return marked && { type: "heading", depth: heading[1]!.length as 1, children: marked };
  }
  if (QUOTED.test(text)) {
    const quoted = prose(text.slice(2).replaceAll("\n> ", "\n"));
    return quoted && { type: "blockquote", children: [{ type: "paragraph", children: quoted }] };
  }
  return LISTED.test(text) ? listNode(text) : null;
}

/** The parts of a Markdown text whose trees, one after the other, are the tree of the whole. */
export function partsOf(markdown: string): Part[] {
  const loose = hasLooseSpace(markdown);
  if (reaches(markdown, loose)) return [{ text: markdown, node: null }];
  const parts: Part[] = [];
  /** Where the last part begins: what the parser gets has its empty lines as they are. */
  let begun = 0;
  const piece = (from: number, to: number) => {
    const start = markdown[from] === "\n" ? from + 1 : from;
    const text = markdown.slice(start, markdown[to - 1] === "\n" && to > start ? to - 1 : to);
    const node = nodeOf(text, loose);
    const last = parts.at(-1);
    // A list goes on behind an empty line.
    const mayGoOn = last?.node === null || last?.node.type === "list";
    if (mayGoOn && (node === null || node.type === "list")) {
      parts[parts.length - 1] = { text: markdown.slice(begun, to), node: null };
    } else {
      parts.push({ text: node === null ? markdown.slice(from, to) : text, node });
      begun = from;
    }
  };
  let from = 0;
  if (loose)
    for (const { index, 0: empty } of markdown.matchAll(/\n(?:[ \t]*\n)+/g)) {
      piece(from, index);
      from = index + empty.length;
    }
  else
    for (let at = markdown.indexOf("\n\n"); at >= 0; at = markdown.indexOf("\n\n", from)) {
      piece(from, at);
      from = at + 2;
      while (markdown[from] === "\n") from++;
    }
  piece(from, markdown.length);
  return parts;
}
