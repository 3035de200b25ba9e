/** A story as long as a book is set for the open page first, and the rest behind it. */
import { expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { prose, story, world } from "./fake-world.ts";

/** Some 800,000 characters, with a part, a link and a picture now and then. */
const BLOCKS: Block[] = Array.from({ length: 2000 }, (_, n): Block => {
  if (n % 50 === 0) return { type: "subhead", text: `Part ${n / 50}` };
  const text = prose(`p${n}w`, 50);
  const spans = [{ start: 0, end: 4, kind: "link" as const, href: `https://example.org/${n}` }];
  return { type: "paragraph", text, ...(n % 40 === 1 && { spans }) };
});
/** As much in one paragraph. */
const ONE: Block[] = [{ type: "paragraph", text: prose("w", 100_000) }];
const open = (blocks: readonly Block[] = BLOCKS) => {
  const w = world([story("book", { blocks })]);
  w.press("enter");
  return w;
};
const finished = (blocks: readonly Block[] = BLOCKS) => {
  const w = open(blocks);
  for (let tries = 0; w.state().story?.rest && tries < 100; tries++) w.send({ type: "set-on" });
  return w;
};

const KINDS = [
  ["many blocks", BLOCKS],
  ["one paragraph", ONE],
] as const;

test.each(KINDS)("%s: set on piece by piece it is as if it was set in one go", (_, blocks) => {
  const [some, pieces, atOnce] = [open(blocks), finished(blocks), open(blocks)];
  atOnce.press("end", "home");
  const [begun, ended, all] = [some, pieces, atOnce].map((w) => w.state().story!);
  expect(begun!.rest).not.toBeNull();
  expect(begun!.pages.length).toBeGreaterThan(10);
  expect(begun!.pages.length).toBeLessThan(all!.pages.length);
  expect(ended!.rest).toBeNull();
  expect(ended!.layout).toEqual(all!.layout);
  expect(ended!.pages).toEqual(all!.pages);
  expect(begun!.pages.slice(0, -2)).toEqual(all!.pages.slice(0, begun!.pages.length - 2));
  pieces.send({ type: "set-on" });
  expect(pieces.state().story).toBe(ended);
});

test.each(KINDS)("%s: pages turn on through what is set and beyond it", (_, blocks) => {
  const w = open(blocks);
  const { length } = w.state().story!.pages;
  for (let page = 1; page < length + 5; page++) {
    w.press("space");
    expect(w.state().story!.page).toBe(page);
  }
  expect(w.state().notice).toBe("");
  expect(w.state().screen).toBe("story");
});

test.each(["end", "c", "L", "|"])("key %s finds the story whole", (key) => {
  const w = open();
  w.press(key);
  expect(w.state().story!.rest).toBeNull();
  expect(w.state().story!.layout).toEqual(finished().state().story!.layout);
});

test.each(KINDS)(
  "%s: it opens at its place, also deep inside, and stays there while it is set on",
  (_, blocks) => {
    const w = open(blocks);
    w.press("9", "9", "g", "q", "enter");
    const at = w.state().story!.anchor;
    expect(w.state().story!.page).toBe(98);
    expect(w.state().story!.rest).not.toBeNull();
    w.send({ type: "resized", size: { columns: 60, rows: 20 } });
    const { page, pages, rest } = w.state().story!;
    expect([w.state().story!.anchor, rest === null]).toEqual([at, false]);
    expect(pages.length - page).toBeGreaterThan(10);
    w.send({ type: "set-on" });
    expect(w.state().story!.page).toBe(page);
  },
);
