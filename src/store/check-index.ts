/** Looks at an index without changing it: for `doctor`. */
import { statSync } from "node:fs";
import { indexFile, MAKE } from "./index-db.ts";
import { isBusy, sqlite } from "./sqlite.ts";

export type IndexState = {
  readonly file: string;
  /** Bytes, 0 where there is none. */
  readonly size: number;
  /** "other": of another version of this program, to be made anew at the next start. */
  readonly kind: "good" | "missing" | "other" | "torn" | "busy";
  /** Why it is not good. */
  readonly reason: string;
  readonly stories: number;
  /** Files that could not be read as stories, and the first few of them. */
  readonly failed: number;
  readonly failures: readonly { readonly path: string; readonly failure: string }[];
};

const FEW = 5;

/** Looks at the index of a library. Never throws. Takes a second for some hundreds of megabytes: all of it is read. */
export function checkIndex(library: string, stateFolder: string): IndexState {
  const file = indexFile(library, stateFolder);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  const none = { file, size: size ?? 0, reason: "", stories: 0, failed: 0, failures: [] };
  if (size === undefined) return { ...none, kind: "missing" };
  try {
    const { DatabaseSync } = sqlite();
    const db = new DatabaseSync(file, { readOnly: true });
    try {
      const { user_version: make } = db.prepare("PRAGMA user_version").get() as { user_version: number };
      if (make !== MAKE) return { ...none, kind: "other", reason: `It is of make ${make}, not ${MAKE}.` };
      const { quick_check: said } = db.prepare("PRAGMA quick_check(1)").get() as { quick_check: string };
      if (said !== "ok") return { ...none, kind: "torn", reason: said };
      const counts = db
        .prepare("SELECT count(*) AS all_rows, count(nullif(failure, '')) AS failed FROM story")
        .get() as { all_rows: number; failed: number };
      const failures = db
        .prepare("SELECT path, failure FROM story WHERE failure <> '' ORDER BY path LIMIT ?")
        .all(FEW) as { path: string; failure: string }[];
      const { all_rows: all, failed } = counts;
      return { ...none, kind: "good", stories: all - failed, failed, failures };
    } finally {
      db.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...none, kind: isBusy(error) ? "busy" : "torn", reason };
  }
}
