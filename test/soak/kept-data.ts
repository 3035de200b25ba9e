/**
 * What a reader rightly keeps of what was done in it: the lines of its journal until they are folded (past a megabyte,
 * statuses.ts), and the steps of undo, two thousand of them (history.ts). Told from the journal's file, and counted in
 * bytes of heap as a snapshot of a day showed them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEEPEST } from "../../src/store/history.ts";
import { decodeLine } from "../../src/store/journal-lines.ts";

/** A line with its groups, ids, label or place: 450 bytes in the mean of 907. */
const OF_LINE = 500;
/** A step with its sets and its place in the table of steps: 580 bytes in the mean of 388. */
const OF_STEP = 600;

export class KeptData {
  private readonly folder: string;
  private readonly pid: number;
  /** Steps by the journal that had them: one that was folded is gone, its steps can still be undone. */
  private readonly steps = new Map<string, number>();

  /** `state`: the state folder; `pid`: the reader's process, which stands in its journals' names. */
  constructor(state: string, pid: number) {
    this.folder = join(state, "journal");
    this.pid = pid;
  }

  /** Lines and steps kept now, and the bytes that they may take. */
  now(): { readonly lines: number; readonly steps: number; readonly bytes: number } {
    let lines = 0;
    for (const name of readdirSync(this.folder)) {
      if (!name.includes(`_${this.pid}_`)) continue;
      const kinds = readFileSync(join(this.folder, name), "utf8")
        .split("\n")
        .map((line) => decodeLine(line)?.kind);
      lines += kinds.filter((kind) => kind !== undefined).length;
      this.steps.set(name, kinds.filter((kind) => kind === "step").length);
    }
    const all = [...this.steps.values()].reduce((sum, count) => sum + count, 0);
    const steps = Math.min(DEEPEST, all);
    return { lines, steps, bytes: lines * OF_LINE + steps * OF_STEP };
  }
}
