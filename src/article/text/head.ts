/** The head of a story: section, headline, dek, byline and date, above the first paragraph. */
import { isAnchor } from "./anchor.ts";
import { isCredit, splitCredit } from "./credit.ts";
import { findDate } from "./date.ts";
import { type Line, wordsOf } from "./line.ts";

const BYLINE =
  /^(?:by|von|par|por|di|da|af|av|door|od|autor(?:in|es?)?|text|words by|written by|story by|de)\s*:?\s+(?=\p{Lu})/iu;
const UPDATED = /^(updated|published|posted|last updated|stand|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|publiziert|公開|更新|입력|수정)\b/i;

/** Index of the first line of the body, or the number of lines where there is none. */
export function bodyStart(lines: readonly Line[], headline: number): number {
  const first = lines.findIndex((line, at) => at > headline && isAnchor(line));
  return first < 0 ? lines.length : first;
}

/**
 * Index of the headline, -1 where the text begins with the body: the first line above the first paragraph that looks
 * nearly as much like a headline as the best one does.
 */
export function findHeadline(lines: readonly Line[]): number {
  const first = lines.findIndex(isAnchor);
  const end = first < 0 ? lines.length : first;
  const said = wordsOf(lines.filter(isAnchor).slice(0, 12).map((line) => line.key).join(" "));
  const worths = lines.slice(0, end).map((line, at) => headlineWorth(line, lines[at + 1], said));
  const most = Math.max(0, ...worths.slice(0, HEAD_MOST));
  return most === 0 ? -1 : worths.findIndex((worth) => worth >= NEARLY * most);
}

const HEAD_MOST = 200;
const NEARLY = 0.75;

/** How much a line looks like a headline; 0 = not at all. */
function headlineWorth(line: Line, next: Line | undefined, said: ReadonlySet<string>): number {
  if (line.label !== "" || line.size < 14 || line.size > 220) return 0;
  if (line.words < 2 && line.size < 24) return 0;
  if (BYLINE.test(line.text) || UPDATED.test(line.text) || findDate(line.text) !== "") return 0;
  if (line.text.endsWith(":") || /[.。]["”’»]?$/.test(line.text)) return 0;
  if (isCredit(line.text) || splitCredit(line.text)) return 0;
  const words = [...wordsOf(line.key)];
  const shared = words.filter((word) => said.has(word)).length / Math.max(2, words.length);
  const length = Math.min(line.size, 60) / 60;
  const apart = (line.alone ? 0.3 : 0) + ((next?.gap ?? 0) > 1 ? 0.6 : 0);
  return Math.max(0, length + shared + apart - (line.size > 150 ? 0.5 : 0));
}

/** Labels the head and gives the index of the first line that may be body. */
export function markHead(lines: readonly Line[], headline: number): number {
  if (headline >= 0) lines[headline]!.label = "headline";
  let start = bodyStart(lines, headline);
  const dek = findDek(lines, headline, start);
  if (dek >= 0) lines[dek]!.label = "dek";
  if (dek === start) start = bodyStart(lines, dek);
  lines.slice(0, start).forEach((line, at) => {
    if (line.label === "" || line.label === "page") line.label = headLabel(line, at, lines, headline);
  });
  return start;
}

function headLabel(line: Line, at: number, lines: readonly Line[], headline: number): Line["label"] {
  const key = lines[headline]?.key ?? "";
  if (key && (line.key === key || (line.key.length > 20 && line.key.endsWith(key)))) return "repeat";
  if (BYLINE.test(line.text) && line.words <= 14 && !line.ends) return "byline";
  if (UPDATED.test(line.text) || (findDate(line.text) && line.words <= 10)) return "date";
  if (line.label === "" && headline < 0 && isNames(line)) return "byline";
  if (line.label === "" && at === 0 && at < headline && line.words <= 4 && line.size <= 40 && !line.ends) return "section";
  return line.label;
}

const NAMES = /^(\p{Lu}[\p{L}.'’-]*)( \p{Lu}[\p{L}.'’-]*){0,4}$/u;
const isNames = (line: Line) => line.words <= 5 && NAMES.test(line.text);

const DEK_LEAST = 40;
const DEK_MOST = 520;
// "MÜNCHEN/LONDON – ", "Berlin. ", "WASHINGTON (AP) — ", "Paris -": a report begins here, so what stood above was its dek.
const DATELINE = /^(\p{Lu}[\p{L}.]+([ /,-]\p{Lu}[\p{L}.]+){0,4}( ?\([^)]{2,20}\))? ?[–—-] |\p{Lu}{3,}[\p{Lu}, ./]* ?(\([^)]{2,20}\))? ?[–—-])/u;

/**
 * Index of the dek, -1 for none. It is the first paragraph under the headline where something of the head (byline, date,
 * picture) parts it from the next one, where the next begins with a dateline, or where it is one sentence set apart from
 * the headline by more than one blank line; or else the last line above the body that is long and no sentence.
 */
function findDek(lines: readonly Line[], headline: number, start: number): number {
  const first = lines[start];
  const next = lines[start + 1];
  if (headline >= 0 && first && next && first.size <= DEK_MOST && !/^(related|list)/.test(next.label)) {
    const parted = !isAnchor(next) && !(next.label === "" && (next.ends || next.size <= 85) && next.alone && !isHeadLine(next));
    const spaced = first.gap > 1 && start === headline + 1 && sentences(first.text) === 1 && first.size < next.size;
    if (!first.text.endsWith(":") && (parted || spaced || (isAnchor(next) && DATELINE.test(next.text)))) return start;
  }
  for (let at = start - 1; at > headline; at--) {
    const line = lines[at]!;
    if (line.label !== "" || line.size < DEK_LEAST || line.size > DEK_MOST || isHeadLine(line)) continue;
    if (headline >= 0 && line.key.endsWith(lines[headline]!.key)) continue;
    return at;
  }
  return -1;
}

const isHeadLine = (line: Line) =>
  UPDATED.test(line.text) || findDate(line.text) !== "" || (BYLINE.test(line.text) && line.words <= 14 && !line.ends);

const sentences = (text: string): number => text.split(/[.!?…]["”’»]?\s+(?=\p{Lu})/u).length;

/** The names in a byline, without the word before them. */
export const bylineNames = (text: string): string => text.replace(BYLINE, "").replace(/[\s,;|·•-]+$/, "");
