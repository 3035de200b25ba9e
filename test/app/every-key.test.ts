/** Every pair of keys on every screen, and many keys by chance: nothing throws, and what holds for a State holds. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { PLACES, whereOf } from "../../src/app/command.ts";
import type { Message, State } from "../../src/app/state.ts";
import { NOW } from "./fake-world.ts";
import { broken, brokenStep } from "./invariants.ts";
import { KEYS, screenAt, WAYS, worldOfScreens } from "./screens.ts";

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
  { columns: 40, rows: 12 },
];

/** Whether a key left all that a later key could meet as it was. */
function isUntouched(before: State, after: State): boolean {
  const { notice: _, touched: __, ...rest } = before;
  return (Object.keys(rest) as (keyof typeof rest)[]).every((part) => before[part] === after[part]);
}

test("the screens that the walk starts from are all the places where keys mean something", () => {
  const places = Object.values(WAYS).map((way) => whereOf(screenAt(way, SIZES[0]!).state));
  expect([...new Set(places)].sort()).toEqual([...PLACES].sort());
  const states = Object.entries(WAYS).map(([name, way]) => [name, screenAt(way, SIZES[0]!).state] as const);
  expect(
    states.filter(([, state]) => broken(state).length > 0).map(([name, state]) => [name, broken(state)]),
  ).toEqual([]);
});

test.each(SIZES)(
  "every pair of keys on every screen, at $columns x $rows",
  { timeout: process.env.NEWSREADER_SOAK ? 3_600_000 : 180_000 },
  (size) => {
    const found = new Map<string, string>();
    let pairs = 0;
    let steps = 0;
    for (const [screen, way] of Object.entries(WAYS)) {
      const { world, state } = screenAt(way, size);
      const pressed = (from: State, key: string, path: string): State | null => {
        world.restore(from);
        steps += 1;
        try {
          world.press(key);
          const after = world.state();
          for (const rule of [...broken(after), ...brokenStep(from, key, after)])
            if (!found.has(rule)) found.set(rule, path);
          return after;
        } catch (error) {
          const thrown = String(error);
          if (!found.has(thrown)) found.set(thrown, path);
          return null;
        }
      };
      for (const first of KEYS) {
        const after = pressed(state, first, `${screen}: ${first}`);
        pairs += KEYS.length;
        if (after === null || isUntouched(state, after)) continue;
        for (const second of KEYS) pressed(after, second, `${screen}: ${first} ${second}`);
      }
    }
    console.info(
      `${size.columns}x${size.rows}: ${Object.keys(WAYS).length} screens, ${KEYS.length} keys, ${pairs} pairs (${steps} steps taken, the others change nothing)`,
    );
    expect([...found].map(([rule, path]) => `${path}: ${rule}`)).toEqual([]);
  },
);

/** What happens beside the keys: the window's size changes, files and marks change, time passes, text is pasted. */
const BESIDE: fc.Arbitrary<Message> = fc.oneof(
  fc
    .record({ columns: fc.integer({ min: 1, max: 220 }), rows: fc.integer({ min: 1, max: 80 }) })
    .map((size): Message => ({ type: "resized", size })),
  fc.constantFrom<Message>(
    { type: "changed" },
    { type: "now", now: NOW + 60_000 },
    { type: "paste", text: "pasted\ntext \u001b[31m\u202e" },
    { type: "notice", text: "Something was said." },
    { type: "trouble", text: "The disk is full." },
  ),
);
/** The mouse anywhere on the screen and beyond it. */
const MOUSE: fc.Arbitrary<Message> = fc
  .record({
    x: fc.nat(220),
    y: fc.nat(80),
    at: fc.nat(100_000),
    by: fc.constantFrom(-1 as const, 1 as const, null),
  })
  .map(
    ({ by, at, ...place }): Message => ({
      type: "mouse",
      event: by === null ? { type: "click", ...place } : { type: "wheel", by, at },
    }),
  );
const STEP = fc.oneof(
  { weight: 3, arbitrary: MOUSE },
  { weight: 12, arbitrary: fc.constantFrom(...KEYS).map((name): Message => ({ type: "key", name })) },
  { weight: 1, arbitrary: BESIDE },
);

test("keys by chance, while the window changes and stories arrive late", {
  timeout: process.env.NEWSREADER_SOAK ? 3_600_000 : 180_000,
}, () => {
  let keys = 0;
  fc.assert(
    fc.property(
      fc.array(STEP, { minLength: 50, maxLength: 400, size: "max" }),
      fc.constantFrom("standard" as const, "vim" as const, "emacs" as const),
      fc.constantFrom("open" as const, "last-page" as const, "never" as const),
      fc.boolean(),
      (messages, preset, markReadOn, late) => {
        const later: (() => void)[] = [];
        const made = worldOfScreens(
          { columns: 80, rows: 24 },
          { preset, markReadOn },
          late ? later : undefined,
        );
        messages.forEach((message, at) => {
          const before = made.state();
          made.send(message);
          if (message.type === "key") keys += 1;
          if (at % 5 === 4) for (const answer of later.splice(0)) answer();
          expect(broken(made.state())).toEqual([]);
          if (message.type === "key" && !late)
            expect(brokenStep(before, message.name, made.state())).toEqual([]);
        });
      },
    ),
    { numRuns: Number(process.env.NEWSREADER_KEY_RUNS ?? 660) },
  );
  console.info(`${keys} keys by chance, with what happens beside them`);
  expect(keys).toBeGreaterThan(0);
});
