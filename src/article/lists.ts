/** Setting lists: bullets by depth, numbers one under the other. */
import type { List } from "./article.ts";
import type { Part } from "./parts.ts";

/** The items of a list that are not set yet where it is set as far as character `from`, for a page of `measure` columns. */
export function* itemsOf(list: List, measure: number, from: number): Generator<Part> {
  const marks = marksOf(list);
  let offset = 0;
  for (const [i, text] of list.items.entries()) {
    const start = offset;
    offset += text.length + 1;
    if (offset <= from) continue;
    // Deep lists on a narrow page keep at least half of the measure for their words.
    const depth = Math.min((list.levels?.[i] ?? 0) * 2, Math.floor(measure / 4));
    const first = " ".repeat(depth) + (marks[i] ?? "");
    const style = { role: "item" as const, first, rest: " ".repeat(first.length) };
    yield { text, spans: list.spans?.[i] ?? [], offset: start, style };
  }
}

/** Numbers end one under the other, so that their stops are in one column. */
function marksOf({ items, levels, start }: List): string[] {
  const level = (i: number) => levels?.[i] ?? 0;
  let next = start ?? 0;
  const numbers = items.map((_, i) => (start !== undefined && level(i) === 0 ? String(next++) : null));
  // Not as arguments: of a list of a hundred thousand items there are too many.
  const widest = numbers.reduce((most, number) => Math.max(most, number?.length ?? 0), 0);
  return numbers.map((number, i) =>
    number === null ? (level(i) % 2 === 0 ? "• " : "◦ ") : `${number.padStart(widest)}. `,
  );
}
