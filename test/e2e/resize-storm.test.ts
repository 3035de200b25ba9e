/** The window's size changed many times a second, from one cell to a wall: nothing crashes, and nothing remains. */
import { afterEach, expect, test } from "vitest";
import { counted } from "../soak/scale.ts";
import { closeAll, newFolder, pageOf, startReader } from "./reader.ts";

afterEach(closeAll);

const RESIZES = Number(process.env.NEWSREADER_RESIZES ?? 60);

/** Sizes by a seeded sequence (Park and Miller's generator), the smallest and the largest among them. */
function sizes(count: number): (readonly [number, number])[] {
  let seed = 42;
  const upTo = (most: number) => {
    seed = (seed * 48271) % 0x7fffffff;
    return 1 + (seed % most);
  };
  const some = Array.from({ length: count - 2 }, () => [upTo(500), upTo(200)] as const);
  return [[1, 1], [500, 200], ...some];
}

test.each(["list", "story"])(
  `${RESIZES} sizes in a %s`,
  { timeout: process.env.NEWSREADER_SOAK ? 3_600_000 : 300_000 },
  async (where) => {
    const state = newFolder("state");
    const reader = startReader({ state });
    await reader.waitFor(/unread of 24/, 20_000);
    await reader.settle();
    if (where === "story") {
      reader.press("<Enter>");
      await reader.waitFor((screen) => pageOf(screen) !== null);
    }
    const began = performance.now();
    for (const [columns, rows] of sizes(RESIZES)) {
      reader.resize(columns, rows);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const isDrawn = (screen: string[]) =>
      screen.length === 24 &&
      (where === "story" ? pageOf(screen)?.page === 1 : /unread of 24/.test(screen[0] ?? ""));
    reader.resize(80, 24);
    await reader.waitFor(isDrawn, 30_000);
    const after = await reader.settle(600);
    reader.press("<C-c>");
    expect((await reader.exit).code).toBe(0);
    expect(reader.modes).toMatchObject({ alternateScreen: false, cursorVisible: true });
    // A reader that is started at this size shows the same, to the last row.
    const fresh = startReader({ state });
    await fresh.waitFor(/unread of 24/, 20_000);
    await fresh.settle();
    if (where === "story") fresh.press("<Enter>");
    await fresh.waitFor(isDrawn, 20_000);
    expect(after).toEqual(await fresh.settle(600));
    counted(`resizes in a ${where}: ${RESIZES} from 1x1 to 500x200 in ${seconds} s, nothing remained`);
  },
);
