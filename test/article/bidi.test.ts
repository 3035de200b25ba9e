/** Right-to-left text in the order of seeing: capitals below stand for Hebrew letters, as in UAX #9. */
import { readFileSync } from "node:fs";

import bidiFactory from "bidi-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { type Bidi, loadBidi, partsInOrder, TERMINAL_BIDI } from "../../src/article/bidi.ts";
import { clean } from "../../src/article/clean.ts";
import { layout } from "../../src/article/layout.ts";
import { NO_TOOLS } from "../../src/article/tools.ts";
import { terminalOrders } from "../../src/article/typesetting.ts";
import { graphemes, widthOf } from "../../src/article/width.ts";
import { corpus } from "./corpus.ts";

const bidi = await loadBidi();
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXY";
const hebrew = (text: string) =>
  text.replace(/[A-Y]/g, (letter) => String.fromCharCode(0x5d0 + LETTERS.indexOf(letter)));
const latin = (text: string) =>
  text.replace(/[\u05d0-\u05ea]/g, (letter) => LETTERS[letter.charCodeAt(0) - 0x5d0] ?? "?");
const seen = (text: string, base?: "ltr" | "rtl") => {
  const logical = hebrew(text);
  return latin(bidi.paragraph(logical, base)?.line(0, logical.length).text ?? logical);
};

/**
 * A line of Unicode's BidiCharacterTest.txt: code points; base direction (0, 1, or 2 for that of the text); its level;
 * each character's level; the order of seeing. These few are of the same form.
 */
const CASES = [
  "0061 0020 05D0 05D1;0;0;0 0 1 1;0 1 3 2",
  "05D0 0020 0061 0062;2;1;1 1 2 2;2 3 1 0",
  "05D0 0028 0061 0029 002E;1;1;1 1 2 1 1;4 3 2 1 0",
  "0061 0028 05D0 0029 0062;2;0;0 0 1 0 0;0 1 2 3 4",
];
const unicode = corpus("width/unicode-15.0/BidiCharacterTest.txt");

