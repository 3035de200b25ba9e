/** Writes stories into the index: which story a file is, what it replaces, what is left when it goes. */
import type { Draft } from "../article/article.ts";
import type { FileSeen } from "../article/changes.ts";
import { collidingId, identify } from "../article/identity.ts";
import { webAddress } from "../article/related.ts";
import { bodyText, summarise } from "../article/summary.ts";
import { StoryParts } from "./index-parts.ts";
import { type StoryRow, statementsOf } from "./index-statements.ts";
import { digestOf, measure, timeOf } from "./index-values.ts";
import { folderOf, nameOf } from "./path-parts.ts";
import type { DatabaseSync } from "./sqlite.ts";

/** What came of a file: `same` is a second file with a story that is there already. */
export type Outcome = "added" | "changed" | "moved" | "same";

export class IndexWriter {
  private readonly sql: ReturnType<typeof statementsOf>;
  /** The generation being written; the one before the refresh began tells new ids from old. */
  private gen = 0;
  private begun = 0;
  private touched = false;
  private nextNumber: number | undefined;
  /** Files that are to be removed at the end of the refresh: their stories may be taken over. */
  leaving: ReadonlySet<string> = new Set();
  /** Files to read again: what they were joined with has changed. */
  readonly again: string[] = [];
  /** Whether the stories that come in are compared with others later, by compareLater. */
  isMany = false;

  private readonly db: DatabaseSync;
  private readonly parts: StoryParts;

  constructor(db: DatabaseSync) {
    this.db = db;
    this.sql = statementsOf(db);
    this.parts = new StoryParts(db);
  }

  /** One transaction: all of `work` or nothing of it. Throws where another connection holds the lock. */
  transaction(work: () => void): void {
    this.db.exec("BEGIN IMMEDIATE");
    try {
      this.gen = (this.sql.gen.get() as { value: number }).value + 1;
      if (this.begun === 0) this.begun = this.gen;
      this.touched = false;
      this.nextNumber = undefined;
      work();
      this.parts.settle();
      // What only notes how far this is changes nothing for readers.
      if (this.touched) this.sql.setGen.run(this.gen);
      this.db.exec("COMMIT");
    } catch (error) {
      this.parts.forget();
      // A full disk has rolled it back already.
      if (this.db.isTransaction !== false) this.rollback();
      throw error;
    }
  }

  private rollback(): void {
    try {
      this.db.exec("ROLLBACK");
    } catch {
      // Nothing was open any more.
    }
  }

  /** Forgets which ids are new: call it when a refresh begins. */
  start(leaving: ReadonlySet<string>): void {
    this.begun = 0;
    this.parts.forget();
    this.leaving = leaving;
    this.again.length = 0;
  }

  /** True where the counters of the similar stories are to be written yet: see finish. */
  get isUnfinished(): boolean {
    return this.parts.similar.isUnsaved;
  }

  /** How many stories are to be compared yet. */
  get later(): number {
    return this.parts.similar.later;
  }

  /** Compares one of them, in a transaction. */
  compareLater(): void {
    this.touched = this.parts.similar.takeLater() || this.touched;
  }

  /** The end of a refresh, in a transaction. */
  finish(): void {
    this.parts.similar.save();
  }

  /** Takes in a file: `failure` is why it could not be read, "" for a draft that is a story. */
  put(file: FileSeen, draft: Draft, failure: string): Outcome {
    const body = bodyText(draft);
    const base = failure === "" ? identify(draft) : `file-${digestOf(file.path).slice(0, 12)}`;
    const measured = measure(body);
    const digest = failure === "" ? measured.digest : failure;
    const before = this.storyOfFile(file.path);
    // Tried again and failed again: nothing to tell anyone.
    if (failure !== "" && before?.digest === failure && before.path === file.path) return "same";
    const { row, id, outcome } = this.place(file, before, base, digest, draft);
    if (outcome === "same" && row !== null) {
      this.fileRow(file, row.num);
      if (before !== null && before.num !== row.num) this.release(before.num);
      return before === null ? "same" : "changed";
    }
    const num = row?.num ?? this.freeNumber();
    this.touched = true;
    if (row !== null) {
      if (row.digest !== digest)
        for (const path of this.filesOf(num))
          if (path !== file.path && !this.leaving.has(path)) this.again.push(path);
      this.forget(num);
    }
    const clash = id !== base && draft.id !== undefined ? 1 : 0;
    const { words, lead, caption, picture } = summarise(draft, body, measured.words);
    // In the order of the table's columns: bound by name they take a third longer.
    this.sql.putStory.run(
      num,
      id,
      base,
      row !== null && row.id === id ? row.born : this.gen,
      this.gen,
      timeOf(draft.published, file.modified, id),
      file.path,
      digest,
      draft.section,
      draft.headline,
      draft.dek,
      draft.byline,
      draft.published,
      draft.source,
      draft.language,
      words,
      lead,
      caption,
      failure,
      draft.problems.length + clash,
      picture ? 1 : 0,
      failure === "" ? webAddress(draft.source) : "",
    );
    this.parts.put(num, draft, body, file.path, failure, this.isMany);
    // A file that has a row has a story.
    this.fileRow(file, num, before === null);
    if (before !== null && before.num !== num) this.release(before.num);
    return outcome;
  }

