/** A picture made as small as the screen needs it. */
import type { Pixels } from "./pixels.ts";

/** Opaque pixels, three bytes each. */
export type Colours = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** sRGB (IEC 61966-2-1) byte → light, 0 to 1. */
const LIGHT = Float32Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

const STEPS = 4096;
/** Light in 4096 steps → sRGB byte. */
const BYTE = Uint8Array.from({ length: STEPS + 1 }, (_, step) => {
  const light = step / STEPS;
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(value * 255);
});

const byteOf = (light: number) => BYTE[Math.round(Math.max(0, Math.min(1, light)) * STEPS)] ?? 0;
const LUMA = [0.2126, 0.7152, 0.0722] as const;

/**
 * Scales a picture to `width` x `height` pixels: each is the average of the light of the area under it, which keeps
 * thin lines and fine patterns from flickering away or turning dark. What is transparent lies on `paper` (light,
 * 0 black to 1 white), by default white, and black under light ink, so that either can be seen whatever
 * the terminal's own ground is.
 */
export function scaled(pixels: Pixels, width: number, height: number, paper?: number): Colours {
  const sums = areaSums(pixels, width, height);
  const ground = paper ?? paperFor(sums);
  const data = new Uint8Array(width * height * 3);
  for (let i = 0, to = 0; i < sums.length; i += 4) {
    const under = (1 - (sums[i + 3] ?? 0)) * ground;
    for (let c = 0; c < 3; c++) data[to++] = byteOf((sums[i + c] ?? 0) + under);
  }
  return { width, height, data };
}

/** Average light times alpha, and alpha, of the area under each pixel of the result. */
function areaSums({ width: w, height: h, data }: Pixels, width: number, height: number): Float32Array {
  // Across first, then down: each stored pixel is looked at once.
  const rows = new Float32Array(width * 4);
  const sums = new Float32Array(width * height * 4);
  const across = shares(w, width);
  const down = shares(h, height);
  for (let y = 0; y < h; y++) {
    rows.fill(0);
    for (let k = 0; k < across.from.length; k++) {
      const at = (y * w + (across.from[k] ?? 0)) * 4;
      const to = (across.to[k] ?? 0) * 4;
      const alpha = (data[at + 3] ?? 0) / 255;
      const share = (across.share[k] ?? 0) * alpha;
      rows[to] = (rows[to] ?? 0) + (LIGHT[data[at] ?? 0] ?? 0) * share;
      rows[to + 1] = (rows[to + 1] ?? 0) + (LIGHT[data[at + 1] ?? 0] ?? 0) * share;
      rows[to + 2] = (rows[to + 2] ?? 0) + (LIGHT[data[at + 2] ?? 0] ?? 0) * share;
      rows[to + 3] = (rows[to + 3] ?? 0) + share;
    }
    for (let k = down.first[y] ?? 0; k < (down.first[y + 1] ?? 0); k++) {
      const at = (down.to[k] ?? 0) * width * 4;
      const share = down.share[k] ?? 0;
      for (let i = 0; i < rows.length; i++) sums[at + i] = (sums[at + i] ?? 0) + (rows[i] ?? 0) * share;
    }
  }
  return sums;
}

type Shares = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly share: Float32Array;
  /** Where the shares of a stored pixel begin; one more than there are pixels. */
  readonly first: Int32Array;
};

/** How much of which of `target` pixels each of `source` pixels covers, as a part of that pixel. */
function shares(source: number, target: number): Shares {
  const from: number[] = [];
  const to: number[] = [];
  const share: number[] = [];
  const first = new Int32Array(source + 1);
  for (let at = 0; at < source; at++) {
    first[at] = from.length;
    const start = (at * target) / source;
    const end = ((at + 1) * target) / source;
    for (let cell = Math.floor(start); cell < Math.min(target, Math.ceil(end)); cell++) {
      const part = Math.min(end, cell + 1) - Math.max(start, cell);
      if (part <= 1e-9) continue;
      from.push(at);
      to.push(cell);
      share.push(part);
    }
  }
  first[source] = from.length;
  return { from: Int32Array.from(from), to: Int32Array.from(to), share: Float32Array.from(share), first };
}

/** White, but black for ink that is light on the whole. */
function paperFor(sums: Float32Array): number {
  let light = 0;
  let alpha = 0;
  for (let i = 0; i < sums.length; i += 4) {
    for (let c = 0; c < 3; c++) light += (sums[i + c] ?? 0) * (LUMA[c] ?? 0);
    alpha += sums[i + 3] ?? 0;
  }
  // Pictures with holes are made for white pages; only what is really light needs the other ground.
  return alpha > 0 && light / alpha > 0.5 ? 0 : 1;
}
