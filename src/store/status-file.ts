/**
 * Reading statuses.json, the file that conf writes, without conf: opening lies on the way to the first frame,
 * and conf's import alone costs 14 ms. What cannot be read whole is set aside under another name, and the
 * last good copy is read in its place.
 */
import { isAscii } from "node:buffer";
import { type BigIntStats, copyFileSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { errorCode, setAsideName, statePath } from "./state-folder.ts";

/** The number of this form of the file. */
export const STATUSES_VERSION = 1;

export type StatusFile =
  | { readonly kind: "good"; readonly rows: readonly string[] }
  /** Written by a later version of this program: what could be understood of it. */
  | { readonly kind: "newer"; readonly rows: readonly string[]; readonly version: number }
  | { readonly kind: "missing" }
  /** The content is not a statuses file. */
  | { readonly kind: "damaged"; readonly reason: string }
  /** The system does not let us look. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** Reads a statuses file. Never throws. */
export function readStatusFile(path: string): StatusFile {
  let text: string;
  try {
    const bytes = readFileSync(path);
    // Ids and times are ASCII; where all is, a megabyte is a string in a third of the time.
    text = isAscii(bytes) ? bytes.toString("latin1") : bytes.toString("utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return { kind: "missing" };
    return { kind: "unreadable", reason: errorCode(error) || String(error) };
  }
  if (text === "") return { kind: "damaged", reason: "it is empty" };
  let value: { version?: unknown; statuses?: unknown } | null;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "damaged", reason: "it is cut off or not JSON" };
  }
  const { version, statuses } = typeof value === "object" && value !== null ? value : {};
  const rows = Array.isArray(statuses) && statuses.every((row) => typeof row === "string") ? statuses : null;
  if (Number.isInteger(version) && (version as number) > STATUSES_VERSION) {
    return { kind: "newer", rows: rows ?? [], version: version as number };
  }
  if (version !== STATUSES_VERSION || rows === null) {
    return { kind: "damaged", reason: "it is JSON, but not a list of statuses" };
  }
  return { kind: "good", rows };
}

/** What tells one writing of a file from the next, "" when there is none. */
export function fileMark(path: string): string {
  try {
    return markOf(statSync(path, { bigint: true }));
  } catch {
    return "";
  }
}

/** The mark of a file (fileMark) whose stats are known. */
export function markOf({ ino, size, mtimeNs }: Pick<BigIntStats, "ino" | "size" | "mtimeNs">): string {
  return `${ino}.${size}.${mtimeNs}`;
}

/**
 * Gives a damaged file another name, or copies it there. Returns the sentence that tells of it, and whether
 * the file is safe now; where it is not (a read-only folder), nothing may be written over it.
 */
export function setAside(
  path: string,
  reason: string,
  now: number,
  copy = false,
): { said: string; safe: boolean; name: string } {
  const name = setAsideName(path, now);
  try {
    if (copy) copyFileSync(path, name);
    else renameSync(path, name);
    return {
      said: `${path} could not be read: ${reason}. It was set aside as ${basename(name)}.`,
      safe: true,
      name,
    };
  } catch (error) {
    const said = `${path} could not be read (${reason}) nor set aside (${errorCode(error)}); it is left alone.`;
    return { said, safe: false, name };
  }
}

/**
 * Copies of a file of the state folder that sync tools make when two machines wrote at once: "statuses (… conflicted
 * copy …).json", "statuses.sync-conflict-….json", "statuses-conflict-….json". What is in them is merged.
 */
export function conflictCopies(
  folder: string,
  of: "statuses" | "history" | "session" = "statuses",
): string[] {
  const wanted = new RegExp(`^${of}\\b(?!\\.next-).*conflict.*\\.json$`, "i");
  try {
    return readdirSync(folder)
      .filter((name) => wanted.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** What opening found in the state folder. */
export type StatusFiles = {
  /** Rows of every file that could be read, the later ones on top where they overlap. */
  readonly rows: readonly (readonly string[])[];
  readonly warnings: readonly string[];
  /** The mark of statuses.json as read; "" when it was not there or not good. */
  readonly mark: string;
  /** Whether the first of `rows` is statuses.json, read whole. */
  readonly whole: boolean;
  /** Whether this machine's last good copy is no copy of that (any more). */
  readonly apart: boolean;
  /** Whether a new statuses.json may be put in its place. */
  readonly mayReplace: boolean;
  /** Conflict copies that were read whole; they may go once their rows stand in statuses.json. */
  readonly merged: readonly string[];
  /** The new names of what was set aside. */
  readonly asides: readonly string[];
};

/**
 * The last good copies to read. This machine's own copy has the size and time of the statuses.json that it was
 * copied from; where they differ, something else (a sync tool, the other machine's file) put itself over ours,
 * and the copy may hold marks that are nowhere else. All copies where statuses.json is not good.
 */
function lastGoodCopies(folder: string, isGood: boolean): string[] {
  if (isGood) {
    const copy = statePath(folder, "lastGood");
    return isCopyOf(copy, statePath(folder, "statuses")) ? [] : [copy];
  }
  try {
    const names = readdirSync(folder).filter((name) => /^statuses\.last-good\..*json$/.test(name));
    return names.map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Whether two files have one size and one time (to 5 ms: setting a time rounds it). */
export function isCopyOf(copy: string, original: string): boolean {
  const one = statSync(copy, { throwIfNoEntry: false });
  const other = statSync(original, { throwIfNoEntry: false });
  if (one === undefined || other === undefined) return false;
  return one.size === other.size && Math.abs(one.mtimeMs - other.mtimeMs) < 5;
}

/** Reads statuses.json, or the last good copy where it is not good, and the sync tools' copies. Never throws. */
export function readStatusFiles(folder: string, now: number): StatusFiles {
  const path = statePath(folder, "statuses");
  const warnings: string[] = [];
  const rows: (readonly string[])[] = [];
  const merged: string[] = [];
  const asides: string[] = [];
  let mayReplace = true;
  let mark = fileMark(path);
  const file = readStatusFile(path);
  if (file.kind === "good" || file.kind === "newer") rows.push(file.rows);
  if (file.kind === "newer") {
    mayReplace = false;
    warnings.push(
      `${path} was written by a newer version of newsreader (form ${file.version}). It is read, never written; ` +
        `your marks are kept in ${statePath(folder, "journals")} until that version takes them in.`,
    );
  } else if (file.kind === "damaged") {
    const aside = setAside(path, file.reason, now);
    if (aside.safe) asides.push(aside.name);
    mayReplace = aside.safe;
    warnings.push(aside.said);
  } else if (file.kind === "unreadable") {
    mayReplace = false;
    warnings.push(
      `${path} cannot be read (${file.reason}); marks made before may not show. Allow reading it.`,
    );
  }
  if (file.kind !== "good" && file.kind !== "newer") mark = "";
  const copies = lastGoodCopies(folder, file.kind === "good");
  for (const copy of copies) {
    const good = readStatusFile(copy);
    if (good.kind !== "good") continue;
    rows.push(good.rows);
    if (file.kind === "damaged") warnings.push(`${copy} was read in its place.`);
  }
  for (const copy of conflictCopies(folder)) {
    const other = readStatusFile(copy);
    if (other.kind === "good") {
      rows.push(other.rows);
      merged.push(copy);
    } else if (other.kind !== "missing") {
      warnings.push(`${copy} is a sync tool's copy that cannot be read; it is left alone.`);
    }
  }
  const whole = file.kind === "good";
  return { rows, warnings, mark, whole, apart: whole && copies.length > 0, mayReplace, merged, asides };
}
