import fc from "fast-check";
import { expect, it } from "vitest";
import { profileOf, TERMS_MOST } from "../../src/article/profile.ts";
import { rarity } from "../../src/article/rarity.ts";

/** Terms with these hashes, each once, and few different weights: many are as strong as others. */
const someTerms = fc.uniqueArray(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 300 }).chain((hashes) =>
  fc.record({
    hashes: fc.constant(Uint32Array.from(hashes)),
    weights: fc
      .array(fc.constantFrom(1, 1.5, 2, 4), { minLength: hashes.length, maxLength: hashes.length })
      .map((weights) => Float32Array.from(weights)),
    names: fc
      .array(fc.nat({ max: 1 }), { minLength: hashes.length, maxLength: hashes.length })
      .map((names) => Uint8Array.from(names)),
  }),
);

it("keeps the strongest terms in the order of their hashes, and knows the stronger half of them", () => {
  fc.assert(
    fc.property(someTerms, fc.integer({ min: 1, max: 50 }), ({ hashes, weights, names }, spread) => {
      const frequencies = { stories: 100, of: (hash: number) => (hash % spread) + 1 };
      const where = new Uint32Array(hashes.length);
      const { profile, kept, strong } = profileOf(
        { hashes, weights, names, begins: where, ends: where },
        7,
        frequencies,
      );
      const strength = (at: number) =>
        weights[at]! * rarity(frequencies.of(hashes[at]!), frequencies.stories, names[at] === 1);
      const sorted = [...hashes.keys()].sort((a, b) => strength(b) - strength(a) || hashes[a]! - hashes[b]!);
      const byHash = (some: number[]) => some.sort((a, b) => hashes[a]! - hashes[b]!);
      expect([...kept]).toEqual(byHash(sorted.slice(0, TERMS_MOST)));
      expect([...kept].filter((_, at) => strong[at] === 1)).toEqual(byHash(sorted.slice(0, 32)));
      expect([...profile.hashes]).toEqual([...kept].map((term) => hashes[term]));
      expect([...profile.weights]).toEqual([...kept].map((term) => weights[term]));
      expect([...profile.names]).toEqual([...kept].map((term) => names[term]));
      expect(profile.day).toBe(7);
    }),
  );
});
