/**
 * State files that are torn or of a newer version, and a clock that is set back, as a reader at the screen meets them:
 * nothing is written over by less, it is said, and reading goes on.
 */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { counted, scale } from "../soak/scale.ts";
import { contents, expectReading, leave, libraryIn, listed, MOST, saysIn, starred } from "./faulty.ts";
import { closeAll, newFolder, pageOf, startReader } from "./reader.ts";

afterEach(closeAll);

test("a clock that is set back: what was marked last holds", { timeout: MOST }, async () => {
  const [state, library] = [newFolder("state"), libraryIn()];
  const behind = join(newFolder("clock"), "clock.mjs");
  writeFileSync(
    behind,
    `const Real = Date; const day = 864e5;
     globalThis.Date = class extends Real {
       constructor(...given) { super(...(given.length === 0 ? [Real.now() - day] : given)); }
       static now() { return Real.now() - day; }
     };`,
  );
  const star = async (env: Record<string, string>, from: number) => {
    const terminal = startReader({ state, library, env });
    await listed(terminal);
    await terminal.waitFor((screen) => starred(screen).length === from);
    terminal.press("s");
    await terminal.waitFor((screen) => starred(screen).length === 1 - from);
    await leave(terminal);
  };
  const setBack = { NODE_OPTIONS: `--import=${behind}` };
  await star({}, 0);
  await star(setBack, 1);
  await star(setBack, 0);
  await star({}, 1);
  await star({}, 0);
});

describe("a state file of another kind", { timeout: MOST }, () => {
  /** A state folder with a mark in it, whole and at rest. */
  async function markedState(library: string): Promise<string> {
    const state = newFolder("state");
    const terminal = startReader({ state, library });
    await listed(terminal);
    terminal.press("s<Enter>");
    await terminal.waitFor((screen) => pageOf(screen)?.page === 1);
    terminal.press("q");
    await terminal.waitFor((screen) => starred(screen).length === 1);
    await leave(terminal);
    return state;
  }

  test("written by a newer version is read or left alone, never written, and that is said", async () => {
    const library = libraryIn();
    const state = await markedState(library);
    for (const name of readdirSync(state).filter((name) => name.endsWith(".json"))) {
      const path = join(state, name);
      const text = readFileSync(path, "utf8");
      if (/"version": ?1\b/.test(text)) writeFileSync(path, text.replace(/"version": ?1\b/, '"version":9'));
    }
    const before = contents(state);
    const terminal = startReader({ state, library });
    await listed(terminal);
    await terminal.waitFor(saysIn(/written by a newer version/));
    terminal.press("js");
    await terminal.settle(300);
    await expectReading(terminal);
    await leave(terminal);
    expect(contents(state)).toMatchObject(before);
  });

  test("torn anywhere: what is damaged stands beside it, and that is said", async () => {
    const library = libraryIn();
    const state = await markedState(library);
    const torn = ["statuses.json", "history.json", "session.json"].filter((name) =>
      readdirSync(state).includes(name),
    );
    expect(torn).toContain("statuses.json");
    let starts = 0;
    for (const name of torn) {
      const { size } = statSync(join(state, name));
      // The store is tried at every length (test/store/never-less.test.ts and others); here a whole start each.
      const count = Math.min(size - 1, scale("torn", 3, 40));
      for (let n = 0; n < count; n++) {
        const length = Math.floor((n * (size - 2)) / Math.max(1, count - 1));
        const copy = newFolder("state");
        cpSync(state, copy, { recursive: true });
        const text = readFileSync(join(copy, name)).subarray(0, length);
        writeFileSync(join(copy, name), text);
        const terminal = startReader({ state: copy, library });
        await listed(terminal);
        if (name !== "session.json") await terminal.waitFor(saysIn(/could not be read|set aside/));
        await expectReading(terminal);
        terminal.press("G");
        await terminal.settle(100);
        terminal.press("s");
        await terminal.waitFor((screen) => starred(screen).length > 0);
        await leave(terminal);
        const aside = readdirSync(copy).filter((file) => file.startsWith(`${name}.set-aside-`));
        if (name !== "session.json")
          expect(aside.map((file) => readFileSync(join(copy, file), "utf8"))).toEqual([text.toString()]);
        expect(() => JSON.parse(readFileSync(join(copy, name), "utf8"))).not.toThrow();
        await terminal.close();
        starts++;
      }
    }
    counted(`torn state files: ${starts} lengths of ${torn.join(", ")}, each at a start of the reader`);
  });
});
