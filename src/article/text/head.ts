/** The head of a story: section, headline, dek, byline and date, above the first paragraph. */
import { withoutEnd } from "../shorten.ts";
import { isAnchor } from "./anchor.ts";
import { isCredit, splitCredit } from "./credit.ts";
import { findDate } from "./date.ts";
import type { Line } from "./line.ts";
import { wordsOf } from "./measure.ts";
import { pageReason } from "./page-phrases.ts";

const BYLINE =
  /^(?:by|von|par|por|di|da|af|av|door|od|autor(?:in|es?)?|text|words by|written by|story by|de)\s*:?\s+(?=\p{Lu})/iu;
const UPDATED =
  /^(updated|published|posted|last updated|stand|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|publiziert|公開|更新|입력|수정)\b/i;

/** Index of the first line of the body, or the number of lines where there is none. */
function bodyStart(lines: readonly Line[], headline: number): number {
  const first = lines.findIndex((line, at) => at > headline && isAnchor(line));
  return first < 0 ? lines.length : first;
}

/**
 * Index of the headline, -1 where the text begins with the body: the first line above the first paragraph that looks
 * nearly as much like a headline as the best one does.
 */
export function findHeadline(lines: readonly Line[]): number {
  const first = lines.findIndex(isAnchor);
  // A headline may be as long as a paragraph and end in a question mark.
  const asks = first >= 0 && isQuestion(lines[first]!) ? 1 : 0;
  const end = first < 0 ? lines.length : first + asks;
  const said = wordsOf(
    lines
      .filter(isAnchor)
      .slice(0, 12)
      .map((line) => line.key)
      .join(" "),
  );
  const worths = lines
    .slice(0, Math.min(end, HEAD_MOST))
    .map((line, at) => headlineWorth(line, lines[at + 1], said));
  const most = Math.max(0, ...worths);
  return most === 0 ? -1 : worths.findIndex((worth) => worth >= NEARLY * most);
}

