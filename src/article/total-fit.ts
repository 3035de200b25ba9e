/**
 * Breaking a paragraph into lines with an eye on all of them: of all ways to break it the one with the least demerits
 * (Knuth and Plass, Breaking Paragraphs into Lines, 1981), for columns of a terminal: spaces never shrink.
 */
import type { Piece } from "./pieces.ts";

/**
 * ragged: lines as equally long as they can be, the last one free. even: the last one too (headlines). justified:
 * spaces as equally wide as they can be.
 */
export type Manner = "ragged" | "even" | "justified";

export type Fit = {
  /** For each line, in order, the index behind its last piece. */
  readonly ends: readonly number[];
  /** Of the worst line but the last: the columns it lacks, as a share of the width, or when justified of its spaces. */
  readonly worst: number;
};

/** Justified, no space becomes wider than twice a space: beyond that a line is left ragged. */
export const MOST_EXTRA = 1;
/** Demerits of such a line, and of each column it lacks, squared. */
const RAGGED_LINE = 10_000;
const RAGGED_COLUMN = 200;
/** No more than so many lines in a row end with a hyphen, but where a column is too narrow for anything else. */
const HYPHENS = 2;
const TOO_MANY = 1e9;

type Costs = {
  readonly hyphen: number;
  /** For parting two words that are close to each other, as a number from what it counts. */
  readonly close: number;
  /** More for a hyphen right under another, and for one that leaves the end of a word to the last line. */
  readonly again: number;
  /** For a last line of one short word; again for one that is only the end of a word. */
  readonly short: number;
};

/** Demerits in the units of each manner: squared columns; or squared badness as in TeX, whose hyphen costs 50². */
function costsOf(manner: Manner, width: number): Costs {
  if (manner === "justified") return { hyphen: 2500, close: 2500, again: 5000, short: 5000 };
  // A hyphen weighs as much as an eighth of the line left empty, in a heading much more.
  if (manner === "even")
    return { hyphen: (0.4 * width) ** 2, close: (0.2 * width) ** 2, again: (0.4 * width) ** 2, short: 0 };
  return {
    hyphen: (0.125 * width) ** 2,
    close: (0.125 * width) ** 2,
    again: (0.15 * width) ** 2,
    short: (0.3 * width) ** 2,
  };
}

/**
 * Breaks pieces, at least one, into lines of at most `width` columns; only a piece wider than that sticks out. Takes time in
 * proportion to the pieces times those of one line.
 */
export function totalFit(pieces: readonly Piece[], width: number, manner: Manner): Fit {
  const count = pieces.length;
  const cost = costsOf(manner, width);
  // Columns from the start of the text to each piece's start and end, and spaces before it.
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const gaps = new Int32Array(count);
  let column = 0;
  let spaces = 0;
  for (let i = 0; i < count; i++) {
    const piece = pieces[i]!;
    column += piece.gap;
    if (piece.gap > 0) spaces++;
    starts[i] = column;
    column += piece.width;
    ends[i] = column;
    gaps[i] = spaces;
  }
  // One line of all is the best way wherever there is one.
  if (column <= width) return { ends: [count], worst: 0 };
  const columns: Columns = { starts, ends, gaps };
  const hyphens = pieces.some((piece) => piece.hyphen);
  // A node is a break before piece `i` behind `r` lines in a row that end with a hyphen: i * layers + r.
  const layers = hyphens ? HYPHENS + 1 : 1;
  const best = new Float64Array((count + 1) * layers).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array((count + 1) * layers).fill(-1);
  best[0] = 0;
  // What a line may cost at most: no part of the best way costs more than the whole of another one.
  // Fractions that are added in another order make another last digit.
  const most = firstFit(pieces, columns, width, manner, cost) * (1 + 1e-9);
  // A line whose hyphen is not counted yet lacks one column less.
  const mostSlack = slackAt(most, manner, width) + 1;
  // The first piece of the shortest line that is worth looking at.
  let nearest = 0;
  for (let end = 1; end <= count; end++) {
    const last = end === count;
    const hyphen = pieces[end - 1]!.hyphen && !last;
    const parts = !last && pieces[end]!.close === true;
    while (nearest < end - 1 && ends[end - 1]! - starts[nearest + 1]! >= width - mostSlack) nearest++;
    for (let start = last ? end - 1 : nearest; start >= 0; start--) {
      const used = ends[end - 1]! - starts[start]! + (hyphen ? 1 : 0);
      if (used > width && start < end - 1) break;
      const node = start * layers;
      if (best[node] === Number.POSITIVE_INFINITY && !hyphens) continue;
      const spaces = gaps[end - 1]! - gaps[start]!;
      const slack = width > used ? width - used : 0;
      let demerits = lineDemerits(manner, slack, spaces, last);
      if (demerits > most) continue;
      if (last) demerits += endDemerits(pieces, start, used, width, cost);
      else if (parts) demerits += cost.close;
      for (let run = 0; run < layers; run++) {
        const before = best[node + run]!;
        if (before === Number.POSITIVE_INFINITY) continue;
        const sum = before + demerits + hyphenDemerits(cost, hyphen, last, run);
        const to = end * layers + (hyphen ? Math.min(run + 1, HYPHENS) : 0);
        if (sum >= best[to]! || sum > most) continue;
        best[to] = sum;
        from[to] = node + run;
      }
    }
  }
  return traced(pieces, { ...columns, from, layers }, width, manner);
}

