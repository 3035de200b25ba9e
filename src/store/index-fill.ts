/**
 * Brings the index up to date with the folder: looks through it, plans, and writes in small transactions. Runs on a
 * thread of its own for a big library and between keys for a small one; what differs is in the hooks.
 */
import path from "node:path";
import { type FileSeen, folderStamp, type Plan, planChanges } from "../article/changes.ts";
import { readStory } from "./file-text.ts";
import { walkFolder } from "./files.ts";
import { dropLease, takeLease } from "./index-lease.ts";
import { failedDraft } from "./index-values.ts";
import { IndexWriter } from "./index-write.ts";
import { EVERYWHERE, foldersOf, type Look } from "./look.ts";
import { lookAtFiles } from "./named-files.ts";
import type { Parse } from "./parsers.ts";
import { folderOf } from "./path-parts.ts";
import { type DatabaseSync, isBusy, writing } from "./sqlite.ts";

export type Counts = { added: number; changed: number; moved: number; removed: number };

/** `folders`: all that were looked into, "" being the library, none where only files were. `elsewhere`: another reader is at it. */
export type Filled = {
  readonly counts: Counts;
  readonly folders: readonly string[];
  readonly elsewhere: boolean;
};

export type FillHooks = {
  /** Called between files; may wait. Answers true when the transaction should end here. */
  breathe(): Promise<void> | void;
  /** True when the transaction has been open for long enough. */
  enough(): boolean;
  /** After a transaction: the index has changed. */
  written(): void;
  /** Files read of files to read; then, `comparing`, stories compared of those to compare. */
  progress(done: number, total: number, comparing?: boolean): void;
  /** Files seen so far, files to read: may throw to give up before anything is written. */
  size(seen: number, todo: number): void;
};

/** A folder's time is trusted when it is older than this (ms): some disks count in steps of two seconds. */
const SETTLED = 2500;

/** Fewer files are read so quickly that nobody need be told how far they are. */
const FEW = 20;
/** More files than this are compared with others when all have been read. */
const MANY = 1000;

export type FillOptions = {
  readonly look?: Look;
  readonly db: DatabaseSync;
  readonly folder: string;
  /** Loaded when the first file is to be read. */
  readonly parsers: () => Promise<Parse>;
  /** Names this writer among those of other readers. */
  readonly owner: string;
  readonly hooks: FillHooks;
};

type FolderRow = { readonly stamp: number; readonly modified: number };
/** What is to be done to files, the rows of folders that have changed, and the folders that are no more. */
type News = {
  readonly plan: Plan;
  readonly rows: ReadonlyMap<string, FolderRow>;
  readonly vanished: readonly string[];
};

class Elsewhere extends Error {}

class Filling {
  readonly counts: Counts = { added: 0, changed: 0, moved: 0, removed: 0 };
  readonly folders: string[] = [];
  /** Whether this one holds the lease. */
  writes = false;
  private readonly writer: IndexWriter;
  /** Folders where a file is to be tried again next time, though nothing about it changes. */
  private readonly unsure = new Set<string>();
  /** Folders whose row changes, but none of their files. */
  private readonly sameFiles = new Set<string>();

  private readonly options: FillOptions;

  constructor(options: FillOptions) {
    this.options = options;
    this.writer = new IndexWriter(options.db);
  }

