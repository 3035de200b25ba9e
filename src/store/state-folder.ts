/** The state folder: what lies in it, how a file in it is replaced without loss, and how a refusal is told. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { ownHost } from "./writer-name.ts";

/** Names inside the state folder. Everything this program keeps about the reader is in one of these. */
export const STATE = {
  settings: "settings",
  statuses: "statuses",
  journals: "journal",
  history: "history.json",
  session: "session.json",
} as const;

/** Makes the folder (and those above it), readable by its owner only. Throws what the system says. */
export function makeStateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** The system's code of an error ("ENOSPC"), "" when it has none. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

/**
 * Why `path` was refused and what to do next, in one sentence for the footer: what a reader needs first stands
 * first, the path last, where a narrow screen may cut it. `kept` says what became of the reader's change, for
 * instance "marks are kept in memory".
 */
export function refusal(error: unknown, path: string, kept: string): string {
  switch (errorCode(error)) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return `No room on the disk: ${kept}. Free some space (${path}).`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `No permission to write: ${kept}. Allow writing to ${dirname(path)} or start with --state DIR (${basename(path)}).`;
    case "ENOENT":
    case "ENOTDIR":
      return `The folder is gone: ${kept}. Put ${dirname(path)} back or start with --state DIR (${basename(path)}).`;
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return `It could not be written (${reason}): ${kept}. Look at the disk or start with --state DIR (${path}).`;
    }
  }
}

/** All of `text` to `fd`, however many writes that takes. A full disk takes a part without an error: the next write throws. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
}

/**
 * Puts `text` in the place of `path`: a file beside it is written, synced, read back and only then renamed,
 * so that at every moment the old or the new text stands there whole. Throws what the system says; the old
 * file then still stands. `sync` false leaves out the waiting for the disk: after a power cut the file may
 * then be empty, which its reader must bear.
 */
export function replaceFile(path: string, text: string, sync = true): void {
  const beside = `${path}.new-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  try {
    const fd = openSync(beside, "wx", 0o600);
    try {
      writeAll(fd, text);
      if (sync) fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (readFileSync(beside, "utf8") !== text) throw new Error("what was read back is not what was written");
    renameSync(beside, path);
  } catch (error) {
    try {
      rmSync(beside, { force: true });
    } catch {
      // The first error is the one that says what happened.
    }
    throw error;
  }
}

/** Makes renames and removals in `folder` last through a power cut, where the system knows how. */
export function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, "r");
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Windows and some network file systems cannot; the files themselves are synced.
  }
}

/** A name beside `path` that is free: `statuses.json.set-aside-20260131T101500`. `time` in ms since 1970. */
export function setAsideName(path: string, time: number): string {
  const stamp = new Date(time).toISOString().replace(/[-:]|\.\d+Z$/g, "");
  for (let n = 1; ; n++) {
    const name = `${path}.set-aside-${stamp}${n === 1 ? "" : `-${n}`}`;
    if (!existsSync(name)) return name;
  }
}

/** The path of a thing in the state folder. The last good copy of statuses.json is one for each machine. */
export function statePath(folder: string, name: keyof typeof STATE | "lastGood"): string {
  if (name === "lastGood") return join(folder, `${STATE.statuses}.last-good.${ownHost()}.json`);
  const file = STATE[name];
  return join(folder, name === "settings" || name === "statuses" ? `${file}.json` : file);
}
