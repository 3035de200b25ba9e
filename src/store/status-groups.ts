/** From wishes to changes: what really changes, and at what time. */
import { type Status, type StatusChange, UNTOUCHED } from "../article/status.ts";
import type { Group } from "./journal-lines.ts";
import { LAST_STAMP, withRead, withStarred } from "./status-merge.ts";
import type { StatusTable } from "./status-table.ts";

/**
 * The time of a change of a field last changed at `last`: now, and always later than that change. So a clock
 * set back never makes a change be ignored, and a field stamped in the far future by a wrong clock does not
 * pull other fields there.
 */
export function stampAfter(last: number, now: number): number {
  return Math.min(LAST_STAMP, Math.max(now, last + 1));
}

type FourLists = [read: string[], unread: string[], starred: string[], unstarred: string[]];

/** The real changes among `changes` (of several for one story the last counts), and how many stories change. */
export function groupsFor(
  changes: readonly StatusChange[],
  get: (id: string) => Status,
  now: number,
): { groups: Group[]; count: number } {
  const byTime = new Map<number, FourLists>();
  const note = (id: string, on: boolean, kind: 0 | 2, last: number) => {
    const at = stampAfter(last, now);
    let lists = byTime.get(at);
    if (lists === undefined) {
      lists = [[], [], [], []];
      byTime.set(at, lists);
    }
    lists[on ? kind : ((kind + 1) as 1 | 3)].push(id);
  };
  let count = 0;
  for (const { id, read, starred } of lastWishes(changes)) {
    const status = get(id);
    const reads = read !== undefined && read !== status.read;
    const stars = starred !== undefined && starred !== status.starred;
    if (reads) note(id, read, 0, status.readAt);
    if (stars) note(id, starred, 2, status.starredAt);
    if (reads || stars) count++;
  }
  return { groups: [...byTime].map(([at, lists]) => [at, ...lists] as Group), count };
}

/** Ids to become read, unread, starred, unstarred; none twice in one list. */
type FourSets = readonly [readonly string[], readonly string[], readonly string[], readonly string[]];

/**
 * As groupsFor for whole sets, and sets the marks in the table at once: a hundred thousand stories take a tenth of the
 * time that as many changes one by one do. Stories that were alike before are one object after it.
 */
export function setMarks(
  table: StatusTable,
  sets: FourSets,
  now: number,
): { groups: Group[]; count: number } {
  const byTime = new Map<number, FourLists>();
  let count = 0;
  table.settle();
  for (const [kind, ids] of sets.entries()) {
    const on = kind % 2 === 0;
    const change = kind < 2 ? withRead : withStarred;
    let lists: FourLists = [[], [], [], []];
    let [listsAt, before, after]: [number, Status, Status] = [-1, UNTOUCHED, UNTOUCHED];
    for (const id of ids) {
      const status = table.get(id);
      if ((kind < 2 ? status.read : status.starred) === on) continue;
      const at = stampAfter(kind < 2 ? status.readAt : status.starredAt, now);
      if (at !== listsAt) {
        lists = byTime.get(at) ?? [[], [], [], []];
        byTime.set(at, lists);
      }
      if (status !== before || at !== listsAt) after = change(status, on, at);
      [listsAt, before] = [at, status];
      table.set(id, after);
      lists[kind as 0 | 1 | 2 | 3].push(id);
      count++;
    }
  }
  return { groups: [...byTime].map(([at, lists]) => [at, ...lists] as Group), count };
}

/** The stories in groups, each once. */
export function idsOf(groups: readonly Group[]): readonly string[] {
  const lists = groups.flatMap((group) => group.slice(1) as string[][]).filter((ids) => ids.length > 0);
  return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())];
}

function lastWishes(changes: readonly StatusChange[]): Iterable<StatusChange> {
  if (changes.length < 2) return changes;
  const wishes = new Map<string, StatusChange>();
  for (const change of changes) {
    const before = wishes.get(change.id);
    wishes.set(change.id, before === undefined ? change : { ...before, ...change });
  }
  return wishes.values();
}
