/** What a library can be filtered by, with counts: one pass over the columns, and one over each saved query. */
import { parseQuery } from "../article/query.ts";
import type { NamedFeed, SavedQuery, SectionCount, Shelf } from "../article/view.ts";
import { FAILED, PRESENT } from "./index-columns.ts";
import { BEGUN, READ, STARRED } from "./index-marks.ts";
import { inFolder, type Masks, type Sources } from "./index-select.ts";

type Count = { total: number; unread: number };

/** As a section is sorted: without case and accents. A collator would sort finer, but takes long to be built. */
function sortKey(section: string): string {
  return section.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Named sections in alphabetical order, then the stories without one. */
export function bySection(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : 1;
}

function isUnread({ columns, marks }: Sources, num: number): boolean {
  return (columns.flags[num]! & FAILED) === 0 && (marks.state[num]! & READ) === 0;
}

/** Counts by the number that a column has for each story. */
function countBy(from: Sources, column: Uint32Array, names: readonly string[]): Count[] {
  const counts = names.map(() => ({ total: 0, unread: 0 }));
  for (const num of from.columns.newest) {
    const count = counts[column[num]!]!;
    count.total++;
    if (isUnread(from, num)) count.unread++;
  }
  return counts;
}

/** Named sections in alphabetical order, then "" for the stories without one. */
export function countSections(from: Sources): SectionCount[] {
  const { section, sections } = from.columns;
  return countBy(from, section, sections.list)
    .map((count, number) => ({ section: sections.list[number]!, ...count }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => bySection(a.section, b.section));
}

function countMarked(from: Sources, mark: number): Count {
  const { columns, marks } = from;
  const count = { total: 0, unread: 0 };
  for (const num of columns.newest) {
    if ((marks.state[num]! & mark) === 0) continue;
    count.total++;
    if (isUnread(from, num)) count.unread++;
  }
  return count;
}

/** Counts those of the numbers that are stories of the library. */
function countNumbers(from: Sources, numbers: Iterable<number>): Count {
  const count = { total: 0, unread: 0 };
  for (const num of numbers) {
    if ((from.columns.flags[num]! & PRESENT) === 0) continue;
    count.total++;
    if (isUnread(from, num)) count.unread++;
  }
  return count;
}

function countQuery(from: Sources, masks: Masks, query: string): Count {
  const mask = masks.of(parseQuery(query).query, Number.MAX_SAFE_INTEGER);
  const numbers: number[] = [];
  for (let num = 0; num < mask.length; num++) if (mask[num] === 1) numbers.push(num);
  return countNumbers(from, numbers);
}

/** A field with a whole name as its value, in quotation marks that the name does not have. */
function named(field: string, name: string): string {
  return name.includes('"') ? `${field}:“${name.replaceAll("”", "")}”` : `${field}:"${name}"`;
}

/** See Library.shelves. */
export function shelvesOf(
  from: Sources,
  masks: Masks,
  saved: readonly SavedQuery[],
  feeds: readonly NamedFeed[],
): Shelf[] {
  const { host, hosts } = from.columns;
  const folder = inFolder(from.db);
  const sources = countBy(from, host, hosts.list)
    .map((count, number) => ({ name: hosts.list[number]!, ...count }))
    .filter(({ name, total }) => name !== "" && total > 0)
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
  return [
    { kind: "shelf", name: "begun", query: "is:begun", ...countMarked(from, BEGUN) },
    { kind: "shelf", name: "starred", query: "is:starred", ...countMarked(from, STARRED) },
    ...saved.map(({ name, query }) => ({
      kind: "saved" as const,
      name,
      query,
      ...countQuery(from, masks, query),
    })),
    ...countSections(from).map(({ section, total, unread }) => ({
      kind: "section" as const,
      name: section,
      query: named("section", section),
      total,
      unread,
    })),
    // Not by its query: a mask of all stories for each of thousands of feeds would take seconds.
    ...feeds.map(({ id, title }) => ({
      kind: "feed" as const,
      name: title,
      query: named("feed", id),
      ...countNumbers(from, folder(id)),
    })),
    ...sources.map(({ name, total, unread }) => ({
      kind: "source" as const,
      name,
      query: named("source", name),
      total,
      unread,
    })),
  ];
}
