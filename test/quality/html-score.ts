/** Scores of stories read from pages. All are shares from 0 to 1; each set's PROVENANCE.md says how it is scored. */
import { createHash } from "node:crypto";
import type { Draft } from "../../src/article/article.ts";
import type { PageGold } from "./html-corpus.ts";
import { norm } from "./score.ts";

export type Read = { readonly gold: PageGold; readonly draft: Draft };

/** 0 or 1: all pages of a publisher fall in one half. Rules were made looking at half 0. */
export const publisherHalf = (publisher: string): 0 | 1 =>
  createHash("md5").update(publisher).digest()[0]! % 2 === 0 ? 0 : 1;

export type Ratio = { hit: number; all: number };
export const share = ({ hit, all }: Ratio): number => (all === 0 ? 1 : hit / all);
export const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Text as the benchmark's scorer reads a body: everything but captions. */
export function bodyText(draft: Draft): string {
  return draft.blocks
    .flatMap((block) => {
      if (block.type === "figure" || block.type === "break") return [];
      if (block.type === "list") return block.items;
      return block.type === "table" ? block.rows.map((row) => row.join(" ")) : [block.text];
    })
    .join("\n");
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const out = new Map<string, number>();
  if (tokens.length === 0) return out;
  for (let at = 0; at < Math.max(1, tokens.length - 3); at++) {
    const key = tokens.slice(at, at + 4).join(" ");
    out.set(key, (out.get(key) ?? 0) + 1);
  }
  return out;
}

export type PR = { readonly precision: number; readonly recall: number };

/** The benchmark's score of one page: runs of four tokens, as multisets. */
export function shinglePR(found: string, wanted: string): PR {
  const [one, two] = [shingles(found), shingles(wanted)];
  let hit = 0;
  let foundAll = 0;
  let wantedAll = 0;
  for (const [key, count] of one) {
    hit += Math.min(count, two.get(key) ?? 0);
    foundAll += count;
  }
  for (const count of two.values()) wantedAll += count;
  return { precision: foundAll === 0 ? 0 : hit / foundAll, recall: wantedAll === 0 ? 0 : hit / wantedAll };
}

/** Means over pages, and F1 of the two means, as the benchmark forms them. */
export function meanPR(rows: readonly PR[]): PR & { readonly f1: number } {
  const mean = (pick: (row: PR) => number) =>
    rows.reduce((sum, row) => sum + pick(row), 0) / Math.max(1, rows.length);
  const [precision, recall] = [mean((row) => row.precision), mean((row) => row.recall)];
  return { precision, recall, f1: f1(precision, recall) };
}

function overlap(found: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of wanted) left.set(item, (left.get(item) ?? 0) + 1);
  let hit = 0;
  for (const item of found) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    hit++;
    left.set(item, count - 1);
  }
  return hit;
}

/** Sums over pages of a set. */
export class Fields {
  private readonly sums = new Map<string, Ratio>();

  add(name: string, hit: number, all: number): void {
    const sum = this.sums.get(name) ?? { hit: 0, all: 0 };
    this.sums.set(name, { hit: sum.hit + hit, all: sum.all + all });
  }
  of(name: string): number {
    return share(this.sums.get(name) ?? { hit: 0, all: 0 });
  }
  count(name: string): number {
    return this.sums.get(name)?.all ?? 0;
  }
  f1(name: string): number {
    return f1(this.of(`${name} P`), this.of(`${name} R`));
  }
}

const cleaned = (texts: readonly string[]) => texts.map(norm).filter(Boolean);
const within = (part: string, whole: string) => part.length >= 0.4 * whole.length && whole.includes(part);
/** The same caption with or without its credit or label. */
const alike = (one: string, two: string) => one === two || within(one, two) || within(two, one);

/** Field by field, whatever the set says of a page. */
export function scoreFields(reads: readonly Read[]): Fields {
  const fields = new Fields();
  for (const { gold, draft } of reads) {
    const { blocks } = draft;
    if (gold.headline !== undefined)
      fields.add("headline", Number(norm(draft.headline) === norm(gold.headline)), 1);
    if (gold.date) fields.add("date", Number(draft.published.slice(0, 10) === gold.date.slice(0, 10)), 1);
    if (gold.dek?.length) {
      const dek = norm(draft.dek);
      const first = norm(gold.dek[0]!);
      fields.add("dek", Number(dek === norm(gold.dek.join(" "))), 1);
      fields.add("dek's first line", Number(dek === first || dek.startsWith(`${first} `)), 1);
    }
    if (gold.authors?.length) {
      const byline = norm(draft.byline);
      fields.add(
        "authors",
        cleaned(gold.authors).filter((name) => byline.includes(name)).length,
        gold.authors.length,
      );
    }
    if (gold.subheads) {
      const found = cleaned(blocks.flatMap((block) => (block.type === "subhead" ? [block.text] : [])));
      const wanted = cleaned(gold.subheads);
      fields.add("sub-heads P", overlap(found, wanted), found.length);
      fields.add("sub-heads R", overlap(found, wanted), wanted.length);
    }
    if (gold.captions) scoreCaptions(fields, gold, draft);
    if (gold.firstWords)
      fields.add("first words", Number(norm(bodyText(draft)).startsWith(norm(gold.firstWords))), 1);
    if (gold.present) scoreSegments(fields, gold, draft);
  }
  return fields;
}

function scoreCaptions(fields: Fields, gold: PageGold, draft: Draft): void {
  const figures = draft.blocks.filter((block) => block.type === "figure");
  const found = cleaned(figures.map((figure) => figure.caption));
  const wanted = [...new Set(cleaned(gold.captions ?? []))];
  fields.add("captions P", found.filter((one) => wanted.some((two) => alike(one, two))).length, found.length);
  fields.add(
    "captions R",
    wanted.filter((one) => found.some((two) => alike(one, two))).length,
    wanted.length,
  );
  fields.add("captions to the letter", wanted.filter((one) => found.includes(one)).length, wanted.length);
  fields.add("captions twice", found.length - new Set(found).size, 1);
  const paragraphs = new Set(
    cleaned(draft.blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []))),
  );
  fields.add("captions in the body", wanted.filter((one) => paragraphs.has(one)).length, wanted.length);
  const credits = norm(figures.map((figure) => figure.credit).join(" "));
  const makers = cleaned(gold.credits ?? []);
  fields.add("credits", makers.filter((maker) => credits.includes(maker)).length, makers.length);
}

/** Segments as substrings of the body's text, white space folded. */
function scoreSegments(fields: Fields, gold: PageGold, draft: Draft): void {
  const fold = (text: string) => text.replace(/\s+/g, " ").trim();
  const text = fold(
    `${draft.dek}\n${bodyText(draft)}\n${draft.blocks.map((block) => (block.type === "figure" ? block.caption : "")).join("\n")}`,
  );
  const hits = (segments: readonly string[]) =>
    segments.filter((segment) => text.includes(fold(segment))).length;
  const [present, absent] = [gold.present ?? [], gold.absent ?? []];
  fields.add("segments R", hits(present), present.length);
  fields.add("segments P", hits(present), hits(present) + hits(absent));
}
