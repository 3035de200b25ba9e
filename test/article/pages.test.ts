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
    ["section", "headline"],
    ["dek", "byline"],
  ]);
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