test("Unicode's BidiCharacterTest, as far as its characters are let into stories", () => {
  const library = bidiFactory();
  const lines = unicode ? readFileSync(unicode, "utf8").split("\n") : CASES;
  let tried = 0;
  for (const line of lines) {
    const [codes = "", base, , levels = "", order = ""] = line.replace(/#.*/, "").trim().split(";");
    const units = codes.split(" ").map((code) => String.fromCodePoint(Number.parseInt(code || "0", 16)));
    const text = units.join("");
    // No line of a story has ends of lines, controls, or spaces at its end; marks are drawn behind their letter.
    if (codes === "" || clean(text) !== text || /\s$/.test(text) || graphemes(text).length !== units.length)
      continue;
    tried++;
    const odd = levels.split(" ").map((level) => Number(level) % 2 === 1);
    const expected = order.split(" ").map((at) => {
      const unit = units[Number(at)] ?? "";
      return odd[Number(at)] ? (library.getMirroredCharacter(unit) ?? unit) : unit;
    });
    const direction = base === "2" ? undefined : base === "1" ? "rtl" : "ltr";
    expect(bidi.paragraph(text, direction)?.line(0, text.length).text ?? text, line).toBe(expected.join(""));
  }
  expect(tried).toBeGreaterThanOrEqual(CASES.length);
});

test("parts between middle dots keep to themselves: no date is parted by the words beside it", () => {
  // Arabic before a number makes it run with the Arabic (UAX #9, W2).
  const line = "\u0639\u0627\u0644\u0645 · 5 November 2026 · 3 min";
  const drawn = (parted: boolean) => bidi.paragraph(line, undefined, parted)?.line(0, line.length).text;
  expect(drawn(true)).toBe("3 min · 5 November 2026 · \u0645\u0644\u0627\u0639");
  expect(drawn(false)).not.toContain("5 November 2026");
  expect(partsInOrder(hebrew("ABC · 5 may · DEF"), bidi)).toBe(hebrew("CBA · 5 may · FED"));
  expect(partsInOrder("World · 5 May", null)).toBe("World · 5 May");
});

test("the lines around a headline from the right stand on its side, also those that are all Latin", () => {
  const story = { headline: hebrew("ABC DEF"), dek: "", blocks: [] };
  const head = { section: "5 November 2026 · 3 min", byline: "By Ada Quill" };
  const tools = { ...NO_TOOLS, bidi };
  const texts = layout(story, head, 30, { tools }).lines.map(({ text }) => text);
  expect(texts.map(latin)).toEqual([
    "       3 min · 5 November 2026",
    "                       FED CBA",
    "                  By Ada Quill",
  ]);
  // Where it takes two lines, the date is whole in one of them.
  const narrow = layout(story, { ...head, section: `${hebrew("ABC")} · ${head.section}` }, 22, {
    tools,
  }).lines;
  expect(narrow.map(({ text }) => latin(text).replaceAll("\u00a0", " ")).slice(0, 2)).toEqual([
    "                 · CBA",
    "     · 5 November 2026",
  ]);
});

describe("the order of a line", () => {
  test.each([
    ["ABC DEF", "FED CBA"],
    ["ABC def GHI.", ".IHG def CBA"],
    ["abc DEF ghi", "abc FED ghi"],
    ["ABC 123 DEF", "FED 123 CBA"],
    ["ABC (DEF)", "(FED) CBA"],
    ["he said “ABC 12!”", "he said “12 CBA!”"],
  ])("%s", (logical, visual) => {
    expect(seen(logical)).toBe(visual);
  });

  test("is the library's own for whole texts of single characters", () => {
    const library = bidiFactory();
    const text = fc.string({
      unit: fc.constantFrom(..."אבגדab c12()[].,!-ابتث٣«»".split("")),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        text.map((one) => one.trim()),
        fc.constantFrom("ltr" as const, "rtl" as const, undefined),
        (one, base) => {
          const expected = library.getReorderedString(one, library.getEmbeddingLevels(one, base ?? "auto"));
          expect(bidi.paragraph(one, base)?.line(0, one.length).text ?? one).toBe(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("graphemes stay whole, in and beyond the basic plane", () => {
    expect(bidi.paragraph("בְּ א", "rtl")?.line(0, 5).text).toBe("א בְּ");
    const adlam = "\u{1e900}\u{1e922}\u{1e944} \u{1e901}";
    expect(bidi.paragraph(adlam)?.rightToLeft).toBe(true);
    expect(bidi.paragraph(adlam)?.line(0, adlam.length).text).toBe("\u{1e901} \u{1e922}\u{1e944}\u{1e900}");
    expect(bidi.paragraph("א 👩‍👩‍👧‍👦 ב")?.line(0, 15).text).toBe("ב 👩‍👩‍👧‍👦 א");
  });

  test("spans go where their letters went, in parts where they part", () => {
    const logical = hebrew("ABC def GHI");
    const line = bidi.paragraph(logical)?.line(0, logical.length);
    const moved =
      line?.moved([
        { start: 0, end: 3, kind: "strong" },
        { start: 2, end: 5, kind: "emphasis" },
      ]) ?? [];
    expect(moved.map((span) => [span.kind, latin(line?.text.slice(span.start, span.end) ?? "")])).toEqual([
      ["strong", "CBA"],
      ["emphasis", "d"],
      ["emphasis", " C"],
    ]);
  });
});

const HEAD = { section: "", byline: "" };
const set = (blocks: Block[], measure: number, by: Bidi) =>
  layout({ headline: "Headline", dek: "", blocks }, HEAD, measure, { tools: { ...NO_TOOLS, bidi: by } });
const drawn = (blocks: Block[], measure: number, by: Bidi = bidi) =>
  set(blocks, measure, by)
    .lines.slice(2)
    .map((line) => latin(line.text))
    .join("\n");

describe("pages that run from the right", () => {
  test("paragraphs, quotations, lists, boxes and tables stand at the right, with their marks there", () => {
    const blocks: Block[] = [
      { type: "paragraph", text: hebrew("ABC DEFG HIJ KLM.") },
      { type: "quote", text: hebrew("ABC DEF.\nGHI.") },
      { type: "list", items: [hebrew("ABC"), hebrew("DEF GHI JKL MNO")], start: 9 },
      { type: "figure", caption: hebrew("ABC DEF."), credit: "A. Person" },
      {
        type: "table",
        rows: [
          [hebrew("ABC"), hebrew("DE")],
          [hebrew("FGH"), "12"],
        ],
      },
      { type: "paragraph", text: hebrew("One ABC (x).") },
    ];
    expect(drawn(blocks, 16)).toMatchInlineSnapshot(`
      "    JIH GFED CBA
                  .MLK

            .FED CBA ▕
                     ▕
                .IHG ▕

               CBA .9
       LKJ IHG FED .10
               ONM

      ╭──────────────╮
      │     .FED CBA │
      │ A. Person    │
      ╰──────────────╯

      ED  CBA
      ──  ───
      12  HGF

          .(x) CBA neO"
    `);
  });

  test("a terminal with its own order gets the order of reading, each line held by itself", () => {
    const { lines } = set([{ type: "figure", caption: hebrew("ABC DEF."), credit: "" }], 20, TERMINAL_BIDI);
    const caption = lines.find((line) => line.text.includes(hebrew("ABC")))?.text ?? "";
    expect(caption).toBe(`│         \u200e\u200f${hebrew("ABC DEF.")}\u200f\u200e │`);
    expect(widthOf(caption)).toBe(20);
  });

  test("places in the text are those of the text, whatever is drawn", () => {
    const text = hebrew("ABC DEFG HIJ KLM NOP QRS TUV");
    const lines = set([{ type: "paragraph", text }], 12, bidi).lines.filter((line) => line.role === "body");
    expect(lines.map((line) => text.slice(line.from, line.to)).join("")).toBe(text);
    for (const line of lines) expect(widthOf(line.text)).toBe(12);
  });

  test("who orders is known of some terminals", () => {
    expect(terminalOrders({ VTE_VERSION: "7600" })).toBe(true);
    expect(terminalOrders({ VTE_VERSION: "5202" })).toBe(false);
    expect(terminalOrders({ KONSOLE_VERSION: "230801" })).toBe(true);
    expect(terminalOrders({ TERM: "xterm-256color" })).toBe(false);
  });
});
