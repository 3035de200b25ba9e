/** The names of other stories that a story has: how they are written, and how they are found from what they may mean. */
import type { Related } from "../article/article.ts";
import { type Keys, relatedKeys } from "../article/related.ts";
import { NumberTable, numbersOfTexts } from "./index-numbers.ts";
import { type DatabaseSync, type StatementSync, writing } from "./sqlite.ts";

/** A row of the table: what a name says, and the path that its source is from the story's folder, "" for none. */
export type NamedRow = {
  num: number;
  place: number;
  headline: string;
  source: string;
  id: string;
  path: string;
};

/** The id that a name means: a name that is one word may be an id, as front matter lists ids. "" for none. */
function idMeant({ headline, id, source = "" }: Related): string {
  return id ?? (source === "" && !headline.includes(" ") ? headline : "");
}

/** What the story that a row means is known by. */
export function keysOfRow({ headline, source, path }: Omit<NamedRow, "num" | "place">): Keys {
  return { ...relatedKeys({ headline, source }, ""), path };
}

/** How a headline is looked up: without small edits, where enough is left without them. */
export function headlinesOf({ headline, bare, edited, editedBare }: Keys): string[] {
  return [edited || headline, editedBare || bare];
}

/** The numbers under which a name is found: of the address, path, id and headlines that it gives. */
export function nameNumbers(keys: Keys, id: string): Set<number> {
  return numbersOfTexts([keys.address, keys.path, ...headlinesOf(keys), id]);
}

/** The numbers under which the names of a story are found, by its rows. */
function numbersOfRows(rows: readonly NamedRow[]): Set<number> {
  return new Set(rows.flatMap((row) => [...nameNumbers(keysOfRow(row), row.id)]));
}

const FIELDS = 6;
const AT_ONCE = 8;

export class NamedWriter {
  private readonly sql: ReturnType<typeof statements>;
  private readonly numbers: NumberTable;
  private readonly putters: StatementSync[] = [];
  private readonly db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.db = db;
    this.sql = statements(db);
    this.numbers = new NumberTable(db, "named_number");
  }

  /** The names in the story with this number, whose file is at `from`. Those it had have been dropped. */
  put(num: number, related: readonly Related[], from: string): void {
    const numbers = new Set<number>();
    const values: (string | number)[] = [];
    related.forEach((named, place) => {
      const keys = relatedKeys(named, from);
      const { headline, source = "" } = named;
      const id = idMeant(named);
      values.push(num, place, headline, source, id, keys.path);
      for (const number of nameNumbers(keys, id)) numbers.add(number);
    });
    for (let at = 0; at < related.length; at += AT_ONCE) {
      const count = Math.min(AT_ONCE, related.length - at);
      this.putter(count).run(...values.slice(at * FIELDS, (at + count) * FIELDS));
    }
    this.numbers.put(num, numbers);
  }

  /** Writes so many rows at once: most of a statement's cost is that of beginning and ending it. */
  private putter(count: number): StatementSync {
    const rows = () => Array.from({ length: count }, () => "(?, ?, ?, ?, ?, ?)").join(", ");
    this.putters[count] ??= writing(this.db, `INSERT INTO named VALUES ${rows()}`);
    return this.putters[count];
  }

  drop(num: number): void {
    this.numbers.drop(num, numbersOfRows(this.sql.find.all(num) as NamedRow[]));
    this.sql.drop.run(num);
  }

  /** Whether what a story names depends on where its file lies. */
  hasPaths(num: number): boolean {
    return this.sql.hasPaths.get(num) !== undefined;
  }

  /** Call it before the transaction ends. */
  settle(): void {
    this.numbers.settle();
  }

  /** After a transaction that was taken back. */
  forget(): void {
    this.numbers.forget();
  }
}

function statements(db: DatabaseSync) {
  return {
    find: db.prepare("SELECT * FROM named WHERE num = ?"),
    drop: writing(db, "DELETE FROM named WHERE num = ?"),
    hasPaths: db.prepare("SELECT 1 FROM named WHERE num = ? AND path <> '' LIMIT 1"),
  };
}
