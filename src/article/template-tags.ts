/**
 * Tags that site generators leave in Markdown: {{< shortcode >}}, {{% shortcode %}} (Hugo), {% tag %} and
 * {{ expression }} (Liquid, Nunjucks). They are instructions to a program, not text. Code keeps them.
 */

export type Untagged = {
  readonly text: string;
  /** How many tags were dropped without anything in their place, and the line of the first, from 1. */
  readonly dropped: number;
  readonly line: number;
};

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;
/** What may stand in a tag or in code: no empty line, and no end without end, so that looking for it stays cheap. */
const WITHIN = (not: string) => `(?:(?!${not}|\\n[ \\t]*\\n)[^]){0,2000}?`;
/** An escaped character, code, or a tag. */
const PART = new RegExp(
  [
    "\\\\[^]",
    `(\`+)(?!\`)${WITHIN("\\1(?!`)")}(?<!\`)\\1(?!\`)`,
    "`+",
    `\\{\\{[<%](${WITHIN("[>%]\\}\\}")})[>%]\\}\\}`,
    `\\{%(${WITHIN("%\\}")})%\\}`,
    `\\{\\{(${WITHIN("\\}\\}")})\\}\\}`,
  ].join("|"),
  "g",
);
/** A text with more of them is none of a site generator, and looking for their ends would take long. */
const MOST_TAGS = 5000;
const SHOWS_PICTURE = /^(?:img|image|figure|picture|photo)|[-_](?:img|image|figure)/i;
const QUOTED = /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|“([^”]*)”)/g;

const attribute = (name: string, value: string) =>
  value ? ` ${name}="${value.replace(/[&"<>{}\n]/g, (char) => `&#${char.charCodeAt(0)};`)}"` : "";

/** What stands for a tag: a picture for one that shows a picture, an address for one that makes an address. */
function replacement(content: string, isExpression: boolean): string | null {
  const named = new Map<string, string>();
  const plain: string[] = [];
  for (const [, name, double, single, curly] of content.matchAll(QUOTED)) {
    const value = double ?? single ?? curly ?? "";
    if (name === undefined) plain.push(value);
    else named.set(name.toLowerCase(), value);
  }
  const name = /^[-\s]*([\w-]+)/.exec(content)?.[1] ?? "";
  if (isExpression || name === "ref" || name === "relref" || name === "url" || name === "link") {
    return plain[0] === undefined ? null : encodeURI(plain[0]);
  }
  const subject = name === "include" ? (plain.shift() ?? "") : name;
  const source = named.get("src") ?? named.get("image") ?? named.get("path") ?? plain[0] ?? "";
  if (!SHOWS_PICTURE.test(subject) || source === "") return null;
  const alt = named.get("alt") ?? plain.slice(1).at(-1) ?? "";
  return `<img${attribute("src", source)}${attribute("alt", alt)}${attribute("title", named.get("caption") ?? "")}>`;
}

/** Parts of a text that are code between fences, and those that are not, by turns; the first is not. */
function fencedParts(markdown: string): string[] {
  const parts: string[][] = [[]];
  let fence = "";
  for (const line of markdown.split("\n")) {
    const mark = FENCE.exec(line)?.[1] ?? "";
    const closes = fence !== "" && mark.startsWith(fence) && line.trimEnd().endsWith(mark);
    if (mark && !fence) {
      fence = mark;
      parts.push([line]);
    } else parts.at(-1)!.push(line);
    if (closes) {
      fence = "";
      parts.push([]);
    }
  }
  return parts.map((lines) => lines.join("\n"));
}

/** The Markdown without template tags outside code. Tags for pictures become <img>, tags for addresses the address. */
export function dropTemplateTags(markdown: string): Untagged {
  const openings = markdown.match(/\{[{%]/g)?.length ?? 0;
  if (openings === 0 || openings > MOST_TAGS) return { text: markdown, dropped: 0, line: 0 };
  let dropped = 0;
  let line = 0;
  let linesBefore = 1;
  const parts = fencedParts(markdown).map((part, i) => {
    const start = linesBefore;
    linesBefore += part.split("\n").length;
    if (i % 2 === 1) return part;
    return part.replace(
      PART,
      (all: string, _ticks, short?: string, tag?: string, expression?: string, at = 0) => {
        const content = short ?? tag ?? expression;
        if (content === undefined) return all;
        const instead = replacement(content, expression !== undefined);
        if (instead !== null) return instead;
        if (dropped++ === 0) line = start + part.slice(0, at).split("\n").length - 1;
        // An address must not be missing from a link, or its brackets would be text.
        return part.slice(at - 2, at) === "](" ? "#" : "";
      },
    );
  });
  return { text: parts.join("\n"), dropped, line };
}
