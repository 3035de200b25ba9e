/**
 * Most of a story is prose without a mark in it. Parsing that as Markdown gives one paragraph of one text, at about
 * ten times the cost of seeing that there is nothing to parse. So a text is cut into parts at empty lines: prose is
 * made into nodes here, the rest goes to the parser. The test holds both ways to the same tree.
 */

export type Part =
  | { readonly kind: "prose"; readonly text: string }
  | { readonly kind: "heading"; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly text: string }
  | { readonly kind: "markdown"; readonly text: string };

/** What may reach across empty lines or be meant from elsewhere: fenced code, HTML, definitions of links. */
const REACHES = /^[ \t>*+\-\d.)]*(?:`{3}|~{3}|<)|\]:/m;
/** Signs that mean something inside a line. */
const MARKS = /[\\`*_[\]<&\0]/;
/** Lines after the first one begin with a letter: so none is an underline, a list, a table's or a quotation's. */
const PROSE = /^(?!\d{1,9}[.)])[\p{L}\p{N}"'“‘«(„¿¡—][^\n]*(?:\n[\p{L}"'“‘«(„][^\n]*)*$/u;
const LOOSE_SPACE = /[ \t](?:\n|$)/;
const HEADING = /^(#{1,6}) ([\p{L}\p{N}"'“‘][^\n]*)$/u;

function partOf(text: string): Part {
  if (!MARKS.test(text) && !LOOSE_SPACE.test(text)) {
    if (PROSE.test(text)) return { kind: "prose", text };
    const heading = HEADING.exec(text);
    if (heading && !text.endsWith("#")) {
      return { kind: "heading", depth: heading[1]!.length as 1, text: heading[2]! };
    }
  }
  return { kind: "markdown", text };
}

/** The parts of a Markdown text whose trees, one after the other, are the tree of the whole. */
export function partsOf(markdown: string): Part[] {
  if (REACHES.test(markdown)) return [{ kind: "markdown", text: markdown }];
  const parts: Part[] = [];
  for (const text of markdown.split(/\n(?:[ \t]*\n)+/)) {
    const part = partOf(text.startsWith("\n") ? text.slice(1) : text.replace(/\n$/, ""));
    const last = parts.at(-1);
    if (part.kind === "markdown" && last?.kind === "markdown") {
      parts[parts.length - 1] = { kind: "markdown", text: `${last.text}\n\n${text}` };
    } else parts.push(part);
  }
  return parts;
}
