/** The built program with probe.mjs in it: in a terminal, or as a verb. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newFolder, PROGRAM } from "../e2e/reader.ts";
import { openTerminal, type TestTerminal } from "../e2e/terminal.ts";

const PROBE = fileURLToPath(new URL("probe.mjs", import.meta.url));

/** What the probe wrote; bytes, and ms of CPU. */
export type Told = {
  readonly heap?: number;
  readonly rss?: number;
  readonly maxRss?: number;
  readonly cpu?: number;
};

function told(file: string): Told[] {
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Told);
  } catch {
    return [];
  }
}

export type Probed = {
  readonly terminal: TestTerminal;
  /** What lives on its heap, in bytes, after it was cleared up. */
  readonly heap: () => Promise<number>;
  /** CPU time it has used, in ms; NaN where there is no /proc. */
  readonly cpu: () => number;
  /** What it took at most; to be asked when it has ended. */
  readonly most: () => Told;
};

/** Starts the reader in a terminal of 80x24. `speed`: how many of its seconds pass in one. */
export function openProbed(state: string, library: string, speed = 1): Probed {
  const file = join(newFolder("probe"), "told.jsonl");
  const terminal = openTerminal({
    command: process.execPath,
    args: ["--expose-gc", "--import", PROBE, PROGRAM, "--state", state, "--library", library],
    env: { PROBE_FILE: file, PROBE_SPEED: String(speed) },
  });
  const heap = async () => {
    const before = told(file).length;
    terminal.kill("SIGUSR2");
    for (let waited = 0; waited < 30_000; waited += 10) {
      const last = told(file)[before];
      if (last?.heap !== undefined) return last.heap;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error(`the program does not tell of its memory\n${terminal.picture()}`);
  };
  const cpu = () => {
    try {
      // Fields 14 and 15 of proc_pid_stat(5), in hundredths of a second.
      const fields = readFileSync(`/proc/${terminal.pid}/stat`, "latin1").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return Number.NaN;
    }
  };
  return { terminal, heap, cpu, most: () => told(file).at(-1) ?? {} };
}

/** Runs a verb, in a heap of `heap` MB where that is said. */
export function runProbed(
  args: readonly string[],
  heap?: number,
): Promise<Told & { code: number | null; said: string; ms: number }> {
  const file = join(newFolder("probe"), "told.jsonl");
  const began = performance.now();
  const limit = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  const child = spawn(process.execPath, [...limit, "--import", PROBE, PROGRAM, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PROBE_FILE: file },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return new Promise((resolve) =>
    child.on("close", (code) =>
      resolve({ ...told(file).at(-1), code, said, ms: Math.round(performance.now() - began) }),
    ),
  );
}

export const mb = (bytes = 0) => `${(bytes / 1e6).toFixed(1)} MB`;
