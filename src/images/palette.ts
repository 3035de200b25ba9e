/** A picture in the 256 colours of xterm. */
import { paletteColour, paletteIndex } from "../article/xterm-palette.ts";

/** The part of an error that is passed on: all of it makes grain of every plain colour. */
const PASSED = 0.7;

/**
 * The colours of a picture (rows from the top, three bytes a pixel) as colours of the palette. What a pixel misses
 * is passed on to those beside and below it (Floyd and Steinberg 1976), so that shades come out right together.
 */
export function paletteIndices(data: Uint8Array, width: number): Uint8Array {
  const rest = Float32Array.from(data);
  const indices = new Uint8Array(data.length / 3);
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const x = pixel % width;
    // A plane of one colour is a drawing's: one colour near it looks better there than a pattern that averages to it.
    const isPlain =
      sameColour(data, pixel, x > 0 ? pixel - 1 : pixel + 1) &&
      sameColour(data, pixel, pixel < width ? pixel + width : pixel - width);
    const from = isPlain ? data : rest;
    const wanted = [0, 1, 2].map((c) => Math.max(0, Math.min(255, from[pixel * 3 + c] ?? 0)));
    const index = paletteIndex(wanted[0] ?? 0, wanted[1] ?? 0, wanted[2] ?? 0);
    indices[pixel] = index;
    if (isPlain) continue;
    const got = paletteColour(index);
    for (let c = 0; c < 3; c++) {
      const missed = ((wanted[c] ?? 0) - (got[c] ?? 0)) * PASSED;
      const pass = (to: number, share: number) => {
        const at = to * 3 + c;
        if (at < rest.length) rest[at] = (rest[at] ?? 0) + (missed * share) / 16;
      };
      if (x + 1 < width) pass(pixel + 1, 7);
      if (x > 0) pass(pixel + width - 1, 3);
      pass(pixel + width, 5);
      if (x + 1 < width) pass(pixel + width + 1, 1);
    }
  }
  return indices;
}

function sameColour(data: Uint8Array, one: number, other: number): boolean {
  return [0, 1, 2].every((c) => data[one * 3 + c] === data[other * 3 + c]);
}
