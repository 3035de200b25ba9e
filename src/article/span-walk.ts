/** The spans of one line of a text after the other: a story as one paragraph may have a hundred thousand of both. */
import type { LineSpan } from "./lines.ts";

/**
 * A question for the parts of spans inside start..end, counted from there and in the order of `spans`. It is to be
 * asked about ranges that follow each other: all answers together take time in proportion to what they hold.
 */
export function spanWalk<S extends LineSpan>(spans: readonly S[]): (start: number, end: number) => S[] {
  if (spans.length === 0) return () => [];
  const order = spans.map((_, i) => i).sort((a, b) => spans[a]!.start - spans[b]!.start);
  let coming = 0;
  // The places in `spans` of those that reach into the range, or behind it.
  let open: number[] = [];
  return (start, end) => {
    const met = open.length;
    while (coming < order.length && spans[order[coming]!]!.start < end) open.push(order[coming++]!);
    if (open.length > met) open.sort((a, b) => a - b);
    open = open.filter((i) => spans[i]!.end > start);
    const inside: S[] = [];
    for (const i of open) {
      const span = spans[i]!;
      const from = Math.max(span.start, start);
      const to = Math.min(span.end, end);
      if (from < to) inside.push({ ...span, start: from - start, end: to - start });
    }
    return inside;
  };
}
