/** Fuzzes one target: gives its thread what it needs, and waits for it, but not for ever. */
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { bundleTarget, HITS, type TargetName } from "./bundle.ts";
import { seedsOf } from "./seeds.ts";
import type { Report, Task } from "./worker.ts";

/** Milliseconds without a run's end after which an input is said to hang; other programs want the machine, too. */
const HANGS = 30_000;

export type Fuzzed = Report & { readonly blocks: number };

/** Runs a target on `runs` texts, the same ones for the same seed. */
export async function fuzz(name: TargetName, runs: number, seed: number, longest = 4000): Promise<Fuzzed> {
  const { path, blocks, words } = await bundleTarget(name);
  const now = new SharedArrayBuffer(8 + 2 * longest);
  const workerData: Task = {
    module: path,
    counters: HITS,
    blocks,
    words,
    seeds: seedsOf(name),
    runs,
    seed,
    longest,
    now,
  };
  const worker = new Worker(join(import.meta.dirname, "worker.ts"), { workerData });
  const head = new Int32Array(now, 0, 2);
  try {
    const report = await new Promise<Report>((resolve, reject) => {
      let last = -1;
      const watch = setInterval(() => {
        const at = Atomics.load(head, 0);
        if (at === last && at > 0) {
          const text = String.fromCharCode(...new Uint16Array(now, 8, head[1]));
          resolve({
            runs: at,
            kept: 0,
            reached: 0,
            slowest: HANGS,
            steps: 0,
            failures: [{ text, reason: `it hangs for ${HANGS} ms` }],
          });
        }
        last = at;
      }, HANGS);
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => clearInterval(watch));
    });
    return { ...report, blocks };
  } finally {
    await worker.terminate();
    rmSync(dirname(path), { recursive: true, force: true });
  }
}
