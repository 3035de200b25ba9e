/** The settings as the screen knows them: what of the table in store/ changes what is seen or what keys do. */
import type { OwnTheme } from "../article/themes.ts";
import type { Typesetting } from "../article/typesetting.ts";
import type { Language } from "../words/languages.ts";

/** Settings that can be changed on the screen. */
export type SettingName =
  | "preset"
  | "markReadOn"
  | "measure"
  | "justify"
  | "hyphenate"
  | "spacing"
  | "paragraphs"
  | "ruler"
  | "theme"
  | "motion"
  | "mouse"
  | "screenReader"
  | "language";

export type Settings = Typesetting & {
  readonly measure: number;
  readonly markReadOn: "open" | "last-page" | "never";
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Whose keys: the reader's own where absent (presets.ts). */
  readonly preset?: "standard" | "vim" | "emacs";
  /** Wheel and clicks; absent: off. */
  readonly mouse?: boolean;
  /** What the screen speaks; "auto" goes by the locale. */
  readonly language?: Language | "auto";
  /** Whether a ruler marks the line that is read; keys then move by lines. */
  readonly ruler?: boolean;
  /** The colours (article/themes.ts); absent: the terminal's own. */
  readonly theme?: string;
  readonly themes?: Readonly<Record<string, OwnTheme>>;
  /** Whether anything moves by itself; absent: "auto". */
  readonly motion?: "auto" | "reduced" | "full";
  /** How pictures are shown; absent: as if "off". */
  readonly pictures?: "auto" | "blocks" | "off";
};
