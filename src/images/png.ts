/** PNG: what the decoder leaves as stored (1 to 16 bits, grey, palette) becomes RGBA. */
import { type DecodedPng, decode } from "fast-png";
import type { Pixels } from "./pixels.ts";

/** Decodes a PNG file. Throws where it is damaged. */
export function decodePng(bytes: Uint8Array): Pixels {
  const png = decode(bytes);
  const { width, height } = png;
  const data = new Uint8Array(width * height * 4);
  if (png.palette || png.depth < 8) fillFromBits(png, data);
  else fillFromSamples(png, data);
  return { width, height, data };
}

/** Palette pixels, and greys of less than a byte: several to a byte, every row beginning with a new one. */
function fillFromBits(png: DecodedPng, data: Uint8Array): void {
  const { width, height, depth, palette } = png;
  const perRow = Math.ceil((width * depth) / 8);
  const most = 2 ** depth - 1;
  const clear = palette ? -1 : (png.transparency?.[0] ?? -1);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const bit = x * depth;
      const byte = png.data[y * perRow + (bit >> 3)] ?? 0;
      const value = (byte >> (8 - depth - (bit & 7))) & most;
      const entry = palette?.[value];
      const grey = palette ? 0 : Math.round((value * 255) / most);
      data[to] = entry?.[0] ?? grey;
      data[to + 1] = entry?.[1] ?? grey;
      data[to + 2] = entry?.[2] ?? grey;
      // An index beyond the palette is an error in the file; black stands for it, as in browsers.
      data[to + 3] = value === clear ? 0 : (entry?.[3] ?? 255);
    }
  }
}

/** Grey or colour, with alpha or without, one or two bytes a sample. */
function fillFromSamples({ data: from, depth, channels, transparency }: DecodedPng, data: Uint8Array): void {
  const colours = channels < 3 ? 1 : 3;
  const shift = depth === 16 ? 8 : 0;
  for (let at = 0, to = 0; to < data.length; at += channels, to += 4) {
    const red = from[at] ?? 0;
    const green = colours === 3 ? (from[at + 1] ?? 0) : red;
    const blue = colours === 3 ? (from[at + 2] ?? 0) : red;
    // One colour may be named as transparent, in the file's own depth (tRNS).
    const isClear =
      transparency !== undefined &&
      red === transparency[0] &&
      (colours === 1 || (green === transparency[1] && blue === transparency[2]));
    const alpha = channels > colours ? (from[at + colours] ?? 0) >> shift : isClear ? 0 : 255;
    data[to] = red >> shift;
    data[to + 1] = green >> shift;
    data[to + 2] = blue >> shift;
    data[to + 3] = alpha;
  }
}
