/**
 * The first frame stands before Ink is loaded. It is drawn once, is not drawn anew when Ink takes over, loses no key,
 * and the terminal is left as it was whatever happens between the two.
 */
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { activeRow, closeAll, newFolder, PROGRAM, startReader } from "./reader.ts";
import { openTerminal, type TestTerminal } from "./terminal.ts";

afterEach(closeAll);

const ENTER = "\x1b[?1049h";
const PASTE = "\x1b[?2004h";
const ARTICLES = join(dirname(dirname(PROGRAM)), "articles");

/** The built reader with a line put before Ink's part of it. @returns the program, and a state that has an index */
async function reader(before: (folder: string) => string) {
  const folder = newFolder("first");
  const dist = join(folder, "dist");
  cpSync(dirname(PROGRAM), dist, { recursive: true });
  const [part, ...others] = globSync("parts/screen-*.js", { cwd: dist });
  if (part === undefined || others.length > 0) throw new Error(`Ink is not in one part of ${dist}`);
  const path = join(dist, part);
  writeFileSync(path, `${before(folder)}\n${readFileSync(path, "utf8")}`);
  const state = join(folder, "state");
  await filled(state);
  return { folder, state, program: join(dist, "newsreader.js") };
}

/** Makes the index, so that the first frame is that of the whole list. */
async function filled(state: string, library = ARTICLES): Promise<void> {
  const args = [PROGRAM, "list", "--json", "--state", state, "--library", library];
  const list = openTerminal({ command: process.execPath, args });
  expect((await list.exit).code).toBe(0);
  await list.close();
}

/** A line that waits until a file is there: Ink as slow as one likes. */
const HELD = (folder: string) =>
  `{ const fs = process.getBuiltinModule("node:fs"); const wait = new Int32Array(new SharedArrayBuffer(4)); while (!fs.existsSync(${JSON.stringify(join(folder, "go"))})) Atomics.wait(wait, 0, 0, 20); }`;

async function started(before: (folder: string) => string, more: { columns?: number; rows?: number } = {}) {
  const { folder, state, program } = await reader(before);
  const terminal = openTerminal({
    command: process.execPath,
    args: [program, "--state", state, "--library", ARTICLES],
    ...more,
  });
  return { terminal, go: () => writeFileSync(join(folder, "go"), ""), folder };
}

const inkIsThere = (terminal: TestTerminal) => terminal.waitFor(() => terminal.raw().includes(PASTE));

describe("the first frame", { timeout: 120_000 }, () => {
  test.each([
    [80, 24],
    [40, 12],
    [160, 50],
  ])("is drawn once at %ix%i", async (columns, rows) => {
    const state = newFolder("state");
    await filled(state);
    for (const args of [[], ["--screen-reader"]]) {
      const terminal = startReader({ columns, rows, state, library: ARTICLES, args });
      await inkIsThere(terminal);
      const [first = ""] = terminal.raw().split(PASTE);
      expect(first.split(ENTER)).toHaveLength(2);
      // One frame, and nothing erased for a second.
      expect(first.split("\x1b[?2026h")).toHaveLength(2);
      expect(first).not.toContain("\x1b[J");
      expect(first).toContain("unread of");
      await terminal.close();
    }
  });

  test("is drawn once where graphemes are many characters and text runs right to left", async () => {
    const library = newFolder("library");
    for (const headline of ["👩‍👩‍👧‍👦 ❤️ e\u0301 “naïve”", "東京の天気 한국어", "שלום עולם"])
      writeFileSync(join(library, `${headline.length}.md`), `---\nheadline: ${headline}\n---\n\nText.\n`);
    const state = newFolder("state");
    await filled(state, library);
    const terminal = startReader({ state, library });
    await inkIsThere(terminal);
    const [first = ""] = terminal.raw().split(PASTE);
    expect(first.split("\x1b[?2026h")).toHaveLength(2);
    expect(first).toContain([..."שלום"].reverse().join(""));
    await terminal.close();
  });

  test("stands with its cursor while Ink is still to come, and keeps the keys for it", async () => {
    const { terminal, go, folder } = await started(HELD);
    // A frame may come in two pieces: its cursor comes last.
    const before = await terminal.waitFor(
      ([header = ""]) => /unread of \d+/.test(header) && terminal.cursor.visible && terminal.cursor.y === 2,
    );
    expect(existsSync(join(folder, "go"))).toBe(false);
    expect(terminal.raw()).not.toContain(PASTE);
    expect(terminal.cursor).toMatchObject({ x: 0, y: 2, visible: true });
    const second = before[4]?.trim().split(/ {3,}/)[0]?.replace(/^● */, "") ?? "";
    expect(second).not.toBe("");
    terminal.press("j");
    go();
    const after = await terminal.waitFor((screen) => activeRow(screen).startsWith(second.slice(0, 20)));
    expect(after.join("\n")).not.toBe(before.join("\n"));
    terminal.press("q");
    expect((await terminal.exit).code).toBe(0);
    await terminal.close();
  });

  test("gives way to another frame where the size has changed meanwhile", async () => {
    const { terminal, go } = await started(HELD);
    await terminal.waitFor(/unread of \d+/);
    terminal.resize(60, 16);
    go();
    await inkIsThere(terminal);
    // The header's count stands at the right edge of the new size.
    await terminal.waitFor((screen) => /unread of \d+$/.test(screen[0] ?? "") && screen[0]?.length === 59);
    expect(terminal.modes.alternateScreen).toBe(true);
    terminal.press("q");
    expect((await terminal.exit).code).toBe(0);
    expect(terminal.modes).toMatchObject({ alternateScreen: false, cursorVisible: true });
    await terminal.close();
  });

  test("is taken away again where Ink cannot be loaded, and what is wrong is said", async () => {
    const { terminal } = await started(() => `throw new Error("a part is broken");`);
    expect((await terminal.exit).code).toBe(1);
    expect(terminal.raw()).toContain(`${ENTER}\x1b[?25l`);
    expect(terminal.modes).toMatchObject({ alternateScreen: false, cursorVisible: true });
    expect(terminal.screen().join("\n")).toContain("a part is broken");
    await terminal.close();
  });

  test.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
  ] as const)("is taken away again after %s", async (signal, code) => {
    const { terminal, go } = await started(HELD);
    await terminal.waitFor(/unread of \d+/);
    terminal.kill(signal);
    go();
    expect((await terminal.exit).code).toBe(code);
    expect(terminal.modes).toMatchObject({
      alternateScreen: false,
      cursorVisible: true,
      bracketedPaste: false,
    });
    await terminal.close();
  });
});
