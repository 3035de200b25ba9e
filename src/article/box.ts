/** The caption box: the picture's place, its caption, and its credit on a line of its own in a quieter tone. */
import type { Figure } from "./article.ts";
import type { Line, LineSpan } from "./lines.ts";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

/** Columns the box's sides take: "│ " and " │". */
const SIDES = 4;

type Inside = { text: string; tone: "plain" | "quiet" | "alt"; from: number; to: number };

/**
 * Sets a figure as a rounded box `width` columns wide. All its lines carry `group`, so that pages keep them together.
 * Where the picture is not drawn its alt text stands in its place. `from`/`to` count in the block's text
 * (caption, then credit).
 */
export function captionBox(figure: Figure, block: number, width: number, group: number): Line[] {
  const room = Math.max(1, width - SIDES);
  const inside: Inside[] = [];
  const alt = figure.image ? figure.alt || "picture" : "";
  const add = (text: string, tone: Inside["tone"], offset: number) => {
    for (const { start, end } of wrap(text, room)) {
      const cut = text.slice(start, end);
      inside.push({
        text: cut,
        tone,
        from: Math.min(offset + start, length),
        to: Math.min(offset + end, length),
      });
    }
  };
  const length = [figure.caption, figure.credit].filter(Boolean).join(" ").length;
  if (alt && alt !== figure.caption) {
    for (const { start, end } of wrap(`▧ ${alt}`, room)) {
      inside.push({ text: `▧ ${alt}`.slice(start, end), tone: "alt", from: 0, to: 0 });
    }
  }
  add(figure.caption, "plain", 0);
  add(figure.credit, "quiet", figure.caption ? figure.caption.length + 1 : 0);

  const rule = "─".repeat(Math.max(0, width - 2));
  const line = (text: string, spans: LineSpan[], from: number, to: number): Line => ({
    role: "box",
    text,
    spans,
    block,
    from,
    to,
    group,
  });
  const border = (text: string, at: number) =>
    line(text, [{ start: 0, end: text.length, kind: "quiet" }], at, at);
  return [
    border(`╭${rule}╮`, 0),
    ...inside.map(({ text, tone, from, to }) => {
      const padding = " ".repeat(Math.max(0, room - widthOf(text)));
      const spans: LineSpan[] = [{ start: 0, end: 1, kind: "quiet" }];
      if (tone !== "plain") spans.push({ start: 2, end: 2 + text.length, kind: "quiet" });
      if (tone === "alt") spans.push({ start: 2, end: 2 + text.length, kind: "emphasis" });
      const right = 2 + text.length + padding.length + 1;
      spans.push({ start: right, end: right + 1, kind: "quiet" });
      return line(`│ ${text}${padding} │`, spans, from, to);
    }),
    border(`╰${rule}╯`, length),
  ];
}
