/** A large statuses.json is not parsed at a start: what is looked up in it is what it says, and damage is no loss. */
import { cpSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { unparsedRows } from "../../src/store/unparsed-rows.ts";
import { stateFolderOfTest } from "./state-of-test.ts";

/** Ids of every kind: what JSON escapes, what rows escape, what UTF-8 and UTF-16 order differently. */
const ODD = ["a%b", "tab\tid", 'quo"te', "back\\slash", "ä", "\uffee", "😀", "a", "ab", "a b", "\u2028"];
const MANY = [...Array.from({ length: 6000 }, (_, n) => `story-${n}`), ...ODD];
const QUOTE = "quoted “words” \\ and\nlines";

/** A state folder in which all of them are starred, one is begun, and every third is read, all in statuses.json. */
async function folderOfMany() {
  const folder = stateFolderOfTest();
  const statuses = openStatuses({ folder });
  statuses.apply(
    "all",
    MANY.map((id, n) => ({ id, starred: true, ...(n % 3 === 0 && { read: true }) })),
  );
  statuses.remember("story-77", { block: 3, char: 4, quote: QUOTE });
  await statuses.close();
  const file = join(folder, "statuses.json");
  expect(statSync(file).size).toBeGreaterThan(100_000);
  /** Writes other text of the same length, with the file's own time. */
  const spoil = (change: (text: string) => string) => {
    const text = readFileSync(file, "utf8");
    const { atime, mtime } = statSync(file);
    expect(change(text)).toHaveLength(text.length);
    writeFileSync(file, change(text));
    utimesSync(file, atime, mtime);
  };
  return { folder, file, spoil, open: () => openStatuses({ folder }) };
}

function expectAll(statuses: ReturnType<typeof openStatuses>): void {
  for (const [n, id] of MANY.entries())
    expect([id, statuses.get(id).starred, statuses.get(id).read]).toEqual([id, true, n % 3 === 0]);
  expect(statuses.get("story-77").position?.quote).toBe(QUOTE);
}

test("every row is found in the bytes, and none for an id that has none", async () => {
  const { folder } = await folderOfMany();
  const rows = unparsedRows(folder)?.rows;
  const all = rows?.all() ?? [];
  expect(all).toHaveLength(MANY.length);
  for (const row of all) expect(rows?.find(row.slice(0, row.indexOf("\t") + 1))).toBe(row);
  for (const id of ["", "0", "story-", "story-77x", "zzz", "\u{10ffff}"])
    expect(rows?.find(`${id}\t`)).toBeUndefined();
});

test("a start says of each story what the file says, before and after all are asked for", async () => {
  const { folder, open } = await folderOfMany();
  expect(unparsedRows(folder)).not.toBeNull();
  const one = open();
  expect(one.get("story-77").position?.quote).toBe(QUOTE);
  expect(one.get("😀").starred).toBe(true);
  expect(one.saved()?.written).toBe(one.saved()?.mark);
  expectAll(one);
  expect([...one.entries()]).toHaveLength(MANY.length);
  one.apply("star", [{ id: "new", starred: true }]);
  one.apply("unstar", [{ id: "a", starred: false }]);
  await one.close();
  const two = open();
  expect([two.get("new").starred, two.get("a").starred, two.get("ab").starred]).toEqual([true, false, true]);
  two.closeNow();
});

test("it is parsed at once where it is not known to be whole: no copy of the last good one, or a copy to merge", async () => {
  const { folder, file } = await folderOfMany();
  writeFileSync(join(folder, "statuses.sync-conflict-1.json"), readFileSync(file));
  expect(unparsedRows(folder)).toBeNull();
  const other = await folderOfMany();
  utimesSync(other.file, 1000, 1000);
  expect(unparsedRows(other.folder)).toBeNull();
});

test("a folder that was put back from a backup is parsed once more, not at every start", async () => {
  const { folder } = await folderOfMany();
  const copy = join(folder, "../copy");
  // As a copy without times leaves it.
  cpSync(folder, copy, { recursive: true });
  utimesSync(join(copy, "statuses.json"), 1000, 1000);
  expect(unparsedRows(copy)).toBeNull();
  const reader = openStatuses({ folder: copy });
  await reader.fold();
  reader.closeNow();
  expect(unparsedRows(copy)).not.toBeNull();
});

test("what was damaged without a trace in its size and time is set aside when it shows, and nothing is lost", async () => {
  const { folder, spoil, open } = await folderOfMany();
  spoil((text) => `${text.slice(0, 5000)}${'"'.repeat(3000)}${text.slice(8000)}`);
  const one = open();
  expectAll(one);
  expect(one.warnings().join()).toContain("It was set aside");
  await one.close();
  expect(readdirSync(folder).filter((name) => name.includes("set-aside"))).toHaveLength(1);
  const two = open();
  expectAll(two);
  expect(two.warnings()).toEqual([]);
  two.closeNow();
});

test("damage that shows while the marks of another writer are taken in does not end the start", async () => {
  const { folder, spoil, open } = await folderOfMany();
  const other = open();
  other.apply("unstar", [{ id: "story-2000", starred: false }]);
  other.closeNow();
  spoil((text) => `${text.slice(0, 5000)}${'"'.repeat(80_000)}${text.slice(85_000)}`);
  expect(unparsedRows(folder)).not.toBeNull();
  const one = open();
  expect(one.get("story-2000").starred).toBe(false);
  expect(one.get("story-77").position?.quote).toBe(QUOTE);
  expect(one.warnings().join()).toContain("It was set aside");
  one.closeNow();
});

test("rows that something put in another order keep their marks beside those made meanwhile", async () => {
  const { spoil, open, folder } = await folderOfMany();
  spoil((text) => {
    const rows = text.split("\n");
    const first = rows.findIndex((row) => row.includes('"story-'));
    const part = rows.slice(first, first + 2000);
    return [...rows.slice(0, first), ...part.reverse(), ...rows.slice(first + 2000)].join("\n");
  });
  const one = open();
  const reads = MANY.map((id) => ({ id, read: true })).slice(0, 40);
  one.apply("read", reads);
  await one.close();
  const two = openStatuses({ folder });
  for (const id of MANY) expect([id, two.get(id).starred]).toEqual([id, true]);
  for (const { id } of reads) expect([id, two.get(id).read]).toEqual([id, true]);
  expect(two.get("story-77").position?.quote).toBe(QUOTE);
  two.closeNow();
});
