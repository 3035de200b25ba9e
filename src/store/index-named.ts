/** The names of other stories that a story has: how they are written, and how they are found from what they may mean. */
import type { Related } from "../article/article.ts";
import { type Keys, relatedKeys } from "../article/related.ts";
import { NumberTable, numbersOfTexts } from "./index-numbers.ts";
import { type DatabaseSync, writing } from "./sqlite.ts";

/** What a name says, and the path that its source is from the story's folder, "" for none. */
export type Named = {
  readonly headline: string;
  readonly source: string;
  readonly id: string;
  readonly path: string;
};

/** A row of the table: a story's names, as one text. A row a name takes four times as long to write. */
export type NamedRow = { readonly num: number; readonly names: string };

/** How it is written: JSON, a list a name. */
type Written = readonly [headline: string, source: string, id: string, path: string];

/** The names of a story's row, in the story's order. */
export function namesIn({ names }: NamedRow): Named[] {
  const lists = JSON.parse(names) as Written[];
  return lists.map(([headline, source, id, path]) => ({ headline, source, id, path }));
}

/** The id that a name means: a name that is one word may be an id, as front matter lists ids. "" for none. */
function idMeant({ headline, id, source = "" }: Related): string {
  return id ?? (source === "" && !headline.includes(" ") ? headline : "");
}

/** What the story that a name means is known by. */
export function keysOfName({ headline, source, path }: Named): Keys {
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

/** The numbers under which the names of a story are found. */
function numbersOfNames(names: readonly Named[]): Set<number> {
  return new Set(names.flatMap((named) => [...nameNumbers(keysOfName(named), named.id)]));
}

export class NamedWriter {
  private readonly sql: ReturnType<typeof statements>;
  private readonly numbers: NumberTable;

  constructor(db: DatabaseSync) {
    this.sql = statements(db);
    this.numbers = new NumberTable(db, "named_number");
  }

  /** The names in the story with this number, whose file is at `from`. Those it had have been dropped. */
  put(num: number, related: readonly Related[], from: string): void {
    if (related.length === 0) return;
    const numbers = new Set<number>();
    const names: Written[] = [];
    for (const named of related) {
      const keys = relatedKeys(named, from);
      const id = idMeant(named);
      names.push([named.headline, named.source ?? "", id, keys.path]);
      for (const number of nameNumbers(keys, id)) numbers.add(number);
    }
    this.sql.put.run(num, JSON.stringify(names));
    this.numbers.put(num, numbers);
  }

  private namesOf(num: number): Named[] {
    const row = this.sql.find.get(num) as NamedRow | undefined;
    return row === undefined ? [] : namesIn(row);
  }

  drop(num: number): void {
    const names = this.namesOf(num);
    if (names.length === 0) return;
    this.numbers.drop(num, numbersOfNames(names));
    this.sql.drop.run(num);
  }

  /** Whether what a story names depends on where its file lies. */
  hasPaths(num: number): boolean {
    return this.namesOf(num).some((named) => named.path !== "");
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
    find: db.prepare("SELECT num, names FROM named WHERE num = ?"),
    put: writing(db, "INSERT INTO named VALUES (?, ?)"),
    drop: writing(db, "DELETE FROM named WHERE num = ?"),
  };
}
