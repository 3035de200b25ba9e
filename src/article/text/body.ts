/** The body between its first and its last line: paragraphs, lists, sub-heads; the rest is left out. */
import { isAnchor, UNENDED_LEAST } from "./anchor.ts";
import { isHeadLine } from "./head.ts";
import type { Line } from "./line.ts";
import { isHeadline, markPointers } from "./pointers.ts";

const BULLET = /^[•▪◦‣●■·*⁃]\s*\S|^[-–] \S/u;
const NUMBER = /^(\d{1,2})[.)] \S/;

/** Labels everything that is not labelled yet. `start` and `end` bound the body. */
export function markBody(lines: readonly Line[], start: number, end: number): void {
  lines.forEach((line, at) => {
    if (at < start || at >= end) {
      if (line.label === "" || line.label === "body") line.label = "left-out";
      else if (at >= end && ["caption", "alt", "credit"].includes(line.label)) line.label = "left-out";
    } else if (isAnchor(line)) line.label = "body";
  });
  const inside = lines.slice(start, end);
  markLists(inside);
  markAnnounced(inside);
  markHeadLines(inside);
  markRepeats(inside);
  markRuns(inside);
  const interview = isInterview(inside);
  const below = nextOf(inside);
  let above: Line | undefined;
  inside.forEach((line, at) => {
    if (line.label === "")
      line.label = judge(line, { above, below: below[at], touching: inside[at - 1], interview });
    if (!SKIPPED.has(line.label)) above = line;
  });
  markPointers(inside, below);
}

function markLists(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    if (line.label !== "" && line.label !== "body") return;
    const number = Number(NUMBER.exec(line.text)?.[1] ?? Number.NaN);
    const near = [lines[at - 1], lines[at + 1]];
    if (BULLET.test(line.text)) {
      if (!/^[-–]/.test(line.text) || near.some((other) => other && BULLET.test(other.text)))
        line.label = "list";
    } else if (near.some((other) => Math.abs(Number(NUMBER.exec(other?.text ?? "")?.[1]) - number) === 1))
      line.label = "list";
  });
}

/** Two lines or more that are no sentences, below a paragraph that ends in a colon. */
function markAnnounced(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    if ((line.label !== "body" && line.label !== "") || !line.text.endsWith(":") || line.words < 4) return;
    let end = at + 1;
    while (end < lines.length && lines[end]!.label === "" && !lines[end]!.ends && lines[end]!.size < 160)
      end++;
    if (end - at <= 2) return;
    line.label = "body";
    for (const item of lines.slice(at + 1, end)) item.label = "list";
  });
}

/** Dates, bylines and addresses that stand alone in the body belong to teasers and boxes. */
function markHeadLines(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.label !== "" || line.ends) continue;
    if (isHeadLine(line) && line.words <= 10) line.label = "left-out";
    else if (/^https?:\S+$|^\d[\d.:, ]*\S{0,2}$/.test(line.text)) line.label = "left-out";
  }
}

/**
 * Two and more lines in a row that are no sentences: headlines of other stories. Under a question none of them asks, they
 * are points of a list.
 */
function markRuns(lines: readonly Line[]): void {
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    while (end < lines.length && isLoose(lines[end]!)) end++;
    const run = lines.slice(at, end);
    if (run.length > 1) {
      const points = run.slice(1);
      if (
        run[0]!.alone &&
        run[0]!.text.endsWith("?") &&
        points.length > 1 &&
        points.every((line) => !line.ends)
      ) {
        run[0]!.label = "subhead";
        for (const line of points) line.label = "list";
      } else for (const line of run) line.label = isHeadline(line) ? "related" : "left-out";
    }
    at = Math.max(at, end);
  }
}

const isLoose = (line: Line) =>
  line.label === "" &&
  line.size < UNENDED_LEAST &&
  !line.text.endsWith(":") &&
  (!line.ends || /[?!]$/.test(line.text)) &&
  !isQA(line);

const REPEAT_LEAST = 20;

function markRepeats(lines: readonly Line[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.key.length < REPEAT_LEAST) continue;
    if (line.label === "alt" || line.label === "page") continue;
    if (seen.has(line.key)) line.label = "repeat";
    seen.add(line.key);
  }
}

const isText = (line: Line | undefined) =>
  line?.label === "body" || line?.label === "list" || line?.label === "subhead";
const QUOTED = /^["“„«»‘'「『‚‹]/u;

type Context = {
  /** The nearest lines above and below that are not pictures, links or the page's. */
  readonly above: Line | undefined;
  readonly below: Line | undefined;
  /** The line above, whatever it is. */
  readonly touching: Line | undefined;
  readonly interview: boolean;
};

/** What an undecided line in the body is, by its form and its neighbours. */
function judge(line: Line, place: Context): Line["label"] {
  const { above: before, below: after, interview } = place;
  const nextText = isText(after) || (after !== undefined && after.label === "" && isSentence(after));
  if (line.ends || line.text.endsWith(":")) {
    if (!isSentence(line)) return "left-out";
    if (line.alone && /[?!]$/.test(line.text) && line.size < 90 && isText(before) && nextText && !isQA(line))
      return interview ? "body" : "subhead";
    return isText(before) || nextText || line.alone ? "body" : "left-out";
  }
  if (isQA(line) && nextText) return "body";
  if (line.text.endsWith(";")) return "list";
  if (line.size >= 80 && /[.!?…]["”’»]?\s+\p{Lu}/u.test(line.text)) return "body";
  if (line.size >= UNENDED_LEAST && line.alone) return "body";
  if (line.gap === 0 && before === place.touching && before?.label === "body" && line.words >= 4)
    return "body";
  if (!line.alone) return "left-out";
  if (line.size <= 85 && line.size >= 4 && nextText) return "subhead";
  if (QUOTED.test(line.text) && line.size > 85) return "body";
  return "left-out";
}

const ASKED_LEAST = 3;

/** Questions that stand alone, each answered by a paragraph in quotation marks, are said and not sub-heads. */
const isInterview = (lines: readonly Line[]) =>
  lines.filter((line, at) => line.alone && line.text.endsWith("?") && QUOTED.test(lines[at + 1]?.text ?? ""))
    .length >= ASKED_LEAST;

const isQA = (line: Line) => /^(Q|A|F|P|R):\s/.test(line.text);

const isSentence = (line: Line) => line.words >= 3 || line.size >= 12;

const SKIPPED = new Set([
  "page",
  "repeat",
  "caption",
  "alt",
  "credit",
  "related",
  "related-head",
  "left-out",
  "date",
]);

/** For each line the nearest one below that is not skipped. */
function nextOf(lines: readonly Line[]): (Line | undefined)[] {
  const below: (Line | undefined)[] = [];
  let last: Line | undefined;
  for (let at = lines.length - 1; at >= 0; at--) {
    below[at] = last;
    if (!SKIPPED.has(lines[at]!.label)) last = lines[at];
  }
  return below;
}
