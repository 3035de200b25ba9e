/** From pixels to cells: scaling, the 256 colours, half-blocks, and what a head tells of a size. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/article/width.ts";
import { paletteColour, paletteIndex } from "../../src/article/xterm-palette.ts";
import { orientationOf } from "../../src/images/exif.ts";
import { halfBlocks } from "../../src/images/half-blocks.ts";
import { paletteIndices } from "../../src/images/palette.ts";
import { readPictureHead } from "../../src/images/picture-size.ts";
import { scaled } from "../../src/images/scale.ts";

const plain = (width: number, height: number, pixel: readonly number[]) => ({
  width,
  height,
  data: Uint8Array.from(Array.from({ length: width * height }, () => pixel).flat()),
});

describe("scaling", () => {
  it("leaves one colour that colour, at any size", () => {
    const size = fc.integer({ min: 1, max: 40 });
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(size, size, size, size, fc.tuple(byte, byte, byte), (w, h, width, height, colour) => {
        const { data } = scaled(plain(w, h, [...colour, 255]), width, height);
        expect(data.length).toBe(width * height * 3);
        const off = data.map((value, i) => Math.abs(value - (colour[i % 3] ?? 0)));
        expect(Math.max(...off)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it("averages light, not numbers: half black and half white is half the light", () => {
    const data = Uint8Array.from([0, 0, 0, 255, 255, 255, 255, 255]);
    // Half the light is 188 in sRGB; the mean of the bytes would be 128.
    expect([...scaled({ width: 2, height: 1, data }, 1, 1).data]).toEqual([188, 188, 188]);
  });

  it("weighs what covers a pixel in part", () => {
    const data = Uint8Array.from([0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255]);
    // Three pixels in two: the left one is two thirds black.
    expect([...scaled({ width: 3, height: 1, data }, 2, 1).data].slice(0, 1)).toEqual([156]);
  });

  it("puts dark ink on white and light ink on black", () => {
    expect([...scaled(plain(2, 2, [0, 0, 0, 0]), 1, 1).data]).toEqual([255, 255, 255]);
    const half = (ink: number) => Uint8Array.from([ink, ink, ink, 255, 9, 9, 9, 0]);
    expect([...scaled({ width: 2, height: 1, data: half(0) }, 2, 1).data].slice(3)).toEqual([255, 255, 255]);
    expect([...scaled({ width: 2, height: 1, data: half(250) }, 2, 1).data].slice(3)).toEqual([0, 0, 0]);
  });
});

describe("half-blocks", () => {
  const two = { width: 2, height: 2, data: Uint8Array.from([1, 2, 3, 9, 9, 9, 4, 5, 6, 9, 9, 9]) };

  it("put the upper pixel before the lower one, and end in the terminal's own colours", () => {
    expect(halfBlocks(two, 24)).toEqual([
      "\x1b[48;2;4;5;6m\x1b[38;2;1;2;3m▀\x1b[48;2;9;9;9m \x1b[39m\x1b[49m",
    ]);
  });

  it("are as wide as the picture and half as high, in both depths", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 10 }), (width, rows) => {
        const data = Uint8Array.from({ length: width * rows * 6 }, (_, i) => (i * 91) % 256);
        for (const depth of [24, 8] as const) {
          const drawn = halfBlocks({ width, height: rows * 2, data }, depth);
          expect(drawn.length).toBe(rows);
          for (const row of drawn) expect(widthOf(row.replace(/\x1b\[[\d;]*m/g, ""))).toBe(width);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("use colours of the cube and the greys, never the reader's own sixteen", () => {
    expect(paletteIndex(255, 0, 0)).toBe(196);
    expect(paletteIndex(0, 0, 0)).toBe(16);
    expect(paletteIndex(128, 128, 128)).toBe(244);
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (r, g, b) => paletteIndex(r, g, b) >= 16 && paletteIndex(r, g, b) <= 255),
    );
  });
});

describe("256 colours", () => {
  it("average to the shade that was wanted, where it is no plane of one colour", () => {
    // A slow run of blue greys, none of which is in the palette.
    const width = 40;
    const data = Uint8Array.from({ length: width * 20 * 3 }, (_, i) => {
      const pixel = Math.floor(i / 3);
      return ([60, 90, 120][i % 3] ?? 0) + (pixel % width) + Math.floor(pixel / width);
    });
    const drawn = [...paletteIndices(data, width)].map(paletteColour);
    for (const c of [0, 1, 2]) {
      const mean = (values: readonly number[]) =>
        values.reduce((sum, value) => sum + value, 0) / values.length;
      const wanted = mean([...data].filter((_, i) => i % 3 === c));
      expect(Math.abs(mean(drawn.map((colour) => colour[c] ?? 0)) - wanted)).toBeLessThan(14);
    }
  });

  it("draw a plane of one colour in one colour, the nearest", () => {
    const data = Uint8Array.from({ length: 12 * 8 * 3 }, (_, i) => [174, 28, 40][i % 3] ?? 0);
    expect(new Set(paletteIndices(data, 12))).toEqual(new Set([paletteIndex(174, 28, 40)]));
  });

  it("are read back as they were named", () => {
    for (let index = 16; index < 256; index++) {
      const [red, green, blue] = paletteColour(index);
      expect(paletteColour(paletteIndex(red, green, blue))).toEqual([red, green, blue]);
    }
  });
});

describe("the head of a file", () => {
  it("tells the size of a JPEG behind other segments, and which way up it is", () => {
    const exif = [
      0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0,
      0,
    ];
    expect(orientationOf(Uint8Array.from(exif))).toBe(6);
    const frame = [0xff, 0xc2, 0, 17, 8, 0, 100, 1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...frame]);
    // 256 x 100 as stored, lying on its side.
    expect(readPictureHead(jpeg)).toEqual({ format: "jpeg", width: 100, height: 256, orientation: 6 });
  });

  it("tells the size of a GIF and of a BMP that stands on its head", () => {
    const gif = Uint8Array.from([...Buffer.from("GIF89a"), 0x40, 1, 0xf0, 0]);
    expect(readPictureHead(gif)).toMatchObject({ format: "gif", width: 320, height: 240 });
    const bmp = Buffer.alloc(30);
    bmp.write("BM");
    bmp.writeInt32LE(7, 18);
    bmp.writeInt32LE(-5, 22);
    expect(readPictureHead(new Uint8Array(bmp))).toMatchObject({ format: "bmp", width: 7, height: 5 });
  });

  it("of anything at all is read without an error", () => {
    const starts = [
      "\x89PNG\r\n\x1a\n",
      "\xff\xd8\xff",
      "GIF89a",
      "RIFF0000WEBPVP8X",
      "RIFF0000WEBPVP8L",
      "BM",
      "<svg",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts, ""), fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        readPictureHead(Uint8Array.from([...Buffer.from(start, "latin1"), ...rest]));
      }),
    );
    expect(readPictureHead(Uint8Array.from(Buffer.from("just text")))).toBeNull();
  });
});
