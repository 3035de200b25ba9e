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
  test("what is read in one way only is seen, the rest goes to the parser in one piece", () => {
    const text =
      "## Head\n\nOne *two*\n[three](a.md).\n\n> Quoted.\n\n- a\n- [b](c)\n\nEnd.\n\n- a\n\n- b\n\n  c";
    expect(partsOf(text).map(({ text, node }) => [node?.type ?? "parser", text])).toEqual([
      ["heading", "## Head"],
      ["paragraph", "One *two*\n[three](a.md)."],
      ["blockquote", "> Quoted."],
      ["list", "- a\n- [b](c)"],
      ["paragraph", "End."],
      ["parser", "- a\n\n- b\n\n  c"],
    ]);
    check(text);
  });

  test("an empty line that is indented as code is belongs to the code above it", () => {
    check("\t*\n \n\t\n[a]");
    check("    code\n\n    \nText.");
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

  test("any paragraph with marks has the tree that the parser makes", () => {
    const part = fc.constantFrom(
      ...[
        "word",
        "Two words",
        " ",
        "\n",
        "\n\n",
        "> ",
        "\n> ",
        "- ",
        "\n- ",
        "* ",
        "\n* ",
        "## ",
        "é",
        "1",
        "x_y",
      ],
      ...[
        "*a*",
        "**b c**",
        "_d_",
        "__e__",
        "`f`",
        "[g](h.md)",
        "![i](j.png)",
        "[k]",
        "*",
        "**",
        "_",
        "`",
        "[",
        "]",
      ],
      ...[
        "](",
        ")",
        "(",
        "!",
        "“",
        "”",
        ".",
        ",",
        ":",
        "—",
        "'",
        '"',
        "&",
        "& ",
        "&amp;",
        "\\",
        "|",
        "#",
        "https://x.y/z?a=b",
      ],
    );
    let fast = 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const text = parts.join("");
        if (partsOf(text).some(({ node }) => node !== null)) fast++;
        check(text);
      }),
      { numRuns: 6000 },
    );
    expect(fast).toBeGreaterThan(500);
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
