import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Status, UNTOUCHED } from "../../src/article/status.ts";
import { Columns } from "../../src/store/index-columns.ts";
import { indexFile, openIndex } from "../../src/store/index-db.ts";
import { Marks } from "../../src/store/index-marks.ts";
import type { SavedStatuses } from "../../src/store/library.ts";
import { ALL, Fixture, five, story } from "./library-fixture.ts";

const shown = (columns: Columns) =>
  [...columns.newest].map((num) => [
    num,
    Math.floor(columns.at[num]!),
    columns.sections.list[columns.section[num]!],
    columns.words[num],
    columns.flags[num],
  ]);

test("kept columns are those that the rows say, also where another reader keeps newer ones before they are read", async () => {
  const home = new Fixture();
  five(home);
  const library = await home.filled();
  const { db } = openIndex(indexFile(home.folder, home.state));
  const fromRows = () => {
    const columns = new Columns();
    columns.follow(db, () => {});
    return columns;
  };
  fromRows().save(db);
  const kept = new Columns();
  kept.load(db);
  expect(kept.gen).toBe(fromRows().gen);
  expect(kept.newest).toHaveLength(5);
  const late = new Columns();
  late.load(db);
  expect(shown(kept)).toEqual(shown(fromRows()));

  story(home, "f.md", { headline: "Ferns", section: "Garden", id: "f", published: "2024-05-06" });
  home.write("a.md", "headline: Apples\nid: a\nsection: Garden\npublished: 2024-05-03\n\none two", 50);
  await library.refresh();
  fromRows().save(db);
  expect(late.at.length).toBeGreaterThan(0);
  for (const columns of [late, kept]) {
    expect(columns.follow(db, () => {})).toBe(true);
    expect(shown(columns)).toEqual(shown(fromRows()));
  }
  db.close();
});

test("kept ids are those of the rows, with what came, went and changed its number since", async () => {
  const home = new Fixture();
  five(home);
  const library = await home.filled();
  const { db } = openIndex(indexFile(home.folder, home.state));
  const ids = () => new Marks(home.statuses).ids(db).flatMap((id, num) => (id ? [[num, id]] : []));
  const columns = new Columns();
  columns.follow(db, () => {});
  columns.save(db);
  const before = ids();
  expect(before.map(([, id]) => id).sort()).toEqual(["a", "b", "c", "d", "e"]);
  rmSync(path.join(home.folder, "b.md"));
  await library.refresh();
  story(home, "f.md", { headline: "Ferns", id: "f", published: "2024-05-06" });
  story(home, "g.md", { headline: "Gates", id: "g", published: "2024-05-06" });
  await library.refresh();
  const after = ids();
  expect(after.map(([, id]) => id).sort()).toEqual(["a", "c", "d", "e", "f", "g"]);
  const rows = db.prepare("SELECT num, id FROM story ORDER BY num").all() as { num: number; id: string }[];
  expect(after).toEqual(rows.map(({ num, id }) => [num, id]));
  db.close();
});

test("kept marks are taken only with the writing of the statuses that they were made of", async () => {
  const home = new Fixture();
  five(home);
  await home.filled();
  const asked: string[] = [];
  const from = (marks: Record<string, Partial<Status>>, saved: SavedStatuses | null) => ({
    get(id: string) {
      asked.push(id);
      return { ...UNTOUCHED, ...marks[id] };
    },
    entries: () => Object.keys(marks).map((id) => [id, { ...UNTOUCHED, ...marks[id] }] as const),
    saved: () => saved,
  });
  const shownWith = (statuses: ReturnType<typeof from>, keep = false) => {
    asked.length = 0;
    const library = home.open({ statuses });
    const ids = (query: string) =>
      library
        .ids({ ...ALL, query })
        .toSorted()
        .join("");
    const shown = [ids("is:read"), ids("is:starred")];
    expect(library.window(ALL, { offset: 0, limit: 0 }).unread).toBe(5 - shown[0]!.length);
    if (keep) library.keepMarks();
    library.close();
    return shown;
  };
  const one = { a: { read: true, readAt: 5 }, b: { starred: true, starredAt: 5 }, gone: { read: true } };
  expect(shownWith(from(one, { mark: "1", touched: [], written: "1" }), true)).toEqual(["a", "b"]);
  // Nothing is asked for where the file is the same; what is written since is.
  expect(shownWith(from({}, { mark: "1", touched: [], written: "1" }))).toEqual(["a", "b"]);
  expect(asked).toEqual([]);
  expect(shownWith(from({ c: { read: true } }, { mark: "1", touched: ["c"], written: "" }))).toEqual([
    "ac",
    "b",
  ]);
  expect(shownWith(from({ a: {} }, { mark: "1", touched: ["a"], written: "" }), true)).toEqual(["", "b"]);
  // That was not all in the file: what is kept is still what the file says.
  expect(shownWith(from({}, { mark: "1", touched: [], written: "1" }))).toEqual(["a", "b"]);
  expect(shownWith(from({ d: { read: true } }, { mark: "2", touched: [], written: "2" }))).toEqual(["d", ""]);
  expect(shownWith(from({ e: { read: true } }, null))).toEqual(["e", ""]);
  // Stories that came and went since stand where their own marks put them.
  rmSync(path.join(home.folder, "a.md"));
  story(home, "f.md", { headline: "Ferns", id: "f", published: "2024-05-06" });
  const library = await home.filled({ statuses: from({ f: { read: true } }, null) });
  library.close();
  expect(shownWith(from({ f: { starred: true } }, { mark: "1", touched: [], written: "" }))).toEqual([
    "",
    "bf",
  ]);
});

test("marks that another reader has kept anew before they were read are asked for one by one", async () => {
  const home = new Fixture();
  five(home);
  await home.filled();
  const from = (read: readonly string[], mark: string) => ({
    get: (id: string) => ({ ...UNTOUCHED, read: read.includes(id) }),
    entries: () => read.map((id) => [id, { ...UNTOUCHED, read: true }] as const),
    saved: () => ({ mark, touched: [], written: mark }),
  });
  const keep = (read: readonly string[], mark: string) => {
    const library = home.open({ statuses: from(read, mark) });
    library.keepMarks();
    library.close();
  };
  keep(["a", "b"], "1");
  const one = home.open({ statuses: from(["a", "b"], "1") });
  const unread = () => one.window(ALL, { offset: 0, limit: 5 }).unread;
  expect(unread()).toBe(3);
  keep(["c"], "2");
  expect(one.ids({ ...ALL, query: "is:read" }).toSorted()).toEqual(["a", "b"]);
  expect(unread()).toBe(3);
  one.close();
});

test("a generation in which no story is new (they were compared with others) leaves the order as it was", async () => {
  const home = new Fixture();
  five(home);
  await home.filled();
  const { db } = openIndex(indexFile(home.folder, home.state));
  const columns = new Columns();
  columns.follow(db, () => {});
  const { newest } = columns;
  expect(newest).toHaveLength(5);
  db.exec("UPDATE meta SET value = value + 1 WHERE key = 'gen'");
  expect(columns.follow(db, () => {})).toBe(true);
  expect(columns.newest).toBe(newest);
  db.close();
});
