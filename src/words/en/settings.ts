/** The menu of settings. */

export const settings = {
  title: "Settings",
  rows: {
    preset: "Keys",
    markReadOn: "A story becomes read",
    measure: "Longest line, in columns",
    justify: "Even right edges",
    hyphenate: "Part words at line ends",
    spacing: "Line spacing",
    paragraphs: "Paragraphs are parted",
    ruler: "Reading ruler",
    theme: "Colours",
    motion: "What moves by itself",
    mouse: "Mouse: wheel and clicks",
    screenReader: "For a screen reader",
    language: "Language",
  },
  /** Values as people say them, by setting; one that is not here stands for itself. */
  values: {
    preset: { standard: "newsreader’s own", emacs: "Emacs" },
    markReadOn: { open: "when it is opened", "last-page": "on its last page", never: "never" },
    justify: { true: "yes", false: "no" },
    hyphenate: { auto: "where it helps", always: "always", never: "never" },
    spacing: { single: "single", double: "double" },
    paragraphs: { spaced: "by a blank line", indented: "by an indent" },
    ruler: { true: "yes", false: "no" },
    theme: {
      terminal: "the terminal’s own",
      light: "light",
      dark: "dark",
      sepia: "sepia",
      "high-contrast": "high contrast",
    },
    motion: { auto: "as on the desktop", reduced: "nothing", full: "what does" },
    mouse: { true: "yes", false: "no" },
    screenReader: { true: "yes", false: "no" },
    language: { auto: "as the system’s", en: "English", de: "Deutsch", fr: "Français" },
  },
  /** The settings that have no row: the file itself. */
  rest: "Everything else",
  inEditor: "settings.json, in $EDITOR",
  countLater: "What stands in the file counts when you are back in the list.",
  /** The first of several things that are wrong at the start. */
  firstOf: (count: number, what: string) => `(1 of ${count}) ${what}`,
  notLoaded: (reason: string) => `The language did not load: ${reason}`,
};
