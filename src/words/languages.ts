/** The languages there are, which of them is meant, and its words. */
import { en } from "./en.ts";
import { speak, type Words } from "./words.ts";

/** Every language but English is a part of its own, loaded when it is chosen. */
const WORDS = {
  en: () => en,
  de: async () => (await import("./de.ts")).de,
  fr: async () => (await import("./fr.ts")).fr,
};

export type Language = keyof typeof WORDS;
export const LANGUAGES = Object.keys(WORDS) as readonly Language[];

/**
 * The language to speak: the one that is set, with "auto" that of the locale (a BCP 47 tag), and English where that
 * names none that is spoken here.
 */
export function languageFor(setting: Language | "auto", locale: string | undefined): Language {
  if (setting !== "auto") return setting;
  return LANGUAGES.find((language) => locale?.split("-")[0] === language) ?? "en";
}

/** The words of a language. Rejects where its part of the program does not load. */
export async function wordsOf(language: Language): Promise<Words> {
  return await WORDS[language]();
}

/** Speaks the language that is meant from when this resolves on; see languageFor() and wordsOf(). */
export async function speakIn(setting: Language | "auto", locale: string | undefined): Promise<void> {
  speak(await wordsOf(languageFor(setting, locale)), locale);
}
