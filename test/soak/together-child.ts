/**
 * One of several readers on one state folder: marks, undoes, redoes, folds at random, and says on stdout, a JSON
 * object a line, what it is about to do, what it did, and what it sees of others. A line on stdin ends it.
 */
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openStatuses } from "../../src/store/statuses.ts";
import { chance } from "./scale.ts";

const [folder = "", name = "", seed = "1", pace = "100"] = process.argv.slice(2);
const random = chance(Number(seed));
/** Stories that all of them mark. */
const SHARED = 20;

function say(value: Record<string, unknown>): void {
  const bytes = Buffer.from(`${JSON.stringify({ ...value, at: Date.now() })}\n`);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      if ((error as { code?: string }).code !== "EAGAIN") throw error;
    }
  }
}

const statuses = openStatuses({ folder });
statuses.subscribe((ids, own) => {
  if (!own) for (const id of ids) say({ saw: id, read: statuses.get(id).read });
});

let made = 0;

function mark(id: string, read: boolean): void {
  say({ will: id });
  statuses.apply(id, [{ id, read }]);
  say({ did: id, read });
}

function move(way: "undo" | "redo"): void {
  const label = way === "undo" ? statuses.canUndo() : statuses.canRedo();
  if (label === null) return;
  say({ will: label });
  const moved = way === "undo" ? statuses.undo() : statuses.redo();
  for (const id of moved?.ids ?? []) say({ did: id, read: statuses.get(id).read });
}

async function act(): Promise<void> {
  const dice = random();
  if (dice < 0.6) mark(`${name}-${made++}`, true);
  else if (dice < 0.85) {
    const id = `shared-${Math.floor(random() * SHARED)}`;
    mark(id, !statuses.get(id).read);
  } else if (dice < 0.97) move(dice < 0.92 ? "undo" : "redo");
  else await statuses.fold();
}

/** All that it knows, in few letters: two that know the same say the same. */
function digest(): string {
  const rows = [...statuses.entries()].map(([id, { read, starred }]) => `${id} ${read} ${starred}`).sort();
  return createHash("sha256").update(rows.join("\n")).digest("hex");
}

let command = "";
createInterface(process.stdin).on("line", (line) => {
  command = line;
});
say({ ready: name });
while (command === "") {
  if (Number(pace) > 0) await act();
  await new Promise((done) => setTimeout(done, (Number(pace) || 50) * 2 * random()));
}
if (command === "still") {
  // Others have come to rest too; what they did last is on its way.
  await new Promise((done) => setTimeout(done, 1500));
  say({ knows: digest() });
}
await statuses.close();
say({ left: name, trouble: statuses.trouble(), warnings: statuses.warnings() });
process.exit();