  /** Looks through the folder; the files of those folders that changed, and their rows. */
  private async look(): Promise<{ seen: FileSeen[]; rows: Map<string, FolderRow>; vanished: string[] }> {
    const { db, folder, hooks, look = EVERYWHERE } = this.options;
    const known = new Map(
      (db.prepare("SELECT path, stamp, modified FROM folder").all() as (FolderRow & { path: string })[]).map(
        (row) => [row.path, row],
      ),
    );
    const isNew = known.size === 0;
    const inside = new Map<string, string[]>();
    if (look.quick)
      for (const name of known.keys()) {
        if (name === "") continue;
        const above = folderOf(name);
        inside.set(above, [...(inside.get(above) ?? []), name]);
      }
    const wanted = foldersOf(look);
    const passes = (name: string, modified: number) =>
      look.quick && known.get(name)?.modified === modified && !wanted.has(name)
        ? (inside.get(name) ?? [])
        : null;
    const seen: FileSeen[] = [];
    const rows = new Map<string, FolderRow>();
    const began = Date.now();
    let count = 0;
    for (const step of walkFolder(folder, passes)) {
      await hooks.breathe();
      if (step === null) continue;
      this.folders.push(step.path);
      const before = known.get(step.path);
      known.delete(step.path);
      if (step.isKnown) continue;
      count += step.files.length;
      hooks.size(count, 0);
      if (isNew && count > FEW) hooks.progress(0, count);
      const stamp = folderStamp(step.files);
      const modified = began - step.modified > SETTLED ? step.modified : -1;
      if (before?.stamp === stamp && before.modified === modified) continue;
      rows.set(step.path, { stamp, modified });
      if (before?.stamp !== stamp) for (const file of step.files) seen.push(file);
      else this.sameFiles.add(step.path);
    }
    return { seen, rows, vanished: [...known.keys()] };
  }

  private async plan(seen: FileSeen[], folders: Iterable<string>): Promise<Plan> {
    const find = this.options.db.prepare(
      "SELECT path, size, modified, inode, failure FROM file WHERE folder = ?",
    );
    const known: FileSeen[] = [];
    for (const folder of folders) {
      for (const file of find.all(folder) as FileSeen[]) known.push(file);
      await this.options.hooks.breathe();
    }
    return planChanges(seen, known);
  }

  /** Does one thing after the other, as many in a transaction as the hooks allow. */
  private async each<T>(
    items: readonly T[],
    work: (item: T) => void,
    done = 0,
    total = 0,
    comparing = false,
  ): Promise<void> {
    const { db, hooks, owner } = this.options;
    for (let at = 0; at < items.length; ) {
      const from = at;
      const write = () => {
        at = from;
        if (!takeLease(db, owner)) throw new Elsewhere();
        this.writes = true;
        do work(items[at++]!);
        while (at < items.length && !hooks.enough());
      };
      await patiently(() => this.writer.transaction(write));
      hooks.written();
      if (total > 0) hooks.progress(done + at, total, comparing);
      await hooks.breathe();
    }
  }

  private take(file: FileSeen, parse: Parse): void {
    const whole = path.join(this.options.folder, file.path);
    const read = file.failure === "" ? readStory(whole) : { text: "", problems: [], failure: file.failure };
    const retry = "retry" in read && read.retry === true;
    if (retry) this.unsure.add(folderOf(file.path));
    const noted = retry ? { ...file, modified: -1 } : file;
    const parsed = read.failure === "" ? parse(file.path, read.text) : failedDraft(file.path);
    const draft = { ...parsed, problems: [...read.problems, ...parsed.problems] };
    const outcome = this.writer.put(noted, draft, read.failure);
    if (outcome !== "same") this.counts[outcome]++;
  }

  async run(): Promise<void> {
    await this.bring();
    await this.compare();
  }

  /** What many stories are like, when the list and the search have all of them; also those that a kill left over. */
  private async compare(): Promise<void> {
    const { later } = this.writer;
    if (later === 0) return;
    this.options.hooks.size(0, later);
    this.options.hooks.progress(0, later, true);
    // The writer knows which are left: their number is all that is needed here.
    const left = new Array<null>(later).fill(null);
    await this.each(left, () => this.writer.compareLater(), 0, later, true);
    if (this.writer.isUnfinished) await this.each([null], () => this.writer.finish());
  }

