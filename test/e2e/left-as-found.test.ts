/**
 * However the reader ends or lets go of the terminal, it leaves it as it found it: the settings of its line (stty), the
 * screen, the cursor, every mode. Checked by the bytes that were written and by the modes of an emulator.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { closeAll, newFolder, PROGRAM, startShell } from "./reader.ts";
import type { TestTerminal } from "./terminal.ts";

afterEach(closeAll);

/** Modes that a program switches on with `CSI ? n h`, and what a terminal has at first. */
const FIRST: Readonly<Record<number, boolean>> = { 25: true, 7: true };

/** The modes that are not as at first, by what was written; and levels of kitty's keyboard that were pushed. */
function leftOn(written: string): string[] {
  const modes = new Map<number, boolean>();
  let levels = 0;
  for (const [, numbers = "", end, pushed] of written.matchAll(/\x1b\[(?:\?([\d;]+)([hl])|([<>])\d*u)/g)) {
    if (pushed) levels += pushed === ">" ? 1 : -1;
    else for (const number of numbers.split(";")) modes.set(Number(number), end === "h");
  }
  const on = [...modes].filter(([mode, is]) => is !== (FIRST[mode] ?? false)).map(([mode]) => `mode ${mode}`);
  // mlterm's own: what it orders by itself.
  if (/.*\x1b\]5379;use_ctl=(\w+)/s.exec(written)?.[1] === "false") on.push("drawn as sent");
  return levels > 0 ? [...on, `${levels} levels of keyboard`] : on;
}

const FOUND = { alternateScreen: false, cursorVisible: true, focusEvents: false, kittyKeyboard: 0 };

