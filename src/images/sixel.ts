/** DEC's sixels: six rows of pixels a character, in at most 256 colours. */
import { image2sixel } from "sixel/lib/SixelEncoder.js";
import type { Colours } from "./scale.ts";

/** Rows of pixels in a sixel. */
const ROWS = 6;

/**
 * The pixels, of `most` at most, that a picture may be high: whole sixels. Of a last one that goes over the height that
 * is declared tmux (3.5) makes a black bar over the line below.
 */
export function sixelHeight(most: number): number {
  return Math.max(ROWS, most - (most % ROWS));
}

/** Draws a picture at the cursor; which colours are chosen is the library's business. */
export function sixelImage({ width, height, data }: Colours): string {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0, to = 0; to < pixels.length; at += 3, to += 4) {
    pixels.set(data.subarray(at, at + 3), to);
    pixels[to + 3] = 255;
  }
  return image2sixel(pixels, width, height, 256, 1);
}
