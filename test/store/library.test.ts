import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Library } from "../../src/store/library.ts";
import { ALL, Fixture, headlines, idOf, until } from "./library-fixture.ts";

let home: Fixture;
beforeEach(() => {
  home = new Fixture();
});

function story(name: string, head: Record<string, string>, body = "Some words stand here."): void {
  const lines = Object.entries(head).map(([field, value]) => `${field}: ${value}`);
  home.write(name, `${lines.join("\n")}\n\n${body}`);
}

function five(): void {
  story("a.md", { headline: "Apples", section: "World", published: "2024-05-03", id: "a" }, "one two three");
  story(
    "b.md",
    { headline: "Bridges", section: "Science", published: "2024-05-05", id: "b" },
    "one two three four",
  );
  story("c.md", { headline: "Clouds", section: "World", published: "2024-05-01", id: "c" }, "one");
  story(
    "in/d.txt",
    { headline: "Dunes", section: "", published: "2024-05-04", id: "d", byline: "Ana Lima" },
    "\u00e9t\u00e9 sand",
  );
  story(
    "in/e.txt",
    { headline: "Eels", section: "Science", published: "2024-05-02", id: "e", language: "pt" },
    "!A caption",
  );
}

describe("windows", () => {
  test("nothing before the first refresh, all after it, and all at once at the next start", async () => {
    five();
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
    five();
    const library = await home.filled();
    home.mark(library, "b", { read: true, readAt: 5 });
    const order = (sort: typeof ALL.sort) => library.ids({ ...ALL, sort }).join("");
    expect(order("oldest")).toBe("ceadb");
    expect(order("unread")).toBe("daecb");
    expect(order("section")).toBe("beacd");
    expect(order("longest")).toBe("badec");
  });

  test("a window lies inside the list, or around a story", async () => {
    five();
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
    five();
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

describe("marks", () => {
  test("counts follow at once", async () => {
    five();
    const library = await home.filled();
    const unread = () => library.window(ALL, { offset: 0, limit: 1 }).unread;
    expect(unread()).toBe(5);
    home.mark(library, "a", { read: true, readAt: 10 });
    expect(unread()).toBe(4);
    expect(library.sections()).toEqual([
      { section: "Science", total: 2, unread: 2 },
      { section: "World", total: 2, unread: 1 },
      { section: "", total: 1, unread: 1 },
    ]);
    home.mark(library, "a", { read: false });
    expect(unread()).toBe(5);
  });

  test("are known at the start, and may be older than their story", async () => {
    five();
    home.marks.set("c", {
      read: true,
      readAt: 1,
      starred: true,
      starredAt: 1,
      position: null,
      positionAt: 0,
    });
    const library = await home.filled();
    expect(library.ids({ ...ALL, query: "is:starred" })).toEqual(["c"]);
    library.close();
    expect(home.open().ids({ ...ALL, query: "is:read" })).toEqual(["c"]);
  });

  test("a story just read stays in the unread view until that is left", async () => {
    five();
    const library = await home.filled();
    home.mark(library, "a", { read: true, readAt: 1000 });
    for (const view of [{ unreadOnly: true }, { query: "is:unread" }]) {
      expect(library.ids({ ...ALL, ...view, entered: 999 })).toContain("a");
      expect(library.ids({ ...ALL, ...view, entered: 1001 })).not.toContain("a");
    }
    expect(library.ids({ ...ALL, sort: "unread", entered: 999 }).join("")).toBe("bdaec");
    expect(library.window({ ...ALL, unreadOnly: true, entered: 999 }, { offset: 0, limit: 9 })).toMatchObject(
      {
        total: 5,
        unread: 4,
      },
    );
  });

  test("of very many stories at once", async () => {
    for (let i = 0; i < 600; i++) home.write(`s${i}.md`, `headline: Story ${i}\nid: s${i}`);
    const library = await home.filled();
    const ids = library.ids(ALL);
    for (const id of ids) home.marks.set(id, { ...home.statuses.get(id), read: true, readAt: 1 });
    library.statusesChanged(ids);
    expect(library.window(ALL, { offset: 0, limit: 1 })).toMatchObject({ total: 600, unread: 0 });
  });
});

describe("queries", () => {
  const found = (library: Library, query: string) => library.ids({ ...ALL, query }).join("");
  test.each([
    ["", "bdaec"],
    ["apples", "a"],
    ["three", "ba"],
    ["thr", "ba"],
    ['"two three"', "ba"],
    ['"thr"', ""],
    ["three -four", "a"],
    ["sand or clouds", "dc"],
    ["(sand or clouds) -section:world", "d"],
    ["ETE", "d"],
    ["caption", "e"],
    ["section:wor", "ac"],
    ["by:lima", "d"],
    ["lang:pt", "e"],
    ["has:picture", "e"],
    ["date:2024-05-03..", "bda"],
    ["date:..2024-05-01", "c"],
    ["words:>4", "b"],
    ["—", "bdaec"],
    ["sectoin:x three", "ba"],
  ])("%s", async (query, ids) => {
    five();
    expect(found(await home.filled(), query)).toBe(ids);
  });

  test("what is wrong with it is said, with its place", async () => {
    five();
    const library = await home.filled();
    const { queryProblem, total } = library.window(
      { ...ALL, query: "sand is:unred" },
      { offset: 0, limit: 5 },
    );
    expect(queryProblem).toContain("is:unread");
    expect(queryProblem).toContain("at character 6");
    expect(total).toBe(1);
  });

  test("Chinese and Japanese words are found inside their lines", async () => {
    story("cn.md", { headline: "港口罢工结束", id: "cn" }, "谈判代表在周二晚上达成协议。");
    const library = await home.filled();
    expect(found(library, "罢工")).toBe("cn");
    expect(found(library, "周二")).toBe("cn");
    expect(found(library, "二周")).toBe("");
  });

  test("by source: a site, an address", async () => {
    story("a.md", { headline: "A", id: "a", source: "https://www.paper.example/2024/port?utm_source=x" });
    story("b.md", { headline: "B", id: "b", source: "https://other.example/port" });
    const library = await home.filled();
    expect(found(library, "source:paper")).toBe("a");
    expect(found(library, "https://www.paper.example/2024/port")).toBe("a");
    expect(found(library, "source:example/port")).toBe("b");
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
});

describe("reading", () => {
  test("the whole story, at once where the parsers are loaded", async () => {
    five();
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
    five();
    const library = await home.filled();
    await expect(library.read("zz")).rejects.toThrow(/no story “zz”/);
    rmSync(path.join(home.folder, "a.md"));
    await expect(library.read("a")).rejects.toThrow(/a\.md.*not there/);
    expect(library.readNow("a")).toBe(null);
  });
});

describe("the index is a cache", () => {
  test("deleted between two starts, or under a running reader, it loses nothing", async () => {
    five();
    const library = await home.filled();
    rmSync(home.state, { recursive: true });
    expect(headlines(library)).toHaveLength(5);
    library.close();
    expect(headlines(await home.filled())).toHaveLength(5);
  });

  test("ids are the same after it was made anew", async () => {
    story("x.txt", { headline: "No id", published: "2024-01-01" }, "first text");
    story("y.txt", { headline: "No id", published: "2024-01-01" }, "second text");
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
  five();
  await library.refresh();
  await until(() => heard > 0);
  expect(headlines(library)).toHaveLength(5);
  stop();
});

test("two readers share one index, and see what the other took in", async () => {
  five();
  const one = home.open();
  const two = home.open();
  const [first, second] = await Promise.all([one.refresh(), two.refresh()]);
  expect(first.added + second.added).toBeGreaterThanOrEqual(5);
  one.watch();
  two.watch();
  story("f.md", { headline: "Fields", id: "f" });
  await until(() => idsOf(one) === idsOf(two) && idsOf(one).length === 6);
  expect(idOf(two, "Fields")).toBe("f");
});

function idsOf(library: Library): string {
  return library.ids(ALL).sort().join("");
}
