/** Right-to-left text for terminals that order what they are sent, as such a terminal draws it (UAX #9). */
import bidiFactory from "bidi-js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadBidi } from "../../src/article/bidi.ts";
import { held } from "../../src/tui/held-words.ts";

const library = bidiFactory();
const [seen, words] = await Promise.all([loadBidi("seen"), loadBidi("words")]);

/** A row as such a terminal draws it: from left to right where its first letter says so, marks taking no cell. */
function drawn(row: string): string {
  const levels = library.getEmbeddingLevels(row);
  const units = [...row].map((unit, at) =>
    (levels.levels[at] ?? 0) & 1 ? (library.getMirroredCharacter(unit) ?? unit) : unit,
  );
  for (const [start = 0, end = 0] of library.getReorderSegments(row, levels))
    units.splice(start, end - start + 1, ...units.slice(start, end + 1).reverse());
  return units.join("").replaceAll("\u200e", "");
}

const line = (text: string, bidi = words) => bidi.paragraph(text)?.line(0, text.length).text ?? text;

test("words, numbers, stops and brackets stand where they are put, also in a box", () => {
  const text = "שלום (NASA) 12, ו-3.5 [עולם]!";
  expect(drawn(held(line(text)))).toBe(line(text, seen));
  expect(drawn(held(`│ ${line(text)} │ שלום`))).toBe(`│ ${line(text, seen)} │ םולש`);
  expect(drawn(line(text))).not.toBe(line(text, seen));
});

test("whatever is in a line, it is drawn as in a terminal that orders nothing", () => {
  const unit = fc.constantFrom(..."אבגاسل؟،١٢12ab .,-/()[]%$+:·–");
  const text = fc.array(unit, { minLength: 1, maxLength: 30 }).map((units) => units.join("").trim());
  fc.assert(
    fc.property(text, (text) => {
      expect(drawn(held(line(text)))).toBe(line(text, seen));
    }),
    { numRuns: 2_000 },
  );
});

test("Arabic letters are sent in the order of reading, in which terminals join them", () => {
  expect(held(line("سلام عالم"))).toBe("\u200eعالم\u200e \u200eسلام\u200e");
});

test("addresses of links and titles are left as they are, and so is what runs from left to right", () => {
  const link = "\x1b]8;;https://example.org/שלום\x1b\\";
  expect(held(`${link}a שלום\x1b[1G`)).toBe(`${link}a \u200eשלום\u200e\x1b[1G`);
  expect(held("plain – 12")).toBe("plain – 12");
});
