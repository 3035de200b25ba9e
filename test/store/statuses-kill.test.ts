/** Several readers on one state folder, killed at any moment: what was done before stands at the end. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { linesOf, startChild, stateFolderOfTest } from "./state-of-test.ts";

/** How many processes are killed; `npm run soak` asks for more. */
const KILLS = Number(process.env.NEWSREADER_KILLS ?? 16);

/** Runs one reader until it is killed. Returns what it said. */
async function runKilled(folder: string, name: string, seed: number, after: number): Promise<string[]> {
  const child = startChild(["work", folder, name, String(seed)]);
  const lines = linesOf(child);
  child.stdout?.once("data", () => setTimeout(() => child.kill("SIGKILL"), after));
  return lines;
}

test(`${KILLS} readers killed with kill -9, up to four at once: no change is lost, no file torn`, async () => {
  const folder = stateFolderOfTest();
  /** Last value done, and the one that was in the making when the reader was killed. */
  const done = new Map<string, string>();
  // Follows from the first moment to the last, through every fold, and must end up knowing the same.
  const follower = openStatuses({ folder });
  follower.subscribe(() => {});
  const tried: [string, string][] = [];
  let changes = 0;
  const bad: string[] = [];
  const lane = async (lane: number) => {
    for (let n = lane; n < KILLS; n += 4) {
      const name = `lane${lane}`;
      const open = new Map<string, string>();
      const after = 30 + ((n * 7919) % 400);
      for (const line of await runKilled(folder, name, n + 1, after)) {
        const [verb, key = "", value = ""] = line.split(" ");
        if (verb === "try") open.set(key, value);
        else if (verb === "done") {
          done.set(key, value);
          open.delete(key);
          changes++;
        } else bad.push(line);
      }
      tried.push(...open);
    }
  };
  await Promise.all([0, 1, 2, 3].map(lane));

  const statuses = openStatuses({ folder });
  await vi.waitFor(() => {
    for (const [id, status] of statuses.entries()) expect(follower.get(id), id).toEqual(status);
  }, 10_000);
  expect(follower.warnings()).toEqual([]);
  await follower.close();
  const lost: string[] = [];
  for (const [key, value] of done) {
    const [kind, id = ""] = key.split(":");
    const status = statuses.get(id);
    const now = kind === "read" ? String(status.read) : String(status.position?.char ?? 0);
    const either = tried.filter(([other]) => other === key).map(([, last]) => last);
    if (now !== value && !either.includes(now)) lost.push(`${key} is ${now}, was ${value}`);
  }
  console.info(`${KILLS} kills, ${changes} changes of ${done.size} fields, ${lost.length} lost`);
  expect(lost).toEqual([]);
  expect(bad).toEqual([]);
  expect(changes).toBeGreaterThan(KILLS);
  expect(statuses.warnings()).toEqual([]);
  await statuses.close();
  expect(statuses.trouble()).toBe("");
  expect(readdirSync(join(folder, "journal"))).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.includes(".lock") || name.includes(".next"))).toEqual([]);
  expect(JSON.parse(readFileSync(join(folder, "statuses.json"), "utf8")).version).toBe(1);

  const again = openStatuses({ folder });
  for (const [id, status] of statuses.entries()) expect(again.get(id)).toEqual(status);
  again.closeNow();
}, 240_000);
