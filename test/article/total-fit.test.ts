/** Lines by total fit are the best there are: compared with every other way to break a short text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Piece } from "../../src/article/pieces.ts";
import { totalFit } from "../../src/article/total-fit.ts";

const texts = fc.array(
  fc.record({ width: fc.integer({ min: 1, max: 14 }), gap: fc.integer({ min: 0, max: 2 }) }),
  {
    minLength: 1,
    maxLength: 11,
  },
);

function piecesOf(words: readonly { width: number; gap: number }[]): Piece[] {
  return words.map(({ width, gap }, i) => ({
    start: i,
    end: i + 1,
    width,
    gap: i === 0 ? 0 : gap,
    hyphen: false,
    cut: false,
  }));
}

/** The columns that each line lacks, squared and summed; Infinity where lines are too long that need not be. */
function raggedness(pieces: readonly Piece[], ends: readonly number[], width: number): number {
  let start = 0;
  let sum = 0;
  for (const end of ends) {
    const used = pieces.slice(start, end).reduce((all, p, i) => all + p.width + (i === 0 ? 0 : p.gap), 0);
    if (used > width && end - start > 1) return Number.POSITIVE_INFINITY;
    sum += Math.max(0, width - used) ** 2;
    start = end;
  }
  return sum;
}

function allWays(count: number): number[][] {
  return Array.from({ length: 2 ** (count - 1) }, (_, set) => [
    ...Array.from({ length: count - 1 }, (_, i) => i + 1).filter((end) => set & (1 << (end - 1))),
    count,
  ]);
}

test("no way to break a text evenly leaves less empty at the ends of its lines", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 4, max: 30 }), (words, width) => {
      const pieces = piecesOf(words);
      const least = Math.min(...allWays(pieces.length).map((ends) => raggedness(pieces, ends, width)));
      expect(raggedness(pieces, totalFit(pieces, width, "even").ends, width)).toBe(least);
    }),
  );
});

test("every manner breaks every text, in order, to its end", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), fc.boolean(), (words, width, hyphen) => {
      const pieces = piecesOf(words).map((piece) => ({ ...piece, hyphen }));
      for (const manner of ["ragged", "even", "justified"] as const) {
        const { ends } = totalFit(pieces, width, manner);
        expect(ends.at(-1)).toBe(pieces.length);
        expect([...ends].sort((a, b) => a - b)).toEqual(ends);
      }
    }),
  );
});
