/** A disk without room, folders that may not be written, folders that go: reading goes on, nothing is lost. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, type TestContext, test, vi } from "vitest";
import { openStatuses } from "../../src/store/statuses.ts";
import { smallDisk, startChild, stateFolderOfTest, talkTo } from "./state-of-test.ts";

const many = Array.from({ length: 1500 }, (_, n) => ({ id: `story-number-${n}`, read: true }));

/** Fills a disk up to `free` bytes. */
function fill(disk: string, free: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - free)));
}

function disk(context: TestContext, size: string): string {
  const folder = smallDisk(size);
  if (folder === null) context.skip("this user may not mount a small disk");
  return folder as string;
}

test("a full disk is said at once, marks go on in memory, and are written when there is room", async (context) => {
  const root = disk(context, "400k");
  const folder = join(root, "state");
  const statuses = openStatuses({ folder });
  statuses.subscribe(() => {});
  statuses.apply("before", [{ id: "a", read: true }]);
  expect(statuses.trouble()).toBe("");
  fill(root, 0);
  // The page that the journal has may take some more; then there is none.
  for (let n = 0; n < 100; n++) statuses.apply("full", [{ id: `full-${n}`, read: true }]);
  expect(statuses.trouble()).toContain("No room on the disk");
  expect(statuses.trouble()).toContain(folder);
  expect(statuses.get("full-99").read).toBe(true);
  unlinkSync(join(root, "filler"));
  await vi.waitFor(() => expect(statuses.trouble()).toBe(""), 5000);
  statuses.closeNow();
  const again = openStatuses({ folder });
  for (let n = 0; n < 100; n++) expect(again.get(`full-${n}`).read, `full-${n}`).toBe(true);
  expect(again.get("a").read).toBe(true);
  expect(again.warnings()).toEqual([]);
  again.closeNow();
});

test("folding on a disk with any little room never puts less in the place of the good file", async (context) => {
  const root = disk(context, "800k");
  const folder = join(root, "state");
  const first = openStatuses({ folder });
  first.apply("all", many);
  await first.close();
  expect(first.trouble()).toBe("");
  const path = join(folder, "statuses.json");
  let refused = 0;
  for (let free = 0; free <= 120_000; free += 8192) {
    const statuses = openStatuses({ folder });
    const id = `extra-${free}`;
    statuses.apply("one more", [{ id, read: true }]);
    fill(root, free);
    await statuses.fold();
    await statuses.close();
    if (statuses.trouble() !== "") refused++;
    const file = JSON.parse(readFileSync(path, "utf8"));
    expect(file.statuses.length, `with ${free} bytes`).toBeGreaterThanOrEqual(many.length);
    unlinkSync(join(root, "filler"));
    const again = openStatuses({ folder });
    expect(again.warnings()).toEqual([]);
    expect([...again.entries()].filter(([, status]) => status.read)).toHaveLength(
      many.length + 1 + free / 8192,
    );
    again.closeNow();
  }
  expect(refused).toBeGreaterThan(3);
  const last = openStatuses({ folder });
  await last.close();
  expect(last.trouble()).toBe("");
  expect(readdirSync(join(folder, "journal"))).toEqual([]);
  expect(readdirSync(folder).filter((name) => /next|new/.test(name))).toEqual([]);
});

test("on a read-only file system marks go on in memory and nothing is touched", async (context) => {
  const root = disk(context, "400k");
  const folder = join(root, "state");
  const before = openStatuses({ folder });
  before.apply("before", [{ id: "a", read: true }]);
  await before.close();
  expect(spawnSync("mount", ["-o", "remount,ro", root]).status).toBe(0);
  const statuses = openStatuses({ folder });
  expect(statuses.trouble()).toContain("No permission to write");
  statuses.apply("now", [{ id: "b", read: true }]);
  expect(statuses.get("b").read).toBe(true);
  expect(statuses.undo()?.label).toBe("now");
  await statuses.fold();
  await statuses.close();
  expect(statuses.trouble()).toContain("No permission to write");
});

