/** Aids to reading, driven by keys: the ruler, the parts of a story, and its setting, which never lose the place. */
import { describe, expect, test } from "vitest";
import { contentsMenu, partsOf } from "../../src/app/contents.ts";
import { isRuled, rulerLine } from "../../src/app/ruler.ts";
import type { State } from "../../src/app/state.ts";
import type { Block } from "../../src/article/article.ts";
import { prose, SETTINGS, story, world } from "./fake-world.ts";

const BLOCKS: Block[] = [
  { type: "paragraph", text: prose("a", 60) },
  { type: "subhead", text: "The second part" },
  { type: "paragraph", text: prose("b", 200) },
  { type: "figure", caption: prose("c", 20), credit: "A. Person" },
  { type: "list", items: [prose("d", 20), prose("e", 3)] },
  { type: "subhead", text: "The third part" },
  { type: "paragraph", text: prose("f", 200) },
  { type: "paragraph", text: prose("g", 200) },
];
const long = () => story("long", { blocks: BLOCKS });

function reading(settings = {}) {
  const w = world([long(), story("b")], { columns: 80, rows: 24, settings: { ...SETTINGS, ...settings } });
  w.press("enter");
  return w;
}

const lines = (state: State) => state.story?.layout.lines ?? [];
const under = (state: State) => lines(state)[state.story ? rulerLine(state.story) : -1];
const isInSight = (state: State) => {
  const page = state.story?.pages[state.story.page];
  const at = state.story ? rulerLine(state.story) : -1;
  return page !== undefined && at >= page.start && at < page.end;
};

describe("the ruler", () => {
  test("is put there by a key, kept, and lies under the first line of the text", () => {
    const w = reading();
    w.press("R");
    expect(w.state().settings.ruler).toBe(true);
    expect(w.effects).toContainEqual({ type: "keep-setting", name: "ruler", value: true });
    expect(under(w.state())?.text.startsWith("a0 a1")).toBe(true);
  });

  test("goes down through every line of the story once, the page with it, and up again", () => {
    const w = reading({ ruler: true });
    const read = lines(w.state()).filter(({ role, block }) => role !== "blank" && block >= 0);
    const places = [...new Set(read.map(({ block, from }) => `${block} ${from}`))];
    const seen: string[] = [];
    for (;;) {
      const line = under(w.state());
      const place = `${line?.block} ${line?.from}`;
      if (seen.at(-1) === place) break;
      seen.push(place);
      expect(isInSight(w.state()), place).toBe(true);
      w.press("j");
    }
    expect(seen).toEqual(places);
    expect(w.state().notice).toBe("This is the last page.");
    const back: string[] = [seen.at(-1) ?? ""];
    while (w.state().notice !== "This is the first line.") {
      w.press("k");
      const line = under(w.state());
      if (w.state().notice === "") back.push(`${line?.block} ${line?.from}`);
    }
    expect(back).toEqual(places.toReversed());
    expect(w.state().story?.page).toBe(0);
  });

  test("takes a caption's lines of one place together", () => {
    const w = reading({ ruler: true });
    const box = lines(w.state()).filter(({ role }) => role === "box");
    const first = box[0];
    expect(box.length).toBeGreaterThan(2);
    expect(box.filter((line) => isRuled(line, first)).length).toBeGreaterThanOrEqual(2);
  });

  test("goes by paragraphs, and up first to the start of its own", () => {
    const w = reading({ ruler: true });
    w.press("}");
    expect(under(w.state())?.text).toBe("The second part");
    w.press("}", "j", "j");
    expect(under(w.state())?.block).toBe(2);
    w.press("{");
    expect(under(w.state())).toMatchObject({ block: 2, from: 0 });
    w.press("{", "{");
    expect(under(w.state())).toMatchObject({ block: 0, from: 0 });
    w.press("{");
    expect(w.state().notice).toBe("This is the first line.");
  });

  test("keeps the position that is saved, as pages do, and stays on its words when the size changes", () => {
    const w = reading({ ruler: true });
    w.press("1", "4", "j");
    const { anchor } = w.state().story!;
    expect(w.effects).toContainEqual({ type: "remember", id: "long", position: anchor });
    const words = BLOCKS[anchor.block];
    for (const columns of [40, 61, 160, 80]) {
      w.send({ type: "resized", size: { columns, rows: 24 } });
      const line = under(w.state());
      expect(line?.block).toBe(anchor.block);
      expect(line && line.from <= anchor.char && anchor.char < line.to).toBe(true);
      expect(words?.type).toBe("paragraph");
    }
    expect(w.state().story?.anchor).toEqual(anchor);
  });

  test("goes with the page to its first line", () => {
    const w = reading({ ruler: true });
    w.press("space", "space");
    const page = w.state().story?.pages[w.state().story?.page ?? 0];
    expect(w.state().story && rulerLine(w.state().story!)).toBe(page?.start);
  });

  test("without it the same keys turn pages, and those for paragraphs say how to get it", () => {
    const w = reading();
    w.press("j");
    expect(w.state().story?.page).toBe(1);
    w.press("k");
    expect(w.state().story?.page).toBe(0);
    w.press("}");
    expect(w.state().notice).toContain("R");
  });
});

