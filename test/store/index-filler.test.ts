import { expect, test } from "vitest";
import { ALL, Fixture, until } from "./library-fixture.ts";

test("a library too big for the pauses between keys is filled on a thread, and says how far it is", async () => {
  const home = new Fixture();
  for (let i = 0; i < 400; i++)
    home.write(
      `${i % 7}/s${i}.md`,
      `---\nid: s${i}\nsection: Some\n---\n\n# Story ${i}\n\nThe ${i % 2 ? "odd" : "even"} one.\n`,
    );
  const { folder, state: stateFolder, statuses } = home;
  const { openLibrary } = await import("../../src/store/library.ts");
  const library = openLibrary({ folder, stateFolder, statuses });
  const totals = new Set<number>();
  library.subscribe(() => totals.add(library.progress()?.total ?? 0));
  expect(await library.refresh()).toMatchObject({ added: 400, removed: 0 });
  expect(library.trouble()).toBe("");
  expect(library.window(ALL, { offset: 0, limit: 1 })).toMatchObject({ total: 400, unread: 400 });
  expect(library.ids({ ...ALL, query: "odd" })).toHaveLength(200);
  expect(library.sections()).toEqual([{ section: "Some", total: 400, unread: 400 }]);
  await until(() => totals.has(0));
  expect(totals).toContain(400);
  expect(library.progress()).toBe(null);
  library.close();
});

test("closed in the middle of it, the next start goes on from there", async () => {
  const home = new Fixture();
  for (let i = 0; i < 400; i++) home.write(`s${i}.md`, `headline: Story ${i}\nid: s${i}\n\ntext`);
  const one = home.open();
  const refreshed = one.refresh();
  await new Promise((resolve) => setTimeout(resolve, 30));
  one.close();
  await refreshed;
  const two = await home.filled();
  expect(two.window(ALL, { offset: 0, limit: 1 }).total).toBe(400);
});
