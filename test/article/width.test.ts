import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { simpleWidth } from "../../src/article/simple-characters.ts";
import { cut, graphemes, pad, reach, widthOf } from "../../src/article/width.ts";
import { corpus } from "./corpus.ts";

const segmenter = new Intl.Segmenter();
const clusters = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Simple characters, and all that may join one: marks, joiners, jamo, prepended marks, halves of pairs. */
const mixed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ..."aé漢ア한کקдकักঅ 1#©…",
      "\u0301",
      "\u200d",
      "\ufe0f",
      "\u20e3",
      "\u094d",
      "\u0e33",
      "\u0600",
    ),
    fc.constantFrom(
      "👩",
      "🏽",
      "🇺",
      "🇳",
      "❤",
      "\u1112",
      "\u1161",
      "\u11ab",
      "ﾊ",
      "ﾞ",
      "\u3099",
      "\ud83d",
      "\ude00",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((c) => !/[\x1b\x9b\r\n]/.test(c)),
  ),
  maxLength: 40,
});

/** No wider than a letter can be: others are parted here. */
const isKept = (cluster: string) => cluster.length <= 2 || stringWidth(cluster) <= 4;

function checkText(text: string): void {
  expect(widthOf(text)).toBe(stringWidth(text));
  expect(graphemes(text)).toEqual(clusters(text));
}

describe("width", () => {
  test("every simple character is of its width and alone, beside letters of any kind", () => {
    let simple = 0;
    for (let unit = 0; unit < 0x10000; unit++) {
      const width = simpleWidth(unit);
      if (width === 0) continue;
      simple++;
      const char = String.fromCharCode(unit);
      if (stringWidth(char) !== width) expect.fail(`U+${unit.toString(16)} is not ${width} wide`);
      const text = `a${char}क${char}한${char}`;
      if (clusters(text).length !== 6) expect.fail(`U+${unit.toString(16)} joins a neighbour`);
    }
    expect(simple).toBeGreaterThan(40_000);
  });

  test("agrees with string-width and Intl.Segmenter on any text", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        fc.pre(clusters(text).every(isKept));
        checkText(text);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ["Hangul initials", "\u1100"],
    ["vowel signs with a width", "\u093e"],
    ["voiced half-width kana", "\uff76\uff9e\uff9e"],
    ["figures joined to each other", "👨\u200d"],
    ["marks", "\u0301"],
  ])("no end of %s is one grapheme too wide for a line", (_, unit) => {
    const text = `क${unit.repeat(3000)}`;
    const pieces = graphemes(text);
    expect(pieces.join("")).toBe(text);
    expect(Math.max(...pieces.map((piece) => stringWidth(piece)))).toBeLessThanOrEqual(4);
    expect(widthOf(text)).toBe(pieces.reduce((sum, piece) => sum + stringWidth(piece), 0));
    expect(widthOf(cut(text, 20))).toBeLessThanOrEqual(20);
  });

  test("escape sequences take no columns", () => {
    expect(widthOf("\x1b[1mé漢\x1b[0m")).toBe(3);
  });

  test.each([
    ["", 5, ""],
    ["short", 5, "short"],
    ["longer", 5, "long…"],
    ["two words", 5, "two…"],
    ["漢字漢字", 5, "漢字…"],
    ["漢字漢字", 4, "漢…"],
    ["e\u0301e\u0301e\u0301", 2, "e\u0301…"],
    ["👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"],
    ["漢", 1, "…"],
    ["abc", 0, ""],
    ["abc", -1, ""],
  ])("cut %j to %i", (text, columns, expected) => {
    expect(cut(text, columns)).toBe(expected);
  });

  test("a cut text fits, and is whole graphemes of the text", () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 0, max: 30 }), (text, columns) => {
        fc.pre(clusters(text).every(isKept));
        const short = cut(text, columns);
        expect(widthOf(short)).toBeLessThanOrEqual(columns);
        if (columns > 0 && widthOf(text) <= columns) expect(short).toBe(text);
        expect(stringWidth(pad(text, columns))).toBe(columns);
        const end = reach(text, columns);
        let at = 0;
        const ends = [0, ...clusters(text).map((one) => (at += one.length))];
        expect(ends).toContain(end);
      }),
      { numRuns: 2000 },
    );
  });

  const scripts = corpus("width/udhr/");
  test.skipIf(!scripts)("agrees on texts of many scripts", () => {
    for (const name of readdirSync(scripts!).filter((file) => /^[^A-Z]*\.txt$/.test(file))) {
      for (const line of readFileSync(new URL(name, scripts!), "utf8").split("\n")) checkText(line);
    }
  });

  const emoji = corpus("width/unicode-15.0/emoji-test.txt");
  test.skipIf(!emoji)("an emoji is one grapheme of two columns", () => {
    const sequences = readFileSync(emoji!, "utf8").matchAll(/^([0-9A-F ]+?) *; fully-qualified/gm);
    let seen = 0;
    for (const [, codes] of sequences) {
      const text = String.fromCodePoint(...codes!.split(" ").map((code) => Number.parseInt(code, 16)));
      expect([graphemes(`a${text}b`).length, widthOf(`a${text}b`)], codes).toEqual([3, 4]);
      seen++;
    }
    expect(seen).toBeGreaterThan(3000);
  });

  const breaks = corpus("width/unicode-15.0/GraphemeBreakTest.txt");
  test.skipIf(!breaks)(
    "boundaries are those of the standard's own test, as far as this runtime follows it",
    () => {
      for (const line of readFileSync(breaks!, "utf8").split("\n")) {
        const codes = line.split("#")[0]!.match(/[0-9A-F]{4,}/g);
        if (!codes || codes.some((code) => /^D[89A-F]/.test(code) && code.length === 4)) continue;
        const text = String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16)));
        expect(graphemes(text), line).toEqual(clusters(text));
      }
    },
  );
});
