/** Where the reader left off. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSessionFile, writeSessionFile } from "../../src/store/session.ts";
import { stateFolderOfTest } from "./state-of-test.ts";

const SESSION = { view: { section: "World" }, cursorId: "a", trail: { entries: [{ id: "b" }] } };

test("what was written is read, and nothing else is left", () => {
  const folder = stateFolderOfTest();
  expect(readSessionFile(folder)).toBeUndefined();
  expect(writeSessionFile(folder, SESSION)).toBe(true);
  expect(writeSessionFile(folder, { ...SESSION, cursorId: "c" })).toBe(true);
  expect(readSessionFile(folder)).toEqual({ ...SESSION, cursorId: "c" });
  expect(readdirSync(folder)).toEqual(["session.json"]);
});

test("a file torn at any byte, foreign or newer is as good as none", () => {
  const folder = stateFolderOfTest();
  writeSessionFile(folder, SESSION);
  const path = join(folder, "session.json");
  const whole = readFileSync(path, "utf8").trimEnd();
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(path, whole.slice(0, length));
    expect(readSessionFile(folder), `at ${length}`).toBeUndefined();
  }
  for (const text of ["null", "3", "[]", '{"version":2,"session":{}}']) {
    writeFileSync(path, text);
    expect(readSessionFile(folder), text).toBeUndefined();
  }
});

test("a disk that refuses is answered with false, and the old one stays", () => {
  const folder = stateFolderOfTest();
  writeFileSync(folder, "a file");
  expect(writeSessionFile(folder, SESSION)).toBe(false);
  expect(readFileSync(folder, "utf8")).toBe("a file");
});
