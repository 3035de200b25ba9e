/** Le menu des réglages. */
import type { Words } from "../words.ts";

export const settings: Words["settings"] = {
  title: "Réglages",
  rows: {
    preset: "Touches",
    markReadOn: "Un article devient lu",
    measure: "Plus longue ligne, en colonnes",
    justify: "Texte justifié",
    hyphenate: "Couper les mots en fin de ligne",
    spacing: "Interligne",
    paragraphs: "Paragraphes séparés",
    ruler: "Règle de lecture",
    theme: "Couleurs",
    motion: "Ce qui bouge de soi-même",
    mouse: "Souris : molette et clics",
    screenReader: "Pour un lecteur d’écran",
    language: "Langue",
  },
  values: {
    preset: { standard: "celles de newsreader", emacs: "Emacs" },
    markReadOn: { open: "à l’ouverture", "last-page": "à la dernière page", never: "jamais" },
    justify: { true: "oui", false: "non" },
    hyphenate: { auto: "là où c’est utile", always: "toujours", never: "jamais" },
    spacing: { single: "simple", double: "double" },
    paragraphs: { spaced: "par une ligne vide", indented: "par un alinéa" },
    ruler: { true: "oui", false: "non" },
    theme: {
      terminal: "celles du terminal",
      light: "clair",
      dark: "sombre",
      sepia: "sépia",
      "high-contrast": "contraste élevé",
    },
    motion: { auto: "comme sur le bureau", reduced: "rien", full: "ce qui bouge" },
    mouse: { true: "oui", false: "non" },
    screenReader: { true: "oui", false: "non" },
    language: { auto: "celle du système", en: "English", de: "Deutsch", fr: "Français" },
  },
  notLoaded: (reason) => `La langue ne s’est pas chargée : ${reason}`,
};
