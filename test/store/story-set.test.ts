/** A mark laid over very many stories says of each what as many single marks would. */
import { rmSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { openStatuses, type Statuses } from "../../src/store/statuses.ts";
import { ALL, Fixture, five } from "./library-fixture.ts";
import { stateFolderOfTest } from "./state-of-test.ts";
import { storySetOf } from "./story-set-of.ts";

/** Each stands for so many stories that three of them are a step of which undo keeps the ids as they came. */
const IDS = ["a", "b", "c", "d", "e", "f"];
const ALIKE = 350;
const storiesOf = (ids: readonly string[]) =>
  ids.flatMap((id) => [id, ...Array.from({ length: ALIKE - 1 }, (_, n) => `${id}${n}`)]);

type Act =
  | { readonly kind: "all"; readonly ids: readonly string[]; readonly read: boolean }
  | { readonly kind: "one"; readonly id: string; readonly read: boolean }
  | { readonly kind: "star" | "stop" | "ask"; readonly id: string }
  | { readonly kind: "undo" | "redo" | "again" };

const someId = fc.constantFrom(...IDS);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("all"), ids: fc.subarray(IDS), read: fc.boolean() }),
  },
  fc.record({ kind: fc.constant("one"), id: someId, read: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("star", "stop", "ask"), id: someId }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("undo", "redo", "again") }) },
) as fc.Arbitrary<Act>;

/** Does it to the statuses; `mark` marks many, in one way or the other. */
function perform(
  statuses: Statuses,
  done: Act,
  at: number,
  mark: (ids: readonly string[], read: boolean) => void,
) {
  if (done.kind === "all") mark(storiesOf(done.ids), done.read);
  else if (done.kind === "one") statuses.apply("one", [{ id: done.id, read: done.read }]);
  else if (done.kind === "star")
    statuses.apply("star", [{ id: done.id, starred: !statuses.get(done.id).starred }]);
  else if (done.kind === "stop") statuses.remember(done.id, { block: at, char: 0, quote: "" });
  else if (done.kind === "undo") statuses.undo();
  else if (done.kind === "redo") statuses.redo();
  else if (done.kind === "ask") statuses.get(done.id);
}

const saysOf = (statuses: Statuses) =>
  JSON.stringify(IDS.map((id) => [statuses.get(id), statuses.get(`${id}7`)]));

test("whatever is done before and after it, undone, redone, and read again from the journal", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      let clock = 1000;
      const now = () => clock;
      const [folder, other] = [stateFolderOfTest(), stateFolderOfTest()];
      let swept = openStatuses({ folder, now });
      const single = openStatuses({ folder: other, now });
      for (const done of acts) {
        clock += 1;
        if (done.kind === "again") {
          swept.closeNow();
          swept = openStatuses({ folder, now });
          expect(saysOf(swept)).toBe(saysOf(single));
          // Whoever opens anew has another writer's steps to undo.
          break;
        }
        perform(swept, done, clock, (ids, read) =>
          swept.applyToAll("all", storySetOf(swept, ids, read), read),
        );
        perform(single, done, clock, (ids, read) =>
          single.apply(
            "all",
            ids.map((id) => ({ id, read })),
          ),
        );
        expect(saysOf(swept)).toBe(saysOf(single));
      }
      const all = (of: Statuses) => [...of.entries()].filter(([, status]) => status.readAt > 0).sort();
      expect(all(swept)).toEqual(all(single));
      swept.closeNow();
      single.closeNow();
    }),
    { numRuns: 40 },
  );
}, 120_000);

let home: Fixture;
beforeEach(() => {
  home = new Fixture();
  five(home);
});

test("the stories of a view, found by the index and, when that has changed, without it", async () => {
  const library = await home.filled();
  const set = library.marked({ ...ALL, section: "Science" }, false);
  const inView = library.ids({ ...ALL, section: "Science" });
  const others = library.ids(ALL).filter((id) => !inView.includes(id));
  expect(set.ids).toEqual(inView);
  expect(others).not.toEqual([]);
  const isRight = () => inView.every((id) => set.has(id)) && !others.some((id) => set.has(id));
  expect([set.isCurrent(), isRight(), set.has("no such story")]).toEqual([true, true, false]);
  rmSync(`${home.folder}/${library.summary(inView[0]!)!.path}`);
  await library.refresh();
  expect([set.isCurrent(), isRight(), set.has("no such story")]).toEqual([false, true, false]);
});

test("counts follow a mark of the whole view and its undoing, as they follow single marks", async () => {
  for (let n = 0; n < 1000; n++) home.write(`many/${n}.md`, `headline: Story ${n}\nid: many-${n}`);
  const library = await home.filled();
  const statuses = openStatuses({ folder: home.state });
  const again = home.open({ statuses });
  const set = again.marked(ALL, false);
  const done = statuses.applyToAll("all", set, true);
  again.statusesChanged(done.ids, done.sweep);
  expect(done.sweep).toBeDefined();
  const rowsShown = 9;
  const counts = () => {
    const { unread, total, rows } = again.window(ALL, { offset: 0, limit: rowsShown });
    return [
      total,
      unread,
      rows.filter(({ status }) => !status.read).length,
      again.marked(ALL, false).ids.length,
    ];
  };
  const size = library.ids(ALL).length;
  expect(counts()).toEqual([size, 0, 0, 0]);
  const undone = statuses.undo()!;
  expect(undone.sweep).toBeDefined();
  again.statusesChanged(undone.ids, undone.sweep);
  expect(counts()).toEqual([size, size, rowsShown, size]);
  statuses.closeNow();
});
