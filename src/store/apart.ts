/**
 * A verb in a process of its own, for the screen: what takes longer than a key may wait. It works on the same files,
 * and the running reader notices what comes as it would from any other program.
 */
import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { createInterface } from "node:readline";
import { APART } from "./with-parent.ts";

export type Apart = {
  /** The command that is this program: Node, its flags, the file that it was started with. */
  readonly program: readonly [string, ...string[]];
  /** The folder. */
  readonly library: string;
  readonly stateFolder: string;
};

/** What a verb came to. */
export type Came = {
  readonly code: number;
  /** What it wrote to stdout. */
  readonly answer: string;
  /** The sentences it said on stderr. */
  readonly said: readonly string[];
};

export type ApartOptions = {
  /** Is given each line of stderr that is no sentence. */
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** How far it stands back behind other processes: 0 as usual, 19 the farthest. */
  readonly nice?: number;
};

/**
 * Runs a verb. Rejects with a sentence where it could not be
 * started, or was called off: what was done by then stays.
 */
export async function runApart(
  { program, library, stateFolder }: Apart,
  words: readonly string[],
  { onLine, signal, nice = 0 }: ApartOptions = {},
): Promise<Came> {
  const [node, ...start] = program;
  const child = spawn(node, [...start, "--library", library, "--state", stateFolder, ...words], {
    // The channel says when this process is no more, whatever ended it.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, [APART]: "1" },
    windowsHide: true,
    ...(signal && { signal }),
  });
  if (child.pid !== undefined && nice > 0) {
    try {
      setPriority(child.pid, nice);
    } catch {
      // It ended already, or the system does not let us: then it runs like any other.
    }
  }
  let answer = "";
  const said: string[] = [];
  // A call for these pipes is made of stdio above.
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    answer += text;
  });
  createInterface({ input: child.stderr! }).on("line", (line) => {
    if (line.startsWith("newsreader: ")) said.push(line.slice("newsreader: ".length));
    else onLine?.(line);
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", (error) =>
      reject(new Error(signal?.aborted ? CALLED_OFF : `It could not be started: ${error.message}.`)),
    );
    child.on("close", (status) => resolve(status ?? -1));
  });
  if (signal?.aborted) throw new Error(CALLED_OFF);
  return { code, answer, said };
}

/** What is said of work that the reader has called off. */
const CALLED_OFF = "It was called off. What has come stays.";
