/** How the columns of a table that does not fit share the measure. */
import { expect, test } from "vitest";
import { layout } from "../../src/article/layout.ts";

const drawn = (rows: string[][], measure: number) =>
  layout(
    { headline: "", dek: "", blocks: [{ type: "table", rows }] },
    { section: "", byline: "" },
    measure,
  ).lines.flatMap((line) => (line.role === "table" ? [line.text] : []));

const BRIDGES = [
  ["Bridge", "Built", "River", "Carries"],
  ["Stone Arch", "1883", "Upper Reach", "pedestrians, formerly locomotives"],
  ["Westernmost", "1907", "Lower Reach", "motorcars"],
];

test("a column keeps the room for its longest word while others can give way", () => {
  expect(drawn(BRIDGES, 40)).toEqual([
    "Bridge       Built  River   Carries",
    "───────────  ─────  ──────  ────────────",
    "Stone Arch    1883  Upper   pedestrians,",
    "                    Reach   formerly",
    "                            locomotives",
    "Westernmost   1907  Lower   motorcars",
    "                    Reach",
  ]);
});

test("columns stand closer where that saves a word from being parted", () => {
  expect(drawn(BRIDGES, 37)).toEqual([
    "Bridge      Built River  Carries",
    "─────────── ───── ────── ────────────",
    "Stone Arch   1883 Upper  pedestrians,",
    "                  Reach  formerly",
    "                         locomotives",
    "Westernmost  1907 Lower  motorcars",
    "                  Reach",
  ]);
});

test("words are parted where not even that would do, and columns of syllables are none", () => {
  expect(drawn(BRIDGES, 32).slice(1, 3)).toEqual([
    "───────  ─────  ───────  ───────",
    "Stone     1883  Upper    pedestr",
  ]);
  expect(drawn(BRIDGES, 24)).toContain("Stone Arch\u00a0 1883");
});
