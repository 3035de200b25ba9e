/** The part of the library that answers with windows, rows and counts: made from the index in memory. */
import { queryProblem } from "../article/query.ts";
import type { DateSpan } from "../article/query-ranges.ts";
import type { Row, View, Window } from "../article/view.ts";
import { FAILED } from "./index-columns.ts";
import { READ } from "./index-marks.ts";
import { numberOf } from "./index-rows.ts";
import type { Place, StatusSource } from "./library.ts";
import type { LiveIndex } from "./live-index.ts";
import { MOST_SNIPPETS, type Snippets } from "./snippets.ts";
import { StorySet } from "./story-set.ts";

function offsetOf(index: LiveIndex, list: Uint32Array, place: Place): number {
  if ("offset" in place) return place.offset;
  const num = numberOf(index.db, place.around);
  const at = num === 0 ? -1 : list.indexOf(num);
  return at < 0 ? (place.fallback ?? 0) : at - Math.floor(place.limit / 2);
}

/** See Library.window. */
export function windowOf(
  index: LiveIndex,
  statuses: StatusSource,
  snippets: Snippets,
  view: View,
  place: Place,
  wanted: "read" | "kept",
): Window {
  const { list, unread } = index.views.of(view);
  const last = Math.max(0, list.length - place.limit);
  const offset = Math.max(0, Math.min(last, Math.floor(offsetOf(index, list, place))));
  const shown = list.subarray(offset, offset + place.limit);
  const { query, problems } = index.views.parse(view.query);
  const sought = shown.length > MOST_SNIPPETS ? [] : snippets.soughtBy(query, index.columns.gen);
  const rows: Row[] = [];
  const summaries = index.rows.byNumbers(index.db, shown);
  for (const num of shown) {
    const summary = summaries.get(num);
    // It went in between.
    if (summary === undefined) continue;
    const snippet =
      sought.length === 0
        ? null
        : wanted === "read"
          ? snippets.of(index.db, num, sought)
          : (snippets.kept(num) ?? null);
    rows.push({ summary, status: statuses.get(summary.id), ...(snippet && { snippet }) });
  }
  return { offset, rows, total: list.length, unread, queryProblem: queryProblem(problems) };
}

/** See Library.findSnippets. */
export function readSnippets(
  index: LiveIndex,
  snippets: Snippets,
  view: View,
  ids: readonly string[],
  ms: number,
): boolean {
  const until = performance.now() + ms;
  const sought = snippets.soughtBy(index.views.parse(view.query).query, index.columns.gen);
  if (sought.length === 0) return true;
  for (const id of ids) {
    const num = numberOf(index.db, id);
    if (num === 0 || snippets.kept(num) !== undefined) continue;
    if (performance.now() > until) return false;
    snippets.of(index.db, num, sought);
  }
  return true;
}

/** See Library.indexOf. */
export function rowOf(index: LiveIndex, view: View, id: string): number {
  const num = numberOf(index.db, id);
  return num === 0 ? -1 : index.views.of(view).list.indexOf(num);
}

/** See Library.indexOfDate. */
export function rowOfDate(index: LiveIndex, view: View, date: DateSpan): number {
  const { list } = index.views.of(view);
  const { at } = index.columns;
  let nearest = -1;
  let away = Number.POSITIVE_INFINITY;
  for (let row = 0; row < list.length; row++) {
    const time = at[list[row]!]!;
    const distance = time < date.from ? date.from - time : time >= date.to ? time - date.to + 1 : 0;
    if (distance >= away) continue;
    nearest = row;
    away = distance;
    if (away === 0) break;
  }
  return nearest;
}

/** See Library.ids. */
export function idsOf(index: LiveIndex, view: View): string[] {
  return [...setOf(index, view).ids];
}

/** See Library.marked. */
export function setOf(index: LiveIndex, view: View, read?: boolean): StorySet {
  const { list } = index.views.of(view);
  const { columns, marks } = index;
  const { flags, gen } = columns;
  const all = marks.ids(index.db);
  const ids: string[] = [];
  const nums = new Uint32Array(list.length);
  let changed = 0;
  for (const num of list) {
    if (read !== undefined && ((marks.state[num]! & READ) !== 0) !== read) continue;
    const id = all[num];
    if (!id || (flags[num]! & FAILED) !== 0) continue;
    nums[ids.length] = num;
    ids.push(id);
    changed = Math.max(changed, marks.readAt[num]!);
  }
  return new StorySet(ids, nums.subarray(0, ids.length), changed, {
    isCurrent: () => index.columns === columns && columns.gen === gen && index.isOpen,
    numberOf: (id) => numberOf(index.db, id),
  });
}
