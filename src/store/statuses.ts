/**
 * What the reader remembers of each story: marks and position. In memory while the program runs; every change
 * is in this writer's journal before the call returns; conf's statuses.json takes the journals in when a
 * reader starts or leaves (fold.ts). Readers follow each other's journals.
 *
 * conf alone would cost 7 to 55 ms a mark at 100,000 stories, lose marks of two readers at once, and put a
 * cut-off file in the place of a good one on a full disk.
 */
import { accessSync, constants, mkdirSync } from "node:fs";
import type { Position, Status, StatusChange } from "../article/status.ts";
import { Journal } from "./journal.ts";
import type { JournalLine } from "./journal-lines.ts";
import { makeStateFolder, refusal, statePath } from "./state-folder.ts";
import { stampAfter } from "./status-groups.ts";
import { StatusKeeper } from "./status-keeper.ts";
import { type StatusListener, StatusNews } from "./status-news.ts";
import { type DoneStep, type MovedStep, StatusSteps } from "./status-steps.ts";
import type { StatusTable } from "./status-table.ts";
import type { StorySet } from "./story-set.ts";
import { type StepTimes, Undo } from "./undo.ts";
import { newWriter, retireWriter } from "./writer-name.ts";

/** A journal longer than this (bytes) is folded while its writer runs. */
const LONG_JOURNAL = 32_000_000;
/** How often who leaves tries for the lock while another folds. */
const LOCK_TRIES = 5;

/**
 * Opens the statuses in a state folder (absolute path), which is made when missing. Reads everything at once
 * and never throws: what is wrong stands in `warnings` and `trouble`. `now` gives ms since 1970.
 */
export function openStatuses(options: { folder: string; now?: () => number }): Statuses {
  return new Statuses(options.folder, options.now ?? Date.now);
}

export class Statuses {
  private readonly writer = newWriter();
  private readonly said: string[] = [];
  private readonly folder: string;
  private readonly now: () => number;
  private readonly table: StatusTable;
  private readonly journal: Journal;
  private readonly past: Undo;
  private readonly keeper: StatusKeeper;
  private readonly steps: StatusSteps;
  private readonly news: StatusNews;
  private openTrouble = "";
  private foldAt = LONG_JOURNAL;
  private closed = false;

  constructor(folder: string, now: () => number) {
    this.folder = folder;
    this.now = now;
    const { writer } = this;
    const warn = (sentence: string) => {
      if (!this.said.includes(sentence)) this.said.push(sentence);
    };
    // Only this writer's, however many journals it has had.
    const isOwn = (name: string) => name.startsWith(`${writer}.`);
    this.journal = new Journal(folder, writer);
    this.past = new Undo(folder, writer, now, warn);
    const { journal, past } = this;
    const changed = (ids: readonly string[]) => this.news.tell(ids, false);
    this.keeper = new StatusKeeper({ state: folder, writer, now, journal, past, warn, changed, isOwn });
    this.table = this.keeper.table;
    this.steps = new StatusSteps(this.table, past, now);
    // Before anything is read: damage may show while the journals are taken in.
    this.news = new StatusNews({
      folder: statePath(folder, "journals"),
      isOwn,
      look: () => this.look(),
      wrong: () => [this.trouble(), ...this.warnings()].join("\n"),
    });
    this.checkFolder();
    this.keeper.open();
  }

  private checkFolder(): void {
    try {
      makeStateFolder(this.folder);
      mkdirSync(statePath(this.folder, "journals"), { recursive: true, mode: 0o700 });
      accessSync(statePath(this.folder, "journals"), constants.W_OK);
      this.openTrouble = "";
    } catch (error) {
      this.openTrouble = refusal(error, statePath(this.folder, "statuses"), "marks are kept in memory");
    }
  }

  /** The status of a story; an untouched one for an id never met. */
  get(id: string): Status {
    return this.table.get(id);
  }

  /** For keeping what was made of all statuses: see SavedStatuses in library.ts. */
  saved(): { mark: string; touched: string[]; written: string } | null {
    return this.keeper.saved();
  }

  /** All stories that were ever touched. */
  entries(): Iterable<[string, Status]> {
    return this.table.entries();
  }

  /**
   * Marks stories, as one step that can be undone under the name `label`. In the journal when it returns.
   * Returns how many stories changed; nothing is written where none did.
   */
  apply(label: string, changes: readonly StatusChange[]): number {
    const done = this.steps.apply(label, changes);
    if (done !== null) this.keep(done);
    return done?.count ?? 0;
  }

