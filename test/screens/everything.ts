/**
 * Every page of every story that comes with it, and every other screen, as a reader meets them: for whoever wants to
 * look at all of it with their own eyes. Nothing of it is kept in the repository.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { closeAll, newFolder, pageOf, startReader } from "../e2e/reader.ts";
import type { TestTerminal } from "../e2e/terminal.ts";
import { type Shot, shotOf } from "./cells.ts";
import { CLOCK, isPainted, PATIENCE } from "./walk.ts";

/** A screenshot, and the sheet that it stands on beside its neighbours. */
export type Named = { readonly sheet: string; readonly name: string; readonly shot: Shot };

type Size = readonly [columns: number, rows: number];
type Start = { readonly settings?: Readonly<Record<string, unknown>>; readonly env?: Record<string, string> };

const ENV = { COLORTERM: "truecolor", NODE_OPTIONS: `--import=${CLOCK}`, LANG: "C.UTF-8", LC_ALL: "" };

/** How many pages of a small screen are looked at; those of the others all. */
const MOST_PAGES = 16;

function start([columns, rows]: Size, { settings, env = {} }: Start = {}): TestTerminal {
  const state = newFolder("state");
  if (settings) {
    mkdirSync(state, { recursive: true });
    writeFileSync(join(state, "settings.json"), JSON.stringify(settings));
  }
  return startReader({ columns, rows, state, env: { ...ENV, ...env } });
}

/** Each page of the stories, in the order of the list; a sheet a story. */
export async function* storyPages([columns, rows]: Size): AsyncGenerator<Named> {
  const reader = start([columns, rows]);
  const size = `${columns}x${rows}`;
  try {
    await reader.waitFor(/24 unread of 24/, PATIENCE);
    await reader.settle(2500);
    reader.press("<Enter>");
    for (let story = 1; story <= 24; story++) {
      await reader.waitFor(/Pages? 1\b/);
      const name = `${String(story).padStart(2, "0")}-${slug((await reader.settle(300))[0] ?? "")}`;
      for (let n = 1; n <= MOST_PAGES; n++) {
        const screen = await painted(reader, columns, rows);
        yield { sheet: `story-${name}-${size}`, name: `${n}`, shot: shotOf(reader, columns, rows) };
        const at = pageOf(screen);
        if (!at || lastPageIn(screen) >= at.pages) break;
        reader.press("<Space>");
        await reader.settle(60);
      }
      reader.press("J");
      await reader.settle(100);
    }
  } finally {
    await closeAll();
  }
}

/** “Pages 3–4 of 7” ends with 4. */
function lastPageIn(screen: string[]): number {
  const match = /Pages? (\d+)(?:–(\d+))?/.exec(screen[0] ?? "");
  return Number(match?.[2] ?? match?.[1] ?? 0);
}

const slug = (header: string) =>
  header
    .replace(/\s{2,}.*|…/g, "")
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 24);

/** The screen when its picture is drawn too, which is behind the text. */
async function painted(reader: TestTerminal, columns: number, rows: number): Promise<string[]> {
  const screen = await reader.settle(120);
  if (rows <= 12 || !screen.join("\n").includes("╭")) return screen;
  for (let i = 0; i < 20 && !isPainted(reader, columns, rows); i++) await reader.settle(100);
  return reader.settle(120);
}

