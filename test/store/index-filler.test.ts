import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { indexFile } from "../../src/store/index-db.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import { ALL, Fixture, headlines, until } from "./library-fixture.ts";

test("a library too big for the pauses between keys is filled on a thread, and says how far it is", async () => {
  const home = new Fixture();
  for (let i = 0; i < 400; i++)
    home.write(
      `${i % 7}/s${i}.md`,
      `---\nid: s${i}\nsection: Some\n---\n\n# Story ${i}\n\nThe ${i % 2 ? "odd" : "even"} one.\n`,
    );
  const { folder, state: stateFolder, statuses } = home;
  const { openLibrary } = await import("../../src/store/library.ts");
  const library = openLibrary({ folder, stateFolder, statuses });
  const totals = new Set<number>();
  library.subscribe(() => totals.add(library.progress()?.total ?? 0));
  expect(await library.refresh()).toMatchObject({ added: 400, removed: 0 });
  expect(library.trouble()).toBe("");
  expect(library.window(ALL, { offset: 0, limit: 1 })).toMatchObject({ total: 400, unread: 400 });
  expect(library.ids({ ...ALL, query: "odd" })).toHaveLength(200);
  expect(library.sections()).toEqual([{ section: "Some", total: 400, unread: 400 }]);
  await until(() => totals.has(0));
  expect(totals).toContain(400);
  expect(library.progress()).toBe(null);
  library.close();
});

test("closed in the middle of it, the next start goes on from there", async () => {
  const home = new Fixture();
  for (let i = 0; i < 400; i++) home.write(`s${i}.md`, `headline: Story ${i}\nid: s${i}\n\ntext`);
  const one = home.open();
  const refreshed = one.refresh();
  await new Promise((resolve) => setTimeout(resolve, 30));
  one.close();
  await refreshed;
  const two = await home.filled();
  expect(two.window(ALL, { offset: 0, limit: 1 }).total).toBe(400);
});

/** Rows of a table of the index, read beside the library. */
function counted(home: Fixture, table: string): number {
  const db = new (sqlite().DatabaseSync)(indexFile(home.folder, home.state));
  const { count } = db.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number };
  db.close();
  return count;
}

describe("stories that come in by the thousand", () => {
  const many = (home: Fixture) => {
    for (let i = 0; i < 1100; i++)
      home.write(
        `s${i}.md`,
        `headline: Story ${i}\nid: s${i}\nrelated: Story ${i + 1}\n\nOf Village${i >> 1} and Mayor${i >> 1} it tells.`,
      );
  };

  it("are compared when all are in the list and the search", async () => {
    const home = new Fixture();
    many(home);
    const library = home.open();
    const read: number[] = [];
    // Not by subscribing, nor by asking the library: what happens within a tenth of a second is told once.
    const looks = setInterval(() => {
      if (library.progress()?.comparing) read.push(counted(home, "body"));
    }, 1);
    await library.refresh();
    clearInterval(looks);
    expect(Math.min(...read)).toBe(1100);
    expect(headlines(library, { query: "tells" })).toHaveLength(1000);
    expect(library.progress()).toBe(null);
    expect(library.similar("s7", 3).map((row) => row.summary.id)).toEqual(["s6"]);
    expect(library.naming("s7").map((row) => row.summary?.id)).toEqual(["s6"]);
    expect(counted(home, "similar")).toBe(1100);
    expect(counted(home, "similar_later")).toBe(0);
  });

  it("are as similar as when they came one by one, also where they change or go before they are compared", async () => {
    const home = new Fixture();
    many(home);
    const library = home.open();
    // What a reader that was killed between the two leaves.
    const looks = setInterval(() => {
      if (library.progress()?.comparing) library.close();
    }, 1);
    await library.refresh();
    clearInterval(looks);
    const left = counted(home, "similar_later");
    expect(left).toBeGreaterThan(0);
    home.write("s1000.md", "headline: Story 1000\nid: s1000\n\nOf Village3 and Mayor3 it tells now.", 5);
    rmSync(path.join(home.folder, "s1001.md"));
    const next = await home.filled();
    expect(counted(home, "similar_later")).toBe(0);
    expect(counted(home, "similar")).toBe(1099);
    expect(
      next
        .similar("s1000", 5)
        .map((row) => row.summary.id)
        .sort(),
    ).toEqual(["s6", "s7"]);
  });
});
