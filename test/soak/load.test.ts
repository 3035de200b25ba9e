/**
 * Much of everything: files in one folder, one story of 5 MB, feeds in the list. Times and memory are printed, not
 * asserted: they are the machine's.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newFolder, pageOf } from "../e2e/reader.ts";
import type { TestTerminal } from "../e2e/terminal.ts";
import { rss } from "../store/fetch-fixture.ts";
import { storyText } from "./kill-world.ts";
import { mb, openProbed, runProbed } from "./probed.ts";
import { chance, counted, LONG, scale } from "./scale.ts";

const FILES = scale("stories", 1_500, 100_000);
const FEEDS = scale("feeds", 200, 10_000);
/** The heap that a fetch of all feeds must do with, in MB. */
const FETCH_HEAP = scale("fetch_heap", 96, 160);

/** Milliseconds until the screen shows it. */
async function until(terminal: TestTerminal, wanted: Parameters<TestTerminal["waitFor"]>[0], most = 20_000) {
  const began = performance.now();
  await terminal.waitFor(wanted, most);
  return Math.round(performance.now() - began);
}

/** The reader is in the list or in a story: out of that, and out of the program. */
async function leave(terminal: TestTerminal): Promise<number> {
  for (let tries = 0; tries < 10 && !/ unread of /.test(terminal.screen()[0] ?? ""); tries++) {
    terminal.press("q");
    await terminal.settle(200);
  }
  terminal.press("q");
  return (await terminal.exit).code;
}

test(
  `${FILES} files in one folder`,
  async () => {
    const [state, library] = [newFolder("state"), newFolder("library")];
    const random = chance(5);
    const words = "harbour council market engineers weather bridge early report winter plan".split(" ");
    for (let n = 0; n < FILES; n++) {
      const word = words[Math.floor(random() * words.length)];
      writeFileSync(join(library, `s${n}.md`), storyText(`Part ${n % 9}`, `Story ${n} of the ${word}`, 2));
    }
    const { terminal, most } = openProbed(state, library);
    const first = await until(terminal, /unread of [1-9]/, 600_000);
    const all = await until(
      terminal,
      new RegExp(`${FILES.toLocaleString("en")} unread of|${FILES} unread of`),
      3_600_000,
    );
    const top = terminal.screen().find((row) => row.startsWith("❯"));
    terminal.press("G");
    const bottom = await until(terminal, (screen) => screen.find((row) => row.startsWith("❯")) !== top);
    terminal.press("A");
    const marked = await until(terminal, / 0 unread of /, 60_000);
    terminal.press("u");
    const undone = await until(terminal, (screen) => !/ 0 unread of /.test(screen[0] ?? ""), 60_000);
    expect(await leave(terminal)).toBe(0);

    const again = openProbed(state, library);
    const warm = await until(again.terminal, / unread of [1-9]/, 60_000);
    again.terminal.press("/");
    await again.terminal.settle(100);
    again.terminal.type("harbour");
    const found = await until(again.terminal, (screen) => {
      const rows = screen.filter((row) => row.includes("Story "));
      return rows.length > 3 && rows.every((row) => row.includes("harbour"));
    });
    again.terminal.press("<Esc>");
    await again.terminal.settle(200);
    expect(await leave(again.terminal)).toBe(0);
    counted(
      `${FILES} files in one folder: first list after ${first} ms, all in it ${all} ms later; to the last ${bottom} ms, mark all ${marked} ms, undo ${undone} ms; second start ${warm} ms, found by a word ${found} ms; at most ${mb(most().maxRss)} and ${mb(again.most().maxRss)} in memory`,
    );
  },
  LONG,
);

