/** A story is set once for a size: turning its pages, marking it and drawing it sets nothing again. Counted, not timed. */
import { beforeEach, expect, test, vi } from "vitest";

const counts = vi.hoisted(() => ({ set: 0, paged: 0, broken: 0 }));

vi.mock("../../src/article/layout.ts", async (original) => {
  const real = await original<typeof import("../../src/article/layout.ts")>();
  const setOn: typeof real.setOn = (...args) => {
    counts.set++;
    return real.setOn(...args);
  };
  return { ...real, setOn };
});
vi.mock("../../src/article/pages.ts", async (original) => {
  const real = await original<typeof import("../../src/article/pages.ts")>();
  const paginate: typeof real.paginate = (...args) => {
    counts.paged++;
    return real.paginate(...args);
  };
  return { ...real, paginate };
});
vi.mock("../../src/article/paragraph-ranges.ts", async (original) => {
  const real = await original<typeof import("../../src/article/paragraph-ranges.ts")>();
  const paragraphRanges: typeof real.paragraphRanges = (...args) => {
    counts.broken++;
    return real.paragraphRanges(...args);
  };
  return { ...real, paragraphRanges };
});

import type { Block } from "../../src/article/article.ts";
import type { Pictures } from "../../src/article/picture.ts";
import { prose, SETTINGS, story, type World, world } from "../app/fake-world.ts";
import { drawn } from "./drawn.tsx";

const NOTHING = { set: 0, paged: 0, broken: 0 };

const PICTURES: Pictures = {
  "p.png": { path: "/l/p.png", version: "1", width: 640, height: 400 },
};

const blocks = (name: string): Block[] =>
  Array.from({ length: 8 }, (_, i): Block[] => [
    { type: "subhead", text: `Part ${i} of ${name}` },
    { type: "paragraph", text: prose(`${name}${i}w`, 120) },
    { type: "figure", caption: `Picture ${i} of ${name}`, credit: "Drawing: us", image: "p.png", alt: "" },
    { type: "list", items: [prose(`${name}${i}i`, 30)] },
  ]).flat();

const STORIES = () => [
  story("a", { language: "", blocks: blocks("a"), related: [{ headline: "Headline of b", source: "" }] }),
  story("b", { language: "", blocks: blocks("b") }),
];

/** What is counted while keys are pressed one by one and each frame is drawn. */
function counted(w: World, ...keys: string[]): typeof counts {
  Object.assign(counts, NOTHING);
  for (const key of keys) {
    w.press(key);
    drawn(w.state());
  }
  return { ...counts };
}

/** As often as that turns every leaf but the first, or turns back to it. */
function turns(w: World, key: string): string[] {
  const { pages } = w.state().story!;
  const leaves = w.state().size.columns >= 150 ? 2 : 1;
  return Array.from({ length: Math.ceil(pages.length / leaves) - 1 }, () => key);
}

const SIZES = [
  [80, 24, 1],
  [40, 12, 1],
  [160, 50, 2],
] as const;

beforeEach(() => void Object.assign(counts, NOTHING));

test.each(SIZES)(
  "at %ix%i every page is turned to the end and back without setting anything",
  (columns, rows, leaves) => {
    const settings = { ...SETTINGS, pictures: "auto" as const };
    const w = world(STORIES(), { columns, rows, settings, pictures: PICTURES });
    const opening = counted(w, "enter");
    expect(opening).toMatchObject({ set: 1, paged: 1 });
    expect(opening.broken).toBeGreaterThan(30);
    const { layout, pages } = w.state().story!;
    expect(pages.length).toBeGreaterThan(2 * leaves);
    expect(layout.lines.filter(({ picture }) => picture?.row === 0)).toHaveLength(8);

    expect(counted(w, ...turns(w, "space"))).toEqual(NOTHING);
    expect(w.state().story!.page).toBe(pages.length - 1 - ((pages.length - 1) % leaves));
    expect(counted(w, ...turns(w, "b"))).toEqual(NOTHING);
    expect(w.state().story!.page).toBe(0);
    expect(counted(w, "end", "home", "2", "g", "right", "left", "pagedown", "pageup")).toEqual(NOTHING);
    expect(
      counted(w, "s", "m", "u", "R", "down", "down", "up", "s", "R", "?", "escape", "v", "escape"),
    ).toEqual(NOTHING);
    expect(w.state().story!.layout).toBe(layout);
    expect(w.state().story!.pages).toBe(pages);
  },
);

test.each(SIZES)(
  "at %ix%i a related story is set once, and so is the first one at the return",
  (columns, rows) => {
    const w = world(STORIES(), { columns, rows, pictures: PICTURES });
    w.press("enter", "space");
    const { page, pages } = w.state().story!;
    expect(counted(w, "r")).toEqual(NOTHING);
    expect(counted(w, "enter")).toMatchObject({ set: 1, paged: 1 });
    expect(w.state().story!.article.id).toBe("b");
    expect(counted(w, "space", "b")).toEqual(NOTHING);
    expect(counted(w, "[")).toMatchObject({ set: 1, paged: 1 });
    expect(w.state().story!.article.id).toBe("a");
    expect(w.state().story!.page).toBe(page);
    expect(w.state().story!.pages).toEqual(pages);
    expect(counted(w, "space", "b")).toEqual(NOTHING);
  },
);

test("another size or measure sets it once", () => {
  const w = world(STORIES(), { columns: 80, rows: 24, pictures: PICTURES });
  w.press("enter", "space");
  expect(counted(w, "-")).toMatchObject({ set: 1, paged: 1 });
  Object.assign(counts, NOTHING);
  w.send({ type: "resized", size: { columns: 100, rows: 30 } });
  expect(counts).toMatchObject({ set: 1, paged: 1 });
});
