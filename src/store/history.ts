/**
 * The steps that can be undone and redone. A step is remembered as what it set; since only real changes are in
 * it and a mark has two values, what stood there before is the other one.
 *
 * Every step carries when it was made, last done and undone. From these alone follows what can be undone
 * (newest done first) and redone (newest undone first, and only what was undone after the last new step), so
 * that the histories of several writers can be put together in any order.
 */

import { IdSets, type Ranges } from "./id-sets.ts";
import { type Group, type JournalLine, stepKey } from "./journal-lines.ts";

/** How many steps are kept, and how many numbers their ranges may take together (some 30 MB). */
export const DEEPEST = 2000;
const WIDEST = 4_000_000;
/** Steps of more ids than this wait with being packed, until so many ids wait. */
const MANY_IDS = 1000;
const MOST_UNPACKED = 500_000;
const NOTHING: Step["sets"] = [[], [], [], []];

const HISTORY_VERSION = 1;

/** The text is a history, in a form that only a later version of this program knows. */
export class NewerHistory extends Error {}

export type Step = {
  readonly key: string;
  readonly label: string;
  readonly made: number;
  done: number;
  /** 0 while it is in force. */
  undone: number;
  /** Ids it made read, unread, starred, unstarred. */
  sets: readonly [Ranges, Ranges, Ranges, Ranges];
  /** The same while they are not packed into ranges yet: a hundred thousand of them take longer than marking them. */
  unpacked: Sets | null;
};

/** Ids by what they are to become: read, unread, starred, unstarred. */
export type Sets = readonly [readonly string[], readonly string[], readonly string[], readonly string[]];

export class History {
  private ids = new IdSets();
  private readonly steps = new Map<string, Step>();
  private done: Step[] = [];
  private undone: Step[] = [];
  private width = 0;
  /** Steps still to be packed, the oldest first. */
  private waiting: Step[] = [];

  /** The step that undo would take, null when there is none. */
  lastDone(): Step | null {
    return this.done.at(-1) ?? null;
  }

  /** The step that redo would take, null when there is none. */
  lastUndone(): Step | null {
    return this.undone.at(-1) ?? null;
  }

  /** When the newest step was made, 0 where there is none. */
  lastMade(): number {
    let last = 0;
    for (const step of this.steps.values()) last = Math.max(last, step.made);
    return last;
  }

  /** The latest time in it, 0 when it is empty. */
  highestStamp(): number {
    let highest = 0;
    for (const step of this.steps.values()) highest = Math.max(highest, step.made, step.done, step.undone);
    return highest;
  }

  /** A new step: nothing can be redone after it. */
  record(key: string, made: number, label: string, groups: readonly Group[]): void {
    const step: Step = { key, label, made, done: made, undone: 0, sets: NOTHING, unpacked: setsOf(groups) };
    if (idsIn(step) > MANY_IDS) this.waiting.push(step);
    else this.pack(step);
    while (this.waiting.reduce((sum, one) => sum + idsIn(one), 0) > MOST_UNPACKED) this.packFirst();
    this.add(step);
    for (const one of this.undone) this.drop(one);
    this.undone = [];
    this.trim();
  }

  private packFirst(): void {
    const step = this.waiting.shift();
    if (step === undefined) return;
    this.pack(step);
    if (this.steps.has(step.key)) this.width += widthOf(step);
  }

  private pack(step: Step): void {
    const [read, unread, starred, unstarred] = step.unpacked ?? [[], [], [], []];
    step.sets = [
      this.ids.pack(read),
      this.ids.pack(unread),
      this.ids.pack(starred),
      this.ids.pack(unstarred),
    ];
    step.unpacked = null;
  }

  private makeStep(key: string, made: number, label: string, groups: readonly Group[]): Step {
    const step: Step = { key, label, made, done: made, undone: 0, sets: NOTHING, unpacked: setsOf(groups) };
    this.pack(step);
    return step;
  }

  private add(step: Step): void {
    if (this.steps.has(step.key)) return;
    this.steps.set(step.key, step);
    this.width += widthOf(step);
    this.done.push(step);
  }

  private drop(step: Step): void {
    this.steps.delete(step.key);
    this.width -= widthOf(step);
    if (step.unpacked !== null) this.waiting = this.waiting.filter((one) => one !== step);
  }

  private trim(): void {
    const over = this.done.length + this.undone.length - DEEPEST;
    if (over > 0) for (const step of this.done.splice(0, over)) this.drop(step);
    while (this.width > WIDEST && this.done.length > 1) this.drop(this.done.shift() as Step);
  }

  /** Moves the last step done to those that can be redone. */
  undo(at: number): void {
    const step = this.done.pop();
    if (step === undefined) return;
    step.undone = at;
    this.undone.push(step);
  }

  /** Moves the last step undone back. */
  redo(at: number): void {
    const step = this.undone.pop();
    if (step === undefined) return;
    step.done = at;
    step.undone = 0;
    this.done.push(step);
  }

  /** Another reader undid or redid this step: it is theirs now. */
  forget(key: string): void {
    const step = this.steps.get(key);
    if (step === undefined) return;
    this.drop(step);
    this.done = this.done.filter((other) => other !== step);
    this.undone = this.undone.filter((other) => other !== step);
  }

