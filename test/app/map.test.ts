import { describe, expect, test } from "vitest";
import { drawMap, firstOnMap, walkMap } from "../../src/app/map.ts";
import type { RelatedStory } from "../../src/app/state.ts";
import { widthOf } from "../../src/article/width.ts";
import { story, world } from "./fake-world.ts";

const near = (kind: RelatedStory["kind"], ...names: string[]): RelatedStory[] =>
  names.map((headline) => ({
    kind,
    headline,
    source: "",
    summary: null,
    status: null,
    reasons: [],
    under: false,
  }));
const AROUND = [
  ...near("named", "Named one", "Named two", "Named three"),
  ...near("similar", "Like one", "Like two"),
  ...near("naming", "Naming one", "日本語の見出しはここで切れるはずである"),
];
const drawn = (related: RelatedStory[], width: number, height: number) =>
  drawMap("The story in the middle of it all", related, { width, height }).map((row) =>
    row.map((cell) => cell.text).join(""),
  );

describe("the map", () => {
  test("shows who names the story, whom it names, and what is similar", () => {
    expect(
      drawn(AROUND, 90, 14)
        .map((row) => row.trimEnd())
        .join("\n"),
    ).toMatchInlineSnapshot(`
      "

                                                                  ┌─▶ ○ Named one
      ○ Naming one              ──┐   ╭────────────────────────╮  │
                                  ├─▶ │ The story in the       │──┼─▶ ○ Named two
      ○ 日本語の見出しはここで… ──┘   │ middle of it all       │  │
                                      ╰────────────────────────╯  └─▶ ○ Named three
                                                   ┊
                                        similar
                                      ○ Like one
                                      ○ Like two


      "
    `);
    expect(
      drawn(AROUND, 40, 12)
        .map((row) => row.trimEnd())
        .join("\n"),
    ).toMatchInlineSnapshot(`
      " ┌─ ○ Naming one
       ┌─ ○ 日本語の見出しはここで切れるはず…
       └▶ The story in the middle of it all
       ├▶ ○ Named one
       ├▶ ○ Named two
       ├▶ ○ Named three
       ┊  ○ Like one
       ┊  ○ Like two"
    `);
  });

  test("fits any size, however many stories there are", () => {
    const many = [
      ...near("named", ...Array.from({ length: 40 }, (_, i) => `Named ${i}`)),
      ...near("naming", ...Array.from({ length: 40 }, (_, i) => `Naming ${i}`)),
      ...near("similar", ...Array.from({ length: 40 }, (_, i) => `Like ${i}`)),
    ];
    for (const related of [AROUND, many, near("similar", "Alone")]) {
      for (const [width, height] of [
        [72, 8],
        [80, 20],
        [200, 50],
        [71, 20],
        [20, 3],
        [1, 1],
      ] as const) {
        const rows = drawn(related, width, height);
        expect(rows.length).toBeLessThanOrEqual(height);
        if (width >= 20)
          for (const row of rows) expect(widthOf(row.trimEnd()), row).toBeLessThanOrEqual(width);
      }
    }
  });

  test("arrows reach every story, and never leave the map", () => {
    const reached = new Set<string>();
    const todo = [firstOnMap(AROUND)];
    for (let at = todo.pop(); at; at = todo.pop()) {
      const key = `${at.side} ${at.index}`;
      if (reached.has(key)) continue;
      reached.add(key);
      for (const way of ["up", "down", "left", "right"] as const) todo.push(walkMap(AROUND, at, way));
    }
    expect(reached.size).toBe(AROUND.length);
  });

  test("is walked: centre, open, back", () => {
    const a = story("a", { related: [{ headline: "Headline of b" }] });
    const b = story("b", { related: [{ headline: "Headline of c" }] });
    const w = world([a, b, story("c")]);
    w.press("M", "space");
    const { overlay } = w.state();
    expect(overlay?.type === "map" && overlay.headline).toBe("Headline of b");
    w.press("right", "enter");
    expect(w.state().story?.article.id).toBe("c");
    w.press("[");
    expect(w.state().screen).toBe("list");
    w.press("T");
    expect(w.state().overlay).toMatchObject({ title: "Time line", cursor: 0 });
  });
});
