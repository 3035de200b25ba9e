import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { Columns } from "../../src/store/index-columns.ts";
import { indexFile, openIndex } from "../../src/store/index-db.ts";
import { Marks } from "../../src/store/index-marks.ts";
import { Fixture, five, story } from "./library-fixture.ts";

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
