/**
 * The fuzzer's loop, on a thread of its own, so that an input that never comes back is seen from outside: what is
 * being run stands in shared memory.
 *
 * It is grey-box fuzzing as AFL does it (Zalewski, "Technical whitepaper for afl-fuzz"): an input that reaches a
 * block, or reaches it in another order of magnitude of times, is kept and changed further. One that takes more steps
 * a character than any before it is kept, too (PerfFuzz, Lemieux et al. 2018): so it is led to what is slow.
 */
import { parentPort, workerData } from "node:worker_threads";
import { chance } from "../scale.ts";
import { mutate } from "./mutate.ts";

export type Task = {
  readonly module: string;
  readonly counters: string;
  readonly blocks: number;
  readonly words: readonly string[];
  readonly seeds: readonly string[];
  readonly runs: number;
  readonly seed: number;
  /** Characters of the longest input. */
  readonly longest: number;
  /** The input that is run: how many runs so far, its length, its UTF-16 units. */
  readonly now: SharedArrayBuffer;
};

export type Failure = { readonly text: string; readonly reason: string };

export type Report = {
  readonly runs: number;
  readonly kept: number;
  readonly reached: number;
  /** The slowest run, in ms, and the most steps that an input took a character. */
  readonly slowest: number;
  readonly steps: number;
  readonly failures: readonly Failure[];
};

/** Milliseconds of CPU that an input may take: it is as long as a page of a story at most. */
const MOST = 1000;
const MOST_FAILURES = 12;

const task = workerData as Task;
const hits = new Uint32Array(task.blocks);
Reflect.set(globalThis, task.counters, hits);
const target = (await import(task.module)).default as (text: string) => void;
const head = new Int32Array(task.now, 0, 2);
const units = new Uint16Array(task.now, 8);
const random = chance(task.seed);

/** Of each block the orders of magnitude in which it was run, a bit each. */
const seen = new Uint32Array(task.blocks);
const corpus: string[] = [];
const failures: Failure[] = [];
const reasons = new Set<string>();
let [runs, slowest, steps] = [0, 0, 0];

function show(text: string): void {
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  head[1] = text.length;
  Atomics.store(head, 0, runs);
}

/** Milliseconds of CPU of this thread, as others want the machine, too; of the clock where Node cannot tell. */
function spent(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  if (threadCpuUsage === undefined) return performance.now();
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds; of a slow input the best of three, as code is translated at its first runs. */
function timed(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && best > MOST / 4; tries++) {
    const start = spent();
    target(text);
    best = Math.min(best, spent() - start);
  }
  return best;
}

/** What a text does wrong, "" where nothing. */
function faultOf(text: string): string {
  try {
    target(text);
    return "";
  } catch (error) {
    const { message, stack = "" } = error as Error;
    return `${message}\n${stack.split("\n").find((line) => /^ *at /.test(line) && !/ wrong /.test(line))}`;
  }
}

/** Its kind: what is said before the values. */
const kindOf = (fault: string) => fault.replace(/: [\s\S]*/, "").replace(/\d+/g, "");

/** The text without all that can be left out of it and have the same kind of fault. */
function shortest(text: string, kind: string): string {
  let now = text;
  for (let part = Math.ceil(now.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2))
    for (let at = 0; at < now.length; ) {
      const less = now.slice(0, at) + now.slice(at + part);
      if (kindOf(faultOf(less)) === kind) now = less;
      else at += part;
    }
  return now;
}

/** One text of each kind. */
function fail(text: string, reason: string): void {
  const kind = kindOf(reason);
  if (reasons.has(kind)) return;
  reasons.add(kind);
  const short = reason.startsWith("it takes") ? text : shortest(text, kind);
  failures.push({ text: short, reason: faultOf(short) || reason });
}

function run(text: string): void {
  runs += 1;
  show(text);
  hits.fill(0);
  let took = 0;
  try {
    took = timed(text);
  } catch {
    fail(text, faultOf(text));
  }
  if (took > MOST) fail(text, `it takes ${Math.round(took)} ms`);
  slowest = Math.max(slowest, took);
  let isNew = false;
  let count = 0;
  for (let block = 0; block < hits.length; block++) {
    const times = hits[block]!;
    if (times === 0) continue;
    count += times;
    const bit = 1 << (32 - Math.clz32(times));
    if ((seen[block]! & bit) !== 0) continue;
    seen[block]! |= bit;
    isNew = true;
  }
  const each = count / (text.length + 20);
  if (each > steps * 1.1) isNew = true;
  steps = Math.max(steps, each);
  if (isNew) corpus.push(text);
}

for (const text of task.seeds) if (runs < task.runs) run(text.slice(0, task.longest));
while (runs < task.runs && failures.length < MOST_FAILURES) {
  // Late finds are better starts than early ones.
  const at = corpus.length - 1 - Math.floor(corpus.length * random() ** 2);
  run(mutate(corpus[at] ?? "", corpus, task.words, random, task.longest));
}
const report: Report = {
  runs,
  kept: corpus.length,
  reached: seen.reduce((sum, bits) => sum + (bits === 0 ? 0 : 1), 0),
  slowest: Math.round(slowest),
  steps: Math.round(steps),
  failures,
};
parentPort?.postMessage(report);
