/**
 * Text that runs from right to left, in the order of seeing (UAX #9). The library gives each character's level; the
 * order of a line is made here, because it keeps graphemes whole and says where each span went.
 */
import type { LineSpan } from "./lines.ts";
import { eachGrapheme, widthOf } from "./width.ts";

export type Bidi = {
  /**
   * The directions in a paragraph; null where all of it runs from left to right. Its base direction is that of its
   * first strong character (UAX #9, P2 and P3), or `base`. `parted`: what stands between middle dots (section · date · minutes)
   * is ordered by itself, so that no date is parted by the words beside it.
   */
  readonly paragraph: (text: string, base?: "ltr" | "rtl", parted?: boolean) => Directed | null;
};

export type Directed = {
  readonly rightToLeft: boolean;
  /** The part start..end of the paragraph (one line, no spaces at its end) as it is to be sent to the terminal. */
  readonly line: (start: number, end: number) => Visual;
};

export type Visual = {
  readonly text: string;
  /** Where spans of the part lie now, in offsets of `text`; given in offsets of the part. One may become several. */
  readonly moved: (spans: readonly LineSpan[]) => LineSpan[];
};

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** A letter that runs from right to left, at the start of a grapheme. */
const LETTER = new RegExp(`^(?=\\p{L})${RIGHT_TO_LEFT.source}`, "u");
/** Such letters in a row, each with its marks; other characters that run so one by one. */
const WORDS = new RegExp(
  `(?:(?=\\p{L})${RIGHT_TO_LEFT.source}[\\p{M}\u200c\u200d]*)+|${RIGHT_TO_LEFT.source}\\p{M}*`,
  "gu",
);
const STRONG = /[\p{L}\u200e\u200f\u061c]/u;

/** Whether anything in the text runs from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The base direction of a paragraph, that of its first strong character (UAX #9, P2 and P3). */
export function directionOf(text: string): "ltr" | "rtl" {
  return startsRightToLeft(text) ? "rtl" : "ltr";
}

function startsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? "");
}

/** A line by itself in the order of seeing: a headline, a caption. As it is where nothing orders it here. */
export function inOrder(text: string, bidi: Bidi | null): string {
  return bidi?.paragraph(text)?.line(0, text.length).text ?? text;
}

/**
 * What comes out: "seen", the order of seeing, for terminals that draw what they are sent; "words", the same with the
 * letters of each word in the order of reading, for terminals that order what they are sent (see heldWords()).
 */
export type Drawn = "seen" | "words";

const loading: { [drawn in Drawn]?: Promise<Bidi> } = {};

/** Loads the library at the first call: the order is made here. The same value at every call. */
export function loadBidi(drawn: Drawn = "seen"): Promise<Bidi> {
  loading[drawn] ??= import("bidi-js").then(({ default: bidiFactory }) => {
    const library = bidiFactory();
    const mirrored = (cluster: string) => library.getMirroredCharacter(cluster) ?? cluster;
    return {
      paragraph(text, base, parted = false) {
        if (base !== "rtl" && !isRightToLeft(text)) return null;
        const levelsOf = (units: string, direction: "ltr" | "rtl" | "auto") =>
          library.getEmbeddingLevels(units, direction);
        const { levels, paragraphs } = parted
          ? ofParts(standIns(text), (units) => levelsOf(units, base ?? directionOf(text)))
          : levelsOf(standIns(text), base ?? "auto");
        const rightToLeft = ((paragraphs[0]?.level ?? 0) & 1) === 1;
        const drawnOrder = drawn === "words" ? wordsAsRead : (order: Cluster[]) => order;
        return {
          rightToLeft,
          line: (start, end) => reordered(text, levels, start, end, mirrored, drawnOrder),
        };
      },
    };
  });
  return loading[drawn];
}

