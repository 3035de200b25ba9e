/** Which stories a view shows, in its order. */

import { canonicalAddress } from "../article/identity.ts";
import type { Query } from "../article/query.ts";
import { forWordIndex, wordPhrase } from "../article/search-text.ts";
import type { View } from "../article/view.ts";
import { type Columns, FAILED, PICTURE, PRESENT } from "./index-columns.ts";
import { BEGUN, type Marks, READ, STARRED } from "./index-marks.ts";
import { namedNumbers, namingNumbers } from "./index-related.ts";
import { type DatabaseSync, numbersOf } from "./sqlite.ts";

/** A byte a story number: 1 where the condition holds. */
type Mask = Uint8Array;

/** What a selection is made from. */
export type Sources = { readonly db: DatabaseSync; readonly columns: Columns; readonly marks: Marks };

function where(columns: Columns, test: (num: number) => boolean): Mask {
  const mask = new Uint8Array(columns.size);
  for (let num = 0; num < mask.length; num++) if (test(num)) mask[num] = 1;
  return mask;
}

function ofNumbers(columns: Columns, numbers: Iterable<number>): Mask {
  const mask = new Uint8Array(columns.size);
  for (const num of numbers) mask[num] = 1;
  return mask;
}

/** The numbers of the names in a list that a text is a part of. */
function ofNames(
  list: readonly string[],
  column: Uint32Array,
  columns: Columns,
  test: (name: string) => boolean,
): Mask {
  const wanted = Uint8Array.from(list, (name) => (test(name.toLowerCase()) ? 1 : 0));
  return where(columns, (num) => wanted[column[num]!] === 1);
}

/** Stories of the word index. A phrase without a letter or digit asks for nothing: all stories. */
function ofWords({ db, columns }: Sources, phrase: string, column = ""): Mask {
  if (phrase === "") return where(columns, () => true);
  const match = column === "" ? phrase : `${column} : ${phrase}`;
  const find = db.prepare("SELECT group_concat(rowid) AS list FROM body WHERE body MATCH ?");
  return ofNumbers(columns, numbersOf(find, match));
}

/** Whether a name in lower case has the text in it, or (`whole`) is it. No name has no parts. */
function nameTest(text: string, whole: boolean): (name: string) => boolean {
  return whole ? (name) => name === text : (name) => name !== "" && name.includes(text);
}

