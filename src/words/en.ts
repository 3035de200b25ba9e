/** English: the source of the words. What is added here is asked for in every other language by its type. */
import { commands } from "./en/commands.ts";

export const en = {
  /** BCP 47: whose rules for plurals, dates, numbers and lists hold. */
  language: "en",
  commands,
};
