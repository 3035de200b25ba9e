/** How a label and what is told of it share a row: where a story stands, how old it is, what it shares with another. */
import { cut, widthOf } from "../article/width.ts";

const PARTED = " · ";
/** Rows narrower than this give two thirds to the label, wider ones a half. */
const NARROW = 60;

/**
 * Label and detail of a row of `width` columns, of which `before` stand before the label and `gap` between the two. Of
 * the detail those parts stay that fit whole in its share and in what a short label leaves free; of a first part too
 * long its begin, or what is said for it.
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
  const whole = parts.join(PARTED);
  const told = free < 1 ? "" : cut(brief && widthOf(whole) > free ? brief : whole, free);
  const taken = told === "" ? 0 : gap + widthOf(told);
  return { label: cut(label, Math.max(1, width - before - taken)), detail: told };
}
