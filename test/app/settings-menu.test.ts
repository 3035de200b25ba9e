/** The settings on the screen: they count at once, are kept, and are those of the file's table. */
import { expect, test } from "vitest";
import { SETTING_ROWS } from "../../src/app/settings-menu.ts";
import { settingNamed } from "../../src/store/settings-table.ts";
import { prose, story, world } from "./fake-world.ts";

test("each is a setting of the file, with values that it takes, all of them where they are few", () => {
  for (const { name, values } of SETTING_ROWS) {
    const setting = settingNamed(name);
    for (const value of values) expect(setting?.fits(value), `${name} ${value}`).toBe(true);
    if (setting?.choices) expect([...values].sort()).toEqual([...setting.choices].sort());
  }
});

test("a pick goes on to the next value and round, keeps it, and the menu stays", () => {
  const w = world([story("a"), story("b")]);
  w.press(",");
  expect(w.state().overlay).toMatchObject({ type: "pick", title: "Settings", cursor: 0 });
  w.press("enter");
  expect(w.state().settings.preset).toBe("vim");
  expect(w.effects).toContainEqual({ type: "keep-setting", name: "preset", value: "vim" });
  const { overlay } = w.state();
  const rows = overlay?.type === "pick" ? overlay.rows : [];
  expect(rows.map(({ key }) => key)).toEqual([...SETTING_ROWS.map(({ name }) => name), "file"]);
  expect(rows[0]?.detail).toBe("vim");
  w.press("enter", "enter");
  expect(w.state().settings.preset).toBe("standard");
  w.press("j", "j", "enter");
  expect(w.state().settings.measure).toBe(72);
  w.press("escape");
  expect(w.state().overlay).toBeNull();
});

test("keys are the new ones at once", () => {
  const w = world([story("a"), story("b"), story("c")]);
  w.press(",", "enter", "enter", "escape");
  expect(w.state().settings.preset).toBe("emacs");
  w.press("ctrl+n", "ctrl+n");
  expect(w.state().list.cursor).toBe(2);
});

test("an open story is set anew, on the page with the same words", () => {
  const w = world([story("a", { blocks: [{ type: "paragraph", text: prose("word", 2000) }] })]);
  w.press("enter", "space", "space", "space");
  const before = w.state().story;
  const at = before?.anchor;
  w.press(",", "j", "j", "enter", "escape");
  const after = w.state().story;
  expect(after?.anchor).toEqual(at);
  expect(after?.layout.lines).not.toEqual(before?.layout.lines);
  expect(Math.max(...(after?.layout.lines.map(({ text }) => text.length) ?? []))).toBeGreaterThan(68);
});

test("the last row opens the file, for the settings that have no row; values stand under each other", () => {
  const w = world([story("a")], { columns: 80 });
  w.press(",");
  const { overlay } = w.state();
  const labels = overlay?.type === "pick" ? overlay.rows.map(({ label }) => label.length) : [];
  expect(new Set(labels).size).toBe(1);
  w.press("G", "enter");
  expect(w.state().overlay).toBeNull();
  expect(w.effects).toContainEqual({ type: "edit-settings" });
});
