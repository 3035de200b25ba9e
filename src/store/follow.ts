/** Tells when something in a folder may have changed: the system's notice, and a slow look as a net under it. */
import { type FSWatcher, watch } from "node:fs";

/** How often to look where no notice comes (network folders, a system out of watches), in ms. */
const LOOK_EVERY = 500;

/** Calls `look` soon after a change in `folder` and every half second. Keeps no process alive. Returns how to stop. */
export function follow(folder: string, isOwn: (name: string) => boolean, look: () => void): () => void {
  let watcher: FSWatcher | null = null;
  let soon: NodeJS.Immediate | null = null;
  const drop = () => {
    watcher?.close();
    watcher = null;
  };
  const attach = () => {
    try {
      watcher = watch(folder, { persistent: false }, (event, name) => {
        if (name !== null && isOwn(name)) return;
        // "rename" may be the folder itself going away: watch whatever stands there at the next look.
        if (event === "rename" && name === folder.slice(folder.lastIndexOf("/") + 1)) drop();
        soon ??= setImmediate(() => {
          soon = null;
          look();
        });
      });
      watcher.on("error", drop);
    } catch {
      // Not there yet, or no watches left: the slow look does it, and tries again.
    }
  };
  attach();
  const timer = setInterval(() => {
    look();
    if (watcher === null) attach();
  }, LOOK_EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (soon !== null) clearImmediate(soon);
    drop();
  };
}
