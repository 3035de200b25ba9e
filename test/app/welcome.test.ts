/** The story that teaches: first at the first start, and true, whatever keys are chosen. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Where } from "../../src/app/command.ts";
import { keymap } from "../../src/app/keymap.ts";
import { type KeySettings, shownKey } from "../../src/app/keys.ts";
import { PRESETS, type Preset } from "../../src/app/presets.ts";
import { TAUGHT, WELCOME, withKeysInForce } from "../../src/app/welcome.ts";
import type { Article } from "../../src/article/article.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { story, world } from "./fake-world.ts";

const text = readFileSync("articles/reading/welcome.md", "utf8");
const welcome: Article = story(WELCOME, parseMarkdown(text));

/** The keys that the story names, each once. */
function named(article: Article): string[] {
  const names = article.blocks.flatMap((block) =>
    block.type === "paragraph"
      ? (block.spans ?? [])
          .filter(({ kind }) => kind === "code" || kind === "strong")
          .map(({ start, end }) => block.text.slice(start, end))
      : [],
  );
  return [...new Set(names)].filter((name) => name !== "read" && name !== "starred");
}

/** Settings that keys may come from. */
const SETTINGS: Record<string, KeySettings> = {
  ...Object.fromEntries((Object.keys(PRESETS) as Preset[]).map((preset) => [preset, { keys: {}, preset }])),
  "keys of one’s own": {
    preset: "vim",
    keys: {
      "story.next-page": ["n"],
      help: ["ctrl+h"],
      "story.leave": ["Z Z"],
      "mark.undo": [],
      "trail.back": ["alt+left"],
      "mark.star": ["*"],
    },
  },
};

test("its table says of every key that it names what it does, and of no other", () => {
  expect(welcome.id).toBe(WELCOME);
  expect(named(welcome).sort()).toEqual(Object.keys(TAUGHT).sort());
  for (const [key, id] of Object.entries(TAUGHT)) {
    const name = key === "Space" ? "space" : key;
    const where: Where = "story";
    expect(keymap(where, { keys: {} }).get(name)?.id, key).toBe(id);
  }
});

test.each(Object.keys(SETTINGS))("every key that it names does what it says: %s", (name) => {
  const settings = SETTINGS[name]!;
  const shown = named(withKeysInForce(welcome, settings));
  expect(shown.length).toBe(Object.keys(TAUGHT).length);
  for (const key of shown) {
    // A command without a key is named by the way through the palette.
    if (key === ": Undo") continue;
    const [, command] = [...keymap("story", settings)].find(([pressed]) => shownKey(pressed) === key) ?? [];
    expect(Object.values(TAUGHT), key).toContain(command?.id);
  }
  if (name === "keys of one’s own")
    expect(shown).toEqual(expect.arrayContaining(["n", "Ctrl-H", "Z Z", ": Undo", "Alt-←", "*", "m"]));
});

test("opened, it has the keys in force; another story is left alone", () => {
  const keys = { "story.next-page": ["x"] };
  const other = story("other", { blocks: welcome.blocks });
  const w = world([welcome, other], {
    columns: 80,
    rows: 60,
    settings: { measure: 68, markReadOn: "open", keys },
  });
  w.press("enter");
  const lines = () => (w.state().story?.layout.lines ?? []).map((line) => line.text).join("\n");
  expect(lines()).toContain("Press x.");
  w.press("J");
  expect(w.state().story?.article.id).toBe("other");
  expect(lines()).toContain("Press Space.");
});

test("what the list shows of it names no key", () => {
  const [first] = welcome.blocks;
  expect(first?.type === "paragraph" && (first.spans ?? [])).toEqual([]);
});

test("it is the newest of the stories that come along, so the first at the first start", () => {
  const dates = readdirSync("articles", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md") && path.includes("/"))
    .map((path) => ({
      path,
      date: /^published: (\S+)/m.exec(readFileSync(join("articles", path), "utf8"))?.[1] ?? "",
    }));
  expect(dates.length).toBeGreaterThan(10);
  const newest = dates.toSorted((a, b) => b.date.localeCompare(a.date));
  expect(newest[0]?.path).toMatch(/welcome\.md$/);
  expect(newest[1]?.date.localeCompare(newest[0]?.date ?? "")).toBe(-1);
});

test("it is read in a few minutes", () => {
  const words = text.slice(text.indexOf("---", 3) + 3);
  expect(words.split(/\s+/).length).toBeLessThan(900);
});
