/** Journals: torn, damaged, taken away, of the living and of the dead. */
import { appendFileSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeFoldLock } from "../../src/store/fold-lock.ts";
import { decodeLine, encodeLine, type JournalLine } from "../../src/store/journal-lines.ts";
import { openStatuses } from "../../src/store/statuses.ts";
import { liveness, newWriter, retireWriter } from "../../src/store/writer-name.ts";
import { linesOf, startChild, stateFolderOfTest, talkTo } from "./state-of-test.ts";

const journals = (folder: string) => readdirSync(join(folder, "journal"));

test("a line comes back as it was", () => {
  const lines: JournalLine[] = [
    { kind: "head", version: 1, writer: "w" },
    { kind: "step", at: 5, label: "mark “read”\n", groups: [[5, ["a\n", "ü"], [], ["b"], []]] },
    { kind: "undo", at: 6, step: "5@w", groups: [[6, [], ["a"], [], ["b"]]] },
    { kind: "redo", at: 7, step: "5@w", groups: [] },
    { kind: "stop", at: 8, id: "a", position: { block: 1, char: 2, quote: 'some "words"' } },
  ];
  for (const line of lines) {
    const text = encodeLine(line);
    expect(text.indexOf("\n")).toBe(text.length - 1);
    expect(decodeLine(text)).toEqual(line);
    for (let length = 0; length < text.length - 1; length++)
      expect(decodeLine(text.slice(0, length))).toBeNull();
  }
});

test.each(["1", "null", "[]", '{"step":0,"label":"","do":[]}', '{"step":1e300,"label":"","do":[]}'])(
  "%s is no line",
  (text) => expect(decodeLine(text)).toBeNull(),
);

test("a journal torn at any byte gives every whole line and no warning", () => {
  const folder = stateFolderOfTest();
  const statuses = openStatuses({ folder });
  for (const id of ["a", "b", "c"]) statuses.apply("mark", [{ id, read: true }]);
  statuses.closeNow();
  const path = join(folder, "journal", journals(folder)[0] ?? "");
  const whole = readFileSync(path, "utf8");
  const ends = [...whole.matchAll(/\n/g)].map((end) => end.index + 1);
  for (let length = 0; length <= whole.length; length++) {
    writeFileSync(path, whole.slice(0, length));
    const again = openStatuses({ folder });
    const expected = Math.max(0, ends.filter((end) => end <= length).length - 1);
    expect([...again.entries()], `at ${length}`).toHaveLength(expected);
    expect(again.warnings()).toEqual([]);
    again.closeNow();
  }
});

test("damaged lines are told, the others count, and the journal is kept when it was folded", async () => {
  const folder = stateFolderOfTest();
  const statuses = openStatuses({ folder });
  statuses.apply("mark", [{ id: "a", read: true }]);
  statuses.closeNow();
  const path = join(folder, "journal", journals(folder)[0] ?? "");
  appendFileSync(
    path,
    `\0\0\0\n{"step":1\n${encodeLine({ kind: "step", at: 9, label: "x", groups: [[9, ["b"], [], [], []]] })}`,
  );
  const again = openStatuses({ folder });
  expect([again.get("a").read, again.get("b").read]).toEqual([true, true]);
  expect(again.warnings().join(" ")).toContain("2 damaged line(s)");
  await again.close();
  expect(journals(folder)).toEqual([expect.stringMatching(/\.jsonl\.set-aside$/)]);
  const last = openStatuses({ folder });
  expect(last.warnings()).toEqual([]);
  expect(last.get("b").read).toBe(true);
  last.closeNow();
});

test("a journal of a newer version is left alone", async () => {
  const folder = stateFolderOfTest();
  openStatuses({ folder }).closeNow();
  const path = join(folder, "journal", "there_1_1_ab.0.jsonl");
  writeFileSync(path, '{"v":2,"writer":"there_1_1_ab"}\n{"new":"things"}\n');
  const statuses = openStatuses({ folder });
  statuses.apply("mark", [{ id: "a", read: true }]);
  await statuses.close();
  expect(statuses.warnings().join(" ")).toContain("newer version");
  expect(journals(folder)).toHaveLength(1);
});

test("the journal of a running process stays, of a killed one goes", async () => {
  const folder = stateFolderOfTest();
  const child = startChild(["obey", folder]);
  const ended = linesOf(child);
  const { next, say } = talkTo(child);
  await next();
  await say("mark a");
  const one = openStatuses({ folder });
  await one.fold();
  expect(one.get("a").read).toBe(true);
  expect(journals(folder)).toHaveLength(1);
  child.kill("SIGKILL");
  await ended;
  await one.fold();
  expect(journals(folder)).toEqual([]);
  expect(one.get("a").read).toBe(true);
  await one.close();
});

test("a journal that somebody took away is written anew", async () => {
  const folder = stateFolderOfTest();
  const one = openStatuses({ folder });
  one.apply("mark", [{ id: "a", read: true }]);
  unlinkSync(join(folder, "journal", journals(folder)[0] ?? ""));
  one.apply("mark", [{ id: "b", read: true }]);
  one.closeNow();
  const two = openStatuses({ folder });
  expect([two.get("a").read, two.get("b").read]).toEqual([true, true]);
  two.closeNow();
});

test("one folds at a time; a dead one's lock counts for nothing", () => {
  const folder = stateFolderOfTest();
  openStatuses({ folder }).closeNow();
  const [one, two] = [newWriter(), newWriter()];
  const release = takeFoldLock(folder, one);
  expect(release).not.toBeNull();
  expect(takeFoldLock(folder, two)).toBeNull();
  expect(liveness(one)).toBe("alive");
  retireWriter(one);
  expect(liveness(one)).toBe("dead");
  const second = takeFoldLock(folder, two);
  expect(second).not.toBeNull();
  second?.();
  expect(readdirSync(folder)).toEqual(["journal"]);
  retireWriter(two);
});

test("a writer of another machine cannot be asked", () => {
  expect(liveness("another-machine_12_34_abcd")).toBe("elsewhere");
  expect(liveness("no name of ours")).toBe("elsewhere");
});
