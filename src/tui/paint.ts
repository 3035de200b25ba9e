/** Set lines in colour: one string a line, already as wide as it will be drawn. */
import type { Line, LineSpan } from "../article/lines.ts";
import type { Look, Theme } from "./theme.ts";

/** A set line with its looks put in. `href` of a link becomes an OSC 8 address where it is one of the web. */
export function paintLine(line: Line, theme: Theme): string {
  const base = baseLook(line, theme);
  if (line.text === "") return "";
  if (line.spans.length === 0) return base(line.text);
  const edges = [0, line.text.length];
  for (const span of line.spans) edges.push(span.start, span.end);
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  let painted = "";
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i] ?? 0;
    const end = sorted[i + 1] ?? 0;
    const over = line.spans.filter((span) => span.start <= start && span.end >= end);
    const text = line.text.slice(start, end);
    // What was looked for has a ground of its own, on which the colour of a heading might not be seen.
    const isHit = over.some(({ kind }) => kind === "hit");
    const others = over.filter(({ kind }) => kind !== "hit");
    painted += others.reduce((text, span) => dress(text, span, theme), isHit ? theme.hit(text) : base(text));
  }
  return painted;
}

function dress(text: string, span: LineSpan, theme: Theme): string {
  if (span.kind !== "link") return theme[span.kind](text);
  const seen = theme.link(text);
  // Only what a browser opens, and only without bytes that could end the sequence early.
  if (!/^https?:\/\/[\x21-\x7e]+$/.test(span.href ?? "")) return seen;
  return `\x1b]8;;${span.href}\x07${seen}\x1b]8;;\x07`;
}

function baseLook(line: Line, theme: Theme): Look {
  switch (line.role) {
    case "section":
      return theme.section;
    case "headline":
      return theme.headline;
    case "subhead":
      return theme.subhead;
    case "dek":
      return theme.emphasis;
    case "byline":
      return theme.quiet;
    case "code":
      return theme.code;
    default:
      return theme.plain;
  }
}
