/** Very many of one thing in a story: more than can be arguments of a call, more than the Markdown parser has memory for. */
import { expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { clean } from "../../src/article/clean.ts";
import { layout } from "../../src/article/layout.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { parseText } from "../../src/article/text.ts";

const MANY = 150_000;
const lines = (headline: string, blocks: Block[]) =>
  layout({ headline, dek: "", blocks }, { section: "", byline: "" }, 68).lines.length;

test("a list of very many items is set", () => {
  const items = Array.from({ length: MANY }, () => "a");
  expect(lines("h", [{ type: "list", items, start: 1 }])).toBeGreaterThan(MANY);
});

test("a headline of very many words is set", () => {
  expect(lines("a b ".repeat(MANY), [])).toBeGreaterThan(MANY / 34);
});

test("a table of very many rows is set", () => {
  const rows = Array.from({ length: MANY }, () => ["a", "b"]);
  expect(lines("h", [{ type: "table", rows }])).toBeGreaterThan(MANY);
});

test("millions of marks on one letter are thirty", () => {
  expect(clean(`a${"\u0301".repeat(3_000_000)}b`)).toBe(`a${"\u0301".repeat(30)}b`);
});

test.each(["1. a\n", "- a\n  - b\n", "> a\n", "- a\n\n", "a | b\n"])(
  "%j, a megabyte of it, is plain text, and says so",
  (unit) => {
    const { blocks, problems } = parseMarkdown(`${unit.repeat(Math.ceil(1_000_000 / unit.length))}<p>\n`);
    expect(problems.map(({ code }) => code)).toEqual(["too-complex"]);
    expect(blocks.length).toBeGreaterThan(0);
  },
);

test.each(["\\", '\\"', "\\\\a "])(
  "%j, half a megabyte of it, is plain text; a text with many is not",
  (unit) => {
    expect(parseMarkdown(unit.repeat(500_000 / unit.length)).problems.map(({ code }) => code)).toEqual([
      "too-complex",
    ]);
    expect(parseMarkdown(unit.repeat(3000)).problems).toEqual([]);
  },
);

test("a long list and a book are read as Markdown", () => {
  const list = parseMarkdown("1. An item of a list\n".repeat(4000));
  expect(list.problems).toEqual([]);
  const book = parseMarkdown(`${"Words *of* a book. ".repeat(30)}\n\n`.repeat(1000));
  expect(book.problems).toEqual([]);
  expect(book.blocks[0]).toMatchObject({ spans: expect.anything() });
});

test("scraped text of very many lines is plain paragraphs, and says so; one of many is looked through", () => {
  const many = parseText(`${"ab cd\n".repeat(200_000)}\n${"ef\n\n".repeat(20_000)}`);
  expect(many.problems.map(({ code }) => code)).toEqual(["too-complex"]);
  expect(many.headline).toMatch(/^ab cd ab/);
  expect(many.blocks).toHaveLength(20_001);
  expect(many.blocks.slice(1)).toEqual(Array(20_000).fill({ type: "paragraph", text: "ef" }));
  const fewer = parseText(`${"A line of a book\n".repeat(60_000)}`);
  expect(fewer.problems.map(({ code }) => code)).not.toContain("too-complex");
});
