/**
 * Pictures set smaller where that fills a page. A box that lacks a few rows goes to the next page and leaves a gap that
 * a typesetter would not: he would set the picture smaller, as long as it stays worth looking at.
 */
import type { Line } from "./lines.ts";
import { skipBlank } from "./page-rules.ts";
import { pageFrom } from "./pages.ts";

/** A picture keeps at least this share of its rows, and so many rows. */
const LEAST_SHARE = 0.5;
const LEAST_ROWS = 8;

/** The lines, on pages of `height` lines; a picture whose box would else begin the next page has fewer rows. */
export function fitPictures(lines: readonly Line[], height: number): readonly Line[] {
  // Dividing into pages is what costs here, and the caller does it once more.
  if (!lines.some((line) => line.picture)) return lines;
  let out = lines;
  for (let start = skipBlank(out, 0); start < out.length; ) {
    const { next } = pageFrom(out, start, height);
    const fitted = next < out.length ? withSmaller(out, next, start + height) : null;
    if (fitted === null) start = next;
    else out = fitted;
  }
  return out;
}

/**
 * With the picture of the box at `from`, or behind what has to stand on one page with it, so low that the box ends at
 * `limit`; null where it cannot.
 */
function withSmaller(lines: readonly Line[], from: number, limit: number): Line[] | null {
  let first = from;
  while (first < limit && lines[first]?.role !== "box") first++;
  if (first >= limit) return null;
  const group = lines[first]?.group;
  let end = first;
  while (end < lines.length && lines[end]?.group === group) end++;
  const box = lines.slice(first, end);
  const rows = box.filter((line) => line.picture).length;
  const lacking = end - limit;
  const left = rows - lacking;
  if (lacking <= 0 || left < Math.max(LEAST_ROWS, rows * LEAST_SHARE)) return null;
  const smaller = box.flatMap((line) => {
    if (!line.picture) return [line];
    if (line.picture.row >= left) return [];
    const columns = Math.max(1, Math.round((line.picture.columns * left) / rows));
    return [{ ...line, picture: { ...line.picture, columns, rows: left } }];
  });
  return [...lines.slice(0, first), ...smaller, ...lines.slice(end)];
}
