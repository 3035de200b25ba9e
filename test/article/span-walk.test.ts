/** Spans, soft hyphens and links by the ten thousand, and that few of them are found as before. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../src/article/article.ts";
import type { LineSpan, NumberedLink } from "../../src/article/lines.ts";
import { markHits } from "../../src/article/mark-hits.ts";
import { marked, spansWithin } from "../../src/article/marked.ts";
import { countBelow } from "../../src/article/rising.ts";
import { spanWalk } from "../../src/article/span-walk.ts";

const spans = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(20), fc.constantFrom<LineSpan["kind"]>("strong", "hit", "code"))
    .map(([start, length, kind]): LineSpan => ({ start, end: start + length, kind })),
);

test("of ranges behind each other it gives what a look at every span gives", () => {
  fc.assert(
    fc.property(spans, fc.array(fc.nat(9), { maxLength: 12 }), (all, steps) => {
      const within = spanWalk(all);
      let at = 0;
      for (const step of steps) {
        expect(within(at, at + step)).toEqual(spansWithin(all, at, at + step));
        at += step;
      }
    }),
  );
});

test("how many of rising numbers are less", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.nat(30), (numbers, value) => {
      const rising = numbers.sort((a, b) => a - b);
      expect(countBelow(rising, value)).toBe(rising.filter((one) => one < value).length);
    }),
  );
});

/** A text of letters and soft hyphens with links: what stands where in what is set. */
const linked = fc.tuple(
  fc.string({ unit: fc.constantFrom("a", "b", " ", "\xad"), minLength: 1, maxLength: 40 }),
  fc.array(fc.tuple(fc.nat(40), fc.nat(6))),
);

test("every letter is found again, whatever numbers are put in and soft hyphens taken out", () => {
  fc.assert(
    fc.property(linked, ([text, places]) => {
      const all = places
        .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
        .filter(({ start, end }) => start < end)
        .map((place): Span => ({ ...place, kind: "link", href: "https://e.example/" }));
      const links: NumberedLink[] = [];
      const set = marked(text, all, links);
      expect(links).toHaveLength(all.length);
      expect(set.text.replace(/\[\d+\]/g, "")).toBe(text.replaceAll("\xad", ""));
      let at = 0;
      for (const found of set.text.matchAll(/\[\d+\]|./g)) {
        const source = set.source(found.index);
        expect(source).toBeGreaterThanOrEqual(at);
        // Soft hyphens before a letter go with it.
        if (found[0].length === 1) expect(text.slice(source).replace(/^\xad+/, "")[0]).toBe(found[0]);
        at = source;
      }
      const numbers = set.spans.filter((span) => span.kind === "quiet");
      expect(numbers.map(({ start, end }) => set.text.slice(start, end))).toEqual(
        links.map(({ number }) => `[${number}]`),
      );
    }),
  );
});

test("hits in the items of a list are spans of the items", () => {
  const list = { type: "list" as const, items: ["a mill", "no", "mill and mill", "the", "end mill"] };
  const { blocks, hits } = markHits(
    [list],
    [
      { text: "mill", whole: true },
      { text: "the end", whole: true },
    ],
  );
  expect(blocks[0]).toMatchObject({
    spans: [
      [{ start: 2, end: 6 }],
      [],
      [
        { start: 0, end: 4 },
        { start: 9, end: 13 },
      ],
      [],
      [{ start: 4, end: 8 }],
    ],
  });
  expect(hits).toHaveLength(5);
});
