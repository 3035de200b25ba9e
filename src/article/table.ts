/** Tables: columns as wide as they need where there is room, else one cell under the other. */
import type { Line } from "./lines.ts";
import { pad, widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

const GAP = "  ";

/** Sets a table at most `width` columns wide; the head is parted from the rows by a rule. */
export function tableLines(
  rows: readonly (readonly string[])[],
  block: number,
  width: number,
  group: number,
): Line[] {
  const count = rows[0]?.length ?? 0;
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  const room = width - GAP.length * (count - 1);
  const widths = shared(natural, room);
  const lines: Line[] = [];
  const push = (text: string, from: number, to: number) =>
    lines.push({ role: "table", text: text.trimEnd(), spans: [], block, from, to, group });
  let offset = 0;
  rows.forEach((row, index) => {
    const end = offset + row.join(" ").length;
    if (widths) {
      const cells = row.map((cell, column) =>
        wrap(cell, widths[column] ?? 1).map((range) => cell.slice(range.start, range.end)),
      );
      const height = Math.max(1, ...cells.map((cell) => cell.length));
      for (let i = 0; i < height; i++) {
        push(cells.map((cell, column) => pad(cell[i] ?? "", widths[column] ?? 1)).join(GAP), offset, end);
      }
      if (index === 0 && rows.length > 1) push(widths.map((w) => "─".repeat(w)).join(GAP), end, end);
    } else {
      for (const cell of row) {
        for (const range of wrap(cell, width)) push(cell.slice(range.start, range.end), offset, end);
      }
      if (index < rows.length - 1) push("─".repeat(Math.min(width, 8)), end, end);
    }
    offset = end + 1;
  });
  return lines;
}

/** Takes from the widest columns until all fit; null where a column would be left with less than 6. */
function shared(natural: readonly number[], room: number): number[] | null {
  const widths = [...natural];
  let over = widths.reduce((sum, w) => sum + w, 0) - room;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= 6) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}
