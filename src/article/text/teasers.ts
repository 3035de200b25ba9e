/** Pointers to other stories in their common forms: picture's description, kicker, headline, a sentence, "more". */
import { isAnchor } from "./anchor.ts";
import { isCredit } from "./credit.ts";
import type { Line } from "./line.ts";

const MOST = 300;
const MORE = /^(mehr|more|read more|(artikel|beitrag|weiter) ?lesen|lire|leer más|mehr lesen|weiter)\b/i;

const QUOTED = /^["“„«»‘'「『‚‹]/u;

const open = (line: Line | undefined): line is Line => line !== undefined && line.label === "";
const isKicker = (line: Line) => !line.ends && line.words <= 4;
const isHeadline = (line: Line) =>
  !line.ends && !line.text.endsWith(":") && line.words >= 4 && line.size < 200;

/** Labels the sentences of teasers, which by length alone would be paragraphs. */
export function markTeasers(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    if (!open(line) || !line.ends || line.size > MOST) return;
    const [before, next, after] = [lines[at - 1], lines[at + 1], lines[at + 2]];
    const described =
      open(next) &&
      isKicker(next) &&
      open(after) &&
      isHeadline(after) &&
      line.size <= 160 &&
      !QUOTED.test(line.text);
    const linked =
      open(next) &&
      next.gap > 0 &&
      isHeadline(next) &&
      !next.alone &&
      after !== undefined &&
      !isAnchor(after) &&
      after.gap === 0;
    const titled = linked && line.size <= 280 && before !== undefined && !isAnchor(before) && !before.alone;
    const continued =
      next !== undefined &&
      MORE.test(next.text) &&
      before !== undefined &&
      open(before) &&
      isHeadline(before);
    if (described || titled || continued) line.label = "left-out";
    if (continued && next!.label === "stray") next!.label = "left-out";
  });
}

const SPEAKER = /^(\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+,\s.{2,80}$/u;
const QUOTE_MOST = 400;

/** A sentence with its speaker's name below it, set out of the running text: "What was said." / "First Last, office". */
export function markPullQuotes(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    const [before, speaker, after] = [lines[at - 1], lines[at + 1], lines[at + 2]];
    if (!open(line) || !line.alone || !line.ends || line.size > QUOTE_MOST || !open(speaker)) return;
    if (!SPEAKER.test(speaker.text) || speaker.ends || speaker.words > 14 || !before || !isAnchor(before))
      return;
    if (after === undefined || !isAnchor(after)) return;
    line.label = "embed";
    speaker.label = "speaker";
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

/** A short sentence between two lines of the page, standing together with one of them, is the page's too. */
export function markBetweenPage(lines: readonly Line[]): void {
  lines.forEach((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]];
    if (!open(line) || line.alone || line.size >= 110 || !line.ends) return;
    if (above?.label === "page" && (below === undefined || below.label === "page")) line.label = "left-out";
  });
}

const FILLER_WORDS = 8;
const FILLER_TIMES = 3;
// A caption and its copies stand close together.
const FILLER_APART = 4;

/** A short line that comes three times or more is put in by the page, between paragraphs or under each picture. */
export function markFillers(lines: readonly Line[]): void {
  const seen = new Map<string, { times: number; last: number }>();
  const isShort = (line: Line) =>
    line.words <= FILLER_WORDS && line.size < 70 && line.key !== "" && !line.ends;
  lines.forEach((line, at) => {
    if (!isShort(line)) return;
    const { times, last } = seen.get(line.key) ?? { times: 0, last: -FILLER_APART };
    seen.set(line.key, { times: at - last >= FILLER_APART || line.words < 4 ? times + 1 : times, last: at });
  });
  for (const line of lines) {
    if (!open(line) || !isShort(line) || seen.get(line.key)!.times < FILLER_TIMES) continue;
    if (!isCredit(line.text)) line.label = "page";
  }
}
