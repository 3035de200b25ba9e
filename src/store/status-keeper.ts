/**
 * Keeps the table of statuses and the files on disk together: reads statuses.json and the other writers'
 * journals, notices when they change, and folds.
 */
import { rmSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { type FoldParts, fold } from "./fold.ts";
import { takeFoldLock } from "./fold-lock.ts";
import type { Journal } from "./journal.ts";
import type { JournalLine } from "./journal-lines.ts";
import { JournalReader } from "./journal-reader.ts";
import { makeStateFolder, refusal, statePath } from "./state-folder.ts";
import { conflictCopies, fileMark, readStatusFile, readStatusFiles } from "./status-file.ts";
import { StatusTable } from "./status-table.ts";
import type { Undo } from "./undo.ts";
import { unparsedRows } from "./unparsed-rows.ts";

/** With more statuses than this a leaving reader does not stay for a fold of the few lines that it has written. */
const MANY = 20_000;
const FEW_BYTES = 64_000;
/** With so many journals who leaves folds them all the same: every `mark` of the shell is a writer of its own. */
const MANY_JOURNALS = 50;

/** How long who leaves waits between tries for the lock while another folds, in ms. */
const LOCK_PAUSE = 40;

export type KeeperParts = {
  readonly state: string;
  readonly writer: string;
  readonly now: () => number;
  readonly journal: Journal;
  readonly past: Undo;
  readonly warn: (sentence: string) => void;
  /** Told of what a fold found changed. */
  readonly changed: (ids: string[]) => void;
  /** Whether the journal of this name is the own one. */
  readonly isOwn: (name: string) => boolean;
};

export class StatusKeeper {
  readonly table = new StatusTable();
  /** Why the last fold was refused, "" when it was not. */
  trouble = "";
  readonly reader: JournalReader;
  private readonly parts: KeeperParts;
  /** The table's revision that statuses.json holds, -1 when it holds less. */
  private savedRevision = -1;
  private mark = "";
  private mayReplace = true;
  /** Whether all rows came from statuses.json, and it was whole. */
  private onlyOneFile = false;
  /** Whether the last good copy is no copy of it: after a backup was put back, or without a fold so far. */
  private apart = false;
  /** Sync tools' copies whose rows are in the table. */
  private merged: readonly string[] = [];
  /** What was set aside while it may still have been in writing. */
  private asides: string[] = [];
  private folding: Promise<void> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.parts = parts;
    this.reader = new JournalReader(parts.state, parts.isOwn);
  }

  /** Reads everything for the first time. Never throws. */
  open(): void {
    // Journals before the file: a fold moves lines from there to here, so none can slip by in between.
    const lines: [JournalLine, string][] = [];
    this.reader.read((line, writer) => lines.push([line, writer]));
    if (!this.beginUnparsed()) this.readFiles();
    for (const [line, writer] of lines) this.take(line, writer);
    this.parts.past.opened();
  }

  /** Takes statuses.json as it is, where it is known to be whole. */
  private beginUnparsed(): boolean {
    const found = unparsedRows(this.parts.state);
    if (found === null) return false;
    this.table.begin(found.rows, () => {
      // Something wrote into it and left its size and time: read as any other damage then.
      const changed = new Set<string>();
      this.readFiles(changed);
      if (changed.size > 0) this.parts.changed([...changed]);
    });
    this.savedRevision = this.table.revision;
    this.mark = found.mark;
    this.onlyOneFile = true;
    return true;
  }

  /** What statuses.json says of the table. Null where rows came from other files, too. */
  saved(): { mark: string; touched: string[]; written: string } | null {
    const { table, mark } = this;
    if (!this.onlyOneFile || mark === "") return null;
    return { mark, touched: table.touched(), written: this.savedRevision === table.revision ? mark : "" };
  }

  /** Takes in what others wrote since the last time. Returns the ids that look different now. Never throws. */
  look(): Set<string> {
    const changed = new Set<string>();
    this.reader.read((line, writer) => this.take(line, writer, changed));
    if (fileMark(statePath(this.parts.state, "statuses")) !== this.mark) {
      // Torn or taken away while we run: memory has it all, so put it back without waiting for the end.
      if (!this.readFiles(changed) && this.mayReplace) void this.fold(false);
    }
    return changed;
  }

  private take(line: JournalLine, writer: string, changed?: Set<string>): void {
    this.parts.past.seen(line, writer);
    if (line.kind === "head") return;
    if (line.kind === "stop") this.table.mergePosition(line.id, line.position, line.at, changed);
    else this.table.mergeGroups(line.groups, changed);
  }

  /** Merges statuses.json, or what stands for it, into the table. Returns whether it was there and good. */
  private readFiles(changed?: Set<string>): boolean {
    const { table, parts } = this;
    const fresh = table.revision === 0;
    const files = readStatusFiles(parts.state, parts.now());
    this.savedRevision = -1;
    for (const [n, rows] of files.rows.entries()) {
      // In another form than ours the file is to be written anew: who begins with it unparsed relies on that.
      const isOurs = table.mergeRows(rows, changed);
      if (n === 0 && files.whole && fresh && isOurs) this.savedRevision = table.revision;
    }
    this.mark = files.mark;
    this.mayReplace = files.mayReplace;
    this.merged = files.merged;
    this.apart = files.apart;
    this.onlyOneFile = files.whole && files.rows.length === 1;
    this.asides.push(...files.asides);
    files.warnings.forEach(parts.warn);
    return files.whole || !files.mayReplace;
  }

  /**
   * Whether the own journal can stay for the next start, which folds it in a pause of the keys: writing very many
   * statuses anew takes longer than leaving should, and reading a few lines of a journal takes no time.
   */
  canWait(): boolean {
    const { journal } = this.parts;
    const isLittle = journal.size < FEW_BYTES && this.reader.count < MANY_JOURNALS;
    return this.table.size > MANY && isLittle && journal.trouble() === "";
  }

  /**
   * Folds: one after the other, `tries` times for the lock, the own journal too where `own`. Never rejects;
   * what was refused stands in `trouble`, and the journals stay.
   */
  fold(own: boolean, tries = 1): Promise<void> {
    this.folding = this.folding.then(() => this.tryFold(own, tries));
    return this.folding;
  }

  private async tryFold(own: boolean, tries: number): Promise<void> {
    const { state, writer, journal } = this.parts;
    if (!this.mayReplace) return;
    const news =
      this.table.revision > 0 && (this.savedRevision !== this.table.revision || this.merged.length > 0);
    const isClean =
      !this.apart && !this.reader.hasLeftovers() && conflictCopies(state, "history").length === 0;
    if (!news && !(own && !journal.isEmpty()) && isClean) return;
    try {
      const { confWriter } = await import("./conf-file.ts");
      const write = await confWriter();
      makeStateFolder(state);
      for (let left = tries; left > 0; left--) {
        const release = takeFoldLock(state, writer);
        if (release !== null) {
          try {
            await this.foldLocked(own, write);
          } finally {
            release();
          }
          return;
        }
        if (left > 1) await new Promise((done) => setTimeout(done, LOCK_PAUSE * (0.5 + Math.random())));
      }
    } catch (error) {
      const kept = "marks are safe in the journal folder beside it";
      this.trouble = refusal(error, statePath(state, "statuses"), kept);
    }
  }

  private async foldLocked(own: boolean, write: FoldParts["write"]): Promise<void> {
    const { table, reader, parts } = this;
    const changed = this.look();
    for (const aside of this.asides) {
      // Set aside while a sync tool was still writing it: whole by now.
      const file = readStatusFile(aside);
      if (file.kind === "good") table.mergeRows(file.rows, changed);
    }
    if (changed.size > 0) parts.changed([...changed]);
    this.asides = [];
    if (!this.mayReplace) return;
    // Rows of copies that a sync tool puts down meanwhile are not in what is written.
    const { merged, apart } = this;
    const written = (revision: number) => {
      this.savedRevision = revision;
      this.mark = fileMark(statePath(parts.state, "statuses"));
      this.onlyOneFile = true;
    };
    const dirty = this.savedRevision !== table.revision;
    const steps = fold({ ...parts, table, reader, write, written, dirty, apart, own });
    let step = steps.next();
    for (; !step.done; step = steps.next()) if (!own) await setImmediate();
    if (!step.value) return;
    for (const copy of merged) rmSync(copy, { force: true });
    if (apart) this.apart = false;
    this.merged = this.merged.filter((copy) => !merged.includes(copy));
    this.trouble = "";
  }
}
