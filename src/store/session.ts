/**
 * session.json: where the reader left off besides marks and positions (the view, its cursor, the trail). What
 * is in it is the screen's business; this file only keeps it. Losing it loses a convenience, so nothing here
 * fails: a file that cannot be read is as good as none, and the next one takes its place.
 */
import { readFileSync } from "node:fs";
import { makeStateFolder, replaceFile, statePath } from "./state-folder.ts";

/** The number of this form; a file with another one is not read, and one with a higher one not written over. */
const VERSION = 1;

/** What the last run kept, undefined when there is nothing that could be read. The caller checks its shape. */
export function readSessionFile(folder: string): unknown {
  const { version, session } = parsed(folder);
  return version === VERSION ? session : undefined;
}

function parsed(folder: string): { version?: unknown; session?: unknown } {
  try {
    const value: unknown = JSON.parse(readFileSync(statePath(folder, "session"), "utf8"));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Keeps `session` (plain data) for the next run. Returns whether the disk took it; the old one stays otherwise. */
export function writeSessionFile(folder: string, session: unknown): boolean {
  const { version } = parsed(folder);
  if (typeof version === "number" && version > VERSION) return false;
  try {
    makeStateFolder(folder);
    replaceFile(statePath(folder, "session"), `${JSON.stringify({ version: VERSION, session })}\n`, false);
    return true;
  } catch {
    return false;
  }
}
