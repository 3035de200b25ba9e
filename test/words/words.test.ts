/** Every language says all that English says; which one is spoken, and how it counts. */
import { afterEach, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/app/commands.ts";
import { ageOf } from "../../src/article/dates.ts";
import { localeOf } from "../../src/article/locale.ts";
import { widthOf } from "../../src/article/width.ts";
import { SETTINGS } from "../../src/store/settings-table.ts";
import { en } from "../../src/words/en.ts";
import { locale } from "../../src/words/format.ts";
import { LANGUAGES, type Language, languageFor, wordsOf } from "../../src/words/languages.ts";
import { speak, words } from "../../src/words/words.ts";

afterEach(() => speak(en));

/** Everything that a table says, by its path. */
function leaves(table: object, path = ""): [string, unknown][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? leaves(value, `${path}${key}/`)
      : [[path + key, value] as [string, unknown]],
  );
}

describe.each(LANGUAGES)("the words in %s", (language) => {
  it("are all there, and nothing else is", async () => {
    // Those below the screen are held to the sources: sentences.test.ts.
    const said = leaves({ ...(await wordsOf(language)), sentences: null });
    const wanted = leaves(en);
    expect(said.map(([path]) => path).sort()).toEqual(wanted.map(([path]) => path).sort());
    const kinds = Object.fromEntries(wanted.map(([path, value]) => [path, typeof value]));
    expect(Object.fromEntries(said.map(([path, value]) => [path, typeof value]))).toEqual(kinds);
    expect(said.filter(([, value]) => value === "").map(([path]) => path)).toEqual(
      wanted.filter(([, value]) => value === "").map(([path]) => path),
    );
  });

  it("name each command in few columns, and no two of a place alike", async () => {
    speak(await wordsOf(language));
    for (const { id, title, help, hint = "" } of COMMANDS) {
      expect(widthOf(title), `${id}: ${title}`).toBeLessThanOrEqual(16);
      expect(widthOf(hint), `${id}: ${hint}`).toBeLessThanOrEqual(14);
      expect(help, id).not.toMatch(/[.]$/);
    }
    const here = COMMANDS.filter(({ where }) => where.includes("list")).map(({ title }) => title);
    expect(here.filter((title, at) => here.indexOf(title) !== at)).toEqual([]);
  });

  it("say every age in seven columns, and no unit once where the one below is still said", async () => {
    speak(await wordsOf(language));
    const now = Date.parse("2026-06-01T12:00:00Z");
    const DAY = 86_400_000;
    const ago = (days: number) => ageOf(new Date(now - days * DAY).toISOString(), now, words.ages);
    for (let days = 0; days < 5000; days++) expect(widthOf(ago(days)), ago(days)).toBeLessThanOrEqual(7);
    expect([ago(60), ago(61), ago(730), ago(731)]).toEqual([
      words.ages.weeks(8),
      words.ages.months(2),
      words.ages.months(23),
      words.ages.years(2),
    ]);
  });
});

describe("how a language is written", () => {
  const written = async (language: Language) =>
    leaves(await wordsOf(language)).map(([path, said]) =>
      path.startsWith("sentences/") ? String(said) : `${path}: ${String(said)}`,
    );

  it("has French with spaces that do not break before its high signs, and its own quotation marks", async () => {
    const wrong = (await written("fr")).filter((said) =>
      /[\p{L}\d}] [;?!»](?![?.:])|« |“/u.test(said.replace(/=> .* \? /s, "")),
    );
    expect(wrong).toEqual([]);
  });

  it("has German with its own quotation marks", async () => {
    expect((await written("de")).filter((said) => /“[^“„]*”|”/.test(said))).toEqual([]);
  });
});

describe("which language is spoken", () => {
  it.each([
    [{ LANG: "de_DE.UTF-8" }, "de"],
    [{ LANG: "de_DE.UTF-8", LC_MESSAGES: "fr_CA.UTF-8" }, "fr"],
    [{ LANG: "de_DE.UTF-8", LC_MESSAGES: "fr_CA.UTF-8", LC_ALL: "en_GB.UTF-8" }, "en"],
    [{ LANG: "de_DE.UTF-8", LC_TIME: "fr_FR.UTF-8" }, "de"],
    [{ LANG: "ja_JP.UTF-8" }, "en"],
    [{ LANG: "C.UTF-8" }, "en"],
    [{}, "en"],
  ])("goes by %o: %s", (env, language) => {
    expect(languageFor("auto", localeOf(env, "LC_MESSAGES"))).toBe(language);
  });

  it("goes by the setting before the locale", () => {
    expect(languageFor("fr", "de-DE")).toBe("fr");
  });

  it("is one of those that the setting accepts", () => {
    const setting = SETTINGS.find(({ name }) => name === "language");
    expect(setting?.choices).toEqual(["auto", ...LANGUAGES]);
  });

  it("keeps the region where it is of that language", async () => {
    speak(await wordsOf("de"), "de-CH");
    expect([words.language, locale]).toEqual(["de", "de-CH"]);
    speak(await wordsOf("fr"), "de-CH");
    expect([words.language, locale]).toEqual(["fr", "fr"]);
    speak(en);
    expect([words.language, locale]).toEqual(["en", "en"]);
  });
});
