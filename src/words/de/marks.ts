/** Markierungen: was geschah, gleich danach gesagt und später von „Rückgängig“. */
import { number, plural } from "../format.ts";
import type { Words } from "../words.ts";

export const marks: Words["marks"] = {
  read: (headline) => `„${headline}“ als gelesen markiert`,
  unread: (headline) => `„${headline}“ als ungelesen markiert`,
  starred: (headline) => `„${headline}“ mit Stern versehen`,
  unstarred: (headline) => `„${headline}“ den Stern genommen`,
  opened: (headline) => `„${headline}“ gelesen`,
  allRead: (count) =>
    `${plural("de", count, { one: "1 Artikel", other: `${number(count)} Artikel` })} als gelesen markiert`,
  canUndo: (key) => `${key} nimmt es zurück.`,
  undone: (what) => `Rückgängig: ${what}`,
  redone: (what) => `Wiederholt: ${what}`,
  nothingToUndo: "Es gibt nichts rückgängig zu machen.",
  nothingToRedo: "Es gibt nichts zu wiederholen.",
};
