import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/article/article.ts";
import { formatMarkdown } from "../../src/article/format.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { corpus } from "./corpus.ts";
import { anyDraft } from "./drafts.ts";

const STORY: Draft = {
  id: "wall",
  section: "World",
  headline: "Wall: who pays?",
  dek: "A council decides.",
  byline: "A. Name",
  published: "2026-03-04",
  source: "https://news.example/wall",
  language: "en",
  blocks: [
    {
      type: "paragraph",
      text: "The wall is old & cracked, snake_case too.",
      spans: [
        { start: 12, end: 15, kind: "strong" },
        { start: 27, end: 37, kind: "link", href: "a.md" },
      ],
    },
    { type: "subhead", text: "The plan" },
    { type: "list", items: ["Dig", "- Build"], start: 3 },
    {
      type: "figure",
      caption: "The wall.",
      credit: "Photo: A. Name, CC0",
      alt: "A wall.",
      image: "wall.png",
    },
    { type: "figure", caption: "Words alone.", credit: "" },
    { type: "figure", caption: "The wall (Photo: mine)", credit: "", image: "w.png" },
  ],
  related: [{ headline: "Wall falls", source: "fall.md" }],
  problems: [],
};

describe("formatMarkdown", () => {
  test("writes Markdown that people can read and edit", () => {
    expect(formatMarkdown(STORY)).toBe(`---
id: wall
headline: "Wall: who pays?"
dek: A council decides.
section: World
byline: A. Name
published: 2026-03-04
source: "https://news.example/wall"
language: en
related:
  - headline: Wall falls
    source: fall.md
---

The wall is **old** & cracked, [snake_case](a.md) too.

## The plan

3. Dig
4. \\- Build

![A wall.](wall.png)
*The wall. (Photo: A. Name, CC0)*

![]()
*Words alone.*

<figure><img src="w.png"><figcaption>The wall (Photo: mine) <cite></cite></figcaption></figure>
`);
    expect(parseMarkdown(formatMarkdown(STORY))).toEqual(STORY);
  });

  test("any story reads back as itself", () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(parseMarkdown(formatMarkdown(draft))).toEqual(draft);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["markdown/18f/", "markdown/digitalgov/"])("stories of %s read back as themselves", (path) => {
    const folder = corpus(path);
    if (!folder) return;
    for (const name of readdirSync(folder).filter((file) => /^\d.*\.md$/.test(file))) {
      const draft = { ...parseMarkdown(readFileSync(new URL(name, folder), "utf8"), { name }), problems: [] };
      expect(parseMarkdown(formatMarkdown(draft)), name).toEqual(draft);
    }
  });
});
