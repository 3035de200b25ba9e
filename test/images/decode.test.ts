/** Decoding, over pictures made here and those of the corpus. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "fast-png";
import { describe, expect, it } from "vitest";
import { decodePicture } from "../../src/images/decode.ts";
import { readPictureHead } from "../../src/images/picture-size.ts";
import { upright } from "../../src/images/pixels.ts";
import { scaled } from "../../src/images/scale.ts";

const EDGE = "../shared/corpus/images/format-edge";
const hasCorpus = existsSync(EDGE);
if (!hasCorpus) console.log(`${EDGE} is not there: the tests over its pictures are skipped.`);

const corpus = (name: string) => new Uint8Array(readFileSync(join(EDGE, name)));

describe("PNG", () => {
  const pixelsOf = async (png: Uint8Array) => [...(await decodePicture(png)).data];

  it("of 16 bits is cut to 8, with alpha", async () => {
    const data = Uint16Array.from([0xffff, 0x8000, 0x00ff, 0x4000]);
    const png = encode({ width: 1, height: 1, data, depth: 16, channels: 4 });
    expect(await pixelsOf(png)).toEqual([255, 128, 0, 64]);
  });

  it("of one bit, in rows that begin with a new byte", async () => {
    const png = encode({
      width: 3,
      height: 2,
      data: Uint8Array.from([0b10100000, 0b01000000]),
      depth: 1,
      channels: 1,
    });
    const white = (await pixelsOf(png)).filter((_, i) => i % 4 === 0);
    expect(white).toEqual([255, 0, 255, 0, 255, 0]);
  });

  it("with a palette that has transparent colours", async () => {
    const palette: [number, number, number, number][] = [
      [10, 20, 30, 0],
      [40, 50, 60, 255],
    ];
    const png = encode({
      width: 2,
      height: 1,
      data: Uint8Array.from([0b01000000]),
      depth: 1,
      channels: 1,
      palette,
    });
    expect(await pixelsOf(png)).toEqual([10, 20, 30, 0, 40, 50, 60, 255]);
  });

  it("interlaced gives what it gives in rows", async () => {
    const data = Uint8Array.from({ length: 13 * 11 * 3 }, (_, i) => (i * 37) % 256);
    const image = { width: 13, height: 11, data, depth: 8, channels: 3 } as const;
    expect(await pixelsOf(encode(image, { interlace: "Adam7" }))).toEqual(await pixelsOf(encode(image)));
  });
});

describe("a picture is put upright", () => {
  const stored = {
    width: 3,
    height: 2,
    data: Uint8Array.from([1, 2, 3, 4, 5, 6].flatMap((n) => [n, 0, 0, 255])),
  };
  // EXIF 2.3, 4.6.4, tag 274, applied by hand to the rows 1 2 3 / 4 5 6.
  it.each([
    [1, 3, [1, 2, 3, 4, 5, 6]],
    [2, 3, [3, 2, 1, 6, 5, 4]],
    [3, 3, [6, 5, 4, 3, 2, 1]],
    [4, 3, [4, 5, 6, 1, 2, 3]],
    [5, 2, [1, 4, 2, 5, 3, 6]],
    [6, 2, [4, 1, 5, 2, 6, 3]],
    [7, 2, [6, 3, 5, 2, 4, 1]],
    [8, 2, [3, 6, 2, 5, 1, 4]],
    [99, 3, [1, 2, 3, 4, 5, 6]],
  ])("orientation %i", (orientation, width, reds) => {
    const turned = upright(stored, orientation);
    expect(turned.width).toBe(width);
    expect([...turned.data].filter((_, i) => i % 4 === 0)).toEqual(reds);
  });
});

describe.skipIf(!hasCorpus)("the corpus", () => {
  /** What cannot be decoded, and why. */
  const REFUSED = {
    "corrupt-header.jpg": "no size, no picture",
    "testimgl.jpg": "lossless JPEG, which no browser shows",
    "truncated.png": "the end is missing",
    "struct-image-04-t.svg": "a drawing",
  };

  it("every picture is decoded at the size that its head tells, or refused with an error", async () => {
    const refused: string[] = [];
    const wrong: string[] = [];
    for (const name of readdirSync(EDGE).filter((it) => !it.endsWith(".md"))) {
      const bytes = corpus(name);
      const head = readPictureHead(bytes);
      try {
        const { width, height, data } = await decodePicture(bytes);
        if (head?.width !== width || head.height !== height || data.length !== width * height * 4)
          wrong.push(name);
      } catch {
        refused.push(name);
      }
    }
    expect(wrong).toEqual([]);
    expect(refused.sort()).toEqual(Object.keys(REFUSED).sort());
  }, 60_000);

  it("photographs turned in every way come out the same", async () => {
    const small = async (name: string) => scaled(await decodePicture(corpus(name)), 20, 15).data;
    const one = await small("Landscape_2.jpg");
    for (const name of ["Landscape_6.jpg", "Landscape_8.jpg"]) {
      const other = await small(name);
      const off = one.reduce((sum, byte, i) => sum + Math.abs(byte - (other[i] ?? 0)), 0) / one.length;
      expect(off, name).toBeLessThan(6);
    }
  }, 60_000);

  it("any cut of any picture is decoded or refused, and never takes the process with it", async () => {
    for (const name of [
      "concert.jpg",
      "swiss.png",
      "5_webp_a.webp",
      "rotating-squares.webp",
      "trim-mc.png",
    ]) {
      const bytes = corpus(name);
      for (const part of [0, 3, 11, 12, 29, 40, 200, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const cut = bytes.slice(0, part);
        expect(() => readPictureHead(cut), `${name} cut at ${part}`).not.toThrow();
        const answer = await decodePicture(cut).then(
          ({ width }) => width,
          (error: unknown) => (error instanceof Error ? 0 : -1),
        );
        expect(answer, `${name} cut at ${part}`).toBeGreaterThanOrEqual(0);
      }
    }
  }, 60_000);
});
