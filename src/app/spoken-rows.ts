/** Rows as they are read aloud: in as many lines as say all of it, and where that is too much, with less of its label. */
import { cut, widthOf } from "../article/width.ts";
import { linesIn, wrap } from "../article/wrap.ts";
import { words } from "../words/words.ts";
import type { PickRow } from "./state.ts";

/** What is said of a row: what it is called, and what there is to say of that. */
export type Spoken = { readonly label: string; readonly more: readonly string[] };

/** Columns of a label that are said in any case. */
const LEAST = 12;

/** In at most `most` lines of `columns`; what cannot be said in them even then is left out at the end. */
export function spokenLines({ label, more }: Spoken, columns: number, most: number): string[] {
  const rest = more.filter(Boolean);
  for (let room = widthOf(label); ; room--) {
    const text = [cut(label, room), ...rest].join(", ");
    const lines = linesIn(text, wrap(text, columns));
    if (lines.length <= most) return lines;
    if (room <= LEAST) return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(" "), columns)];
  }
}

/** A row of a menu. */
export function spokenPick({ label, unread, choice, detail, note = "" }: PickRow): Spoken {
  // What a tree or a time line is drawn with.
  const plain = label.replace(/[│◆└] /g, "").trim();
  return { label: plain, more: [unread && choice.type === "open" ? words.linear.unread : "", detail, note] };
}
