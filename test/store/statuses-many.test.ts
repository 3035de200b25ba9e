/** Very many statuses: leaving does not wait for them to be written, and folding lets keys have their turn. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { stateFolderOfTest } from "./state-of-test.ts";
import { storySetOf } from "./story-set-of.ts";

const MANY = Array.from({ length: 20_500 }, (_, n) => `story-${n}`);

/** A state folder in which very many stories are read, all in statuses.json. */
async function folderOfMany() {
  const folder = stateFolderOfTest();
  const statuses = openStatuses({ folder });
  statuses.applyToAll("all", storySetOf(statuses, MANY, true), true);
  await statuses.close();
  const journals = () => readdirSync(join(folder, "journal"));
  const file = () => readFileSync(join(folder, "statuses.json"), "utf8");
  expect(journals()).toEqual([]);
  expect(file()).toContain("story-20499");
  return { folder, journals, file, open: () => openStatuses({ folder }) };
}

test("who leaves after a few marks leaves them to the next start, which folds them", async () => {
  const { journals, file, open } = await folderOfMany();
  const before = file();
  const one = open();
  one.apply("star", [{ id: "ä new one", starred: true }]);
  await one.close();
  expect(file()).toBe(before);
  expect(journals()).toHaveLength(1);
  const two = open();
  expect(two.get("ä new one").starred).toBe(true);
  expect(two.canUndo()).toBe("star");
  await two.fold();
  expect(journals()).toEqual([]);
  expect(file()).toContain("ä new one");
  two.closeNow();
  const three = open();
  expect(three.get("ä new one").starred).toBe(true);
  expect(three.get("story-7").read).toBe(true);
  expect(three.undo()?.label).toBe("star");
  three.closeNow();
});

test("marks of the shell, a writer each, do not pile up without end", async () => {
  const { journals, open } = await folderOfMany();
  let most = 0;
  for (let n = 0; n < 60; n++) {
    const one = open();
    one.apply("star", [{ id: `new-${n}`, starred: true }]);
    await one.close();
    most = Math.max(most, journals().length);
  }
  expect(most).toBe(50);
  expect(journals().length).toBeLessThan(50);
  const last = open();
  for (let n = 0; n < 60; n++) expect(last.get(`new-${n}`).starred).toBe(true);
  last.closeNow();
});

test("marks made between the steps of a fold are in it or stay in the journal", async () => {
  const { folder, journals, open } = await folderOfMany();
  const dead = open();
  dead.apply("star", [{ id: "b", starred: true }]);
  dead.closeNow();
  const reader = open();
  const folding = reader.fold();
  let steps = 0;
  let isOver = false;
  const key = () => {
    if (isOver) return;
    reader.apply(`key ${steps}`, [{ id: `k${steps++}`, read: true }]);
    setImmediate(key);
  };
  setImmediate(key);
  await folding;
  isOver = true;
  expect(steps).toBeGreaterThan(1);
  expect(journals()).toHaveLength(1);
  reader.closeNow();
  // The journal alone, without what this process remembers of it.
  const later = openStatuses({ folder });
  for (let n = 0; n < steps; n++) expect(later.get(`k${n}`).read).toBe(true);
  expect(later.get("b").starred).toBe(true);
  expect(later.undo()?.label).toBe(`key ${steps - 1}`);
  later.closeNow();
});
