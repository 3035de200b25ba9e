/** The related stories under the last page, as they are drawn: side by side with another page, too. */
import { expect, test } from "vitest";
import { hitAt } from "../../src/app/hit.ts";
import { widthOf } from "../../src/article/width.ts";
import { prose, story, world } from "../app/fake-world.ts";
import { drawnLines } from "./drawn.tsx";

test("what is told of a story that is longer than the measure leaves room for its headline, and for the next page", () => {
  // A short last page on the left of two, with room under it: the text ends on page three.
  const paragraphs = Array.from({ length: 14 }, (_, i) => ({
    type: "paragraph" as const,
    text: prose(`w${i}x`, 60),
  }));
  const section = "A section whose name goes on and on until it is wider than any line that a page can have";
  const stories = [
    story("open", { blocks: paragraphs, related: [{ headline: "The other one" }] }),
    story("other", { headline: "The other one", section }),
  ];
  const w = world(stories, { columns: 160, rows: 50 });
  w.press("enter", "end");
  const lines = drawnLines(w.state());
  const row = lines.find((line) => line.includes("The other one"));
  expect(lines.join("\n")).toContain("── Related ─");
  expect(row).toContain(" A section whose name goes on");
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(160);
});

test("what is told of a related story stands at the right of its column", () => {
  const shortly = { headline: "A short one" };
  const longer = { headline: "One that is somewhat longer than it" };
  const w = world([story("open", { related: [shortly, longer] })], { columns: 80, rows: 24 });
  w.press("enter");
  const rows = drawnLines(w.state()).filter((line) => line.includes("not in the library"));
  expect(rows).toHaveLength(2);
  expect(rows.map((row) => row.trimEnd().length)).toEqual([74, 74]);
});

test("more than the space between two words parts a headline of any length from what is told of it", () => {
  // Of 68 columns two stand before a headline and 18 are told: one of 46 leaves two between them, of 47 one.
  for (const length of [40, 46, 47, 48, 49, 90]) {
    const w = world([story("open", { related: [{ headline: "x".repeat(length) }] })]);
    w.press("enter");
    const row = drawnLines(w.state()).find((line) => line.includes("not in the library"));
    expect(row).toMatch(/[x…] {2,}not in the library/);
  }
});

test("sub-heads are marked in the line over the page, but not so many that they make a comb", () => {
  const bar = (parts: number) => {
    const blocks = Array.from({ length: parts }, (_, i) => [
      { type: "subhead" as const, text: `Part ${i}` },
      { type: "paragraph" as const, text: prose(`w${i}x`, Math.ceil(600 / parts)) },
    ]).flat();
    const w = world([story("parts", { blocks })]);
    w.press("enter");
    return drawnLines(w.state())[1] ?? "";
  };
  expect(bar(8)).toMatch(/[╋┼]/);
  expect(bar(30)).toMatch(/^ ━+─+$/);
});

test("where the text leaves too few lines for them they stand on the empty page beside it", () => {
  const related = Array.from({ length: 9 }, (_, i) => ({ headline: `Other ${i}` }));
  // One page of a spread, full to some lines.
  const paragraphs = Array.from({ length: 19 }, (_, i) => ({
    type: "paragraph" as const,
    text: `Line ${i}.`,
  }));
  const w = world([story("open", { blocks: paragraphs, related })], { columns: 160, rows: 50 });
  w.press("enter", "end");
  const lines = drawnLines(w.state());
  const at = lines.findIndex((line) => line.includes("── Related ─"));
  expect(lines[at]!.indexOf("── Related")).toBeGreaterThan(80);
  expect(lines.filter((line) => /Other \d {2,}not in the library/.test(line))).toHaveLength(9);
  // A click means the row that it is on.
  const row = lines.findIndex((line) => line.includes("Other 3"));
  expect(hitAt(w.state(), { x: lines[row]!.indexOf("Other 3"), y: row })).toMatchObject({
    type: "related",
    choice: { type: "none" },
  });
});
