/** The mouse in a real terminal: its reports as a terminal sends them, and its modes off on every way out. */

import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { activeRow, closeAll, newFolder, PROGRAM, pageOf, startReader, startShell } from "./reader.ts";
import type { TestTerminal } from "./terminal.ts";

afterEach(closeAll);

const down = (x: number, y: number) => `\x1b[<0;${x + 1};${y + 1}M`;
const up = (x: number, y: number) => `\x1b[<0;${x + 1};${y + 1}m`;
const click = (x: number, y: number) => down(x, y) + up(x, y);
const wheel = (button: 64 | 65, times = 1) => `\x1b[<${button};10;10M`.repeat(times);

async function listed(terminal: TestTerminal) {
  await terminal.waitFor(/unread of 24/);
  await terminal.settle();
}

/** Where the pointer is not: the row's number on the screen and its headline. */
function another(screen: string[]): { y: number; headline: string } {
  const y = screen.findIndex((row, at) => at > 6 && /^ {2}●/.test(row));
  return { y, headline: (screen[y] ?? "").slice(5, 25).trim() };
}

test("a click moves, a second opens, edges and wheel turn, and cut-up reports are no keys", async () => {
  const reader = startReader();
  await listed(reader);
  expect([...reader.modes.mouse].sort()).toEqual([1000, 1006]);
  const { y, headline } = another(reader.screen());
  reader.type(click(20, y));
  await reader.waitFor((screen) => activeRow(screen).startsWith(headline));
  const report = down(20, y);
  // As over a slow line: longer between the pieces than an Esc is waited for.
  reader.type(report.slice(0, 5));
  await reader.settle(100);
  reader.type(report.slice(5));
  await reader.waitFor((screen) => pageOf(screen)?.page === 1);
  reader.type(click(79, 10));
  await reader.waitFor((screen) => pageOf(screen)?.page === 2);
  reader.type(click(0, 10));
  await reader.waitFor((screen) => pageOf(screen)?.page === 1);
  reader.type(wheel(65, 8));
  await reader.waitFor((screen) => pageOf(screen)?.page === 2);
  expect(pageOf(await reader.settle(250))?.page).toBe(2);
  reader.type(wheel(64));
  await reader.waitFor((screen) => pageOf(screen)?.page === 1);
  // Typing goes on beside it: Esc, alone and in one write with a report.
  reader.type(`\x1b${wheel(65)}`);
  await reader.waitFor(/unread of 24/);
  reader.press("/");
  reader.type(`mo${click(79, 23)}on\x1b[<0;2`);
  await reader.settle(100);
  reader.type("0;1M\x1b[<35;10;1M");
  await reader.waitFor(/\/moon/);
  expect((await reader.settle()).at(-1)).toMatch(/^ \/moon( |$)/);
});

test("“mouse” in the settings leaves the mouse to the terminal, at once and at the next start", async () => {
  const state = newFolder("state");
  writeFileSync(join(state, "settings.json"), '{"mouse": false}\n');
  const reader = startReader({ state });
  await listed(reader);
  expect(reader.modes.mouse.size).toBe(0);
  reader.press(",");
  const rows = await reader.waitFor(/Mouse/);
  const number = /(\d) +Mouse/.exec(rows.join("\n"))?.[1] ?? "";
  reader.press(number);
  await reader.waitFor(/Mouse.*yes/);
  await reader.waitFor(() => reader.modes.mouse.has(1000));
  reader.press(number);
  await reader.waitFor(() => reader.modes.mouse.size === 0);
});

describe("its modes are off", () => {
  test.each(["SIGTERM", "SIGHUP", "SIGINT"] as const)("after %s", async (signal) => {
    const reader = startReader();
    await listed(reader);
    reader.kill(signal);
    await reader.exit;
    expect(reader.modes.mouse.size).toBe(0);
  });

  test.each(["q", "<C-c>"])("after %s", async (key) => {
    const reader = startReader();
    await listed(reader);
    reader.press(key);
    await reader.exit;
    expect(reader.modes.mouse.size).toBe(0);
  });

  test("after a crash", async () => {
    const crash = "data:text/javascript,setTimeout(()=>{throw(Error('boom'))},2500)";
    const reader = startReader({ env: { NODE_OPTIONS: `--import=${crash}` } });
    await reader.waitFor(() => reader.modes.mouse.has(1000));
    expect((await reader.exit).code).not.toBe(0);
    expect(reader.modes).toMatchObject({ alternateScreen: false, cursorVisible: true });
    expect(reader.modes.mouse.size).toBe(0);
  });

  test("while an editor has the terminal, and on again behind it", async () => {
    const editor = join(newFolder("programs"), "editor");
    writeFileSync(editor, "#!/bin/sh\nprintf 'EDITING\\n'\nread -r line\n");
    chmodSync(editor, 0o755);
    const reader = startReader({ env: { EDITOR: editor } });
    await listed(reader);
    reader.press("E");
    await reader.waitFor(/EDITING/);
    expect(reader.modes.mouse.size).toBe(0);
    reader.press("<Enter>");
    await reader.waitFor(/unread of 24/);
    await reader.waitFor(() => reader.modes.mouse.has(1006));
    const { y, headline } = another(await reader.settle());
    reader.type(click(20, y));
    await reader.waitFor((screen) => activeRow(screen).startsWith(headline));
  });

  test("after Ctrl-Z, and on again behind fg", async () => {
    const shell = startShell();
    shell.type(`${process.execPath} ${PROGRAM} --state ${newFolder("state")}\r`);
    await listed(shell);
    shell.press("<C-z>");
    await shell.waitFor(/Stopped|suspended/);
    expect(shell.modes.mouse.size).toBe(0);
    shell.type("fg\r");
    await shell.waitFor(/unread of 24/);
    await shell.waitFor(() => shell.modes.mouse.has(1000));
    shell.press("q");
    await shell.waitFor((screen) => !screen.join().includes("unread of"));
    expect(shell.modes.mouse.size).toBe(0);
  });
});
