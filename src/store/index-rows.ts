/** Stories' rows out of the index, as the list shows them. */
import { minutesToRead } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import type { Summary } from "../article/view.ts";
import type { DatabaseSync, StatementSync } from "./sqlite.ts";

type StoryLine = Omit<Summary, "minutes"> & { readonly num: number };

const COLUMNS =
  "num, id, path, section, headline, dek, byline, published, source, language, words, lead, caption, failure, problems";
/** As many summaries are kept: some screens full. */
const KEPT = 500;

function summaryOf(row: StoryLine): Summary {
  const { num: _, ...summary } = row;
  // A headline that is a file's name, a path: the disk allows what a screen does not.
  const headline = clean(row.headline) || clean(row.path);
  return { ...summary, headline, path: clean(row.path), minutes: minutesToRead(row.words) };
}

/** Reads summaries, keeping the latest. */
export class Rows {
  private readonly kept = new Map<number, Summary>();
  private prepared: { readonly db: DatabaseSync; readonly find: StatementSync } | undefined;

  byNumber(db: DatabaseSync, num: number): Summary | null {
    const known = this.kept.get(num);
    if (known !== undefined) return known;
    if (this.prepared?.db !== db)
      this.prepared = { db, find: db.prepare(`SELECT ${COLUMNS} FROM story WHERE num = ?`) };
    const row = this.prepared.find.get(num) as StoryLine | undefined;
    return row === undefined ? null : this.keep(num, summaryOf(row));
  }

  byId(db: DatabaseSync, id: string): Summary | null {
    const num = numberOf(db, id);
    return num === 0 ? null : this.byNumber(db, num);
  }

  /** Rows of these numbers, in their order; those that went in between are left out. */
  all(db: DatabaseSync, numbers: Iterable<number>): Summary[] {
    const out: Summary[] = [];
    for (const num of numbers) {
      const summary = this.byNumber(db, num);
      if (summary !== null) out.push(summary);
    }
    return out;
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
