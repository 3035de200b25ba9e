import { beforeEach, describe, expect, test } from "vitest";
import { readDate } from "../../src/article/query-ranges.ts";
import type { View } from "../../src/article/view.ts";
import type { Library } from "../../src/store/library.ts";
import { ALL, Fixture, five, story } from "./library-fixture.ts";

let home: Fixture;
beforeEach(() => {
  home = new Fixture();
});

describe("marks", () => {
  test("counts follow at once", async () => {
    five(home);
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
    five(home);
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
    five(home);
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

  test("choose the stories to mark: those that are not so yet, without files that cannot be read", async () => {
    five(home);
    home.write("broken.md", new Uint8Array([0, 1, 2, 0]));
    const library = await home.filled();
    home.mark(library, "b", { read: true, readAt: 1 });
    expect(library.marked(ALL, false).ids.join("")).toBe("daec");
    expect(library.marked(ALL, true).ids).toEqual(["b"]);
    expect(library.marked({ ...ALL, section: "Science" }, false).ids).not.toContain("b");
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
    ["t", ""],
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
    five(home);
    expect(found(await home.filled(), query)).toBe(ids);
  });

  test("what is wrong with it is said, with its place", async () => {
    five(home);
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
    story(home, "cn.md", { headline: "港口罢工结束", id: "cn" }, "谈判代表在周二晚上达成协议。");
    const library = await home.filled();
    expect(found(library, "罢工")).toBe("cn");
    expect(found(library, "周二")).toBe("cn");
    expect(found(library, "二周")).toBe("");
  });

  test("by source: a site, an address", async () => {
    story(home, "a.md", {
      headline: "A",
      id: "a",
      source: "https://www.paper.example/2024/port?utm_source=x",
    });
    story(home, "b.md", { headline: "B", id: "b", source: "https://other.example/port" });
    const library = await home.filled();
    expect(found(library, "source:paper")).toBe("a");
    expect(found(library, "https://www.paper.example/2024/port")).toBe("a");
    expect(found(library, "source:example/port")).toBe("b");
  });
});

describe("shelves", () => {
  const find = (library: Library, kind: string, name: string) =>
    library.shelves().find((shelf) => shelf.kind === kind && shelf.name === name);

  test("say what there is to filter by, with counts that their queries give", async () => {
    five(home);
    story(home, "f.md", { headline: "Ferns", section: "World News", id: "f", source: "https://b.example/1" });
    const library = await home.filled();
    home.mark(library, "a", { read: true, starred: true, position: { block: 2, char: 0, quote: "" } });
    home.mark(library, "c", { starred: true });
    const saved = [{ name: "Long ones", query: "words:>3" }];
    const shelves = library.shelves(saved);
    expect(shelves.map(({ kind, name, total, unread }) => [kind, name, total, unread])).toEqual([
      ["shelf", "begun", 1, 0],
      ["shelf", "starred", 2, 1],
      ["saved", "Long ones", 3, 2],
      ["section", "Science", 2, 2],
      ["section", "World", 2, 1],
      ["section", "World News", 1, 1],
      ["section", "", 1, 1],
      ["source", "b.example", 1, 1],
    ]);
    for (const { query, total, unread } of shelves)
      expect(library.window({ ...ALL, query }, { offset: 0, limit: 0 })).toMatchObject({ total, unread });
  });

  test("count what feeds brought, by the folders of their stories", async () => {
    story(home, "mill/a.md", { headline: "A", id: "a" });
    story(home, "mill/deep/b.md", { headline: "B", id: "b" });
    story(home, "mill-2/c.md", { headline: "C", id: "c" });
    story(home, "mill.md", { headline: "D", id: "d" });
    const library = await home.filled();
    home.mark(library, "b", { read: true });
    const feeds = [
      { id: "mill", title: "The Mill" },
      { id: "mill-2", title: "The Mill" },
      { id: "pond", title: "Pond" },
    ];
    const shelves = library.shelves([], feeds).filter(({ kind }) => kind === "feed");
    expect(shelves.map(({ name, total, unread }) => [name, total, unread])).toEqual([
      ["The Mill", 2, 1],
      ["The Mill", 1, 1],
      ["Pond", 0, 0],
    ]);
    for (const { query, total, unread } of shelves)
      expect(library.window({ ...ALL, query }, { offset: 0, limit: 0 })).toMatchObject({ total, unread });
  });

  test("follow marks and stories", async () => {
    five(home);
    const library = await home.filled();
    expect(find(library, "shelf", "starred")).toMatchObject({ total: 0 });
    home.mark(library, "b", { starred: true });
    expect(find(library, "shelf", "starred")).toMatchObject({ total: 1 });
    story(home, "g.md", { headline: "Geese", section: "Science", id: "g" });
    await library.refresh();
    expect(find(library, "section", "Science")).toMatchObject({ total: 3 });
  });
});

describe("a date in a view", () => {
  test("is its first row of that day, else the row nearest in time", async () => {
    five(home);
    const library = await home.filled();
    const at = (text: string, view = {}) => library.indexOfDate({ ...ALL, ...view }, readDate(text)!);
    expect(["2024-05-05", "2024-05-03", "2024-05", "2024", "2020", "2030"].map((day) => at(day))).toEqual([
      0, 2, 0, 0, 4, 0,
    ]);
    expect(at("2024-05-02", { section: "World" })).toBe(0);
    expect(at("2024-05-05", { sort: "oldest" })).toBe(4);
    expect(at("2024-05-05", { query: "nothinghasthis" })).toBe(-1);
  });
});

describe("a search", () => {
  beforeEach(() => {
    const filler = "other words stand here and more of them follow ".repeat(8);
    story(home, "x.md", { headline: "Xylophones", id: "x", published: "2024-05-09" }, `${filler} harbour`);
    story(
      home,
      "y.md",
      { headline: "Yachts", dek: "In the harbour", id: "y", published: "2024-05-08" },
      filler,
    );
    story(home, "z.md", { headline: "A harbour", id: "z", published: "2024-05-01" }, filler);
  });

  test("has the best matches first, where the view is sorted so", async () => {
    five(home);
    const library = await home.filled();
    const ids = (view: Partial<View>) => library.ids({ ...ALL, ...view }).join("");
    expect(ids({ query: "harbour", sort: "best" })).toBe("zyx");
    expect(ids({ query: "harbour", sort: "newest" })).toBe("xyz");
    expect(ids({ query: "harbour or sand", sort: "best" })).toMatch(/z.*x/);
    expect(ids({ query: "harbour -yachts", sort: "best" })).toBe("zx");
    expect(ids({ sort: "best" })).toBe(ids({ sort: "newest" }));
    expect(ids({ query: "words:>0", sort: "best" })).toBe(ids({ query: "words:>0" }));
  });

  test("shows where the words stand in the text, with the hits marked", async () => {
    const library = await home.filled();
    const rows = library.window({ ...ALL, query: "harb" }, { offset: 0, limit: 9 }).rows;
    const [x] = rows;
    const { text, hits } = x!.snippet!;
    expect(text).toMatch(/^….* harbour$/);
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(["harb"]);
    expect(
      library.window({ ...ALL, query: "is:unread" }, { offset: 0, limit: 9 }).rows[0]!.snippet,
    ).toBeUndefined();
  });

  test("has its snippets later where they are asked for so, as many as there is time for", async () => {
    const library = await home.filled();
    const view = { ...ALL, query: "harb" };
    const snippets = () =>
      library.window(view, { offset: 0, limit: 9 }, "kept").rows.map(({ snippet }) => snippet?.text ?? "");
    expect(snippets()).toEqual(["", "", ""]);
    expect(library.findSnippets(view, ["x", "y", "z"], -1)).toBe(false);
    expect(snippets()).toEqual(["", "", ""]);
    expect(library.findSnippets(view, ["x", "nobody"], 1e6)).toBe(true);
    expect(snippets()).toEqual([expect.stringMatching(/harbour$/), "", ""]);
    expect(library.findSnippets({ ...ALL, query: "is:unread" }, ["x"], -1)).toBe(true);
  });

  test("for nothing changes nothing", async () => {
    const library = await home.filled();
    expect([...library.warmAnswers()].length).toBeGreaterThan(1);
    // A piece for what all answers need, and two for each of the three stories.
    expect([...library.warmRelated()]).toHaveLength(1 + 3 * 2);
    expect(library.window({ ...ALL, query: "harb" }, { offset: 0, limit: 9 }).total).toBe(3);
    const empty = new Fixture().open();
    expect(() => [...empty.warmAnswers(), ...empty.warmRelated()]).not.toThrow();
  });

  test("finds beginnings of three letters; a shorter word is a word", async () => {
    story(home, "w.md", { headline: "On ice", id: "w", published: "2024-05-01" });
    const library = await home.filled();
    expect(library.ids({ ...ALL, query: "yac" })).toEqual(["y"]);
    expect(library.ids({ ...ALL, query: "ya" })).toEqual([]);
    expect(library.ids({ ...ALL, query: "ic" })).toEqual([]);
    expect(library.ids({ ...ALL, query: "on" })).toEqual(["w"]);
  });
});
