/** Readers in processes of their own (together-child.ts), and what they said. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { FLAGS } from "../store/state-of-test.ts";

type Word = {
  readonly at: number;
  readonly will?: string;
  readonly did?: string;
  readonly saw?: string;
  readonly read?: boolean;
  readonly knows?: string;
  readonly left?: string;
  readonly trouble?: string;
  readonly warnings?: readonly string[];
};

/** Lets a process believe that it runs on the machine HOST of its environment. */
const ELSEWHERE = `import os from "node:os"; import { syncBuiltinESMExports } from "node:module"; os.hostname = () => process.env.HOST; syncBuiltinESMExports();`;

export class Member {
  readonly words: Word[] = [];
  readonly name: string;
  /** ms since 1970: from when until when it could see what others do. */
  from = 0;
  until = Number.POSITIVE_INFINITY;
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;

  /** `pace` is how long it waits between two changes, in ms, on average; 0 for one that only looks. */
  constructor(folder: string, name: string, seed: number, pace: number, host?: string) {
    this.name = name;
    const script = fileURLToPath(new URL("together-child.ts", import.meta.url));
    const elsewhere = host ? ["--import", `data:text/javascript,${encodeURIComponent(ELSEWHERE)}`] : [];
    this.child = spawn(
      process.execPath,
      [...FLAGS, ...elsewhere, script, folder, name, String(seed), String(pace)],
      { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, ...(host && { HOST: host }) } },
    );
    let isReady = () => {};
    this.ready = new Promise((done) => (isReady = done));
    const lines = createInterface(this.child.stdout as NodeJS.ReadableStream);
    lines.on("line", (line) => {
      const word = JSON.parse(line) as Word;
      if (this.words.length === 0) {
        this.from = word.at;
        isReady();
      }
      this.words.push(word);
    });
    this.ended = new Promise((done) => lines.on("close", done));
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.until = Date.now();
    this.child.kill("SIGKILL");
    await this.ended;
  }

  /** It ends as a reader does; with "still" it says first what it knows when all have come to rest. */
  async leave(how: "leave" | "still" = "leave"): Promise<void> {
    this.until = Date.now();
    this.child.stdin?.write(`${how}\n`);
    await this.ended;
  }
}

/** The last word on each story, of whom ever, and the stories on which it is not known. */
export function lastWords(members: readonly Member[]): {
  read: Map<string, boolean>;
  unsure: Set<string>;
  changes: number;
} {
  const last = new Map<string, { read: boolean; at: number }>();
  const unsure = new Set<string>();
  let changes = 0;
  for (const { words } of members) {
    let open = "";
    for (const { will, did, read = false, at } of words) {
      if (will !== undefined) open = will;
      if (did === undefined) continue;
      open = "";
      changes++;
      const known = last.get(did);
      // Two at one moment: which came first, their clocks do not tell.
      if (known !== undefined && Math.abs(known.at - at) <= 20 && known.read !== read) unsure.add(did);
      else if (known === undefined || at >= known.at) unsure.delete(did);
      if (known === undefined || at >= known.at) last.set(did, { read, at });
    }
    // Killed in the middle of a change.
    if (open !== "") unsure.add(open);
  }
  return { read: new Map([...last].map(([id, { read }]) => [id, read])), unsure, changes };
}
