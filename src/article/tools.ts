/** What setting a story takes beyond its letters, loaded before: setting itself waits for nothing. */
import type { Article } from "./article.ts";
import { blockText } from "./article.ts";
import { type Bidi, type Drawn, isRightToLeft, loadBidi, TERMINAL_BIDI } from "./bidi.ts";
import { mayBeIn } from "./function-words.ts";
import { type Hyphenate, loadHyphenation } from "./hyphenation.ts";
import { type FindBreaks, loadBreaks } from "./unicode-breaks.ts";
import { needsUnicodeBreaks } from "./word-breaks.ts";

export type Tools = {
  /** Line breaks of scripts beyond the alphabets; null: a few rules of thumb. */
  readonly breaks: FindBreaks | null;
  /** Who orders right-to-left text, and how; null: it is drawn in the order of reading. */
  readonly bidi: Bidi | null;
  /** null: words are not parted. */
  readonly hyphenate: Hyphenate | null;
};

export const NO_TOOLS: Tools = { breaks: null, bidi: null, hyphenate: null };

export type Wishes = {
  /** Whether words may be parted, as far as the story's language is known and has patterns. */
  readonly hyphenate: boolean;
  /** How right-to-left text is ordered here; "terminal": not at all, marks are put around its lines. */
  readonly bidi: Drawn | "terminal";
};

/**
 * The tools for a story: at once where it needs none or all are loaded, which holds for every story in an alphabet
 * read from left to right without hyphenation; else a promise, which rejects only where a part of the program is
 * missing.
 */
export function toolsFor(
  story: Pick<Article, "headline" | "dek" | "byline" | "section" | "language" | "blocks">,
  wishes: Wishes,
): Tools | Promise<Tools> {
  const text = [story.section, story.headline, story.dek, story.byline, ...story.blocks.map(textOf)].join(
    "\n",
  );
  const breaks = needsUnicodeBreaks(text) ? loadBreaks() : null;
  const turned = isRightToLeft(text);
  const bidi = !turned ? null : wishes.bidi === "terminal" ? TERMINAL_BIDI : loadBidi(wishes.bidi);
  // Pages name a language that is only that of their site: its patterns would part the words anywhere.
  const hyphenate =
    wishes.hyphenate && mayBeIn(text, story.language) ? loadHyphenation(story.language) : null;
  if (breaks === null && !(bidi instanceof Promise) && hyphenate === null) return { breaks, bidi, hyphenate };
  return Promise.all([breaks, bidi, hyphenate]).then(([breaks, bidi, hyphenate]) => ({
    breaks,
    bidi,
    hyphenate,
  }));
}

function textOf(block: Article["blocks"][number]): string {
  return block.type === "figure" ? `${block.alt ?? ""} ${blockText(block)}` : blockText(block);
}
