import fc from "fast-check";
import { expect, it } from "vitest";
import { HashSlots } from "../../src/article/hash-slots.ts";

it("numbers hashes as a Map would, however many they are, time after time", () => {
  const slots = new HashSlots(13);
  // Few low bits: many want the same slot.
  const hash = fc.oneof(
    fc.nat({ max: 2 ** 32 - 1 }),
    fc.nat({ max: 5000 }).map((some) => some * 2 ** 16),
  );
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 4096, size: "max" }), (hashes) => {
      slots.clear();
      const known = new Map<number, number>();
      for (const one of hashes) {
        const size = known.size;
        if (!known.has(one)) known.set(one, size);
        expect(slots.number(one)).toBe(known.get(one));
      }
      expect(slots.size).toBe(known.size);
      expect([...slots.hashes.subarray(0, slots.size)]).toEqual([...known.keys()]);
      expect(slots.isFull).toBe(known.size === 4096);
    }),
    { numRuns: 30 },
  );
});
