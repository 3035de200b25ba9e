/** Setting one paragraph, item, heading or quotation: its words become lines, with what stands before each. */
import type { Span } from "./article.ts";
import type { Visual } from "./bidi.ts";
import { justified } from "./justify.ts";
import type { Line, LineSpan, NumberedLink, Role } from "./lines.ts";
import { type Marked, marked } from "./marked.ts";
import { paragraphRanges } from "./paragraph-ranges.ts";
import type { Hyphens } from "./pieces.ts";
import { countBelow } from "./rising.ts";
import { spanWalk } from "./span-walk.ts";
import type { Tools } from "./tools.ts";
import { type Manner, MOST_EXTRA } from "./total-fit.ts";
import { widthOf } from "./width.ts";
import type { Range } from "./wrap.ts";

/** What a story is set with. `links` grows as they are met. */
export type Sheet = {
  readonly measure: number;
  readonly justify: boolean;
  readonly tools: Tools;
  readonly links: NumberedLink[];
};

/** Where a paragraph comes from. `offset`: where it starts in the block's text; `group`: see Line. */
export type Place = { readonly block: number; readonly offset: number; readonly group: number };

export type Style = {
  readonly role: Role;
  /** What stands before the first line, and before the others, of the same width: marks, numbers, bars. */
  readonly first?: string;
  readonly rest?: string;
  /** Columns that the first line's text begins later, where there is room for them. */
  readonly indent?: number;
  readonly manner?: Manner;
  /** Which way it runs, where its own first letters do not say it. */
  readonly direction?: "ltr" | "rtl";
};

/** Sets a paragraph at the sheet's measure. Its lines hold each word once, in order. */
export function paragraphLines(
  text: string,
  spans: readonly Span[],
  place: Place,
  style: Style,
  sheet: Sheet,
): Line[] {
  const { role, first = "", rest = "" } = style;
  const set = marked(text, spans, sheet.links);
  const room = Math.max(1, sheet.measure - Math.max(widthOf(first), widthOf(rest)));
  const manner = style.manner ?? (sheet.justify ? "justified" : "ragged");
  const directed = sheet.tools.bidi?.paragraph(set.text, style.direction, PARTED.has(role)) ?? null;
  const indent = style.indent ?? 0;
  const hyphens = hyphensOf(set, sheet.tools, DISPLAYED.has(role) ? room : 0);
  const ranges = paragraphRanges(set.text, room, manner, sheet.tools, hyphens, indent);
  const within = spanWalk(set.spans);
  return ranges.map((range, i) => {
    const last = i === ranges.length - 1;
    let drawn = directed
      ? turned(directed.line(range.start, range.end), within, range)
      : straight(set.text, within, range);
    if (range.hyphen) drawn = { ...drawn, text: `${drawn.text}-` };
    let slack = Math.max(0, room - range.width);
    if (manner === "justified" && !last && slack > 0 && slack <= spacesOf(drawn.text) * MOST_EXTRA) {
      drawn = justified(drawn.text, drawn.spans, slack, i % 2 === 1);
      slack = 0;
    }
    const before = (i === 0 ? first : rest) + " ".repeat(range.indent ?? 0);
    const placed = directed?.rightToLeft ? fromRight(drawn, before, slack) : fromLeft(drawn, before);
    const from = place.offset + (i === 0 ? 0 : set.source(range.start));
    const to = place.offset + (last ? text.length : set.source(range.next));
    const line = { role, ...placed, block: place.block, from, to, group: place.group };
    return range.hyphen ? { ...line, hyphen: true } : line;
  });
}

type Drawn = { text: string; spans: LineSpan[] };

type Within = (start: number, end: number) => LineSpan[];

function straight(whole: string, within: Within, range: Range): Drawn {
  const text = whole.slice(range.start, range.end).trimEnd();
  return { text, spans: within(range.start, range.start + text.length) };
}

function turned(visual: Visual, within: Within, range: Range): Drawn {
  return { text: visual.text, spans: visual.moved(within(range.start, range.end)) };
}

function spacesOf(text: string): number {
  return text.split(" ").length - 1;
}

function fromLeft({ text, spans }: Drawn, before: string): Drawn {
  if (before === "") return { text, spans };
  const moved = spans.map((span) => ({
    ...span,
    start: span.start + before.length,
    end: span.end + before.length,
  }));
  if (before.trim()) moved.unshift({ start: 0, end: before.length, kind: "quiet" });
  return { text: (before + text).trimEnd(), spans: moved };
}

/** A bar is drawn at the other edge of its column, and "9." is ".9" when read from the right. */
const OTHER_SIDE: Readonly<Record<string, string>> = { "▏": "▕" };

function fromRight({ text, spans }: Drawn, before: string, left: number): Drawn {
  const moved = spans.map((span) => ({ ...span, start: span.start + left, end: span.end + left }));
  const number = /^(\s*)(\d+)\.(\s*)$/.exec(before);
  const after = number
    ? `${number[3]}.${number[2]}${number[1]}`
    : [...before]
        .reverse()
        .map((mark) => OTHER_SIDE[mark] ?? mark)
        .join("");
  const drawn = " ".repeat(left) + text;
  const whole = (drawn + after).trimEnd();
  if (after.trim()) moved.push({ start: drawn.length, end: whole.length, kind: "quiet" });
  return { text: whole, spans: moved };
}

/** Lines of several things: section · date · minutes; names. */
const PARTED: ReadonlySet<Role> = new Set(["section", "byline"]);

/** Display matter, which is taken in at a glance: no typesetter parts a word there that fits into a line. */
const DISPLAYED: ReadonlySet<Role> = new Set(["section", "headline", "dek", "byline", "subhead"]);

/**
 * Where words wider than `least` columns may be parted: at the writer's own soft hyphens, else by the language's
 * patterns; never in code.
 */
function hyphensOf({ spans, soft }: Marked, { hyphenate }: Tools, least: number): Hyphens | null {
  if (!hyphenate && soft.length === 0) return null;
  // Spans of one kind stand apart from each other, in their order.
  const code = spans.filter((span) => span.kind === "code");
  const ends = code.map((span) => span.end);
  return (word, at) => {
    if (least > 0 && widthOf(word, least) <= least) return [];
    const end = at + word.length;
    const own = soft.slice(countBelow(soft, at + 1), countBelow(soft, end)).map((one) => one - at);
    if (own.length > 0 || !hyphenate) return own;
    const next = code[countBelow(ends, at + 1)];
    return next !== undefined && next.start < end ? [] : hyphenate(word);
  };
}
