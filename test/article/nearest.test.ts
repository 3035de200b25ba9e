/** Which known word was meant: always one of a closed set, of names only one that is near. */
import { expect, test } from "vitest";
import { near, nearest } from "../../src/article/nearest.ts";

test("the nearest is the one that begins so, else the one with the fewest edits", () => {
  expect(nearest("soruce", ["section", "source", "by"])).toBe("source");
  expect(nearest("sec", ["source", "section"])).toBe("section");
  expect(nearest("mea", ["theme", "measure"])).toBe("measure");
  expect(nearest("mesure", ["theme", "measure"])).toBe("measure");
  expect(nearest("zzz", ["theme", "measure"])).toBe("theme");
});

test("near is nearest only where that may have been meant", () => {
  const ids = ["agencies", "pigeons", "forecast"];
  expect([near("pidgeons", ids), near("fore", ids), near("Forcast", ids)]).toEqual([
    "pigeons",
    "forecast",
    "forecast",
  ]);
  expect([near("welcome", ids), near("", ids), near("x", []), near("a".repeat(100_000), ids)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
