/** How a label and what is told of it share a row: where a story stands, how old it is, what it shares with another. */
import { cut, widthOf } from "../article/width.ts";
import type { PickRow, State } from "./state.ts";

const PARTED = " · ";
/** Rows narrower than this give two thirds to the label, wider ones a half. */
const NARROW = 60;

/**
 * Label and detail of a row of `width` columns, of which `before` stand before the label and `gap` between the two. Of
 * the detail those parts stay that fit whole in its share and in what a short label leaves free; of a first part too
 * long its begin, or what is said for it. A label that is whole with fewer parts beside it is rather that than cut.
 */
export function besides(
  { label, detail, brief = "" }: { readonly label: string; readonly detail: string; readonly brief?: string },
  width: number,
  before: number,
  gap: number,
): { readonly label: string; readonly detail: string } {
  const share = Math.floor(width / (width < NARROW ? 3 : 2)) - gap;
  const free = Math.max(share, width - before - gap - widthOf(label));
  let parts = detail.split(PARTED);
  while (parts.length > 1 && widthOf(parts.join(PARTED)) > free) parts = parts.slice(0, -1);
  for (let kept = parts.length - 1; kept >= 1; kept--) {
    const left = width - before - gap - widthOf(label);
    if (widthOf(parts.join(PARTED)) <= left) break;
    if (widthOf(parts.slice(0, kept).join(PARTED)) <= left) parts = parts.slice(0, kept);
  }
  const whole = parts.join(PARTED);
  const told = free < 1 ? "" : cut(brief && widthOf(whole) > free ? brief : whole, free);
  const taken = told === "" ? 0 : gap + widthOf(told);
  return { label: cut(label, Math.max(1, width - before - taken)), detail: told };
}

/** From here on what is told stands in a column of its own, as far as it fits. */
const COLUMNS_FROM = 60;
/** Columns before a label and between the two. */
const AROUND = 9;

/** The details of a menu's rows under each other, where there is room and an eye to follow. */
export function inColumns(rows: readonly PickRow[], { size, settings }: State): readonly PickRow[] {
  if (size.columns < COLUMNS_FROM || settings.screenReader) return rows;
  const most = (of: (row: PickRow) => string) =>
    rows.reduce((wide, row) => Math.max(wide, widthOf(of(row))), 0);
  const width = most(({ label }) => label);
  if (width + most(({ detail }) => detail) + AROUND > size.columns) return rows;
  return rows.map((row) => ({ ...row, label: row.label + " ".repeat(width - widthOf(row.label)) }));
}
