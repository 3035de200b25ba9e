/** A story that runs from right to left, as the screen shows it: letters of the Hebrew alphabet, words of none. */
import { renderToString } from "ink";
import { expect, test } from "vitest";
import { UNTOUCHED } from "../../src/article/status.ts";
import { toolsFor } from "../../src/article/tools.ts";
import { wishesOf } from "../../src/article/typesetting.ts";
import { Screen } from "../../src/tui/app.tsx";
import { themeOf } from "../../src/tui/theme.ts";
import { story, world } from "../app/fake-world.ts";

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

async function frame(bidi: "reader" | "terminal"): Promise<string[]> {
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

test("ordered by the terminal, one page stands alone, in the order of reading", async () => {
  const lines = await frame("terminal");
  expect(lines.join("\n")).toContain(prose(0, 150).slice(0, 30));
  // The first letter of a line of two pages would be that of the right one.
  expect(lines.slice(2).filter((line) => line.length > 46 + 68 + 1)).toEqual([]);
});
