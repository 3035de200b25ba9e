/** A reader that is led past every story of a hostile library, on every screen; all it wrote is held to the grammar. */
import { pageOf, startReader } from "../e2e/reader.ts";
import type { TestTerminal } from "../e2e/terminal.ts";

/** The slowest that a key was answered (ms), and what was written. */
export type Journey = {
  readonly written: string;
  readonly stories: number;
  readonly pages: number;
  readonly slowest: number;
};

export type Way = {
  readonly library: string;
  readonly stories: number;
  readonly columns: number;
  readonly rows: number;
  readonly env?: Record<string, string>;
  readonly state?: string;
  readonly sixels?: { readonly width: number; readonly height: number };
  /** Keys that are pressed in every so manieth story besides. */
  readonly every?: number;
  /** The menu of feeds is paged through, too: how many there are. */
  readonly feeds?: number;
};

const MENUS = ["r", "P", "L", "M", "T", "t", "S"];

export async function walkThrough({
  library,
  stories,
  columns,
  rows,
  env,
  state,
  sixels,
  every = 1,
  feeds = 0,
}: Way): Promise<Journey> {
  const reader = startReader({
    library,
    columns,
    rows,
    ...(state ? { state } : {}),
    ...(sixels ? { sixels } : {}),
    env: { PAGER: "cat", ...env },
  });
  let slowest = 0;
  let pages = 0;
  const timed = async (keys: string, wanted: (screen: string[]) => boolean) => {
    const start = performance.now();
    reader.press(keys);
    await reader.waitFor(wanted, 15_000);
    slowest = Math.max(slowest, performance.now() - start);
  };
  await reader.waitFor(new RegExp(`unread of ${stories}\\b`), 60_000);
  await reader.settle();
  for (const keys of ["G", "g"]) {
    reader.press(keys);
    await reader.settle();
  }
  for (let at = 0; at < stories; at += 20) {
    reader.press("<PgDn>");
    await reader.settle(60);
  }
  if (feeds > 0) await pageThroughFeeds(reader, feeds, rows);
  reader.press("g");
  await reader.settle(100);
  reader.press("<Enter>");
  await reader.waitFor((screen) => pageOf(screen)?.page === 1 || /cannot be/.test(screen.at(-1) ?? ""));
  for (let story = 0; story < stories; story++) {
    let seen = pageOf(reader.screen());
    while (seen) {
      const { page, pages: all } = seen;
      const leaves = columns >= 150 ? 2 : 1;
      pages += 1;
      if (page + leaves > all) break;
      await timed("<Space>", (screen) => pageOf(screen)?.page === page + leaves);
      seen = pageOf(reader.screen());
    }
    if (story % every === 0) await menus(reader);
    await toNext(reader);
    if (/last story of the list/.test(reader.screen().at(-1) ?? "")) break;
  }
  reader.press("<C-c>");
  await reader.exit;
  return { written: reader.raw(), stories, pages, slowest: Math.round(slowest) };
}

/** Turns to the next story, or to what says that there is none. */
async function toNext(reader: TestTerminal): Promise<void> {
  for (let tries = 0; ; tries++) {
    const before = reader.raw().length;
    reader.press("J");
    const there = (screen: string[]) =>
      reader.raw().length > before &&
      (pageOf(screen)?.page === 1 || /last story|cannot be/.test(screen.at(-1) ?? ""));
    try {
      await reader.waitFor(there, 15_000);
      return;
    } catch (error) {
      // On a busy machine a menu opens behind all that was waited for.
      const screen = reader.screen();
      if (tries > 2 || !(isOpen(screen) || pageOf(screen) === null)) throw error;
      await close(reader, (screen) => pageOf(screen) !== null);
    }
  }
}

/** By its footer; at an edge of its rows that says so instead. */
const isOpen = (screen: string[]) => /\bclose\b|This is the (?:first|last) row/.test(screen.at(-1) ?? "");

async function pageThroughFeeds(reader: TestTerminal, feeds: number, rows: number): Promise<void> {
  reader.press("F");
  await reader.waitFor(isOpen);
  for (let at = 0; at < feeds; at += Math.max(1, rows - 4)) {
    reader.press("<PgDn>");
    await reader.settle(40);
  }
  await close(reader, (screen) => / unread of /.test(screen[0] ?? ""));
}

/** Opens every menu over the story, and closes it again where it opened. */
async function menus(reader: TestTerminal): Promise<void> {
  const isStory = (screen: string[]) => pageOf(screen) !== null;
  for (const key of MENUS) {
    const before = reader.screen().join("\n");
    reader.press(key);
    // A menu or a sentence in the footer; the same sentence again is no change.
    await reader.waitFor((screen) => screen.join("\n") !== before, 2000).catch(() => {});
    // What came late opens now.
    await reader.settle(80);
    if (!isOpen(reader.screen()) && isStory(reader.screen())) continue;
    reader.press("<Down><Down>");
    await reader.settle(40);
    await close(reader, isStory);
  }
  // On a busy machine one may have opened later than was waited for.
  await reader.settle(300);
  if (isOpen(reader.screen()) || !isStory(reader.screen())) await close(reader, isStory);
}

/** Leaves a menu. What comes late, as the similar stories do, may open once more behind the first Esc. */
async function close(reader: TestTerminal, wanted: (screen: string[]) => boolean): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    if (isOpen(reader.screen()) || !wanted(reader.screen())) reader.press("<Esc>");
    await reader.waitFor((screen) => !isOpen(screen) && wanted(screen), 4000).catch(() => {});
    await reader.settle(80);
    if (!isOpen(reader.screen()) && wanted(reader.screen())) return;
  }
  throw new Error(`a menu stays open\n${reader.picture()}`);
}
