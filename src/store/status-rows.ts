/**
 * One story's status as one line of text, as statuses.json keeps it:
 *
 *     id TAB read TAB starred TAB position's time TAB block TAB character TAB quoted words
 *
 * A mark is "+" or "-" and the time of its last change; times are ms since 1970 in base 36; what was never
 * changed is left empty, and empty fields at the end are left out. One packed line costs a fifth of an object
 * to read, is decoded only when the story is asked for, and gives a file in which tools can compare and merge
 * line by line.
 */
import type { Status } from "../article/status.ts";
import { isPosition, isStamp } from "./status-merge.ts";

/** The row of a story. */
export function encodeRow(id: string, status: Status): string {
  return packId(id) + fieldsOf(status);
}

/** The row without the id: the same for all stories that have one status. */
export function fieldsOf(status: Status): string {
  const { position } = status;
  const place =
    status.positionAt === 0
      ? ""
      : `\t${status.positionAt.toString(36)}\t` +
        (position === null
          ? ""
          : `${position.block}\t${position.char}\t${position.quote.replaceAll("\t", " ")}`);
  const marks = `\t${mark(status.read, status.readAt)}\t${mark(status.starred, status.starredAt)}`;
  return place === "" && status.starredAt === 0 ? marks.slice(0, -1) : marks + place;
}

/**
 * The row with the read mark of a sweep over it, as withRead (status-merge.ts) of its status would have it; null where
 * more of it than that mark is needed for it. `field` is what `fieldsOf` says of the mark alone.
 */
export function rowWithRead(row: string, read: boolean, at: number, field: string): string | null {
  const from = row.indexOf("\t");
  const known = row.slice(from + 1);
  if (from < 0 || known.length < 2 || known.includes("\t") || !isMark(known)) return null;
  const before = stamp(known.slice(1));
  if (before < 0) return null;
  const wins = at > before || (at === before && read && known[0] === "-");
  return wins ? row.slice(0, from) + field : row;
}

function mark(on: boolean, at: number): string {
  return at === 0 ? "" : (on ? "+" : "-") + at.toString(36);
}

/** The id as it stands in a row: it must not hold what parts the fields. */
export function packId(id: string): string {
  return /[%\t]/.test(id) ? id.replaceAll("%", "%25").replaceAll("\t", "%09") : id;
}

/** The id at the start of a row: all that opening needs of it. */
export function rowId(row: string): string {
  const end = row.indexOf("\t");
  const id = end < 0 ? row : row.slice(0, end);
  return id.includes("%") ? id.replaceAll("%09", "\t").replaceAll("%25", "%") : id;
}

/** The status in a row, null when the row is damaged. */
export function decodeRow(row: string): Status | null {
  const fields = row.split("\t");
  const readAt = stamp(fields[1]?.slice(1));
  const starredAt = stamp(fields[2]?.slice(1));
  const positionAt = stamp(fields[3]);
  if (!isMark(fields[1]) || !isMark(fields[2]) || readAt < 0 || starredAt < 0 || positionAt < 0) return null;
  let position = null;
  if (fields[4] !== undefined && fields[4] !== "") {
    position = { block: Number(fields[4]), char: Number(fields[5]), quote: fields[6] };
    if (!isPosition(position)) return null;
  }
  return {
    read: fields[1]?.[0] === "+",
    readAt,
    starred: fields[2]?.[0] === "+",
    starredAt,
    position,
    positionAt,
  };
}

function isMark(field: string | undefined): boolean {
  return field === undefined || field === "" || field[0] === "+" || field[0] === "-";
}

/** 0 for what was never changed, -1 for what is no time. */
function stamp(text: string | undefined): number {
  if (text === undefined || text === "") return 0;
  const value = Number.parseInt(text, 36);
  return isStamp(value) ? value : -1;
}
