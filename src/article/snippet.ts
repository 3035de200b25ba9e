/** A piece of a story's file about the words that were looked for: made from the text as it is, in no time. */
import { clean } from "./clean.ts";
import { type Hit, hitFinder, hitsIn, type Sought } from "./hits.ts";
import { decodeEntities } from "./html-tags.ts";
import type { Snippet } from "./view.ts";
import { cutAtWord, widthOf } from "./width.ts";

/** Longest snippet, in UTF-16 units, and how much of it stands before the first hit. */
const LENGTH = 160;
const BEFORE = 40;

const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** What a line of Markdown begins with; a heading of the first depth is the headline, which the row shows. */
const HEADLINE = /^#[ \t]/;
const BEGINNING = /^[ \t]*(?:(?:#{2,6}|>|[-*+]|\d{1,9}[.)])[ \t]+)*/gm;
const LINK = /!?\[([^\][]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g;
const MARKS = /[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|<\/?[a-z][^<>]*>/giu;

/** Markdown as a reader meets it, near enough: a snippet shows words, not marks. */
function withoutMarks(markdown: string): string {
  const words = markdown.replace(BEGINNING, "").replace(LINK, "$1").replace(MARKS, "");
  return clean(decodeEntities(words));
}

/** The piece of a paragraph about its hits, from and to a word, with "…" where something was cut off. */
function cut(text: string, hits: readonly Hit[]): Snippet {
  const first = hits[0]!;
  let from = Math.max(0, first.start - BEFORE);
  let to = Math.min(text.length, Math.max(from + LENGTH, first.end));
  // What would be left over behind goes before.
  if (to === text.length) from = Math.max(0, Math.min(from, to - LENGTH));
  if (from > 0) {
    const space = text.indexOf(" ", from);
    from = space >= 0 && space < first.start ? space + 1 : from;
  }
  if (to < text.length) {
    const space = text.lastIndexOf(" ", to);
    to = space > first.end ? space : to;
  }
  // Not between the halves of one character.
  if (isSecondHalf(text, from)) from++;
  if (isSecondHalf(text, to)) to--;
  const before = from > 0 ? "…" : "";
  const moved = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? "…" : ""}`,
    hits: hits
      .filter(({ end }) => end <= to)
      .map(({ start, end }) => ({ start: start + moved, end: end + moved })),
  };
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * The snippet as it is to be shown in `columns`: begun later, at a word, where its first hit would be cut off. Up to a
 * third of the room stands before the hit, and more where the end leaves it free.
 */
export function withHitIn(snippet: Snippet, columns: number): Snippet {
  const { text, hits } = snippet;
  const first = hits[0];
  if (first === undefined || cutAtWord(text, columns).length > first.end || widthOf(text) <= columns)
    return snippet;
  const before = Math.floor(columns / 3);
  let from = first.start;
  for (let space = text.lastIndexOf(" ", from); space > 0; space = text.lastIndexOf(" ", space - 1)) {
    const isNear = widthOf(text.slice(space + 1, first.start)) <= before;
    if (!isNear && widthOf(text.slice(space + 1)) >= columns) break;
    from = space + 1;
  }
  if (from === 0) return snippet;
  const moved = 1 - from;
  return {
    text: `…${text.slice(from)}`,
    hits: hits.map(({ start, end }) => ({ start: start + moved, end: end + moved })),
  };
}

/**
 * The first paragraph in a file's text that has a hit, and more of the sought texts than others, as a snippet of some
 * 160 characters; null where only the head of the file has any. `isMarkdown` false for scraped text.
 */
export function snippetOf(file: string, isMarkdown: boolean, sought: readonly Sought[]): Snippet | null {
  const mayHave = hitFinder(sought);
  // Most of what is below asks for every paragraph: not where none of them has a hit.
  if (!mayHave(file)) return null;
  const body = isMarkdown ? file.replace(FRONT_MATTER, "") : file;
  let best: Snippet | null = null;
  let most = 0;
  for (const part of body.split(/\r?\n[ \t]*\r?\n/)) {
    if (!mayHave(part) || (isMarkdown && HEADLINE.test(part))) continue;
    const text = isMarkdown ? withoutMarks(part) : clean(part);
    const hits = hitsIn(text, sought);
    if (hits.length === 0) continue;
    const kinds = sought.length === 1 ? 1 : sought.filter((one) => hitsIn(text, [one]).length > 0).length;
    if (kinds > most) {
      best = cut(text, hits);
      most = kinds;
    }
    if (most === sought.length) break;
  }
  return best;
}
