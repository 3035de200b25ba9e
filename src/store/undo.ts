/**
 * The steps this reader may undo: those that were there at its start and those that it made itself, never one
 * of another running reader. Read from disk when first asked for, since opening lies before the first frame.
 */
import type { History } from "./history.ts";
import { readHistory } from "./history-file.ts";
import { type Group, type JournalLine, stepKey, stepWriter } from "./journal-lines.ts";
import { statePath } from "./state-folder.ts";
import { fileMark } from "./status-file.ts";
import { LAST_STAMP } from "./status-merge.ts";
import { liveness } from "./writer-name.ts";

/** Room left above the highest stamp seen, so that the clock of steps never runs out (30 years in ms). */
const HEADROOM = 1e12;

/** In ms since 1970, on the clock of steps. */
export type StepTimes = { readonly done: number; readonly undone: number; readonly made: number };

export class Undo {
  private loaded: History | null = null;
  /** Lines of steps in the journals as they were at the start. */
  private early = new Map<string, JournalLine[]>();
  /** Steps that others undid or redid since. */
  private others: string[] = [];
  private opening = true;
  private highest = 0;
  private readonly fileAtStart: string;
  private readonly openedAt: number;
  private readonly state: string;
  private readonly writer: string;
  private readonly now: () => number;
  private readonly warn: (sentence: string) => void;

  constructor(state: string, writer: string, now: () => number, warn: (sentence: string) => void) {
    this.state = state;
    this.writer = writer;
    this.now = now;
    this.warn = warn;
    this.openedAt = now();
    this.fileAtStart = fileMark(statePath(state, "history"));
  }

  /** A line of another writer's journal. Up to `opened` they belong to the past that may be undone. */
  seen(line: JournalLine, writer: string): void {
    if (line.kind === "head" || line.kind === "stop") return;
    this.highest = Math.max(this.highest, line.at);
    if (this.opening) {
      const lines = this.early.get(writer);
      if (lines === undefined) this.early.set(writer, [line]);
      else lines.push(line);
    } else if (line.kind !== "step") {
      if (this.loaded === null) this.others.push(line.step);
      else this.loaded.forget(line.step);
    }
  }

  /** The journals that were there at the start have been read. */
  opened(): void {
    this.opening = false;
  }

  /** The history, read at the first call. */
  steps(): History {
    if (this.loaded !== null) return this.loaded;
    const sameFile = fileMark(statePath(this.state, "history")) === this.fileAtStart;
    const { history, warning } = readHistory(this.state, this.now(), false);
    if (warning !== "") this.warn(warning);
    // A journal of another machine may belong to a running reader, which cannot be asked: leave its steps.
    const journals = [...this.early].filter(([writer]) => liveness(writer) !== "elsewhere");
    history.take(journals.map(([writer, lines]) => ({ writer, lines })));
    history.settle(
      (step) => liveness(stepWriter(step.key)) !== "alive" && (sameFile || step.made <= this.openedAt),
    );
    for (const key of this.others) history.forget(key);
    this.highest = Math.max(this.highest, history.highestStamp());
    this.early.clear();
    this.others = [];
    this.loaded = history;
    return history;
  }

  /** When the step was done that undo would take, that undone which redo would take, and the newest made; 0 for none. */
  times(): StepTimes {
    const history = this.steps();
    const [done, undone] = [history.lastDone(), history.lastUndone()];
    return { done: done?.done ?? 0, undone: undone?.undone ?? 0, made: history.lastMade() };
  }

  /**
   * The time of a new step: later than any step seen, whatever the clock says. It only orders steps; marks
   * carry times of their own.
   */
  stamp(): number {
    this.steps();
    const floor = this.highest > LAST_STAMP - HEADROOM ? 0 : this.highest;
    this.highest = Math.max(this.now(), floor + 1);
    return this.highest;
  }

  /** A step that this reader made. */
  record(at: number, label: string, groups: readonly Group[]): void {
    this.steps().record(stepKey(this.writer, at), at, label, groups);
  }
}
