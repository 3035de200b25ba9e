/** What a page does not end on, beyond headings and parted paragraphs (layout.test.ts). */
import { expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { layout } from "../../src/article/layout.ts";
import { paginate } from "../../src/article/pages.ts";

const set = (blocks: Block[], measure: number) =>
  layout({ headline: "A headline", dek: "", blocks }, { section: "Science · 4 min", byline: "" }, measure);

test("words that lead to what follows go on to its page", () => {
  const list: Block = { type: "list", items: ["one", "two"] };
  const last = (lead: string, then: Block = list) => {
    const { lines } = set(
      [{ type: "paragraph", text: "Some words." }, { type: "paragraph", text: lead }, then],
      60,
    );
    // The page ends where what follows would begin.
    const height = lines.findIndex((line) => line.block === 2);
    return lines[paginate(lines, height)[0]!.end - 1]!.text;
  };
  expect(last("Here is the list:")).toBe("Some words.");
  expect(last("Here is no list.")).toBe("Here is no list.");
  expect(last("9:41PM")).toBe("Some words.");
  expect(last("21:41 Uhr", { type: "paragraph", text: "More words." })).toBe("Some words.");
  expect(last("It was 9:41PM")).toBe("It was 9:41PM");
});

test("no page begins or ends on the bar between two paragraphs of a quotation", () => {
  const { lines } = set([{ type: "quote", text: "One.\nTwo.\nThree.\nFour." }], 30);
  for (let height = 1; height < lines.length; height++)
    for (const { start, end } of paginate(lines, height))
      expect([lines[start]?.text, lines[end - 1]?.text], `${height} lines`).not.toContain("▏");
});

test("a head that is higher than its page is parted before its dek, and no name stands alone", () => {
  const words = "words of a dek that takes some lines of a narrow page, and some more of them, too";
  const { lines } = layout(
    { headline: "A headline that takes three lines there", dek: words, blocks: [] },
    { section: "World", byline: "Una Field" },
    20,
  );
  const roles = paginate(lines, 9).map((page) => [
    ...new Set(lines.slice(page.start, page.end).map(({ role }) => role)),
  ]);
  expect(lines.length).toBeGreaterThan(9);
  expect(roles).toEqual([
    ["section", "headline", "dek"],
    ["dek", "byline"],
  ]);
  // Two lines of the dek on either side, at the least.
  for (let height = 7; height < lines.length; height++) {
    const [first, second] = paginate(lines, height).map(({ start, end }) =>
      lines.slice(start, end).filter(({ role }) => role === "dek"),
    );
    expect(first?.length).not.toBe(1);
    expect(second?.length, `${height} lines`).not.toBe(1);
  }
});

test("a page of the story's head alone is better than one line of its text", () => {
  const blocks: Block[] = [{ type: "paragraph", text: "words of a paragraph ".repeat(8).trim() }];
  const { lines } = layout(
    { headline: "A headline", dek: "", blocks },
    { section: "World", byline: "Una Field" },
    30,
  );
  const from = lines.findIndex((line) => line.role === "body");
  expect(lines[paginate(lines, from + 1)[0]!.end - 1]!.role).toBe("byline");
  expect(lines[paginate(lines, from + 2)[0]!.end - 1]!.role).toBe("body");
});

test("a line of code that goes on does so on its own page, two rows at the least", () => {
  const { lines } = set(
    [{ type: "code", text: "one\none\ntwo words that are too long for it\nthree\nthree" }],
    20,
  );
  const on = lines.findIndex((line) => line.text.startsWith("↳"));
  expect(paginate(lines, on)[0]!.end).toBe(on - 1);
});

test("the head of a table stays with its first row, the lines of a row stay together", () => {
  const rows = [["Name", "What it is"], ...["one", "two", "three"].map((n) => [n, `${n} of them ${n}`])];
  const words: Block = { type: "paragraph", text: "Some words." };
  const { lines } = set([words, { type: "table", rows }], 20);
  const table = lines.findIndex((line) => line.role === "table");
  expect(lines.filter((line) => line.from === lines.at(-1)!.from).length).toBeGreaterThan(1);
  for (let height = table + 5; height < lines.length; height++)
    for (const { start, end } of paginate(lines, height).slice(1)) {
      expect(lines[start]!.text, `${height}: ${end}`).not.toMatch(/^─/);
      if (lines[start - 1]!.role === "table")
        expect(lines[start - 1]!.from, `${height}`).not.toBe(lines[start]!.from);
    }
  for (let more = 1; more < 4; more++) expect(paginate(lines, table + more)[0]!.end).toBeLessThan(table);
});

test("no item of one line stands alone on a page, and no picture's sign", () => {
  const list: Block = { type: "list", items: ["one", "two", "three", "four"] };
  const { lines } = set([list, { type: "figure", caption: "", credit: "", image: "a.png" }], 60);
  const item = lines.findIndex((line) => line.role === "item");
  expect(paginate(lines, item + 3)[0]!.end).toBe(item + 2);
  expect(paginate(lines, item + 2)[0]!.end).toBe(item + 2);
  expect(lines.at(-1)!.text).toBe("▧");
  expect(lines[paginate(lines, lines.length - 1)[1]!.start]!.text).not.toBe("▧");
});

test("where nothing else fits they may stand at the end", () => {
  const { lines } = set(
    [
      { type: "paragraph", text: "Here it is:" },
      { type: "code", text: "x\n".repeat(30) },
    ],
    60,
  );
  const from = lines.findIndex((line) => line.role === "body");
  expect(paginate(lines.slice(from), 1)[0]).toEqual({ start: 0, end: 1 });
});

test("no page begins or ends with an empty line of code", () => {
  const { lines } = set([{ type: "code", text: "a\n\nb\n\nc\n\nd\n\ne\n\nf" }], 60);
  for (let height = 3; height < 12; height++)
    for (const page of paginate(lines, height)) {
      expect(lines[page.start]?.text).not.toBe("");
      expect(lines[page.end - 1]?.text).not.toBe("");
    }
});

const TABLE: Block = {
  type: "table",
  rows: [
    ["Name", "What it is of this and that"],
    ...["one", "two", "three"].map((name) => [name, "words ".repeat(9)]),
  ],
};

test("a table or code that fits on a page stands on one, where no great gap is left before it", () => {
  const code: Block = { type: "code", text: "a\n\nb\nc\nd\ne" };
  for (const block of [TABLE, code]) {
    const lead: Block[] = Array.from({ length: 4 }, () => ({ type: "paragraph", text: "words ".repeat(30) }));
    const { lines } = set([...lead, block], 60);
    const first = lines.findIndex((line) => line.block === 4 && line.role !== "blank");
    const size = lines.length - first;
    for (let height = Math.ceil(first / 2); height < first + size; height++)
      for (const { start, end } of paginate(lines, height)) {
        const holds = (at: number) => start <= at && at < end;
        if (holds(first) && first - start > height * 0.45 && size <= height)
          expect(holds(lines.length - 1), `${height}`).toBe(true);
      }
    // A page that would be nearly empty is filled with a part of it.
    const pages = paginate(lines.slice(first - 2), size);
    expect(pages[0]!.end).toBeGreaterThan(2);
  }
});

test("no row of a table is parted, nor its head from the rule and the first row", () => {
  for (const measure of [60, 30]) {
    const { lines } = set([TABLE], measure);
    const table = lines.filter((line) => line.role === "table");
    for (let height = 8; height < table.length; height++)
      for (const { start, end } of paginate(table, height)) {
        if (end === table.length) continue;
        expect(table[end]!.text, `${measure} ${height}`).not.toMatch(/^[─ ]+$/);
        if (start === 0)
          expect(table.slice(0, end).filter((line) => line.text.startsWith("one"))).toHaveLength(1);
        expect(table[end]!.from).not.toBe(table[end - 1]!.from);
      }
  }
});

test("on a low page a head stands alone rather than over the first line of a paragraph", () => {
  const { lines } = layout(
    { headline: "A headline", dek: "", blocks: [{ type: "paragraph", text: "words ".repeat(60) }] },
    { section: "World", byline: "Una Field" },
    20,
  );
  expect(paginate(lines, 5)[0]).toEqual({ start: 0, end: 3 });
  expect(paginate(lines, 6)[0]).toEqual({ start: 0, end: 6 });
});

test("a sub-head keeps its figure where the alt text can be shorter", () => {
  const figure: Block = {
    type: "figure",
    image: "a.png",
    alt: "An alt text of so many words that it takes four or five lines of a narrow box, or even more",
    caption: "A caption that takes two lines of it",
    credit: "A. Person",
  };
  const story = { headline: "", dek: "", blocks: [{ type: "subhead", text: "Sub-head" } as Block, figure] };
  const { lines } = layout(story, { section: "", byline: "" }, 38, { height: 7 });
  const whole = layout(story, { section: "", byline: "" }, 38, { height: 30 });
  const text = lines.map((line) => line.text).join("\n");
  expect(whole.lines.length).toBeGreaterThan(7);
  expect(paginate(lines, 7)).toEqual([{ start: 0, end: lines.length }]);
  expect(text).toMatch(/▧ An alt text of[^…]*…/);
  expect(text).toContain("A. Person");
});
