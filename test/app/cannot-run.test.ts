/** A command that cannot be run says why, in a sentence, and does nothing else; one that can does something. */
import { afterEach, expect, test } from "vitest";
import { whereOf } from "../../src/app/command.ts";
import { COMMANDS } from "../../src/app/commands.ts";
import type { State } from "../../src/app/state.ts";
import { en } from "../../src/words/en.ts";
import { LANGUAGES, wordsOf } from "../../src/words/languages.ts";
import { speak } from "../../src/words/words.ts";
import { screenAt, WAYS, worldOfScreens } from "./screens.ts";

afterEach(() => speak(en));

const SIZE = { columns: 80, rows: 24 };
/** A sentence begins large, or with a quotation, a key or a number, and ends. */
const SENTENCE = /^[\p{Lu}\p{N}“„«‘'":<,.[\]?/+-].* .*[.!?]["”“»]?$/su;

/** Screens of a library without stories, beside those of a full one. */
const EMPTY: Readonly<Record<string, readonly string[]>> = {
  "no story": [],
  "no story, feeds": ["F"],
  "no story, sections": ["S"],
};

function* scenes(): Generator<
  readonly [name: string, state: State, world: ReturnType<typeof worldOfScreens>]
> {
  for (const [name, way] of Object.entries(WAYS)) {
    const { world, state } = screenAt(way, SIZE);
    yield [name, state, world];
  }
  for (const [name, way] of Object.entries(EMPTY)) {
    const made = worldOfScreens(SIZE, {}, undefined, []);
    made.press(...way);
    yield [name, made.state(), made];
  }
}

test.each(LANGUAGES)("every reason is a sentence, and comes with the key; in %s", async (language) => {
  speak(await wordsOf(language));
  let reasons = 0;
  for (const [name, state, world] of scenes()) {
    for (const { id, keys, where, unless } of COMMANDS) {
      if (!where.includes(whereOf(state))) continue;
      const why = unless?.(state) ?? "";
      if (why === "") continue;
      reasons++;
      expect(why, `${name}: ${id}`).toMatch(SENTENCE);
      world.restore(state);
      const done = world.effects.length;
      world.press(...keys[0]!.split(" "));
      expect(world.state().notice, `${name}: ${id}`).toBe(why);
      expect(world.effects.length, `${name}: ${id}`).toBe(done);
    }
  }
  expect(reasons).toBeGreaterThan(100);
});

test("no command that says it can be run does nothing without a word", () => {
  const silent: string[] = [];
  for (const [name, state] of scenes()) {
    for (const { id, where, unless, run } of COMMANDS) {
      if (!where.includes(whereOf(state)) || unless?.(state)) continue;
      const { state: after, effects } = run({ ...state, notice: "" });
      // Digits before it are gone behind it, which shows.
      if (state.digits !== "") continue;
      const { notice, ...rest } = after;
      const same = (Object.keys(rest) as (keyof typeof rest)[]).every((part) => rest[part] === state[part]);
      if (same && effects.length === 0 && notice === "") silent.push(`${name}: ${id}`);
    }
  }
  expect(silent).toEqual([]);
});
