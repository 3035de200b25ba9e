/** The share of lines that were given the label a reader gave them by hand. */
import { labelLines } from "../../src/article/text/label.ts";
import type { Label } from "../../src/article/text/line.ts";
import type { GoldFile } from "./corpus.ts";

/** Which of the parser's labels say the same as a label by hand; "either" is left out of the count. */
const SAME: Record<string, readonly Label[]> = {
  body: ["body"],
  "body+boiler": ["body"],
  "inline-related": ["body"],
  list: ["list", "body"],
  subhead: ["subhead"],
  title: ["headline", "repeat"],
  dek: ["dek"],
  section: ["section"],
  byline: ["byline"],
  source: ["byline", "left-out"],
  caption: ["caption"],
  "caption-dup": ["repeat", "alt"],
  credit: ["credit", "page"],
  "related-head": ["related-head"],
  related: ["related"],
  embed: ["embed", "speaker"],
  update: ["date", "left-out", "page"],
  note: ["page", "left-out", "byline"],
  kicker: ["section", "page", "left-out"],
  boiler: ["page", "left-out"],
};

export function lineAccuracy(files: readonly GoldFile[]): number {
  let right = 0;
  let all = 0;
  for (const file of files) {
    const labels = new Map<number, Label>();
    for (const line of labelLines(file.text)) {
      if (!labels.has(line.number)) labels.set(line.number, line.label);
    }
    for (const [number, wanted] of file.labels) {
      const same = SAME[wanted];
      if (!same) continue;
      all++;
      if (same.includes(labels.get(number + 1) ?? "")) right++;
    }
  }
  return right / all;
}