describe("the parts of a story", () => {
  test("are its sub-heads and what stands before them; their shares are the whole", () => {
    const { story: open } = reading().state();
    const parts = open ? partsOf(open) : [];
    expect(parts.map(({ title }) => title)).toEqual([
      "Headline of long",
      "The second part",
      "The third part",
    ]);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(parts.every(({ share }) => share > 0)).toBe(true);
  });

  test("a menu names their pages, and a pick goes there", () => {
    const w = reading();
    w.press("c");
    const { overlay } = w.state();
    expect(overlay).toMatchObject({ type: "pick", title: "Contents", cursor: 0 });
    const details = overlay?.type === "pick" ? overlay.rows.map(({ detail }) => detail) : [];
    expect(details[2]).toMatch(/^page \d+ · \d+%$/);
    w.press("3");
    const open = w.state().story!;
    const page = open.pages[open.page]!;
    expect(w.state().overlay).toBeNull();
    expect(open.layout.lines.slice(page.start, page.end).some(({ text }) => text === "The third part")).toBe(
      true,
    );
    expect(details[2]).toContain(`page ${open.page + 1} `);
    expect(open.anchor).toMatchObject({ block: 5, char: 0 });
    expect(contentsMenu(w.state(), open).cursor).toBeGreaterThanOrEqual(1);
  });

  test("the menu still leads there when the window has changed under it", () => {
    const w = reading();
    w.press("c");
    w.send({ type: "resized", size: { columns: 30, rows: 12 } });
    w.press("3");
    expect(w.state().story?.anchor).toMatchObject({ block: 5, char: 0 });
  });

  test("a story without sub-heads has no menu of them", () => {
    const w = world([story("b")]);
    w.press("enter", "c");
    expect(w.state().overlay).toBeNull();
    expect(w.state().notice).toBe("This story has no sub-heads.");
  });
});

test.each([
  ["w", "spacing", "double"],
  ["i", "paragraphs", "indented"],
  ["e", "justify", true],
] as const)("%s changes the setting %s for good and keeps the place to the letter", (key, name, value) => {
  const w = reading();
  w.press("space", "space", "space");
  const before = w.state().story!;
  w.press(key);
  const after = w.state().story!;
  expect(w.state().settings[name]).toBe(value);
  expect(w.effects).toContainEqual({ type: "keep-setting", name, value });
  expect(after.anchor).toEqual(before.anchor);
  expect(after.layout.lines).not.toEqual(before.layout.lines);
  const page = after.pages[after.page]!;
  const shown = after.layout.lines.slice(page.start, page.end);
  const { block, char } = after.anchor;
  expect(shown.some((line) => line.block === block && line.from <= char && char < line.to)).toBe(true);
  w.press(key);
  expect(w.state().story?.page).toBe(before.page);
  expect(w.state().story?.layout.lines).toEqual(before.layout.lines);
});

test("where nothing should move a number that runs goes in four steps", () => {
  const percents = (settings: object) => {
    const w = reading(settings);
    return [1, 26, 49, 51, 99].map((percent) => {
      w.send({ type: "reading", reading: { percent, comparing: false } });
      return w.state().reading?.percent;
    });
  };
  expect(percents({})).toEqual([1, 26, 49, 51, 99]);
  expect(percents({ motion: "reduced" })).toEqual([0, 25, 25, 50, 75]);
});

test("turning a page, moving the ruler and looking at the contents set nothing anew", () => {
  const w = reading({ ruler: true });
  const { layout, pages } = w.state().story!;
  for (const key of ["space", "j", "}", "b", "end", "home", "c", "escape", "C"]) {
    w.press(key);
    expect(w.state().story?.pages, key).toBe(pages);
    expect(w.state().story?.layout, key).toBe(layout);
  }
});
