/** Where lines may end: UAX #14 by Unicode's own test file, our few rules for alphabets, and what ties words. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { piecesOf } from "../../src/article/pieces.ts";
import { NO_TOOLS } from "../../src/article/tools.ts";
import { loadBreaks } from "../../src/article/unicode-breaks.ts";
import { needsUnicodeBreaks, wordParts } from "../../src/article/word-breaks.ts";
import { corpus } from "./corpus.ts";

const breaks = await loadBreaks();
const tools = { ...NO_TOOLS, breaks };
const parts = (word: string) => wordParts(word, breaks).join("|");
const pieces = (text: string, width = 80) =>
  piecesOf(text, width, tools).map((piece) => text.slice(piece.start, piece.end));

/** Spaces and line ends are dealt with between words; Hangul is kept whole on purpose. */
const NOT_IN_WORDS = /[\n\v\f\r \x85\u2028\u2029]/;
const HANGUL = /[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]/;

const unicode = corpus("width/unicode-15.0/LineBreakTest.txt");

test.skipIf(!unicode)("words break as Unicode's LineBreakTest says", () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const line of readFileSync(unicode ?? "", "utf8").split("\n")) {
    const marks = line.replace(/#.*/, "").trim().split(/\s+/);
    let word = "";
    const expected: number[] = [];
    for (const mark of marks) {
      if (mark === "÷" && word !== "") expected.push(word.length);
      else if (/^[0-9A-F]+$/.test(mark)) word += String.fromCodePoint(Number.parseInt(mark, 16));
    }
    if (word === "" || NOT_IN_WORDS.test(word) || HANGUL.test(word)) continue;
    tried++;
    if (breaks(word).join() !== expected.filter((at) => at < word.length).join()) wrong.push(line);
  }
  expect(tried).toBeGreaterThan(2000);
  expect(wrong).toEqual([]);
});

describe("words", () => {
  test.each([
    ["well-known", "well-|known"],
    ["and/or", "and/or"],
    ["radio/television", "radio/|television"],
    ["was—so", "was—|so"],
    ["was—“so”", "was—|“so”"],
    ["1914–1918", "1914–1918"],
    ["2019-20", "2019-20"],
    ["don’t", "don’t"],
    ["e.g.", "e.g."],
    ["$1,000.50", "$1,000.50"],
    ["日本語の文章、改行。", "日|本|語|の|文|章、|改|行。"],
    ["「引用」です", "「引|用」|で|す"],
    ["チェック", "チェッ|ク"],
    ["コーヒー", "コー|ヒー"],
    ["대한민국의", "대한민국의"],
    ["KBS는", "KBS는"],
    ["สวัสดีครับ", "สวัสดี|ครับ"],
    ["ต่างๆ", "ต่างๆ"],
    ["ພາສາລາວ", "ພາສາ|ລາວ"],
    ["👩‍👩‍👧‍👦👍🏽", "👩‍👩‍👧‍👦|👍🏽"],
  ])("%s", (word, broken) => {
    expect(parts(word)).toBe(broken);
  });

  test("alphabets written with spaces call for no library", () => {
    for (const text of [
      "“So,” he said — naïve?",
      "Ελληνικά",
      "по-русски",
      "עברית",
      "العربية",
      "हिन्दी",
      "አማርኛ",
      "ქართული",
    ]) {
      expect(needsUnicodeBreaks(text), text).toBe(false);
    }
    for (const text of ["日本", "ไทย", "བོད་ཡིག", "한국어", "a👍"])
      expect(needsUnicodeBreaks(text), text).toBe(true);
  });

  test("the number of a link begins no line", () => {
    expect(parts("高千穂町[15]、都")).toBe("高|千|穂|町[15]、|都");
    expect(parts("町[a]")).toBe("町|[a]");
  });

  test("without the library nothing is lost, and a comma begins no line", () => {
    const word = "日本語の文章、改行。";
    expect(wordParts(word, null).join("")).toBe(word);
    expect(wordParts(word, null)).toContain("章、");
  });
});

describe("between words", () => {
  test.each([
    ["Oui ! dit-il", ["Oui !", "dit-il"]],
    ["« mot » et", ["« mot »", "et"]],
    ["one – two", ["one –", "two"]],
    [
      "an e-mail about C/C++ and built-in things",
      ["an", "e-mail", "about", "C/C++", "and", "built-in", "things"],
    ],
    ["well-known news/talk", ["well-", "known", "news/", "talk"]],
    ["10 000 000 people", ["10 000 000", "people"]],
    ["in 1914 he", ["in", "1914", "he"]],
  ])("%s", (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test("what is wider than a line is cut: addresses behind their marks, the rest where it must be", () => {
    expect(pieces("https://example.org/long/path?query=1&page=250", 20)).toEqual([
      "https://example.org/",
      "long/",
      "path?",
      "query=",
      "1&",
      "page=",
      "250",
    ]);
    expect(pieces("x".repeat(45), 20).map((part) => part.length)).toEqual([20, 20, 5]);
    expect(pieces("……".repeat(30), 20).join("")).toBe("……".repeat(30));
  });
});
