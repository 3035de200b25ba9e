/** What holds for any text: nothing is lost, nothing dangerous comes through, nothing throws. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { blockText, type Draft } from "../../src/article/article.ts";
import { linesOf } from "../../src/article/text/line.ts";
import { parseText } from "../../src/article/text.ts";

const PIECES = [
  "World News",
  "Related Stories",
  "Related: Some Other Headline Of The Day",
  "By Una Field",
  "Published May 3, 2021",
  "A caption of a picture. (Una Field/Coast Pool)",
  "© Una Field",
  "• a point",
  "2. a counted point",
  "Advertisement",
  "Source link",
  "Leave a Reply",
  "The ferry left the quay at seven in the morning with forty people and two goats on board, as on every day.",
  "Nobody on the shore noticed that the captain had taken the old channel for ten years. of the old kind",
  "A headline that is no sentence",
  "Why did it happen?",
  "What was on board that morning:",
  "Well said — Una (@una) May 3",
  "He said so. (RELATED: Another Story of That Day)",
  "",
  "",
];
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 140 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 18 }) },
);
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));

const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Everything the reader can see of a story. */
const seen = ({ section, headline, dek, byline, blocks, related }: Draft) =>
  [
    section,
    headline,
    dek,
    byline,
    ...blocks.flatMap((block) => [blockText(block), block.type === "figure" ? (block.alt ?? "") : ""]),
    ...related.map((story) => story.headline),
  ]
    .map(letters)
    .join("|");

test("every line is in the story or named in its problems", () => {
  fc.assert(
    fc.property(text, (input) => {
      const draft = parseText(input);
      const shown = seen(draft);
      const told = new Set(draft.problems.map((problem) => problem.line));
      for (const { text: words, number } of linesOf(input)) {
        const kept = letters(words.replace(/^(\d+[.)]|related:|by) ?| Source link$| of the old kind$/gi, ""));
        const parts = words.includes("RELATED:") || /\(.*\/.*\)$/.test(words);
        const dated = draft.published !== "" && words.includes("2021");
        if (!told.has(number) && !dated && !parts) expect(shown).toContain(kept);
      }
    }),
    { numRuns: 300 },
  );
});

test("no control character, no line end inside a field, no empty block", () => {
  fc.assert(
    fc.property(text, (input) => {
      const { blocks, related, problems, ...fields } = parseText(input);
      const strings = [
        ...Object.values(fields).filter((value) => typeof value === "string"),
        ...related.map((story) => story.headline),
        ...problems.map((problem) => problem.message),
        ...blocks.flatMap((block) => blockText(block).split("\n")),
      ];
      for (const value of strings) expect(value).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      for (const block of blocks) expect(blockText(block)).not.toBe("");
    }),
    { numRuns: 300 },
  );
});