  /**
   * As apply, one mark for very many stories, which all have the other one: for marking a whole view. One line in the
   * journal, and one mark in memory, whatever their number. Answers with what was done.
   */
  applyToAll(label: string, set: StorySet, read: boolean): MovedStep {
    if (set.ids.length === 0) return { label, ids: [] };
    return this.keep(this.steps.applyToAll(label, set, read));
  }

  private keep({ line, moved }: DoneStep): MovedStep {
    this.write(line);
    if (moved.ids.length > 0) this.news.tell(moved.ids, true);
    return moved;
  }

  /** Remembers where the reader stopped. Not a step; in the journal when it returns. */
  remember(id: string, position: Position): void {
    const known = this.table.get(id);
    const old = known.position;
    const { block, char, quote } = position;
    if (old !== null && old.block === block && old.char === char && old.quote === quote) return;
    const at = stampAfter(known.positionAt, this.now());
    this.table.mergePosition(id, { block, char, quote }, at);
    this.write({ kind: "stop", at, id, position });
    this.news.tell([id], true);
  }

  /** Undoes the latest step that this reader made or found at its start. Null when there is none. */
  undo(): MovedStep | null {
    const done = this.steps.move("undo");
    return done && this.keep(done);
  }

  /** Does the latest undone step again. Null when there is none, or when a new step was made since. */
  redo(): MovedStep | null {
    const done = this.steps.move("redo");
    return done && this.keep(done);
  }

  /** When the steps were made that undo and redo would take: see Undo.times. */
  readonly stepTimes = (): StepTimes => this.past.times();

  /** The name of the step that undo would take, null when there is none. */
  canUndo(): string | null {
    return this.past.steps().lastDone()?.label ?? null;
  }

  /** The name of the step that redo would take, null when there is none. */
  canRedo(): string | null {
    return this.past.steps().lastUndone()?.label ?? null;
  }

  private write(line: JournalLine): void {
    this.journal.append(line);
    if (this.journal.trouble() === "") this.openTrouble = "";
    if (this.journal.size <= this.foldAt) return;
    this.foldAt = this.journal.size + LONG_JOURNAL;
    void this.keeper.fold(true).then(() => {
      if (this.journal.size < LONG_JOURNAL) this.foldAt = LONG_JOURNAL;
    });
  }

  /**
   * Tells of every change: own ones at once, those of another reader or verb at most a second after (`own`
   * false), and then, with no ids where no story changed, that `trouble` or `warnings` did. Returns how to stop.
   */
  subscribe(listener: StatusListener): () => void {
    return this.news.subscribe(listener);
  }

  /** Takes in what others wrote since the last time, and writes what the disk refused before. Never throws. */
  private look(): readonly string[] {
    this.journal.check();
    this.journal.flush();
    if (this.openTrouble !== "") this.checkFolder();
    return [...this.keeper.look()];
  }

  /** What is wrong now: which file, why, what to do next; "" when everything written is safe. */
  trouble(): string {
    return this.journal.trouble() || this.openTrouble || this.keeper.trouble;
  }

  /** What was set aside or left alone, and where; each said once. Grows while running when others do damage. */
  warnings(): readonly string[] {
    return [...this.said, ...this.keeper.reader.warnings];
  }

  /**
   * Takes the journals of writers that are gone into statuses.json. For after the first frame: loads conf
   * where there is anything to do. Never rejects; what was refused stands in `trouble`, the journals stay.
   */
  async fold(): Promise<void> {
    if (this.closed) return;
    // The first mark or undo need not wait for it then.
    this.past.steps();
    await this.keeper.fold(false);
  }

  /**
   * Folds everything and lets go; where that would take long for little, the journal stays for the next start. Never
   * rejects: what could not be folded stays in the journal.
   */
  async close(): Promise<void> {
    if (this.closed) return;
    if (!this.keeper.canWait()) await this.keeper.fold(true, LOCK_TRIES);
    this.closeNow();
  }

  /** Lets go at once, for signals and crashes: the journal stays, and whoever starts next folds it. */
  closeNow(): void {
    if (this.closed) return;
    this.closed = true;
    this.news.stop();
    this.journal.close();
    retireWriter(this.writer);
  }
}
