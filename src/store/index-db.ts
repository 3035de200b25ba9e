/**
 * The index: what the list, the search and the related panel need to know of every story. A cache: the files are the
 * truth, deleting it loses nothing, and one of another make is thrown away, never migrated.
 */
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { fnv1a64 } from "../article/identity.ts";
import { SIMILAR_TABLES } from "./index-similar-tables.ts";
import { TOKENIZER } from "./index-words-letters.ts";
import { type DatabaseSync, isBusy, sqlite } from "./sqlite.ts";

/** Count this up whenever the tables below change, or what parsers make of a file. */
export const MAKE = 16;

/**
 * story: one row a story or unreadable file. `num` is its number here (small, reused); `gen` the generation of its
 *   last change, by which other readers find what is new; `base` the id it would have had without a clash; `born`
 *   the generation in which it got its id; `at` its time for sorting.
 * kept_columns: what index-kept-columns.ts keeps, a row a block. Not in meta: a look-up of any key there would read all of it.
 * gone: numbers no longer in use, and since when.
 * file: every file, with what was seen of it (size, time) when it was read. Several files may be one story.
 *   The disk's numbers are REAL: an inode may be more than a whole number of JavaScript can be.
 * folder: a stamp of each folder's files, so that unchanged folders cost no look-up; and the folder's own time, -1 where
 *   it was so young that more may have come within its precision, so that a quick look can pass folders by.
 * named: the stories that a story names, see index-named.ts. named_number, story_number: what names and stories are found
 *   by, see index-numbers.ts.
 * tag: what stories are filed under, in lower case; few stories have any.
 * body: the words. Contentless: the text itself is in the files. No index of beginnings: it doubles the time to
 *   write, and three letters are enough to find beginnings quickly without it. Written by index-words.ts where stories come by
 *   the thousand.
 */
