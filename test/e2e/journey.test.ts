/** What a person does, on the built program, in a real terminal, at three sizes. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { activeRow, closeAll, newFolder, PROGRAM, pageOf, startReader, startShell } from "./reader.ts";
import type { TestTerminal } from "./terminal.ts";

afterEach(closeAll);

const LIST = /unread of \d+/;
/** A page without the unread dots of its related panel, which change when a related story is read. */
const body = (terminal: TestTerminal) =>
  terminal
    .screen()
    .slice(1, -1)
    .map((row) => row.replace(/●/g, " "));
const text = (terminal: TestTerminal) => terminal.screen().join("\n");

async function waitForPage(terminal: TestTerminal, page: number) {
  await terminal.waitFor((screen) => pageOf(screen)?.page === page);
}

/** Waits until all shipped stories are indexed and the list is still. */
async function listed(terminal: TestTerminal) {
  await terminal.waitFor(/unread of 24/);
  await terminal.settle();
}

test("“unread only” leaves out what was marked a moment before", async () => {
  const reader = startReader();
  await listed(reader);
  const headline = activeRow(reader.screen()).slice(0, 20);
  reader.press("m");
  await reader.waitFor(/23 unread of 24/);
  reader.press("n");
  await reader.waitFor(/unread only/);
  await reader.waitFor((screen) => !screen.join("\n").includes(headline));
});

describe.each([
  [80, 24],
  [40, 12],
  [160, 50],
])("at %ix%i", (columns, rows) => {
  test("start, move, read to the last page, jump, back, mark, undo, quit, start again", async () => {
    const state = newFolder("state");
    const first = startReader({ columns, rows, state });
    await listed(first);
    for (const _ of "jj") {
      const row = activeRow(first.screen());
      first.press("j");
      await first.waitFor((screen) => activeRow(screen) !== row);
    }
    await first.settle();
    const headline = activeRow(first.screen()).slice(0, 16);
    // In the header, or over the text where its first page is in view.
    const isOfStory = (screen: readonly string[]) => screen.slice(0, 6).some((row) => row.includes(headline));
    first.press("<Enter>");
    await waitForPage(first, 1);
    await first.settle();
    const { pages } = pageOf(first.screen())!;
    const leaves = columns >= 150 ? 2 : 1;
    for (let page = 1 + leaves; page <= pages; page += leaves) {
      first.press("<Space>");
      await waitForPage(first, page);
    }
    await first.settle();
    const last = body(first);
    const lastPage = pageOf(first.screen())!.page;
    // Behind the last page: the related stories.
    first.press("<Space>");
    await first.waitFor(/Related stories/);
    first.press("1");
    await first.waitFor((screen) => pageOf(screen)?.page === 1 && !isOfStory(screen));
    first.press("s");
    await first.waitFor(/Starred/);
    first.press("u");
    await first.waitFor(/Undone: starred/);
    first.press("[");
    // The page of the story that was left may have the same number.
    await first.waitFor((screen) => pageOf(screen)?.page === lastPage && isOfStory(screen));
    await first.settle();
    expect(body(first)).toEqual(last);
    first.press("q");
    await first.waitFor(LIST);
    await first.settle();
    expect(activeRow(first.screen())).toContain(headline);
    expect(text(first)).toMatch(/22 unread of 24/);
    first.press("m");
    await first.waitFor(/23 unread of 24/);
    first.press("q");
    expect(await first.exit).toEqual({ code: 0, signal: 0 });
    expect(first.modes).toMatchObject({ alternateScreen: false, cursorVisible: true, bracketedPaste: false });

    const second = startReader({ columns, rows, state });
    await second.waitFor(/23 unread of 24/);
    await second.settle();
    await second.waitFor((screen) => activeRow(screen).includes(headline));
    // Undo and the trail outlast the restart.
    second.press("u");
    await second.waitFor(/22 unread of 24/);
    second.press("]");
    await waitForPage(second, lastPage);
    await second.settle();
    expect(body(second)).toEqual(last);
    second.press("q");
    await second.waitFor(LIST);
    second.press("q");
    expect((await second.exit).code).toBe(0);
  });
});

