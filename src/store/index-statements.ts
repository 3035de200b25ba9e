/** The statements that write the index, prepared once a connection. */
import { type DatabaseSync, writing } from "./sqlite.ts";

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
/**
 * No INSERT OR REPLACE on a table with a second unique index, and nothing else that SQLite may have to take back by
 * itself: before such a statement it has the full-text table write out the words gathered so far (its savepoint), a
 * part of the index a story, and merging those took more time than all else together.
 */
export function statementsOf(db: DatabaseSync) {
  return {
    gen: db.prepare("SELECT value FROM meta WHERE key = 'gen'"),
    setGen: writing(db, "UPDATE meta SET value = ? WHERE key = 'gen'"),
    storyById: db.prepare(`SELECT ${STORY} FROM story WHERE id = ?`),
    twin: db.prepare(
      `SELECT ${STORY} FROM story WHERE base = ? AND id <> base AND digest = ? AND num <> ? LIMIT 1`,
    ),
    storyByNum: db.prepare(`SELECT ${STORY} FROM story WHERE num = ?`),
    storyOfFile: db.prepare(
      `SELECT ${STORY.replaceAll(/\w+/g, "story.$&")} FROM file JOIN story USING (num) WHERE file.folder = ? AND file.path = ?`,
    ),
    putStory: writing(db, `INSERT INTO story VALUES (${Array.from({ length: 22 }, () => "?").join(", ")})`),
    rename: writing(db, "UPDATE story SET id = ?, problems = problems + ?, born = ?, gen = ? WHERE num = ?"),
    setPath: writing(db, "UPDATE story SET path = ?, gen = ? WHERE num = ?"),
    dropStory: writing(db, "DELETE FROM story WHERE num = ?"),
    file: db.prepare("SELECT modified FROM file WHERE folder = ? AND path = ?"),
    filesOf: db.prepare("SELECT path FROM file WHERE num = ? ORDER BY path"),
    putFile: writing(db, "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?)"),
    dropFile: writing(db, "DELETE FROM file WHERE folder = ? AND path = ?"),
    freeNumber: db.prepare("SELECT num FROM gone LIMIT 1"),
    nextNumber: db.prepare("SELECT coalesce(max(num), 0) + 1 AS num FROM story"),
    putGone: writing(db, "INSERT OR REPLACE INTO gone VALUES (?, ?)"),
    dropGone: writing(db, "DELETE FROM gone WHERE num = ?"),
  };
}
