/** Das Menü der Einstellungen. */
import type { Words } from "../words.ts";

export const settings: Words["settings"] = {
  title: "Einstellungen",
  rows: {
    preset: "Tasten",
    markReadOn: "Ein Artikel gilt als gelesen",
    measure: "Längste Zeile in Spalten",
    justify: "Blocksatz",
    hyphenate: "Wörter am Zeilenende trennen",
    spacing: "Zeilenabstand",
    paragraphs: "Absätze sind getrennt",
    ruler: "Leselineal",
    theme: "Farben",
    motion: "Was sich von selbst bewegt",
    mouse: "Maus: Rad und Klicks",
    screenReader: "Für einen Bildschirmleser",
    language: "Sprache",
  },
  values: {
    preset: { standard: "wie newsreader", emacs: "Emacs" },
    markReadOn: { open: "beim Öffnen", "last-page": "auf der letzten Seite", never: "nie" },
    justify: { true: "ja", false: "nein" },
    hyphenate: { auto: "wo es hilft", always: "immer", never: "nie" },
    spacing: { single: "einfach", double: "doppelt" },
    paragraphs: { spaced: "durch eine Leerzeile", indented: "durch einen Einzug" },
    ruler: { true: "ja", false: "nein" },
    theme: {
      terminal: "die des Terminals",
      light: "hell",
      dark: "dunkel",
      sepia: "Sepia",
      "high-contrast": "hoher Kontrast",
    },
    motion: { auto: "wie auf dem Desktop", reduced: "nichts", full: "was es tut" },
    mouse: { true: "ja", false: "nein" },
    screenReader: { true: "ja", false: "nein" },
    language: { auto: "wie im System", en: "English", de: "Deutsch", fr: "Français" },
  },
  notLoaded: (reason) => `Die Sprache wurde nicht geladen: ${reason}`,
};