  /** What a step set (`forward`), or what undoing it sets. */
  setsOf(step: Step, forward: boolean): Sets {
    const [read, unread, starred, unstarred] =
      step.unpacked ?? (step.sets.map((set) => this.ids.unpack(set)) as unknown as Sets);
    return forward ? [read, unread, starred, unstarred] : [unread, read, unstarred, starred];
  }

  /** Takes in the lines of journals, in any order; `settle` puts the steps in theirs. */
  take(journals: readonly { readonly writer: string; readonly lines: readonly JournalLine[] }[]): void {
    for (const { writer, lines } of journals) {
      for (const line of lines) {
        if (line.kind !== "step") continue;
        const key = stepKey(writer, line.at);
        if (!this.steps.has(key)) this.add(this.makeStep(key, line.at, line.label, line.groups));
      }
    }
    // Only now: a writer may have undone a step whose own journal comes later.
    for (const line of journals.flatMap((journal) => journal.lines)) {
      if (line.kind !== "undo" && line.kind !== "redo") continue;
      const step = this.steps.get(line.step);
      if (step === undefined) continue;
      if (line.kind === "undo") step.undone = Math.max(step.undone, line.at);
      else step.done = Math.max(step.done, line.at);
    }
  }

  /** Takes in another history, of the same readers elsewhere; `settle` puts the steps in order. Whether it brought anything. */
  absorb(other: History): boolean {
    let isNew = false;
    for (const { sets, ...step } of other.steps.values()) {
      const known = this.steps.get(step.key);
      if (known === undefined) {
        const packed = sets.map((set) => this.ids.pack(other.ids.unpack(set)));
        this.add({ ...step, sets: packed as unknown as Step["sets"] });
        isNew = true;
      } else if (step.done > known.done || step.undone > known.undone) {
        known.done = Math.max(known.done, step.done);
        known.undone = Math.max(known.undone, step.undone);
        isNew = true;
      }
    }
    return isNew;
  }

  /** Puts the steps in order of time after `take` or `absorb`. `keep` says which ones count at all. */
  settle(keep: (step: Step) => boolean = () => true): void {
    let lastMade = 0;
    for (const step of [...this.steps.values()]) {
      if (keep(step)) lastMade = Math.max(lastMade, step.made);
      else this.drop(step);
    }
    for (const step of [...this.steps.values()]) {
      if (step.undone <= step.done) step.undone = 0;
      else if (step.undone < lastMade) this.drop(step);
    }
    const left = [...this.steps.values()];
    this.done = left.filter((step) => step.undone === 0).sort((a, b) => a.done - b.done);
    this.undone = left.filter((step) => step.undone > 0).sort((a, b) => a.undone - b.undone);
    this.trim();
  }

  /** For the file: see `History.parse`. */
  toText(): string {
    while (this.waiting.length > 0) this.packFirst();
    const steps = [...this.done, ...this.undone];
    const { ids, translate } = this.ids.shrink(steps.flatMap((step) => step.sets));
    const rows = steps.map(({ key, label, made, done, undone, sets }) =>
      JSON.stringify([key, label, made, done, undone, ...sets.map(translate)]),
    );
    return `{"version":${HISTORY_VERSION},"ids":${JSON.stringify(ids)},"steps":[\n${rows.join(",\n")}\n]}\n`;
  }

  /** The history in a file's text; `forWriting` where it will be written again. Throws when it is not one. */
  static parse(text: string, forWriting: boolean): History {
    const value = JSON.parse(text);
    if (value.version > HISTORY_VERSION) throw new NewerHistory(`it has the form ${value.version}`);
    if (value.version !== HISTORY_VERSION) throw new Error(`it has the form ${value.version}`);
    const history = new History();
    if (!Array.isArray(value.ids) || !value.ids.every((id: unknown) => typeof id === "string")) {
      throw new Error("its list of stories is damaged");
    }
    history.ids = new IdSets(value.ids, forWriting);
    for (const [key, label, made, done, undone, ...sets] of value.steps) {
      if (typeof key !== "string" || typeof label !== "string" || !isStepData([made, done, undone], sets)) {
        throw new Error("a step in it is damaged");
      }
      const fits = sets.every((set: number[]) =>
        set.every((start, i) => i % 2 === 1 || start + (set[i + 1] ?? Infinity) <= history.ids.size),
      );
      if (!fits) throw new Error("a step in it names stories that it does not list");
      history.add({ key, label, made, done, undone, sets, unpacked: null });
    }
    history.settle();
    return history;
  }
}

function idsIn({ unpacked }: Step): number {
  return unpacked === null ? 0 : unpacked.reduce((sum, ids) => sum + ids.length, 0);
}

function widthOf({ sets }: Step): number {
  return sets.reduce((sum, set) => sum + set.length, 0);
}

/** The ids of groups, whenever they were changed. */
function setsOf(groups: readonly Group[]): Sets {
  const all = (kind: 1 | 2 | 3 | 4) =>
    groups.length === 1 ? (groups[0]?.[kind] ?? []) : groups.flatMap((group) => group[kind]);
  return [all(1), all(2), all(3), all(4)];
}

function isStepData(times: unknown[], sets: unknown[]): sets is Step["sets"] & number[][] {
  const whole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  return (
    times.every(whole) && sets.length === 4 && sets.every((set) => Array.isArray(set) && set.every(whole))
  );
}