test("a resize in the middle keeps the sentence, and leaves no remains", async () => {
  const reader = startReader();
  await listed(reader);
  reader.press("<Enter>");
  await waitForPage(reader, 1);
  reader.press("<Space>");
  await waitForPage(reader, 2);
  await reader.settle();
  // Under the header stands the bar of how far one is.
  const words = reader.screen().slice(2, -1).join(" ").split(/\s+/).filter(Boolean);
  const start = words.slice(0, 4).join(" ");
  const before = reader.screen();
  for (const [columns, rows] of [
    [40, 12],
    [160, 50],
    [100, 30],
    [79, 23],
  ] as const) {
    reader.resize(columns, rows);
    await reader.waitFor((screen) => screen.length === rows && pageOf(screen) !== null);
    await reader.settle();
    const screen = reader.screen();
    expect(screen.slice(1, -1).join(" ").replace(/\s+/g, " "), `${columns}x${rows}`).toContain(start);
    expect(screen.filter((row) => /Page/.test(row))).toHaveLength(1);
  }
  reader.resize(80, 24);
  await reader.waitFor((screen) => screen.length === 24 && pageOf(screen)?.page === 2);
  await reader.settle();
  expect(reader.screen()).toEqual(before);
});

test("type-ahead loses no key: thirty a second, and all at once", async () => {
  const library = newFolder("library");
  for (let i = 0; i < 200; i++) {
    const day = new Date(Date.UTC(2026, 0, 1) - i * 86_400_000).toISOString().slice(0, 10);
    writeFileSync(
      join(library, `s${i}.md`),
      `---\nheadline: Story number ${i}\npublished: ${day}\n---\n\nText ${i}.\n`,
    );
  }
  const reader = startReader({ library });
  await reader.waitFor(/200 unread of 200/);
  for (let i = 0; i < 60; i++) {
    reader.press("j");
    await new Promise((resolve) => setTimeout(resolve, 33));
  }
  await reader.waitFor((screen) => activeRow(screen).startsWith("Story number 60 "));
  reader.press("j".repeat(30));
  await reader.waitFor((screen) => activeRow(screen).startsWith("Story number 90 "));
  // Enter and what follows it in one write are for the story, also while it is still being read.
  reader.press("k<Enter>s");
  await reader.waitFor(/Starred “Story number 89”/);
  reader.press("qjjj");
  await reader.waitFor((screen) => activeRow(screen).startsWith("Story number 92 "));
});

test("files added, changed, moved and removed are seen while the reader runs; the cursor stays on its story", async () => {
  const library = newFolder("library");
  const put = (name: string, headline: string, day: number) =>
    writeFileSync(
      join(library, name),
      `---\nheadline: ${headline}\npublished: 2026-01-${day}\n---\n\nText of ${headline}.\n`,
    );
  put("a.md", "Alpha", 10);
  put("b.md", "Beta", 11);
  put("c.md", "Gamma", 12);
  const reader = startReader({ library });
  await reader.waitFor(/3 unread of 3/);
  await reader.settle(600);
  reader.press("j");
  await reader.waitFor((screen) => activeRow(screen).startsWith("Beta"));
  reader.press("m");
  await reader.waitFor(/2 unread of 3/);
  put("d.md", "Delta", 20);
  await reader.waitFor(/Delta/);
  expect(activeRow(reader.screen())).toMatch(/^Beta/);
  put("a.md", "Alpha", 30);
  await reader.waitFor(
    (screen) =>
      screen.findIndex((row) => row.includes("Alpha")) < screen.findIndex((row) => row.includes("Delta")),
  );
  expect(activeRow(reader.screen())).toMatch(/^Beta/);
  // Moved and renamed: the mark goes with it.
  mkdirSync(join(library, "deeper/still"), { recursive: true });
  renameSync(join(library, "b.md"), join(library, "deeper/still/renamed.md"));
  rmSync(join(library, "c.md"));
  await reader.waitFor(/unread of 3/);
  await reader.waitFor((screen) => !screen.join().includes("Gamma"));
  expect(activeRow(reader.screen())).toMatch(/^Beta/);
  expect(text(reader)).toMatch(/2 unread of 3/);
});

