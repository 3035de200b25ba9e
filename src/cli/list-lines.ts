/** A row of `list` as text: in columns for a person, parted by tabs for a program. */
import { clean } from "../article/clean.ts";
import { withHitIn } from "../article/snippet.ts";
import type { Row, Snippet } from "../article/view.ts";
import { cut, pad, widthOf } from "../article/width.ts";
import type { Output } from "./output.ts";

/** Columns that a section may take, and that a headline keeps before section and date give way. */
const SECTION = 14;
const HEADLINE = 30;

const dayOf = (published: string) => published.slice(0, 10);

/** What stands in the place of the headline: for a file that could not be read its path and why. */
function title({ summary }: Row): string {
  return summary.failure === "" ? summary.headline : `${summary.path}: ${summary.failure}`;
}

/** id, read, starred, section, date, minutes, headline: parted by tabs, "-" for an empty one. */
export function plainLine(row: Row): string {
  const { summary, status } = row;
  const failed = summary.failure !== "";
  const fields = [
    summary.id,
    failed ? "failed" : status.read ? "read" : "unread",
    status.starred ? "starred" : "",
    summary.section,
    summary.published,
    failed ? "" : String(summary.minutes),
    title(row),
  ];
  return fields.map((field) => clean(field) || "-").join("\t");
}

/** The same, and the place in the text that was found. */
export function plainFound(row: Row): string {
  return `${plainLine(row)}\t${clean(row.snippet?.text ?? "") || "-"}`;
}

/** A snippet with the words that were looked for marked, cut to `columns`. */
function foundParts(snippet: Snippet, columns: number): (readonly ["quiet" | "headline", string])[] {
  const { text, hits } = withHitIn(snippet, columns);
  const shown = cut(text, columns);
  const parts: (readonly ["quiet" | "headline", string])[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start >= shown.length) break;
    parts.push(["quiet", shown.slice(at, start)], ["headline", shown.slice(start, end)]);
    at = Math.min(end, shown.length);
  }
  return [...parts, ["quiet", shown.slice(at)]];
}

/** Prints rows in columns as wide as the terminal; the id is never cut, for it is what one goes on with. `found`: with what was found under each. */
export function printColumns(rows: readonly Row[], out: Output, found = false): void {
  const widest = (of: (row: Row) => string) =>
    rows.reduce((most, row) => Math.max(most, widthOf(of(row))), 0);
  const id = widest(({ summary }) => clean(summary.id));
  const section = Math.min(
    SECTION,
    widest(({ summary }) => summary.section),
  );
  const said = out.words.shell.minutes;
  const minutes = widest(({ summary }) => said(summary.minutes));
  const sides = section + "  2026-01-31  ".length + minutes + 2;
  const isWide = out.columns - id - 5 - sides >= HEADLINE;
  const room = Math.max(HEADLINE, out.columns - id - 5 - (isWide ? sides : 0));
  for (const row of rows) {
    const { summary, status } = row;
    const failed = summary.failure !== "";
    const facts = [
      pad(summary.section, section),
      dayOf(summary.published).padEnd(10),
      failed ? " ".repeat(minutes) : said(summary.minutes).padStart(minutes),
    ];
    out.styled([
      failed ? ["trouble", "!"] : status.read ? " " : ["unread", "●"],
      status.starred ? ["star", "★"] : " ",
      " ",
      pad(clean(summary.id), id),
      "  ",
      ["quiet", isWide ? `${facts.join("  ")}  ` : ""],
      failed
        ? ["trouble", out.said(title(row))]
        : [status.read ? "quiet" : "headline", cut(summary.headline, room)],
    ]);
    if (found && row.snippet)
      out.styled(["     ", ...foundParts(row.snippet, Math.max(10, out.columns - 6))]);
  }
}
