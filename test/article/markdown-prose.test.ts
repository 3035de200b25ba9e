import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf } from "../../src/article/markdown-prose.ts";
import { parsedTree, treeOf } from "../../src/article/markdown-tree.ts";
import { corpus } from "./corpus.ts";

/** The tree without places, and without what nobody asks for: whether a list has empty lines in it. */
const bare = (tree: unknown) =>
  JSON.parse(
    JSON.stringify(tree, (key, value) => (key === "position" || key === "spread" ? undefined : value)),
  );
function check(text: string): void {
  expect(bare(treeOf(text))).toEqual(bare(parsedTree(text)));
}

describe("prose apart from the parser", () => {
  test("prose and headings are seen, the rest goes to the parser in one piece", () => {
    expect(partsOf("## Head\n\nOne\ntwo.\n\n- a\n\n- *b*\n\nEnd.")).toEqual([
      { kind: "heading", depth: 2, text: "Head" },
      { kind: "prose", text: "One\ntwo." },
      { kind: "markdown", text: "- a\n\n- *b*" },
      { kind: "prose", text: "End." },
    ]);
  });

  test("any text has the tree that the parser makes of the whole", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "word ",
        "Two words",
        "\n",
        "\n\n",
        "\n\n",
        "\n \n",
        " ",
        "    ",
        "\t",
        "1. ",
        "12) ",
        "- ",
        "> ",
        "# ",
        "## Head",
      ),
      fc.constantFrom(
        "*",
        "_",
        "`",
        "```",
        "~~~",
        "[a]",
        "[a]: b",
        "](",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "\\",
        "---",
        "===",
        "|",
        "|-|",
        "!",
        "#",
        "é",
        "“",
        "(",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => check(parts.join(""))),
      { numRuns: 4000 },
    );
  });

  for (const path of ["markdown/18f/", "markdown/digitalgov/"]) {
    const folder = corpus(path);
    test.skipIf(!folder)(`stories of ${path} have the tree that the parser makes`, () => {
      for (const name of readdirSync(folder!).filter((file) => /^\d.*\.md$/.test(file))) {
        check(readFileSync(new URL(name, folder!), "utf8").replace(/\r\n?/g, "\n"));
      }
    });
  }
});