test("two readers on one state folder see each other's marks and lose none", async () => {
  const state = newFolder("state");
  const one = startReader({ state });
  await listed(one);
  const two = startReader({ state });
  await listed(two);
  one.press("m");
  await two.waitFor(/23 unread of 24/, 3000);
  two.press("jm");
  await one.waitFor(/22 unread of 24/, 3000);
  one.press("jjs");
  await one.waitFor(/Starred/);
  await two.waitFor(/★/, 3000);
  one.kill("SIGKILL");
  await one.exit;
  two.press("q");
  await two.exit;
  const three = startReader({ state });
  await three.waitFor((screen) => /22 unread of 24.*★/s.test(screen.join("\n")));
});

test("a mark shown for 250 ms survives kill -9", async () => {
  const state = newFolder("state");
  for (let round = 1; round <= 3; round++) {
    const reader = startReader({ state });
    await reader.waitFor(`${25 - round} unread of 24`);
    await reader.settle();
    // The list may start at another row after a kill; the marks may not be others.
    reader.press(`g${"j".repeat(round - 1)}m`);
    await reader.waitFor(`${24 - round} unread of 24`);
    await new Promise((resolve) => setTimeout(resolve, 250));
    reader.kill("SIGKILL");
    await reader.exit;
  }
  const after = startReader({ state });
  await after.waitFor(/21 unread of 24/);
});

describe("the terminal is left as it was", () => {
  const restored = { alternateScreen: false, cursorVisible: true, bracketedPaste: false };

  test.each(["SIGTERM", "SIGHUP", "SIGINT"] as const)("after %s", async (signal) => {
    const reader = startReader();
    await listed(reader);
    reader.kill(signal);
    const { code } = await reader.exit;
    expect(code).toBe({ SIGTERM: 143, SIGHUP: 129, SIGINT: 130 }[signal]);
    expect(reader.modes).toMatchObject(restored);
  });

  test("after Ctrl-C, from inside a story", async () => {
    const reader = startReader();
    await listed(reader);
    reader.press("<Enter>");
    await waitForPage(reader, 1);
    reader.press("<C-c>");
    expect(await reader.exit).toEqual({ code: 0, signal: 0 });
    expect(reader.modes).toMatchObject(restored);
  });

  test("with CI in the environment the screen is painted all the same", async () => {
    const reader = startReader({ env: { CI: "1" } });
    await listed(reader);
    reader.press("q");
    expect((await reader.exit).code).toBe(0);
  });

  test("after Ctrl-Z and back the screen is whole again", async () => {
    const state = newFolder("state");
    const shell = startShell();
    shell.type(`${process.execPath} ${PROGRAM} --state ${state}\r`);
    await listed(shell);
    shell.press("<C-z>");
    await shell.waitFor(/Stopped|suspended/);
    // Bracketed paste is the shell's line editor's own by then.
    expect(shell.modes).toMatchObject({ alternateScreen: false, cursorVisible: true });
    shell.type("fg\r");
    await shell.waitFor(/unread of 24/);
    await shell.settle();
    shell.press("jm");
    await shell.waitFor(/23 unread of 24/);
    shell.press("q");
    await shell.waitFor((screen) => !screen.join().includes("unread of"));
    shell.type("echo back-$((40+2))\r");
    await shell.waitFor(/back-42/);
    expect(shell.modes).toMatchObject({ alternateScreen: false, cursorVisible: true });
  });
});
