import fc from "fast-check";
import { expect, test } from "vitest";
import { type FileSeen, folderStamp, planChanges } from "../../src/article/changes.ts";

const file = (path: string, more: Partial<FileSeen> = {}): FileSeen => ({
  path,
  size: 10,
  modified: 1000,
  inode: 0,
  failure: "",
  ...more,
});

test("added, changed and removed; what is the same is not in the plan", () => {
  const plan = planChanges(
    [file("a"), file("b", { size: 11 }), file("c", { modified: 1000.5 }), file("e")],
    [file("a"), file("b"), file("c"), file("d")],
  );
  expect(plan.added.map((f) => f.path)).toEqual(["e"]);
  expect(plan.changed.map((f) => f.path)).toEqual(["c", "b"]);
  expect(plan.removed).toEqual(["d"]);
  expect(plan.moved).toEqual([]);
});

test("a file that goes on under another name has moved", () => {
  const plan = planChanges([file("new/a", { inode: 7 })], [file("a", { inode: 7 })]);
  expect(plan).toEqual({
    added: [],
    changed: [],
    removed: [],
    moved: [{ from: "a", to: file("new/a", { inode: 7 }) }],
  });
});

test("a move is only what is certain", () => {
  const twoCame = planChanges([file("b", { inode: 7 }), file("c", { inode: 7 })], [file("a", { inode: 7 })]);
  expect(twoCame.moved).toEqual([]);
  expect(twoCame.removed).toEqual(["a"]);
  const otherSize = planChanges([file("b", { inode: 7, size: 3 })], [file("a", { inode: 7 })]);
  expect(otherSize.moved).toEqual([]);
  const noNumbers = planChanges([file("b")], [file("a")]);
  expect(noNumbers.moved).toEqual([]);
});

test("a file that begins to fail, or ceases to, has changed", () => {
  const plan = planChanges([file("a", { failure: "too big" })], [file("a")]);
  expect(plan.changed).toHaveLength(1);
});

test("the newest come first", () => {
  const plan = planChanges(
    [file("a", { modified: 1 }), file("c", { modified: 3 }), file("b", { modified: 3 })],
    [],
  );
  expect(plan.added.map((f) => f.path)).toEqual(["b", "c", "a"]);
});

const files = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom("a", "b", "c", "d/a", "d/b"),
    size: fc.nat(3),
    modified: fc.nat(3),
    inode: fc.nat(4),
    failure: fc.constantFrom("", "no"),
  }),
  { selector: (f) => f.path },
);

test("the plan applied to what was known gives what is seen", () => {
  fc.assert(
    fc.property(files, files, (seen, known) => {
      const plan = planChanges(seen, known);
      const folder = new Map<string, FileSeen>(known.map((f) => [f.path, f]));
      for (const path of plan.removed) expect(folder.delete(path)).toBe(true);
      for (const { from } of plan.moved) expect(folder.delete(from)).toBe(true);
      for (const { to } of plan.moved) folder.set(to.path, to);
      for (const f of [...plan.added, ...plan.changed]) folder.set(f.path, f);
      const plain = (list: Iterable<FileSeen>) =>
        [...list].map(({ path, size, modified, failure }) => `${path} ${size} ${modified} ${failure}`).sort();
      expect(plain(folder.values())).toEqual(plain(seen));
    }),
  );
});

test("a folder's stamp differs when anything in it does", () => {
  const stamp = folderStamp([file("a"), file("b")]);
  expect(folderStamp([file("a"), file("b")])).toBe(stamp);
  for (const other of [
    [file("a")],
    [file("a"), file("c")],
    [file("a"), file("b", { size: 11 })],
    [file("a"), file("b", { size: 10 + 2 ** 32 })],
    [file("a"), file("b", { modified: 1000.25 })],
    [file("a"), file("b", { failure: "x" })],
    [file("b"), file("a")],
    [],
  ])
    expect(folderStamp(other)).not.toBe(stamp);
  expect(Number.isSafeInteger(stamp)).toBe(true);
});
