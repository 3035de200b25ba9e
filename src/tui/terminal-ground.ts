/**
 * Whether the terminal's own background is light or dark: colours that are read well on one are not on the other. It
 * is asked for it (OSC 11, xterm's control sequences); until it answers, and where it does not, what its environment
 * says counts, else dark, as most are.
 */
import { contrast, type Rgb } from "../article/colours.ts";

export type Ground = "dark" | "light";

/** What asks for the background; terminals that do not know it pass over it. */
export const GROUND_ASKED = "\x1b]11;?\x1b\\";

/** What is told in COLORFGBG (rxvt, Konsole and others): the numbers of text and background among 16 colours. */
export function groundByName({ COLORFGBG = "" }: Readonly<Record<string, string | undefined>>): Ground {
  return /(?:^|;)(?:7|15)$/.test(COLORFGBG) ? "light" : "dark";
}

/** The ground of a colour as X writes it, `rgb:ffff/ffff/ffff` with 1 to 4 digits each; null where it is none. */
export function groundOf(colour: string): Ground | null {
  const parts = /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?$/i.exec(colour);
  if (parts === null) return null;
  const [red = 0, green = 0, blue = 0] = parts
    .slice(1, 4)
    .map((digits) => (Number.parseInt(digits, 16) / (16 ** digits.length - 1)) * 255);
  const rgb: Rgb = [red, green, blue];
  // Light is what black can be read on better than white.
  return contrast(rgb, BLACK) > contrast(rgb, WHITE) ? "light" : "dark";
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
