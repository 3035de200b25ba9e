/** Tags stand in the front matter, as people write them and as the program does. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Draft } from "../../src/article/article.ts";
import { clean } from "../../src/article/clean.ts";
import { formatMarkdown } from "../../src/article/format.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";

const tagsOf = (head: string) => parseMarkdown(`---\nheadline: x\n${head}\n---\n\nText.\n`).tags;

it.each([
  ["tags: [a, b c]", ["a", "b c"]],
  ["tags:\n  - a\n  - b, c", ["a", "b, c"]],
  ["tags: a, b,, a", ["a", "b"]],
  ["keywords: one", ["one"]],
  ["tags: []", undefined],
  ["tags:", undefined],
])("%j is read", (head, tags) => {
  expect(tagsOf(head)).toEqual(tags);
});

it("come back as they were written", () => {
  const tag = fc
    .oneof(
      fc.string(),
      fc.constantFrom("a, b", "[x]", '"q"', "yes", "1.0", "&amp;", "# no", "é: ü", "- x", "null"),
    )
    .map(clean)
    .filter((text) => text !== "");
  const draft: Draft = {
    ...{ section: "", headline: "x", dek: "", byline: "", published: "", source: "", language: "" },
    blocks: [{ type: "paragraph", text: "Text." }],
    related: [],
    problems: [],
  };
  fc.assert(
    fc.property(fc.uniqueArray(tag, { minLength: 1, maxLength: 5 }), (tags) => {
      expect(parseMarkdown(formatMarkdown({ ...draft, tags })).tags).toEqual(tags);
    }),
  );
});
