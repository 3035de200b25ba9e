/** Stories by the million: indexed in one go, then started again, listed, searched and asked for related ones. */
import { expect, test } from "vitest";
import { writeSmallStories } from "../bench/small-stories.mjs";
import { newFolder } from "../e2e/reader.ts";
import type { TestTerminal } from "../e2e/terminal.ts";
import { mb, openProbed } from "./probed.ts";
import { counted, LONG, scale } from "./scale.ts";

/** More than a thousand: only then are stories compared when all are listed. */
const STORIES = scale("library", 1_200, 1_000_000);
/** As many, written before by bench/small-stories.mjs: a million are 4 GB, and take minutes to write. */
const GIVEN = process.env.NEWSREADER_SOAK_LIBRARY_FOLDER;

/** Milliseconds until the screen shows it. */
async function until(terminal: TestTerminal, wanted: Parameters<TestTerminal["waitFor"]>[0], most: number) {
  const began = performance.now();
  await terminal.waitFor(wanted, most);
  return Math.round(performance.now() - began);
}

const unread = (count: number) => new RegExp(` (?:${count.toLocaleString("en")}|${count}) unread of`);
const isAtWork = (screen: readonly string[]) => /(?:reading|comparing) \d+ %/.test(screen[0] ?? "");

test(
  `${STORIES} stories are indexed in one go, and found`,
  async () => {
    const [state, library] = [newFolder("state"), GIVEN ?? newFolder("library")];
    if (GIVEN === undefined) writeSmallStories(library, STORIES);
    const one = openProbed(state, library);
    const first = await until(one.terminal, /unread of [1-9]/, LONG);
    const listed = await until(one.terminal, unread(STORIES), LONG);
    const compared = await until(one.terminal, (screen) => !isAtWork(screen), LONG);
    const spent = one.cpu();
    one.terminal.press("q");
    expect((await one.terminal.exit).code).toBe(0);

    const { terminal, cpu, most } = openProbed(state, library);
    const started = await until(terminal, unread(STORIES), 60_000);
    expect(isAtWork(terminal.screen()), "all was kept").toBe(false);
    const row = (screen: readonly string[]) => screen.find((line) => line.startsWith("❯"));
    const top = row(terminal.screen());
    terminal.press("G");
    const bottom = await until(terminal, (screen) => row(screen) !== top, 60_000);
    const idle = cpu();
    terminal.press("A");
    const marked = await until(terminal, unread(0), 60_000);
    const marking = cpu() - idle;
    terminal.press("u");
    const undone = await until(terminal, unread(STORIES), 60_000);
    terminal.press("/");
    await terminal.settle(100);
    // A word of every hundredth story (small-stories.mjs).
    terminal.type("quaxolite");
    const hits = Math.ceil((STORIES - 7) / 100);
    const found = await until(terminal, (screen) => unread(hits).test(screen[0] ?? ""), 60_000);
    terminal.press("<Enter>");
    await terminal.settle(300);
    terminal.press("r");
    const related = await until(terminal, /Similar/, 60_000);
    terminal.press("<Esc>");
    await terminal.settle(300);
    for (let tries = 0; tries < 10 && !/ unread of /.test(terminal.screen()[0] ?? ""); tries++) {
      terminal.press("q");
      await terminal.settle(200);
    }
    terminal.press("q");
    expect((await terminal.exit).code).toBe(0);
    counted(
      `${STORIES} stories indexed in one go: first list after ${first} ms, all in it ${listed} ms later, all compared ${compared} ms behind that, ${spent} ms of CPU; at most ${mb(one.most().maxRss)} in memory; second start ${started} ms, to the last ${bottom} ms, mark all ${marked} ms (${marking} ms of CPU), undo ${undone} ms, a word of ${hits} stories ${found} ms, related ${related} ms, at most ${mb(most().maxRss)}`,
    );
  },
  LONG,
);
