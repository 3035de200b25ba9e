/** Lines with air between them, for readers who lose the line. */
import { blankLine, type Line, type Role } from "./lines.ts";

/** What is read line by line; headings, boxes, tables and code are taken in at a glance and stay together. */
const READ: ReadonlySet<Role> = new Set(["body", "item", "quote"]);

/** The lines with a blank one between every two that are read on; inside a paragraph it belongs to its group. */
export function doubled(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || !READ.has(before.role) || !READ.has(line.role)) return [line];
    return [airBetween(before, line), line];
  });
}

function airBetween(before: Line, line: Line): Line {
  const group = before.group === line.group ? line.group : 0;
  const text = barOf(before, line);
  const spans = text === "" ? [] : [{ start: text.length - 1, end: text.length, kind: "quiet" as const }];
  return { ...blankLine(line.block), text, spans, from: line.from, to: line.from, group };
}

/** A quotation's bar goes on through the air, on the side where it stands. */
function barOf(before: Line, { role, text }: Line): string {
  if (role !== "quote" || before.role !== "quote") return "";
  return text.endsWith("▕") ? "▕".padStart(text.length) : "▏";
}
