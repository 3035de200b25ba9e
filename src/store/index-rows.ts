/** Stories' rows out of the index, as the list shows them. */
import { minutesToRead } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import type { Summary } from "../article/view.ts";
import type { DatabaseSync, StatementSync } from "./sqlite.ts";

type StoryLine = Omit<Summary, "minutes"> & { readonly num: number };

const COLUMNS =
  "num, id, path, section, headline, dek, byline, published, source, language, words, lead, caption, failure, problems";
const FIND = `SELECT ${COLUMNS} FROM story WHERE num IN (SELECT value FROM json_each(?))`;
/** As many summaries are kept: some screens full. */
const KEPT = 500;

/** Name by name: taking an answer of SQLite apart with “...” costs as much as asking for it. */
function summaryOf(row: StoryLine): Summary {
  const path = clean(row.path);
  return {
    id: row.id,
    path,
    section: row.section,
    // A headline that is a file's name, a path: the disk allows what a screen does not.
    headline: clean(row.headline) || path,
    dek: row.dek,
    byline: row.byline,
    published: row.published,
    source: row.source,
    language: row.language,
    words: row.words,
    minutes: minutesToRead(row.words),
    lead: row.lead,
    caption: row.caption,
    failure: row.failure,
    problems: row.problems,
  };
}

/** Reads summaries, keeping the latest. */
export class Rows {
  private readonly kept = new Map<number, Summary>();
  private prepared: { readonly db: DatabaseSync; readonly find: StatementSync } | undefined;

  byNumber(db: DatabaseSync, num: number): Summary | null {
    return this.byNumbers(db, [num]).get(num) ?? null;
  }

  byId(db: DatabaseSync, id: string): Summary | null {
    const num = numberOf(db, id);
    return num === 0 ? null : this.byNumber(db, num);
  }

  /**
   * Rows of these numbers, in no order; those that went in between are left out. In one statement: each for itself takes
   * and leaves the lock of the file, which is most of what a row costs.
   */
  byNumbers(db: DatabaseSync, numbers: Iterable<number>): Map<number, Summary> {
    const found = new Map<number, Summary>();
    const missing: number[] = [];
    for (const num of numbers) {
      const known = this.kept.get(num);
      if (known === undefined) missing.push(num);
      else found.set(num, known);
    }
    if (missing.length === 0) return found;
    if (this.prepared?.db !== db) this.prepared = { db, find: db.prepare(FIND) };
    for (const row of this.prepared.find.iterate(JSON.stringify(missing)) as Iterable<StoryLine>)
      found.set(row.num, this.keep(row.num, summaryOf(row)));
    return found;
  }

  /** The same in the order of the numbers. */
  all(db: DatabaseSync, numbers: readonly number[]): Summary[] {
    const found = this.byNumbers(db, numbers);
    return numbers.flatMap((num) => found.get(num) ?? []);
  }

  private keep(num: number, summary: Summary): Summary {
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(num, summary);
    return summary;
  }

  forget(): void {
    this.kept.clear();
  }
}

/** A story's number in the index, 0 for one that is not in it. */
export function numberOf(db: DatabaseSync, id: string): number {
  return (db.prepare("SELECT num FROM story WHERE id = ?").get(id) as { num: number } | undefined)?.num ?? 0;
}

/** Where a story's file lies, as the disk has it (Summary.path is for showing), and what its id would be alone. */
export function placeOf(
  db: DatabaseSync,
  id: string,
): { path: string; base: string; failure: string } | null {
  const row = db.prepare("SELECT path, base, failure FROM story WHERE id = ?").get(id);
  return (row as { path: string; base: string; failure: string } | undefined) ?? null;
}
