/**
 * Emoji made of several characters, held in their columns. A terminal that does not measure clusters of characters whole
 * (mode 2027) draws a family of four as four faces, over eight columns instead of two, and all behind it in its row
 * stands elsewhere: boxes lose their edge. So the cursor is sent to where the cluster ends, and what stuck out is erased
 * before the rest of the row is written. Where clusters are measured whole nothing of that is seen.
 *
 * Letters of India's scripts and of Thai take more columns where each of their signs is measured. Nothing of them may be
 * erased, so what stands behind them goes on in its column only from the next gap that is wide enough for what they may
 * take: the edge of a box, the page on the right.
 */
import { eachGrapheme, widthOf } from "../article/width.ts";

/** What joins or changes characters before it, and the letters that flags are made of. */
const JOINED = /[\u200d\ufe0f\u20e3\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;

/** Scripts whose vowels may take a column of their own: India's, Thai and Lao, Tibetan, Burmese, Khmer. */
const SPREAD = /[\u0900-\u0fff\u1000-\u109f\u1780-\u17ff]/;
/** Signs that have width in Unicode's data, and those of Burmese and Khmer, which had it in older ones. */
const OF_ONE_COLUMN = /[\p{Mc}\u0e33\u0eb3\u102b-\u103e\u1056-\u1059\u17b4-\u17d3]/u;
const OF_NONE = /[\p{M}\p{Cf}]/u;

/**
 * What mlterm merges into one letter of one column where it is written so, though in the order of seeing the second is
 * the earlier one: a lam, an alef.
 */
const LAM = /^\u0644/;
const ALEF = /^[\u0622\u0623\u0625\u0627]/;
const MERGED = /\u0644\p{M}*[\u0622\u0623\u0625\u0627]/u;

/** The sequences that are written, line ends, and what stands between them. */
const PARTS =
  /\x1b\[([\d;?]*)[ -/]*([@-~])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[_P][^\x1b]*\x1b\\|\x1b[ -~]|[\r\n]|[^\x1b\r\n]+/g;

/**
 * The same bytes with such clusters pinned, for a screen of so many columns. Each row is written from its first column on
 * or from one that is named in `written` (CHA), and erased before, as Ink does (ink/build/line-update.js). `merges`: the
 * terminal merges Arabic letters as mlterm does, which is kept from it by writing the second first.
 */
export function pinned(written: string, columns: number, merges = false): string {
  const spreads = SPREAD.test(written);
  if (!spreads && !JOINED.test(written) && !(merges && MERGED.test(written))) return written;
  let column = 0;
  /** Columns that the row may be too far on by, and spaces before what comes. */
  let over = 0;
  let spaces = 0;
  let out = "";
  for (const [part, parameters = "", final] of written.matchAll(PARTS)) {
    if (part === "\n" || part === "\r" || final === "E") column = 0;
    else if (final === "G") column = Math.max(1, Number(parameters)) - 1;
    else if (final === "H") column = Math.max(1, Number(parameters.split(";")[1] ?? 1)) - 1;
    if (part === "\n" || part === "\r" || /^[EGH]$/.test(final ?? "")) over = 0;
    if (part.startsWith("\x1b") || part === "\n" || part === "\r") {
      out += part;
      continue;
    }
    const clusters = [...eachGrapheme(part)];
    for (const [at, cluster] of clusters.entries()) {
      const width = widthOf(cluster);
      if (spreads && cluster === " ") spaces++;
      else if (spreads) {
        if (over > 0 && spaces > over) {
          out += `\x1b[${column + 1}G`;
          over = 0;
        }
        spaces = 0;
        over += mostColumns(cluster) - width;
      }
      const next = merges && LAM.test(cluster) ? (clusters[at + 1] ?? "") : "";
      if (ALEF.test(next))
        out += `\x1b[${column + 2}G${next}\x1b[${column + 1}G${cluster}\x1b[${column + 3}G`;
      else if (!(merges && ALEF.test(cluster) && LAM.test(clusters[at - 1] ?? "")))
        out += JOINED.test(cluster) ? pin(cluster, column, width, columns) : cluster;
      column += width;
    }
  }
  return out;
}

/** Columns of a cluster where a terminal measures its characters one by one. Emoji are pinned as they are. */
function mostColumns(cluster: string): number {
  if (cluster.length === 1 || JOINED.test(cluster)) return widthOf(cluster);
  let columns = 0;
  for (const character of cluster) {
    if (OF_ONE_COLUMN.test(character)) columns++;
    else if (!OF_NONE.test(character)) columns += widthOf(character);
  }
  return Math.max(columns, widthOf(cluster));
}

/** Spaces first: where the terminal makes the cluster narrower, its other column has the row's background. */
function pin(cluster: string, column: number, width: number, columns: number): string {
  const end = column + width;
  const before = `${" ".repeat(width)}\x1b[${column + 1}G`;
  // Behind the last column there is no place to go to; what sticks out there is cut off (DECAWM, terminal-input.ts).
  return end >= columns ? before + cluster : `${before}${cluster}\x1b[${end + 1}G\x1b[K`;
}
