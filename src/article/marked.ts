/** A text as it is set: link numbers put in, soft hyphens taken out, and the way back to its own offsets. */
import type { Span } from "./article.ts";
import type { LineSpan, NumberedLink } from "./lines.ts";

export type Marked = {
  readonly text: string;
  readonly spans: readonly LineSpan[];
  /** Where soft hyphens stood, in offsets of `text`, rising. */
  readonly soft: readonly number[];
  /** The offset in the text that was given for one in `text`. */
  readonly source: (at: number) => number;
};

/** Marks a text up for setting; its links are appended to `links`, which numbers them. */
export function marked(text: string, spans: readonly Span[], links: NumberedLink[]): Marked {
  return numbered(withoutSoftHyphens(text, spans), links);
}

function withoutSoftHyphens(text: string, spans: readonly Span[]): Marked {
  if (!text.includes("\xad")) return { text, spans: [...spans], soft: [], source: (at) => at };
  const taken: number[] = [];
  const soft: number[] = [];
  for (let at = text.indexOf("\xad"); at >= 0; at = text.indexOf("\xad", at + 1)) {
    soft.push(at - taken.length);
    taken.push(at);
  }
  const moved = (at: number) => at - taken.filter((one) => one < at).length;
  const source = (at: number) => taken.reduce((sum, one) => (one < sum ? sum + 1 : sum), at);
  return {
    text: text.replaceAll("\xad", ""),
    spans: spans.map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) })),
    soft,
    source,
  };
}

function numbered(given: Marked, links: NumberedLink[]): Marked {
  if (!given.spans.some((span) => span.kind === "link")) return given;
  const inserted: { at: number; length: number }[] = [];
  const moved = (at: number, after: boolean) =>
    inserted.reduce((sum, mark) => (mark.at < at || (after && mark.at === at) ? sum + mark.length : sum), at);
  const out: LineSpan[] = [];
  let text = given.text;
  for (const span of [...given.spans].sort((a, b) => a.end - b.end)) {
    if (span.kind !== "link" || !span.href) continue;
    const number = links.length + 1;
    links.push({ number, text: given.text.slice(span.start, span.end), href: span.href });
    const mark = `[${number}]`;
    const at = moved(span.end, true);
    text = text.slice(0, at) + mark + text.slice(at);
    inserted.push({ at: span.end, length: mark.length });
    out.push({ start: at, end: at + mark.length, kind: "quiet" });
  }
  for (const span of given.spans)
    out.push({ ...span, start: moved(span.start, true), end: moved(span.end, false) });
  const source = (at: number) => {
    let back = at;
    for (const mark of inserted) if (back > mark.at) back = Math.max(mark.at, back - mark.length);
    return given.source(back);
  };
  return { text, spans: out, soft: given.soft.map((at) => moved(at, false)), source };
}

/** The parts of spans inside start..end, counted from there. */
export function spansWithin(spans: readonly LineSpan[], start: number, end: number): LineSpan[] {
  if (spans.length === 0) return [];
  const inside: LineSpan[] = [];
  for (const span of spans) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (from < to) inside.push({ ...span, start: from - start, end: to - start });
  }
  return inside;
}
