import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inkBytes, sifter } from "../../src/tui/early-paint.ts";

const LINES = ["first", "", "third"];
const FRAME = "\x1b[?1049h\x1b[?25l\x1b[?2026h\x1b[?25lfirst\n\nthird\x1b[2A\x1b[1G\x1b[?25h\x1b[?2026l";

/** What is written of these pieces to a screen that shows `painted`. */
function written(painted: string, pieces: readonly string[]): string {
  let all = "";
  let isOver = false;
  const sift = sifter(painted);
  for (const piece of pieces) {
    if (isOver) all += piece;
    else {
      const sifted = sift(piece);
      all += sifted.out;
      isOver = sifted.isOver;
    }
  }
  return all;
}

describe("the frame in Ink's bytes", () => {
  test("enters the alternate screen, draws, places the cursor", () => {
    expect(inkBytes(LINES, { x: 0, y: 0 })).toBe(FRAME);
  });

  test("leaves a cursor on the last line in that line, and one that is nowhere hidden", () => {
    expect(inkBytes(LINES, { x: 4, y: 2 })).toContain("third\x1b[5G\x1b[?25h\x1b[?2026l");
    expect(inkBytes(LINES, null)).toMatch(/third\x1b\[\?2026l$/);
  });
});

describe("what is held back", () => {
  test("is the same frame, in whatever pieces it comes, and nothing behind it", () => {
    const pieces = fc.array(fc.integer({ min: 0, max: FRAME.length + 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(pieces, (cuts) => {
        const all = `${FRAME}behind`;
        const ends = [...cuts, 0, all.length].sort((a, b) => a - b);
        const parts = ends.slice(1).map((end, i) => all.slice(ends[i], end));
        expect(written(FRAME, parts)).toBe("behind");
      }),
    );
  });

  test("another frame is drawn whole on a blank screen, without entering it once more", () => {
    const other = FRAME.replace("third", "other");
    for (const pieces of [[other], [other.slice(0, 30), other.slice(30)], [...other]]) {
      const out = written(FRAME, pieces);
      expect(out).toBe(`\x1b[?2026h\x1b[?25l\x1b[H\x1b[J${other.slice("\x1b[?1049h".length)}`);
    }
  });
});
