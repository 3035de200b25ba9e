/** The looks of things as terminal attributes. Colours are the terminal's own sixteen, so that they follow its theme. */
import type { Ground } from "./terminal-ground.ts";

/** Puts a text in a look. The text is clean already (article/clean.ts). */
export type Look = (text: string) => string;

export type Theme = {
  readonly plain: Look;
  readonly strong: Look;
  readonly quiet: Look;
  readonly emphasis: Look;
  readonly link: Look;
  readonly code: Look;
  readonly hit: Look;
  readonly section: Look;
  readonly headline: Look;
  readonly subhead: Look;
  readonly active: Look;
  readonly dot: Look;
  readonly star: Look;
  readonly bar: Look;
  readonly key: Look;
  readonly warning: Look;
  /** The line under the reading ruler, as wide as the measure. */
  readonly ruler: Look;
  /** Puts what is drawn, lines already in their looks, on the theme's background; nothing where it has none. */
  readonly ground: Look;
  /** Whether the whole screen has a background of the theme's own. */
  readonly isPainted: boolean;
  /** The looks in a row under the cursor, where that has a ground of its own. */
  readonly selected: Theme | null;
};

export const sgr =
  (open: string, close: string): Look =>
  (text) =>
    text === "" ? "" : `\x1b[${open}m${text}\x1b[${close}m`;

export const both =
  (outer: Look, inner: Look): Look =>
  (text) =>
    outer(inner(text));

export const bold = sgr("1", "22");
const dim = sgr("2", "22");
export const italic = sgr("3", "23");
export const underline = sgr("4", "24");
const inverse = sgr("7", "27");

/** Of the terminal's sixteen, by number: what is not text alone, and the words that it marks. */
export type Tints = {
  readonly accent: number;
  readonly code: number;
  readonly dot: number;
  readonly star: number;
  readonly warning: number;
};

/**
 * What can be read on each ground in the sixteen of xterm, VGA and Tango (test/tui/terminal-ground.test.ts): cyan,
 * green and yellow are too light for a light one, blue and red too dark for a dark one.
 */
export const TINTS: Readonly<Record<Ground, Tints>> = {
  dark: { accent: 6, code: 2, dot: 6, star: 3, warning: 9 },
  light: { accent: 4, code: 5, dot: 4, star: 1, warning: 1 },
};

const colour = (number: number) => sgr(String(number < 8 ? 30 + number : 82 + number), "39");

/**
 * The theme: with the terminal's colours as they suit its ground, or with none (https://no-color.org) where `colours`
 * is false.
 */
export function themeOf(colours: boolean, ground: Ground = "dark"): Theme {
  const tints = TINTS[ground];
  const tint = (part: keyof Tints): Look => (colours ? colour(tints[part]) : (text) => text);
  return {
    plain: (text) => text,
    strong: bold,
    quiet: dim,
    emphasis: italic,
    link: both(tint("accent"), underline),
    code: tint("code"),
    hit: inverse,
    section: tint("accent"),
    headline: bold,
    subhead: both(tint("accent"), bold),
    active: colours ? both(tint("accent"), bold) : both(inverse, bold),
    dot: tint("dot"),
    star: tint("star"),
    bar: dim,
    key: bold,
    // Some terminals make bold letters brighter, which on a light ground takes them their contrast.
    warning: ground === "light" && colours ? tint("warning") : both(tint("warning"), bold),
    ruler: underline,
    ground: (text) => text,
    isPainted: false,
    selected: null,
  };
}