/** A program of the reader's own, as an executable. */
function program(script: string): string {
  const path = join(newFolder("programs"), "program");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** What Node is to load before the program: a bug that is thrown some time after the start. */
function bug(script: string): string {
  const path = join(newFolder("bug"), "bug.mjs");
  writeFileSync(path, script);
  return `NODE_OPTIONS='--import=${path}' `;
}

/**
 * Starts the reader from a shell that edits no lines and so has no modes of its own. The settings of the terminal's
 * line are told before and after.
 */
async function start(how: { before?: string; behind?: string } = {}): Promise<TestTerminal> {
  const shell = startShell(["--noediting"]);
  await shell.waitFor(/\$ /);
  const state = newFolder("state");
  shell.type(`echo "found $(stty -g)"\r`);
  await shell.waitFor(/found [0-9a-f]+:/);
  const line = `${how.before ?? ""}${process.execPath} ${PROGRAM} --state ${state}${how.behind ?? ""}`;
  shell.type(`${line}; echo "code $? left $(stty -g)"\r`);
  return shell;
}

async function listed(shell: TestTerminal): Promise<void> {
  await shell.waitFor(/unread of 24/, 20_000);
  // What the terminal is asked behind the first frame is answered: a program that dies before could not hear it.
  await shell.waitFor(() => shell.raw().includes("\x1b[c"), 20_000);
  await shell.settle(300);
}

/** Waits until the shell has the terminal again, and holds it to what was found. Answers with the exit code. */
async function expectAsFound(shell: TestTerminal): Promise<number> {
  const said = (name: string) => {
    const found = [...shell.raw().matchAll(new RegExp(`${name} ([0-9a-f]+(?::[0-9a-f]+)+)`, "g"))];
    return found.at(-1)?.[1];
  };
  await shell.waitFor(() => said("left") !== undefined, 20_000);
  expect(said("left")).toBe(said("found"));
  expect(leftOn(shell.raw())).toEqual([]);
  expect(shell.modes).toMatchObject({ ...FOUND, bracketedPaste: false });
  expect(shell.modes.mouse.size).toBe(0);
  shell.type("echo alive-$((40+2))\r");
  await shell.waitFor(/alive-42/);
  return Number(/code (\d+) left/.exec(shell.raw())?.[1]);
}

/** The reader's process: the one child of the shell. */
function readerOf(shell: TestTerminal): number {
  return Number(execFileSync("pgrep", ["-P", String(shell.pid)], { encoding: "utf8" }).trim());
}

describe("the terminal is left as it was found", { timeout: 60_000 }, () => {
  test("the test sees what is left on", () => {
    expect(leftOn("\x1b[?1049h\x1b[?25l\x1b[?1000;1006h\x1b[?2004h\x1b[>1u\x1b[?2026h")).toHaveLength(7);
    expect(leftOn("\x1b[?1049h\x1b[?25l\x1b[?1049l\x1b[?25h\x1b[>1u\x1b[<u")).toEqual([]);
  });

  test.each([
    ["q", "q", 0],
    ["Ctrl-C", "<C-c>", 0],
    ["Ctrl-C in a story with a menu open", "<Enter>L<C-c>", 0],
    ["Ctrl-C in a line that is typed", "/abc<C-c>", 0],
  ])("after %s", async (_, keys, code) => {
    const shell = await start();
    await listed(shell);
    shell.press(keys);
    expect(await expectAsFound(shell)).toBe(code);
  });

  test.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
  ] as const)("after %s", async (signal, code) => {
    const shell = await start();
    await listed(shell);
    process.kill(readerOf(shell), signal);
    expect(await expectAsFound(shell)).toBe(code);
  });

  test.each([
    ["a bug in a timer", "process.on('SIGUSR2', () => setTimeout(() => { throw new Error('a bug') }))"],
    [
      "a promise that nobody waits for",
      "process.on('SIGUSR2', () => void Promise.reject(new Error('a bug')))",
    ],
    [
      "a bug at a key",
      "process.on('SIGUSR2', () => {}); process.stdin.on('data', (keys) => { if (String(keys).includes('j')) throw new Error('a bug') })",
    ],
  ])("after %s, which is said", async (_, script) => {
    const shell = await start({ before: bug(script) });
    await listed(shell);
    process.kill(readerOf(shell), "SIGUSR2");
    // A key pressed to a reader that is gone would be the shell's.
    if (script.includes("stdin")) shell.press("j");
    expect(await expectAsFound(shell)).toBeGreaterThan(0);
    expect(shell.screen().join("\n")).toContain("a bug");
  });

  test.each([
    ["q", "q"],
    ["Ctrl-C", "<C-c>"],
    ["Ctrl-Z", "<C-z>"],
  ])("in mlterm, which was told to draw right-to-left text as it is sent, after %s", async (_, keys) => {
    const library = newFolder("library");
    writeFileSync(join(library, "a.md"), "---\nheadline: \u05d0\u05d1 plain\n---\n\nText.\n");
    const shell = await start({ before: "TERM=mlterm ", behind: ` --library ${library}` });
    await shell.waitFor(/1 unread of 1/, 20_000);
    await shell.waitFor(() => shell.raw().includes("\x1b]5379;use_ctl=false\x07"), 20_000);
    expect(leftOn(shell.raw())).toContain("drawn as sent");
    await shell.settle(300);
    shell.press(keys);
    await expectAsFound(shell);
  });

  test("after a broken pipe", async () => {
    const shell = await start({ behind: " | head -1" });
    expect(await expectAsFound(shell)).toBe(0);
  });

  test("while it is stopped by Ctrl-Z, and after", async () => {
    const shell = await start();
    await listed(shell);
    shell.press("<C-z>");
    await shell.waitFor(/Stopped|suspended/);
    await expectAsFound(shell);
    shell.type("fg; echo left $(stty -g) again\r");
    await listed(shell);
    expect(shell.modes.alternateScreen).toBe(true);
    shell.press("q");
    await shell.waitFor(() => /left [0-9a-f:]+ again/.test(shell.raw()));
    await expectAsFound(shell);
  });

  test("while the editor has it, and after", async () => {
    const editor = program(`echo "left $(stty -g)"; read -r line`);
    const shell = await start({ before: `EDITOR=${editor} ` });
    await listed(shell);
    shell.press("E");
    const inEditor = () => /left [0-9a-f]+:/.test(shell.raw());
    await shell.waitFor(inEditor);
    expect(leftOn(shell.raw())).toEqual([]);
    expect(shell.modes).toMatchObject({ ...FOUND, bracketedPaste: false });
    shell.press("<Enter>");
    await listed(shell);
    shell.press("q");
    await shell.waitFor(/code 0 left/);
    await expectAsFound(shell);
  });
});

test("a window that is closed ends the reader, and what was marked is kept", {
  timeout: 60_000,
}, async () => {
  const shell = startShell(["--noediting"]);
  const state = newFolder("state");
  await shell.waitFor(/\$ /);
  shell.type(`exec ${process.execPath} ${PROGRAM} --state ${state}\r`);
  await listed(shell);
  shell.press("m");
  await shell.waitFor(/23 unread of 24/);
  const { pid } = shell;
  shell.hangUp();
  const isAlive = () => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  await expect.poll(isAlive, { timeout: 10_000 }).toBe(false);
  const after = startShell(["--noediting"]);
  await after.waitFor(/\$ /);
  after.type(`${process.execPath} ${PROGRAM} --state ${state}\r`);
  await after.waitFor(/23 unread of 24/, 20_000);
});
