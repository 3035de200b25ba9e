/** A look at files that a watch has named, and at nothing else: a folder of 100,000 takes seconds to look through. */
import path from "node:path";
import type { FileSeen } from "../article/changes.ts";
import { isPassedOver, isStory, lookAt } from "./files.ts";
import { folderOf, nameOf } from "./path-parts.ts";
import type { DatabaseSync } from "./sqlite.ts";

/**
 * These files (paths in the library) as they are now and as the index knows them; those that are no stories are left out.
 * Null where one of them is a folder, or was one: then more may have come or gone than was named.
 */
export function lookAtFiles(
  db: DatabaseSync,
  root: string,
  files: Iterable<string>,
): { readonly seen: FileSeen[]; readonly known: FileSeen[] } | null {
  const find = db.prepare(
    "SELECT path, size, modified, inode, failure FROM file WHERE folder = ? AND path = ?",
  );
  const findFolder = db.prepare("SELECT path FROM folder WHERE path = ?");
  const seen: FileSeen[] = [];
  const known: FileSeen[] = [];
  for (const file of files) {
    const name = nameOf(file);
    if (isPassedOver(name)) continue;
    const { file: now, stat } = lookAt(file, path.join(root, file));
    if (stat?.isDirectory() || findFolder.get(file) !== undefined) return null;
    // What happens to a folder itself may be told to its own watch, under its own name.
    if (now === null && name === path.basename(path.join(root, folderOf(file)))) return null;
    if (!isStory(name)) continue;
    if (now !== null) seen.push(now);
    const before = find.get(folderOf(file), file) as FileSeen | undefined;
    if (before !== undefined) known.push(before);
  }
  return { seen, known };
}
