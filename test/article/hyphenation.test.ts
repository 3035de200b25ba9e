/** Parting words: by language, only words, never near their edges. */
import { readdirSync, readFileSync } from "node:fs";
import createHyphenator from "hyphen";
import german from "hyphen/patterns/de-1996.js";
import english from "hyphen/patterns/en-us.js";
import finnish from "hyphen/patterns/fi.js";
import hindi from "hyphen/patterns/hi.js";
import { describe, expect, test } from "vitest";
import { loadHyphenation, patternsOf } from "../../src/article/hyphenation.ts";
import { partings } from "../../src/article/liang.ts";
import { toolsFor } from "../../src/article/tools.ts";
import { cutAt } from "../../src/article/word-breaks.ts";

const parted = async (language: string, word: string) => {
  const hyphenate = await loadHyphenation(language);
  return cutAt(word, hyphenate?.(word) ?? []).join("-");
};

describe("hyphenation", () => {
  test.each([
    ["en", "hyphenation", "hy-phen-ation"],
    ["de-AT", "“Wissenschaft,”", "“Wis-sen-schaft,”"],
    ["fr", "l’administration", "l’ad-mi-nis-tra-tion"],
    ["ru", "правительство", "пра-ви-тель-ство"],
    ["nb-NO", "vitenskapen", "vi-ten-ska-pen"],
  ])("%s: %s", async (language, word, expected) => {
    expect(await parted(language, word)).toBe(expected);
  });

  test.each([
    "able",
    "https://example.org/hyphenation",
    "someone@example.org",
    "well-established",
    "UNESCO",
    "v1.information2x",
    "file_information",
  ])("%s is left whole", async (word) => {
    expect(await parted("en", word)).toBe(word);
  });

  test("two letters stay and three go on, at least", async () => {
    for (const language of ["en", "de", "es", "it", "fi", "pl", "tr", "el", "uk"]) {
      const hyphenate = await loadHyphenation(language);
      for (const word of [
        "abolicionista",
        "okolicznościowe",
        "αντιπροσωπεία",
        "незалежність",
        "yönetmelik",
        "Überraschungen",
      ]) {
        for (const at of hyphenate?.(word) ?? []) {
          expect(at, `${language} ${word}`).toBeGreaterThanOrEqual(2);
          expect(word.length - at, `${language} ${word}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  test("a tag finds its language's patterns, or none", () => {
    expect(patternsOf("en-GB")).toBe("en-gb");
    expect(patternsOf("en-AU")).toBe("en-gb");
    expect(patternsOf("pt_BR")).toBe("pt");
    expect(patternsOf("sr-Latn-RS")).toBe("sr");
    expect(patternsOf("th")).toBeNull();
    expect(patternsOf("")).toBeNull();
    expect(patternsOf("constructor")).toBeNull();
    expect(loadHyphenation("")).toBeNull();
  });

  test("every word of the shipped stories is parted where the package's own walk parts it", () => {
    const folder = new URL("../../articles/", import.meta.url);
    const words = new Set(
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".md"))
        .flatMap((name) => readFileSync(new URL(name, folder), "utf8").match(/[\p{L}\p{M}]{5,}/gu) ?? []),
    );
    for (const word of ["Überraschungen", "सरकार", "कार्यक्रम", "Associates", "declination"]) words.add(word);
    expect(words.size).toBeGreaterThan(2000);
    for (const patterns of [english, german, finnish, hindi]) {
      const insert = createHyphenator(patterns, { hyphenChar: "|", html: false, minWordLength: 5 });
      for (const word of words)
        expect(cutAt(word, partings(word, patterns)).join("|"), word).toBe(insert(word));
    }
  });

  test("a capital that becomes two letters leaves its word whole", () => {
    expect(partings("İşletmeleri", english)).toEqual([]);
  });
});

test("words are not parted by the patterns of a language that the text is not in, whatever it says", async () => {
  const toolsOf = (text: string, language = "en") =>
    toolsFor(
      { headline: "", dek: "", byline: "", section: "", language, blocks: [{ type: "paragraph", text }] },
      { hyphenate: true, bidi: "seen" },
    );
  const zulu =
    "Bonke abantu bazalwa bekhululekile belingana ngesithunzi nangamalungelo. Bahlanganiswe wumcabango nangunembeza futhi kufanele baphathane ngomoya wobunye. ";
  const english =
    "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood. ";
  expect((await toolsOf(zulu.repeat(3))).hyphenate).toBeNull();
  expect((await toolsOf(english.repeat(3))).hyphenate).not.toBeNull();
  // Too short to tell, and a language without a list of its words.
  expect((await toolsOf("Bonke abantu bazalwa bekhululekile")).hyphenate).not.toBeNull();
  expect((await toolsOf(zulu.repeat(3), "tr")).hyphenate).not.toBeNull();
});
