/** The story that teaches: first at the first start, and true, whatever keys are chosen. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Where } from "../../src/app/command.ts";
import { keymap } from "../../src/app/keymap.ts";
import { PRESETS, type Preset } from "../../src/app/presets.ts";
import type { CommandId } from "../../src/words/words.ts";

const welcome = readFileSync("articles/reading/welcome.md", "utf8");

/** What each key does where the story says so. */
const TAUGHT: Readonly<Record<string, [Where, CommandId]>> = {
  Space: ["story", "story.next-page"],
  "?": ["story", "help"],
  q: ["story", "story.leave"],
  u: ["story", "mark.undo"],
  r: ["story", "story.related"],
  "[": ["story", "trail.back"],
  "]": ["story", "trail.forward"],
  m: ["story", "mark.read"],
  s: ["story", "mark.star"],
};

test("every key that it names does what it says, in each preset", () => {
  const named = [...welcome.matchAll(/`([^`])`|\*\*(Space|Enter|Esc)\*\*/g)].map(
    ([, letter, name]) => letter ?? name ?? "",
  );
  expect([...new Set(named)].sort()).toEqual(Object.keys(TAUGHT).sort());
  for (const preset of Object.keys(PRESETS) as Preset[]) {
    for (const [key, [where, id]] of Object.entries(TAUGHT)) {
      const name = key === "Space" ? "space" : key;
      expect(keymap(where, { keys: {}, preset }).get(name)?.id, `${key} in ${preset}`).toBe(id);
    }
  }
  expect(keymap("list", { keys: {} }).get("q")?.id).toBe("quit");
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
  const text = welcome.slice(welcome.indexOf("---", 3) + 3);
  expect(text.split(/\s+/).length).toBeLessThan(900);
});
