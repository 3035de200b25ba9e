/** Looks at the state folder without changing it: for `doctor`. What is left of writers that ended is told apart. */
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { STATE, statePath } from "./state-folder.ts";
import { conflictCopies, readStatusFile, type StatusFile } from "./status-file.ts";
import { liveness } from "./writer-name.ts";

export type StateFolder = {
  readonly statuses: StatusFile;
  /** The last good copy of this machine. */
  readonly lastGood: StatusFile;
  /** Journals by whether their writers still run. */
  readonly journals: {
    readonly running: number;
    readonly dead: readonly string[];
    readonly elsewhere: number;
  };
  /** Copies that sync tools made when two machines wrote at once; the next start takes them in. */
  readonly conflicts: readonly string[];
  /** What was damaged and set aside for a person to look at. */
  readonly setAside: readonly string[];
  /** Files beside others and locks, of writers that ended in the middle; nobody reads them. */
  readonly stale: readonly string[];
};

/** A file beside another (replaceFile) or a copy in the making is older than this (ms) only when its writer died. */
const OLD = 60_000;

/** Looks through the folder. Never throws; what is not there is empty. */
export function checkState(folder: string): StateFolder {
  const names = list(folder);
  const journalFolder = join(folder, STATE.journals);
  const journals = list(journalFolder);
  const lives = journals
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => ({ name, state: liveness(name.split(".")[0] ?? "") }));
  const within = (name: string) => join(journalFolder, name);
  const feeds = names.filter((name) => name.startsWith("feeds-"));
  const everything = [
    ...names.map((name) => join(folder, name)),
    ...journals.map(within),
    ...feeds.flatMap((name) => list(join(folder, name)).map((file) => join(folder, name, file))),
  ];
  return {
    statuses: readStatusFile(statePath(folder, "statuses")),
    lastGood: readStatusFile(statePath(folder, "lastGood")),
    journals: {
      running: lives.filter(({ state }) => state === "alive").length,
      dead: lives.filter(({ state }) => state === "dead").map(({ name }) => within(name)),
      elsewhere: lives.filter(({ state }) => state === "elsewhere").length,
    },
    conflicts: [...conflictCopies(folder), ...conflictCopies(folder, "history")],
    setAside: everything.filter((path) => /\.set-aside(?:-[\dT-]+)?$/.test(path)),
    stale: everything.filter(isStale),
  };
}

/** Removes what `checkState` found stale, and nothing that is so no longer. Answers with what could not be removed. */
export function removeStale(paths: readonly string[]): readonly string[] {
  return paths.filter(isStale).filter((path) => {
    try {
      rmSync(path, { force: true });
      return false;
    } catch {
      return true;
    }
  });
}

function isStale(path: string): boolean {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  const lock = /^[a-z]+-(?:[0-9a-f]{16}-)?(.+)\.lock$/.exec(name)?.[1];
  if (lock !== undefined) return liveness(lock) === "dead";
  const next = /\.next-([^.]+)/.exec(name)?.[1];
  if (next !== undefined) return liveness(next) === "dead";
  if (!/\.new(?:-\d+-[a-z0-9]+)?$/.test(name)) return false;
  const seen = statSync(path, { throwIfNoEntry: false });
  return seen !== undefined && Date.now() - seen.mtimeMs > OLD;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
