/** Runs the filling of the index where it disturbs the keys least: here, in slices, or on a thread of its own. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Worker } from "node:worker_threads";
import type { Filled } from "./index-fill.ts";
import { isWrittenElsewhere } from "./index-lease.ts";
import type { Look } from "./look.ts";
import type { Parse } from "./parsers.ts";
import type { DatabaseSync } from "./sqlite.ts";

export type WorkerJob = {
  readonly file: string;
  readonly folder: string;
  readonly owner: string;
  readonly look: Look;
};
export type FromWorker =
  | { readonly kind: "written" }
  | {
      readonly kind: "progress";
      readonly done: number;
      readonly total: number;
      readonly comparing: boolean;
    }
  | { readonly kind: "filled"; readonly filled: Filled }
  | {
      readonly kind: "failed";
      readonly message: string;
      /** The file system's code, and SQLite's. */
      readonly code: string | undefined;
      readonly errcode: number | undefined;
    };

export type FillerOptions = Omit<WorkerJob, "file" | "look"> & {
  /** The index's file; "" while it is in memory. */
  readonly file: () => string;
  readonly db: () => DatabaseSync;
  /** About how many files there are. */
  readonly expected: () => number;
  readonly parsers: () => Promise<Parse>;
  /** False where the parsers are given (tests): a thread has its own. */
  readonly mayUseThread: boolean;
  readonly written: () => void;
  readonly progress: (done: number, total: number, comparing?: boolean) => void;
};

/** A slice between two keys, in milliseconds. */
const SLICE = 4;
/** More files than this, or more to read, are worth the 40 ms that a thread costs. */
const MANY_FILES = 10_000;
const MANY_TO_READ = 150;

/**
 * What the thread may fill with short-lived objects (MB) before it tidies up. V8 lets it grow to several times as much,
 * which at a hundred thousand stories was a third of all memory. Three times as much took 104 MB more and no less time (2,192 and
 * 1,934 stories a second of CPU, one quiet run each).
 */
const YOUNG_MB = 12;

const ELSEWHERE: Filled = {
  counts: { added: 0, changed: 0, moved: 0, removed: 0 },
  folders: [],
  elsewhere: true,
};

class TooMuch extends Error {}

/** The thread's source beside this module, or one folder up where the bundler has put this one into a part. */
function workerFile(): string {
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const places = [`./index-worker.${ending}`, `../index-worker.${ending}`];
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync) ?? "";
}

export class Filler {
  private worker: Worker | undefined;
  private closed = false;
  private noThread = false;

  private readonly options: FillerOptions;

  constructor(options: FillerOptions) {
    this.options = options;
  }
  /** One run; see fillIndex for what it answers with and why it rejects. */
  async fill(look: Look): Promise<Filled> {
    if (isWrittenElsewhere(this.options.db(), this.options.owner)) return ELSEWHERE;
    const file =
      this.options.mayUseThread && !this.noThread && this.options.file() !== "" ? workerFile() : "";
    try {
      const isMuch = file !== "" && !look.quick && this.options.expected() > MANY_FILES;
      if (!isMuch) return await this.here(look, file !== "");
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
    }
    try {
      return await this.onThread(look, file);
    } catch (error) {
      if (this.closed || !(error instanceof NoThread)) throw error;
      this.noThread = true;
      return await this.here(look, false);
    }
  }

  private async here(look: Look, mayGiveUp: boolean): Promise<Filled> {
    // Not before the first frame.
    const { fillIndex } = await import("./index-fill.ts");
    let since = performance.now();
    const { db, folder, parsers, owner, written, progress } = this.options;
    const enough = () => performance.now() - since > SLICE;
    const hooks = {
      enough,
      written,
      progress,
      breathe: async () => {
        if (!enough()) return;
        await new Promise((resolve) => setImmediate(resolve));
        if (this.closed) throw new Error("The library was closed.");
        since = performance.now();
      },
      size(seen: number, todo: number) {
        if (mayGiveUp && (seen > MANY_FILES || todo > MANY_TO_READ)) throw new TooMuch();
      },
    };
    return fillIndex({ db: db(), folder, parsers, owner, look, hooks });
  }

  private async onThread(look: Look, file: string): Promise<Filled> {
    const { Worker } = await import("node:worker_threads");
    if (this.closed) throw new Error("The library was closed.");
    const { folder, owner, written, progress } = this.options;
    const job: WorkerJob = { file: this.options.file(), folder, owner, look };
    return new Promise((resolve, reject) => {
      const worker = new Worker(file, {
        workerData: job,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      });
      this.worker = worker;
      let heard = false;
      worker.on("message", (message: FromWorker) => {
        heard = true;
        if (message.kind === "written") written();
        else if (message.kind === "progress") progress(message.done, message.total, message.comparing);
        else if (message.kind === "filled") resolve(message.filled);
        else
          reject(Object.assign(new Error(message.message), { code: message.code, errcode: message.errcode }));
      });
      // A runtime that cannot start it (no TypeScript, no memory): the slices do it, more slowly.
      worker.on("error", (error) => reject(heard ? error : new NoThread(String(error))));
      worker.on("exit", () => {
        if (this.worker === worker) this.worker = undefined;
        reject(new NoThread("The thread ended."));
      });
    });
  }

  close(): void {
    this.closed = true;
    void this.worker?.terminate();
  }
}

class NoThread extends Error {}
