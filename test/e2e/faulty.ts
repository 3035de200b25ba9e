/** What the tests of faults at a real terminal share: a small library, what a screen shows of it, that one can read on. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { storyText } from "../soak/kill-world.ts";
import { SOAKING } from "../soak/scale.ts";
import { newFolder, pageOf } from "./reader.ts";
import type { TestTerminal } from "./terminal.ts";

export const STORIES = 5;
export const LONG = 60_000;
/** ms for a test. */
export const MOST = SOAKING ? 3_600_000 : 180_000;

/** A library of a few stories of several pages. */
export function libraryIn(parent = newFolder("library")): string {
  mkdirSync(parent, { recursive: true });
  for (let n = 0; n < STORIES; n++) writeFileSync(join(parent, `s${n}.md`), storyText("News", `News 0${n}`));
  return parent;
}

export const footer = (screen: string[]) => screen.at(-1) ?? "";
export const saysIn = (pattern: RegExp) => (screen: string[]) => pattern.test(footer(screen));

export async function listed(
  terminal: TestTerminal,
  counts: RegExp | string = ` of ${STORIES}`,
): Promise<void> {
  await terminal.waitFor(counts, LONG);
}

/** Opens the story under the cursor, turns a page, and goes back to the list: reading goes on. */
export async function expectReading(terminal: TestTerminal): Promise<void> {
  terminal.press("<Enter>");
  await terminal.waitFor((screen) => pageOf(screen)?.page === 1, LONG);
  terminal.press("<Space>");
  await terminal.waitFor((screen) => pageOf(screen)?.page === 2, LONG);
  terminal.press("q");
  await listed(terminal);
}

export async function leave(terminal: TestTerminal): Promise<void> {
  terminal.press("q");
  expect((await terminal.exit).code).toBe(0);
}

/** Stars that the list shows, by headline. */
export function starred(screen: string[]): string[] {
  return screen.flatMap((row) => (/★ (News \d\d)/.exec(row) ?? []).slice(1)).sort();
}

/** Every file under a folder with what is in it, but for the index, which is a cache. */
export function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/index/.test(join(entry.parentPath, entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [file, createHash("sha1").update(readFileSync(file)).digest("hex")]),
  );
}
