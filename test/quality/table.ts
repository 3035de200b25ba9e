/** The scores of a set as rows of text: the parser, then the baselines. */
import { parseText } from "../../src/article/text.ts";
import { BASELINES } from "./baselines.ts";
import type { GoldFile } from "./corpus.ts";
import { bodyOf, f1, mean, precision, recall, type Scores, score, total } from "./score.ts";

export type Scored = { readonly name: string; readonly scores: Scores };

export function scoreParser(files: readonly GoldFile[]): Scored[] {
  return files.map((gold) => {
    const draft = parseText(gold.text);
    return {
      name: gold.name,
      scores: score(gold, { paragraphs: bodyOf(draft, gold.bodyHasSubheads), draft }),
    };
  });
}

export function scoreBaseline(files: readonly GoldFile[], read: (text: string) => string[]): Scored[] {
  return files.map((gold) => ({
    name: gold.name,
    scores: score(gold, { paragraphs: read(gold.text), draft: null }),
  }));
}

export const paragraphF1 = (rows: readonly Scored[]) => mean(rows.map((row) => f1(row.scores.paragraphs)));
export const shingleF1 = (rows: readonly Scored[]) => mean(rows.map((row) => f1(row.scores.shingles)));
export const relatedRecall = (rows: readonly Scored[]) =>
  recall(total(rows.map((row) => row.scores.related)));
export const captionDuplicates = (rows: readonly Scored[]) =>
  rows.reduce((sum, row) => sum + row.scores.captionDuplicates, 0);

const percent = (value: number) => value.toFixed(3);

/** "hand-gold, 25 files" and below it a row for the parser, one for each baseline, one for the other fields. */
export function table(title: string, files: readonly GoldFile[], rows: readonly Scored[]): string {
  const lines = [
    `${title}, ${files.length} files`,
    `${"".padEnd(26)} para F1  (P      R)    shingle F1  related R  related in body  leak`,
    bodyRow("parser", rows),
    ...BASELINES.map(({ name, read }) => bodyRow(name, scoreBaseline(files, read))),
    fieldRow(rows),
  ];
  return lines.join("\n");
}

function bodyRow(name: string, rows: readonly Scored[]): string {
  const sum = (field: "paragraphs" | "related" | "relatedInBody" | "leak") =>
    total(rows.map((row) => row.scores[field]));
  return [
    name.padEnd(26),
    ` ${percent(paragraphF1(rows))} `,
    `  (${percent(mean(rows.map((row) => precision(row.scores.paragraphs))))} ${percent(mean(rows.map((row) => recall(row.scores.paragraphs))))})`,
    `   ${percent(shingleF1(rows))}     `,
    `  ${percent(recall(sum("related")))}   `,
    `   ${percent(recall(sum("relatedInBody")))}         `,
    `   ${percent(recall(sum("leak")))}`,
  ].join("");
}

function fieldRow(rows: readonly Scored[]): string {
  const sum = (field: "headline" | "dek" | "section" | "subheads" | "captions") =>
    total(rows.map((row) => row.scores[field]));
  return [
    `headline ${percent(recall(sum("headline")))}`,
    `section ${percent(recall(sum("section")))}`,
    `dek P ${percent(precision(sum("dek")))} R ${percent(recall(sum("dek")))}`,
    `sub-heads F1 ${percent(f1(sum("subheads")))}`,
    `captions P ${percent(precision(sum("captions")))} R ${percent(recall(sum("captions")))}`,
    `twice ${captionDuplicates(rows)}`,
  ].join(" · ");
}

/** The files with the lowest paragraph F1. */
export function worst(rows: readonly Scored[], count: number): string {
  return [...rows]
    .sort((a, b) => f1(a.scores.paragraphs) - f1(b.scores.paragraphs))
    .slice(0, count)
    .map((row) => `  ${percent(f1(row.scores.paragraphs))}  ${row.name}`)
    .join("\n");
}
