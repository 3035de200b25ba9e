import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hitsIn, soughtIn } from "../../src/article/hits.ts";
import { parseQuery } from "../../src/article/query.ts";

const found = (query: string, text: string) =>
  hitsIn(text, soughtIn(parseQuery(query).query)).map(({ start, end }) => text.slice(start, end));

describe("hits", () => {
  test.each([
    ["moon", "The Moon, moons and a honeymoon.", ["Moon", "moon"]],
    ['"the moon"', "The Moon and the moons, the\nmoon.", ["The Moon", "the\nmoon"]],
    ["uber", "Über die Brücke, übermorgen.", ["Über", "über"]],
    ["brücke", "Die Brucke, die BRÜCKE", ["Brucke", "BRÜCKE"]],
    ["cafe", "cafe\u0301 café CAFÉ", ["cafe\u0301", "café", "CAFÉ"]],
    ["東京", "昨日東京で、東京都", ["東京", "東京"]],
    ["москва", "Москва и москвич", ["Москва"]],
    ["a or b", "a b c", ["a", "b"]],
    ["moon -sun", "moon and sun", ["moon"]],
    ["is:unread section:world", "is unread world", []],
  ])("%s in “%s”", (query, text, hits) => {
    expect(found(query, text)).toEqual(hits);
  });

  test("hits are in order and apart, and every one of them is what was looked for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.string({ unit: "grapheme", maxLength: 3 }),
        (text, wanted) => {
          const hits = hitsIn(text, [{ text: wanted, whole: false }]);
          for (const [index, hit] of hits.entries()) {
            expect(hit.start).toBeLessThan(hit.end);
            expect(hit.start).toBeGreaterThanOrEqual(hits[index - 1]?.end ?? 0);
          }
        },
      ),
    );
  });

  test("a long text with many hits takes no more than one pass", () => {
    expect(hitsIn("moon ".repeat(200_000), [{ text: "moon", whole: true }])).toHaveLength(200_000);
  });
});
