/** The looks of things as terminal attributes. Colours are the terminal's own sixteen, so that they follow its theme. */

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
const colour = (number: number) => sgr(String(30 + number), "39");

/** The theme: with the terminal's colours, or with none (https://no-color.org) where `colours` is false. */
export function themeOf(colours: boolean): Theme {
  const tint = (number: number): Look => (colours ? colour(number) : (text) => text);
  return {
    plain: (text) => text,
    strong: bold,
    quiet: dim,
    emphasis: italic,
    link: both(tint(6), underline),
    code: tint(2),
    hit: inverse,
    section: tint(6),
    headline: bold,
    subhead: both(tint(6), bold),
    active: colours ? both(tint(6), bold) : both(inverse, bold),
    dot: tint(4),
    star: tint(3),
    bar: dim,
    key: bold,
    warning: both(tint(1), bold),
    ruler: underline,
    ground: (text) => text,
    isPainted: false,
    selected: null,
  };
}
