/** Dates over a story: in English, or as the reader's environment says. */
import { expect, test } from "vitest";
import { dateInWords } from "../../src/article/dates.ts";
import { localeOf } from "../../src/article/locale.ts";

test.each([
  [undefined, "12 May 2026"],
  ["en-GB", "12 May 2026"],
  ["en-US", "May 12, 2026"],
  ["de-AT", "12. Mai 2026"],
  ["fr-FR", "12 mai 2026"],
  ["ja-JP", "2026年5月12日"],
])("in %s", (locale, words) => {
  expect(dateInWords("2026-05-12", locale)).toBe(words);
  expect(dateInWords("2026-05-12T23:30:00Z", locale)).toBe(words);
});

test("what is no date stays as it is", () => {
  expect(dateInWords("", "de")).toBe("");
  expect(dateInWords("in spring", "de")).toBe("in spring");
});

test("the environment names the locale", () => {
  expect(localeOf({ LANG: "de_AT.UTF-8" })).toBe("de-AT");
  expect(localeOf({ LANG: "en_US.UTF-8", LC_TIME: "en_GB" })).toBe("en-GB");
  expect(localeOf({ LANG: "en_US.UTF-8", LC_TIME: "en_GB", LC_ALL: "fr" })).toBe("fr");
  expect(localeOf({ LANG: "sr_RS@latin" })).toBe("sr-RS");
  for (const LANG of ["C", "C.UTF-8", "POSIX", "", "12", undefined])
    expect(localeOf({ LANG })).toBeUndefined();
});
