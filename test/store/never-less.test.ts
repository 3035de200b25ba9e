/** No file is written over by one that holds less: not one that is torn, not a newer version's, not another's change. */
import { spawn } from "node:child_process";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSessionFile, writeSessionFile } from "../../src/store/session.ts";
import { readRaw, writeSettings } from "../../src/store/settings.ts";
import { openStatuses } from "../../src/store/statuses.ts";
import { keepLogins, withLogin } from "../../src/store/subscription-logins.ts";
import { FeedStates, NEW_FEED } from "../../src/store/subscription-state.ts";
import { readSubscriptions } from "../../src/store/subscriptions.ts";
import { badServer, says } from "../web/bad-server.ts";
import { Newsroom, rss } from "./fetch-fixture.ts";
import { FLAGS, stateFolderOfTest } from "./state-of-test.ts";

function folderOfState(): string {
  const folder = stateFolderOfTest();
  mkdirSync(folder);
  return folder;
}

test("settings torn at any byte: a change is refused, or made where all that counts is there", async () => {
  const folder = folderOfState();
  const file = path.join(folder, "settings.json");
  const whole = '{\n  "measure": 72,\n  "rules": [{ "query": "football", "do": "drop" }]\n}\n';
  let refused = 0;
  for (let length = 0; length <= whole.length; length++) {
    const torn = whole.slice(0, length);
    writeFileSync(file, torn);
    const kept = readRaw(file).value;
    const done = await writeSettings(folder, { justify: true }).then(
      () => true,
      (error: Error) => {
        expect(error.message).toContain("Mend it first; nothing was written.");
        return false;
      },
    );
    if (done) expect(readRaw(file).value).toEqual({ ...kept, justify: true });
    else expect(readFileSync(file, "utf8")).toBe(torn);
    if (!done) refused++;
  }
  // The empty file has nothing to lose; the whole one, with and without its last line end, is changed.
  expect(refused).toBe(whole.length - 2);
});

test("passwords torn at any byte or not to be read are left alone, and that is said", () => {
  const folder = folderOfState();
  const file = path.join(folder, "logins.json");
  keepLogins(folder, ["https://ada:one@example.org/feed", "https://bob:two@example.org/feed"]);
  const whole = readFileSync(file, "utf8");
  for (let length = 0; length < whole.trimEnd().length; length++) {
    const torn = whole.slice(0, length);
    writeFileSync(file, torn);
    expect(() => keepLogins(folder, ["https://eve:three@example.org/feed"])).toThrow(
      /logins\.json is damaged/,
    );
    expect(readFileSync(file, "utf8")).toBe(torn);
  }
  writeFileSync(file, whole);
  keepLogins(folder, ["https://eve:three@example.org/feed"]);
  for (const [user, password] of Object.entries({ ada: "one", bob: "two", eve: "three" })) {
    expect(withLogin(folder, `https://${user}@example.org/feed`)).toContain(`${user}:${password}@`);
  }
});

test("subscriptions torn at any byte are not written over by fewer", async () => {
  const room = new Newsroom();
  await room.subscribe("https://example.org/one", "https://example.org/two");
  const file = path.join(room.folder, "subscriptions.opml");
  const whole = readFileSync(file, "utf8");
  const feed = { address: "https://example.org/three", title: "Three", site: "", folders: [] };
  const length = whole.trimEnd().length;
  await room.with((fetcher) => {
    for (let kept = 0; kept < length; kept++) {
      const torn = whole.slice(0, kept);
      writeFileSync(file, torn);
      expect(() => fetcher.subscribeAll([feed]), `${kept} bytes`).toThrow("Mend it");
      expect(readFileSync(file, "utf8")).toBe(torn);
    }
    writeFileSync(file, whole);
    fetcher.subscribeAll([feed]);
  });
  expect(readSubscriptions(room.folder).subscriptions).toHaveLength(3);
});

test("a history torn at any byte is set aside, and marks stay; a newer version's is left to it", async () => {
  const folder = stateFolderOfTest();
  const file = path.join(folder, "history.json");
  const first = openStatuses({ folder });
  first.apply("one", [{ id: "a", read: true }]);
  await first.close();
  const whole = readFileSync(file, "utf8");
  for (let length = 0; length < whole.trimEnd().length; length++) {
    writeFileSync(file, whole.slice(0, length));
    const statuses = openStatuses({ folder, now: () => Date.now() + length * 1000 });
    expect([statuses.canUndo(), statuses.get("a").read]).toEqual([null, true]);
    expect(statuses.warnings().join(" ")).toContain("history.json.set-aside-");
    statuses.closeNow();
  }

  const newer = whole.replace('"version":1', '"version":2,"more":"that this one does not know"');
  writeFileSync(file, newer);
  const older = openStatuses({ folder });
  older.apply("two", [{ id: "b", read: true }]);
  expect(older.warnings().join(" ")).toContain("written by a newer version");
  expect(older.undo()?.label).toBe("two");
  expect(older.redo()?.label).toBe("two");
  await older.close();
  expect(older.trouble()).toBe("");
  expect(readFileSync(file, "utf8")).toBe(newer);
  // When that version is done with its own, what was marked meanwhile is taken in.
  writeFileSync(file, whole);
  const last = openStatuses({ folder });
  expect([last.get("a").read, last.get("b").read]).toEqual([true, true]);
  expect([last.undo()?.label, last.undo()?.label]).toEqual(["two", "one"]);
  await last.close();
});

test("a newer version's session and what it knows of a feed are left to it", async () => {
  const { origin } = await badServer({ "/feed": says(rss("Mill", [{ headline: "One" }])) });
  const room = new Newsroom();
  await room.subscribe(`${origin}/feed`);
  const session = path.join(room.state, "session.json");
  writeFileSync(session, '{"version":9,"session":{"view":"of tomorrow"}}');
  expect(readSessionFile(room.state)).toBeUndefined();
  expect(writeSessionFile(room.state, { view: "of today" })).toBe(false);
  expect(readFileSync(session, "utf8")).toContain("of tomorrow");

  const states = new FeedStates(room.state, room.folder);
  states.write(`${origin}/feed`, { ...NEW_FEED, askedAt: 1 });
  const file = globSync(path.join(room.state, "feeds-*", "*.json"))[0]!;
  const newer = readFileSync(file, "utf8").replace('"version":1', '"version":9');
  writeFileSync(file, newer);
  const outcome = await room.fetchOne();
  expect(outcome.added).toBe(1);
  expect(outcome.notes.join(" ")).toContain("written by a newer version of newsreader");
  expect(readFileSync(file, "utf8")).toBe(newer);
});

test("4 processes that subscribe, keep passwords and change settings at once lose nothing of each other's", async () => {
  const room = new Newsroom();
  const [names, count] = [["a", "b", "c", "d"], 12];
  const child = path.join(import.meta.dirname, "changes-child.ts");
  const ended = names.map((name) => {
    const args = [...FLAGS, child, room.folder, room.state, name, String(count)];
    const running = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    return new Promise((done) => running.on("exit", done));
  });
  expect(await Promise.all(ended)).toEqual(names.map(() => 0));
  const wanted = names.flatMap((name) => Array.from({ length: count }, (_, n) => `${name}-${n}`)).sort();
  const { subscriptions } = readSubscriptions(room.folder);
  expect(subscriptions.map(({ id }) => id).sort()).toEqual(wanted);
  const settings = Object.keys(readRaw(path.join(room.state, "settings.json")).value);
  expect(settings.sort()).toEqual(wanted);
  for (const { address } of subscriptions) expect(withLogin(room.state, address)).toContain(":secret@");
});
