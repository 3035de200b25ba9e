/** Die Liste. */
import { number } from "../format.ts";
import type { Words } from "../words.ts";

export const list: Words["list"] = {
  all: "Alle Artikel",
  noSection: "Ohne Ressort",
  unreadOnly: "nur ungelesene",
  counts: (unread, total) => `${number(unread)} von ${number(total)} ungelesen`,
  quoted: (text) => `„${text}“`,
  minutes: (minutes) => `${minutes} min`,
  progress: (page, pages) => `S. ${page} von ${pages}`,
  progressShort: (page, pages) => `S. ${page}/${pages}`,
  sorts: {
    best: "Beste Treffer zuerst",
    newest: "Neueste zuerst",
    oldest: "Älteste zuerst",
    unread: "Ungelesene zuerst",
    section: "Nach Ressort",
    longest: "Längste zuerst",
  },
  sorted: {
    newest: "neueste zuerst",
    oldest: "älteste zuerst",
    unread: "ungelesene zuerst",
    section: "nach Ressort",
    longest: "längste zuerst",
  },
  sortTitle: "Sortieren",
  shelves: { shelf: "Regale", saved: "Gesicherte Filter", section: "Ressorts", source: "Quellen" },
  shelfNames: { begun: "angefangen", starred: "mit Stern" },
  shelfTitle: "Ressorts und Regale",
  isEmpty: "Die Liste ist leer.",
  noStories: "Die Bibliothek ist leer: Legen Sie .md- oder .txt-Dateien hinein.",
  noMatch: (key) => `Kein Artikel passt. ${key} zeigt alle.`,
  allRead: (key) => `Alles ist gelesen. ${key} zeigt alle.`,
  cannotOpen: (reason) => `Diese Datei lässt sich nicht öffnen: ${reason}`,
  cannotOpenNamed: (headline) => `„${headline}“ lässt sich nicht öffnen.`,
  noFilter: (key) => `Es gibt keinen Filter zu sichern. ${key} beginnt einen.`,
  allShown: (key) => `Alle Artikel stehen in der Liste. ${key} beendet.`,
  nothingUnread: "Hier ist nichts ungelesen.",
  lastStory: "Das ist der letzte Artikel der Liste.",
  firstStory: "Das ist der erste Artikel.",
  leads: { filter: "/", date: "Zum Datum: ", name: "Filter sichern als: ", command: ":" },
  noDate: (text) => `„${text}“ ist kein Datum. Geben Sie 2026, 2026-05 oder 2026-05-12 ein.`,
  filterSaved: (name) => `Als „${name}“ gesichert: Der Filter steht bei den Ressorts.`,
  noCommand: "So heißt kein Befehl.",
};

export const ages: Words["ages"] = {
  today: "heute",
  now: "jetzt",
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} Std`,
  days: (count) => `${count} Tg`,
  weeks: (count) => `${count} Wo`,
  months: (count) => `${count} Mon`,
  years: (count) => `${count} J`,
};
