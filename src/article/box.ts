/** The caption box: the picture's place, its caption, and its credit on a line of its own in a quieter tone. */
import type { Figure } from "./article.ts";
import { cellLines, filled } from "./cells.ts";
import type { Line, LineSpan, PictureRow } from "./lines.ts";
import type { Sheet } from "./paragraph.ts";

/** Columns the box's sides take: "│ " and " │". */
export const SIDES = 4;

type Inside = {
  text: string;
  tone: "plain" | "quiet" | "alt";
  right: boolean;
  from: number;
  to: number;
  picture?: PictureRow;
};

/**
 * The size of a figure's picture, in cells, in a box with `room` columns inside. A sentence says why it cannot be
 * shown; null where it is not to be shown.
 */
export type PictureSize = (
  figure: Figure,
  room: number,
) => { readonly columns: number; readonly rows: number } | string | null;

/**
 * Sets a figure as a rounded box as wide as the measure. All its lines carry `group`, so that pages keep them
 * together. Where the picture is not drawn its alt text stands in its place. `from`/`to` count in the block's text
 * (caption, then credit). `height`: lines of a page, less those of a sub-head over it; a box that is higher with its
 * upper and lower edge has none. `isHeaded`: the alt text is cut where the sub-head would stand on a page alone.
 */
export function captionBox(
  figure: Figure,
  block: number,
  sheet: Sheet,
  group: number,
  pictures: PictureSize = () => null,
  height = Number.POSITIVE_INFINITY,
  isHeaded = false,
): Line[] {
  const width = sheet.measure;
  const room = Math.max(1, width - SIDES);
  const inside: Inside[] = [];
  const length = [figure.caption, figure.credit].filter(Boolean).join(" ").length;
  const add = (text: string, tone: Inside["tone"], offset: number) => {
    for (const line of cellLines(text, room, sheet.tools)) {
      const at = (to: number) => (tone === "alt" ? 0 : Math.min(offset + to, length));
      inside.push({ text: line.text, right: line.right, tone, from: at(line.from), to: at(line.to) });
    }
  };
  // Of a picture whose address is lost only where nothing else is told of it.
  const alt = figure.image || length === 0 ? (figure.alt ?? "") : "";
  const size = pictures(figure, room);
  if (size !== null && typeof size !== "string") {
    for (let row = 0; row < size.rows; row++)
      inside.push({
        text: "",
        tone: "plain",
        right: false,
        from: 0,
        to: 0,
        picture: { block, row, ...size },
      });
  } else if (alt && alt !== figure.caption) add(`▧ ${alt}`, "alt", 0);
  if (typeof size === "string") add(size, "alt", 0);
  add(figure.caption, "plain", 0);
  add(figure.credit, "quiet", figure.caption ? figure.caption.length + 1 : 0);

  if (isHeaded) cutAlt(inside, inside.length - height);

  const rule = "─".repeat(Math.max(0, width - 2));
  const line = (text: string, spans: LineSpan[], from: number, to: number, picture?: PictureRow): Line => ({
    role: "box",
    text,
    spans,
    block,
    from,
    to,
    group,
    ...(picture && { picture }),
  });
  const border = (text: string, at: number) =>
    line(text, [{ start: 0, end: text.length, kind: "quiet" }], at, at);
  const rows = inside.map(({ text, tone, right, from, to, picture }) => {
    const content = filled(text, room, right);
    const start = 2 + (right ? content.length - text.length : 0);
    const spans: LineSpan[] = [{ start: 0, end: 1, kind: "quiet" }];
    if (tone !== "plain") spans.push({ start, end: start + text.length, kind: "quiet" });
    if (tone === "alt") spans.push({ start, end: start + text.length, kind: "emphasis" });
    const edge = 2 + content.length + 1;
    spans.push({ start: edge, end: edge + 1, kind: "quiet" });
    return line(`│ ${content} │`, spans, from, to, picture);
  });
  // A rule that would stand alone on the next page is worse than none.
  return rows.length + 2 > height ? rows : [border(`╭${rule}╮`, 0), ...rows, border(`╰${rule}╯`, length)];
}

/** Takes `over` lines from the end of the alt text, which keeps one at least. */
function cutAlt(inside: Inside[], over: number): void {
  const lines = inside.filter(({ tone }) => tone === "alt").length;
  const kept = lines - over;
  const last = inside[kept - 1];
  if (over <= 0 || kept < 1 || !last) return;
  inside.splice(kept, over);
  inside[kept - 1] = { ...last, text: last.text.replace(/\s*\S$|[\s.,;:]+$/u, "") + "…" };
}

/** Pictures that are not drawn and have no words of any kind: a sign for each, without a box around nothing. */
export function muteLines(count: number, block: number, measure: number, group: number): Line[] {
  const most = Math.max(1, Math.floor((measure + 1) / 2));
  return Array.from({ length: Math.ceil(count / most) }, (_, i) => {
    const text = Array(Math.min(most, count - i * most))
      .fill("▧")
      .join(" ");
    const spans: LineSpan[] = [{ start: 0, end: text.length, kind: "quiet" }];
    return { role: "box", text, spans, block, from: 0, to: 0, group };
  });
}
