/** Scraped text → labelled lines: the passes in their order. Each looks only at what the ones before left open. */
import { isAnchor, LONG } from "./anchor.ts";
import { markBody } from "./body.ts";
import { markCaptions } from "./captions.ts";
import { markGroups } from "./groups.ts";
import { findHeadline, markHead } from "./head.ts";
import { Line, linesOf } from "./line.ts";
import { gluedTail } from "./page-phrases.ts";
import { cutBracketed, markRelated } from "./related.ts";
import { markPage, markTail, storyEnd } from "./tail.ts";
import { markBetweenPage, markFillers, markPullQuotes, markTeasers, markWriters } from "./teasers.ts";

export function labelLines(text: string): Line[] {
  const lines = linesOf(text).flatMap(unbracket).flatMap(unglue);
  markTail(lines);
  markPage(lines);
  markEmbeds(lines);
  markFillers(lines);
  const headline = findHeadline(lines);
  if (headline >= 0) lines[headline]!.label = "headline";
  markCaptions(lines);
  markRelated(lines);
  markGroups(lines);
  markTeasers(lines);
  markPullQuotes(lines);
  markBetweenPage(lines);
  const start = markHead(lines, headline);
  const end = storyEnd(lines, start);
  markWriters(lines, start, end);
  markBody(lines, start, end);
  if (!lines.some((line) => line.label === "body" || line.label === "list")) keepAll(lines);
  return lines;
}

/** Verse, notes, a few words: where no paragraph is found, all that is not the page's own is kept as it stands. */
function keepAll(lines: readonly Line[]): void {
  for (const line of lines) if (!SETTLED.has(line.label)) line.label = "body";
  if (lines.every((line) => line.label === "page")) for (const line of lines) line.label = "body";
}

const SETTLED: ReadonlySet<Line["label"]> = new Set(["headline", "section", "page", "stray"]);

/** Parts from a paragraph the stories it names in brackets. */
function unbracket(line: Line): Line[] {
  const { text, headlines } = cutBracketed(line.text);
  if (headlines.length === 0) return [line];
  const named = headlines.map(
    (headline) => new Line(headline, { number: line.number, gap: 0, alone: false }),
  );
  for (const story of named) story.label = "related";
  return text === "" ? named : [new Line(text, line), ...named];
}

/** Parts from a paragraph what was glued to its end: the tail's first words, or a stray fragment. */
function unglue(line: Line, at: number, lines: readonly Line[]): Line[] {
  const tail = gluedTail(line.text);
  const rest =
    tail ||
    (at + 1 < lines.length && !line.ends && line.size > LONG
      ? STRAY.exec(line.text.slice(-STRAY_MOST))?.[1]
      : "");
  if (!rest) return [line];
  const glued = new Line(rest, { number: line.number, gap: 0, alone: false });
  if (!tail) glued.label = "stray";
  const first = new Line(line.text.slice(0, -rest.length).trimEnd(), line);
  // What the tail cut off in the middle of a sentence is the story's last paragraph.
  const above = lines[at - 1];
  if (tail && !first.ends && first.gap === 0 && first.words >= 4 && above && isAnchor(above))
    first.label = "body";
  return [first, glued];
}

// One to five words in small letters behind a full stop that follows a long word (so no abbreviation), without an end.
const STRAY = /\p{Ll}{5,}[.!?]["”’»]?\s+(\p{Ll}[\p{Ll}'’-]*(?:\s[\p{L}\d'’-]+){0,4})$/u;
const STRAY_MOST = 100;

// A post of a social network in the text: "words — Name (@name) date".
const POST = /[—–-]\s?[^—–]{1,60}\(@\w{1,30}\)\s.{4,30}$/u;

function markEmbeds(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    if (line.text.length >= 600 || !line.text.includes("(@") || !POST.test(line.text)) return;
    line.label = "embed";
    const above = lines[at - 1];
    if (above?.label === "" && /^[—–]/.test(line.text)) above.label = "embed";
  });
}
