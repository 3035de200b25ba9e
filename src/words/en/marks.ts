/** Marks: what was done, as the footer says it at once and undo says it again later. */
import { number, plural } from "../format.ts";

export const marks = {
  read: (headline: string) => `marked “${headline}” read`,
  unread: (headline: string) => `marked “${headline}” unread`,
  starred: (headline: string) => `starred “${headline}”`,
  unstarred: (headline: string) => `took the star from “${headline}”`,
  /** By opening it. */
  opened: (headline: string) => `read “${headline}”`,
  allRead: (count: number) =>
    `marked ${plural("en", count, { one: "1 story", other: `${number(count)} stories` })} read`,
  /** Behind what was done to many. */
  canUndo: (key: string) => `${key} takes it back.`,
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Done again: ${what}`,
  nothingToUndo: "There is nothing to undo.",
  nothingToRedo: "There is nothing to do again.",
};
