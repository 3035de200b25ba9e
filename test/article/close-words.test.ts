/** Words that a line had better not end between. */
import { expect, test } from "vitest";
import { paragraphRanges } from "../../src/article/paragraph-ranges.ts";
import { piecesOf } from "../../src/article/pieces.ts";

/** The text with "~" between words that are close to each other. */
const tied = (text: string) =>
  piecesOf(text, 68)
    .map((piece, at) => `${at === 0 ? "" : piece.close ? "~" : " "}${text.slice(piece.start, piece.end)}`)
    .join("");

test.each([
  "after 24~years of",
  "am 7.~Mai 2026",
  "on May~16, as",
  "Spark~18 is light",
  "Múte B.~Egede said",
  "ни в~Москве и~дома",
  "raz w~roku",
  "there is a book I read",
  "in 2024 the year",
  "at 9:41 or 3.5 of it",
])("%s", (text) => {
  expect(tied(text.replaceAll("~", " "))).toBe(text);
});

test("a line ends before them rather than between, where that costs little", () => {
  const lines = (text: string, width: number) =>
    paragraphRanges(text, width, "ragged").map(({ start, end }) => text.slice(start, end));
  const text = "The strategic partnership was renewed after a lengthy meeting on May 16, as was said there.";
  const at = text.indexOf(" 16");
  expect(lines(text, at)[0]).toBe("The strategic partnership was renewed after a lengthy meeting on");
  // Where a line would be left half empty they part.
  expect(lines("Extraordinarily 24 years of it are gone", 20)[0]).toBe("Extraordinarily 24");
});
