/**
 * Folding: what stands in journals goes into statuses.json (through conf) and history.json, and the journals
 * whose writers are gone are removed.
 *
 * At every moment both statuses.json + journals and the last good copy + journals hold everything: a journal
 * goes only after both files were written, read back and compared. A killed fold leaves journals that are
 * folded again, which changes nothing.
 */
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  futimesSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import type { ConfFile } from "./conf-file.ts";
import { readHistory, readHistoryCopies, writeHistory } from "./history-file.ts";
import type { Journal } from "./journal.ts";
import type { JournalLine } from "./journal-lines.ts";
import type { JournalReader } from "./journal-reader.ts";
import { statePath, syncFolder } from "./state-folder.ts";
import { conflictCopies, isCopyOf, STATUSES_VERSION, setAside } from "./status-file.ts";
import type { StatusTable } from "./status-table.ts";

export type FoldParts = {
  readonly state: string;
  readonly writer: string;
  readonly table: StatusTable;
  readonly journal: Journal;
  readonly reader: JournalReader;
  readonly now: () => number;
  readonly warn: (sentence: string) => void;
  readonly write: (file: ConfFile) => void;
  /** Told when statuses.json holds the table as it was at that revision. */
  readonly written: (revision: number) => void;
  /** Whether the table holds something that statuses.json does not. */
  readonly dirty: boolean;
  /** Whether the last good copy is no copy of statuses.json. */
  readonly apart: boolean;
  /** Whether this writer's own journal goes too: when it leaves, or when the journal grew long. */
  readonly own: boolean;
};

/**
 * Folds, in steps of at most a tenth of a second at 100,000 statuses, between which keys may have their turn unless
 * the own journal goes too: marks that are made meanwhile stay in it for the next fold. The caller holds the lock and
 * has just read everything. Answers false where the journals are left to a newer version, which wrote the history.
 * Throws what the system says.
 */
export function* fold(parts: FoldParts): Generator<undefined, boolean> {
  const { state, table, journal, reader, own } = parts;
  const leftovers = [...reader.leftovers()];
  const journals: { writer: string; lines: readonly JournalLine[] }[] = leftovers.map((name) => ({
    writer: name.split(".")[0] ?? "",
    lines: reader.lines(name),
  }));
  if (own) journals.push({ writer: parts.writer, lines: journal.folding() });
  const copies = readHistoryCopies(state, parts.warn);
  const hasSteps = journals.some(({ lines }) =>
    lines.some((line) => line.kind !== "head" && line.kind !== "stop"),
  );
  if (hasSteps || copies.length > 0) {
    const { history, warning, mayReplace, newer } = readHistory(state, parts.now(), true);
    if (warning !== "") parts.warn(warning);
    if (newer) return false;
    if (!mayReplace) throw new Error(warning);
    history.take(journals);
    const hasNews = copies.map((copy) => history.absorb(copy.history)).includes(true);
    history.settle();
    // Where two machines say the same in other words, writing it again would only make them clash again.
    if (hasSteps || hasNews) writeHistory(state, history);
    for (const { path } of copies) rmSync(path, { force: true });
    yield;
  }
  // Where another machine left off is nothing to merge.
  for (const path of conflictCopies(state, "session")) rmSync(path, { force: true });
  if (parts.dirty) {
    const path = statePath(state, "statuses");
    const { revision } = table;
    const statuses = table.encode();
    yield;
    if (table.damaged > 0) {
      const aside = setAside(path, `${table.damaged} row(s) in it are damaged`, parts.now(), true);
      parts.warn(aside.said);
      if (!aside.safe) throw new Error(aside.said);
      table.damaged = 0;
    }
    const value = { version: STATUSES_VERSION, statuses };
    parts.write({ folder: state, name: "statuses", writer: parts.writer, value });
    table.written(statuses, revision);
    parts.written(revision);
    yield;
  }
  if (parts.dirty || parts.apart || leftovers.length > 0 || own) keepLastGood(state, parts.dirty);
  for (const name of leftovers) reader.remove(name);
  if (own) journal.folded();
  return true;
}

/** Copies statuses.json, which was just read back and found good, with its time. */
function keepLastGood(state: string, anew: boolean): void {
  const from = statePath(state, "statuses");
  const to = statePath(state, "lastGood");
  if (!anew && isCopyOf(to, from)) return;
  const beside = `${to}.new`;
  try {
    copyFileSync(from, beside);
    const fd = openSync(beside, "r+");
    try {
      const { atimeMs, mtimeMs } = statSync(from);
      futimesSync(fd, atimeMs / 1000, mtimeMs / 1000);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (!readFileSync(beside).equals(readFileSync(from)))
      throw new Error("the copy differs from statuses.json");
    renameSync(beside, to);
    syncFolder(state);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
