/** What outlives an open story keeps a name of it, not its text. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { readArticle } from "../../src/store/library-article.ts";
import { keptOfEach } from "../kept-memory.ts";

const parse = (_: string, text: string) => parseMarkdown(text);

test("the headline of a story that was read, as the trail keeps it", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "kept-"));
  const headline = (text: string, n: number) => {
    writeFileSync(path.join(folder, "story.md"), text);
    const place = { path: "story.md", base: "", failure: "" };
    return readArticle(folder, `s${n}`, place, parse, new Map()).headline;
  };
  expect(headline("# A headline of some length\n\nText.\n", 0)).toBe("A headline of some length");
  expect(keptOfEach(headline)).toBeLessThan(25_000);
});
