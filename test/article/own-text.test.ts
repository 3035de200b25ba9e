/** What is kept of a text must not keep the text: told by the heap, as pieces look alike whichever they are. */
import { expect, test } from "vitest";
import { layout } from "../../src/article/layout.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { ownText } from "../../src/article/own-text.ts";
import { positionOfLine } from "../../src/article/position.ts";
import { keptOfEach, longStory } from "../kept-memory.ts";

test("a piece that was merely cut keeps the whole text: the measure tells", () => {
  expect(keptOfEach((text) => text.slice(1000, 1040))).toBeGreaterThan(50_000);
});

test("a copy of a piece says the same and keeps nothing else", () => {
  expect(keptOfEach((text) => ownText(text.slice(1000, 1040)))).toBeLessThan(25_000);
  for (const piece of ["", "a", "\ud83d", "of thirteen c", "漢字🙂 and a good many words more"])
    expect(ownText(piece)).toBe(piece);
});

test("a place in a story keeps its words only", () => {
  const place = (text: string) => {
    const draft = parseMarkdown(text);
    const { lines } = layout(draft, { section: "", byline: "" }, 60);
    return positionOfLine(lines, lines.length >> 1, draft.blocks);
  };
  expect(place(longStory(1)).quote).toMatch(/story 1, and/);
  expect(keptOfEach(place)).toBeLessThan(25_000);
});
