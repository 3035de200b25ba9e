/** Undo and redo: of everything, deep, after a restart, and never another running reader's step. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { History } from "../../src/store/history.ts";
import { IdSets } from "../../src/store/id-sets.ts";
import { openStatuses, type Statuses } from "../../src/store/statuses.ts";
import { stateFolderOfTest } from "./state-of-test.ts";
import { storySetOf } from "./story-set-of.ts";

const readOnes = (statuses: Statuses) =>
  [...statuses.entries()].flatMap(([id, status]) => (status.read ? [id] : [])).sort();

test("a step is undone and redone by its name, until a new one is made", () => {
  const statuses = openStatuses({ folder: stateFolderOfTest() });
  expect([statuses.undo(), statuses.redo(), statuses.canUndo(), statuses.canRedo()]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  statuses.apply("mark read", [
    { id: "a", read: true },
    { id: "b", read: true },
  ]);
  statuses.apply("star", [{ id: "a", starred: true }]);
  expect(statuses.canUndo()).toBe("star");
  expect(statuses.undo()).toEqual({ label: "star", ids: ["a"] });
  expect(statuses.undo()).toEqual({ label: "mark read", ids: ["a", "b"] });
  expect(statuses.undo()).toBeNull();
  expect(statuses.get("a")).toMatchObject({ read: false, starred: false });
  expect(statuses.redo()).toEqual({ label: "mark read", ids: ["a", "b"] });
  expect(readOnes(statuses)).toEqual(["a", "b"]);
  expect(statuses.canRedo()).toBe("star");
  statuses.apply("mark read", [{ id: "c", read: true }]);
  expect(statuses.redo()).toBeNull();
  statuses.closeNow();
});

test("a step undoes only what it changed", () => {
  const statuses = openStatuses({ folder: stateFolderOfTest() });
  statuses.apply("mark read", [{ id: "a", read: true }]);
  statuses.apply(
    "mark all read",
    ["a", "b", "c"].map((id) => ({ id, read: true })),
  );
  expect(statuses.undo()?.ids).toEqual(["b", "c"]);
  expect(readOnes(statuses)).toEqual(["a"]);
  statuses.closeNow();
});

test.each(["close", "closeNow"] as const)(
  "undo goes on after a restart (%s), with the clock set back",
  async (end) => {
    const folder = stateFolderOfTest();
    let clock = 9_000_000;
    const open = () => openStatuses({ folder, now: () => clock });
    const one = open();
    one.apply("first", [{ id: "a", read: true }]);
    one.apply("second", [{ id: "b", read: true }]);
    one.apply("third", [{ id: "c", read: true }]);
    one.undo();
    await one[end]();
    clock = 4_000_000;
    const two = open();
    expect([two.canUndo(), two.canRedo()]).toEqual(["second", "third"]);
    two.redo();
    two.undo();
    two.undo();
    two.apply("fourth", [{ id: "d", read: true }]);
    await two[end]();
    clock = 2_000_000;
    const three = open();
    expect(readOnes(three)).toEqual(["a", "d"]);
    expect([three.undo()?.label, three.undo()?.label, three.undo()]).toEqual(["fourth", "first", null]);
    expect(readOnes(three)).toEqual([]);
    await three[end]();
    const four = open();
    expect([four.redo()?.label, four.redo()?.label, four.redo()]).toEqual(["first", "fourth", null]);
    expect(readOnes(four)).toEqual(["a", "d"]);
    four.closeNow();
  },
);

test("marking all at once leaves what as many single marks leave, in one line of the journal", async () => {
  const outcome = (mark: (statuses: Statuses, ids: readonly string[]) => number) => {
    const folder = stateFolderOfTest();
    const statuses = openStatuses({ folder, now: () => 5000 });
    statuses.apply("before", [
      { id: "a", read: true },
      { id: "b", starred: true },
    ]);
    statuses.remember("c", { block: 1, char: 2, quote: "here" });
    // Stamped in the future by another machine's clock: it must change all the same.
    const clockAhead = openStatuses({ folder, now: () => 9000 });
    clockAhead.apply("ahead", [{ id: "d", read: true }]);
    clockAhead.apply("back", [{ id: "d", read: false }]);
    clockAhead.closeNow();
    const late = openStatuses({ folder, now: () => 6000 });
    const count = mark(late, ["a", "b", "c", "d", "e"]);
    const all = () => [...late.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
    const marked = all();
    const undone = late.undo()?.ids.toSorted();
    const restored = all();
    late.redo();
    statuses.closeNow();
    late.closeNow();
    const journals = readdirSync(join(folder, "journal")).map((name) =>
      readFileSync(join(folder, "journal", name), "utf8").split("\n"),
    );
    const lines = journals.flat().filter((line) => line.includes('"all"')).length;
    return { count, marked, undone, restored, again: all(), lines };
  };
  const one = outcome((statuses, ids) =>
    statuses.apply(
      "all",
      ids.map((id) => ({ id, read: true })),
    ),
  );
  const other = outcome(
    (statuses, ids) => statuses.applyToAll("all", storySetOf(statuses, ids, true), true).ids.length,
  );
  expect(other).toEqual(one);
  expect(other.count).toBe(4);
  expect(other.undone).toEqual(["b", "c", "d", "e"]);
  expect(other.lines).toBe(1);
});

test("steps over very many stories are undone whole, packed or not, after newer ones and a restart", async () => {
  const folder = stateFolderOfTest();
  const all = Array.from({ length: 101_000 }, (_, n) => `story-${n}`);
  const countRead = (of: Statuses) => all.reduce((sum, id) => sum + Number(of.get(id).read), 0);
  const statuses = openStatuses({ folder });
  // More ids than wait to be packed: the first steps are, the last are not.
  for (let n = 0; n < 6; n++)
    statuses.applyToAll(`all ${n}`, storySetOf(statuses, all, n % 2 === 0), n % 2 === 0);
  for (let n = 5; n >= 0; n--) {
    expect(statuses.undo()).toMatchObject({ label: `all ${n}` });
    expect(countRead(statuses)).toBe(n % 2 === 0 ? 0 : all.length);
  }
  expect(statuses.redo()?.ids).toHaveLength(all.length);
  await statuses.close();
  const later = openStatuses({ folder });
  expect(countRead(later)).toBe(all.length);
  expect(later.undo()?.ids).toHaveLength(all.length);
  expect(countRead(later)).toBe(0);
  later.closeNow();
});

test("2,000 steps, mark-all of 2,500 stories among them, undone to the last after restarts", async () => {
  const folder = stateFolderOfTest();
  const all = Array.from({ length: 2500 }, (_, n) => `story-${n}`);
  let statuses = openStatuses({ folder });
  for (let n = 0; n < 2010; n++) {
    if (n % 100 === 0)
      statuses.applyToAll(`all ${n}`, storySetOf(statuses, all, n % 200 === 0), n % 200 === 0);
    else statuses.apply(`one ${n}`, [{ id: `story-${n}`, starred: true }]);
    if (n === 1000) {
      await statuses.close();
      statuses = openStatuses({ folder });
    }
  }
  await statuses.close();
  statuses = openStatuses({ folder });
  const labels: string[] = [];
  for (let step = statuses.undo(); step !== null; step = statuses.undo()) labels.push(step.label);
  expect(labels).toHaveLength(2000);
  expect([labels[0], labels.at(-1)]).toEqual(["one 2009", "one 10"]);
  expect([...statuses.entries()].filter(([, status]) => status.starred)).toHaveLength(9);
  expect(readOnes(statuses)).toHaveLength(2500);
  await statuses.close();
  statuses = openStatuses({ folder });
  let redone = 0;
  while (statuses.redo() !== null) redone++;
  expect(redone).toBe(2000);
  expect([...statuses.entries()].filter(([, status]) => status.starred)).toHaveLength(2010 - 21);
  statuses.closeNow();
});

test("undo never takes a step of another running reader", async () => {
  const folder = stateFolderOfTest();
  const before = openStatuses({ folder });
  before.apply("old", [{ id: "a", read: true }]);
  await before.close();
  const one = openStatuses({ folder });
  one.apply("one's", [{ id: "b", read: true }]);
  const two = openStatuses({ folder });
  one.apply("one's second", [{ id: "c", read: true }]);
  expect(two.undo()?.label).toBe("old");
  expect(two.undo()).toBeNull();
  two.redo();
  expect([one.undo()?.label, one.undo()?.label]).toEqual(["one's second", "one's"]);
  await two.close();
  await one.close();
});

test("a step that another reader undid is theirs", async () => {
  const folder = stateFolderOfTest();
  const before = openStatuses({ folder });
  before.apply("old", [{ id: "a", read: true }]);
  await before.close();
  const one = openStatuses({ folder });
  const two = openStatuses({ folder });
  expect([one.canUndo(), two.canUndo()]).toEqual(["old", "old"]);
  let told = false;
  two.subscribe(() => {
    told = true;
  });
  one.undo();
  await expect.poll(() => told, { timeout: 5000 }).toBe(true);
  expect([two.canUndo(), two.canRedo(), two.get("a").read]).toEqual([null, null, false]);
  await two.close();
  await one.close();
  const three = openStatuses({ folder });
  expect([three.canUndo(), three.canRedo()]).toEqual([null, "old"]);
  three.closeNow();
});

test("a sync tool's copies of the history are merged, then removed; one that cannot be read is left", async () => {
  const [folder, elsewhere] = [stateFolderOfTest(), stateFolderOfTest()];
  let now = 1_000_000;
  for (const [state, label] of [
    [folder, "here"],
    [elsewhere, "there"],
  ] as const) {
    const statuses = openStatuses({ folder: state, now: () => now++ });
    statuses.apply(label, [{ id: label, read: true }]);
    await statuses.close();
  }
  const copy = join(folder, "history.sync-conflict-20260102-030405-ABCDEFG.json");
  copyFileSync(join(elsewhere, "history.json"), copy);
  const damaged = join(folder, "history (conflicted copy 2).json");
  writeFileSync(damaged, "{");
  writeFileSync(join(folder, "session (conflicted copy).json"), "{}");
  const meeting = openStatuses({ folder });
  await meeting.close();
  expect(meeting.warnings().join(" ")).toContain("cannot be read; it is left alone");
  expect(readdirSync(folder).filter((name) => name.includes("conflict"))).toEqual([basename(damaged)]);
  const statuses = openStatuses({ folder });
  expect([statuses.undo()?.label, statuses.undo()?.label, statuses.undo()]).toEqual(["there", "here", null]);
  expect(statuses.redo()?.label).toBe("here");
  statuses.closeNow();
});

test("a damaged history is set aside; marks do not depend on it", async () => {
  const folder = stateFolderOfTest();
  for (const text of [
    "",
    "{",
    '{"version":1,"ids":["a"],"steps":[["k","l",1,1,0,[0,9],[],[],[]]]}',
    '{"version":0}',
  ]) {
    writeFileSync(join(stateReady(folder), "history.json"), text);
    const statuses = openStatuses({ folder });
    expect(statuses.canUndo()).toBeNull();
    expect(statuses.warnings().join(" ")).toContain("history.json.set-aside-");
    statuses.closeNow();
  }
  expect(readdirSync(folder).filter((name) => name.startsWith("history.json.set-aside-"))).toHaveLength(4);
});

function stateReady(folder: string): string {
  openStatuses({ folder }).closeNow();
  return folder;
}

test("sets of ids are ranges, whatever the order of the ids", () => {
  const sets = new IdSets();
  const all = Array.from({ length: 1000 }, (_, n) => `s${n}`);
  expect(sets.pack(all)).toEqual([0, 1000]);
  expect(sets.pack([...all].reverse())).toEqual([0, 1000]);
  const some = ["s5", "s3", "s4", "s9", "s5"];
  expect(sets.unpack(sets.pack(some))).toEqual(["s3", "s4", "s5", "s9"]);
  const { ids, translate } = sets.shrink([sets.pack(some)]);
  expect(new IdSets(ids).unpack(translate(sets.pack(some)))).toEqual(["s3", "s4", "s5", "s9"]);
});

test("a history comes back from its text", () => {
  const history = new History();
  history.record("1@w", 1, "first", [[1, ["a", "b"], [], ["c"], []]]);
  history.record("2@w", 2, "second", [[2, [], ["a"], [], []]]);
  history.undo(3);
  const back = History.parse(history.toText(), true);
  const done = back.lastDone();
  expect(done).toMatchObject({ key: "1@w", label: "first", undone: 0 });
  expect(done && back.setsOf(done, false)).toEqual([[], ["a", "b"], [], ["c"]]);
  expect(back.lastUndone()).toMatchObject({ key: "2@w", undone: 3 });
});
