/** The stories that come with the program, shown while the reader's own library is empty. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { holdsStory } from "./files.ts";

/**
 * The folder of the shipped stories: `articles/` beside package.json, some folders above this file, wherever the
 * bundler put it. Null where it was taken away.
 */
function shippedFolder(): string | null {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (let above = 0; above < 4; above++, folder = path.dirname(folder)) {
    const articles = path.join(folder, "articles");
    if (existsSync(path.join(folder, "package.json"))) return existsSync(articles) ? articles : null;
  }
  return null;
}

/** Whether a library has a file in it, good or bad. Stops at the first; a folder that is missing has none. */
function hasFiles(folder: string): boolean {
  try {
    return holdsStory(folder);
  } catch (error) {
    // A folder that is there and refuses is to be told, not hidden behind other stories.
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}

/** The folder to show: the library, or the shipped stories while the default library is empty. */
export function shownFolder({ folder, isDefault }: { folder: string; isDefault: boolean }): string {
  return isDefault && !hasFiles(folder) ? (shippedFolder() ?? folder) : folder;
}
