import { expect, test } from "vitest";
import { currentRow } from "../../src/app/list.ts";
import { prose, SETTINGS, story, world } from "./fake-world.ts";

const LONG = Array.from({ length: 12 }, (_, i) => ({
  type: "paragraph" as const,
  text: prose(`p${i}w`, 120),
}));
const a = () =>
  story("a", { blocks: LONG, related: [{ headline: "Headline of b" }, { headline: "Elsewhere" }] });
const b = () => story("b", { blocks: LONG, related: [{ headline: "Headline of c" }] });
const c = () => story("c", { blocks: LONG });

const text = (w: ReturnType<typeof world>) => {
  const { story: open } = w.state();
  const page = open?.pages[open.page];
  return open && page ? open.layout.lines.slice(page.start, page.end).map((line) => line.text) : [];
};

test("opening marks read; pages turn on and back; home and end", () => {
  const w = world([a(), b(), c()]);
  w.press("enter");
  expect(w.state().screen).toBe("story");
  expect(w.statuses.get("a")?.read).toBe(true);
  const pages = w.state().story?.pages.length ?? 0;
  expect(pages).toBeGreaterThan(4);
  w.press("space", "right", "pagedown", "h");
  expect(w.state().story?.page).toBe(2);
  w.press("end");
  expect(w.state().story?.page).toBe(pages - 1);
  w.press("home", "b");
  expect(w.state().notice).toBe("This is the first page.");
});

test("digits then g go to a page; a page that is not there is said", () => {
  const w = world([a()]);
  w.press("enter", "4", "g");
  expect(w.state().story?.page).toBe(3);
  w.press("9", "9", "g");
  expect(w.state().notice).toMatch(/^There is no page 99: the story has \d+\.$/);
  expect(w.state().story?.page).toBe(3);
  w.press("2", "space", "g");
  expect(w.state().story?.page).toBe(0);
});

test("when to mark read is a setting", () => {
  const last = world([a()], { settings: { ...SETTINGS, markReadOn: "last-page" } });
  last.press("enter", "space");
  expect(last.statuses.get("a")?.read).toBe(false);
  last.press("end");
  expect(last.statuses.get("a")?.read).toBe(true);
  const never = world([a()], { settings: { ...SETTINGS, markReadOn: "never" } });
  never.press("enter", "end");
  expect(never.statuses.get("a")?.read).toBe(false);
});

test("the same words stay open through any resize and change of measure, and come back after it", () => {
  const w = world([a()]);
  w.press("enter", "space", "space", "space");
  const before = text(w);
  const anchor = w.state().story?.anchor;
  for (const [columns, rows] of [
    [40, 12],
    [160, 50],
    [23, 5],
    [1, 1],
    [300, 100],
  ] as const) {
    w.send({ type: "resized", size: { columns, rows } });
    const { story: open } = w.state();
    const page = open?.pages[open.page];
    const leaves = columns >= 150 ? 2 : 1;
    const end = open?.pages[Math.min((open.page ?? 0) + leaves - 1, open.pages.length - 1)]?.end ?? 0;
    const seen = open?.layout.lines.slice(page?.start, end) ?? [];
    expect(
      seen.some((line) => line.block === anchor?.block && line.from <= anchor.char && line.to >= anchor.char),
      `${columns}x${rows}`,
    ).toBe(true);
  }
  w.send({ type: "resized", size: { columns: 80, rows: 24 } });
  expect(text(w)).toEqual(before);
  w.press("+", "+", "-", "-");
  expect(text(w)).toEqual(before);
});

test("leaving and opening again finds the page; so does the trail", () => {
  const w = world([a(), b(), c()]);
  w.press("enter", "space", "space");
  const page = text(w);
  w.press("q", "j", "k", "enter");
  expect(text(w)).toEqual(page);
});

