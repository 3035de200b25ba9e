/** Marks as steps that can be undone: what is asked for is done in the table, and the line for the journal says so. */
import type { StatusChange } from "../article/status.ts";
import type { Sets } from "./history.ts";
import type { Group, JournalLine } from "./journal-lines.ts";
import { groupsFor, idsOf, setMarks, stampAfter } from "./status-groups.ts";
import type { StatusTable } from "./status-table.ts";
import type { StorySet, Sweep } from "./story-set.ts";
import type { Undo } from "./undo.ts";

/**
 * A step that was made, undone or redone: what it was called and the stories it is about, with the one mark that they
 * have now, where it is of very many and one.
 */
export type MovedStep = { readonly label: string; readonly ids: readonly string[]; readonly sweep?: Sweep };

/** What was done. The caller writes the line down before it shows anything. */
export type DoneStep = { readonly line: JournalLine; readonly moved: MovedStep };

export class StatusSteps {
  private readonly table: StatusTable;
  private readonly past: Undo;
  private readonly now: () => number;

  constructor(table: StatusTable, past: Undo, now: () => number) {
    this.table = table;
    this.past = past;
    this.now = now;
  }

  /** Makes the changes, as one step, with how many stories changed. Null where none does. */
  apply(label: string, changes: readonly StatusChange[]): (DoneStep & { readonly count: number }) | null {
    const { groups, count } = groupsFor(changes, (id) => this.table.get(id), this.now());
    if (count === 0) return null;
    this.table.mergeGroups(groups);
    return { ...this.made(label, groups, { label, ids: idsOf(groups) }), count };
  }

  /** One mark for all stories of a set, which all have the other one. */
  applyToAll(label: string, set: StorySet, read: boolean): DoneStep {
    const sets: Sets = read ? [set.ids, [], [], []] : [[], set.ids, [], []];
    const now = this.now();
    // Marks from the future of a clock that was set back: each has its own time after them.
    if (set.changed >= now) {
      return this.made(label, setMarks(this.table, sets, now).groups, { label, ids: set.ids });
    }
    const sweep = { set, read, at: now };
    this.table.sweep(sweep);
    return this.made(label, [[now, ...sets]], { label, ids: set.ids, sweep });
  }

  private made(label: string, groups: readonly Group[], moved: MovedStep): DoneStep {
    const at = this.past.stamp();
    this.past.record(at, label, groups);
    return { line: { kind: "step", at, label, groups }, moved };
  }

  /** Undoes the latest step, or does the latest undone one again. Null when there is none. */
  move(kind: "undo" | "redo"): DoneStep | null {
    const history = this.past.steps();
    const step = kind === "undo" ? history.lastDone() : history.lastUndone();
    if (step === null) return null;
    const at = this.past.stamp();
    history[kind](at);
    const sets = history.setsOf(step, kind === "redo");
    const swept = this.sweepBack(sets);
    const groups = swept === null ? setMarks(this.table, sets, this.now()).groups : swept.groups;
    const moved = { label: step.label, ids: idsOf([[at, ...sets]]), ...(swept && { sweep: swept.sweep }) };
    return { line: { kind, at, step: step.key, groups }, moved };
  }

  /** The other mark for all stories of the last sweep, where that is what is asked for; else null. */
  private sweepBack([read, unread, starred, unstarred]: Sets): { groups: Group[]; sweep: Sweep } | null {
    const last = this.table.lastSweep();
    if (last === null || starred.length + unstarred.length > 0) return null;
    const [wanted, others] = last.read ? [unread, read] : [read, unread];
    if (wanted !== last.set.ids || others.length > 0) return null;
    const sweep = { set: last.set, read: !last.read, at: stampAfter(last.at, this.now()) };
    this.table.sweep(sweep);
    return { groups: [[sweep.at, read, unread, [], []]], sweep };
  }
}
