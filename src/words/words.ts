/**
 * The words of the screen, in the language that is spoken now. English is there from the start; another language is
 * set once, before the first frame (main.ts). A binding of the module and not an argument: every row, menu and message
 * says something, and none of them is ever said in two languages at one time.
 */
import { en } from "./en.ts";
import { formatFor } from "./format.ts";

/** All that is said, as English has it: a language is whole or does not compile. */
export type Words = typeof en;
export type CommandId = keyof Words["commands"];
export type CommandWords = {
  readonly title: string;
  readonly help: string;
  readonly hint?: string;
  readonly digits?: string;
};

/** What is said now. Read it where it is said; a copy kept at loading time would stay English. */
export let words: Words = en;

/** Says everything in another language from now on. `region`: a BCP 47 tag; it counts where it is of that language. */
export function speak(language: Words, region?: string): void {
  words = language;
  countIn(language, region);
}

/** Writes numbers, lists and dates as a language has them, from now on. `region`: as for speak(). */
export function countIn(language: Words, region?: string): void {
  formatFor(region?.split("-")[0] === language.language ? region : language.language);
}
