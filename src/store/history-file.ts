/** history.json: the steps that can be undone after a restart. */
import { readFileSync } from "node:fs";
import { History, NewerHistory } from "./history.ts";
import { errorCode, replaceFile, statePath } from "./state-folder.ts";
import { conflictCopies, setAside } from "./status-file.ts";

export type HistoryFile = {
  readonly history: History;
  /** What is wrong with the file, "" when nothing is. */
  readonly warning: string;
  /** Whether a new history may be put in its place. */
  readonly mayReplace: boolean;
  /** Written by a newer version: left to it, with the journals that it is to take in. */
  readonly newer?: boolean;
};

/**
 * Reads the history; a damaged one is set aside and an empty one begun, a newer version's is left alone. `forWriting`
 * where it is to be written again. Never throws.
 */
export function readHistory(state: string, now: number, forWriting: boolean): HistoryFile {
  const path = statePath(state, "history");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return { history: new History(), warning: "", mayReplace: true };
    const warning = `${path} cannot be read (${errorCode(error)}); older steps cannot be undone.`;
    return { history: new History(), warning, mayReplace: false };
  }
  try {
    return { history: History.parse(text, forWriting), warning: "", mayReplace: true };
  } catch (error) {
    if (error instanceof NewerHistory) {
      const warning = `${path} was written by a newer version of newsreader (${error.message}); it is left to it, and older steps cannot be undone with this one.`;
      return { history: new History(), warning, mayReplace: false, newer: true };
    }
    const reason = error instanceof SyntaxError ? "it is cut off or not JSON" : (error as Error).message;
    const { said, safe } = setAside(path, reason, now);
    return { history: new History(), warning: `${said} Older steps cannot be undone.`, mayReplace: safe };
  }
}

/** The copies that sync tools made of a history when two machines wrote at once. One that cannot be read is told of and left. */
export function readHistoryCopies(
  state: string,
  warn: (sentence: string) => void,
): { readonly path: string; readonly history: History }[] {
  return conflictCopies(state, "history").flatMap((path) => {
    try {
      return [{ path, history: History.parse(readFileSync(path, "utf8"), false) }];
    } catch {
      warn(`${path} is a sync tool's copy that cannot be read; it is left alone.`);
      return [];
    }
  });
}

/** Writes the history. Throws what the system says; the old file then still stands. */
export function writeHistory(state: string, history: History): void {
  replaceFile(statePath(state, "history"), history.toText());
}
