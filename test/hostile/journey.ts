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
    const before = reader.raw().length;
    reader.press("J");
    await reader.waitFor(
      (screen) =>
        reader.raw().length > before &&
        (pageOf(screen)?.page === 1 || /last story|cannot be/.test(screen.at(-1) ?? "")),
      15_000,
    );
    if (/last story of the list/.test(reader.screen().at(-1) ?? "")) break;
  }
  reader.press("<C-c>");
  await reader.exit;
  return { written: reader.raw(), stories, pages, slowest: Math.round(slowest) };
}

/** Opens every menu over the story, and closes it again where it opened. */
async function menus(reader: TestTerminal): Promise<void> {
  const isOpen = (screen: string[]) => /\bclose\b/.test(screen.at(-1) ?? "");
  for (const key of MENUS) {
    const before = reader.screen().join("\n");
    reader.press(key);
    // A menu or a sentence in the footer; the same sentence again is no change.
    await reader.waitFor((screen) => screen.join("\n") !== before, 2000).catch(() => {});
    // What came late opens now.
    await reader.settle(80);
    if (!isOpen(reader.screen())) continue;
    reader.press("<Down><Down>");
    await reader.settle(40);
    reader.press("<Esc>");
    await reader.waitFor((screen) => !isOpen(screen) && pageOf(screen) !== null);
    await reader.settle(80);
  }
  // On a busy machine one may have opened later than was waited for.
  await reader.settle(300);
  if (!isOpen(reader.screen())) return;
  reader.press("<Esc>");
  await reader.waitFor((screen) => !isOpen(screen) && pageOf(screen) !== null);
}
