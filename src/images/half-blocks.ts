/** Pixels as characters: two pixels, one above the other, are one cell. */
import { paletteIndices } from "./palette.ts";
import type { Colours } from "./scale.ts";

/** Bits of colour that the terminal has: 24 (16 million) or 8 (the 256 of xterm). */
export type Depth = 24 | 8;

const RESET = "\x1b[39m\x1b[49m";

/**
 * Draws a picture of `width` x an even `height` pixels as rows of text, `width` columns each, half as many as the
 * picture has pixel rows. A row is complete in itself: it begins and ends with the terminal's own colours.
 */
export function halfBlocks(picture: Colours, depth: Depth): string[] {
  const { width, height, data } = picture;
  const indices = depth === 8 ? paletteIndices(data, width) : null;
  /** The colour of a pixel as SGR's 38 and 48 take it. */
  const colourAt = (x: number, y: number) => {
    const at = y * width + x;
    return indices ? `5;${indices[at]}` : `2;${data[at * 3]};${data[at * 3 + 1]};${data[at * 3 + 2]}`;
  };
  const rows: string[] = [];
  for (let y = 0; y + 1 < height; y += 2) {
    let row = "";
    let fore = "";
    let back = "";
    for (let x = 0; x < width; x++) {
      const upper = colourAt(x, y);
      const lower = colourAt(x, y + 1);
      if (lower !== back) row += `\x1b[48;${lower}m`;
      back = lower;
      if (upper === lower) {
        row += " ";
        continue;
      }
      if (upper !== fore) row += `\x1b[38;${upper}m`;
      fore = upper;
      row += "▀";
    }
    rows.push(row + RESET);
  }
  return rows;
}
