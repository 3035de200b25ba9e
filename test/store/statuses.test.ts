/** What the reader remembers, through real files: marks, positions, several readers, files that are not good. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { UNTOUCHED } from "../../src/article/status.ts";
import { openStatuses } from "../../src/store/statuses.ts";
import { stateFolderOfTest } from "./state-of-test.ts";

const PLACE = { block: 3, char: 41, quote: "words that\tstand there — “so”" };
const ids = (statuses: { entries(): Iterable<[string, unknown]> }) =>
  [...statuses.entries()].map(([id]) => id).sort();
const asides = (folder: string) => readdirSync(folder).filter((name) => name.includes(".set-aside-"));

/** A folder with one folded status of each kind. */
async function someState(): Promise<string> {
  const folder = stateFolderOfTest();
  const statuses = openStatuses({ folder });
  statuses.apply("mark read", [{ id: "a", read: true }]);
  statuses.apply("star", [{ id: "b", starred: true }]);
  statuses.remember("c", PLACE);
  await statuses.close();
  expect(statuses.trouble()).toBe("");
  return folder;
}

test("marks and positions are there after a restart, folded or not", async () => {
  const folder = stateFolderOfTest();
  const odd = ["a.b", "with space", "per%cent", "tab\tin", "__proto__", "ünï", "", "a", "ab"];
  const first = openStatuses({ folder, now: () => 1000 });
  expect(first.get("a")).toEqual(UNTOUCHED);
  expect(
    first.apply(
      "mark read",
      odd.map((id) => ({ id, read: true })),
    ),
  ).toBe(odd.length);
  expect(first.apply("mark read", [{ id: "a", read: true }])).toBe(0);
  expect(first.apply("star", [{ id: "a.b", starred: true }])).toBe(1);
  first.remember("a.b", PLACE);
  first.closeNow();

  const second = openStatuses({ folder });
  expect(ids(second)).toEqual([...odd].sort());
  await second.close();
  expect(readdirSync(join(folder, "journal"))).toEqual([]);

  const third = openStatuses({ folder });
  for (const id of odd) expect(third.get(id).read).toBe(true);
  const { quote, ...place } = PLACE;
  const expected = { position: { ...place, quote: quote.replace("\t", " ") }, positionAt: 1000 };
  expect(third.get("a.b")).toEqual({ read: true, readAt: 1000, starred: true, starredAt: 1000, ...expected });
  expect(ids(third)).toEqual([...odd].sort());
  expect([third.warnings(), third.trouble()]).toEqual([[], ""]);
  third.closeNow();
});

test("conf reads the file as its own", async () => {
  const folder = await someState();
  const { default: Conf } = await import("conf");
  const conf = new Conf({ cwd: folder, configName: "statuses" });
  expect(conf.get("version")).toBe(1);
  expect(conf.get("statuses")).toHaveLength(3);
});

test("two readers keep each other's marks and see them", async () => {
  const folder = stateFolderOfTest();
  const one = openStatuses({ folder });
  const two = openStatuses({ folder });
  const seen: string[] = [];
  const own: string[] = [];
  two.subscribe((changed, mine) => (mine ? own : seen).push(...changed));
  one.apply("mark read", [{ id: "a", read: true }]);
  two.apply("star", [{ id: "a", starred: true }]);
  await vi.waitFor(() => expect(seen).toEqual(["a"]), 5000);
  expect(own).toEqual(["a"]);
  expect(two.get("a")).toMatchObject({ read: true, starred: true });
  // One leaves and takes its journal with it; what it did last must not slip by.
  one.apply("mark read", [{ id: "b", read: true }]);
  await one.close();
  await vi.waitFor(() => expect(two.get("b").read).toBe(true), 5000);
  await two.close();
  const three = openStatuses({ folder });
  expect(three.get("a")).toMatchObject({ read: true, starred: true });
  expect(three.get("b").read).toBe(true);
  three.closeNow();
});

