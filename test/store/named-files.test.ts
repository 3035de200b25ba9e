/** What a watch names is looked at, and nothing else. */
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { indexFile, openIndex } from "../../src/store/index-db.ts";
import { fillIndex } from "../../src/store/index-fill.ts";
import { bothLooks, EVERYWHERE, foldersOf, QUICKLY } from "../../src/store/look.ts";
import { lookAtFiles } from "../../src/store/named-files.ts";
import { Fixture, headlines, parse } from "./library-fixture.ts";

let home: Fixture;
let db: ReturnType<typeof openIndex>["db"];
beforeEach(async () => {
  home = new Fixture();
  home.write("a.md", "headline: Apples\nid: a");
  home.write("in/b.md", "headline: Bridges\nid: b");
  home.write("in/c.md", "headline: Clouds\nid: c");
  await home.filled();
  db = openIndex(indexFile(home.folder, home.state)).db;
});

const at = (name: string) => path.join(home.folder, name);
const look = (...files: string[]) => {
  const found = lookAtFiles(db, home.folder, files);
  return found && [found.seen.map((file) => file.path), found.known.map((file) => file.path)];
};
const fill = (...files: string[]) =>
  fillIndex({
    db,
    folder: home.folder,
    owner: "test",
    parsers: async () => parse,
    look: { ...QUICKLY, files: new Set(files) },
    hooks: { breathe() {}, enough: () => false, written() {}, progress() {}, size() {} },
  });
const shown = () => headlines(home.open()).sort().join(" ");

test("a file as it is and as it was known", () => {
  home.write("new.md", "headline: News");
  rmSync(at("in/c.md"));
  expect(look("a.md", "new.md", "in/c.md", "in/never.md")).toEqual([
    ["a.md", "new.md"],
    ["a.md", "in/c.md"],
  ]);
});

test("what is no story is passed over: hidden files, an editor's, a readme", () => {
  for (const name of [".a.md.swp", "in/a.md~", "README.md"]) home.write(name, "headline: Nothing");
  expect(look(".a.md.swp", "in/a.md~", "README.md", "in/4913", "node_modules")).toEqual([[], []]);
});

test("a folder that came, went or is spoken of by its own watch is more than files", () => {
  mkdirSync(at("fresh"));
  symlinkSync(at("in"), at("link.md"));
  expect([look("a.md", "fresh"), look("link.md"), look("in/in")]).toEqual([null, null, null]);
  rmSync(at("in"), { recursive: true });
  expect(look("in")).toBeNull();
});

test("only the named file is brought into the index, and the next look into the folder finds the other", async () => {
  writeFileSync(at("in/b.md"), "headline: Boats, new ones\nid: b");
  writeFileSync(at("in/c.md"), "headline: Cities, new ones\nid: c");
  const filled = await fill("in/b.md");
  expect(filled).toMatchObject({ counts: { added: 0, changed: 1, moved: 0, removed: 0 }, folders: [] });
  expect(shown()).toBe("Apples Boats, new ones Clouds");
  await home.filled();
  expect(shown()).toBe("Apples Boats, new ones Cities, new ones");
});

test("a file that moved, one that went, and a folder that came with what is in it", async () => {
  renameSync(at("in/b.md"), at("b.md"));
  rmSync(at("a.md"));
  expect((await fill("in/b.md", "b.md", "a.md")).counts).toEqual({
    added: 0,
    changed: 0,
    moved: 1,
    removed: 1,
  });
  home.write("new/er/d.md", "headline: Dunes");
  expect((await fill("new")).counts.added).toBe(1);
  expect(shown()).toBe("Bridges Clouds Dunes");
});

test("two looks become one that sees what both see", () => {
  const files = (...names: string[]) => ({ ...QUICKLY, files: new Set(names) });
  expect(bothLooks(files("a.md"), files("in/b.md"))).toEqual(files("a.md", "in/b.md"));
  expect(bothLooks(files("in/b.md"), QUICKLY)).toEqual({ quick: true, folders: new Set(["in"]) });
  expect(bothLooks(EVERYWHERE, files("in/b.md")).quick).toBe(false);
  const many = Array.from({ length: 150 }, (_, n) => [`a/${n}.md`, `b/${n}.md`]).flat();
  const both = bothLooks(files(...many.slice(0, 150)), files(...many.slice(150)));
  expect(both.files).toBeUndefined();
  expect([...foldersOf(both)].sort()).toEqual(["a", "b"]);
});
