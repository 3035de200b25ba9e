/** Clicks and the wheel, on the very rows and columns that the screens are drawn in. */
import { renderToString } from "ink";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import type { MouseEvent } from "../../src/app/state.ts";
import { Screen } from "../../src/tui/app.tsx";
import { themeOf } from "../../src/tui/theme.ts";
import { prose, SETTINGS, story, type World, world } from "./fake-world.ts";

const many = (count: number) => Array.from({ length: count }, (_, i) => story(`s${i}`));

/** What stands on the screen now, row by row. */
function rows(w: World): string[] {
  const { size } = w.state();
  const drawn = renderToString(createElement(Screen, { state: w.state(), theme: themeOf(false) }), {
    columns: size.columns,
  });
  return drawn.replace(/\x1b\[[0-9;]*m|\x1b\]8;;[^\x07]*\x07/g, "").split("\n");
}

/** Clicks on the first place where the text stands. */
function clickOn(w: World, text: string | RegExp): void {
  const screen = rows(w);
  const y = screen.findIndex((row) => (typeof text === "string" ? row.includes(text) : text.test(row)));
  expect(y, `${text} in\n${screen.join("\n")}`).toBeGreaterThanOrEqual(0);
  const x = typeof text === "string" ? (screen[y]?.indexOf(text) ?? 0) : 8;
  w.send({ type: "mouse", event: { type: "click", x, y } });
}

let clock = 0;
function wheel(w: World, by: -1 | 1, after = 1000): void {
  clock += after;
  const event: MouseEvent = { type: "wheel", by, at: clock };
  w.send({ type: "mouse", event });
}

describe.each([
  [80, 24],
  [40, 12],
  [160, 50],
])("at %ix%i", (columns, height) => {
  test("the first click moves the cursor, one on the row under the cursor opens", () => {
    const w = world(many(30), { columns, rows: height });
    clickOn(w, "Headline of s4");
    expect(w.state().list.cursor).toBe(4);
    expect(w.state().screen).toBe("list");
    clickOn(w, "Headline of s4");
    expect(w.state().story?.article.id).toBe("s4");
  });

  test("after scrolling it is still the row that is seen there", () => {
    const w = world(many(60), { columns, rows: height });
    for (let i = 0; i < 12; i++) wheel(w, 1, 1);
    const seen = rows(w).flatMap((row) => /Headline of (s\d+)/.exec(row)?.[1] ?? []);
    clickOn(w, `Headline of ${seen[1]}`);
    expect(w.state().list.cursorId).toBe(seen[1]);
  });

  test("a row of a menu is picked by one click, also under a heading", () => {
    const w = world([...many(2), story("w", { section: "World" })], { columns, rows: height });
    w.press("S");
    clickOn(w, /\bWorld\b/);
    expect(w.state().overlay).toBeNull();
    expect(w.state().list.view.section).toBe("World");
    w.press(":", ..."only");
    clickOn(w, "Unread only");
    expect(w.state().list.view.unreadOnly).toBe(true);
  });

  test("the thirds of a page turn it, the wheel too, once for a burst", () => {
    const long = story("long", { blocks: [{ type: "paragraph", text: prose("word", 4000) }] });
    const w = world([long], { columns, rows: height });
    w.press("enter");
    const by = columns >= 150 ? 2 : 1;
    const click = (x: number) => w.send({ type: "mouse", event: { type: "click", x, y: 5 } });
    click(columns - 1);
    expect(w.state().story?.page).toBe(by);
    click(columns >> 1);
    expect(w.state().story?.page).toBe(by);
    click(0);
    click(0);
    expect(w.state().story?.page).toBe(0);
    for (let i = 0; i < 20; i++) wheel(w, 1, 5);
    expect(w.state().story?.page).toBe(by);
    wheel(w, 1);
    wheel(w, 1);
    wheel(w, -1);
    expect(w.state().story?.page).toBe(2 * by);
  });

  test("a link is followed, the words beside it are not", () => {
    const text = "Read more of it in the other story, which is here.";
    const spans = [{ start: 19, end: 34, kind: "link" as const, href: "other.md" }];
    const w = world([story("a", { blocks: [{ type: "paragraph", text, spans }] })], {
      columns,
      rows: height,
    });
    w.press("enter");
    clickOn(w, "Read more");
    expect(w.effects.some(({ type }) => type === "follow")).toBe(false);
    clickOn(w, "the other");
    expect(w.effects.at(-1)).toEqual({ type: "follow", href: "other.md", from: "a.md" });
  });
});

