import { expect, it } from "vitest";
import { SimilarBatch, type Waiting } from "../../src/store/index-similar-batch.ts";

/** Terms of a story, a number each that tells whose they are. */
function termsOf(num: number, size: number) {
  const numbers = Uint32Array.from({ length: size }, (_, at) => num * 1000 + at);
  return {
    hashes: numbers,
    weights: Float32Array.from(numbers, () => num),
    names: Uint8Array.from(numbers, (one) => one & 1),
    begins: numbers,
    ends: numbers,
  };
}

const sketchOf = (num: number) => ({ runs: num, hashes: Uint32Array.from({ length: num % 49 }, () => num) });

it("gives back each story as it was put in, those dropped left out, and has room again when it is cleared", () => {
  const batch = new SimilarBatch();
  for (const round of [1, 2]) {
    let last = 0;
    for (let num = round; !batch.isFull; num++) {
      batch.add(num, num / 2, `text ${num}`, termsOf(num, num % 300), sketchOf(num));
      last = num;
    }
    expect(last).toBeGreaterThan(300);
    expect(batch.drop(100)).toEqual(termsOf(100, 100).hashes);
    expect(batch.drop(100)).toBe(null);
    expect(batch.drop(200)).toEqual(termsOf(200, 200).hashes);
    // What was dropped may come again: at its new place.
    if (round === 2) batch.clear();
    batch.add(200, 0, "again", termsOf(7, 5), sketchOf(7));
    const seen: number[] = [];
    batch.each(({ num, day, text, terms, sketch }: Waiting) => {
      seen.push(num);
      if (num === 200) {
        expect(text).toBe("again");
        expect(terms).toEqual(termsOf(7, 5));
        return;
      }
      expect([day, text]).toEqual([num / 2, `text ${num}`]);
      expect(terms).toEqual(termsOf(num, num % 300));
      expect(sketch).toEqual(sketchOf(num));
    });
    const all = Array.from({ length: last - round + 1 }, (_, at) => at + round);
    expect(seen).toEqual(round === 2 ? [200] : [...all.filter((num) => num !== 100 && num !== 200), 200]);
    batch.clear();
    expect(batch.isFull).toBe(false);
  }
});
