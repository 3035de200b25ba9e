/** The names of other stories that a story has: how they are written, and how they are found from what they may mean. */
import type { Related } from "../article/article.ts";
import { type Keys, relatedKeys } from "../article/related.ts";
import { textHash } from "../article/text-hash.ts";
import { type DatabaseSync, writing } from "./sqlite.ts";

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

/**
 * The numbers under which names of a story are found, of its address, path, id and headlines. Numbers, as the texts
 * themselves made up a third of the index; two texts that share one are told apart by who looks.
 */
export function nameNumbers({ address, path, headline, bare }: Keys, id: string): Set<number> {
  return new Set([address, path, headline, bare, id].filter((text) => text !== "").map(textHash));
}

export class NamedWriter {
  private readonly sql: ReturnType<typeof statements>;

  constructor(db: DatabaseSync) {
    this.sql = statements(db);
  }

  /** The names in the story with this number, whose file is at `from`. Those it had have been dropped. */
  put(num: number, related: readonly Related[], from: string): void {
    related.forEach((named, place) => {
      const keys = relatedKeys(named, from);
      const { headline, source = "" } = named;
      const id = idMeant(named);
      this.sql.put.run(num, place, headline, source, id, keys.path);
      for (const number of nameNumbers(keys, id)) this.sql.putNumber.run(number, num, place);
    });
  }

  drop(num: number): void {
    for (const row of this.sql.find.all(num) as NamedRow[])
      for (const number of nameNumbers(keysOfRow(row), row.id))
        this.sql.dropNumber.run(number, num, row.place);
    this.sql.drop.run(num);
  }

  /** Whether what a story names depends on where its file lies. */
  hasPaths(num: number): boolean {
    return this.sql.hasPaths.get(num) !== undefined;
  }
}

function statements(db: DatabaseSync) {
  return {
    find: db.prepare("SELECT * FROM named WHERE num = ?"),
    put: writing(db, "INSERT INTO named VALUES (?, ?, ?, ?, ?, ?)"),
    putNumber: writing(db, "INSERT INTO named_number VALUES (?, ?, ?)"),
    drop: writing(db, "DELETE FROM named WHERE num = ?"),
    dropNumber: writing(db, "DELETE FROM named_number WHERE number = ? AND num = ? AND place = ?"),
    hasPaths: db.prepare("SELECT 1 FROM named WHERE num = ? AND path <> '' LIMIT 1"),
  };
}
