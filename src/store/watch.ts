/**
 * Notices what happens to the library's folder. The system's own watching is asked first: on Linux one watch a
 * folder (a recursive one of Node's would be one a file), elsewhere one for all. A slow look at the clock stands
 * behind it for what it misses: network disks, a folder deleted and made again, too many folders to watch.
 */
import { type FSWatcher, statSync, watch } from "node:fs";
import path from "node:path";
import { bothLooks, EVERYWHERE, type Look, QUICKLY } from "./look.ts";

/** Events within this time (ms) are one; but a stream of them is let through after LONGEST. */
const QUIET = 50;
const LONGEST = 200;
/** How often the folder itself is looked at, and the whole of it where it is watched, in milliseconds. */
const LOOK = 1000;
const SWEEP = 60_000;

export type FolderWatch = {
  /** The folders of the library as the last look found them, "" for itself; `cost` of that look in milliseconds. */
  seen(folders: readonly string[], cost: number): void;
  /** The folder could not be looked into: what is watched may be no more. */
  lost(): void;
  close(): void;
};

function identity(folder: string): string {
  try {
    const stat = statSync(folder);
    // A folder made again may get the number of the old one.
    return `${stat.dev}/${stat.ino}/${stat.birthtimeMs}`;
  } catch {
    return "";
  }
}

/**
 * Calls `changed` when something in the folder may have, with where to look for it. Never throws: without watches it
 * looks by the clock.
 */
export function watchFolder(
  root: string,
  changed: (look: Look) => void,
  recursive = process.platform !== "linux",
): FolderWatch {
  const watches = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let firstEvent = 0;
  let known = identity(root);
  let full = false;
  let sweep = SWEEP;
  let lastSweep = performance.now();

  /** Where something happened since `changed` was called. */
  let where: Look | null = null;

  const event = (look: Look) => {
    where = where === null ? look : bothLooks(where, look);
    const now = performance.now();
    if (timer === undefined) firstEvent = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        const look = where ?? QUICKLY;
        where = null;
        changed(look);
      },
      Math.max(0, Math.min(QUIET, firstEvent + LONGEST - now)),
    );
    timer.unref();
  };

  const drop = (folder: string) => {
    watches.get(folder)?.close();
    watches.delete(folder);
  };

  const dropAll = () => {
    for (const folder of [...watches.keys()]) drop(folder);
  };

  /** True when there was none before. */
  const add = (folder: string): boolean => {
    if (full || watches.has(folder)) return false;
    try {
      const watcher = watch(path.join(root, folder), { persistent: false, recursive }, (_kind, name) => {
        if (name === null) event(recursive ? EVERYWHERE : { ...QUICKLY, folders: new Set([folder]) });
        else event({ ...QUICKLY, files: new Set([path.posix.join(folder, ...name.split(path.sep))]) });
      });
      watcher.on("error", () => drop(folder));
      watches.set(folder, watcher);
      return true;
    } catch (error) {
      // No more watches to be had: the clock must do. Any other reason is one folder's own.
      if (["ENOSPC", "EMFILE", "ENFILE"].includes((error as NodeJS.ErrnoException).code ?? "")) full = true;
      return false;
    }
  };

  add("");
  const clock = setInterval(() => {
    const now = identity(root);
    if (now !== known) {
      known = now;
      dropAll();
      if (now !== "") add("");
      event(EVERYWHERE);
    } else if (performance.now() - lastSweep > (full || watches.size === 0 ? Math.min(sweep, 2000) : sweep)) {
      lastSweep = performance.now();
      event(EVERYWHERE);
    }
  }, LOOK);
  clock.unref();

  return {
    seen(folders, cost) {
      // Looking may take a fiftieth of the time at most.
      sweep = Math.max(SWEEP, cost * 50);
      lastSweep = performance.now();
      if (recursive) return;
      const here = new Set(folders);
      for (const folder of [...watches.keys()]) if (folder !== "" && !here.has(folder)) drop(folder);
      let more = false;
      for (const folder of folders) more = add(folder) || more;
      // What came into a folder before its watch stood was seen by nobody; its time tells.
      if (more) event(QUICKLY);
    },
    lost() {
      dropAll();
      known = "";
    },
    close() {
      clearTimeout(timer);
      clearInterval(clock);
      dropAll();
    },
  };
}
