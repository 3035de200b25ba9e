/** What measuring costs: the UTF-16 units that string-width is asked about, for each unit of a text that clings together. */
import { expect, test, vi } from "vitest";
import { chopped, widthOf } from "../../src/article/width.ts";

const asked = vi.hoisted(() => ({ units: 0 }));
vi.mock("string-width", async (load) => {
  const { default: measure } = await load<typeof import("string-width")>();
  return {
    default: (text: string) => {
      asked.units += text.length;
      return measure(text);
    },
  };
});

/** Of each kind other letters all along, so that none is known from before. */
const row = (first: number, count: number, behind = "") =>
  Array.from(
    { length: 4000 },
    (_, n) => String.fromCodePoint(first + ((n * 31 + ((n * n) >> 3)) % count)) + behind,
  ).join("");

test.each([
  ["Hangul initials", row(0x1100, 0x5f)],
  ["figures joined to each other", row(0x1f468, 20, "\u200d")],
  ["vowel signs with a width", `क${row(0x93e, 3)}`],
  ["points and joiners", row(0x2e, 1, "\u200d")],
  ["letters with a mark", row(0x61, 26, "\u0301")],
])("of %s no more than some ten times the text is measured", (_, text) => {
  asked.units = 0;
  widthOf(text);
  expect(asked.units).toBeLessThan(12 * text.length);
  asked.units = 0;
  const parts = chopped(text, 68);
  expect(asked.units).toBeLessThan(12 * text.length);
  expect(parts.map((part) => part.text).join("")).toBe(text);
  expect(parts.reduce((sum, part) => sum + part.width, 0)).toBe(widthOf(text));
});

test("of a text that is too wide no more is measured than shows that", () => {
  asked.units = 0;
  expect(widthOf("\u1100".repeat(100_000), 68)).toBeGreaterThan(68);
  expect(asked.units).toBeLessThan(3000);
});