/** The library looks at UTF-16 units, one by one: what takes two of them is given as two of its kind. */
function standIns(text: string): string {
  if (!/[\ud800-\udbff]/.test(text)) return text;
  return text
    .replace(/[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu, "\u05d0\u05d0")
    .replace(/[\u{1f000}-\u{1faff}]/gu, "\u2600\u2600");
}

/** What stands between parts; the first space may be one at which no line ends. */
const BETWEEN = /([ \u00a0]· )/;
const [ISOLATED, ISOLATED_END] = ["\u2068", "\u2069"];

type Levels = { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };

/** The levels of a text whose parts are isolated from each other (UAX #9, FSI), without the marks for that. */
function ofParts(text: string, levelsOf: (units: string) => Levels): Levels {
  const pieces = text.split(BETWEEN);
  const marked = pieces.map((piece, i) => (i % 2 === 0 ? ISOLATED + piece + ISOLATED_END : piece)).join("");
  const { levels, paragraphs } = levelsOf(marked);
  const own = levels.filter((_, at) => marked[at] !== ISOLATED && marked[at] !== ISOLATED_END);
  return { levels: own, paragraphs };
}

/** Parts between middle dots, each in its own order, one behind the other from the left: what is told in a row. */
export function partsInOrder(text: string, bidi: Bidi | null): string {
  return bidi === null
    ? text
    : text
        .split(BETWEEN)
        .map((part) => inOrder(part, bidi))
        .join("");
}

type Cluster = { readonly text: string; readonly from: number; readonly level: number };

function reordered(
  text: string,
  levels: Uint8Array,
  start: number,
  end: number,
  mirrored: (cluster: string) => string,
  drawnOrder: (order: Cluster[]) => Cluster[],
): Visual {
  const clusters: Cluster[] = [];
  let from = 0;
  for (const cluster of eachGrapheme(text.slice(start, end))) {
    clusters.push({ text: cluster, from, level: levels[start + from] ?? 0 });
    from += cluster.length;
  }
  const order = drawnOrder(visualOrder(clusters));
  const drawn = order.map((cluster) => (cluster.level & 1 ? mirrored(cluster.text) : cluster.text)).join("");
  const read = text.slice(start, end);
  // Letters of flags pair anew where their order is another; a line that would be wider stays as it is read.
  if (widthOf(drawn) > widthOf(read)) return { text: read, moved: (spans) => [...spans] };
  return { text: drawn, moved: (spans) => spans.flatMap((span) => pieces(span, order)) };
}

/** UAX #9, L2: from the highest level to the lowest odd one, every run at that level or higher is reversed. */
function visualOrder(clusters: readonly Cluster[]): Cluster[] {
  const order = [...clusters];
  const highest = order.reduce((most, cluster) => Math.max(most, cluster.level), 0);
  for (let level = highest; level > 0; level--) {
    for (let i = 0; i < order.length; ) {
      let j = i;
      while (j < order.length && (order[j]?.level ?? 0) >= level) j++;
      if (j > i + 1) order.splice(i, j - i, ...order.slice(i, j).reverse());
      i = Math.max(j, i + 1);
    }
  }
  return order;
}

/** The letters of each word turned back. */
function wordsAsRead(order: Cluster[]): Cluster[] {
  const isInWord = (cluster: Cluster | undefined) =>
    cluster !== undefined && (cluster.level & 1) === 1 && LETTER.test(cluster.text);
  for (let i = 0; i < order.length; i++) {
    let j = i;
    while (isInWord(order[j])) j++;
    if (j > i + 1) order.splice(i, j - i, ...order.slice(i, j).reverse());
    i = Math.max(j, i);
  }
  return order;
}

function pieces(span: LineSpan, order: readonly Cluster[]): LineSpan[] {
  const found: LineSpan[] = [];
  let at = 0;
  for (const { text, from } of order) {
    const end = at + text.length;
    if (from >= span.start && from < span.end) {
      const last = found.at(-1);
      if (last?.end === at) found[found.length - 1] = { ...last, end };
      else found.push({ ...span, start: at, end });
    }
    at = end;
  }
  return found;
}

const LEFT_MARK = "\u200e";
const RIGHT_MARK = "\u200f";

/**
 * Text in the order of "words", with marks around every word that keep a terminal from ordering more than its letters:
 * what stands between two marks from left to right runs as they do (UAX #9, N1 and W7), and a row that begins with one
 * begins at the left (P2). So words, numbers, stops, boxes and columns stand where they are put, and the terminal still
 * joins Arabic letters, which it does in their order of reading only.
 */
export function heldWords(text: string): string {
  return isRightToLeft(text) ? text.replace(WORDS, `${LEFT_MARK}$&${LEFT_MARK}`) : text;
}

/**
 * For terminals that order what they are sent: the order stays that of reading. Marks without width hold each line
 * by itself, so that neither the border of a box nor the page beside it is drawn into it, and the stops at its ends
 * stand on the side where they belong. (Ink drops these marks from what it draws; verbs print them.)
 */
export const TERMINAL_BIDI: Bidi = {
  paragraph(text, base) {
    if (!isRightToLeft(text)) return null;
    const rightToLeft = base ? base === "rtl" : startsRightToLeft(text);
    const [before, after] = rightToLeft
      ? [LEFT_MARK + RIGHT_MARK, RIGHT_MARK + LEFT_MARK]
      : [LEFT_MARK, LEFT_MARK];
    return {
      rightToLeft,
      line: (start, end) => ({
        text: before + text.slice(start, end) + after,
        moved: (spans) =>
          spans.map((span) => ({
            ...span,
            start: span.start + before.length,
            end: span.end + before.length,
          })),
      }),
    };
  },
};
