import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean, cleanCode } from "../../src/article/clean.ts";
import { stripSequences } from "../../src/article/escapes.ts";
import { corpus } from "./corpus.ts";

const UNSAFE = /[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\p{Cs}]/u;
const nasty = fc.string({
  unit: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ..."\x1b\x9b\x9d\x90\x9c\x07\\[]P;m0 \n\t\r\x85\xa0\xad\u200b\u202e\u2066\u{1F3F4}ק",
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "\ud83d",
        "\ude00",
        "\u{E0067}",
        "\u{E007F}",
        "\u200f",
        "\ufeff",
        "\u3000",
        "ก",
      ),
    },
    { weight: 2, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 60,
});

describe("clean", () => {
  test.each([
    ["plain", "Ministers meet again", "Ministers meet again"],
    ["white space", " a \t b\r\n\r\nc  ", "a b c"],
    ["colours", "\x1b[1;31mred\x1b[0m ink", "red ink"],
    ["8-bit forms", "\x9b31mred\x9b0m \x9d0;title\x9cink", "red ink"],
    ["a title", "\x1b]0;title\x07text", "text"],
    ["a string without an end keeps the text", "\x1b]0;title text", "0;title text"],
    ["a string ends before its line", "\x1b]0;title\nsecond \x07line", "0;title second line"],
    ["charsets", "\x1b(Btext\x1b#8", "text"],
    ["bidirectional overrides", "a\u202etxt.exe\u202c b\u2066c\u2069", "atxt.exe bc"],
    ["marks without right-to-left text", "\u200fa\u200e\u061c", "a"],
    ["marks in right-to-left text", "שלום\u200f!", "שלום\u200f!"],
    ["soft hyphens, joiners of nothing", "ex\xadample\ufeff\u2060", "example"],
    ["a lone surrogate", "a\ud800b", "a\ufffdb"],
    ["a family, a heart, a keycap", "👨‍👩‍👧 ❤️ 1️⃣", "👨‍👩‍👧 ❤️ 1️⃣"],
    [
      "a flag of tags",
      "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
      "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    ],
    ["hidden tags", "a\u{E0068}\u{E0069}b", "ab"],
    ["no-break space between words", "end.\xa0Next", "end. Next"],
    ["no-break space in a number and before a French mark", "10\xa0000 fois\xa0!", "10\xa0000 fois\xa0!"],
    ["no-break space beside a space", "a\xa0 b", "a b"],
    ["ideographic space", "東京\u3000大阪", "東京\u3000大阪"],
    ["zero-width space in Thai", "กก\u200bขข a\u200bb", "กก\u200bขข ab"],
    ["line separators", "a\u2028b\u2029c", "a b c"],
    ["quotation marks of Windows-1252", "\x93so\x94 \x96 it\x92s", "“so” – it’s"],
    ["no normalising", "e\u0301", "e\u0301"],
    ["what only looks like a sequence", "[31mred", "[31mred"],
  ])("%s", (_name, raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });

  test("nothing unsafe is left, and cleaning again changes nothing", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const once = clean(text);
        expect(once).not.toMatch(UNSAFE);
        expect(once).not.toMatch(/^\s|\s$|\s\s/);
        expect(clean(once)).toBe(once);
        const code = cleanCode(text);
        expect(code.replaceAll("\n", "")).not.toMatch(UNSAFE);
        expect(cleanCode(code)).toBe(code);
      }),
      { numRuns: 3000 },
    );
  });

  test("a text without control characters keeps all its visible characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite" }), (text) => {
        // U+FFFC stands for an object that is not there, U+3164 and U+FFA0 for a letter that is not.
        const visible = (of: string) => of.replace(/[\s\p{Cc}\p{Cf}\p{Cn}\p{Cs}\ufffc\u3164\uffa0]/gu, "");
        expect(visible(clean(text.replace(/\p{Cc}/gu, "")))).toBe(visible(text));
      }),
    );
  });

  test("heaps of marks end at thirty, in every script that has marks; kitty’s cell of a picture goes", () => {
    for (const mark of [
      "\u0301",
      "\u0e49",
      "\u05b0",
      "\u064b",
      "\u093c",
      "\u20dd",
      "\ufe0f",
      "\u200d",
      "\u{1e8d0}",
    ])
      expect(clean(`a${mark.repeat(500)}b`), mark).toBe(`a${mark.repeat(30)}b`);
    expect(clean(`a${"\u0301".repeat(30)}b`)).toBe(`a${"\u0301".repeat(30)}b`);
    expect(clean("a\u{10eeee}\u0305b")).toBe("a\u0305b");
    expect(cleanCode("\u{10eeee}")).toBe("");
  });

  test("no opening makes the search for its end start over", () => {
    const openings = "\x1b]".repeat(200_000);
    expect(stripSequences(`${openings}x`)).toBe("x");
    expect(stripSequences(`${"\x1b[".repeat(200_000)}mx`)).toBe("x");
  });
});

describe("cleanCode", () => {
  test("keeps lines and spaces, expands tabs to stops of four", () => {
    expect(cleanCode("if x:\r\n\tgo\x1b[1m\n  a\tb  \n")).toBe("if x:\n    go\n  a b  \n");
  });
});

describe("the hostile corpus", () => {
  const cases = corpus("hostile/terminal-escapes/cases.json");
  test.skipIf(!cases)("terminal escapes come out as expected", () => {
    const all: { id: string; raw: string; expect: string | null }[] = JSON.parse(
      readFileSync(cases!, "utf8"),
    );
    expect(all.length).toBeGreaterThan(50);
    for (const { id, raw, expect: expected } of all) {
      if (expected !== null) expect(clean(raw), id).toBe(expected);
      expect(clean(raw), id).not.toMatch(UNSAFE);
    }
  });

  const strings = corpus("hostile/blns/strings.json");
  test.skipIf(!strings)("naughty strings come out safe", () => {
    for (const text of JSON.parse(readFileSync(strings!, "utf8"))) {
      expect(clean(text)).not.toMatch(UNSAFE);
      expect(clean(clean(text))).toBe(clean(text));
    }
  });

  const xterm = corpus("hostile/xterm-escapes/");
  test.skipIf(!xterm)("a terminal's own tests come out safe, without rests of sequences", () => {
    for (const name of readdirSync(xterm!).filter((file) => file.endsWith(".in"))) {
      const text = readFileSync(new URL(name, xterm!), "utf8");
      expect(clean(text), name).not.toMatch(UNSAFE);
      expect(cleanCode(text).replaceAll("\n", ""), name).not.toMatch(UNSAFE);
    }
  });
});
