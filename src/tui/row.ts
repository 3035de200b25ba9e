/** A story as a row of the list: one string, coloured and cut to its width. */

import type { Progress } from "../app/state.ts";
import { ageOf } from "../article/dates.ts";
import { isBegun } from "../article/status.ts";
import type { Row } from "../article/view.ts";
import { cut, pad, widthOf } from "../article/width.ts";
import type { Theme } from "./theme.ts";

export type RowOptions = {
  readonly width: number;
  /** Rows of the terminal: 2 shows the dek under the headline. */
  readonly each: 1 | 2;
  readonly active: boolean;
  readonly now: number;
  /** Where the reader stopped, as far as it is known. */
  readonly progress: Progress | undefined;
};

/** Columns before the headline: pointer, unread dot, star. */
const MARKS = 5;

/** The row's text, `each` lines of exactly `width` columns. */
export function rowText({ summary, status }: Row, theme: Theme, options: RowOptions): string {
  const { width, active } = options;
  const pointer = active ? theme.active("❯ ") : "  ";
  if (summary.failure) {
    const reason = cut(`! ${summary.headline}: ${summary.failure}`, width - 2);
    const first = pointer + theme.warning(reason) + " ".repeat(Math.max(0, width - 2 - widthOf(reason)));
    return options.each === 2 ? `${first}\n${" ".repeat(width)}` : first;
  }
  const dot = status.read ? " " : theme.dot("●");
  const star = status.starred ? theme.star("★") : " ";
  const meta = metaOf({ summary, status }, options);
  const room = Math.max(1, width - MARKS - (meta ? widthOf(meta) + 2 : 0));
  const look = active ? theme.active : status.read ? theme.plain : theme.headline;
  const headline = cut(summary.headline || summary.path, room);
  const gap = " ".repeat(Math.max(0, width - MARKS - widthOf(headline) - widthOf(meta)));
  const first = `${pointer}${dot}${star} ${look(headline)}${gap}${theme.quiet(meta)}`;
  if (options.each === 1) return first;
  const dek = pad(summary.dek || summary.lead, Math.max(1, width - MARKS));
  return `${first}\n${" ".repeat(Math.min(width, MARKS))}${theme.quiet(dek)}`;
}

/** Section, age and reading time as far as there is room; a begun story says how far instead. */
function metaOf({ summary, status }: Row, { width, now, progress }: RowOptions): string {
  const age = ageOf(summary.published, now);
  const begun = isBegun(status) && progress && progress.page > 1;
  const minutes = summary.minutes > 0 ? `${summary.minutes} min` : "";
  if (width < 60) return begun ? `p. ${progress.page}/${progress.pages}` : age;
  const length = begun ? `p. ${progress.page} of ${progress.pages}` : minutes;
  const section = cut(summary.section, Math.max(8, Math.floor(width / 6)));
  return [section, age, length].filter(Boolean).join(" · ");
}
