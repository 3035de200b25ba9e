/** How a row's label and what is told beside it share its width. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { besides } from "../../src/app/row-detail.ts";
import { widthOf } from "../../src/article/width.ts";

test("the label keeps its share: of the detail those parts stay that fit whole", () => {
  const row = {
    label: "Modifier key order",
    detail: "A feed with a name · 9 y · command, shortcuts, keyboard",
  };
  expect(besides(row, 68, 2, 1)).toEqual({ label: row.label, detail: "A feed with a name · 9 y" });
  expect(besides({ ...row, label: "Keys" }, 68, 2, 1).detail).toBe(row.detail);
  expect(
    besides({ ...row, label: "A headline that fills the whole of its row, and more of it" }, 68, 2, 1),
  ).toEqual({
    label: "A headline that fills the whole of its r…",
    detail: "A feed with a name · 9 y",
  });
});

test("where the detail has no room, what is said for it stands there", () => {
  const row = { label: "A headline of some words", detail: "not in the library", brief: "not here" };
  expect(besides(row, 68, 2, 1).detail).toBe("not in the library");
  expect(besides(row, 36, 2, 1)).toEqual({ label: row.label, detail: "not here" });
});

test("both fit their row, however long they are and however narrow it is", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.integer({ min: 4, max: 200 }),
      (label, detail, width) => {
        const shown = besides({ label, detail }, width, 2, 1);
        const told = shown.detail === "" ? 0 : 1 + widthOf(shown.detail);
        expect(2 + widthOf(shown.label) + told).toBeLessThanOrEqual(width);
      },
    ),
  );
});
