/** What is worked out about a file for its row in the index. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { countWords } from "../../src/article/summary.ts";
import { digestOf, measure } from "../../src/store/index-values.ts";

const sha1 = (text: string) => createHash("sha1").update(text).digest("hex").slice(0, 20);

it("white space is folded wherever in a text it lies, and beside whatever", () => {
  const letters = "ab!cdé“fgh1";
  for (let at = 0; at <= letters.length; at++)
    for (const space of ["  ", " \n", "\n\n", "\n \n", "\t", "\u00a0", " \u3000", "\0", "!\u2029 "]) {
      const text = letters.slice(0, at) + space + letters.slice(at);
      for (const one of [text, `${text} `, ` ${text}`, `x ${text}`]) {
        expect(measure(one).digest).toBe(sha1(one.replace(/\s+/g, " ")));
        expect(digestOf(one)).toBe(measure(one).digest);
        expect(measure(one).words).toBe(countWords(one));
      }
    }
});

it("a digest is that of the text with each run of white space as one space, and words are counted with it", () => {
  const sign = fc.oneof(
    fc.constantFrom(..." \t\n\r\v\f\u0085\u00a0\u1680\u180e\u2000\u200a\u200b\u2028\u202f\u205f\u3000\ufeff"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.constantFrom(..."aZ7é“東ー𝔘\u0301\ud800"),
  );
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const text = signs.join("");
      expect(digestOf(text)).toBe(sha1(text.replace(/\s+/g, " ")));
      expect(measure(text)).toEqual({ digest: digestOf(text), words: countWords(text) });
    }),
    { numRuns: 1000 },
  );
});
