/** Breaks between the parts of a story, from every way it comes in to the page. */
import { expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { isOrnament, tidyBreaks } from "../../src/article/breaks.ts";
import { formatBlocks } from "../../src/article/format-blocks.ts";
import { layout } from "../../src/article/layout.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { paginate } from "../../src/article/pages.ts";
import { bodyHtml } from "../../src/article/story-html.ts";
import { parseText } from "../../src/article/text.ts";
import { widthOf } from "../../src/article/width.ts";

const HEAD = { section: "", byline: "" };
const BREAK: Block = { type: "break" };
const said = (name: string, words = 30): Block => ({
  type: "paragraph",
  text: `${name} ${Array(words).fill("walked on").join(" ")}.`,
});
const set = (blocks: Block[], measure = 60, options = {}) =>
  layout({ headline: "", dek: "", blocks }, HEAD, measure, options).lines;
const kinds = (blocks: readonly Block[]) => blocks.map((block) => block.type).join(" ");

test.each(["* * *", "***", "---", "___", "- - -", "<hr>"])("Markdown: %s parts paragraphs", (rule) => {
  const { blocks } = parseMarkdown(`# Harbour\n\nOne.\n\n${rule}\n\nTwo.`);
  expect(kinds(blocks)).toBe("paragraph break paragraph");
});

test("Markdown: none at the start or end, nor two in a row; one inside a quotation parts its paragraphs only", () => {
  const { blocks } = parseMarkdown(
    "# Harbour\n\n---\n\nOne.\n\n---\n\n***\n\nTwo.\n\n> A\n>\n> ---\n>\n> B\n\n---\n",
  );
  expect(kinds(blocks)).toBe("paragraph break paragraph quote");
  expect(blocks.at(-1)).toEqual({ type: "quote", text: "A\nB" });
});

test("it comes back from Markdown, and is a rule in HTML", () => {
  const blocks: Block[] = [
    { type: "list", items: ["a"] },
    BREAK,
    { type: "list", items: ["b"] },
    BREAK,
    said("She"),
  ];
  expect(parseMarkdown(formatBlocks(blocks), { name: "x" }).blocks).toEqual(blocks);
  expect(bodyHtml({ blocks: [said("A", 1), BREAK, said("B", 1)] })).toBe(
    "<p>A walked on.</p>\n<hr>\n<p>B walked on.</p>",
  );
});

const sentence = (name: string) =>
  `${name} walked along the quiet harbour in the morning and thought of the ships that had left it long ago, and of those that came back.`;

test.each(["***", "* * *", "-----", "⁂", "• • •"])(
  "scraped text: %s parts paragraphs, not the body from its tail",
  (rule) => {
    const text = ["The harbour at dawn", sentence("Anna"), rule, sentence("Bert"), rule, "Source link"].join(
      "\n\n",
    );
    const { blocks, problems } = parseText(text);
    expect(kinds(blocks)).toBe("paragraph break paragraph");
    expect(problems.map(({ code }) => code)).toEqual(["page"]);
  },
);

test.each([
  ["***", true],
  ["＊＊＊", true],
  ["⁂", true],
  ["—————", true],
  ["★★★★☆", false],
  ["—", false],
  ["•", false],
  ["1 * 2", false],
  ["", false],
])("%s stands for a rule: %s", (text, expected) => {
  expect(isOrnament(text)).toBe(expected);
});

test("drawn as three asterisks amid the measure, with air around them; the signs of the writer's own as they are", () => {
  const lines = set([said("A", 2), BREAK, said("B", 2), { type: "paragraph", text: "⁂" }, said("C", 2)], 21);
  expect(lines.map(({ text }) => text)).toEqual([
    "A walked on walked",
    "on.",
    "",
    "        * * *",
    "",
    "B walked on walked",
    "on.",
    "",
    "          ⁂",
    "",
    "C walked on walked",
    "on.",
  ]);
});

test("indented paragraphs: the first behind it is not indented", () => {
  const lines = set([said("A", 1), BREAK, said("B", 1), said("C", 1)], 40, { indent: 2 });
  expect(lines.map(({ text }) => text)).toEqual([
    "A walked on.",
    "",
    "                 * * *",
    "",
    "B walked on.",
    "  C walked on.",
  ]);
});

test("a screen reader says a word; a sub-head parts by itself, and a story ends without one", () => {
  const linear = { picture: "Picture", pause: "separator" };
  expect(set([said("A", 1), BREAK, said("B", 1)], 40, { linear }).map(({ text }) => text)).toContain(
    "separator",
  );
  const parted = set([BREAK, said("A"), BREAK, { type: "subhead", text: "Head" }, BREAK, said("B"), BREAK]);
  expect(parted.filter(({ role }) => role === "break")).toEqual([]);
  expect(parted.filter(({ text }, at) => text === "" && parted[at + 1]?.text === "")).toEqual([]);
});

test("never the first or last row of a page, at any height", () => {
  const blocks = [
    said("A", 9),
    BREAK,
    said("B", 31),
    said("C", 12),
    BREAK,
    said("D", 24),
    BREAK,
    said("E", 9),
  ];
  const lines = set(blocks, 44);
  for (let height = 8; height <= 40; height++) {
    const pages = paginate(lines, height);
    for (const { start, end } of pages) {
      expect(lines[start]?.role, `height ${height}`).not.toBe("break");
      expect(lines[end - 1]?.role, `height ${height}`).not.toBe("break");
    }
  }
});

test("too wide a row of signs is set as any text is", () => {
  for (const { text } of set([{ type: "paragraph", text: "-".repeat(40) }], 20))
    expect(widthOf(text)).toBeLessThanOrEqual(20);
});

test("tidied twice is tidied once", () => {
  const blocks = [BREAK, BREAK, said("A"), BREAK, BREAK, said("B"), BREAK, BREAK];
  expect(kinds(tidyBreaks(blocks))).toBe("paragraph break paragraph");
  expect(tidyBreaks(tidyBreaks(blocks))).toEqual(tidyBreaks(blocks));
});
