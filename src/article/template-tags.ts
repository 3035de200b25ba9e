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
/** An escaped character, code, or a tag on one line. */
const PART =
  /\\[^\n]|(`+)(?!`)(?:[^`\n]|(?!\1(?!`))`+)*?\1(?!`)|`+|\{\{[<%]((?:[^}>%]|[>%](?!\}\}))*)[>%]\}\}|\{%((?:[^%]|%(?!\}))*)%\}|\{\{((?:[^{}]|\}(?!\}))*)\}\}/g;
const SHIELDED = /^(?:img|image|figure|picture|photo)|[-_](?:img|image|figure)/i;
const QUOTED = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|“([^”]*)”)/g;

const attribute = (name: string, value: string) =>
  value ? ` ${name}="${value.replace(/[&"<>]/g, (char) => `&#${char.charCodeAt(0)};`)}"` : "";

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
  if (!SHIELDED.test(name)) return null;
  const source = named.get("src") ?? named.get("path") ?? plain[0] ?? "";
  const alt = named.get("alt") ?? (named.has("src") ? "" : (plain.at(-1) ?? ""));
  const title = named.get("caption") ?? "";
  const figure = `<img${attribute("src", source)}${attribute("alt", alt === source ? "" : alt)}${attribute("title", title)}>`;
  return source ? figure : null;
}

/** The Markdown without template tags outside code. Tags for pictures become <img>, tags for addresses the address. */
export function dropTemplateTags(markdown: string): Untagged {
  if (!markdown.includes("{{") && !markdown.includes("{%")) return { text: markdown, dropped: 0, line: 0 };
  let dropped = 0;
  let first = 0;
  let fence = "";
  const lines = markdown.split("\n").map((line, i) => {
    const mark = FENCE.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark && mark[0] === fence[0] && mark.length >= fence.length && line.trimEnd().endsWith(mark)) fence = "";
    if (mark || fence || !(line.includes("{{") || line.includes("{%"))) return line;
    return line.replace(PART, (all: string, _ticks, short?: string, tag?: string, expression?: string) => {
      const content = short ?? tag ?? expression;
      if (content === undefined) return all;
      const instead = replacement(content, expression !== undefined);
      if (instead !== null) return instead;
      dropped++;
      first ||= i + 1;
      return "";
    });
  });
  return { text: lines.join("\n"), dropped, line: first };
}