/** As nobody where we are root, since root may do anything. */
function asNobody(context: TestContext): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  const prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
  const probe = spawnSync("setpriv", [...prefix.slice(1), process.execPath, "-e", "0"], {
    cwd: process.cwd(),
  });
  if (probe.status !== 0) context.skip(`cannot run as another user: ${probe.error ?? probe.stderr}`);
  return prefix;
}

function ownedByNobody(folder: string): void {
  if (process.getuid?.() !== 0) return;
  for (const path of [join(folder, ".."), folder]) chownSync(path, 65534, 65534);
}

test("a folder without permission, lost and given back while the reader runs", async (context) => {
  const prefix = asNobody(context);
  const folder = stateFolderOfTest();
  mkdirSync(folder);
  ownedByNobody(folder);
  chmodSync(folder, 0o555);
  const child = startChild(["obey", folder], prefix);
  const { next, say } = talkTo(child);
  expect(await next()).toContain("No permission to write");
  await say("follow");
  expect(await say("mark a")).toContain("No permission to write");
  expect(await say("get a")).toContain('"read":true');
  chmodSync(folder, 0o755);
  await vi.waitFor(async () => expect(JSON.parse(await say("look")).trouble).toBe(""), 5000);
  // Lost once more: the open journal still takes marks, so there is nothing to say; folding is refused.
  for (const path of [folder, join(folder, "journal")]) chmodSync(path, 0o555);
  expect(JSON.parse(await say("mark b")).trouble).toBe("");
  expect(JSON.parse(await say("close")).trouble).toContain("No permission to write");
  child.kill();
  for (const path of [folder, join(folder, "journal")]) chmodSync(path, 0o755);
  const again = openStatuses({ folder });
  expect([again.get("a").read, again.get("b").read]).toEqual([true, true]);
  await again.close();
});

test("a statuses file that may not be read is not written over", async (context) => {
  const prefix = asNobody(context);
  const folder = stateFolderOfTest();
  mkdirSync(folder);
  ownedByNobody(folder);
  const path = join(folder, "statuses.json");
  const text = '{"version":1,"statuses":["a\\t+kkkkkkkk"]}';
  writeFileSync(path, text);
  chmodSync(path, 0);
  const child = startChild(["obey", folder], prefix);
  const { next, say } = talkTo(child);
  expect(JSON.parse(await next()).warnings.join(" ")).toContain("cannot be read (EACCES)");
  await say("mark b");
  await say("close");
  child.kill();
  chmodSync(path, 0o600);
  expect(readFileSync(path, "utf8")).toBe(text);
  const again = openStatuses({ folder });
  expect([again.get("a").read, again.get("b").read]).toEqual([true, true]);
  again.closeNow();
});

test("the folder removed while the reader runs comes back with everything", async () => {
  const folder = stateFolderOfTest();
  const first = openStatuses({ folder });
  first.apply("old", [{ id: "a", read: true }]);
  await first.close();
  const statuses = openStatuses({ folder });
  statuses.apply("one", [{ id: "b", read: true }]);
  rmSync(folder, { recursive: true });
  statuses.apply("two", [{ id: "c", read: true }]);
  expect(statuses.trouble()).toBe("");
  await statuses.close();
  const again = openStatuses({ folder });
  expect(["a", "b", "c"].map((id) => again.get(id).read)).toEqual([true, true, true]);
  again.closeNow();
});

test("a file in the place of the folder is said, with what to do next", async () => {
  const folder = stateFolderOfTest();
  writeFileSync(folder, "not a folder");
  const statuses = openStatuses({ folder });
  statuses.apply("one", [{ id: "b", read: true }]);
  expect(statuses.trouble()).toMatch(/--state DIR/);
  expect(statuses.get("b").read).toBe(true);
  await statuses.close();
  expect(readFileSync(folder, "utf8")).toBe("not a folder");
});
