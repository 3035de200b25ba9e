import { expect, test } from "vitest";
import { beginningOf, endOf, sharedBeginning } from "../../src/article/shorten.ts";

test("a character is in whole or not at all", () => {
  expect(beginningOf("ab😀", 3)).toBe("ab");
  expect(beginningOf("ab😀", 4)).toBe("ab😀");
  expect(beginningOf("ab", 9)).toBe("ab");
  expect(endOf("😀ab", 3)).toBe("ab");
  expect(endOf("😀ab", 4)).toBe("😀ab");
  expect(endOf("ab", 9)).toBe("ab");
});

test("what texts begin with alike", () => {
  expect(sharedBeginning(["section:", "seen", "se"])).toBe("se");
  expect(sharedBeginning(["one"])).toBe("one");
  expect(sharedBeginning(["one", "two"])).toBe("");
  expect(sharedBeginning([])).toBe("");
});