/** What leads to each of the other screens from the list; each begins with a fresh reader's list. */
const ROADS: readonly (readonly [name: string, keys: readonly string[]])[] = [
  ["list", []],
  ["list-read", ["jjm", "jjs", "j<Enter>", "<Space>", "q"]],
  ["list-end", ["G"]],
  ["search", ["/", "letters"]],
  ["search-kept", ["/", "letters", "<Enter>"]],
  ["search-none", ["/", "zebra"]],
  ["unread-only", ["m", "n"]],
  ["sort", ["o"]],
  ["sections", ["S"]],
  ["date", ["D", "2026-05"]],
  ["save-filter", ["/", "section:history", "<Enter>", "W", "old things"]],
  ["saved", ["/", "section:history", "<Enter>", "W", "old things", "<Enter>", "S"]],
  ["settings", [","]],
  ["palette", [":"]],
  ["palette-query", [":", "mark"]],
  ["help-list", ["?"]],
  ["feeds", ["F"]],
  ["subscribe", ["f", "https://example.org"]],
  ["add", ["a", "~/news"]],
  ["related-of-list", ["r"]],
  ["map-of-list", ["M"]],
  ["time-line", ["T"]],
  ["first-page", ["<Enter>"]],
  ["help-story", ["<Enter>", "?"]],
  ["related", ["<Enter>", "r"]],
  ["map", ["<Enter>", "M"]],
  ["contents", ["<Enter>", "c"]],
  ["links", ["<Enter>", "L"]],
  ["trail", ["<Enter>", "r", "1", "r", "1", "t"]],
  ["picture", ["<Enter>", "<End>", "v"]],
  ["problems", ["<Enter>", "P"]],
  ["ruler", ["<Enter>", "R", "jjj"]],
  ["hits", ["/", "letters", "<Enter>", "<Enter>", "n"]],
];

/** The other screens at one size. */
export async function* otherScreens([columns, rows]: Size, begin: Start = {}): AsyncGenerator<Named> {
  const size = `${columns}x${rows}`;
  const reader = start([columns, rows], begin);
  try {
    await reader.waitFor(/24 unread of 24/, PATIENCE);
    await reader.settle(2500);
    for (const [name, keys] of ROADS) {
      for (const key of keys) {
        reader.press(key);
        await reader.settle(80);
      }
      if (name === "picture")
        for (let i = 0; i < 20 && !isPainted(reader, columns, rows); i++) await reader.settle(100);
      await painted(reader, columns, rows);
      yield { sheet: `screens-${size}`, name, shot: shotOf(reader, columns, rows) };
      // Back to the list as it was, whatever is open.
      for (let i = 0; i < 5; i++) {
        reader.press("<Esc>");
        await reader.settle(60);
      }
      reader.press("g");
      await reader.settle(60);
    }
  } finally {
    await closeAll();
  }
}

/** The looks: what a theme, few colours or none make of the screens that have most colours. */
const LOOKS: readonly (readonly [name: string, start: Start])[] = [
  ["own", {}],
  ["light", { settings: { theme: "light" } }],
  ["dark", { settings: { theme: "dark" } }],
  ["sepia", { settings: { theme: "sepia" } }],
  ["high-contrast", { settings: { theme: "high-contrast" } }],
  ["16-colours", { env: { COLORTERM: "", TERM: "linux" } }],
  ["sepia-16", { settings: { theme: "sepia" }, env: { COLORTERM: "", TERM: "linux" } }],
  ["256-colours", { env: { COLORTERM: "" } }],
  ["no-colour", { env: { NO_COLOR: "1" } }],
];

/** List, page with a picture, related stories and settings in every look. */
export async function* looks([columns, rows]: Size): AsyncGenerator<Named> {
  for (const [look, begin] of LOOKS) {
    const reader = start([columns, rows], begin);
    const shoot = (name: string): Named => ({
      sheet: `look-${look}-${columns}x${rows}`,
      name,
      shot: shotOf(reader, columns, rows),
    });
    try {
      await reader.waitFor(/24 unread of 24/, PATIENCE);
      await reader.settle(2500);
      reader.press("jjmjjsgj");
      await reader.settle(300);
      yield shoot("list");
      reader.press("<Enter>");
      await reader.waitFor(/Pages? 1\b/);
      for (let i = 0; i < 12 && !(await painted(reader, columns, rows)).join("").includes("╭"); i++)
        reader.press("<Space>");
      yield shoot("caption");
      reader.press("r");
      await reader.settle(300);
      yield shoot("related");
      reader.press("<Esc>");
      await reader.settle(100);
      reader.press(",");
      await reader.settle(300);
      yield shoot("settings");
    } finally {
      await closeAll();
    }
  }
}
