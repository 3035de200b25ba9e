/** A state folder for a test, and a second process that works in it. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A new folder (not made yet) that goes when the test ends. */
export function stateFolderOfTest(): string {
  const parent = mkdtempSync(join(tmpdir(), "state-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, "state");
}

/** Node 22 runs TypeScript behind a flag, and says so on stderr. */
export const FLAGS = [
  "--disable-warning=ExperimentalWarning",
  ...(stripsTypes() ? [] : ["--experimental-strip-types"]),
];

function stripsTypes(): boolean {
  return Boolean((process.features as { typescript?: unknown }).typescript);
}

/** Runs statuses-child.ts with these arguments, by way of `before` (setpriv, unshare, …) where given. */
export function startChild(args: readonly string[], before: readonly string[] = []): ChildProcess {
  const script = fileURLToPath(new URL("statuses-child.ts", import.meta.url));
  const command = [...before, process.execPath, ...FLAGS, script, ...args];
  return spawn(command[0] as string, command.slice(1), { stdio: ["pipe", "pipe", "inherit"] });
}

/** All a child prints until it ends, by kill or by itself. */
export function linesOf(child: ChildProcess): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    child.on("error", reject);
    child.on("close", () => resolve(text.split("\n").filter((line) => line !== "")));
  });
}

/** Talks with a child in mode "obey": one line in, one line out. */
export function talkTo(child: ChildProcess): {
  next: () => Promise<string>;
  say: (line: string) => Promise<string>;
} {
  const lines = createInterface(child.stdout as NodeJS.ReadableStream)[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("the child ended");
    return value as string;
  };
  return {
    next,
    say: (line) => {
      child.stdin?.write(`${line}\n`);
      return next();
    },
  };
}

/**
 * A small file system of its own, `size` as mount takes it ("64k"), gone when the test ends. Null, with the
 * reason printed, where this user may not mount one.
 */
export function smallDisk(size: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), "disk-"));
  const { status, stderr, error } = spawnSync("mount", [
    "-t",
    "tmpfs",
    "-o",
    `size=${size},mode=777`,
    "none",
    folder,
  ]);
  if (status !== 0) {
    console.info(`skipped: no small disk (${error?.message ?? String(stderr).trim()})`);
    rmSync(folder, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    spawnSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
