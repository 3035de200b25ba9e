/** Gets pictures drawn: finds their files, and has a thread decode them one after another. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Article } from "../article/article.ts";
import type { Pictures } from "../article/picture.ts";
import { kittyForget } from "../images/kitty.ts";
import { findPictures, rememberFailure } from "./pictures.ts";

export type DrawJob = {
  readonly key: string;
  readonly path: string;
  readonly version: string;
  readonly columns: number;
  readonly rows: number;
  /** Bits of colour of the terminal. */
  readonly depth: 24 | 8;
  /** Where the terminal shows more than cells of colour. */
  readonly graphics?: GraphicsJob;
};

export type GraphicsJob = {
  readonly kind: "kitty" | "iterm" | "sixel";
  /** The picture's number for kitty. */
  readonly id: number;
  /** Pixels of a cell. */
  readonly cell: { readonly width: number; readonly height: number };
};

export type Drawn = { readonly key: string } & (
  | {
      readonly rows: readonly string[];
      /** What shows the picture beyond the cells: for kitty to be sent before them, else over them. */
      readonly graphics?: string;
    }
  | { readonly failure: string }
);

/** A picture that takes longer (ms) is given up: what is left of the machine is for reading. */
const LONGEST = 20_000;
/** How long (ms) the thread waits for the next picture before it ends. */
const IDLE = 30_000;

/** The thread's source beside this module, or one folder up where the bundler has put this one into a part. */
function workerFile(): string {
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const places = [`./picture-worker.${ending}`, `../picture-worker.${ending}`];
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync) ?? "";
}

export class PictureDesk {
  private worker: Worker | null = null;
  private waiting: readonly DrawJob[] = [];
  private running: DrawJob | null = null;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  private readonly folder: string;
  private readonly done: (drawn: Drawn) => void;

  /** `done` is called for every picture that was drawn or could not be. */
  constructor(folder: string, done: (drawn: Drawn) => void) {
    this.folder = folder;
    this.done = done;
  }

  /** What is there of the pictures of a story. Reads the heads of their files, nothing more. */
  of(story: Pick<Article, "path" | "blocks">): Pictures {
    return findPictures(this.folder, story);
  }

  /** Has these drawn, in this order, instead of what was asked for before and is not begun. */
  draw(jobs: readonly DrawJob[]): void {
    const { running } = this;
    // What is being drawn just so need not be drawn again.
    const isRunning = (job: DrawJob) =>
      job.key === running?.key && (job.graphics === undefined) === (running.graphics === undefined);
    this.waiting = jobs.filter((job) => !isRunning(job));
    if (running === null) this.next();
  }

  /** What takes a picture back that was sent to kitty under a number. */
  forget(id: number): string {
    return kittyForget(id);
  }

  private next(): void {
    clearTimeout(this.timer);
    const [job, ...rest] = this.waiting;
    this.running = job ?? null;
    this.waiting = rest;
    if (this.closed) return;
    if (!job) {
      this.timer = setTimeout(() => this.stop(), IDLE).unref();
      return;
    }
    this.timer = setTimeout(() => {
      this.stop();
      this.answer({ key: job.key, failure: "it takes too long to decode" });
    }, LONGEST).unref();
    this.worker ??= this.start();
    this.worker.postMessage(job);
  }

  /** What was drawn may have led to another wish, which is begun already. */
  private isIdle(): boolean {
    return this.running === null;
  }

  private start(): Worker {
    // More than a picture of the greatest size takes; a file that makes a decoder want more ends the thread alone.
    const worker = new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    worker.unref();
    worker.on("message", (drawn: Drawn) => this.answer(drawn));
    worker.on("error", (error: Error) => this.lost(worker, error.message));
    worker.on("exit", () => this.lost(worker, "the part of the program that decodes it ended"));
    return worker;
  }

  private lost(worker: Worker, failure: string): void {
    if (this.worker !== worker) return;
    this.worker = null;
    if (this.running) this.answer({ key: this.running.key, failure });
  }

  private answer(drawn: Drawn): void {
    const job = this.running;
    if (this.closed || job?.key !== drawn.key) return;
    this.running = null;
    if ("failure" in drawn) rememberFailure(job, drawn.failure);
    this.done(drawn);
    if (this.isIdle()) this.next();
  }

  private stop(): void {
    const { worker } = this;
    this.worker = null;
    void worker?.terminate();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.stop();
  }
}
