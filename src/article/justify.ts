/** Spreading a line over its measure: the columns it lacks become spaces, as evenly as whole columns allow. */
import type { LineSpan } from "./lines.ts";

/**
 * The line with `extra` more columns in its spaces; spans move with their words. Where the columns do not come out
 * even, the wider spaces lie evenly among the others, counted from the left or, with `fromRight`, from the right: in
 * turn from line to line, so that they make no river down the page.
 */
export function justified(
  text: string,
  spans: readonly LineSpan[],
  extra: number,
  fromRight: boolean,
): { text: string; spans: LineSpan[] } {
  const at = [...text.matchAll(/(?<=\S) +(?=\S)/g)].map((match) => match.index);
  if (at.length === 0 || extra <= 0) return { text, spans: [...spans] };
  const widened = at.map((_, i) => share(fromRight ? at.length - 1 - i : i, at.length, extra));
  let drawn = "";
  let from = 0;
  at.forEach((space, i) => {
    drawn += text.slice(from, space) + " ".repeat(widened[i] ?? 0);
    from = space;
  });
  const moved = (offset: number) =>
    offset + at.reduce((sum, space, i) => (space < offset ? sum + (widened[i] ?? 0) : sum), 0);
  return {
    text: drawn + text.slice(from),
    spans: spans.map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) })),
  };
}

/** A single wider space stands at two thirds of its line, and at one third when counted from the right. */
const PHASE = 1 / 3;

/** The part of space `i` of `count` in `extra` columns. */
function share(i: number, count: number, extra: number): number {
  return Math.floor(((i + 1) * extra) / count + PHASE) - Math.floor((i * extra) / count + PHASE);
}
