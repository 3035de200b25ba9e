/** Files that a killed program had begun to write beside their place: hidden, and of no use to anyone. */
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** write-story.ts names them so. */
const PART = /^\.add-\d+-[a-z0-9]+\.part$/;
/** Nobody writes one story for so long, in ms. */
const OLD = 60_000;

/** Removes them from a folder and from its pictures. Never throws: another time will do. */
export function clearLeftParts(folder: string): void {
  // Asked for by name only where it is: of ten thousand feeds few have pictures.
  if (clear(folder).includes("pictures")) clear(path.join(folder, "pictures"));
}

/** The names in the folder. */
function clear(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder);
    for (const name of names) {
      if (!PART.test(name)) continue;
      const file = path.join(folder, name);
      if (Date.now() - statSync(file).mtimeMs > OLD) rmSync(file, { force: true });
    }
    return names;
  } catch {
    // Not there, or not ours to clear.
    return [];
  }
}
