/** Deutsch. */
import { commands } from "./de/commands.ts";
import type { Words } from "./words.ts";

export const de: Words = {
  language: "de",
  commands,
};
