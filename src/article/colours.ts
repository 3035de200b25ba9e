/** Colours of a terminal: how they are written, what fewer colours make of them, and how one is read on another. */
import { paletteColour, paletteIndex } from "./xterm-palette.ts";

/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [number, number, number];

/** One of 16 million, or a number of the terminal's 256; the first 16 of those are the reader's own. */
export type Colour = Rgb | number;

/** Bits of colour: 16 million, 256, 16; 0 where there are none or none are wanted. */
export type Depth = 24 | 8 | 4 | 0;

const NAMES = "black red green yellow blue magenta cyan white".split(" ");

/** What a colour may be, for people. */
export const COLOUR_ACCEPTS = `"#rrggbb", a number from 0 to 255, or a name: ${NAMES.join(", ")}, each also "bright …"`;

/** xterm's own values of the first 16 (XTerm-col.ad): a reader's may be others, but of the same kind. */
const SIXTEEN: readonly Rgb[] = [
  [0, 0, 0],
  [205, 0, 0],
  [0, 205, 0],
  [205, 205, 0],
  [0, 0, 238],
  [205, 0, 205],
  [0, 205, 205],
  [229, 229, 229],
  [127, 127, 127],
  [255, 0, 0],
  [0, 255, 0],
  [255, 255, 0],
  [92, 92, 255],
  [255, 0, 255],
  [0, 255, 255],
  [255, 255, 255],
];

/** The colour that a value of the settings names, null where it names none. */
export function readColour(value: unknown): Colour | null {
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 && value <= 255 ? value : null;
  if (typeof value !== "string") return null;
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value) ?? [];
  if (red !== undefined && green !== undefined && blue !== undefined)
    return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
  const bright = value.startsWith("bright ");
  const at = NAMES.indexOf(bright ? value.slice("bright ".length) : value);
  return at < 0 ? null : at + (bright ? 8 : 0);
}

/** Its red, green and blue; for the reader's own 16 those of xterm. */
export function rgbOf(colour: Colour): Rgb {
  if (typeof colour !== "number") return colour;
  return SIXTEEN[colour] ?? paletteColour(colour);
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = rgbOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The eye is most exact in green and least in blue: weights 2, 4, 3 for red, green, blue. */
function distance(one: Rgb, other: Rgb): number {
  const [red, green, blue] = one.map((value, i) => (value - (other[i] ?? 0)) ** 2) as [
    number,
    number,
    number,
  ];
  return 2 * red + 4 * green + 3 * blue;
}

/** Numbers that a colour may become: of 256 those that look the same everywhere, else the reader's own 16. */
function candidates(depth: 8 | 4): number[] {
  return depth === 8 ? Array.from({ length: 240 }, (_, i) => 16 + i) : SIXTEEN.map((_, i) => i);
}

/**
 * The colour as a terminal of `depth` bits has it: itself, or the one most like it. On `ground`, itself of that depth
 * already, it keeps the contrast `least` (1 to 21) where any has it, so that what could be read still can.
 */
export function inDepth(colour: Colour, depth: 24 | 8 | 4, ground?: Colour, least = 1): Colour {
  if (depth === 24 || (typeof colour === "number" && (depth === 8 || colour < 16))) return colour;
  const wanted = rgbOf(colour);
  // Most are readable as they are; looking at all that there are takes a start some milliseconds.
  const likest = depth === 8 ? paletteIndex(...wanted) : null;
  if (likest !== null && (ground === undefined || contrast(likest, ground) >= least)) return likest;
  let best = { readable: false, away: Number.POSITIVE_INFINITY, number: 0 };
  for (const number of candidates(depth)) {
    const away = distance(wanted, rgbOf(number));
    if (best.readable && away >= best.away) continue;
    const readable = ground === undefined || contrast(number, ground) >= least;
    const isBetter = readable === best.readable ? away < best.away : readable;
    if (isBetter) best = { readable, away, number };
  }
  return best.number;
}