test(
  "a story of 5 MB opens, its pages turn, and it opens where it was left",
  async () => {
    const [state, library] = [newFolder("state"), newFolder("library")];
    const random = chance(3);
    const word = () => "abcdefghijklmnopqrstuvwxyz".slice(0, 1 + Math.floor(random() * 9));
    const paragraph = () => `${Array.from({ length: 90 }, word).join(" ")}.`;
    let text = "";
    for (let n = 0; text.length < 5_000_000; n++)
      text += `${n % 20 === 0 ? `## Chapter ${n / 20}\n\n` : ""}${paragraph()}\n\n`;
    writeFileSync(
      join(library, "long.md"),
      `---\nid: long\nheadline: A long story\npublished: 2026-01-01\n---\n\n${text}`,
    );
    const { terminal, cpu, most } = openProbed(state, library);
    await until(terminal, /1 unread of 1/, 60_000);
    await terminal.settle(1500);
    const idle = cpu();
    terminal.press("<Enter>");
    const opened = await until(terminal, (screen) => pageOf(screen)?.page === 1, 60_000);
    const spent = cpu() - idle;
    const turns: number[] = [];
    for (let page = 2; page < 32; page++) {
      terminal.press("<Space>");
      turns.push(await until(terminal, (screen) => pageOf(screen)?.page === page));
    }
    // "of 271+" while the rest is being set behind the page.
    const set = await until(terminal, (screen) => !/ of \d+\+/.test(screen[0] ?? ""), 60_000);
    const { pages } = pageOf(terminal.screen())!;
    terminal.press("<End>");
    const end = await until(terminal, (screen) => pageOf(screen)?.page === pages);
    terminal.press("b");
    await until(terminal, (screen) => pageOf(screen)?.page === pages - 1);
    const left = terminal.screen().slice(1, -1);
    expect(await leave(terminal)).toBe(0);
    const again = openProbed(state, library);
    await until(again.terminal, / unread of 1/, 60_000);
    again.terminal.press("<Enter>");
    const reopened = await until(again.terminal, (screen) => pageOf(screen)?.page === pages - 1, 60_000);
    await until(again.terminal, (screen) => !/ of \d+\+/.test(screen[0] ?? ""), 60_000);
    expect(again.terminal.screen().slice(1, -1)).toEqual(left);
    again.terminal.resize(60, 20);
    const resized = await until(again.terminal, (screen) => (pageOf(screen)?.pages ?? pages) > pages, 60_000);
    expect(await leave(again.terminal)).toBe(0);
    turns.sort((a, b) => a - b);
    counted(
      `a story of ${mb(text.length)}, ${pages} pages: open ${opened} ms (${spent} ms of CPU, all threads), a turn p50 ${turns[15]} ms and at most ${turns.at(-1)} ms, all set ${set} ms behind them, to the end ${end} ms, opened anew ${reopened} ms, set anew at another size ${resized} ms; at most ${mb(most().maxRss)} in memory`,
    );
  },
  LONG,
);

test(
  `${FEEDS} feeds in the list`,
  async () => {
    let asked = 0;
    const server = createServer((request, response) => {
      asked++;
      const n = request.url?.slice(1) ?? "";
      response.writeHead(200, { "content-type": "application/rss+xml", "cache-control": "max-age=3600" });
      response.end(rss(`Feed ${n}`, [{ headline: `News of feed ${n}`, guid: n }]));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => void server.close());
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [state, library] = [newFolder("state"), newFolder("library")];
    const outlines = Array.from(
      { length: FEEDS },
      (_, n) => `<outline type="rss" text="Feed ${n}" xmlUrl="${origin}/${n}"/>`,
    );
    mkdirSync(library, { recursive: true });
    writeFileSync(
      join(library, "subscriptions.opml"),
      `<opml version="2.0"><head><title>Many</title></head><body>\n${outlines.join("\n")}\n</body></opml>\n`,
    );
    const place = ["--state", state, "--library", library];
    const list = await runProbed(["subscriptions", "--json", ...place]);
    expect(JSON.parse(list.said).feeds).toHaveLength(FEEDS);
    const add = await runProbed(["subscribe", `${origin}/more`, ...place]);
    expect(add.code, add.said).toBe(0);
    const fetch = await runProbed(["fetch", "--json", ...place], FETCH_HEAP);
    expect(fetch.code, fetch.said.slice(0, 2000)).toBe(0);
    expect(JSON.parse(fetch.said)).toMatchObject({ added: FEEDS + 1 });
    const before = asked;
    const again = await runProbed(["fetch", "--json", ...place]);
    expect(again.code).toBe(0);
    expect(asked, "what is fresh is not asked for").toBe(before);
    const remove = await runProbed(["unsubscribe", "feed-7", ...place]);
    expect(remove.code, remove.said).toBe(0);

    const { terminal, most } = openProbed(state, library);
    await until(
      terminal,
      new RegExp(`unread of ${FEEDS + 1}|unread of ${(FEEDS + 1).toLocaleString("en")}`),
      600_000,
    );
    await terminal.settle(300);
    terminal.press("S");
    const menu = await until(terminal, "Sections", 60_000);
    terminal.press("<Esc>");
    await until(terminal, /^❯.*News of feed/m, 60_000);
    // A key that comes together with an escape would be one with Alt.
    await terminal.settle(300);
    terminal.press("F");
    const feeds = await until(terminal, /❯ 1 ● Feed 0 .*1 unread of 1/, 60_000);
    terminal.press("<Esc>");
    await until(terminal, /^❯.*News of feed/m, 60_000);
    // A key that comes together with an escape would be one with Alt.
    await terminal.settle(300);
    expect(await leave(terminal)).toBe(0);
    const costs = Object.entries({ list, add, fetch, again, remove }).map(
      ([what, { ms, maxRss }]) => `${what} ${ms} ms ${mb(maxRss)}`,
    );
    counted(
      `${FEEDS} feeds: ${costs.join(", ")}; a fetch in a heap of ${FETCH_HEAP} MB; menu of sections ${menu} ms, of feeds ${feeds} ms, the reader at most ${mb(most().maxRss)}`,
    );
  },
  LONG,
);
