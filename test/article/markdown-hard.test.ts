import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, blockText, type Draft } from "../../src/article/article.ts";
import { clean } from "../../src/article/clean.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { corpus } from "./corpus.ts";

const _lines = (...all: string[]) => all.join("\n");
const blocks = (text: string) => parseMarkdown(text).blocks;
const problemCodes = (draft: Draft) => draft.problems.map(({ code }) => code);

describe("template tags", () => {
  test("are dropped and reported once, with the first line", () => {
    const draft = parseMarkdown("---\ntitle: T\n---\na\n\nb {{< note >}}c{{< /note >}} {% x\ny %}");
    expect(draft.blocks.map(blockText)).toEqual(["a", "b c"]);
    expect(draft.problems).toMatchObject([{ code: "template-tags", line: 6 }]);
  });

  test("stay in code, and as addresses of links", () => {
    expect(blocks("`{{ a }}` \\{{ b }}\n\n```\n{% c %}\n```").map(blockText)).toEqual([
      "{{ a }} {{ b }}",
      "{% c %}",
    ]);
    expect(blocks('[a]({{< ref "b.md" >}}) [c]({{ x }})')).toMatchObject([
      { text: "a c", spans: [{ start: 0, end: 1, href: "b.md" }] },
    ]);
  });
});

describe("hard input", () => {
  const hostile: [string, string][] = [
    ["brackets", "[a](b".repeat(100_000)],
    ["backticks", Array.from({ length: 1000 }, (_, i) => "`".repeat(i + 1)).join(" ")],
    ["quotation marks", "> ".repeat(100_000)],
    ["indentation", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n")],
    ["open tags", "{{<".repeat(100_000)],
    ["open HTML", `<div>${"<a ".repeat(100_000)}`],
    ["comments", "<div><!--".repeat(50_000)],
    ["size", "word ".repeat(1_000_000)],
    ["nested YAML", `---\na: ${"[".repeat(60_000)}\n---\nb`],
    [
      "YAML aliases",
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
        .split("")
        .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[i]}`)}]`)
        .join("\n")}\n---\nb`,
    ],
  ];
  test.each(hostile)("%s come to an end with their text", (_name, text) => {
    const draft = parseMarkdown(text);
    expect(draft.blocks.length).toBeGreaterThan(0);
  });

  test("what is too much is shown as plain paragraphs, and said", () => {
    const draft = parseMarkdown(`${"[a](b ".repeat(10_000)}\n\n\x1b[1msecond`);
    expect(problemCodes(draft)).toEqual(["too-complex"]);
    expect(draft.blocks.at(-1)).toEqual({ type: "paragraph", text: "second" });
  });

  const isClean = (text: string) => expect(clean(text)).toBe(text);
  const checkClean = (draft: Draft) => {
    for (const text of [draft.headline, draft.dek, draft.byline, draft.section, draft.source, draft.id ?? ""])
      isClean(text);
    for (const block of draft.blocks) {
      const texts =
        block.type === "table"
          ? block.rows.flat()
          : block.type === "code"
            ? []
            : blockText(block).split("\n");
      texts.forEach(isClean);
      for (const { start, end } of spansOf(block))
        expect(start < end && end <= blockText(block).length).toBe(true);
    }
  };
  const spansOf = (block: Block) => (block.type !== "list" && "spans" in block ? (block.spans ?? []) : []);
  /** Code may say anything. */
  const withoutCode = (block: Block) => {
    const chars = blockText(block).split("");
    for (const { start, end, kind } of spansOf(block)) if (kind === "code") chars.fill("", start, end);
    return block.type === "code" ? "" : chars.join("");
  };

  test("any text gives clean fields", () => {
    const part = fc.constantFrom(
      ..."\x1b\x9b[]()<>*_`#-|!&{}%:\n\n\n \t\x07\u202ea1",
      "---\n",
      "![",
      "](",
      "&#27;",
      "<b>",
      "title: ",
      "word ",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => checkClean(parseMarkdown(parts.join("")))),
      { numRuns: 1500 },
    );
  });

  test.each(["1. ", "> 1. ", "a\n===\n", "a\n---\n\n", "> a\n\n"])(
    "20,000 of %j, for which the parser would take minutes, are plain paragraphs, and said to be",
    (part) => {
      const { blocks, problems } = parseMarkdown(`Before.\n\n${part.repeat(20_000)}end`);
      expect(problems.map(({ code }) => code)).toContain("too-complex");
      expect(blocks.every(({ type }) => type === "paragraph")).toBe(true);
      expect(JSON.stringify(blocks)).toContain("end");
      expect(parseMarkdown(`Before.\n\n${part.repeat(50)}end`).problems).toEqual([]);
    },
  );

  for (const path of ["markdown/18f/", "markdown/digitalgov/"]) {
    const folder = corpus(path);
    test.skipIf(!folder)(`stories of ${path} have headline and date, and no markup in their text`, () => {
      for (const name of readdirSync(folder!).filter((file) => /^\d.*\.md$/.test(file))) {
        const draft = parseMarkdown(readFileSync(new URL(name, folder!), "utf8"), { name });
        checkClean(draft);
        expect(draft.headline, name).not.toBe("");
        expect(draft.published, name).toMatch(/^\d{4}-\d\d-\d\d/);
        for (const block of draft.blocks) {
          if (block.type !== "list")
            expect(withoutCode(block), name).not.toMatch(/\{\{[<%]|\{%|<\/?(?:p|div|figure|img)\b/);
        }
      }
    });
  }
});
