/** The thread that fills the index of a big library. Started by index-filler.ts; ends when it is done. */
import { parentPort, workerData } from "node:worker_threads";
import { Columns } from "./index-columns.ts";
import { FILLERS_CACHE, openIndex } from "./index-db.ts";
import { fillIndex } from "./index-fill.ts";
import type { FromWorker, WorkerJob } from "./index-filler.ts";
import { loadParsers } from "./parsers.ts";

/** How long (ms) a transaction may grow. The first is short, so that something is seen at once; long ones cost less,
 * as each ends with writing the words gathered in it; but another reader may have to wait for one. */
const FIRST = 60;
const LONGEST = 2000;
/** How often (ms) the columns are kept while a first filling goes on. */
const KEEP = 10_000;
/** But a hundredth part of the time is enough for it: of a million stories they take a second to write. */
const KEEP_SHARE = 0.01;

async function work(job: WorkerJob): Promise<void> {
  const say = (message: FromWorker) => parentPort?.postMessage(message);
  const index = openIndex(job.file, 5000, FILLERS_CACHE);
  try {
    if (index.file === "") throw new Error(index.trouble);
    let limit = FIRST;
    let since = performance.now();
    const columns = new Columns();
    columns.load(index.db);
    // A start after a crash need not read every row, and the screen's thread never has to write so much.
    let kept = since;
    let pause = KEEP;
    const keep = () => {
      const began = performance.now();
      columns.follow(index.db, () => {});
      columns.save(index.db);
      kept = performance.now();
      pause = Math.max(KEEP, (kept - began) / KEEP_SHARE);
    };
    const filled = await fillIndex({
      db: index.db,
      folder: job.folder,
      owner: job.owner,
      look: job.look,
      parsers: loadParsers,
      hooks: {
        breathe() {},
        enough: () => performance.now() - since > limit,
        written() {
          limit = Math.min(LONGEST, limit * 2);
          since = performance.now();
          if (since - kept > pause) keep();
          say({ kind: "written" });
        },
        progress: (done, total, comparing = false) => say({ kind: "progress", done, total, comparing }),
        size() {},
      },
    });
    if (!filled.elsewhere) keep();
    say({ kind: "filled", filled });
  } catch (error) {
    const { message, code, errcode } = error as NodeJS.ErrnoException & { errcode?: number };
    say({ kind: "failed", message, code, errcode });
  } finally {
    index.db.close();
  }
}

await work(workerData as WorkerJob);
