/** A figure for a screen reader: what the caption box says, without the box. */
import type { Figure } from "./article.ts";
import { cellLines } from "./cells.ts";
import type { Line } from "./lines.ts";
import type { Sheet } from "./paragraph.ts";

/** Alt text, caption and credit, each from a line of its own on; the same places in the text as the box has. */
export function captionLines(
  figure: Figure,
  block: number,
  { measure, tools }: Sheet,
  group: number,
  word: string,
): Line[] {
  const length = [figure.caption, figure.credit].filter(Boolean).join(" ").length;
  const lines: Line[] = [];
  const add = (text: string, offset: number | null) => {
    for (const line of cellLines(text, measure, tools)) {
      const at = (to: number) => (offset === null ? 0 : Math.min(offset + to, length));
      lines.push({
        role: "box",
        text: line.text,
        spans: [],
        block,
        from: at(line.from),
        to: at(line.to),
        group,
      });
    }
  };
  const alt = figure.alt === figure.caption ? "" : (figure.alt ?? "");
  if (figure.image || alt) add(alt ? `${word}: ${alt}` : word, null);
  add(figure.caption, 0);
  add(figure.credit, figure.caption ? figure.caption.length + 1 : 0);
  return lines;
}
