/** The statements that write the index, prepared once a connection. */
import type { DatabaseSync } from "./sqlite.ts";

/** What is needed of a story's row to tell what becomes of it. */
export type StoryRow = {
  num: number;
  id: string;
  base: string;
  born: number;
  path: string;
  digest: string;
};

const STORY = "num, id, base, born, path, digest";
const COLUMNS = [
  "num",
  "id",
  "base",
  "born",
  "gen",
  "at",
  "path",
  "digest",
  "section",
  "headline",
  "dek",
  "byline",
  "published",
  "source",
  "language",
  "words",
  "lead",
  "caption",
  "failure",
  "problems",
  "picture",
  "address",
  "plain",
  "bare",
];

export function statementsOf(db: DatabaseSync) {
  return {
    gen: db.prepare("SELECT value FROM meta WHERE key = 'gen'"),
    setGen: db.prepare("UPDATE meta SET value = ? WHERE key = 'gen'"),
    storyById: db.prepare(`SELECT ${STORY} FROM story WHERE id = ?`),
    storyByNum: db.prepare(`SELECT ${STORY} FROM story WHERE num = ?`),
    storyOfFile: db.prepare(
      `SELECT ${STORY.replaceAll(/\w+/g, "story.$&")} FROM file JOIN story USING (num) WHERE file.folder = ? AND file.path = ?`,
    ),
    putStory: db.prepare(
      `INSERT OR REPLACE INTO story (${COLUMNS.join(", ")}) VALUES (${COLUMNS.map((name) => `:${name}`).join(", ")})`,
    ),
    rename: db.prepare("UPDATE story SET id = ?, born = ?, gen = ? WHERE num = ?"),
    setPath: db.prepare("UPDATE story SET path = ?, gen = ? WHERE num = ?"),
    dropStory: db.prepare("DELETE FROM story WHERE num = ?"),
    putWords: db.prepare("INSERT INTO body (rowid, headline, dek, byline, text) VALUES (?, ?, ?, ?, ?)"),
    dropWords: db.prepare("DELETE FROM body WHERE rowid = ?"),
    putNamed: db.prepare("INSERT INTO named VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
    dropNamed: db.prepare("DELETE FROM named WHERE num = ?"),
    namesPaths: db.prepare("SELECT 1 FROM named WHERE num = ? AND path <> '' LIMIT 1"),
    file: db.prepare("SELECT modified FROM file WHERE folder = ? AND path = ?"),
    filesOf: db.prepare("SELECT path FROM file WHERE num = ? ORDER BY path"),
    putFile: db.prepare("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?)"),
    dropFile: db.prepare("DELETE FROM file WHERE folder = ? AND path = ?"),
    freeNumber: db.prepare("SELECT num FROM gone LIMIT 1"),
    nextNumber: db.prepare("SELECT coalesce(max(num), 0) + 1 AS num FROM story"),
    putGone: db.prepare("INSERT OR REPLACE INTO gone VALUES (?, ?)"),
    dropGone: db.prepare("DELETE FROM gone WHERE num = ?"),
  };
}
