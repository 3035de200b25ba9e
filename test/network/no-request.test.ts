/**
 * Nothing is asked of the net, and no other program is started, unless the reader asked for it: the built program runs
 * with a guard that refuses both and writes down every try. There is no telemetry to find.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { VERBS } from "../../src/cli/verbs.ts";
import { closeAll, newFolder, PROGRAM, pageOf, startReader } from "../e2e/reader.ts";

afterEach(closeAll);

const GUARD = fileURLToPath(new URL("guard.mjs", import.meta.url));

/** A library whose stories have addresses everywhere: pictures, links, related ones, sources, feeds. */
function library(): string {
  const folder = newFolder("library");
  mkdirSync(join(folder, "deep"));
  const text = `See [a link](https://track.example/x) and [a file](file:///etc/passwd).\n\n![alt](https://track.example/pixel.png)\n*A caption (Photo: us)*\n\n![alt](file:///etc/passwd)\n\n![alt](../../../../etc/passwd)\n`;
  for (let at = 0; at < 12; at++)
    writeFileSync(
      join(folder, `deep/s${at}.md`),
      `---\nid: s${at}\nheadline: Story ${at}\nsource: https://track.example/${at}\npublished: 2026-01-0${1 + (at % 9)}\nrelated:\n  - {headline: Away, source: "https://track.example/away"}\n---\n\n${text}`,
    );
  writeFileSync(
    join(folder, "subscriptions.opml"),
    '<opml version="2.0"><body><outline type="rss" text="F" xmlUrl="https://track.example/feed"/></body></opml>',
  );
  return folder;
}

type Guarded = { readonly env: Record<string, string>; readonly tries: () => string[] };

function guarded(): Guarded {
  const record = join(newFolder("guard"), "tries");
  return {
    env: { NODE_OPTIONS: `--import=${GUARD}`, NEWSREADER_TEST_GUARD: record },
    tries: () => (existsSync(record) ? readFileSync(record, "utf8").trim().split("\n") : []),
  };
}

const PAGE =
  "<!doctype html><title>T</title><article><h1>H</h1><p>A paragraph that is long enough for one.</p><img src='https://track.example/p.png'></article>";
const FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "F",
  items: [{ id: "1", title: "T", content_text: "x", image: "https://track.example/i.png" }],
});

test("no verb but those that fetch asks anything of the net", { timeout: 180_000 }, () => {
  const [folder, state] = [library(), newFolder("state")];
  writeFileSync(join(state, "page.html"), PAGE);
  writeFileSync(join(state, "feed.json"), FEED);
  const verbs = [
    ["list"],
    ["list", "--json"],
    ["search", "caption"],
    ["show", "s1"],
    ["related", "s1"],
    ["mark", "s1", "--read"],
    ["doctor"],
    ["export", "--format", "html"],
    ["export", "--opml"],
    ["subscriptions"],
    ["unsubscribe", "nowhere"],
    ["settings"],
    ["settings", "set", "measure", "70"],
    ["completions", "bash"],
    ["complete", "list", "section:"],
    ["--help"],
    ["help", "add"],
    ["version"],
    ["--version"],
    ["add", join(state, "page.html")],
    ["add", join(state, "feed.json")],
  ];
  const called = new Set<string>(verbs.map(([verb = ""]) => verb));
  const fetching = ["fetch", "subscribe"];
  const others = VERBS.map(({ name }) => name).filter((name) => !called.has(name));
  expect(others.sort()).toEqual(fetching);
  const { env, tries } = guarded();
  const run = (args: string[]) =>
    spawnSync(process.execPath, [PROGRAM, "--state", join(state, "state"), "--library", folder, ...args], {
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", HOME: state, ...env },
    });
  const refused = verbs.filter((args) => /refused/.test(run(args).stderr));
  expect(refused).toEqual([]);
  expect(tries()).toEqual([]);
  // The guard is there: what is asked for is refused, and written down.
  run(["fetch"]);
  expect(tries().length).toBeGreaterThan(0);
  console.info(`${verbs.length} verbs asked nothing; fetch asked ${tries().length} times`);
});

test("the screen asks nothing of the net, whatever is opened", { timeout: 120_000 }, async () => {
  const { env, tries } = guarded();
  const reader = startReader({ library: library(), columns: 160, rows: 50, env });
  await reader.waitFor(/unread of 12/, 30_000);
  await reader.settle(400);
  for (const keys of [
    "j",
    "F",
    "<Esc>",
    "?",
    "<Esc>",
    ":",
    "<Esc>",
    "r",
    "<Esc>",
    "M",
    "<Esc>",
    "T",
    "<Esc>",
    "S",
    "<Esc>",
    "/caption",
    "<Enter>",
  ]) {
    reader.press(keys);
    await reader.settle(120);
  }
  reader.press("<Enter>");
  await reader.waitFor((screen) => pageOf(screen)?.page === 1);
  for (const keys of ["L", "<Esc>", "v", "P", "<Esc>", "J", "K", "<Space>", "<Esc>"]) {
    reader.press(keys);
    await reader.settle(120);
  }
  expect(tries()).toEqual([]);
  reader.press("<C-c>");
  expect((await reader.exit).code).toBe(0);
  expect(tries()).toEqual([]);
});