const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE kept_columns (one INTEGER PRIMARY KEY, value BLOB NOT NULL);
  CREATE TABLE story (
    num INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, base TEXT NOT NULL, born INTEGER NOT NULL,
    gen INTEGER NOT NULL, at REAL NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL, section TEXT NOT NULL,
    headline TEXT NOT NULL, dek TEXT NOT NULL, byline TEXT NOT NULL, published TEXT NOT NULL, source TEXT NOT NULL,
    language TEXT NOT NULL, words INTEGER NOT NULL, lead TEXT NOT NULL, caption TEXT NOT NULL, failure TEXT NOT NULL,
    problems INTEGER NOT NULL, picture INTEGER NOT NULL, address TEXT NOT NULL
  );
  CREATE INDEX story_gen ON story (gen);
  CREATE INDEX story_base ON story (base) WHERE id <> base;
  CREATE TABLE story_number (
    number INTEGER NOT NULL, num INTEGER NOT NULL, PRIMARY KEY (number, num)
  ) WITHOUT ROWID;
  CREATE TABLE gone (num INTEGER PRIMARY KEY, gen INTEGER NOT NULL);
  CREATE INDEX gone_gen ON gone (gen);
  CREATE TABLE file (
    folder TEXT NOT NULL, path TEXT NOT NULL, size REAL NOT NULL, modified REAL NOT NULL, inode REAL NOT NULL,
    failure TEXT NOT NULL, num INTEGER NOT NULL, PRIMARY KEY (folder, path)
  ) WITHOUT ROWID;
  CREATE INDEX file_num ON file (num);
  CREATE TABLE folder (path TEXT PRIMARY KEY, stamp REAL NOT NULL, modified REAL NOT NULL) WITHOUT ROWID;
  CREATE TABLE named (num INTEGER PRIMARY KEY, names TEXT NOT NULL);
  CREATE TABLE named_number (
    number INTEGER NOT NULL, num INTEGER NOT NULL, PRIMARY KEY (number, num)
  ) WITHOUT ROWID;
  CREATE TABLE tag (num INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (num, name)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE body USING fts5 (
    headline, dek, byline, text, content='', contentless_delete=1, tokenize='${TOKENIZER}'
  );
  INSERT INTO body (body, rank) VALUES ('hashsize', 16000000), ('automerge', 16),
    ('rank', 'bm25(10.0, 4.0, 2.0, 1.0)');
  ${SIMILAR_TABLES}
  INSERT INTO meta VALUES ('gen', 0);
  PRAGMA user_version = ${MAKE};
`;

export type Index = {
  readonly db: DatabaseSync;
  /** "" for an index in memory. */
  readonly file: string;
  /** Why it is not kept on the disk, with the next step; "" where it is. */
  readonly trouble: string;
};

/** The index's file: one a library folder, so that going from one to another costs no rebuild. */
export function indexFile(folder: string, stateFolder: string): string {
  let real = path.resolve(folder);
  try {
    real = realpathSync(real);
  } catch {
    // A folder that is not there yet has its plain name.
  }
  const hash = fnv1a64(real).map((half) => half.toString(16).padStart(8, "0"));
  return path.join(stateFolder, `index-${hash.join("")}.sqlite`);
}

/** Waits this long (ms) for another connection's lock: on the main thread keys wait with it. */
const PATIENCE = 25;

/** Pages that a connection holds (KB): little for who reads, as the system holds them, too; for who fills the index what
 * merging word lists touches again and again. */
const CACHE = 2000;
export const FILLERS_CACHE = 16_000;

function connect(file: string, patience: number, cache: number): DatabaseSync {
  const { DatabaseSync } = sqlite();
  // What index-words.ts writes are the tables behind the full-text index, which SQLite else keeps from being written.
  const db = new DatabaseSync(file, { defensive: false } as object);
  try {
    db.exec(`PRAGMA busy_timeout = ${patience}`);
    const make = (db.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;
    // A commit need not wait for the disk: what a power cut takes is made anew.
    db.exec(`PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${cache}`);
    if (make === MAKE) {
      // Touches what a torn file would break on.
      db.prepare("SELECT value FROM meta WHERE key = 'gen'").get();
      return db;
    }
    // Readers then go on while one writes; the file remembers it. Big pages: the kept columns are one long row.
    if (file !== ":memory:") db.exec("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL");
    db.exec("BEGIN IMMEDIATE");
    const tables = db.prepare("SELECT count(*) AS count FROM sqlite_schema").get() as { count: number };
    if (tables.count > 0) throw new Error("An index of another make.");
    db.exec(TABLES);
    db.exec("COMMIT");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Deletes an index. Readers that have it open go on with what they hold. */
export function deleteIndex(file: string): void {
  for (const part of ["", "-wal", "-shm", "-journal"]) rmSync(file + part, { force: true });
}

/** Why the index is not on the disk, with the next step. */
export function indexTrouble(file: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The index is made anew at each start, as it cannot be kept (${reason}). Make room or allow writing in ${path.dirname(file)}, or name another folder with --state.`;
}

/**
 * Opens the index, makes a missing one, and one anew that is torn or of another make. Never throws: without a place
 * on the disk (no permission, no room, locked for long) the index is in memory and `trouble` says why.
 * `patience`: milliseconds to wait for another connection's lock. `cache`: KB of pages to hold.
 */
export function openIndex(file: string, patience = PATIENCE, cache = CACHE): Index {
  if (file === "") return { db: connect(":memory:", patience, cache), file: "", trouble: "" };
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return { db: openOrReplace(file, patience, cache), file, trouble: "" };
  } catch (error) {
    return { db: connect(":memory:", patience, cache), file: "", trouble: indexTrouble(file, error) };
  }
}

function openOrReplace(file: string, patience: number, cache: number): DatabaseSync {
  // Two readers starting at once may both want to make it: the second finds it made.
  for (let tries = 0; ; tries++) {
    try {
      return connect(file, patience, cache);
    } catch (error) {
      if (tries === 4) throw error;
      if (!isBusy(error) && tries > 0) deleteIndex(file);
    }
  }
}
