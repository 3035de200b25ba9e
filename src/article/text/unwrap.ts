/** Text whose lines were broken by hand at a fixed width becomes text with one line a paragraph again. */
import { endsSentence } from "./measure.ts";

// Letters and plain-text articles are broken at 65 to 80 columns; scraped paragraphs are far longer than this.
const WIDEST = 100;
const FULL = 0.6;

export type Raw = { readonly text: string; readonly number: number };

/** `rows` without their line breaks inside paragraphs where the whole text looks broken by hand; else as they are. */
export function unwrap(rows: readonly Raw[]): readonly Raw[] {
  const widest = rows.reduce((most, row) => Math.max(most, row.text.length), 0);
  if (widest > WIDEST || widest < WIDEST / 2) return rows;
  const inner = rows.filter((row, at) => row.text !== "" && (rows[at + 1]?.text ?? "") !== "");
  const broken = inner.filter((row) => row.text.length > FULL * widest && !endsSentence(row.text));
  if (inner.length < 4 || broken.length < inner.length / 2) return rows;
  const out: Raw[] = [];
  rows.forEach((row, at) => {
    const above = rows[at - 1];
    const joins =
      above !== undefined && above.text.length > FULL * widest && row.text !== "" && !LIST.test(row.text);
    if (joins) out[out.length - 1] = { text: `${out.at(-1)!.text} ${row.text}`, number: out.at(-1)!.number };
    else out.push(row);
  });
  return out;
}

const LIST = /^(?:[•▪◦‣●*-]|\d{1,3}[.)]) /u;
