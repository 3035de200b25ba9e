/** Headlines of other stories that stand alone between paragraphs, where a sub-head could stand too. */
import { isHeadLine } from "./head.ts";
import type { Line } from "./line.ts";

/**
 * How a paragraph goes on with the one before it. Under a sub-head none begins so: of 551 sub-heads of labelled news
 * stories 0, of 13 such headlines 3.
 */
const GOES_ON =
  /^(however|but|and|yet|nevertheless|nonetheless|meanwhile|instead|moreover|furthermore|therefore|even so|on the other hand)\b/i;

const SERIES = /^(.{4,40}?): /;

/** A sub-head is short where it stands over a picture or in capitals; a headline of this many characters is not. */
const TEASER_LEAST = 45;

/**
 * Calls sub-heads headlines of other stories where the paragraph below goes on with the one above, where a headline
 * of the same series ("Harbour fire: What we know") stands elsewhere in the story, and where they are teasers.
 * @param below for each line the nearest one below that is part of the story
 */
export function markPointers(lines: readonly Line[], below: readonly (Line | undefined)[]): void {
  const series = new Set(
    lines.flatMap((line) => (line.label === "related" ? (SERIES.exec(line.text)?.[1] ?? []) : [])),
  );
  lines.forEach((line, at) => {
    if (line.label !== "subhead" || !isHeadline(line)) return;
    const next = below[at];
    const interrupts = next?.label === "body" && GOES_ON.test(next.text);
    const ofSeries = series.has(SERIES.exec(line.text)?.[1] ?? "");
    if (interrupts || ofSeries || isTeaser(line, lines[at + 1])) line.label = "related";
  });
}

/** A headline with its own date or picture below it, or one in capitals. */
function isTeaser(line: Line, below: Line | undefined): boolean {
  if (below && !below.ends && below.words <= 10 && isHeadLine(below)) return true;
  if (line.size < TEASER_LEAST) return false;
  return below?.label === "alt" || below?.label === "caption" || isInCapitals(line.text);
}

const isInCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();

/** Long enough to be a headline: "Background" is none. */
export const isHeadline = (line: Line): boolean => line.words >= 4 && line.size >= 20;
