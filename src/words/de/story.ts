/** Ein Artikel, was um ihn liegt, und seine Bilder. */
import { number } from "../format.ts";
import type { Words } from "../words.ts";

export const story: Words["story"] = {
  page: (page, pages) => `Seite ${page} von ${pages}`,
  leaves: (first, last, pages) => `Seiten ${first}–${last} von ${pages}`,
  minutesLeft: (minutes) => `noch ${minutes} min`,
  firstLine: "Das ist die erste Zeile.",
  lastParagraph: "Das ist der letzte Absatz.",
  noRuler: (key) => `Zuerst das Lineal auf die Seite legen: ${key}.`,
  contentsTitle: "Inhalt",
  noParts: "Dieser Artikel hat keine Zwischentitel.",
  part: (page, share) => `Seite ${page} · ${share}`,
  firstPage: "Das ist die erste Seite.",
  lastPage: "Das ist die letzte Seite.",
  noPage: (page, pages) => `Es gibt keine Seite ${page}: Der Artikel hat ${pages}.`,
  noLink: (link) => `Es gibt keinen Link ${link}.`,
  noLinks: "Dieser Artikel hat keine Links.",
  linksTitle: "Links",
  hit: (at, count) => `${at} von ${count}`,
  noHits: (key) => `Kein Wort eines Filters steht in diesem Artikel. In der Liste sucht ${key} nach einem.`,
  nothingLeftOut: "Von diesem Artikel wurde nichts ausgelassen.",
  problemsTitle: "Was aus der Datei dieses Artikels ausgelassen oder nicht verstanden wurde",
  line: (line) => `Zeile ${number(line)}`,
  measure: (columns) => `Zeilen mit ${columns} Spalten`,
  plainly: (reason) => `Dieser Text ist schlicht gesetzt, ein Teil des Programms lud nicht: ${reason}`,
};

export const related: Words["related"] = {
  title: "Verwandte Artikel",
  panel: "Verwandtes",
  groups: {
    copy: "Derselbe Artikel anderswo",
    named: "In diesem Artikel genannt",
    similar: "Ähnliche",
    naming: "Artikel, die diesen nennen",
  },
  none: "Dieser Artikel nennt keinen anderen, und keiner nennt ihn.",
  noWay: "In dieser Richtung liegt kein Artikel.",
  noneAtAll: "Kein Artikel ist mit diesem verwandt.",
  notHere: "nicht in der Bibliothek",
  notHereBriefly: "nicht hier",
  notHereNamed: (headline) => `„${headline}“ ist nicht in der Bibliothek.`,
  addressNotHere: (address) => `${address} ist nicht in der Bibliothek.`,
  opened: (address) => `${address} geöffnet`,
  similar: "ähnlich",
  timeLine: "Zeitleiste",
  thisStory: "dieser Artikel",
  noDates: "Keiner dieser Artikel hat ein Datum.",
};

export const trail: Words["trail"] = {
  title: "Pfad",
  list: "Die Liste",
  began: "wo der Pfad begann",
  here: "Sie sind hier",
  nothingAhead: "Auf dem Pfad liegt nichts voraus.",
  isEmpty: "Der Pfad ist leer: Öffnen Sie zuerst einen Artikel.",
  noRow: (row) => `Es gibt keine Zeile ${row}.`,
};

export const pictures: Words["pictures"] = {
  off: "Bilder werden hier nicht gezeigt.",
  none: "Dieser Artikel hat kein Bild zu zeigen.",
  last: "Das ist das letzte Bild.",
  first: "Das ist das erste Bild.",
  gone: (key) => `Das Bild ist nicht mehr im Artikel. ${key} geht zurück.`,
};
