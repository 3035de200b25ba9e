/** Undo and redo by keys, as deep as 2,000 steps, mark-all among them, each after a restart. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { closeAll, newFolder, startReader } from "../e2e/reader.ts";
import { storyText } from "./kill-world.ts";
import { chance, counted, LONG, scale } from "./scale.ts";

const STEPS = scale("steps", 60, 2000);
const STORIES = 12;

afterEach(closeAll);

test(
  `${STEPS} steps by keys, undone after a restart, done again after another`,
  async () => {
    const random = chance(11);
    const [state, library] = [newFolder("state"), newFolder("library")];
    for (let n = 0; n < STORIES; n++)
      writeFileSync(join(library, `s${n}.md`), storyText("News", `News ${n}`, 1));
    /** Starts, presses keys in one go, leaves; and what is marked then. */
    const sitting = async (keys: string) => {
      const terminal = startReader({ state, library });
      await terminal.waitFor(new RegExp(`unread of ${STORIES}`), 60_000);
      await terminal.settle(300);
      terminal.press(keys);
      await terminal.settle(1000);
      terminal.press("q");
      expect((await terminal.exit).code).toBe(0);
      const statuses = openStatuses({ folder: state });
      const marks = [...statuses.entries()]
        .map(([id, { read, starred }]) => `${id} ${read} ${starred}`)
        .sort();
      const [undo, redo] = [statuses.canUndo(), statuses.canRedo()];
      statuses.closeNow();
      return { marks, undo, redo };
    };

    // Each pair is a step for sure; a mark-all with nothing unread would be none.
    let keys = "mA";
    for (let n = 2; n < STEPS; n++) keys += ["s", "m"][Math.floor(random() * 2)] + ["j", "k", ""][n % 3]!;
    const done = await sitting(keys);
    expect(done.redo).toBeNull();
    const undone = await sitting("u".repeat(STEPS));
    expect(undone.undo).toBeNull();
    expect(undone.marks.filter((mark) => mark.includes("true"))).toEqual([]);
    const again = await sitting("U".repeat(STEPS));
    expect(again.redo).toBeNull();
    expect(again.marks).toEqual(done.marks);
    const half = await sitting("u".repeat(STEPS - 1));
    expect(half.undo).not.toBeNull();
    counted(
      `undo: ${STEPS} steps by keys, one of them all ${STORIES} stories; undone after a restart to nothing marked, done again after another to the same ${done.marks.length} marks`,
    );
  },
  LONG,
);
