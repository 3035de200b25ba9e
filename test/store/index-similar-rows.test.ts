import fc from "fast-check";
import { expect, it } from "vitest";
import {
  packSketch,
  packSurfaces,
  packTerms,
  unpackSketch,
  unpackTerms,
} from "../../src/store/index-similar-rows.ts";

const columns = { hashes: new Uint32Array(0), weights: new Float32Array(0), names: new Uint8Array(0) };
const profile = { ...columns, day: 0 };

it("packs surfaces as the text has them, in any script, the weak ones as nothing", () => {
  // The last is longer than the room that is made at first.
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("Zoë", "東京", "😀", "é", "", "x".repeat(3000)),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.nat({ max: 1 })), { maxLength: 40 }), (pieces) => {
      const begins = new Uint32Array(pieces.length);
      const ends = new Uint32Array(pieces.length);
      let text = "";
      pieces.forEach(([piece], at) => {
        begins[at] = text.length;
        text += piece;
        ends[at] = text.length;
        text += " ";
      });
      const kept = Uint16Array.from(pieces.keys());
      const strong = Uint8Array.from(pieces, ([, strong]) => strong);
      const packed = packSurfaces(text, { ...columns, begins, ends }, { profile, kept, strong });
      expect(Buffer.from(packed).toString()).toBe(
        pieces.map(([piece, strong]) => (strong === 1 ? piece : "")).join("\n"),
      );
    }),
  );
});

it("unpacks what was packed: terms with their weights in steps, sketches as they were", () => {
  const terms = {
    hashes: Uint32Array.of(1, 0x80000000, 0xffffffff),
    weights: Float32Array.of(0.5, 3.25, 6),
    names: Uint8Array.of(1, 0, 1),
    day: 20_000,
  };
  expect(unpackTerms(packTerms(terms), 20_000)).toEqual(terms);
  const sketch = { runs: 300, hashes: Uint32Array.from({ length: 48 }, (_, at) => at * 89_478_485) };
  expect(unpackSketch(packSketch(sketch))).toEqual(sketch);
  expect(unpackSketch(packSketch({ runs: 0, hashes: new Uint32Array(0) }))).toEqual({
    runs: 0,
    hashes: new Uint32Array(0),
  });
});
