/** A day of reading in some minutes: the program's own clock runs faster, and its heap must not grow. */
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { newFolder } from "../e2e/reader.ts";
import { storyText } from "./kill-world.ts";
import { mb, openProbed } from "./probed.ts";
import { chance, counted, LONG, scale } from "./scale.ts";

/** A key every five seconds makes 17,280 in a day. */
const KEYS = scale("day_keys", 1_000, 17_280);
const SPEED = scale("day_speed", 4_000, 300);
const STORIES = 200;
const SAMPLES = 30;

/**
 * What a reader does with one story, and what it does between two. None leads out of the program, wherever it is
 * pressed: back along the trail leads to the list, and there it is no key.
 */
const STORY = "<Enter><Space><Space>b<Space>s<Space>r<Esc>s<Space>[";
const BETWEEN = [
  "jj",
  "k",
  "<Space>",
  "g",
  "m",
  "mu",
  "uU",
  "n",
  "o<Esc>",
  "S<Esc>",
  "/news<Enter><Esc>",
  "Au",
  "d",
  "?<Esc>",
];

/** Keys in a text of names in angle brackets. */
const countOf = (keys: string) => keys.replaceAll(/<[^>]+>/g, "x").length;

/** Growth for each thousand keys, by least squares. */
function slope(points: readonly (readonly [keys: number, bytes: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, [keys, bytes]) => sum + (keys - x) * (bytes - y), 0);
  return (over / points.reduce((sum, [keys]) => sum + (keys - x) ** 2, 0)) * 1000;
}

/** Bytes in the journals. */
function journals(state: string): number {
  const folder = join(state, "journal");
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

test(
  `a day of reading, ${KEYS} keys: the heap does not grow`,
  async () => {
    const random = chance(1);
    const [state, library] = [newFolder("state"), newFolder("library")];
    for (let n = 0; n < STORIES; n++)
      writeFileSync(join(library, `s${n}.md`), storyText("News", `News ${n}`, 12));
    const { terminal, heap, most } = openProbed(state, library, SPEED);
    await terminal.waitFor(new RegExp(`unread of ${STORIES}`), 60_000);
    await terminal.settle(500);
    const began = performance.now();
    const other = openStatuses({ folder: state });
    const points: [number, number][] = [];
    let keys = 0;
    for (let round = 0; keys < KEYS; round++) {
      // Stories come and go, and somebody else marks some.
      writeFileSync(join(library, `new-${round}.md`), storyText("News", `Fresh ${round}`, 6));
      rmSync(join(library, `new-${round - 5}.md`), { force: true });
      other.apply("elsewhere", [{ id: `news-${round % STORIES}`, starred: round % 2 === 0 }]);
      const between = BETWEEN[Math.floor(random() * BETWEEN.length)] ?? "";
      // An escape and the key behind it are a key with Alt where they come together.
      for (const part of `${STORY}${between}`.split(/(?<=<Esc>)/)) {
        terminal.press(part);
        keys += countOf(part);
        await terminal.settle(part.endsWith("<Esc>") ? 60 : 5);
      }
      // What stands in a journal stands in memory too, until it is folded; that is bounded elsewhere (statuses.ts).
      if (keys >= ((points.length + 1) * KEYS) / SAMPLES)
        points.push([keys, (await heap()) - journals(state)]);
    }
    const lines = journals(state);
    other.closeNow();
    const hours = (((performance.now() - began) * SPEED) / 3_600_000).toFixed(1);
    const screen = terminal.screen().join("\n");
    for (let tries = 0; tries < 10 && !/unread of/.test(terminal.screen().join("\n")); tries++) {
      terminal.press("<Esc>");
      await terminal.settle(150);
    }
    terminal.press("q");
    const { code } = await terminal.exit;

    // Caches fill in the first third.
    const settled = points.slice(Math.floor(points.length / 3));
    const growth = slope(settled);
    const [first, last] = [settled[0]?.[1] ?? 0, settled.at(-1)?.[1] ?? 0];
    counted(
      `a day: ${keys} keys, ${hours} h of its clock, ${points.length} looks at the heap without the lines of the journal (${mb(lines)} at the end): ${mb(points[0]?.[1])} at first, ${mb(first)} after a third, ${mb(last)} at the end; slope ${(growth / 1000).toFixed(1)} KB for 1,000 keys; at most ${mb(most().maxRss)} in memory`,
    );
    expect(code, screen).toBe(0);
    // In the short form caches are still filling: there it only must not run away.
    const bound = KEYS < 5000 ? 25_000_000 : 5_000_000;
    expect(growth * (KEYS / 1000), "a day's growth in bytes").toBeLessThan(bound);
  },
  LONG,
);