  private async bring(): Promise<void> {
    const { hooks, parsers } = this.options;
    const { plan, rows, vanished } = this.ofNamed() ?? (await this.ofFolders());
    const todo = [...plan.changed, ...plan.added];
    if (rows.size + vanished.length + todo.length + plan.moved.length + plan.removed.length === 0) return;
    hooks.size(0, todo.length);
    this.writer.start(new Set(plan.removed));
    this.writer.isMany = todo.length > MANY;
    await this.each(plan.moved, ({ from, to }) => {
      this.writer.move(from, to);
      this.counts.moved++;
    });
    if (todo.length > 0 || this.writer.again.length > 0) {
      const parse = await parsers();
      if (todo.length > FEW) hooks.progress(0, todo.length);
      await this.each(todo, (file) => this.take(file, parse), 0, todo.length > FEW ? todo.length : 0);
      await this.readAgain(parse);
    }
    this.writer.isMany = false;
    const before = this.counts.moved;
    await this.each(plan.removed, (file) => {
      if (this.writer.remove(file)) this.counts.removed++;
    });
    if (this.writer.again.length > 0) await this.readAgain(await parsers());
    this.counts.moved = before;
    if (this.writer.isUnfinished) await this.each([null], () => this.writer.finish());
    await this.keepFolders(rows, vanished);
  }

  /** What happened to the files that were named; null where none were, or where folders came or went. */
  private ofNamed(): News | null {
    const { db, folder, look } = this.options;
    if (look?.files === undefined) return null;
    const files = lookAtFiles(db, folder, look.files);
    // The folder's row stays as it was: the next look into the whole of it, a minute later or at the next start, finds
    // that nothing else has happened.
    return files && { plan: planChanges(files.seen, files.known), rows: new Map(), vanished: [] };
  }

  private async ofFolders(): Promise<News> {
    const { seen, rows, vanished } = await this.look();
    const changed = [...rows.keys()].filter((name) => !this.sameFiles.has(name));
    return { plan: await this.plan(seen, [...changed, ...vanished]), rows, vanished };
  }

  private async keepFolders(rows: ReadonlyMap<string, FolderRow>, vanished: readonly string[]) {
    const { db } = this.options;
    const put = writing(db, "INSERT OR REPLACE INTO folder VALUES (?, ?, ?)");
    const drop = writing(db, "DELETE FROM folder WHERE path = ?");
    await this.each(
      [...rows],
      ([name, { stamp, modified }]) =>
        void (this.unsure.has(name) ? drop.run(name) : put.run(name, stamp, modified)),
    );
    const others = [...this.unsure].filter((name) => !rows.has(name));
    await this.each([...vanished, ...others], (name) => void drop.run(name));
  }

  /** Files whose story was another file's too, which has changed or gone. */
  private async readAgain(parse: Parse): Promise<void> {
    const find = this.options.db.prepare(
      "SELECT path, size, modified, inode, failure FROM file WHERE folder = ? AND path = ?",
    );
    const paths = [...new Set(this.writer.again)];
    const counts = { ...this.counts };
    await this.each(paths, (name) => {
      const file = find.get(folderOf(name), name) as FileSeen | undefined;
      if (file !== undefined) this.take(file, parse);
    });
    Object.assign(this.counts, counts);
    this.writer.again.length = 0;
  }
}

/** Tries again while another connection holds the lock, for some seconds; then throws what SQLite says. */
async function patiently(work: () => void): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || tries >= 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/**
 * One run. Files that cannot be read are stories with a failure; what makes it reject is the library folder (the
 * file system's error) or the index (SQLite's), and what hooks throw.
 */
export async function fillIndex(options: FillOptions): Promise<Filled> {
  const filling = new Filling(options);
  let elsewhere = false;
  try {
    await filling.run();
  } catch (error) {
    if (!(error instanceof Elsewhere)) throw error;
    elsewhere = true;
  }
  if (filling.writes) dropLease(options.db, options.owner);
  return { counts: filling.counts, folders: filling.folders, elsewhere };
}
