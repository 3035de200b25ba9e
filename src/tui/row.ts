/** A story as a row of the list: one string, coloured and cut to its width. */
import type { Progress } from "../app/progress.ts";
import { type Bidi, inOrder } from "../article/bidi.ts";
import { ageOf } from "../article/dates.ts";
import { withHitIn } from "../article/snippet.ts";
import { isBegun } from "../article/status.ts";
import type { Row, Snippet } from "../article/view.ts";
import { cut, cutAtWord, pad, widthOf } from "../article/width.ts";
import { translated } from "../words/translated.ts";
import { words } from "../words/words.ts";
import type { Look, Theme } from "./theme.ts";

export type RowOptions = {
  readonly width: number;
  /** Rows of the terminal: 2 shows the dek under the headline. */
  /** Lines: 1 or 2. */
  readonly each: number;
  readonly active: boolean;
  readonly now: number;
  /** Where the reader stopped, as far as it is known. */
  readonly progress: Progress | undefined;
  /** What orders right-to-left text; null: nothing here. */
  readonly bidi: Bidi | null;
};

/** Columns before the headline: pointer, unread dot, star. */
const MARKS = 5;
/** Columns of section, age, and reading time or progress, which so stand under each other. */
const SECTION = 12;
const AGE = 7;
const LENGTH = 12;
/** Columns that a headline keeps. */
const LEAST = 8;

/** The row's text, `each` lines of exactly `width` columns. */
export function rowText(row: Row, whole: Theme, options: RowOptions): string {
  const theme = (options.active && whole.selected) || whole;
  return theme.ground(drawnRow(row, theme, options));
}

function drawnRow({ summary, status, snippet }: Row, theme: Theme, options: RowOptions): string {
  const { width, each, active, progress, bidi } = options;
  const pointer = active ? theme.active("❯ ") : "  ";
  if (summary.failure) {
    const reason = inOrder(cut(`! ${summary.headline}: ${translated(summary.failure)}`, width - 2), bidi);
    const first = pointer + theme.warning(reason) + " ".repeat(Math.max(0, width - 2 - widthOf(reason)));
    return each === 2 ? `${first}\n${" ".repeat(width)}` : first;
  }
  const dot = status.read ? " " : theme.dot("●");
  const star = status.starred ? theme.star("★") : " ";
  const begun = progress && isBegun(status) && progress.page > 1;
  const length = begun
    ? progressText(progress, width)
    : summary.minutes > 0
      ? words.list.minutes(summary.minutes)
      : "";
  const age = ageOf(summary.published, options.now, words.ages);
  const last = width < 60 ? (begun ? length : age.padStart(AGE)) : sectionAndAge(summary.section, age, bidi);
  const meta = each === 2 || width < 60 ? last : `${last}${length.padStart(LENGTH)}`;
  const look = active ? theme.active : status.read ? theme.plain : theme.headline;
  const first = `${pointer}${dot}${star} ${spread(summary.headline || summary.path, meta, width - MARKS, look, theme, bidi)}`;
  if (each === 1) return first;
  const right = width < 60 ? "" : length;
  const under = snippet
    ? found(snippet, right, width - MARKS, theme, bidi)
    : spread(summary.dek || summary.lead, right, width - MARKS, theme.quiet, theme, bidi);
  return `${first}\n${" ".repeat(Math.min(width, MARKS))}${under}`;
}

/** The two columns, with a space between them also where the age fills its own. */
function sectionAndAge(section: string, age: string, bidi: Bidi | null): string {
  const room = SECTION + AGE - widthOf(age);
  return pad(inOrder(cut(section, Math.min(SECTION, room - 1)), bidi), room) + age;
}

/** A snippet with the words that were looked for marked, in exactly `width` columns. */
function found(snippet: Snippet, right: string, width: number, theme: Theme, bidi: Bidi | null): string {
  const room = Math.max(1, width - (right ? widthOf(right) + 2 : 0));
  const { text, hits: given } = withHitIn(snippet, room);
  const whole = cutAtWord(text, room);
  const visual = bidi?.paragraph(whole)?.line(0, whole.length);
  const marked = given.map((hit) => ({ ...hit, kind: "hit" as const }));
  const shown = visual?.text ?? whole;
  const hits = visual?.moved(marked) ?? marked;
  let painted = "";
  let at = 0;
  for (const { start, end } of hits) {
    if (start >= shown.length) break;
    painted += theme.quiet(shown.slice(at, start)) + theme.hit(shown.slice(start, end));
    at = Math.min(end, shown.length);
  }
  const gap = " ".repeat(Math.max(0, width - widthOf(shown) - widthOf(right)));
  return `${painted}${theme.quiet(shown.slice(at))}${gap}${theme.quiet(right)}`;
}

/** A text on the left and a quieter one on the right, in exactly `width` columns. */
function spread(
  left: string,
  right: string,
  width: number,
  look: Look,
  theme: Theme,
  bidi: Bidi | null,
): string {
  // What is told beside a headline goes before the headline does.
  if (right !== "" && widthOf(right) + LEAST > width) return spread(left, "", width, look, theme, bidi);
  const text = inOrder(cutAtWord(left, Math.max(1, width - (right ? widthOf(right) + 2 : 0))), bidi);
  const gap = " ".repeat(Math.max(0, width - widthOf(text) - widthOf(right)));
  return `${look(text)}${gap}${theme.quiet(right)}`;
}

function progressText({ page, pages }: Progress, width: number): string {
  return width < 60 ? words.list.progressShort(page, pages) : words.list.progress(page, pages);
}
