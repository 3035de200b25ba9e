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
  /** More for a hyphen right under another, and for one that leaves the end of a word to the last line. */
  readonly again: number;
  /** For a last line of one short word. */
  readonly short: number;
};

/** Demerits in the units of each manner: squared columns; or squared badness as in TeX, whose hyphen costs 50². */
function costsOf(manner: Manner, width: number): Costs {
  if (manner === "justified") return { hyphen: 2500, again: 5000, short: 5000 };
  // A hyphen weighs as much as an eighth of the line left empty, in a heading much more.
  if (manner === "even") return { hyphen: (0.4 * width) ** 2, again: (0.4 * width) ** 2, short: 0 };
  return { hyphen: (0.125 * width) ** 2, again: (0.15 * width) ** 2, short: (0.3 * width) ** 2 };
}

/**
 * Breaks pieces into lines of at most `width` columns; only a piece wider than that sticks out. Takes time in
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
  // A node is a break before piece `i` behind `r` lines in a row that end with a hyphen: i * (HYPHENS + 1) + r.
  const layers = HYPHENS + 1;
  const best = new Float64Array((count + 1) * layers).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array((count + 1) * layers).fill(-1);
  best[0] = 0;
  for (let end = 1; end <= count; end++) {
    const last = end === count;
    const hyphen = pieces[end - 1]!.hyphen && !last;
    for (let start = end - 1; start >= 0; start--) {
      const used = ends[end - 1]! - starts[start]! + (hyphen ? 1 : 0);
      if (used > width && start < end - 1) break;
      const spaces = gaps[end - 1]! - gaps[start]!;
      let demerits = lineDemerits(manner, Math.max(0, width - used), spaces, last);
      if (last && start > 0) {
        const short = (end - start === 1 && used * 3 < width) || used * 8 < width;
        if (short) demerits += cost.short;
      }
      for (let run = 0; run < layers; run++) {
        const before = best[start * layers + run]!;
        if (before === Number.POSITIVE_INFINITY) continue;
        let sum = before + demerits;
        if (hyphen) sum += cost.hyphen + (run === HYPHENS ? TOO_MANY : run > 0 ? cost.again : 0);
        // The last line should not begin with the end of a word.
        if (last && run > 0) sum += cost.again;
        const node = end * layers + (hyphen ? Math.min(run + 1, HYPHENS) : 0);
        if (sum >= best[node]!) continue;
        best[node] = sum;
        from[node] = start * layers + run;
      }
    }
  }
  return traced(pieces, { starts, ends, gaps, from, layers }, width, manner);
}

function lineDemerits(manner: Manner, slack: number, spaces: number, last: boolean): number {
  if (last && manner !== "even") return 0;
  if (manner !== "justified") return slack * slack;
  // Scripts without spaces are ragged by a column wherever a line of wide characters does not come out even.
  if (spaces === 0) return RAGGED_COLUMN * slack * slack;
  const extra = slack / spaces;
  if (extra > MOST_EXTRA) return RAGGED_LINE + RAGGED_COLUMN * slack * slack;
  const badness = 100 * extra ** 3;
  return (1 + badness) ** 2;
}

type Traced = { starts: Int32Array; ends: Int32Array; gaps: Int32Array; from: Int32Array; layers: number };

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
    ends.unshift(end);
  }
  return { ends, worst };
}
