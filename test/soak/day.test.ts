/**
 * A day of reading in some minutes: the program's own clock runs faster, and its heap must not grow but by what the
 * reader has it keep.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { newFolder } from "../e2e/reader.ts";
import { KeptData } from "./kept-data.ts";
import { idOf, storyText } from "./kill-world.ts";
import { mb, openProbed } from "./probed.ts";
import { chance, counted, LONG, scale } from "./scale.ts";

/** A key every five seconds makes 17,280 in a day. */
const KEYS = scale("day_keys", 1_000, 17_280);
const SPEED = scale("day_speed", 4_000, 300);
/** Hours of the program's clock that it goes on for at least. */
const HOURS = scale("day_hours", 0, 24);
const STORIES = 200;
const SAMPLES = 30;
/** Without keys for so long, in ms of ours, before the heap is looked at. */
const REST = scale("day_rest", 300, 1500);

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

/** Names as long as those of stories are: a short piece of a text is a copy of it, a long one holds the whole. */
const nameOf = (n: number) => `News of the harbour ${n}`;

test(
  `a day of reading, ${KEYS} keys: the heap does not grow`,
  async () => {
    const random = chance(1);
    const [state, library] = [newFolder("state"), newFolder("library")];
    for (let n = 0; n < STORIES; n++)
      writeFileSync(join(library, `s${n}.md`), storyText("News", nameOf(n), 12));
    const { terminal, heap, most } = openProbed(state, library, SPEED);
    await terminal.waitFor(new RegExp(`unread of ${STORIES}`), 60_000);
    await terminal.settle(500);
    const began = performance.now();
    const hours = () => ((performance.now() - began) * SPEED) / 3_600_000;
    const keptData = new KeptData(state, terminal.pid);
    const other = openStatuses({ folder: state });
    /** Looks at the heap: all of it, and what is not explained by what is kept. */
    const whole: [number, number][] = [];
    const points: [number, number][] = [];
    let keys = 0;
    for (let round = 0; keys < KEYS || hours() < HOURS; round++) {
      // Stories come and go, and somebody else marks some.
      writeFileSync(
        join(library, `new-${round}.md`),
        storyText("News", `Fresh news of the harbour ${round}`, 6),
      );
      rmSync(join(library, `new-${round - 5}.md`), { force: true });
      other.apply("elsewhere", [{ id: idOf(nameOf(round % STORIES)), starred: round % 2 === 0 }]);
      const between = BETWEEN[Math.floor(random() * BETWEEN.length)] ?? "";
      // An escape and the key behind it are a key with Alt where they come together.
      for (const part of `${STORY}${between}`.split(/(?<=<Esc>)/)) {
        terminal.press(part);
        keys += countOf(part);
        await terminal.settle(part.endsWith("<Esc>") ? 60 : 5);
      }
      if (keys < ((points.length + 1) * KEYS) / SAMPLES) continue;
      // What the last keys have set going comes to its end first, and lets go of its tables.
      await terminal.settle(REST);
      const all = await heap();
      whole.push([keys, all]);
      points.push([keys, all - keptData.now().bytes]);
    }
    const kept = keptData.now();
    const lasted = hours().toFixed(1);
    other.closeNow();
    const screen = terminal.screen().join("\n");
    for (let tries = 0; tries < 10 && !/unread of/.test(terminal.screen().join("\n")); tries++) {
      terminal.press("<Esc>");
      await terminal.settle(150);
    }
    terminal.press("q");
    const { code } = await terminal.exit;

    // Caches fill in the first third.
    const third = Math.floor(points.length / 3);
    const growth = slope(points.slice(third));
    const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
    counted(
      `a day: ${keys} keys, ${lasted} h of its clock, ${whole.length} looks at the heap: ${mb(whole[0]?.[1])} at first, ${mb(whole[third]?.[1])} after a third, ${mb(whole.at(-1)?.[1])} at the end; slope ${kb(slope(whole.slice(third)))} for 1,000 keys, ${kb(growth)} without ${kept.lines} lines of the journal and ${kept.steps} steps of undo (${mb(kept.bytes)} at the end); at most ${mb(most().maxRss)} in memory`,
    );
    expect(code, screen).toBe(0);
    // In the short form caches are still filling: there it only must not run away. In the long one they go on filling
    // up to their bounds, slower and slower: drawn rows, their widths, the parts of lines that Ink keeps.
    const bound = KEYS < 5000 ? 25_000_000 : 3_000_000;
    expect(growth * (keys / 1000), "a day's growth in bytes").toBeLessThan(bound);
    expect(Number(lasted)).toBeGreaterThanOrEqual(HOURS);
  },
  LONG,
);
