import { expect, test } from "vitest";
import { beginningOf, endOf } from "../../src/article/shorten.ts";

test("a character is in whole or not at all", () => {
  expect(beginningOf("ab😀", 3)).toBe("ab");
  expect(beginningOf("ab😀", 4)).toBe("ab😀");
  expect(beginningOf("ab", 9)).toBe("ab");
  expect(endOf("😀ab", 3)).toBe("ab");
  expect(endOf("😀ab", 4)).toBe("😀ab");
  expect(endOf("ab", 9)).toBe("ab");
});