const isQuestion = (line: Line) =>
  /[?!]["”’»]?$/.test(line.text) && line.size < 140 && sentences(line.text) === 1;

const HEAD_MOST = 200;
const HEADLINE_MOST = 150;
const NEARLY = 0.75;

/** How much a line looks like a headline; 0 = not at all. */
function headlineWorth(line: Line, next: Line | undefined, said: ReadonlySet<string>): number {
  if (line.label !== "" || line.size < 14 || line.size > HEADLINE_MOST) return 0;
  if (line.words < 2 && line.size < 24) return 0;
  if (BYLINE.test(line.text) || UPDATED.test(line.text) || findDate(line.text) !== "") return 0;
  if (line.text.endsWith(":") || /[.。]["”’»]?$/.test(line.text)) return 0;
  if (isCredit(line.text) || splitCredit(line.text)) return 0;
  const words = [...wordsOf(line.key)];
  const shared = words.filter((word) => said.has(word)).length / Math.max(2, words.length);
  const length = Math.min(line.size, 60) / 60;
  const apart = (line.alone ? 0.3 : 0) + ((next?.gap ?? 0) > 1 ? 0.6 : 0);
  return Math.max(0, length + shared + apart);
}

/** Labels the head and gives the index of the first line that may be body. */
export function markHead(lines: readonly Line[], headline: number): number {
  if (headline >= 0) lines[headline]!.label = "headline";
  let start = bodyStart(lines, headline);
  const dek = findDek(lines, headline, start);
  if (dek >= 0) lines[dek]!.label = "dek";
  if (dek === start) start = bodyStart(lines, dek);
  while (start > 0 && isShortParagraph(lines[start - 1]!)) start--;
  lines.slice(0, start).forEach((line, at) => {
    if (line.label === "" || line.label === "page") line.label = headLabel(line, at, lines, headline);
  });
  return start;
}

/** A sentence too short for a paragraph by itself, right above the first one. */
const isShortParagraph = (line: Line) =>
  line.label === "" && line.alone && line.ends && line.words >= 3 && line.size >= 20 && !isHeadLine(line);

function headLabel(line: Line, at: number, lines: readonly Line[], headline: number): Line["label"] {
  const head = lines[headline];
  if (head && at !== headline && saysAgain(line, head)) return "repeat";
  if (BYLINE.test(line.text) && line.words <= 14 && !line.ends) return "byline";
  if (UPDATED.test(line.text) || (findDate(line.text) && line.words <= 10)) return "date";
  if (at === 0 && at < headline && pageReason(line.text, line.words) === "" && isSection(line))
    return "section";
  if (line.label !== "") return line.label;
  if (headline < 0 && isNames(line)) return "byline";
  return "";
}

const isSection = (line: Line) => line.words <= 4 && line.size <= 40 && !line.ends;

/** The headline with a kicker before it, or the site's other wording of it. */
function saysAgain(line: Line, headline: Line): boolean {
  if (line.key === headline.key) return true;
  if (line.size > 200 || line.key.length < 15) return false;
  if (line.key.endsWith(headline.key)) return true;
  const [one, two] = [wordsOf(line.key), wordsOf(headline.key)];
  const both = [...one].filter((word) => two.has(word)).length;
  return both >= 3 && both >= 0.6 * Math.min(one.size, two.size);
}

const NAMES = /^(\p{Lu}[\p{L}.'’-]*)( \p{Lu}[\p{L}.'’-]*){0,4}$/u;
const isNames = (line: Line) => line.words <= 5 && NAMES.test(line.text);

/** Notes of the page (page-phrases.ts) that may stand between any two paragraphs; "" = a line that comes often. */
const ANYWHERE = new Set(["", "advertising"]);
const DEK_LEAST = 40;
const DEK_MOST = 520;
// "MÜNCHEN/LONDON – ", "Berlin. ", "WASHINGTON (AP) — ", "Paris -": a report begins here, so what stood above was its dek.
const DATELINE =
  /^(\p{Lu}[\p{L}.]+([ /,-]\p{Lu}[\p{L}.]+){0,4}( ?\([^)]{2,20}\))? ?[–—-] |\p{Lu}{3}[\p{Lu}, ./]*(\([^)]{2,20}\))? ?[–—-])/u;

/**
 * Index of the dek, -1 for none. It is the first paragraph under the headline where something of the head (byline, date,
 * sharing) parts it from the next one, where the next begins with a dateline, or where it is one sentence set apart from
 * the headline by more than one blank line; or else a long line right under the headline that is no sentence.
 */
function findDek(lines: readonly Line[], headline: number, start: number): number {
  if (headline < 0)
    return lines[0]?.label === "" && lines[0].size >= 2 * DEK_LEAST && !lines[0].ends && start > 1 ? 0 : -1;
  const first = lines[start];
  const next = lines[start + 1];
  if (first && next && first.size <= DEK_MOST && !first.text.endsWith(":")) {
    const parted =
      isHeadLine(next) || (next.label === "page" && !ANYWHERE.has(pageReason(next.text, next.words)));
    const spaced =
      first.gap > 1 && start === headline + 1 && sentences(first.text) === 1 && first.size < next.size;
    if (parted || spaced || (isAnchor(next) && DATELINE.test(next.text))) return start;
  }
  const above = lines[start - 1];
  if (
    above &&
    start - 1 > headline &&
    above.label === "" &&
    above.alone &&
    above.ends &&
    above.size >= DEK_LEAST
  )
    return start - 1;
  for (let at = headline + 1; at < Math.min(start, headline + 5); at++) {
    const line = lines[at]!;
    if (line.label === "caption" || line.label === "alt") return -1;
    if (line.label !== "" || line.size < DEK_LEAST || line.size > DEK_MOST) continue;
    if (!isHeadLine(line) && !saysAgain(line, lines[headline]!)) return at;
  }
  return -1;
}

/** A date, or a byline. */
export const isHeadText = (line: { readonly text: string; readonly words: number; readonly ends: boolean }) =>
  UPDATED.test(line.text) ||
  findDate(line.text) !== "" ||
  (BYLINE.test(line.text) && line.words <= 14 && !line.ends);

export const isHeadLine: (line: Line) => boolean = isHeadText;

const sentences = (text: string): number => text.split(/[.!?…]["”’»]?\s+(?=\p{Lu})/u).length;

/** The names in a byline, without the word before them. */
export const bylineNames = (text: string): string => withoutEnd(text.replace(BYLINE, ""), /[\s,;|·•-]/);
