/** Spans in their one normal form, so that the same marked text always has the same spans. */
import type { Span } from "./article.ts";

const KINDS: readonly Span["kind"][] = ["strong", "emphasis", "code", "link"];

/** Outer spans before inner ones: by start, then the longer one, then by kind. */
function compare(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}

/** The span without white space at its ends, null when nothing is left. */
function trim(text: string, span: Span): Span | null {
  const part = text.slice(span.start, span.end);
  if (part !== "" && part.trim().length === part.length) return span;
  const start = span.start + part.length - part.trimStart().length;
  const end = span.end - (part.length - part.trimEnd().length);
  return start < end ? { ...span, start, end } : null;
}

/** Spans of one kind: what touches is one; a link that starts inside another is left out. */
function merge(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (!last || span.start > last.end || (span.start === last.end && span.href !== last.href))
      out.push(span);
    else if (span.href === last.href) out[out.length - 1] = { ...last, end: Math.max(last.end, span.end) };
  }
  return out;
}

/**
 * The spans of a text, sorted, without empty ones, without white space at their ends, none across a line end, those
 * of one kind apart from each other.
 */
export function tidySpans(text: string, spans: readonly Span[]): Span[] {
  if (spans.length === 0) return [];
  if (spans.length === 1 && !text.includes("\n")) {
    const only = trim(text, spans[0]!);
    return only === null ? [] : [only];
  }
  const inLines = text.includes("\n") ? spans.flatMap((span) => perLine(text, span)) : spans;
  const trimmed = inLines.map((span) => trim(text, span)).filter((span) => span !== null);
  trimmed.sort(compare);
  return KINDS.flatMap((kind) => merge(trimmed.filter((span) => span.kind === kind))).sort(compare);
}

function perLine(text: string, span: Span): Span[] {
  const out: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? span.end : Math.min(lineEnd, span.end);
    out.push({ ...span, start, end });
    start = end + 1;
  }
  return out;
}
