/** What is drawn, cell by cell, with the colours that SGR gives each; undefined is the terminal's own. */
import { graphemes, widthOf } from "../../src/article/width.ts";

export type Painted = {
  readonly text: string;
  readonly over: string | undefined;
  readonly under: string | undefined;
  readonly isInverse: boolean;
};

/** Rows of cells; a wide character is one cell and a second of "". */
export function paintedCells(drawn: string): Painted[][] {
  let over: string | undefined;
  let under: string | undefined;
  let isInverse = false;
  return drawn.split("\n").map((line) => {
    const row: Painted[] = [];
    for (const [, sgr, words = ""] of line.matchAll(/\x1b\[([\d;]*)m|\x1b\]8;;[^\x07]*\x07|([^\x1b]+)/g)) {
      if (sgr !== undefined) {
        const code = Number.parseInt(sgr, 10);
        if (code === 39) over = undefined;
        else if (code === 49) under = undefined;
        else if (code === 7 || code === 27) isInverse = code === 7;
        else if (code === 38 || (code >= 30 && code < 38) || (code >= 90 && code < 98)) over = sgr;
        else if (code === 48 || (code >= 40 && code < 48) || code >= 100) under = sgr;
      }
      for (const text of graphemes(words)) {
        row.push({ text, over, under, isInverse });
        for (let i = 1; i < widthOf(text); i++) row.push({ text: "", over, under, isInverse });
      }
    }
    return row;
  });
}