test("jump to a related story, back, forward: pages and the list's place come back", () => {
  const w = world([c(), a(), b()]);
  w.press("j", "enter", "space", "r");
  expect(w.state().overlay?.type).toBe("pick");
  w.press("2");
  expect(w.state().notice).toBe("“Elsewhere” is not in the library.");
  const page = text(w);
  w.press("1");
  expect(w.state().story?.article.id).toBe("b");
  w.press("space", "r", "enter");
  expect(w.state().story?.article.id).toBe("c");
  w.press("[", "[");
  expect(w.state().story?.article.id).toBe("a");
  expect(text(w)).toEqual(page);
  w.press("]");
  expect(w.state().story?.article.id).toBe("b");
  expect(w.state().story?.page).toBe(1);
  w.press("backspace", "[");
  expect(w.state().screen).toBe("list");
  expect(currentRow(w.state().list)?.summary.id).toBe("a");
  w.press("]");
  expect(w.state().story?.article.id).toBe("a");
  w.press("t");
  const { overlay } = w.state();
  expect(overlay?.type === "pick" && overlay.rows.map((row) => row.label)).toEqual([
    "The list",
    "Headline of a",
    "Headline of b",
    "Headline of c",
  ]);
});

test("keys typed ahead of a story on its way are meant for it", () => {
  const later: (() => void)[] = [];
  const w = world([a(), b()], { later });
  w.press("enter", "space", "space", "s");
  expect(w.state().screen).toBe("list");
  expect(later).toHaveLength(1);
  later[0]?.();
  expect(w.state().screen).toBe("story");
  expect(w.state().story?.page).toBe(2);
  expect(w.statuses.get("a")?.starred).toBe(true);
  expect(w.statuses.get("b")).toBeUndefined();
});

test("a file that changed under the reader keeps its sentence open", () => {
  const w = world([a()]);
  w.press("enter", "space", "space", "space");
  const quote = w.state().story?.anchor.quote ?? "?";
  w.stories[0] = { ...a(), blocks: [{ type: "paragraph", text: prose("new", 300) }, ...LONG] };
  w.send({ type: "changed" });
  expect(text(w).join(" ")).toContain(quote.slice(0, 20));
});

test("next and previous story of the list, from inside a story", () => {
  const w = world([a(), b(), c()]);
  w.press("enter", "J", "J");
  expect(w.state().story?.article.id).toBe("c");
  w.press("J");
  expect(w.state().notice).toBe("This is the last story of the list.");
  w.press("K");
  expect(w.state().story?.article.id).toBe("b");
  w.press("q");
  expect(currentRow(w.state().list)?.summary.id).toBe("b");
});

test("a story that cannot be read says so and the list stays", () => {
  const w = world([a()]);
  w.send({ type: "go", id: "gone" });
  expect(w.state().notice).toBe("There is no story gone.");
  expect(w.state().screen).toBe("list");
});

test("the filter's words are marked in the story; n and N go from hit to hit, round at the ends", () => {
  const w = world([a()]);
  w.press("enter", "n");
  expect(w.state().notice).toMatch(/^No word of a filter/);
  w.press("q");
  const blocks = LONG.map((block, i) =>
    i % 4 === 1 ? { ...block, text: `${block.text} Headline here.` } : block,
  );
  w.stories[0] = { ...a(), blocks };
  w.press("/", ..."Headline", "enter", "enter");
  const hits = w.state().story?.hits ?? [];
  expect(hits.map((hit) => hit.block)).toEqual([1, 5, 9]);
  const pages = ["n", "n", "n", "n", "N"].map((key) => {
    w.press(key);
    const { story: open } = w.state();
    const page = open?.pages[open.page];
    const spans = open?.layout.lines
      .slice(page?.start, page?.end)
      .flatMap((line) => line.spans.filter((s) => s.kind === "hit"));
    expect(spans).toHaveLength(1);
    return w.state().notice;
  });
  expect(pages).toEqual(["1 of 3", "2 of 3", "3 of 3", "1 of 3", "3 of 3"]);
});

test("related stories are a key away in the list too; a pick begins a trail there", () => {
  const w = world([a(), b(), c()]);
  w.press("r");
  const { overlay } = w.state();
  expect(overlay?.type === "pick" && overlay.rows.map((row) => row.label)).toEqual([
    "Headline of b",
    "Elsewhere",
  ]);
  w.press("enter");
  expect(w.state().story?.article.id).toBe("b");
  w.press("[");
  expect(w.state().screen).toBe("list");
  expect(currentRow(w.state().list)?.summary.id).toBe("a");
});
