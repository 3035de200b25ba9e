/**
 * What a reader sees while the disk is full, or a folder is gone or may not be written: it is said in the footer,
 * reading goes on, and what could be kept is there at the next start.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, renameSync, rmSync, statfsSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, type TestContext, test } from "vitest";
import { storyText } from "../soak/kill-world.ts";
import { smallDisk } from "../store/state-of-test.ts";
import {
  contents,
  expectReading,
  footer,
  LONG,
  leave,
  libraryIn,
  listed,
  MOST,
  saysIn,
  starred,
} from "./faulty.ts";
import { closeAll, newFolder, startReader } from "./reader.ts";

afterEach(closeAll);

function disk(context: TestContext, size: string): string {
  const folder = smallDisk(size);
  if (folder === null) context.skip("this user may not mount a small disk");
  return folder as string;
}

/** Fills a disk to the last byte. */
function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), Buffer.alloc(bavail * bsize));
}

describe("a disk without room", { timeout: MOST }, () => {
  test("that fills up while one reads: said, and the marks are kept as soon as there is room", async (context) => {
    const root = disk(context, "6m");
    const [state, library] = [join(root, "state"), libraryIn()];
    const terminal = startReader({ state, library });
    await listed(terminal);
    terminal.press("s");
    await terminal.waitFor(/★ News/);
    await terminal.settle(600);
    fill(root);
    // The page that the journal has may take some more; then there is none.
    for (let tries = 0; tries < 20 && !saysIn(/No room on the disk/)(terminal.screen()); tries++) {
      terminal.press("m".repeat(50));
      await terminal.settle(200);
      // What a key did is said until the next key.
      terminal.press("jk");
      await terminal.settle(100);
    }
    await terminal.waitFor(saysIn(/No room on the disk/));
    terminal.press("js");
    await terminal.waitFor((screen) => starred(screen).length === 2);
    await expectReading(terminal);
    expect(footer(terminal.screen())).toMatch(/No room on the disk/);
    unlinkSync(join(root, "filler"));
    await terminal.waitFor((screen) => !saysIn(/No room/)(screen), LONG);
    const marks = starred(terminal.screen());
    await leave(terminal);
    const again = startReader({ state, library });
    await listed(again);
    await again.waitFor((screen) => starred(screen).join() === marks.join());
    expect(again.raw()).not.toMatch(/set aside|damaged|No room/);
  });

  test("that is full at the start: all can be read, and it is said", async (context) => {
    const root = disk(context, "1m");
    const [state, library] = [join(root, "state"), libraryIn()];
    fill(root);
    const terminal = startReader({ state, library });
    await listed(terminal);
    await terminal.waitFor(saysIn(/as it cannot be kept/));
    terminal.press("s");
    await terminal.waitFor((screen) => starred(screen).length === 1 && saysIn(/No room on the disk/)(screen));
    await expectReading(terminal);
    await leave(terminal);
  });

  test("that has no room for a story: nothing half-written stands in the library", async (context) => {
    const root = disk(context, "1m");
    const library = libraryIn(join(root, "library"));
    const state = newFolder("state");
    const source = join(newFolder("source"), "large.md");
    writeFileSync(source, storyText("News", "Large", 3000));
    const terminal = startReader({ state, library });
    await listed(terminal);
    await terminal.settle(600);
    const before = contents(library);
    fill(root);
    terminal.press("a");
    await terminal.settle(300);
    terminal.type(source);
    terminal.press("<Enter>");
    await terminal.waitFor(/No room on the disk: .*large\.md/);
    terminal.press("<Esc>");
    await terminal.waitFor(/News 00/);
    // Behind an escape at once it would be a key with Alt.
    await terminal.settle(300);
    unlinkSync(join(root, "filler"));
    expect(contents(library)).toEqual(before);
    await leave(terminal);
  });
});

describe("a folder that may not be written", { timeout: MOST }, () => {
  test("a read-only disk is said at the start and when it becomes so, and nothing is touched", async (context) => {
    const root = disk(context, "6m");
    const [state, library] = [join(root, "state"), libraryIn(join(root, "library"))];
    const first = startReader({ state, library });
    await listed(first);
    first.press("s");
    await first.waitFor((screen) => starred(screen).length === 1);
    await leave(first);
    const before = contents(root);
    const remount = (how: string) =>
      expect(spawnSync("mount", ["-o", `remount,${how}`, root]).status).toBe(0);
    remount("ro");
    const second = startReader({ state, library });
    await listed(second);
    await second.waitFor(saysIn(/No permission to write/));
    await second.waitFor((screen) => starred(screen).length === 1);
    second.press("js");
    await second.waitFor((screen) => starred(screen).length === 2);
    await expectReading(second);
    await leave(second);
    expect(contents(root)).toEqual(before);
    remount("rw");
    const third = startReader({ state, library });
    await listed(third);
    await third.waitFor((screen) => starred(screen).length === 1);
    await leave(third);
  });

  test("a permission that is lost while one reads, and given back", async (context) => {
    const [state, library] = [newFolder("state"), libraryIn()];
    const nobody =
      process.getuid?.() === 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
    if (nobody.length > 0) {
      const probe = spawnSync("setpriv", [...nobody.slice(1), process.execPath, "-e", "0"]);
      if (probe.status !== 0) context.skip(`cannot run as another user: ${probe.error ?? probe.stderr}`);
      execFileSync("chown", ["-R", "65534:65534", state, library]);
    }
    chmodSync(state, 0o555);
    const terminal = startReader({ state, library, before: nobody });
    await listed(terminal);
    await terminal.waitFor(saysIn(/No permission to write/));
    terminal.press("s");
    await terminal.waitFor((screen) => starred(screen).length === 1);
    await expectReading(terminal);
    chmodSync(state, 0o755);
    await terminal.waitFor((screen) => !saysIn(/No permission/)(screen), LONG);
    await leave(terminal);
    const again = startReader({ state, library, before: nobody });
    await listed(again);
    await again.waitFor((screen) => starred(screen).length === 1);
    await leave(again);
  });
});

describe("a folder that is taken away while one reads", { timeout: MOST }, () => {
  test("that of the state comes back with everything", async () => {
    const [state, library] = [newFolder("state"), libraryIn()];
    const first = startReader({ state, library });
    await listed(first);
    first.press("sj");
    await first.waitFor((screen) => starred(screen).length === 1);
    await first.settle(600);
    rmSync(state, { recursive: true });
    first.press("s");
    await first.waitFor((screen) => starred(screen).length === 2);
    await expectReading(first);
    await leave(first);
    const again = startReader({ state, library });
    await listed(again);
    await again.waitFor((screen) => starred(screen).length === 2);
    await leave(again);
  });

  test("that of the stories is said to be gone; when it is back, so are the stories with their marks", async () => {
    const [state, library] = [newFolder("state"), libraryIn()];
    const terminal = startReader({ state, library });
    await listed(terminal);
    terminal.press("s");
    await terminal.waitFor((screen) => starred(screen).length === 1);
    await terminal.settle(600);
    renameSync(library, `${library}-away`);
    await terminal.waitFor(saysIn(/cannot be read/), LONG);
    renameSync(`${library}-away`, library);
    await terminal.waitFor(
      (screen) => !saysIn(/cannot be read/)(screen) && starred(screen).length === 1,
      LONG,
    );
    await expectReading(terminal);
    await leave(terminal);
  });
});