type Columns = { readonly starts: Int32Array; readonly ends: Int32Array; readonly gaps: Int32Array };

/** The demerits of the lines that come of filling each as far as it goes. */
function firstFit(
  pieces: readonly Piece[],
  { starts, ends, gaps }: Columns,
  width: number,
  manner: Manner,
  cost: Costs,
): number {
  const count = pieces.length;
  let sum = 0;
  let run = 0;
  for (let start = 0; start < count; ) {
    let end = start + 1;
    while (end < count && ends[end]! - starts[start]! + (isHyphen(pieces, end) ? 1 : 0) <= width) end++;
    const last = end === count;
    const hyphen = isHyphen(pieces, end - 1);
    const used = ends[end - 1]! - starts[start]! + (hyphen ? 1 : 0);
    sum += lineDemerits(manner, Math.max(0, width - used), gaps[end - 1]! - gaps[start]!, last);
    if (last) sum += endDemerits(pieces, start, used, width, cost);
    else if (pieces[end]!.close === true) sum += cost.close;
    sum += hyphenDemerits(cost, hyphen, last, run);
    run = hyphen ? Math.min(run + 1, HYPHENS) : 0;
    start = end;
  }
  return sum;
}

function isHyphen(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]!.hyphen && at < pieces.length - 1;
}

/** What a last line from piece `start` costs: one short word, or hardly anything; as much again the mere end of a word. */
function endDemerits(
  pieces: readonly Piece[],
  start: number,
  used: number,
  width: number,
  { short }: Costs,
): number {
  if (start === 0) return 0;
  let end = start;
  while (end < pieces.length - 1 && pieces[end]!.hyphen) end++;
  const isOne = end === pieces.length - 1;
  const isShort = (isOne && used * 3 < width) || used * 8 < width;
  return (isShort ? short : 0) + (isOne && isHyphen(pieces, start - 1) ? short : 0);
}

/** What the end of a line costs behind `run` lines in a row that end with a hyphen. */
function hyphenDemerits(cost: Costs, hyphen: boolean, last: boolean, run: number): number {
  if (hyphen) return cost.hyphen + (run === HYPHENS ? TOO_MANY : run > 0 ? cost.again : 0);
  // The last line should not begin with the end of a word.
  return last && run > 0 ? cost.again : 0;
}

function lineDemerits(manner: Manner, slack: number, spaces: number, last: boolean): number {
  if (last && manner !== "even") return 0;
  if (manner !== "justified") return slack * slack;
  // Scripts without spaces are ragged by a column wherever a line of wide characters does not come out even.
  if (spaces === 0) return RAGGED_COLUMN * slack * slack;
  const extra = slack / spaces;
  if (extra > MOST_EXTRA) return RAGGED_LINE + RAGGED_COLUMN * slack * slack;
  const badness = 100 * extra * extra * extra;
  return (1 + badness) * (1 + badness);
}

/** The columns that a line, not the last, may lack at most for demerits of `most`, or more than that. */
function slackAt(most: number, manner: Manner, width: number): number {
  if (manner !== "justified") return Math.sqrt(most);
  // With its spaces made wider, each a column at least, a line comes out justified; else it is ragged.
  return Math.max(width / 2, Math.sqrt(most / RAGGED_COLUMN));
}

type Traced = Columns & { readonly from: Int32Array; readonly layers: number };

function traced(pieces: readonly Piece[], t: Traced, width: number, manner: Manner): Fit {
  const { starts, ends: columns, gaps, from, layers } = t;
  const ends: number[] = [];
  let worst = 0;
  // The last piece never ends with a hyphen, so the way ends in the first layer.
  for (let node = pieces.length * layers; node > 0 && from[node]! >= 0; node = from[node]!) {
    const end = Math.floor(node / layers);
    const start = Math.floor(from[node]! / layers);
    if (end < pieces.length) {
      const slack = width - (columns[end - 1]! - starts[start]!) - (pieces[end - 1]!.hyphen ? 1 : 0);
      const spaces = gaps[end - 1]! - gaps[start]!;
      worst = Math.max(worst, manner === "justified" ? (slack > 0 ? slack / spaces : 0) : slack / width);
    }
    ends.push(end);
  }
  return { ends: ends.reverse(), worst };
}
