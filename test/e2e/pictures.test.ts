/** Pictures in a real terminal: drawn in their box, gone with their page, as large as the screen, or not at all. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decode, encode } from "fast-png";
import { afterEach, expect, test } from "vitest";
import { closeAll, newFolder, pageOf, startReader } from "./reader.ts";
import type { TestTerminal } from "./terminal.ts";

afterEach(closeAll);

/** Left half red, right half blue. */
const RED = "#c81e1e";
const BLUE = "#1e1ec8";
const data = Uint8Array.from({ length: 200 * 100 * 3 }, (_, i) => {
  const x = Math.floor(i / 3) % 200;
  return (x < 100 ? [200, 30, 30] : [30, 30, 200])[i % 3] ?? 0;
});
const PNG = encode({ width: 200, height: 100, data, channels: 3, depth: 8 });

/** The PNG file in base64 is the two colours side by side. */
function expectTwoColours(base64: string): void {
  const { width, height, data, channels } = decode(Buffer.from(base64, "base64"));
  const colourAt = (x: number) => [
    ...data.slice(((height >> 1) * width + x) * channels, ((height >> 1) * width + x) * channels + 3),
  ];
  expect(colourAt(width >> 2)).toEqual([200, 30, 30]);
  expect(colourAt(width - (width >> 2))).toEqual([30, 30, 200]);
}

function library(pictures: Record<string, Uint8Array>): string {
  const folder = newFolder("library");
  mkdirSync(join(folder, "pictures"));
  for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(folder, "pictures", name), bytes);
  const prose = (word: string) => Array.from({ length: 110 }, (_, i) => `${word}${i}`).join(" ");
  const figures = Object.keys(pictures).map(
    (name) => `![The alt text of ${name}](pictures/${name})\n*A caption.*\n\n${prose("after")}`,
  );
  writeFileSync(join(folder, "story.md"), `---\nheadline: Two Colours\n---\n\n${figures.join("\n\n")}\n`);
  return folder;
}

/** The cells of the screen that have a colour of their own as background, by colour. */
function painted(terminal: TestTerminal, columns: number, rows: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let y = 1; y < rows - 1; y++)
    for (let x = 0; x < columns; x++) {
      const colour = terminal.cell(x, y)?.background;
      if (colour !== null && colour !== undefined)
        found.set(String(colour), (found.get(String(colour)) ?? 0) + 1);
    }
  return found;
}

async function openStory(
  folder: string,
  env: Record<string, string>,
  columns = 80,
  rows = 24,
  sixels?: { width: number; height: number },
) {
  const terminal = startReader({ library: folder, env, columns, rows, ...(sixels && { sixels }) });
  await terminal.waitFor(/1 unread of 1/);
  await terminal.settle();
  terminal.press("<Enter>");
  await terminal.waitFor((screen) => pageOf(screen)?.page === 1);
  return terminal;
}

test("a picture is drawn in its box, and after the page turn nothing of it remains", async () => {
  const terminal = await openStory(library({ "two.png": PNG }), { COLORTERM: "truecolor" });
  await terminal.waitFor(() => painted(terminal, 80, 24).size > 0);
  await terminal.settle();
  const seen = painted(terminal, 80, 24);
  expect([...seen.keys()].sort()).toEqual([BLUE, RED].sort());
  expect(seen.get(RED)).toBe(seen.get(BLUE));
  expect(terminal.screen().join("\n")).not.toContain("alt text");
  terminal.press("<Space>");
  await terminal.waitFor((screen) => pageOf(screen)?.page === 2);
  await terminal.settle();
  expect(painted(terminal, 80, 24).size).toBe(0);
  terminal.press("b");
  await terminal.waitFor(() => painted(terminal, 80, 24).size > 0);
  // Another size: the picture is drawn anew, and nothing of the old one is left.
  terminal.resize(60, 20);
  await terminal.waitFor((screen) => screen.length === 20 && painted(terminal, 60, 20).size > 0);
  await terminal.settle();
  const smaller = painted(terminal, 60, 20);
  expect(smaller.get(RED)).toBe(smaller.get(BLUE));
  expect(smaller.get(RED)).toBeLessThan(seen.get(RED) ?? 0);
});

test("a key shows it as large as the screen, Esc the page again", async () => {
  const terminal = await openStory(library({ "two.png": PNG }), { COLORTERM: "truecolor" });
  await terminal.waitFor(() => painted(terminal, 80, 24).size > 0);
  const inBox = painted(terminal, 80, 24).get(RED) ?? 0;
  terminal.press("v");
  await terminal.waitFor(() => (painted(terminal, 80, 24).get(RED) ?? 0) > inBox);
  terminal.press("<Esc>");
  await terminal.waitFor(() => painted(terminal, 80, 24).get(RED) === inBox);
  expect(terminal.screen().join("\n")).toMatch(/│ A caption\. +│/);
});

test("256 colours where there are no more; none under NO_COLOR, where the alt text stands", async () => {
  const folder = library({ "two.png": PNG });
  const few = await openStory(folder, { COLORTERM: "" });
  await few.waitFor(() => painted(few, 80, 24).size > 0);
  expect([...painted(few, 80, 24).keys()].every((colour) => /^\d+$/.test(colour))).toBe(true);
  const none = await openStory(folder, { NO_COLOR: "1", COLORTERM: "truecolor" });
  await none.waitFor("▧ The alt text of two.png");
  await none.settle();
  expect(painted(none, 80, 24).size).toBe(0);
});

test("a damaged picture is told in its box, and the next one is drawn all the same", async () => {
  const folder = library({ "cut.png": PNG.slice(0, 60), "two.png": PNG });
  const terminal = await openStory(folder, { COLORTERM: "truecolor" }, 80, 50);
  const screen = await terminal.waitFor("cannot be shown");
  expect(screen.join("\n")).toContain("▧ The alt text of cut.png");
  await terminal.waitFor(() => painted(terminal, 80, 50).size > 0);
});

