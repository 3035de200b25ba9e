/** Tasten: wie sie heißen und was über sie gesagt wird. */
import { anyOf } from "../format.ts";
import type { Words } from "../words.ts";

export const places: Words["keys"]["places"] = {
  list: "In der Liste",
  story: "Im Artikel",
  pick: "Im Menü",
  feeds: "Im Menü der Feeds",
  map: "Auf der Karte",
  picture: "Beim Bild",
  help: "In dieser Hilfe",
  prompt: "In einer Eingabezeile",
  palette: "In der Befehlssuche",
};

export const keys: Words["keys"] = {
  shown: {
    space: "Leer",
    enter: "Enter",
    escape: "Esc",
    up: "↑",
    down: "↓",
    left: "←",
    right: "→",
    pageup: "Bild↑",
    pagedown: "Bild↓",
    home: "Pos1",
    end: "Ende",
    tab: "Tab",
    backspace: "Rück",
    delete: "Entf",
    ctrl: "Strg",
    alt: "Alt",
    shift: "Umschalt",
  },
  places,
  digits: (uses) => `dann ${anyOf(uses)}`,
  pending: (key) => `und noch eine Taste; ${key} bricht ab`,
  firstRow: "Das ist die erste Zeile.",
  lastRow: "Das ist die letzte Zeile.",
  helpStart: "Hier beginnt die Hilfe.",
  helpEnd: "Hier endet die Hilfe.",
  nothing: (keys) => `${keys} bedeutet hier nichts.`,
  noCommand: (id, nearest) =>
    `Es gibt keinen Befehl „${id}“, dem Tasten zu geben wären. Meinten Sie „${nearest}“?`,
  noKey: (key, id) =>
    `„${key}“ bei ${id} ist keine Taste: Eine Taste ist ein Zeichen oder ein Name wie space, enter, pagedown, ctrl+r.`,
  claimedTwice: (key, where, first, second) =>
    `${places[where]} ist die Taste ${key} zweimal vergeben: an ${first} und an ${second}.`,
  outOfReach: (where, id, key, beginning, owner) =>
    `${places[where]} ist ${id} mit ${key} nicht zu erreichen: ${beginning} gehört schon ${owner}.`,
};
