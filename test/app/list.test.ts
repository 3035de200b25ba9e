import { expect, test } from "vitest";
import { currentRow, visibleRows } from "../../src/app/list.ts";
import { story, world } from "./fake-world.ts";

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => story(`s${String(i).padStart(4, "0")}`));

function drawn(w: ReturnType<typeof world>): string[] {
  const { list } = w.state();
  return visibleRows(w.state()).map(
    (row, i) => `${list.top + i === list.cursor ? ">" : " "}${row.status.read ? " " : "*"}${row.summary.id}`,
  );
}

test("the cursor moves, and the window follows it over a thousand stories", () => {
  const w = world(many(1000), { rows: 12 });
  expect(drawn(w)).toHaveLength(10);
  expect(drawn(w)[0]).toBe(">*s0000");
  w.press(...Array.from({ length: 537 }, () => "j"));
  expect(currentRow(w.state().list)?.summary.id).toBe("s0537");
  expect(drawn(w)).toContain(">*s0537");
  expect(drawn(w)).toHaveLength(10);
  w.press("G");
  expect(drawn(w).at(-1)).toBe(">*s0999");
  w.press("g", "k");
  expect(drawn(w)[0]).toBe(">*s0000");
});

test("a window asked for holds a few hundred rows at most, however long the list; fewer where each costs more", () => {
  const w = world(many(1000), { rows: 12 });
  w.press("G", "g", "space", "space");
  for (const effect of w.effects)
    if (effect.type === "window") expect(effect.place.limit).toBeLessThanOrEqual(200);
  expect(w.state().list.window.rows.length).toBeLessThanOrEqual(200);
  w.press("/", "s");
  expect(w.state().list.window.rows.length).toBe(20);
});

test("the cursor stays on its story when others arrive above it or it moves", () => {
  const w = world(many(50), { rows: 12 });
  w.press(..."jjjjj");
  const id = currentRow(w.state().list)?.summary.id;
  w.stories.unshift(story("new1"), story("new2"), story("new3"));
  w.send({ type: "changed" });
  expect(currentRow(w.state().list)?.summary.id).toBe(id);
  expect(w.state().list.cursor).toBe(8);
  expect(drawn(w)).toContain(`>*${id}`);
});

test("when its story goes, the cursor stays in its place", () => {
  const w = world(many(20), { rows: 12 });
  w.press(..."jjj");
  w.stories.splice(3, 1);
  w.send({ type: "changed" });
  expect(currentRow(w.state().list)?.summary.id).toBe("s0004");
  w.stories.splice(0);
  w.send({ type: "changed" });
  expect(w.state().list.window.total).toBe(0);
  expect(currentRow(w.state().list)).toBeNull();
  w.press("j", "k", "enter", "m", "s", "A");
  expect(w.state().notice).toBe("Nothing here is unread.");
});

test("a story just read stays in “unread only” until the view is left", () => {
  const w = world(many(5), { rows: 12 });
  w.press("n", "j", "m");
  expect(drawn(w)).toEqual([" *s0000", "> s0001", " *s0002", " *s0003", " *s0004"]);
  w.press("enter", "q");
  expect(drawn(w)).toHaveLength(5);
  w.send({ type: "now", now: w.state().now + 60_000 });
  w.press("n", "n");
  expect(drawn(w)).toHaveLength(4);
});

test("marks, mark all, undo and redo", () => {
  const w = world(many(4), { rows: 12 });
  w.press("m", "j", "s", "A");
  expect(drawn(w)).toEqual(["  s0000", "> s0001", "  s0002", "  s0003"]);
  w.press("u");
  expect(drawn(w)).toEqual(["  s0000", ">*s0001", " *s0002", " *s0003"]);
  w.press("u", "u");
  expect(drawn(w)).toEqual([" *s0000", ">*s0001", " *s0002", " *s0003"]);
  expect(w.statuses.get("s0001")?.starred).toBe(false);
  w.press("U", "U", "ctrl+r");
  expect(drawn(w)).toEqual(["  s0000", "> s0001", "  s0002", "  s0003"]);
  expect(w.statuses.get("s0001")?.starred).toBe(true);
});

