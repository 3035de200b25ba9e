/** Les marques : ce qui a été fait, dit aussitôt, puis par « Annuler ». */
import { number, plural } from "../format.ts";
import type { Words } from "../words.ts";

export const marks: Words["marks"] = {
  read: (headline) => `« ${headline} » marqué comme lu`,
  unread: (headline) => `« ${headline} » marqué comme non lu`,
  starred: (headline) => `étoile donnée à « ${headline} »`,
  unstarred: (headline) => `étoile retirée à « ${headline} »`,
  opened: (headline) => `« ${headline} » lu`,
  allRead: (count) =>
    plural("fr", count, {
      one: `${count} article marqué comme lu`,
      other: `${number(count)} articles marqués comme lus`,
    }),
  canUndo: (key) => `${key} l’annule.`,
  undone: (what) => `Annulé : ${what}`,
  redone: (what) => `Rétabli : ${what}`,
  nothingToUndo: "Il n’y a rien à annuler.",
  nothingToRedo: "Il n’y a rien à rétablir.",
};
