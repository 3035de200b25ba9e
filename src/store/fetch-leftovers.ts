/** Files that a killed program had begun to write beside their place: hidden, and of no use to anyone. */
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** write-story.ts names them so. */
const PART = /^\.add-\d+-[a-z0-9]+\.part$/;
/** Nobody writes one story for so long, in ms. */
const OLD = 60_000;

/** Removes them from a folder and from its pictures. Never throws: another time will do. */
export function clearLeftParts(folder: string): void {
  for (const place of [folder, path.join(folder, "pictures")]) {
    try {
      for (const name of readdirSync(place)) {
        if (!PART.test(name)) continue;
        const file = path.join(place, name);
        if (Date.now() - statSync(file).mtimeMs > OLD) rmSync(file, { force: true });
      }
    } catch {
      // Not there, or not ours to clear.
    }
  }
}