test("the filter is live, kept with Enter, taken back with Escape", () => {
  const w = world(many(30), { rows: 12 });
  w.press(..."jjj", "/", "s", "0", "0", "1");
  expect(w.state().list.window.total).toBe(10);
  w.press("escape");
  expect(w.state().list.window.total).toBe(30);
  w.press("/", ..."s002", "backspace", "1", "enter");
  expect(w.state().list.view.query).toBe("s001");
  expect(w.state().prompt).toBeNull();
  w.press("escape");
  expect(w.state().list.window.total).toBe(30);
});

test("the filter line takes letters of any script whole, and pasted lines as one", () => {
  const w = world(many(3));
  w.press("/", "é", "👩‍👩‍👧", "日", "left", "backspace");
  expect(w.state().prompt?.text).toBe("é日");
  w.send({ type: "paste", text: "one\ntwo\x1b[31m" });
  expect(w.state().prompt?.text).toBe("éone two日");
  w.press("ctrl+u");
  expect(w.state().prompt?.text).toBe("日");
});

test("a command that cannot run says why and changes nothing", () => {
  const w = world([{ ...story("a") }]);
  w.press("]");
  expect(w.state().notice).toBe("Nothing lies ahead on the trail.");
  w.press("t");
  expect(w.state().notice).toContain("trail is empty");
  w.press("escape");
  expect(w.state().notice).toContain("All stories are in the list");
});

test("Tab completes fields and sections in the filter line", () => {
  const w = world(many(3));
  w.press("/", ..."sec", "tab");
  expect(w.state().prompt?.text).toBe("section:");
  w.press(..."sc", "tab");
  expect(w.state().prompt?.text).toBe("section:Science");
  w.press("tab");
  expect(w.state().prompt?.text).toBe("section:Science");
});

test("sections and shelves are picked from a menu with their counts", () => {
  const w = world([story("a"), story("b", { section: "World" })]);
  w.press("s", "S");
  const { overlay } = w.state();
  expect(
    overlay?.type === "pick" &&
      overlay.rows.map((row) => `${row.heading}|${row.label.trimEnd()}|${row.detail}`),
  ).toEqual([
    "|All stories|",
    "Shelves|Starred|0 unread of 1",
    "Sections|Science|1 unread of 1",
    "|World|1 unread of 1",
  ]);
  w.press("4");
  expect(w.state().list.view.section).toBe("World");
  w.press("S", "2");
  expect(w.state().list.view).toMatchObject({ section: null, query: "is:starred" });
});

test("a filter that is not understood says so when it is kept, and is not saved", () => {
  const w = world(many(3));
  w.press("/", ..."is:star", "enter");
  const says = "“is:star” is not known. Did you mean “is:starred”?";
  expect(w.state().prompt).toBeNull();
  expect(w.state().notice).toContain(says);
  w.press("W");
  expect(w.state().prompt).toBeNull();
  expect(w.state().notice).toContain(says);
  w.press("escape", "/", ..."is:starred", "enter");
  expect(w.state().notice).toBe("");
});

test("a date is gone to, a filter is saved under a name", () => {
  const w = world(many(5));
  w.press("D", ..."2026-05", "enter");
  expect(w.effects.at(-1)).toMatchObject({ type: "find-date", text: "2026-05" });
  w.send({ type: "row", view: w.state().list.view, index: 3 });
  expect(currentRow(w.state().list)?.summary.id).toBe("s0003");
  w.press("W");
  expect(w.state().notice).toContain("no filter to save");
  w.press("/", ..."s00", "enter", "W", "ctrl+u", ..."Zeros", "enter");
  expect(w.effects.at(-1)).toEqual({ type: "save-query", name: "Zeros", query: "s00" });
  w.press("D", "x", "escape");
  expect(w.state().list.view.query).toBe("s00");
});
