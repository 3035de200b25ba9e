/** Scores of a parsed story against its expectation. All are shares from 0 to 1. */
import type { Draft } from "../../src/article/article.ts";
import type { GoldFile } from "./corpus.ts";

/** What stands in the body as read by a parser or a baseline. */
export type Reading = {
  readonly paragraphs: readonly string[];
  readonly draft: Draft | null;
};

/** Hits, and what was found and wanted; a ratio over all files is formed from sums of these. */
export type Tally = { readonly hit: number; readonly found: number; readonly wanted: number };

export type Scores = {
  readonly paragraphs: Tally;
  readonly shingles: Tally;
  readonly headline: Tally;
  readonly dek: Tally;
  readonly section: Tally;
  readonly subheads: Tally;
  /** found = figures with a caption; a caption that stands twice counts as found twice. */
  readonly captions: Tally;
  readonly captionDuplicates: number;
  readonly related: Tally;
  readonly relatedInBody: Tally;
  /** hit = lines of noise that stand in the body, wanted = lines of noise. */
  readonly leak: Tally;
};

/** Lower case, compatibility forms, letters and digits only: what is compared is words, not typography. */
export function norm(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("\u00ad", "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

// Scripts written without spaces count each character as a word.
const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu;

/** Runs of four words, as in the article-extraction-benchmark's scorer; shorter texts are one shingle. */
function shingles(paragraphs: readonly string[]): string[] {
  const tokens = paragraphs.join("\n").normalize("NFKC").toLowerCase().match(TOKEN) ?? [];
  if (tokens.length === 0) return [];
  const out: string[] = [];
  for (let at = 0; at < Math.max(1, tokens.length - 3); at++) out.push(tokens.slice(at, at + 4).join(" "));
  return out;
}

function overlap(found: readonly string[], wanted: readonly string[]): Tally {
  const left = new Map<string, number>();
  for (const item of wanted) left.set(item, (left.get(item) ?? 0) + 1);
  let hit = 0;
  for (const item of found) {
    const count = left.get(item) ?? 0;
    if (count > 0) {
      hit++;
      left.set(item, count - 1);
    }
  }
  return { hit, found: found.length, wanted: wanted.length };
}

function same(found: string, wanted: string): Tally {
  if (wanted === "") return { hit: 0, found: 0, wanted: 0 };
  return { hit: norm(found) === norm(wanted) ? 1 : 0, found: found === "" ? 0 : 1, wanted: 1 };
}

export function score(gold: GoldFile, reading: Reading): Scores {
  const { draft } = reading;
  const paragraphs = reading.paragraphs.map(norm).filter(Boolean);
  const wanted = gold.body.map(norm).filter(Boolean);
  const inBody = new Set([...paragraphs, ...headsOf(draft)]);
  const captions = figuresOf(draft);
  const goldCaptions = [...new Set(gold.captions.map(norm))];
  const related = gold.related.map(norm).filter(Boolean);
  const named = (draft?.related ?? []).map((story) => norm(story.headline));
  const isNamed = (line: string) =>
    named.some((name) => name !== "" && (name === line || within(name, line)));
  return {
    paragraphs: overlap(paragraphs, wanted),
    shingles: overlap(shingles(reading.paragraphs), shingles(gold.body)),
    headline: same(draft?.headline ?? "", gold.headline),
    dek: same(draft?.dek ?? "", gold.dek),
    section: same(draft?.section ?? "", gold.section),
    subheads: overlap(headsOf(draft), gold.subheads.map(norm)),
    captions: {
      hit: goldCaptions.filter((line) => captions.some((caption) => alike(caption, line))).length,
      found: captions.length,
      wanted: goldCaptions.length,
    },
    captionDuplicates: captions.length - new Set(captions).size,
    related: { hit: related.filter(isNamed).length, found: named.length, wanted: related.length },
    relatedInBody: share(related, inBody),
    leak: share(gold.noise.map(norm).filter(Boolean), inBody),
  };
}

function share(lines: readonly string[], inBody: ReadonlySet<string>): Tally {
  const hit = lines.filter((line) => inBody.has(line)).length;
  return { hit, found: hit, wanted: lines.length };
}

function headsOf(draft: Draft | null): string[] {
  return (draft?.blocks ?? []).flatMap((block) => (block.type === "subhead" ? [norm(block.text)] : []));
}

function figuresOf(draft: Draft | null): string[] {
  return (draft?.blocks ?? []).flatMap((block) =>
    block.type === "figure" && block.caption ? [norm(block.caption)] : [],
  );
}

const alike = (caption: string, line: string) => caption === line || within(caption, line);

/** A caption counts as found without its credit or its label, a headline without "Related:" or "Read more". */
const within = (part: string, line: string) => part.length >= line.length * 0.4 && line.includes(part);

/** The paragraphs a draft shows, with its sub-heads where the expectation counts them as body. */
export function bodyOf(draft: Draft, withSubheads: boolean): string[] {
  return draft.blocks.flatMap((block) => {
    if (block.type === "paragraph" || block.type === "quote") return [block.text];
    if (block.type === "list") return [...block.items];
    return block.type === "subhead" && withSubheads ? [block.text] : [];
  });
}

export const precision = (tally: Tally): number => (tally.found === 0 ? 0 : tally.hit / tally.found);
export const recall = (tally: Tally): number => (tally.wanted === 0 ? 1 : tally.hit / tally.wanted);
export function f1(tally: Tally): number {
  const sum = tally.found + tally.wanted;
  return sum === 0 ? 1 : (2 * tally.hit) / sum;
}
export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      hit: sum.hit + tally.hit,
      found: sum.found + tally.found,
      wanted: sum.wanted + tally.wanted,
    }),
    { hit: 0, found: 0, wanted: 0 },
  );
}
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
