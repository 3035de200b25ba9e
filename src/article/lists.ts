/** Setting lists: bullets by depth, numbers one under the other. */
import type { List } from "./article.ts";
import type { Line } from "./lines.ts";
import { paragraphLines, type Sheet } from "./paragraph.ts";

/** Sets a list, a group an item; `group` gives the number of each. */
export function listLines(list: List, block: number, sheet: Sheet, group: () => number): Line[] {
  const marks = marksOf(list);
  let offset = 0;
  return list.items.flatMap((item, i) => {
    // Deep lists on a narrow page keep at least half of the measure for their words.
    const depth = Math.min((list.levels?.[i] ?? 0) * 2, Math.floor(sheet.measure / 4));
    const first = " ".repeat(depth) + (marks[i] ?? "");
    const place = { block, offset, group: group() };
    offset += item.length + 1;
    return paragraphLines(
      item,
      list.spans?.[i] ?? [],
      place,
      { role: "item", first, rest: " ".repeat(first.length) },
      sheet,
    );
  });
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
