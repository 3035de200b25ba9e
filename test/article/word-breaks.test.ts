/** Where a word with hyphens, slashes and dashes may be parted: as one expression says it, which was too slow to build. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordParts } from "../../src/article/word-breaks.ts";

const AFTER = /(?<=[\p{L}\p{M}]{2}[-‐/])(?=["“‘«(]?\p{L}[\p{L}\p{M}]{2})|(?<=[^–—]\s*[–—])(?=["“‘«(]?\p{L})/u;

const characters = [...'abZé-‐–—/"“‘«([.,1 ’e\u0301\u00a0\u202fñдאن×्कs'];

test("letters stay on both sides of a hyphen, and a dash stays with the word before it", () => {
  expect(wordParts("well-known", null)).toEqual(["well-", "known"]);
  expect(wordParts("e-mail", null)).toEqual(["e-mail"]);
  expect(wordParts("face-to-face", null)).toEqual(["face-to-", "face"]);
  expect(wordParts("here—“there”", null)).toEqual(["here—", "“there”"]);
  expect(wordParts("—there", null)).toEqual(["—there"]);
});

test("any word is parted where the expression parts it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 14 }), (some) => {
      const word = some.join("");
      expect(wordParts(word, null)).toEqual(word.split(AFTER));
    }),
    { numRuns: 2000 },
  );
});
