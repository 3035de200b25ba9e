/** Waiting for the disk while other feeds have their turn. */
import { open } from "node:fs/promises";

/**
 * Makes new names in `folder` last through a power cut, as `syncFolder` does (state-folder.ts), while the thread goes on:
 * a disk takes ten milliseconds and more, and ten thousand feeds have a folder each.
 */
export async function syncFolderBeside(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows and some network file systems cannot; the files themselves are synced.
  }
}
