/**
 * Scraped text → story. The lines are labelled in passes (text/label.ts), then put together here.
 * General rules only: length, punctuation, place, blank lines, repetition, and a small table of what pages say.
 */
import type { Draft, Problem, Related } from "./article.ts";
import { plainBlocks } from "./plain-blocks.ts";
import { beginningOf } from "./shorten.ts";
import { blocksOf } from "./text/blocks.ts";
import { findDate } from "./text/date.ts";
import { bylineNames } from "./text/head.ts";
import { labelLines } from "./text/label.ts";
import { hasMoreLines, type Line } from "./text/line.ts";
import { keyOf } from "./text/measure.ts";
import { cutOff, leftOut } from "./text/problems.ts";
import { relatedHeadline } from "./text/related.ts";

export type TextHint = {
  /** Stands for the headline where the text has none: a file's name, say. */
  readonly headline?: string;
};

/**
 * Reads a page scraped as text. Never fails: a text without a recognisable story becomes paragraphs as they stand, and
 * every line that is in no field and no block is named in `problems` (codes: page, left-out, stray-text, cut-off,
 * no-headline, empty, too-complex).
 */
export function parseText(text: string, hint: TextHint = {}): Draft {
  if (hasMoreLines(text, LINES_MOST)) return unread(text, hint);
  const lines = labelLines(text);
  const { blocks, used } = blocksOf(lines);
  const taken = new Set(used);
  const first = (label: Line["label"]): string => {
    const line = lines.find((one) => one.label === label);
    if (line) taken.add(line);
    return line?.text ?? "";
  };
  const section = first("section");
  const found = first("headline");
  const dek = first("dek");
  const byline = bylineOf(lines, taken);
  const published = publishedOf(lines, taken);
  const related = relatedOf(lines, taken);
  const problems: Problem[] = [...leftOut(lines, taken), ...cutOff(lines)];
  const headline =
    found || hint.headline || firstWords(blocks.find((block) => block.type === "paragraph")?.text ?? dek);
  if (found === "" && lines.length > 0)
    problems.push({ code: "no-headline", message: "No headline was found in the text" });
  if (blocks.length === 0) problems.push({ code: "empty", message: "No text of a story was found" });
  return { section, headline, dek, byline, published, source: "", language: "", blocks, related, problems };
}

/** Labelling a line takes some 2 µs. A thousand pages of a book have half as many. */
const LINES_MOST = 100_000;

function unread(text: string, hint: TextHint): Draft {
  const blocks = plainBlocks(text);
  const first = blocks.find((block) => block.type === "paragraph")?.text ?? "";
  const message =
    "The text has too many lines to be looked through for a story; it is shown as plain paragraphs.";
  return {
    ...{ section: "", headline: hint.headline || firstWords(first), dek: "", byline: "", published: "" },
    ...{ source: "", language: "", blocks, related: [], problems: [{ code: "too-complex", message }] },
  };
}

const BYLINES_MOST = 3;

/** The names of the first bylines; a line that names only who was named already adds nothing. */
function bylineOf(lines: readonly Line[], taken: Set<Line>): string {
  const names: string[] = [];
  for (const line of lines) {
    if (line.label !== "byline" || names.length >= BYLINES_MOST) continue;
    taken.add(line);
    const name = bylineNames(line.text);
    const at = names.findIndex(
      (other) => keyOf(other).includes(keyOf(name)) || keyOf(name).includes(keyOf(other)),
    );
    if (at < 0) names.push(name);
    else if (name.length > names[at]!.length) names[at] = name;
  }
  return names.join(", ");
}

function publishedOf(lines: readonly Line[], taken: Set<Line>): string {
  const line = lines.find((one) => one.label === "date" && findDate(one.text) !== "");
  if (!line) return "";
  taken.add(line);
  return findDate(line.text);
}

function relatedOf(lines: readonly Line[], taken: Set<Line>): Related[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    if (line.label !== "related") return [];
    taken.add(line);
    const headline = relatedHeadline(line.text) ?? line.text;
    const key = keyOf(headline);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ headline }];
  });
}

const FIRST_WORDS = 80;

/** The first sentence of a paragraph, cut after a word where it is long. */
function firstWords(text: string): string {
  const sentence = /^.{10,}?[.!?。！？](?=["”’»]?(?:\s|$))/u.exec(text)?.[0] ?? text;
  if (sentence.length <= FIRST_WORDS) return sentence;
  const space = sentence.lastIndexOf(" ", FIRST_WORDS - 1);
  return `${beginningOf(sentence, space > FIRST_WORDS / 2 ? space : FIRST_WORDS).trimEnd()}…`;
}
