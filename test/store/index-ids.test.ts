import { copyFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { ALL, Fixture, headlines } from "./library-fixture.ts";

let home: Fixture;
beforeEach(() => {
  home = new Fixture();
});
const at = (name: string) => path.join(home.folder, name);
const NONE = { added: 0, changed: 0, moved: 0, removed: 0 };

test("a moved or renamed file keeps its id and its marks", async () => {
  home.write("a.txt", "headline: Apples\npublished: 2024-01-01\n\ntext");
  const library = await home.filled();
  const [id] = library.ids(ALL);
  home.mark(library, id!, { read: true, readAt: 1 });
  home.write("new/x.md", "headline: Other");
  renameSync(at("a.txt"), at("new/b.txt"));
  expect(await library.refresh()).toEqual({ ...NONE, added: 1, moved: 1 });
  expect(library.summary(id!)).toMatchObject({ path: "new/b.txt", headline: "Apples" });
  expect(library.ids({ ...ALL, query: "is:read" })).toEqual([id]);
});

test("moved by a tool that writes it anew, it is the same story", async () => {
  home.write("a.txt", "headline: Apples\npublished: 2024-01-01\n\ntext");
  const library = await home.filled();
  const ids = library.ids(ALL);
  copyFileSync(at("a.txt"), at("b.txt"));
  rmSync(at("a.txt"));
  expect(await library.refresh()).toEqual({ ...NONE, moved: 1 });
  expect(library.ids(ALL)).toEqual(ids);
  expect(library.summary(ids[0]!)!.path).toBe("b.txt");
});

test("one story in two files is shown once, and stays while one of them does", async () => {
  home.write("a.txt", "headline: Apples\npublished: 2024-01-01\n\nsame text");
  home.write("b.txt", "headline: Apples\npublished: 2024-01-01\n\nsame  text");
  const library = await home.filled();
  const [id] = library.ids(ALL);
  expect(library.ids(ALL)).toHaveLength(1);
  rmSync(at(library.summary(id!)!.path));
  expect(await library.refresh()).toMatchObject({ removed: 0 });
  expect(library.ids(ALL)).toEqual([id]);
  expect((await library.read(id!)).headline).toBe("Apples");
  rmSync(at(library.summary(id!)!.path));
  expect(await library.refresh()).toMatchObject({ removed: 1 });
  expect(library.ids(ALL)).toEqual([]);
});

test("one of two equal files is changed: they are two stories from then on", async () => {
  home.write("a.txt", "headline: Apples\n\nsame text");
  home.write("b.txt", "headline: Apples\n\nsame text");
  const library = await home.filled();
  const [id] = library.ids(ALL);
  home.write(library.summary(id!)!.path, "headline: Apples\n\nother text", 1);
  await library.refresh();
  expect(library.ids(ALL)).toHaveLength(2);
  expect(library.ids(ALL)).toContain(id);
});

test("two stories under one headline and date: the older file has the plain id, and keeps it", async () => {
  home.write("new.txt", "headline: Brief\npublished: 2024-01-01\n\nsecond", 10);
  const alone = await home.filled();
  const [plain] = alone.ids(ALL);
  home.write("old.txt", "headline: Brief\npublished: 2024-01-01\n\nfirst", 900);
  await alone.refresh();
  // It had it first, here; a start without the index goes by the files' times.
  expect(alone.summary(plain!)!.path).toBe("new.txt");
  expect(alone.ids(ALL)).toHaveLength(2);
  alone.close();
  rmSync(home.state, { recursive: true });
  const anew = await home.filled();
  expect(anew.summary(plain!)!.path).toBe("old.txt");
  const other = anew.ids(ALL).find((id) => id !== plain)!;
  expect(other.startsWith(`${plain}-`)).toBe(true);
  // An edit of the second one's text does not give it another id.
  home.write("new.txt", "headline: Brief\npublished: 2024-01-01\n\nsecond, edited", 5);
  await anew.refresh();
  expect(anew.summary(other)!.path).toBe("new.txt");
});

test("one id in two front matters: both are shown, and the second says so", async () => {
  home.write("a.md", "id: same\nheadline: Apples\n\none", 900);
  home.write("b.md", "id: same\nheadline: Bridges\n\ntwo", 10);
  const library = await home.filled();
  expect(headlines(library).sort()).toEqual(["Apples", "Bridges"]);
  expect(library.summary("same")!.headline).toBe("Apples");
  const second = library.ids(ALL).find((id) => id !== "same")!;
  expect(library.summary(second)!.problems).toBe(1);
  expect((await library.read(second)).problems).toMatchObject([{ code: "id-taken" }]);
});

test("two files that change places keep their ids", async () => {
  home.write("a.md", "id: a\nheadline: Apples\n\none");
  home.write("b.md", "id: b\nheadline: Bridges\n\ntwo");
  const library = await home.filled();
  renameSync(at("a.md"), at("t"));
  renameSync(at("b.md"), at("a.md"));
  renameSync(at("t"), at("b.md"));
  home.write("a.md", "id: b\nheadline: Bridges\n\ntwo", 1);
  home.write("b.md", "id: a\nheadline: Apples\n\none", 1);
  await library.refresh();
  expect(library.ids(ALL).sort()).toEqual(["a", "b"]);
  expect(library.summary("a")!.path).toBe("b.md");
});

test("whatever happens to the files, the index is what a new one would be", async () => {
  // A small generator of its own: the run is the same every time (Park and Miller 1988).
  let seed = 20240501;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const library = await home.filled();
  const names = ["a.md", "b.md", "in/c.txt", "in/d.txt", "in/deep/e.md"];
  for (let round = 0; round < 40; round++) {
    for (let step = 0; step <= random(3); step++) {
      const name = names[random(names.length)]!;
      const other = names[random(names.length)]!;
      const kind = random(4);
      const text = random(3);
      try {
        if (kind === 0) rmSync(at(name));
        else if (kind === 1) renameSync(at(name), at(other));
        else
          home.write(
            name,
            `id: s${random(4)}\nheadline: H${text}\nrelated: H${random(3)}\n\nt${text}`,
            random(1e6),
          );
      } catch {
        // It was not there.
      }
    }
    await library.refresh();
    const fresh = new Fixture();
    const anew = await home.filled({ stateFolder: fresh.state });
    const shown = (of: typeof library) =>
      of
        .window({ ...ALL, sort: "oldest" }, { offset: 0, limit: 99 })
        .rows.map(({ summary }) => `${summary.headline} ${summary.words} ${summary.lead}`)
        .sort();
    expect([library.trouble(), anew.trouble()]).toEqual(["", ""]);
    expect(shown(library)).toEqual(shown(anew));
    for (const query of ["t0", "H1 -t2", '"H2 t1" or t2']) {
      const count = (of: typeof library) => of.window({ ...ALL, query }, { offset: 0, limit: 1 }).total;
      expect(count(library)).toBe(count(anew));
    }
    // Every id is one story's, and every story can be opened.
    for (const id of library.ids(ALL)) expect((await library.read(id)).id).toBe(id);
    anew.close();
  }
});