test("the last change of a field wins, in whatever order it is met; a clock set back loses nothing", async () => {
  const folder = stateFolderOfTest();
  let clock = 5_000_000;
  const statuses = openStatuses({ folder, now: () => clock });
  statuses.apply("mark read", [{ id: "a", read: true }]);
  clock = 1_000_000;
  statuses.apply("mark unread", [
    { id: "a", read: false },
    { id: "b", read: true },
  ]);
  expect(statuses.get("a")).toMatchObject({ read: false, readAt: 5_000_001 });
  expect(statuses.get("b").readAt).toBe(1_000_000);
  statuses.remember("a", PLACE);
  clock = 500_000;
  statuses.remember("a", { ...PLACE, char: 7 });
  await statuses.close();
  const again = openStatuses({ folder, now: () => clock });
  expect(again.get("a")).toMatchObject({ read: false, position: { char: 7 } });
  again.apply("mark read", [{ id: "a", read: true }]);
  again.closeNow();
  const last = openStatuses({ folder, now: () => clock });
  expect(last.get("a").read).toBe(true);
  last.closeNow();
});

test("of several wishes for one story in one step the last counts", () => {
  const statuses = openStatuses({ folder: stateFolderOfTest() });
  expect(
    statuses.apply("both", [
      { id: "a", read: true },
      { id: "a", read: false, starred: true },
    ]),
  ).toBe(1);
  expect(statuses.get("a")).toMatchObject({ read: false, starred: true });
  statuses.closeNow();
});

test("a file torn at any byte is set aside, said, and made good from the last good copy", async () => {
  const folder = await someState();
  const path = join(folder, "statuses.json");
  const whole = readFileSync(path, "utf8");
  for (let length = 0; length < whole.length; length++) {
    const torn = whole.slice(0, length);
    writeFileSync(path, torn);
    const statuses = openStatuses({ folder });
    expect(ids(statuses), `at ${length}`).toEqual(["a", "b", "c"]);
    const [aside = ""] = asides(folder);
    expect(statuses.warnings().join(" ")).toContain(aside);
    expect(readFileSync(join(folder, aside), "utf8")).toBe(torn);
    await statuses.close();
    expect(readFileSync(path, "utf8"), `at ${length}`).toBe(whole);
    unlinkSync(join(folder, aside));
  }
});

test.each(["[]", "{}", '{"version":1}', '{"version":1,"statuses":[3]}', "null", '"text"', "\0\0\0"])(
  "a foreign file %j is set aside and never written over",
  async (foreign) => {
    const folder = await someState();
    writeFileSync(join(folder, "statuses.json"), foreign);
    const statuses = openStatuses({ folder });
    statuses.apply("mark read", [{ id: "d", read: true }]);
    await statuses.close();
    const [aside = ""] = asides(folder);
    expect(readFileSync(join(folder, aside), "utf8")).toBe(foreign);
    const again = openStatuses({ folder });
    expect(ids(again)).toEqual(["a", "b", "c", "d"]);
    expect(again.warnings()).toEqual([]);
    again.closeNow();
  },
);

test("a damaged row is kept in a copy before the file is written without it", async () => {
  const folder = await someState();
  const path = join(folder, "statuses.json");
  const damaged = readFileSync(path, "utf8").replace("a\\t+", "a\\t!!!");
  writeFileSync(path, damaged);
  const statuses = openStatuses({ folder });
  statuses.apply("mark read", [{ id: "a", read: true }]);
  await statuses.close();
  const [aside = ""] = asides(folder);
  expect(readFileSync(join(folder, aside), "utf8")).toBe(damaged);
  expect(statuses.warnings().join(" ")).toContain(aside);
});

