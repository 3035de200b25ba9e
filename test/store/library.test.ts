import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Library } from "../../src/store/library.ts";
import { ALL, Fixture, five, headlines, idOf, story, until } from "./library-fixture.ts";

let home: Fixture;
beforeEach(() => {
  home = new Fixture();
});

describe("windows", () => {
  test("nothing before the first refresh, all after it, and all at once at the next start", async () => {
    five(home);
    const library = home.open();
    expect(library.window(ALL, { offset: 0, limit: 10 })).toMatchObject({ total: 0, rows: [], offset: 0 });
    expect(await library.refresh()).toEqual({ added: 5, changed: 0, moved: 0, removed: 0 });
    expect(headlines(library)).toEqual(["Bridges", "Dunes", "Apples", "Eels", "Clouds"]);
    library.close();
    const again = home.open();
    expect(headlines(again)).toEqual(["Bridges", "Dunes", "Apples", "Eels", "Clouds"]);
    expect(await again.refresh()).toEqual({ added: 0, changed: 0, moved: 0, removed: 0 });
  });

  test("sorts", async () => {
    five(home);
    const library = await home.filled();
    home.mark(library, "b", { read: true, readAt: 5 });
    const order = (sort: typeof ALL.sort) => library.ids({ ...ALL, sort }).join("");
    expect(order("oldest")).toBe("ceadb");
    expect(order("unread")).toBe("daecb");
    expect(order("section")).toBe("beacd");
    expect(order("longest")).toBe("badec");
  });

  test("a window lies inside the list, or around a story", async () => {
    five(home);
    const library = await home.filled();
    const at = (place: Parameters<Library["window"]>[1]) => {
      const { offset, rows } = library.window(ALL, place);
      return `${offset} ${rows.map((row) => row.summary.id).join("")}`;
    };
    expect(at({ offset: 1, limit: 2 })).toBe("1 da");
    expect(at({ offset: 99, limit: 2 })).toBe("3 ec");
    expect(at({ offset: -3, limit: 2 })).toBe("0 bd");
    expect(at({ around: "e", limit: 3 })).toBe("2 aec");
    expect(at({ around: "c", limit: 3 })).toBe("2 aec");
    expect(at({ around: "gone", limit: 2, fallback: 1 })).toBe("1 da");
    expect(library.indexOf(ALL, "e")).toBe(3);
    expect(library.indexOf({ ...ALL, section: "World" }, "e")).toBe(-1);
    expect(library.indexOf(ALL, "gone")).toBe(-1);
  });

  test("a story without a date stands where its file's time puts it", async () => {
    home.write("old.md", "headline: Old file", 500);
    home.write("new.md", "headline: New file", 5);
    expect(headlines(await home.filled())).toEqual(["New file", "Old file"]);
  });

  test("a summary has what the list and the preview show", async () => {
    five(home);
    const library = await home.filled();
    expect(library.summary("e")).toEqual({
      id: "e",
      path: "in/e.txt",
      section: "Science",
      headline: "Eels",
      dek: "",
      byline: "",
      published: "2024-05-02",
      source: "",
      language: "pt",
      words: 3,
      minutes: 1,
      lead: "",
      caption: "A caption",
      failure: "",
      problems: 0,
    });
    expect(library.summary("nobody")).toBe(null);
  });
});

