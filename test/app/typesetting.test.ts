/** How the reader likes text set, seen from the keys: justified, and words parted where lines are short. */
import { expect, test } from "vitest";
import { loadHyphenation } from "../../src/article/hyphenation.ts";
import { UNTOUCHED } from "../../src/article/status.ts";
import { NO_TOOLS } from "../../src/article/tools.ts";
import { widthOf } from "../../src/article/width.ts";
import { SETTINGS, story, world } from "./fake-world.ts";

const text = "considerable hyphenation of extraordinarily complicated arrangements ".repeat(12).trim();
const long = () => story("long", { blocks: [{ type: "paragraph", text }] });
const body = (w: ReturnType<typeof world>) =>
  (w.state().story?.layout.lines ?? []).filter((line) => line.role === "body").map((line) => line.text);

test("justified by a setting, else ragged with single spaces", () => {
  const plain = world([long()]);
  plain.press("enter");
  expect(body(plain).filter((line) => / {2}/.test(line))).toEqual([]);
  const justified = world([long()], { settings: { ...SETTINGS, justify: true } });
  justified.press("enter");
  expect(body(justified).filter((line) => widthOf(line) === 68).length).toBeGreaterThan(
    body(plain).length / 3,
  );
});

test("lines that become short call for the language's patterns, which part words only there", async () => {
  const w = world([long()]);
  w.press("enter");
  w.effects.length = 0;
  w.send({ type: "resized", size: { columns: 40, rows: 24 } });
  expect(w.effects.filter(({ type }) => type === "reopen")).toHaveLength(1);
  const tools = { ...NO_TOOLS, hyphenate: await loadHyphenation("en") };
  w.send({ type: "reopened", article: long(), tools, status: UNTOUCHED, related: [] });
  expect(body(w).some((line) => line.endsWith("-"))).toBe(true);
  w.effects.length = 0;
  w.send({ type: "resized", size: { columns: 100, rows: 24 } });
  expect(body(w).some((line) => line.endsWith("-"))).toBe(false);
  w.send({ type: "resized", size: { columns: 40, rows: 24 } });
  expect(w.effects.filter(({ type }) => type === "reopen")).toEqual([]);
});
