// Whether dist/ is newer than all it is made from.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What the bundle is made from, files and folders, relative to the project. */
const SOURCES = [
  "src",
  "scripts/build",
  "scripts/build.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Newest change (ms since 1970) of a file, or of a folder and everything in it. @param {string} path
 * @returns {Promise<number>} */
async function newest(path) {
  const { mtimeMs } = await stat(path);
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const times = await Promise.all(
    entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(mtimeMs, ...times);
}

/**
 * A folder's own time counts too, so a deleted source makes dist/ stale.
 * @param {string} root the project's folder
 */
export async function isFresh(root) {
  const built = await stat(join(root, "dist/newsreader.js")).catch(() => undefined);
  if (built === undefined) return false;
  const times = await Promise.all(SOURCES.map((source) => newest(join(root, source))));
  return Math.max(...times) < built.mtimeMs;
}
