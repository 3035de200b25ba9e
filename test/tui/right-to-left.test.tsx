/** A story that runs from right to left, as the screen shows it: letters of the Hebrew alphabet, words of none. */
import { renderToString } from "ink";
import { expect, test } from "vitest";
import { loadBidi } from "../../src/article/bidi.ts";
import { UNTOUCHED } from "../../src/article/status.ts";
import { toolsFor } from "../../src/article/tools.ts";
import { wishesOf } from "../../src/article/typesetting.ts";
import { Screen } from "../../src/tui/app.tsx";
import { orderRightToLeft } from "../../src/tui/right-to-left.ts";
import { rowText } from "../../src/tui/row.ts";
import { themeOf } from "../../src/tui/theme.ts";
import { SETTINGS, story, world } from "../app/fake-world.ts";

const word = (i: number) =>
  Array.from({ length: 2 + (i % 6) }, (_, n) => String.fromCharCode(0x5d0 + ((i * 7 + n * 3) % 27))).join("");
const prose = (from: number, count: number) =>
  `${Array.from({ length: count }, (_, i) => (i % 17 === 16 ? "NASA" : word(from + i))).join(" ")}.`;
const article = story("rtl", {
  headline: prose(3, 6),
  dek: "",
  language: "he",
  blocks: [
    { type: "paragraph", text: prose(0, 150) },
    { type: "list", items: [prose(9, 4), prose(5, 3)], start: 1 },
    { type: "figure", caption: prose(30, 9), credit: "A. Person" },
    { type: "paragraph", text: prose(50, 220) },
  ],
});

async function frame(bidi: "reader" | "words"): Promise<string[]> {
  const w = world([article], { columns: 160, rows: 24 });
  const tools = await toolsFor(article, wishesOf({ bidi }, 68, false));
  w.press("enter");
  w.send({ type: "reopened", article, tools, status: UNTOUCHED, related: [] });
  return renderToString(<Screen state={w.state()} theme={themeOf(false)} />, { columns: 160 })
    .replace(/\x1b\[[0-9;]*m/g, "")
    .split("\n")
    .map((line) => line.trimEnd());
}

test("ordered here, two pages stand side by side, each flush right", async () => {
  const lines = await frame("reader");
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("frames/right-to-left-160x24.txt");
});

test("for a terminal that orders, all stands in the same columns, each word in the order of reading", async () => {
  const [seen, words] = [await frame("reader"), await frame("words")];
  const wordsOf = (line: string) => line.split(/[^\u05d0-\u05ea]+/).filter((word) => word !== "");
  expect(words.join("\n")).toContain(word(0));
  for (const [y, line] of seen.entries()) {
    expect(words[y]?.length, line).toBe(line.length);
    expect(wordsOf(words[y] ?? "").map((one) => [...one].reverse().join(""))).toEqual(wordsOf(line));
  }
});

const headline = prose(3, 6);
const reversed = (text: string) => [...text].reverse().join("");
const others = [story("a"), story("b")];

/** The screen after keys, without looks; where `bidi` is true headlines are put in order here. */
async function screen(keys: string[], bidi: boolean, columns = 120): Promise<string[]> {
  const w = world([others[0]!, article, others[1]!], { columns, rows: 24 });
  if (bidi) w.send({ type: "bidi", bidi: await loadBidi() });
  w.press(...keys);
  return renderToString(<Screen state={w.state()} theme={themeOf(false)} />, { columns })
    .replace(/\x1b\[[0-9;]*m/g, "")
    .split("\n");
}

test("a headline in the list, the preview, the trail and the header is in the order of seeing", async () => {
  for (const keys of [["j"], ["j", "enter", "escape", "t"], ["j", "enter", "space"], ["j", "M"]]) {
    const plain = (await screen(keys, false)).join("\n");
    const ordered = (await screen(keys, true)).join("\n");
    const word = headline.split(" ")[0] ?? "";
    expect(plain, keys.join(" ")).toContain(word);
    expect(ordered, keys.join(" ")).toContain(reversed(word));
    expect(ordered, keys.join(" ")).not.toContain(headline);
  }
});

test("the columns beside it stay where they are, and a preview stands at the right", async () => {
  const plain = await screen(["j"], false);
  const ordered = await screen(["j"], true);
  const row = (lines: string[]) => lines.find((line) => line.startsWith("❯")) ?? "";
  expect(row(ordered).length).toBe(row(plain).length);
  const columns = (line: string) => [line.indexOf("Science"), line.indexOf("│")];
  expect(columns(row(ordered))).toEqual(columns(row(plain)));
  const preview = ordered.filter((line) => line.endsWith(reversed(headline).trim().slice(-3)));
  expect(preview.some((line) => /│ {5,}/.test(line))).toBe(true);
});

test("a cut headline has its dots at the left, and a hit stays on its word", async () => {
  const bidi = await loadBidi();
  const [word = ""] = prose(40, 1).split(".");
  const text = `${prose(0, 3)} ${word} ${prose(60, 30)}`;
  const at = text.indexOf(word);
  const row = {
    summary: { ...article, lead: "", caption: "", failure: "", problems: 0 },
    status: UNTOUCHED,
    snippet: { text, hits: [{ start: at, end: at + word.length }] },
  };
  const drawn = rowText(row, themeOf(false), {
    width: 60,
    each: 2,
    active: false,
    now: 0,
    progress: undefined,
    bidi,
  });
  const [, under = ""] = drawn.split("\n");
  expect(
    under
      .replace(/\x1b\[\d+m/g, "")
      .trimStart()
      .startsWith("…"),
  ).toBe(true);
  expect(/\x1b\[7m(.+?)\x1b\[27m/.exec(under)?.[1]).toBe(reversed(word));
});

test("what orders is loaded when such text is met, and never where it is read aloud", async () => {
  const plain = world(others, { columns: 80, rows: 24 });
  orderRightToLeft(plain.program);
  const loaded = world([article], { columns: 80, rows: 24 });
  orderRightToLeft(loaded.program);
  const words = world([article], { settings: { ...SETTINGS, bidi: "words" } });
  orderRightToLeft(words.program);
  const aloud = world([article], { settings: { ...SETTINGS, screenReader: true } });
  orderRightToLeft(aloud.program);
  for (const w of [plain, loaded, words, aloud]) w.send({ type: "changed" });
  const bidi = await loadBidi();
  await Promise.resolve();
  expect(plain.state().bidi).toBeNull();
  expect(loaded.state().bidi).toBe(bidi);
  expect(words.state().bidi).toBe(await loadBidi("words"));
  expect(aloud.state().bidi).toBeNull();
});
