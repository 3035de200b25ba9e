/**
 * How two readers' statuses become one. Every field carries the time of its last change and the later change
 * wins; of two changes in the same millisecond the one that says more wins (read over unread, starred over
 * not, the later place), so that the outcome does not depend on the order in which changes are met, how often
 * they are met, or who meets them. That is what lets journals be read twice, folded by anybody and carried
 * between machines by a sync tool.
 */
import type { Position, Status } from "../article/status.ts";

/** The last millisecond of the year 9999. A stamp behind it is damage, not a time. */
export const LAST_STAMP = 253_402_300_799_999;

/** Whether a value read from a file is a time of change: whole ms since 1970, up to the year 9999. */
export function isStamp(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= LAST_STAMP;
}

/** Whether a value read from a file is a place in a text. */
export function isPosition(value: unknown): value is Position {
  if (typeof value !== "object" || value === null) return false;
  const { block, char, quote } = value as Partial<Position>;
  return isOffset(block) && isOffset(char) && typeof quote === "string";
}

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isFurther(one: Position | null, other: Position | null): boolean {
  if (one === null || other === null) return other === null && one !== null;
  return (one.block - other.block || one.char - other.char || (one.quote > other.quote ? 1 : -1)) > 0;
}

/** The status after a change of the read mark at `at`; the same object where an earlier change stays in force. */
export function withRead(status: Status, read: boolean, at: number): Status {
  const wins = at > status.readAt || (at === status.readAt && read && !status.read);
  return wins ? { ...status, read, readAt: at } : status;
}

/** As `withRead`, for the star. */
export function withStarred(status: Status, starred: boolean, at: number): Status {
  const wins = at > status.starredAt || (at === status.starredAt && starred && !status.starred);
  return wins ? { ...status, starred, starredAt: at } : status;
}

/** As `withRead`, for the position. */
export function withPosition(status: Status, position: Position | null, at: number): Status {
  const wins = at > status.positionAt || (at === status.positionAt && isFurther(position, status.position));
  return wins ? { ...status, position, positionAt: at } : status;
}

/** The union of two statuses of one story, field by field; `one` itself where `other` brings nothing new. */
export function mergeStatus(one: Status, other: Status): Status {
  let merged = one;
  if (other.readAt > 0) merged = withRead(merged, other.read, other.readAt);
  if (other.starredAt > 0) merged = withStarred(merged, other.starred, other.starredAt);
  if (other.positionAt > 0) merged = withPosition(merged, other.position, other.positionAt);
  return merged;
}

/** Whether a reader could see a difference: times do not count. */
export function looksSame(one: Status, other: Status): boolean {
  return one.read === other.read && one.starred === other.starred && samePlace(one.position, other.position);
}

function samePlace(one: Position | null, other: Position | null): boolean {
  if (one === null || other === null) return one === other;
  return one.block === other.block && one.char === other.char && one.quote === other.quote;
}
