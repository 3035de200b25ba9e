import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { indexFile } from "../../src/store/index-db.ts";
import type { Parse } from "../../src/store/parsers.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import { ALL, Fixture, headlines, parse, until } from "./library-fixture.ts";

const warnings: string[] = [];
// Before SQLite is loaded for the first time.
process.on("warning", (warning) => warnings.push(warning.message));
const open = (path: string) => new (sqlite().DatabaseSync)(path);

const isRoot = process.getuid?.() === 0;
let home: Fixture;
let file: string;
beforeEach(() => {
  home = new Fixture();
  file = indexFile(home.folder, home.state);
  for (let i = 0; i < 30; i++) home.write(`s${i}.md`, `headline: Story ${i}\nid: s${i}\n\ntext of ${i}`);
});

async function makeAndClose(): Promise<void> {
  (await home.filled()).close();
}

test("an index of another make is made anew", async () => {
  await makeAndClose();
  const db = open(file);
  db.exec("PRAGMA user_version = 4711; DELETE FROM story; DROP TABLE named");
  db.close();
  const library = await home.filled();
  expect(headlines(library)).toHaveLength(30);
  expect(library.trouble()).toBe("");
});

test.each([
  ["empty", () => truncateSync(file, 0)],
  ["cut off", () => truncateSync(file, 5000)],
  ["no database", () => writeFileSync(file, "something else ".repeat(1000))],
  ["overwritten in the middle", () => writeFileSync(file, scrambled(readFileSync(file)))],
])("a torn index (%s) is made anew", async (_, tear) => {
  await makeAndClose();
  tear();
  const library = await home.filled();
  expect(headlines(library)).toHaveLength(30);
  expect(headlines(library, { query: "text" })).toHaveLength(30);
  expect((await library.read("s7")).id).toBe("s7");
  expect(library.trouble()).toBe("");
});

function scrambled(bytes: Buffer): Buffer {
  // Everything behind the first page.
  return bytes.fill(0xaa, 4096);
}

test("torn while it is open: the next question has it made anew", async () => {
  const library = await home.filled();
  library.close();
  const again = home.open();
  writeFileSync(file, scrambled(readFileSync(file)));
  for (const name of readdirSync(home.state))
    if (name.endsWith("-wal")) truncateSync(path.join(home.state, name), 0);
  for (let i = 0; i < 3; i++) {
    again.window({ ...ALL, query: "text" }, { offset: 0, limit: 10 });
    await again.refresh();
  }
  expect(headlines(again)).toHaveLength(30);
});

test("locked by another program: it waits, then is shared or done without, and nothing throws", async () => {
  await makeAndClose();
  const other = open(file);
  other.exec("BEGIN IMMEDIATE");
  const library = home.open();
  expect(headlines(library)).toHaveLength(30);
  home.write("new.md", "headline: New\nid: new");
  const refreshed = library.refresh();
  setTimeout(() => other.exec("COMMIT"), 300);
  expect(await refreshed).toMatchObject({ added: 1 });
  other.close();
});

test("locked from the start, before it was made", async () => {
  mkdirSync(home.state);
  const other = open(file);
  other.exec("CREATE TABLE theirs (x); BEGIN EXCLUSIVE");
  const library = await home.filled();
  expect(headlines(library)).toHaveLength(30);
  expect(library.trouble()).toContain(home.state);
  other.close();
});

test("a state folder that cannot be: the index is in memory, and that is said", async () => {
  writeFileSync(home.state, "a file where the folder should be");
  const library = await home.filled();
  expect(headlines(library)).toHaveLength(30);
  expect(library.trouble()).toMatch(/index is made anew at each start.*state.*--state/);
});

/** Does it as somebody who may not write where others have forbidden it: root may write everywhere. */
async function withoutRights(work: () => Promise<void>): Promise<void> {
  const { seteuid } = process;
  if (!isRoot || seteuid === undefined) return work();
  chmodSync(home.root, 0o755);
  seteuid.call(process, 65534);
  try {
    await work();
  } finally {
    seteuid.call(process, 0);
  }
}

test("a state folder without permission: the index is in memory, and that is said", async () => {
  mkdirSync(home.state);
  chmodSync(home.state, 0o500);
  await withoutRights(async () => {
    const library = await home.filled();
    expect(headlines(library)).toHaveLength(30);
    expect(library.trouble()).toContain("index is made anew at each start");
    library.close();
  });
  chmodSync(home.state, 0o700);
});

test("a good index that cannot be written any more: all is shown, what is new too, and it is said", async () => {
  await makeAndClose();
  for (const name of readdirSync(home.state)) chmodSync(path.join(home.state, name), 0o444);
  chmodSync(home.state, 0o555);
  const before = readFileSync(file);
  home.write("new.md", "headline: New\nid: new");
  await withoutRights(async () => {
    const library = await home.filled();
    expect(headlines(library)).toHaveLength(31);
    expect((await library.read("s7")).id).toBe("s7");
    expect(library.trouble()).toContain("index is made anew at each start");
    library.close();
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  chmodSync(home.state, 0o755);
});

describe("another reader that is in the middle of filling it", () => {
  let parsed: string[];
  beforeEach(() => {
    parsed = [];
    for (let i = 30; i < 300; i++) home.write(`s${i}.md`, `headline: Story ${i}\nid: s${i}\n\ntext of ${i}`);
  });
  /** A reader whose reading takes a while, and is noted. */
  const slow = (who: string) => ({
    parsers: async (): Promise<Parse> => (name, text) => {
      parsed.push(`${who} ${name}`);
      const end = performance.now() + 1;
      while (performance.now() < end);
      return parse(name, text);
    },
  });

  test("is waited for: its stories are shown as they come, and none is read twice", async () => {
    const one = home.open(slow("one"));
    const first = one.refresh();
    await until(() => parsed.length > 40);
    const two = home.open(slow("two"));
    const second = two.refresh();
    await until(() => headlines(two).length > 0);
    expect(headlines(two).length).toBeLessThan(300);
    await Promise.all([first, second]);
    expect(headlines(one)).toHaveLength(300);
    expect(headlines(two)).toHaveLength(300);
    expect(parsed.filter((line) => line.startsWith("two"))).toEqual([]);
    expect([one.trouble(), two.trouble()]).toEqual(["", ""]);
  });

  test("and goes away: the next one goes on from there", async () => {
    const one = home.open(slow("one"));
    const first = one.refresh();
    await until(() => parsed.length > 40);
    const two = home.open(slow("two"));
    const second = two.refresh();
    await new Promise((resolve) => setTimeout(resolve, 20));
    one.close();
    await Promise.all([first, second]);
    expect(headlines(two)).toHaveLength(300);
    const again = parsed.filter((line) => line.startsWith("two")).length;
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThan(300);
  });
});

test("the warning of Node 22 does not reach the screen", async () => {
  await makeAndClose();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(warnings).toEqual([]);
});