test("links are hit in the second of two pages, in wide and in right-to-left text", () => {
  const blocks = [
    { type: "paragraph" as const, text: prose("word", 420) },
    {
      type: "paragraph" as const,
      text: "世界新聞 link",
      spans: [{ start: 2, end: 4, kind: "link" as const, href: "wide.md" }],
    },
  ];
  const w = world([story("a", { blocks })], { columns: 160, rows: 50 });
  w.press("enter");
  const screen = rows(w);
  const y = screen.findIndex((row) => row.includes("世界新聞"));
  const before = screen[y]?.indexOf("世界新聞") ?? 0;
  expect(before).toBeGreaterThan(80);
  // Each of the four characters takes two columns.
  const hits = Array.from({ length: 8 }, (_, i) => {
    const known = w.effects.length;
    w.send({ type: "mouse", event: { type: "click", x: before + i, y } });
    return w.effects.slice(known).some((effect) => effect.type === "follow");
  });
  expect(hits).toEqual([false, false, false, false, true, true, true, true]);
});

test("rows of the related panel and of the map open their stories", () => {
  const stories = [
    story("a", { related: [{ headline: "Headline of b" }, { headline: "Nowhere to be found" }] }),
    story("b"),
  ];
  const w = world(stories);
  w.press("enter");
  clickOn(w, "Headline of b");
  expect(w.state().story?.article.id).toBe("b");
  w.press("[");
  clickOn(w, "Nowhere to be found");
  expect(w.state().notice).toContain("not in the library");
  w.press("M");
  clickOn(w, "Nowhere to be found");
  expect(w.state().overlay).toMatchObject({ type: "map", cursor: { side: "right", index: 1 } });
  clickOn(w, "Headline of b");
  expect(w.state().overlay).toMatchObject({ type: "map", cursor: { side: "right", index: 0 } });
  clickOn(w, "Headline of b");
  expect(w.state().story?.article.id).toBe("b");
});

test("a hint of the footer is its key", () => {
  const w = world(many(3));
  clickOn(w, "? help");
  expect(w.state().overlay?.type).toBe("help");
  wheel(w, 1);
  expect(w.state().overlay).toEqual({ type: "help", top: 3 });
  clickOn(w, "close");
  expect(w.state().overlay).toBeNull();
  clickOn(w, "unread only");
  expect(w.state().list.view.unreadOnly).toBe(true);
});

test("a click in the list ends the typing of a filter, which stays; no letter of it is lost", () => {
  const w = world(many(20));
  w.press("/", ..."s1");
  wheel(w, 1);
  expect(w.state().prompt?.text).toBe("s1");
  clickOn(w, "Headline of s12");
  expect(w.state().prompt).toBeNull();
  expect(w.state().list.view.query).toBe("s1");
  expect(w.state().list.cursorId).toBe("s12");
});

test("the preview opens its story; a file that cannot be opened says why", () => {
  const w = world(many(5), { columns: 160, rows: 50 });
  w.press("j");
  w.send({ type: "mouse", event: { type: "click", x: 150, y: 10 } });
  expect(w.state().story?.article.id).toBe("s1");
});

test("while a story is on its way nothing is hit", () => {
  const later: (() => void)[] = [];
  const w = world(many(5), { later });
  w.press("enter");
  expect(w.state().opening).toBe("s0");
  clickOn(w, "Headline of s3");
  expect(w.state().list.cursor).toBe(0);
  later.shift()?.();
  expect(w.state().story?.article.id).toBe("s0");
});

test("no cell of any screen breaks on a click", () => {
  const stories = [
    story("a", { related: [{ headline: "Headline of s1" }], blocks: [{ type: "paragraph", text: "Text." }] }),
    ...many(3),
  ];
  for (const [columns, height] of [
    [1, 1],
    [12, 4],
    [80, 24],
    [160, 30],
  ] as const) {
    for (const keys of [[], ["enter"], ["enter", "r"], ["M"], ["?"], [":"], ["/", "s"], ["T"], ["v"]]) {
      for (let y = -1; y <= height; y += 2) {
        for (let x = -1; x <= columns; x += 7) {
          const w = world(stories, { columns, rows: height, settings: SETTINGS });
          w.press(...keys);
          w.send({ type: "mouse", event: { type: "click", x, y } });
          wheel(w, 1);
          expect(w.state().list.cursor).toBeLessThan(4);
        }
      }
    }
  }
});