test("a file of a newer version is read, never written, and marks are kept beside it", async () => {
  const folder = await someState();
  const path = join(folder, "statuses.json");
  const newer = JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), version: 2, more: {} });
  writeFileSync(path, newer);
  const statuses = openStatuses({ folder });
  expect(statuses.warnings().join(" ")).toContain("newer version");
  expect(ids(statuses)).toEqual(["a", "b", "c"]);
  statuses.apply("mark read", [{ id: "d", read: true }]);
  await statuses.close();
  expect(readFileSync(path, "utf8")).toBe(newer);
  const again = openStatuses({ folder });
  expect(again.get("d").read).toBe(true);
  again.closeNow();
});

test("conflict copies of a sync tool are merged, then removed", async () => {
  const folder = await someState();
  const other = await someState();
  const there = openStatuses({ folder: other });
  there.apply("mark", [
    { id: "d", read: true },
    { id: "a", read: false },
  ]);
  await there.close();
  for (const name of [
    "statuses (conflicted copy 2026-01-01).json",
    "statuses.sync-conflict-20260101-1.json",
  ]) {
    copyFileSync(join(other, "statuses.json"), join(folder, name));
    const statuses = openStatuses({ folder });
    expect(statuses.get("d").read).toBe(true);
    expect(statuses.get("a").read).toBe(false);
    expect(statuses.get("b").starred).toBe(true);
    await statuses.close();
    expect(existsSync(join(folder, name))).toBe(false);
  }
  const last = openStatuses({ folder });
  expect([last.get("d").read, last.get("b").starred]).toEqual([true, true]);
  last.closeNow();
});

test("another machine's file put over ours loses nothing of ours", async () => {
  const folder = await someState();
  const other = stateFolderOfTest();
  const there = openStatuses({ folder: other });
  there.apply("mark", [{ id: "x", read: true }]);
  await there.close();
  copyFileSync(join(other, "statuses.json"), join(folder, "statuses.json"));
  utimesSync(join(folder, "statuses.json"), 1000, 1000);
  const statuses = openStatuses({ folder });
  expect(ids(statuses)).toEqual(["a", "b", "c", "x"]);
  await statuses.close();
  rmSync(join(folder, readdirSync(folder).find((name) => name.includes("last-good")) ?? ""));
  const again = openStatuses({ folder });
  expect(ids(again)).toEqual(["a", "b", "c", "x"]);
  again.closeNow();
});

test("a file that a tool merged line by line, unsorted and with a story twice, is understood", async () => {
  const folder = await someState();
  const path = join(folder, "statuses.json");
  const value = JSON.parse(readFileSync(path, "utf8"));
  value.statuses = [...value.statuses.reverse(), "a\t-zzzzzzzz", "a\t\t+zzzzzzzz"];
  writeFileSync(path, JSON.stringify(value));
  const statuses = openStatuses({ folder });
  expect(statuses.get("a")).toMatchObject({ read: false, starred: true });
  expect(ids(statuses)).toEqual(["a", "b", "c"]);
  statuses.apply("mark", [{ id: "c", read: true }]);
  await statuses.close();
  expect(JSON.parse(readFileSync(path, "utf8")).statuses).toHaveLength(3);
});

test("the file torn or removed while a reader runs is made good again at once", async () => {
  const folder = await someState();
  const statuses = openStatuses({ folder });
  statuses.subscribe(() => {});
  const path = join(folder, "statuses.json");
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, whole.slice(0, 40));
  await vi.waitFor(() => expect(readFileSync(path, "utf8")).toBe(whole), 5000);
  expect(asides(folder)).toHaveLength(1);
  rmSync(folder, { recursive: true });
  await vi.waitFor(() => expect(readFileSync(path, "utf8")).toBe(whole), 5000);
  statuses.closeNow();
});

test("a verb that only reads leaves no file behind", async () => {
  const folder = stateFolderOfTest();
  const statuses = openStatuses({ folder });
  statuses.get("a");
  await statuses.fold();
  await statuses.close();
  expect(readdirSync(folder)).toEqual(["journal"]);
  mkdirSync(join(folder, "journal"), { recursive: true });
  expect(readdirSync(join(folder, "journal"))).toEqual([]);
});