describe("related stories", () => {
  test("named and naming, whichever came first, with what is not here", async () => {
    home.write(
      "a.md",
      "headline: Apples\nid: a\nrelated: Bridges\nrelated: No such story\nrelated: x <in/c.md>\n\nText",
    );
    const library = await home.filled();
    expect(library.named("a").map((row) => row.summary?.id ?? null)).toEqual([null, null, null]);
    home.write("b.md", "headline: Bridges\nid: b");
    home.write("in/c.md", "headline: Clouds\nid: c\nrelated: a");
    await library.refresh();
    expect(library.named("a")).toMatchObject([
      { headline: "Bridges", summary: { id: "b" } },
      { headline: "No such story", summary: null },
      { headline: "x", source: "in/c.md", summary: { id: "c" } },
    ]);
    expect(library.naming("b").map((row) => row.summary?.id)).toEqual(["a"]);
    expect(library.naming("a").map((row) => row.summary?.id)).toEqual(["c"]);
    expect((await library.read("a")).related).toEqual([
      { headline: "Bridges", id: "b" },
      { headline: "No such story" },
      { headline: "x", source: "in/c.md", id: "c" },
    ]);
    expect(library.ids({ ...ALL, query: "related:a" }).sort()).toEqual(["b", "c"]);
  });

  test("small edits of a headline are forgiven, both ways", async () => {
    home.write("a.md", "headline: Harbour strike ends after nine days | The Paper\nid: a");
    home.write("b.md", "headline: B\nid: b\nrelated: The harbor strike ends after 9 days (video)");
    home.write("c.md", "headline: C\nid: c\nrelated: Harbour strike ends after ten days");
    const library = await home.filled();
    expect(library.named("b").map((row) => row.summary?.id ?? null)).toEqual(["a"]);
    expect(library.named("c").map((row) => row.summary?.id ?? null)).toEqual([null]);
    expect(library.naming("a").map((row) => row.summary?.id)).toEqual(["b"]);
  });
});

test("a link to a story of the library is found, by its address and by its path", async () => {
  story(home, "in/a.md", { headline: "A", id: "a", source: "https://paper.example/a?utm_source=x" });
  story(home, "in/b.md", { headline: "B", id: "b" });
  const library = await home.filled();
  expect(library.find("http://paper.example/a#top", "b")).toBe("a");
  expect(library.find("b.md#p", "a")).toBe("b");
  expect(library.find("../in/b.md", "a")).toBe("b");
  expect(library.find("c.md", "a")).toBe(null);
  expect(library.find("https://paper.example/", "a")).toBe(null);
  expect(library.find("mailto:x@paper.example", "a")).toBe(null);
});

describe("reading", () => {
  test("the whole story, at once where the parsers are loaded", async () => {
    five(home);
    const library = await home.filled();
    library.close();
    const again = home.open();
    expect(again.readNow("a")).toBe(null);
    await again.warm();
    expect(again.readNow("a")).toMatchObject({
      id: "a",
      path: "a.md",
      words: 4,
      minutes: 1,
      headline: "Apples",
    });
    expect(await again.read("a")).toEqual(again.readNow("a"));
  });

  test("a story that is not there, or no longer, is said with its file and the reason", async () => {
    five(home);
    const library = await home.filled();
    await expect(library.read("zz")).rejects.toThrow(/no story “zz”/);
    rmSync(path.join(home.folder, "a.md"));
    await expect(library.read("a")).rejects.toThrow(/a\.md.*not there/);
    expect(library.readNow("a")).toBe(null);
  });
});

describe("the index is a cache", () => {
  test("deleted between two starts, or under a running reader, it loses nothing", async () => {
    five(home);
    const library = await home.filled();
    rmSync(home.state, { recursive: true });
    expect(headlines(library)).toHaveLength(5);
    library.close();
    expect(headlines(await home.filled())).toHaveLength(5);
  });

  test("ids are the same after it was made anew", async () => {
    story(home, "x.txt", { headline: "No id", published: "2024-01-01" }, "first text");
    story(home, "y.txt", { headline: "No id", published: "2024-01-01" }, "second text");
    const ids = (await home.filled()).ids(ALL).sort();
    for (const file of readdirSync(home.state)) rmSync(path.join(home.state, file));
    expect((await home.filled()).ids(ALL).sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
  });
});

test("subscribers hear of it", async () => {
  const library = home.open();
  let heard = 0;
  const stop = library.subscribe(() => heard++);
  five(home);
  await library.refresh();
  await until(() => heard > 0);
  expect(headlines(library)).toHaveLength(5);
  stop();
});

test("two readers share one index, and see what the other took in", async () => {
  five(home);
  const one = home.open();
  const two = home.open();
  const [first, second] = await Promise.all([one.refresh(), two.refresh()]);
  expect(first.added + second.added).toBeGreaterThanOrEqual(5);
  one.watch();
  two.watch();
  story(home, "f.md", { headline: "Fields", id: "f" });
  await until(() => idsOf(one) === idsOf(two) && idsOf(one).length === 6);
  expect(idOf(two, "Fields")).toBe("f");
});

function idsOf(library: Library): string {
  return library.ids(ALL).sort().join("");
}