  /** Which story the file is: an old one (`row`) or a new one (null), and under which id. */
  private place(
    file: FileSeen,
    before: StoryRow | null,
    base: string,
    digest: string,
    draft: Draft,
  ): { row: StoryRow | null; id: string; outcome: Outcome } {
    if (before !== null && before.base === base) {
      // Edited, it has become what another story with the same base is.
      const same = this.twin(base, digest, before.num);
      if (same !== null && before.id !== base) return { row: same, id: same.id, outcome: "same" };
      if (same !== null) this.again.push(...this.filesOf(same.num));
      const shared = before.digest !== digest && before.path !== file.path;
      // It kept its id when it was new, and keeps it now, whoever else has the base by now.
      if (!shared) return { row: before, id: before.id, outcome: "changed" };
    }
    const holder = this.story(base);
    const fresh: Outcome = before === null ? "added" : "changed";
    if (holder === null) return { row: this.own(before, file.path), id: base, outcome: fresh };
    const files = this.filesOf(holder.num);
    if (files.every((path) => this.leaving.has(path) || path === file.path))
      return { row: holder, id: base, outcome: before === null ? "moved" : "changed" };
    if (holder.digest === digest) return { row: holder, id: base, outcome: "same" };
    const id = collidingId(base, digest);
    const twin = this.twin(base, digest, holder.num);
    if (holder.born >= this.begun && this.isOlder(file, holder.path)) {
      // Both are new here: the older file has the plain id, in whatever order they were read.
      const own = draft.id !== undefined ? 1 : 0;
      this.touched = true;
      this.sql.rename.run(this.freeId(collidingId(base, holder.digest)), own, this.gen, this.gen, holder.num);
      if (twin === null) return { row: this.own(before, file.path), id: base, outcome: fresh };
      this.sql.rename.run(base, -own, this.gen, this.gen, twin.num);
      return { row: twin, id: base, outcome: "same" };
    }
    if (twin !== null && twin.num !== before?.num) return { row: twin, id: twin.id, outcome: "same" };
    return { row: this.own(before, file.path), id: this.freeId(id, before?.num), outcome: fresh };
  }

  /** The row a file had, where no other file has it too: its number can go on. */
  private own(before: StoryRow | null, path: string): StoryRow | null {
    if (before === null) return null;
    return this.filesOf(before.num).every((other) => other === path) ? before : null;
  }

  /** Another story with the same base and the same text; null where there is none. */
  private twin(base: string, digest: string, except: number): StoryRow | null {
    const holder = this.story(base);
    if (holder !== null && holder.num !== except && holder.digest === digest) return holder;
    return (this.sql.twin.get(base, digest, except) as StoryRow | undefined) ?? null;
  }

  private freeId(id: string, own = 0): string {
    let free = id;
    for (let count = 2; (this.story(free)?.num ?? own) !== own; count++) free = `${id}-${count}`;
    return free;
  }

  private isOlder(file: FileSeen, path: string): boolean {
    const other = this.sql.file.get(folderOf(path), path) as { modified: number } | undefined;
    if (other === undefined || other.modified === file.modified) return file.path < path;
    return file.modified < other.modified;
  }

  /** A file goes on under another name: nothing else about its story changes. */
  move(from: string, to: FileSeen): void {
    const story = this.storyOfFile(from);
    if (story === null) return;
    this.sql.dropFile.run(folderOf(from), from);
    this.fileRow(to, story.num);
    this.touched = true;
    if (story.path === from) this.sql.setPath.run(to.path, this.gen, story.num);
    if (this.parts.named.hasPaths(story.num) || nameOf(from) !== nameOf(to.path)) this.again.push(to.path);
  }

  remove(path: string): boolean {
    const story = this.storyOfFile(path);
    this.sql.dropFile.run(folderOf(path), path);
    return story !== null && this.release(story.num, path);
  }

  /** A story lost a file: without another one it goes. True when it went. */
  private release(num: number, path = ""): boolean {
    this.touched = true;
    const files = this.filesOf(num);
    const row = this.sql.storyByNum.get(num) as StoryRow | undefined;
    if (row === undefined) return false;
    if (files.length > 0) {
      if (row.path === path || !files.includes(row.path)) {
        this.sql.setPath.run(files[0]!, this.gen, num);
        this.again.push(files[0]!);
      }
      return false;
    }
    this.forget(num);
    this.sql.putGone.run(num, this.gen);
    this.nextNumber = undefined;
    return true;
  }

  private forget(num: number): void {
    this.parts.drop(num);
    this.sql.dropStory.run(num);
  }

  private fileRow(file: FileSeen, num: number, isNew = false): void {
    const { path, size, modified, inode, failure } = file;
    const folder = folderOf(path);
    if (!isNew) this.sql.dropFile.run(folder, path);
    this.sql.putFile.run(folder, path, size, modified, inode, failure, num);
  }

  private freeNumber(): number {
    // In the order of a new library there is none, and it is asked a story.
    const free =
      this.nextNumber === undefined ? (this.sql.freeNumber.get() as { num: number } | undefined) : undefined;
    if (free === undefined) {
      // Within a transaction nobody else takes one.
      this.nextNumber ??= (this.sql.nextNumber.get() as { num: number }).num;
      return this.nextNumber++;
    }
    this.sql.dropGone.run(free.num);
    return free.num;
  }

  private story(id: string): StoryRow | null {
    return (this.sql.storyById.get(id) as StoryRow | undefined) ?? null;
  }

  private storyOfFile(path: string): StoryRow | null {
    return (this.sql.storyOfFile.get(folderOf(path), path) as StoryRow | undefined) ?? null;
  }

  private filesOf(num: number): string[] {
    return (this.sql.filesOf.all(num) as { path: string }[]).map((row) => row.path);
  }
}
