/** The mask of a frame takes every word and keeps every column. */
import { expect, test } from "vitest";
import { digestOf, maskedFrame } from "./masked.ts";

test("letters and digits give way to signs of their width, the rest stays", () => {
  expect(maskedFrame(["", " │ Über 12 “Wörter” — 日本、ไทย क्या … │", " Space turn"])).toEqual([
    "",
    " │ Xxxx 00 “Xxxxxx” — 字字、ooo 字 … │",
    " Space turn",
  ]);
});

test("the reader's own words stay: the pages in the header, and the footer", () => {
  expect(maskedFrame([" A Headline…   Page 2 of 7 · 3 min left", "text", " q list"])).toEqual([
    " X Xxxxxxxx…   Page 2 of 7 · 3 min left",
    "xxxx",
    " q list",
  ]);
});

test("another word of one form has the same mask, and another digest", () => {
  expect(maskedFrame(["", "sea", ""])).toEqual(maskedFrame(["", "ice", ""]));
  expect(digestOf(["sea"])).not.toBe(digestOf(["ice"]));
  expect(digestOf(["sea  "])).toBe(digestOf(["sea"]));
});
