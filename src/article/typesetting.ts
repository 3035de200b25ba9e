/** How the reader likes text to be set, and what follows from it at a measure. */
import { TERMINAL_BIDI } from "./bidi.ts";
import type { Frame } from "./frame.ts";
import type { LayoutOptions, Spoken } from "./layout.ts";
import { type Pictures, pictureSizes } from "./picture.ts";
import type { Tools, Wishes } from "./tools.ts";

export type Typesetting = {
  /** Lines as long as the measure. Off: a terminal's spaces are whole columns, and ragged lines keep them even. */
  readonly justify?: boolean;
  /**
   * Parting words at a line's end. "auto": where lines would be bad without it, which is when they are justified or
   * short; else it only costs the eye a jump.
   */
  readonly hyphenate?: "auto" | "always" | "never";
  /**
   * Who orders right-to-left text. "auto": the terminal, where it is known to do so. "words": the terminal, but no more
   * than the letters of a word, as on the screen.
   */
  readonly bidi?: "auto" | "reader" | "words" | "terminal";
  /** The text is read aloud: no boxes, no parted words, even spaces, the order of reading. */
  readonly screenReader?: boolean;
  /** Rows from one line of a text to the next. */
  readonly spacing?: "single" | "double";
  /** What parts paragraphs: a blank line, or a space before their first words. */
  readonly paragraphs?: "spaced" | "indented";
  /** BCP 47 tag for dates (see locale.ts); absent: English. */
  readonly locale?: string | undefined;
};

/** A line of fewer columns has so few words (6 or 7) that one more or less shows. */
const SHORT = 40;

/** Columns before the first words of a paragraph: an em of two figures, as books have it. */
const INDENT = 2;

function partsWords(
  { justify = false, hyphenate = "auto", screenReader = false }: Typesetting,
  measure: number,
): boolean {
  if (screenReader) return false;
  return hyphenate === "auto" ? justify || measure < SHORT : hyphenate === "always";
}

/** What to load for a story that is to be set at `measure` columns. `ordersItself`: see terminalOrders(). */
export function wishesOf(typesetting: Typesetting, measure: number, ordersItself: boolean): Wishes {
  const { bidi = "auto", screenReader = false } = typesetting;
  const terminal = screenReader || bidi === "terminal" || (bidi === "auto" && ordersItself);
  const drawn = bidi === "words" ? "words" : "seen";
  return { hyphenate: partsWords(typesetting, measure), bidi: terminal ? "terminal" : drawn };
}

/**
 * The options for layout() at `measure` columns; `tools` may have been loaded for another measure. `spoken`: the words
 * that a screen reader says for pictures and breaks.
 */
export function layoutOptions(
  typesetting: Typesetting,
  measure: number,
  tools: Tools,
  spoken: Spoken = { picture: "Picture", pause: "separator" },
): LayoutOptions {
  const hyphenate = partsWords(typesetting, measure) ? tools.hyphenate : null;
  const { justify = false, screenReader = false, spacing, paragraphs } = typesetting;
  return {
    justify: justify && !screenReader,
    ...(screenReader && { linear: spoken }),
    spacing: spacing === "double" && !screenReader ? 2 : 1,
    indent: paragraphs === "indented" && !screenReader ? INDENT : 0,
    tools: { ...tools, hyphenate, bidi: screenReader && tools.bidi ? TERMINAL_BIDI : tools.bidi },
  };
}

/** The same for pages: text, boxes and pictures as they go into a frame. Without `pictures` alt texts stand for them. */
export function pageOptions(
  typesetting: Typesetting,
  { measure, height }: Pick<Frame, "measure" | "height">,
  tools: Tools,
  shown: { readonly spoken?: Spoken; readonly pictures?: Pictures } = {},
): LayoutOptions {
  const pictures = shown.pictures && pictureSizes(shown.pictures, height);
  return {
    ...layoutOptions(typesetting, measure, tools, shown.spoken),
    height,
    ...(pictures && { pictures }),
  };
}

/** Whether the wish to part words at this measure calls for tools that were not loaded for the measure before. */
export function lacksHyphenation(typesetting: Typesetting, measure: number, tools: Tools): boolean {
  return tools.hyphenate === null && partsWords(typesetting, measure);
}

/** VTE orders text since 0.58, and says its version in thousands. */
const VTE_WITH_BIDI = 5800;

/** Whether the terminal that this environment tells of puts right-to-left text in order by itself. */
export function terminalOrders(env: Readonly<Record<string, string | undefined>>): boolean {
  return (
    Number(env.VTE_VERSION ?? 0) >= VTE_WITH_BIDI ||
    env.KONSOLE_VERSION !== undefined ||
    env.TERM_PROGRAM === "Apple_Terminal" ||
    (env.TERM ?? "").startsWith("mlterm")
  );
}
