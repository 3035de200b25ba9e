/** How a row's label and what is told beside it share its width. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "../../src/app/menus.ts";
import { besides, inColumns } from "../../src/app/row-detail.ts";
import type { State } from "../../src/app/state.ts";
import { widthOf } from "../../src/article/width.ts";
import { SETTINGS } from "./fake-world.ts";

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

test("a label that is whole with less beside it is not cut", () => {
  const row = {
    label: "A headline of forty-five columns, as many are",
    detail: "Reading · 4 d · letters, books",
  };
  expect(besides(row, 68, 2, 2)).toEqual({ label: row.label, detail: "Reading · 4 d" });
  expect(besides(row, 58, 2, 2)).toEqual({ label: row.label, detail: "Reading" });
});

test("details stand under each other, where they fit and eyes read them", () => {
  const rows = [
    plain("a", "Short", { type: "none", why: "" }),
    plain("b", "Longer one", { type: "none", why: "" }),
  ];
  const labels = (columns: number, screenReader = false) =>
    inColumns(rows, { size: { columns, rows: 24 }, settings: { ...SETTINGS, screenReader } } as State).map(
      ({ label }) => label,
    );
  expect(labels(80)).toEqual(["Short     ", "Longer one"]);
  expect(labels(50)).toEqual(["Short", "Longer one"]);
  expect(labels(80, true)).toEqual(["Short", "Longer one"]);
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
