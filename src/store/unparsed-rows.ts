/**
 * statuses.json as this program wrote it, without parsing it: one row a line, ascending. At 100,000 statuses parsing
 * costs as much as half of all else before the first frame, which shows forty of them; these are looked up in the bytes.
 */
import { isAscii } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { statePath } from "./state-folder.ts";
import { conflictCopies, isCopyOf, markOf, STATUSES_VERSION } from "./status-file.ts";

/** A smaller file (bytes) is parsed at once: that takes a millisecond, and says whether it is whole. */
const LARGE = 100_000;
/** After so many look-ups parsing is cheaper. */
const MOST_FINDS = 1000;
/** The bytes of a row with a short id and one mark, its line included. */
const ROW_BYTES = 20;

const HEAD = `{\n\t"version": ${STATUSES_VERSION},\n\t"statuses": [\n\t\t"`;
const ROWS_FROM = HEAD.length - '\t\t"'.length;
const TAIL = '"\n\t]\n}';
const NEW_LINE = 0x0a;

/** What came out as it must not where rows are in order, each a line. */
export class NotAsWritten extends Error {}

/** A line: where it begins, where the next one does, and its row. */
type Probe = { readonly from: number; readonly next: number; readonly row: string };

export class UnparsedRows {
  private readonly bytes: Buffer;
  private readonly end: number;
  private finds = 0;
  private readonly probes = new Map<number, Probe>();

  /** Null where the bytes are not in the form in which this program writes them. */
  static in(bytes: Buffer): UnparsedRows | null {
    const isOurs =
      bytes.toString("latin1", 0, HEAD.length) === HEAD &&
      bytes.toString("latin1", bytes.length - TAIL.length) === TAIL;
    return isOurs ? new UnparsedRows(bytes) : null;
  }

  private constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.end = bytes.length - TAIL.length + '"\n'.length;
  }

  /** About how many there are. */
  get size(): number {
    return Math.ceil(this.bytes.length / ROW_BYTES);
  }

  /** Whether so many were looked up that parsing all costs less than going on. */
  get isAskedOften(): boolean {
    return this.finds > MOST_FINDS;
  }

  /** The row that begins with `start`, an id and the tab behind it; undefined for none. Throws NotAsWritten. */
  find(start: string): string | undefined {
    this.finds++;
    let low = ROWS_FROM;
    let found = "";
    for (let high = this.end; low < high; ) {
      const probe = this.probe((low + high) >>> 1);
      if (probe.row < start) low = probe.next;
      else [high, found] = [probe.from, probe.row];
    }
    return found.startsWith(start) ? found : undefined;
  }

  /** The line around an offset. Every search begins with the same ones. */
  private probe(at: number): Probe {
    let probe = this.probes.get(at);
    if (probe === undefined) {
      const from = this.bytes.lastIndexOf(NEW_LINE, at - 1) + 1;
      const next = this.bytes.indexOf(NEW_LINE, at) + 1;
      probe = { from, next, row: rowIn(this.bytes.toString("utf8", from, next - 1)) };
      this.probes.set(at, probe);
    }
    return probe;
  }

  /** All rows, null where the text is no list of statuses. */
  all(): readonly string[] | null {
    const { bytes } = this;
    try {
      // Ids and times are ASCII; where all is, a megabyte is a string in a third of the time.
      const { statuses } = JSON.parse(isAscii(bytes) ? bytes.toString("latin1") : bytes.toString("utf8"));
      return Array.isArray(statuses) && statuses.every((row) => typeof row === "string") ? statuses : null;
    } catch {
      return null;
    }
  }
}

function rowIn(line: string): string {
  try {
    const row: unknown = JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line);
    if (typeof row === "string") return row;
  } catch {
    // As any other line that holds no row.
  }
  throw new NotAsWritten();
}

/**
 * The rows of statuses.json and its mark (fileMark), where it need not be parsed to know that it is whole: it is large,
 * was read back, compared and copied by a fold (the last good copy has its size and time), and no other file is to be
 * merged with it. Else null. Never throws.
 */
export function unparsedRows(state: string): { readonly rows: UnparsedRows; readonly mark: string } | null {
  const path = statePath(state, "statuses");
  if (!isCopyOf(statePath(state, "lastGood"), path) || conflictCopies(state).length > 0) return null;
  let fd = -1;
  try {
    fd = openSync(path, "r");
    const stats = fstatSync(fd, { bigint: true });
    const size = Number(stats.size);
    if (size < LARGE) return null;
    const bytes = Buffer.allocUnsafeSlow(size);
    let done = 0;
    for (let more = 1; more > 0 && done < size; done += more)
      more = readSync(fd, bytes, done, size - done, done);
    const rows = done === size ? UnparsedRows.in(bytes) : null;
    return rows && { rows, mark: markOf(stats) };
  } catch {
    return null;
  } finally {
    if (fd >= 0) closeSync(fd);
  }
}
