/** Footnotes of Markdown: marks in the text, the notes behind it. */
import { expect, test } from "vitest";
import { blockText } from "../../src/article/article.ts";
import { layout } from "../../src/article/layout.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { lowered, raised } from "../../src/article/superscripts.ts";

const told = (text: string) => parseMarkdown(`# Notes\n\n${text}`).blocks.map(blockText);

test("marks are small figures in the order of the text, notes a numbered list at its end", () => {
  const draft = parseMarkdown(
    `# Notes

The second note[^b] comes first, *the first[^a]* later, and again.[^b]

[^a]: With **bold** words and a [link](https://example.org/).
[^b]: Plain.

Text goes on.`,
  );
  expect(draft.blocks.map(blockText)).toEqual([
    "The second note¹ comes first, the first² later, and again.¹",
    "Text goes on.",
    "Plain.\nWith bold words and a link.",
  ]);
  expect(draft.blocks[0]).toMatchObject({ spans: [{ kind: "emphasis", start: 30, end: 40 }] });
  expect(draft.blocks[2]).toMatchObject({ type: "list", start: 1 });
  const { lines } = layout(draft, { section: "", byline: "" }, 60);
  expect(lines.slice(-2).map(({ text }) => text)).toEqual(["1. Plain.", "2. With bold words and a link[1]."]);
});

test("a note of one word is a note, one without a mark too; a mark without a note stays as it is", () => {
  expect(told("One[^1] and two[^2].\n\n[^1]: Word\n\n[^x]: Nobody asks for this one.")).toEqual([
    "One¹ and two[^2].",
    "Word\nNobody asks for this one.",
  ]);
  expect(told("No notes[^1] at all.")).toEqual(["No notes[^1] at all."]);
});

test("what lies four columns in below a note belongs to it, as GitHub, Pandoc and PHP Markdown Extra read it", () => {
  expect(
    told(`One[^1] and two.[^2]

[^1]: First words.

    A second paragraph
    of two lines, with *emphasis*.

[^2]: Word

\tAfter a tab.

The text goes on.`),
  ).toEqual([
    "One¹ and two.²",
    "The text goes on.",
    "First words. A second paragraph of two lines, with emphasis.\nWord After a tab.",
  ]);
});

test("a note may hold marks, lists and code, and begin below its name", () => {
  const { blocks } = parseMarkdown(`# Notes

See.[^a]

[^a]:

    It has a list:[^b]

    - one
    - two

    \`\`\`js
    let x = 1;
    \`\`\`

[^b]: Another.`);
  expect(blocks.map(blockText)).toEqual(["See.¹", "It has a list:²\none\ntwo", "let x = 1;", "Another."]);
  expect(blocks.map((block) => block.type === "list" && block.start)).toEqual([false, 1, false, 2]);
});

test("code that is no part of a note stays code: fenced, or behind a paragraph of the text", () => {
  const { blocks } = parseMarkdown(
    "# Notes\n\nSee.[^a]\n\n[^a]: A note.\n\n```\nfenced\n```\n\nText.\n\n    indented",
  );
  expect(blocks.map((block) => [block.type, blockText(block)])).toEqual([
    ["paragraph", "See.¹"],
    ["code", "fenced"],
    ["paragraph", "Text."],
    ["code", "indented"],
    ["list", "A note."],
  ]);
});

test("of two notes with one name the first counts, with what belongs to it", () => {
  expect(told("See.[^a]\n\n[^a]: First.\n\n    More.\n\n[^a]: Second.\n\n    Never seen.")).toEqual([
    "See.¹",
    "First. More.",
  ]);
});

test("in code nothing is a mark", () => {
  expect(told("A pattern `[^1]` and a mark[^1].\n\n[^1]: The note.")[0]).toBe("A pattern [^1] and a mark¹.");
});

test("tags that raise and lower", () => {
  expect(told("10<sup>-9</sup> m of H<sub>2</sub>O, the 2<sup>nd</sup> time.")).toEqual([
    "10⁻⁹ m of H₂O, the 2nd time.",
  ]);
});

test("only what has such characters is raised", () => {
  expect(raised("[12]")).toBe("¹²");
  expect(raised("n-1")).toBe("ⁿ⁻¹");
  expect(raised("er")).toBeNull();
  expect(raised("n")).toBeNull();
  expect(raised("")).toBeNull();
  expect(lowered("10")).toBe("₁₀");
  expect(lowered("max")).toBeNull();
});
