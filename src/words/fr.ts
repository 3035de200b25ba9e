/** Français. */
import { commands } from "./fr/commands.ts";
import type { Words } from "./words.ts";

export const fr: Words = {
  language: "fr",
  commands,
};
