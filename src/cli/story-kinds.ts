/**
 * What a text can be, told by what is in it: the first row that knows it. A later kind is a row here that gives the
 * text to store, and the ending that says how the library is to read it.
 */

import { looksLikeOpml } from "../feeds/opml.ts";
import { looksLikeFeed } from "../feeds/parse-feed.ts";

export type StoryKind = {
  /** "an HTML page": what a person is told it is. */
  readonly name: string;
  readonly knows: (text: string) => boolean;
  /**
   * How it becomes stories: a text under this ending as it is; a page or a feed read; a list subscribed to. null: add
   * cannot read this kind.
   */
  readonly as: ".md" | ".txt" | "page" | "feed" | "list" | null;
};

/** Enough of a text to tell what it is. */
const HEAD = 20_000;

/** Behind a byte order mark, white space, an XML declaration, comments and processing instructions. */
const OPENING = /^\ufeff?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*/;
const opensWith = (tag: RegExp) => (text: string) => tag.test(text.slice(0, HEAD).replace(OPENING, ""));

/** What a part of a page begins with, and what it has several of. */
const FIRST =
  /^<(?:html|head|body|main|div|p|span|ul|ol|table|h[1-6]|style|script|meta|link|article|section)\b/i;
const CLOSING = /<\/(?:p|a|span|div|li|td|h[1-6]|section)>/gi;
const ENOUGH = 5;

function isPage(text: string): boolean {
  if (opensWith(/^<(?:!doctype\s+html|html|head|body)\b/i)(text)) return true;
  if (!opensWith(FIRST)(text)) return false;
  // A part of a page; but Markdown may begin with a tag too.
  return (text.match(CLOSING)?.length ?? 0) >= ENOUGH && !SURE.some((sign) => sign.test(text));
}

/** Front matter: a first line of dashes (or pluses, as Hugo's), fields, and the same line again. */
const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\r?\n)?\1[ \t]*(?:\r?\n|$)/;
const FIELD = /^["']?[\w-]+["']?[ \t]*[:=]/m;

/** What only a person who writes Markdown writes; each of them is enough. */
const SURE = [
  // A heading of the first depth as the first line, of another one anywhere.
  /^\ufeff?\s*# +\S/,
  /^#{2,6} +\S/m,
  // A picture, or a link: to an address, to a file, to what a site generator puts there.
  /!?\[[^\]]{0,300}\]\((?:<?https?:|mailto:|\{\{|[\w./#%-]+(?:[)#?]| "))/,
  /^(?:```|~~~)[\w-]*[ \t]*\r?$/m,
  /^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?::?-{3,}:?)?[ \t]*\r?$/m,
  /^\[[^\]\n]+\]:[ \t]*(?:https?:|<|\.|\/)\S*/m,
];

/** What scraped text may have by chance; two of them are no chance. */
const LIKELY = [
  /(?:^|[\s(])\*\*\S[^*\n]*\S\*\*(?=$|[\s).,;:!?])/m,
  /(?:^|[\s(])(?:\*[^\s*][^*\n]*[^\s*]\*|_[^\s_][^_\n]*[^\s_]_)(?=$|[\s).,;:!?])/m,
  /^> +\S/m,
  /^[*+-] +\S.*\r?\n[*+-] +\S/m,
  /^\S.*\r?\n(?:={3,}|-{3,})[ \t]*\r?$/m,
  /`[^`\n]+`/,
];

function isMarkdown(text: string): boolean {
  const front = FRONT_MATTER.exec(text);
  if (front !== null && FIELD.test(front[0])) return true;
  if (SURE.some((sign) => sign.test(text))) return true;
  return LIKELY.filter((sign) => sign.test(text)).length >= 2;
}

function isJson(text: string): boolean {
  if (!/^\ufeff?\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\ufeff/, ""));
    return true;
  } catch {
    return false;
  }
}

export const STORY_KINDS: readonly StoryKind[] = [
  { name: "a list of feeds", knows: looksLikeOpml, as: "list" },
  { name: "a feed", knows: looksLikeFeed, as: "feed" },
  { name: "an HTML page", knows: isPage, as: "page" },
  { name: "XML", knows: (text) => /^\ufeff?\s*<(?:\?xml\b|[\w-]+:\w+[^>]*\sxmlns)/.test(text), as: null },
  { name: "JSON", knows: isJson, as: null },
  { name: "Markdown", knows: isMarkdown, as: ".md" },
  { name: "text", knows: () => true, as: ".txt" },
];