test("the shipped stories' pictures are found and drawn, and keys typed meanwhile are not lost", async () => {
  const folder = newFolder("library");
  const shipped = fileURLToPath(new URL("../../articles/science/", import.meta.url));
  mkdirSync(join(folder, "pictures"));
  copyFileSync(join(shipped, "tides.md"), join(folder, "tides.md"));
  copyFileSync(join(shipped, "pictures/tides.png"), join(folder, "pictures/tides.png"));
  const terminal = await openStory(folder, { COLORTERM: "truecolor" });
  terminal.press("<Space><Space>b<Space>b");
  await terminal.waitFor((screen) => pageOf(screen)?.page === 2);
  terminal.press("v");
  await terminal.waitFor(() => painted(terminal, 80, 24).size > 5);
});

test("a terminal with kitty’s graphics is sent the picture and shows it by cells of text; at the end it is taken back", async () => {
  const terminal = await openStory(library({ "two.png": PNG }), { TERM_PROGRAM: "ghostty" });
  const cells = (screen: string[]) => screen.join("").split("\u{10eeee}").length - 1;
  await terminal.waitFor((rows) => cells(rows) > 0);
  const sent = /\x1b_Ga=T,U=1,q=2,f=100,i=(\d+),c=(\d+),r=(\d+),/.exec(terminal.raw());
  const chunks = [...terminal.raw().matchAll(/\x1b_G[^;]*m=[01];([^\x1b]*)\x1b\\/g)];
  expectTwoColours(chunks.map(([, chunk]) => chunk).join(""));
  const wanted = Number(sent?.[2]) * Number(sent?.[3]);
  expect(wanted).toBeGreaterThan(100);
  await terminal.waitFor((rows) => cells(rows) === wanted);
  expect(painted(terminal, 80, 24).size).toBe(0);
  terminal.press("<Space>");
  await terminal.waitFor((rows) => pageOf(rows)?.page === 2 && cells(rows) === 0);
  terminal.press("<C-c>");
  await terminal.exit;
  expect(terminal.raw()).toContain(`\x1b_Ga=d,d=I,i=${sent?.[1]},q=2\x1b\\`);
});

test("iTerm2 is sent the picture over cells of its colours", async () => {
  const terminal = await openStory(library({ "two.png": PNG }), { TERM_PROGRAM: "iTerm.app" });
  await terminal.waitFor(() => painted(terminal, 80, 24).size > 0);
  await terminal.waitFor(() => /\x1b\]1337;File=inline=1;[^\x07]*\x07/.test(terminal.raw()));
  expectTwoColours(/\x1b\]1337;File=inline=1;[^:]*:([^\x07]*)\x07/.exec(terminal.raw())?.[1] ?? "");
  terminal.press("<Space>");
  await terminal.waitFor((screen) => pageOf(screen)?.page === 2 && painted(terminal, 80, 24).size === 0);
});

test("a terminal with sixels is sent them once for a page, over cells of their colours", async () => {
  const env = { COLORTERM: "truecolor" };
  const terminal = await openStory(library({ "two.png": PNG }), env, 80, 24, { width: 10, height: 20 });
  const sixels = () => terminal.raw().split("\x1bP0;1;q").length - 1;
  await terminal.waitFor(() => sixels() > 0);
  const [, width, height] = /\x1bP0;1;q"1;1;(\d+);(\d+)/.exec(terminal.raw()) ?? [];
  await terminal.settle();
  // As wide and high as the cells that are kept free for it: 10 x 20 pixels each.
  const cells = (painted(terminal, 80, 24).get(RED) ?? 0) * 2;
  expect(Number(width) * Number(height)).toBe(cells * 200);
  const before = sixels();
  terminal.press("<Space>");
  await terminal.waitFor((screen) => pageOf(screen)?.page === 2);
  await terminal.settle();
  expect(painted(terminal, 80, 24).size).toBe(0);
  terminal.press("b");
  await terminal.waitFor(() => sixels() > before);
});

test("an old kitty shows blocks; its answer is no key, nor part of one", async () => {
  const terminal = await openStory(library({ "two.png": PNG }), { TERM: "xterm-kitty" });
  await terminal.waitFor(() => terminal.raw().includes("\x1b[>q"));
  terminal.type("\x1bP>|kitty(0.2");
  await terminal.settle();
  terminal.type("6.5)\x1b\\");
  await terminal.waitFor(() => painted(terminal, 80, 24).size > 0);
  await terminal.settle();
  expect(pageOf(terminal.screen())?.page).toBe(1);
  expect(terminal.raw()).not.toContain("\x1b_G");
  expect(terminal.screen().join()).not.toContain("kitty");
});

test("a kitty that knows pictures by cells of text is sent them", async () => {
  const terminal = await openStory(library({ "two.png": PNG }), { TERM: "xterm-kitty" });
  await terminal.waitFor(() => terminal.raw().includes("\x1b[>q"));
  terminal.type("\x1bP>|kitty(0.35.2)\x1b\\");
  await terminal.waitFor((rows) => rows.join("").includes("\u{10eeee}"));
});

test("a terminal's late answers to what it was asked are no keys", async () => {
  const terminal = await openStory(library({ "two.png": PNG }), { COLORTERM: "truecolor" });
  await terminal.waitFor(() => painted(terminal, 80, 24).size > 0);
  const before = await terminal.settle();
  terminal.type("\x1b[6;20;10t\x1b[?62;4;22c");
  terminal.type("\x1b[?1;2c");
  expect(await terminal.settle()).toEqual(before);
});
