/** The built reader in a real terminal, on the shipped stories or on a folder of the test's own. */
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openTerminal, type TestTerminal } from "./terminal.ts";

export const PROGRAM = fileURLToPath(new URL("../../dist/newsreader.js", import.meta.url));

export type ReaderOptions = {
  columns?: number;
  rows?: number;
  /** State folder; a new empty one where not said. */
  state?: string;
  library?: string;
  args?: string[];
  sixels?: { width: number; height: number };
  env?: Record<string, string>;
  /** What the reader is started by, as its arguments begin: setpriv, unshare. */
  before?: readonly string[];
};

const open: TestTerminal[] = [];

export function newFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `${name}-`));
}

/** Starts the reader and gives its terminal. `closeAll` belongs in afterEach. */
export function startReader(options: ReaderOptions = {}): TestTerminal {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: run “npm run build” first`);
  const {
    columns = 80,
    rows = 24,
    state = newFolder("state"),
    library,
    args = [],
    sixels,
    env = {},
    before = [],
  } = options;
  const folder = library ? ["--library", library] : [];
  const [command = "", ...rest] = [...before, process.execPath];
  const terminal = openTerminal({
    command,
    args: [...rest, PROGRAM, "--state", state, ...folder, ...args],
    columns,
    rows,
    env,
    ...(sixels && { sixels }),
  });
  open.push(terminal);
  return terminal;
}

/** An interactive shell with job control, to start the reader from as a person does. */
export function startShell(more: readonly string[] = []): TestTerminal {
  const terminal = openTerminal({
    command: "bash",
    args: ["--norc", "--noprofile", ...more, "-i"],
    env: { PS1: "$ " },
  });
  open.push(terminal);
  return terminal;
}

export async function closeAll(): Promise<void> {
  for (const terminal of open.splice(0)) await terminal.close();
}

/** The row that has the pointer, without it; "" where none has. */
export function activeRow(screen: string[]): string {
  return (
    screen
      .find((row) => row.startsWith("❯"))
      ?.slice(5)
      .trim() ?? ""
  );
}

/** “Page 3 of 7” in the header, as numbers; two pages side by side give the left one. */
export function pageOf(screen: string[]): { page: number; pages: number } | null {
  const match = /Pages? (\d+)(?:–\d+)? of (\d+)/.exec(screen[0] ?? "");
  return match ? { page: Number(match[1]), pages: Number(match[2]) } : null;
}
