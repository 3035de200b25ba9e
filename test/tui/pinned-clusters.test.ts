/** Emoji of several characters in a terminal that does not measure them whole, as most do not: all else keeps its place. */
import xterm from "@xterm/headless";
import fc from "fast-check";
import { expect, test } from "vitest";
import { graphemes, widthOf } from "../../src/article/width.ts";
import { pinned } from "../../src/tui/pinned-clusters.ts";

const CLUSTERS = ["👨‍👩‍👧‍👦", "❤️", "👍🏽", "🇩🇪", "1️⃣", "🏳️‍🌈", "👩🏽‍🚀"];
const COLUMNS = 24;

/** The rows of a screen that cuts rows off, as the reader has it (CSI ? 7 l), each as what stands in its cells. */
async function cells(written: string): Promise<string[][]> {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: 4, allowProposedApi: true });
  await new Promise<void>((done) => terminal.write(`\x1b[?7l${written.replaceAll("\n", "\r\n")}`, done));
  const rows = Array.from({ length: 4 }, (_, y) =>
    Array.from(
      { length: COLUMNS },
      (_, x) => terminal.buffer.active.getLine(y)?.getCell(x)?.getChars() ?? "",
    ),
  );
  terminal.dispose();
  return rows;
}

test("a box keeps its edges around a family of four", async () => {
  const edge = (text: string) => `│ ${text}${" ".repeat(COLUMNS - 4 - widthOf(text))} │`;
  const rows = [
    edge("plain"),
    edge("👨‍👩‍👧‍👦 and ❤️ all"),
    edge(`${"x".repeat(COLUMNS - 6)}👨‍👩‍👧‍👦`),
    edge("last"),
  ];
  const bare = await cells(rows.join("\n"));
  expect(bare[1]?.slice(4, 9).join("")).not.toBe(" and ");
  const seen = await cells(pinned(rows.join("\n"), COLUMNS));
  for (const [y, row] of seen.entries()) expect([row[0], row[COLUMNS - 1]], `row ${y}`).toEqual(["│", "│"]);
  expect(seen[1]?.slice(4, 9).join("")).toBe(" and ");
  expect(seen[1]?.slice(12, 15).join("")).toBe("all");
  expect(seen[1]?.[2]).toContain("👨");
  expect(seen[3]?.slice(2, 6).join("")).toBe("last");
});

test("what stands behind letters that may take more columns keeps its place from the next wide gap on", async () => {
  for (const word of ["थानाध्यक्ष की", "น้ำทำ", "ကောင်း"]) {
    const edge = COLUMNS - 6;
    const row = `│ ${word}${" ".repeat(edge - 4 - widthOf(word))}\x1b[2m  │\x1b[22m`;
    expect((await cells(row))[0]?.[edge], word).not.toBe("│");
    const seen = (await cells(pinned(row, COLUMNS)))[0]!;
    expect(seen[edge], word).toBe("│");
    expect(seen.join("").replaceAll(" ", ""), word).toContain(word.replaceAll(" ", ""));
    // With no gap for it nothing is written over them.
    const full = `${word}|`;
    expect(pinned(full, COLUMNS)).toBe(full);
  }
});

test("letters stand where they are measured, whatever stands before them, and no row goes on in the next", async () => {
  const part = fc.oneof(fc.constantFrom(...CLUSTERS), fc.constantFrom("a", "b", " ", "漢"));
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 20 }), async (parts) => {
      let line = "";
      for (const one of parts) if (widthOf(line + one) <= COLUMNS) line += one;
      const rows = await cells(pinned(`\x1b[1m${line}\x1b[22m\nnext`, COLUMNS));
      let column = 0;
      for (const cluster of graphemes(line)) {
        if (/^[ab漢]$/.test(cluster)) expect(rows[0]?.[column], line).toBe(cluster);
        column += widthOf(cluster);
      }
      expect(rows[1]?.join("")).toBe("next");
    }),
    { numRuns: 300 },
  );
});

test("a row that is written from its middle on is pinned from there, and colours and links go through", () => {
  const link = "\x1b]8;;https://example.org/\x07";
  expect(pinned(`\x1b[11G\x1b[K${link}❤️\x1b[1mx`, 80)).toBe(
    `\x1b[11G\x1b[K${link}  \x1b[11G❤️\x1b[13G\x1b[K\x1b[1mx`,
  );
  expect(pinned("ab\n\x1b[E\x1b[3;5H❤️", 80)).toBe("ab\n\x1b[E\x1b[3;5H  \x1b[5G❤️\x1b[7G\x1b[K");
});

test("at the last column nothing is erased, and what has no such cluster is not touched", () => {
  expect(pinned("abc❤️", 5)).toBe("abc  \x1b[4G❤️");
  for (const same of ["plain", "\x1b[1me\u0301 漢 😀\x1b[22m", "\x1b_Ga=d,q=2\x1b\\", ""])
    expect(pinned(same, 20)).toBe(same);
});

test("where a lam and an alef would be merged, the alef is written first, and what follows keeps its column", async () => {
  const row = "│ مالسلا │";
  const written = pinned(row, COLUMNS, true);
  expect(written).toContain("\x1b[8Gا\x1b[7Gل\x1b[9G");
  expect((await cells(written))[0]).toEqual((await cells(row))[0]);
  expect(written).not.toMatch(/ل\p{M}*[آأإا]/u);
  expect(pinned(row, COLUMNS)).toBe(row);
});
