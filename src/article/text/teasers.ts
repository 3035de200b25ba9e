/** Pointers to other stories in their common forms: picture's description, kicker, headline, a sentence, "more". */
import { isAnchor } from "./anchor.ts";
import type { Line } from "./line.ts";

const MOST = 300;
const MORE = /^(mehr|more|read more|(artikel|beitrag|weiter) ?lesen|lire|leer más|mehr lesen|weiter)\b/i;

const open = (line: Line | undefined): line is Line => line !== undefined && line.label === "";
const isKicker = (line: Line) => !line.ends && line.words <= 4;
const isHeadline = (line: Line) => !line.ends && !line.text.endsWith(":") && line.words >= 4 && line.size < 200;

/** Labels the sentences of teasers, which by length alone would be paragraphs. */
export function markTeasers(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    if (!open(line) || !line.ends || line.size > MOST) return;
    const [before, next, after] = [lines[at - 1], lines[at + 1], lines[at + 2]];
    const described = open(next) && isKicker(next) && open(after) && isHeadline(after) && line.size <= 160;
    const titled = open(next) && isHeadline(next) && !next.alone && after !== undefined && !isAnchor(after) && after.gap === 0;
    const continued = next !== undefined && MORE.test(next.text) && before !== undefined && open(before) && isHeadline(before);
    if (described || titled || continued) line.label = "left-out";
    if (continued && next!.label === "stray") next!.label = "left-out";
  });
}

const WRITER =
  /^\p{Lu}[\p{L}.'’-]+ (\p{Lu}[\p{L}.'’-]* ){1,3}(is|was|ist|war|est|es|è|covers|writes|berichtet|schreibt)\b.{0,120}\b(reporter|correspondent|writer|editor|journalist|columnist|producer|fellow|researcher|professor|lecturer|author|contributor|korrespondent|redakteur|reporter|autor|journaliste|periodista)/iu;

/** Labels the lines about the writer that close a story. */
export function markWriters(lines: readonly Line[], start: number, end: number): void {
  const anchors = lines.slice(start, end).filter(isAnchor);
  for (const line of anchors.slice(-3)) {
    if (anchors.length > 4 && WRITER.test(line.text) && line.size < 400) line.label = "left-out";
  }
}

/** A short line between two lines of the page is the page's too. */
export function markBetweenPage(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    const isPage = (other: Line | undefined) => other === undefined || other.label === "page";
    if (open(line) && line.size < 110 && at > 0 && isPage(lines[at - 1]) && isPage(lines[at + 1]) && line.ends)
      line.label = "left-out";
  });
}