function ofSource({ db, columns }: Sources, text: string, whole: boolean): Mask {
  const isHost = !/[/?#]/.test(text.replace(/^https?:\/\//, ""));
  const plain = text.replace(/^https?:\/\/(?:www\.)?/, "");
  if (isHost) return ofNames(columns.hosts.list, columns.host, columns, nameTest(plain, whole));
  const address = /^https?:/.test(text) ? canonicalAddress(text) : text;
  const find = db.prepare(
    "SELECT group_concat(num) AS list FROM story WHERE address <> '' AND instr(lower(address), ?) > 0",
  );
  return ofNumbers(columns, numbersOf(find, address.toLowerCase()));
}

/** What finds the stories in a folder of the library by its name. */
export function inFolder(db: DatabaseSync): (folder: string) => number[] {
  // "0" is what comes behind "/": the range is all that lies below the folder. Files are found by their folders; a
  // story that has several lies where its own path says.
  const find = db.prepare(
    `SELECT group_concat(DISTINCT num) AS list FROM file CROSS JOIN story USING (num)
     WHERE (folder = ?1 OR folder >= ?1 || '/' AND folder < ?1 || '0')
       AND story.path >= ?1 || '/' AND story.path < ?1 || '0'`,
  );
  return (folder) => numbersOf(find, folder);
}

/** Stories in a folder at the top of the library: a feed's stories lie in one that is called by its id. */
function ofFeed({ db, columns }: Sources, text: string, whole: boolean): Mask {
  if (whole) return ofNumbers(columns, inFolder(db)(text));
  const test = "instr(path, '/') > 0 AND instr(lower(substr(path, 1, instr(path, '/') - 1)), ?1) > 0";
  return ofNumbers(
    columns,
    numbersOf(db.prepare(`SELECT group_concat(num) AS list FROM story WHERE ${test}`), text),
  );
}

function ofTag({ db, columns }: Sources, text: string, whole: boolean): Mask {
  const test = whole ? "name = ?" : "instr(name, ?) > 0";
  const find = db.prepare(
    `SELECT group_concat(num) AS list FROM (SELECT DISTINCT num FROM tag WHERE ${test})`,
  );
  return ofNumbers(columns, numbersOf(find, text));
}

function ofRelated({ db, columns }: Sources, id: string): Mask {
  return ofNumbers(columns, [...namedNumbers(db, id), ...namingNumbers(db, id)]);
}

/** What does not change with the marks, by the text of its condition: one keystroke changes one of them. */
export class Masks {
  private readonly kept = new Map<string, Mask>();
  private gen = -1;

  private readonly from: Sources;

  constructor(from: Sources) {
    this.from = from;
  }
  of(query: Query, entered: number): Mask {
    const { columns, marks } = this.from;
    switch (query.kind) {
      case "all":
        return where(columns, () => true);
      case "and":
      case "or": {
        const parts = query.parts.map((part) => this.of(part, entered));
        const any = query.kind === "or";
        return where(columns, (num) =>
          any ? parts.some((part) => part[num] === 1) : parts.every((part) => part[num] === 1),
        );
      }
      case "not": {
        const part = this.of(query.part, entered);
        return where(columns, (num) => part[num] === 0);
      }
      case "is":
        switch (query.value) {
          case "unread":
            return where(columns, (num) => showsUnread(this.from, num, entered));
          case "read":
            return where(columns, (num) => (marks.state[num]! & READ) !== 0);
          case "starred":
            return where(columns, (num) => (marks.state[num]! & STARRED) !== 0);
          default:
            return where(columns, (num) => (marks.state[num]! & BEGUN) !== 0);
        }
      default:
        return this.keep(query);
    }
  }

  private keep(query: Exclude<Query, { kind: "all" | "and" | "or" | "not" | "is" }>): Mask {
    if (this.gen !== this.from.columns.gen || this.kept.size > 50) this.kept.clear();
    this.gen = this.from.columns.gen;
    const key = JSON.stringify(query, (_, value) =>
      value === Infinity || value === -Infinity ? String(value) : value,
    );
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const mask = this.make(query);
    this.kept.set(key, mask);
    return mask;
  }

  private make(query: Exclude<Query, { kind: "all" | "and" | "or" | "not" | "is" }>): Mask {
    const { columns } = this.from;
    switch (query.kind) {
      case "text":
        return ofWords(this.from, wordPhrase(query.text, query.whole));
      case "related":
        return ofRelated(this.from, query.id);
      case "has":
        return where(columns, (num) => (columns.flags[num]! & PICTURE) !== 0);
      case "date":
        return where(columns, (num) => columns.at[num]! >= query.from && columns.at[num]! < query.to);
      case "words":
        return where(
          columns,
          (num) => columns.words[num]! >= query.least && columns.words[num]! <= query.most,
        );
      default: {
        const { field, text, whole = false } = query;
        if (field === "by") return ofWords(this.from, wordPhrase(forWordIndex(text), false), "byline");
        if (field === "source") return ofSource(this.from, text, whole);
        if (field === "feed") return ofFeed(this.from, text, whole);
        if (field === "tag") return ofTag(this.from, text, whole);
        if (field === "section")
          return ofNames(columns.sections.list, columns.section, columns, nameTest(text, whole));
        return ofNames(columns.languages.list, columns.language, columns, (name) => name.startsWith(text));
      }
    }
  }
}

/** Unread, or read since the view was entered: such a story stays where it is until the view is left. */
function showsUnread({ columns, marks }: Sources, num: number, entered: number): boolean {
  if ((columns.flags[num]! & FAILED) !== 0) return false;
  return (marks.state[num]! & READ) === 0 || marks.readAt[num]! >= entered;
}

/** The view's stories by number, in its order. `query` is what the view's text says. */
export function selectView(
  from: Sources,
  masks: Masks,
  view: View,
  query: Query,
  order: (sort: View["sort"]) => Uint32Array,
): Uint32Array {
  const { columns } = from;
  const mask = query.kind === "all" ? null : masks.of(query, view.entered);
  const section = view.section === null ? -1 : columns.sections.find(view.section);
  if (view.section !== null && section < 0) return new Uint32Array(0);
  const all = order(view.sort);
  // Everything: the list as it is, whatever its length.
  if (mask === null && section < 0 && !view.unreadOnly && view.sort !== "unread") return all;
  const out = new Uint32Array(all.length);
  let count = 0;
  for (const num of all) {
    if ((columns.flags[num]! & PRESENT) === 0) continue;
    if (section >= 0 && columns.section[num] !== section) continue;
    if (mask !== null && mask[num] === 0) continue;
    if (view.unreadOnly && !showsUnread(from, num, view.entered)) continue;
    out[count++] = num;
  }
  const found = out.subarray(0, count);
  return view.sort === "unread" ? unreadFirst(from, found, view.entered) : found;
}

function unreadFirst(from: Sources, list: Uint32Array, entered: number): Uint32Array {
  const out = new Uint32Array(list.length);
  let at = 0;
  for (const num of list) if (showsUnread(from, num, entered)) out[at++] = num;
  for (const num of list) if (!showsUnread(from, num, entered)) out[at++] = num;
  return out;
}

/** How many of the stories are unread. A file that could not be read is not. */
export function countUnread({ columns, marks }: Sources, list: Uint32Array): number {
  if (list.length === columns.newest.length) return list.length - columns.failed - marks.read;
  let unread = 0;
  for (const num of list)
    if ((marks.state[num]! & READ) === 0 && (columns.flags[num]! & FAILED) === 0) unread++;
  return unread;
}
