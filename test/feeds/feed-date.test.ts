import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedDate } from "../../src/feeds/feed-date.ts";

describe("dates in feeds", () => {
  it.each([
    ["2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z"],
    ["2003-12-31T10:14:55.123-08:00", "2003-12-31T10:14:55.123-08:00"],
    ["2003-12-31 10:14:55", "2003-12-31T10:14:55"],
    ["2003", "2003-01-01"],
    ["2003-12", "2003-12-01"],
    ["20031231", "2003-12-31"],
    ["2003-365", "2003-12-31"],
    ["2003-12-31T101455Z", "2003-12-31T10:14:55Z"],
    ["Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"],
    ["Thu, 01 Jan 2004 19:48:21 +0200", "2004-01-01T19:48:21+02:00"],
    ["Thu, 1 Jan 04 19:48 PST", "2004-01-01T19:48:00-08:00"],
    ["01 Jan 04 9:05:00 CEST", "2004-01-01T09:05:00+02:00"],
    ["Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21"],
    ["Thu Jan 01 19:48:21 CET 2004", "2004-01-01T19:48:21+01:00"],
    ["Mon, January 26, 2004 9:31 PM", "2004-01-26T21:31:00"],
    ["26 January 2004 21:31 (GMT+1)", "2004-01-26T21:31:00+01:00"],
    ["Mon, 26 Jan 2004 16:31:00 XYZ", "2004-01-26T16:31:00"],
    ["Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T12:00:00-05:00"],
    ["11. März 2024", "2024-03-11"],
    ["2004년 05월 28일 오후 11:31:15", "2004-05-28T23:31:15"],
    ["", ""],
    ["soon", ""],
    ["31 February 2004", ""],
  ])("%s", (written, expected) => expect(feedDate(written)).toBe(expected));

  it("gives an ISO date or nothing, whatever is written", () => {
    const part = fc.constantFrom(
      "2004",
      "99",
      "1",
      "31",
      "Jan",
      "märz",
      "12:30",
      "9.05",
      "-05:00",
      "GMT",
      ":",
      "T",
      " ",
      "-",
      "pm",
      "오후",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 10 }), (parts) => {
        const date = feedDate(parts.join(" "));
        if (date !== "")
          expect(date).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/);
      }),
    );
  });
});
