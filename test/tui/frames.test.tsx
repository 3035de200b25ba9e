/** Frames as text files, at four sizes: what a reader sees, kept so that a change of it is seen in the diff. */
import { expect, test } from "vitest";
import type { Message, State } from "../../src/app/state.ts";
import { themeOf } from "../../src/tui/theme.ts";
import { SETTINGS, story, world } from "../app/fake-world.ts";
import { drawn, drawnLines, fittingText } from "./drawn.tsx";
import { FEEDS, STORIES } from "./stories.ts";
import { waysTo } from "./ways.ts";

const SIZES = [
  [80, 24],
  [40, 12],
  [120, 40],
  [160, 50],
] as const;

const SCREENS: Record<string, string[]> = {
  ...waysTo(),
  feeds: ["F", "j"],
  subscribe: ["f", ..."https://mill.example/news"],
  add: ["a"],
  refused: ["f", ..."mill.example", "enter"],
  fetching: ["j"],
};

/** What is told behind the keys. */
const TOLD: Record<string, Message> = {
  refused: {
    type: "refused",
    kind: "subscribe",
    text: "mill.example",
    message:
      "mill.example was not fetched: there is no host of this name. Look at its spelling, and whether this machine is online.",
  },
  fetching: { type: "work", work: { fetching: { done: 3, total: 12, added: 5, failed: 1 } } },
};

for (const [columns, rows] of SIZES) {
  for (const [name, keys] of Object.entries(SCREENS)) {
    test(`${name} at ${columns}x${rows}`, async () => {
      const w = world(STORIES(), { columns, rows, feeds: FEEDS });
      w.press(...keys);
      if (TOLD[name]) w.send(TOLD[name]);
      const text = fittingText(drawnLines(w.state()), { columns, rows });
      await expect(text).toMatchFileSnapshot(`frames/${name.replaceAll(" ", "-")}-${columns}x${rows}.txt`);
    });
  }
}

test("no size breaks a screen, not even one cell", () => {
  for (const [columns, rows] of [
    [1, 1],
    [2, 2],
    [5, 3],
    [20, 5],
    [300, 100],
  ] as const) {
    for (const [name, keys] of Object.entries(SCREENS)) {
      const w = world(STORIES(), { columns, rows, feeds: FEEDS });
      w.press(...keys);
      if (TOLD[name]) w.send(TOLD[name]);
      expect(drawnLines(w.state()).length, `${keys.join(" ")} at ${columns}x${rows}`).toBeLessThanOrEqual(
        Math.max(rows, 2),
      );
    }
  }
});

test("without colours nothing but weight, slant, underline and reverse is used", () => {
  const w = world(STORIES());
  for (const keys of Object.values(SCREENS)) {
    const fresh = world(STORIES(), { feeds: FEEDS });
    fresh.press(...keys);
    const plain = drawn(fresh.state(), themeOf(false));
    expect(
      [...plain.matchAll(/\x1b\[(\d+)m/g)].map((match) => Number(match[1])).filter((code) => code >= 30),
    ).toEqual([]);
  }
  expect(w.state().screen).toBe("list");
});

test("trouble and notices stand in the footer, trouble until it is mended", () => {
  const w = world([story("a"), story("b")], { settings: SETTINGS });
  w.send({ type: "trouble", text: "The disk is full: free some space." });
  const footer = () => drawnLines(w.state()).at(-1);
  expect(footer()).toContain("! The disk is full: free some space.");
  w.press("m");
  expect(footer()).toContain("Marked “Headline of a” read");
  w.press("j");
  expect(footer()).toContain("! The disk is full");
  w.send({ type: "trouble", text: "" });
  expect(footer()).toContain("open");
});

test("how far new stories are read or compared stands behind the counts, in a narrow terminal in their place", () => {
  const head = (columns: number, reading: State["reading"], stories = STORIES()) => {
    const w = world(stories, { columns, rows: 24 });
    w.send({ type: "reading", reading });
    return drawnLines(w.state());
  };
  expect(head(80, { percent: 12, comparing: false })[0]).toMatch(/unread of \d+ · reading 12 %$/);
  expect(head(80, { percent: 40, comparing: true })[0]).toMatch(/unread of \d+ · comparing 40 %$/);
  expect(head(40, { percent: 12, comparing: false })[0]).toMatch(/^ All stories +reading 12 %$/);
  expect(head(80, null)[0]).toMatch(/unread of \d+$/);
  expect(head(80, { percent: 0, comparing: false }, []).join()).toContain("stories are being read");
  expect(head(80, null, []).join()).toContain("library is empty");
});
