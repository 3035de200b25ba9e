/** Boxes of pictures that are not drawn, and the bar of a quotation. */
import { expect, test } from "vitest";
import type { Block } from "../../src/article/article.ts";
import { layout } from "../../src/article/layout.ts";

const HEAD = { section: "Science · 4 min", byline: "" };

test("a picture whose address is lost keeps its words", () => {
  const lost: Block = { type: "figure", caption: "", credit: "", alt: "A mill" };
  const { lines } = layout({ headline: "The headline", dek: "", blocks: [lost] }, HEAD, 12);
  expect(lines.at(-2)!.text).toBe("│ ▧ A mill │");
  const told = layout(
    { headline: "The headline", dek: "", blocks: [{ ...lost, caption: "Mill" }] },
    HEAD,
    12,
  );
  expect(told.lines.at(-2)!.text).toBe("│ Mill     │");
  expect(told.lines.map(({ text }) => text).join()).not.toContain("▧");
});

test("pictures that are not drawn and have no words of their own stand in no box, a row of them on one line", () => {
  const mute: Block = { type: "figure", caption: "", credit: "", image: "a.jpg" };
  const headed: Block = { ...mute, alt: "The headline" };
  const told: Block = { ...mute, alt: "A mill" };
  const { lines } = layout(
    {
      headline: "The headline",
      dek: "",
      blocks: [headed, { type: "paragraph", text: "Text." }, mute, mute, told],
    },
    HEAD,
    12,
  );
  expect(lines.slice(4).map(({ text }) => text)).toEqual([
    "▧",
    "",
    "Text.",
    "",
    "▧ ▧",
    "",
    "╭──────────╮",
    "│ ▧ A mill │",
    "╰──────────╯",
  ]);
  const many = layout(
    { headline: "", dek: "", blocks: Array(9).fill(mute) },
    { section: "", byline: "" },
    12,
  ).lines;
  expect(many.map(({ text }) => text)).toEqual(["▧ ▧ ▧ ▧ ▧ ▧", "▧ ▧ ▧"]);
});

test("a quotation's bar is of one tone, between its paragraphs too", () => {
  const quote: Block = { type: "quote", text: "One.\nTwo." };
  const { lines } = layout({ headline: "A", dek: "", blocks: [quote] }, HEAD, 20);
  const bars = lines.filter((line) => line.text.startsWith("▏"));
  expect(bars.length).toBeGreaterThan(2);
  for (const { spans } of bars) expect(spans[0]).toMatchObject({ start: 0, kind: "quiet" });
});
