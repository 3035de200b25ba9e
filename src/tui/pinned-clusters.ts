/**
 * Emoji made of several characters, held in their columns. A terminal that does not measure clusters of characters whole
 * (mode 2027) draws a family of four as four faces, over eight columns instead of two, and all behind it in its row
 * stands elsewhere: boxes lose their edge. So the cursor is sent to where the cluster ends, and what stuck out is erased
 * before the rest of the row is written. Where clusters are measured whole nothing of that is seen.
 */
import { eachGrapheme, widthOf } from "../article/width.ts";

/** What joins or changes characters before it, and the letters that flags are made of. */
const JOINED = /[\u200d\ufe0f\u20e3\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;

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
  if (!JOINED.test(written) && !(merges && MERGED.test(written))) return written;
  let column = 0;
  let out = "";
  for (const [part, parameters = "", final] of written.matchAll(PARTS)) {
    if (part === "\n" || part === "\r" || final === "E") column = 0;
    else if (final === "G") column = Math.max(1, Number(parameters)) - 1;
    else if (final === "H") column = Math.max(1, Number(parameters.split(";")[1] ?? 1)) - 1;
    if (part.startsWith("\x1b") || part === "\n" || part === "\r") {
      out += part;
      continue;
    }
    const clusters = [...eachGrapheme(part)];
    for (const [at, cluster] of clusters.entries()) {
      const width = widthOf(cluster);
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

/** Spaces first: where the terminal makes the cluster narrower, its other column has the row's background. */
function pin(cluster: string, column: number, width: number, columns: number): string {
  const end = column + width;
  const before = `${" ".repeat(width)}\x1b[${column + 1}G`;
  // Behind the last column there is no place to go to; what sticks out there is cut off (DECAWM, terminal-input.ts).
  return end >= columns ? before + cluster : `${before}${cluster}\x1b[${end + 1}G\x1b[K`;
}
