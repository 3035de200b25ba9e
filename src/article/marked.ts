/** A text as it is set: link numbers put in, soft hyphens taken out, and the way back to its own offsets. */
import type { Span } from "./article.ts";
import type { LineSpan, NumberedLink } from "./lines.ts";
import { countBelow } from "./rising.ts";

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
  const moved = (at: number) => at - countBelow(taken, at);
  const source = (at: number) => at + countBelow(soft, at);
  return {
    text: text.replaceAll("\xad", ""),
    spans: spans.map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) })),
    soft,
    source,
  };
}

function numbered(given: Marked, links: NumberedLink[]): Marked {
  if (!given.spans.some((span) => span.kind === "link")) return given;
  // The offset that each number is put in at; where it then stands; the length of all before each, and of all.
  const ats: number[] = [];
  const starts: number[] = [];
  const lengths = [0];
  const moved = (at: number, after: boolean) => at + lengths[countBelow(ats, after ? at + 1 : at)]!;
  const out: LineSpan[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const span of [...given.spans].sort((a, b) => a.end - b.end)) {
    if (span.kind !== "link" || !span.href) continue;
    const number = links.length + 1;
    links.push({ number, text: given.text.slice(span.start, span.end), href: span.href });
    const mark = `[${number}]`;
    const before = lengths.at(-1)!;
    const at = span.end + before;
    parts.push(given.text.slice(from, span.end), mark);
    from = span.end;
    ats.push(span.end);
    starts.push(at);
    lengths.push(before + mark.length);
    out.push({ start: at, end: at + mark.length, kind: "quiet" });
  }
  parts.push(given.text.slice(from));
  for (const span of given.spans)
    out.push({ ...span, start: moved(span.start, true), end: moved(span.end, false) });
  const source = (at: number) => {
    const before = countBelow(starts, at);
    const last = ats[before - 1];
    return given.source(last === undefined ? at : Math.max(last, at - lengths[before]!));
  };
  return { text: parts.join(""), spans: out, soft: given.soft.map((at) => moved(at, false)), source };
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
