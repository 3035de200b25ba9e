/** The one importer of node:sqlite. Node 22 warns that it is experimental; that must not reach the screen. */
import type { DatabaseSync, StatementSync } from "node:sqlite";

export type { DatabaseSync, StatementSync };

let loaded: typeof import("node:sqlite") | undefined;

/** SQLite, loaded at the first call. Every warning but that one comes through. */
export function sqlite(): typeof import("node:sqlite") {
  if (loaded !== undefined) return loaded;
  const emitWarning = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes("SQLite is an experimental feature"))
      Reflect.apply(emitWarning, process, [warning, ...rest]);
  }) as typeof process.emitWarning;
  try {
    loaded = process.getBuiltinModule("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
  return loaded;
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that are dealt with one by one. */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;

function resultCode(error: unknown): number {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === "number" ? code & 0xff : 0;
}

/** True when another connection holds the lock: worth another try. */
export function isBusy(error: unknown): boolean {
  return [BUSY, LOCKED].includes(resultCode(error));
}

/** True when the disk takes nothing more. */
export function isRefused(error: unknown): boolean {
  return [READ_ONLY, FULL].includes(resultCode(error));
}

/** True when what is on the disk is no use any more: a cache is then made anew. */
export function isTorn(error: unknown): boolean {
  return [IO_ERROR, CORRUPT, NOT_A_DATABASE].includes(resultCode(error));
}

/**
 * A statement that writes. Node answers a run with the row number last inserted on the connection, and throws where
 * that is no safe integer: the full-text index inserts such rows for itself. As a bigint any number will do.
 */
export function writing(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReadBigInts(true);
  return statement;
}

/**
 * The numbers a statement `SELECT group_concat(n) AS list FROM …` answers with. One string is several times faster
 * to bring over than a row a number.
 */
export function numbersOf(statement: StatementSync, ...values: (string | number)[]): number[] {
  const list = (statement.get(...values) as { list: string | null } | undefined)?.list;
  if (list == null) return [];
  const out: number[] = [];
  let number = 0;
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at);
    if (code === 44) {
      out.push(number);
      number = 0;
    } else number = number * 10 + code - 48;
  }
  out.push(number);
  return out;
}
