import { appendFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Library } from "../../src/store/library.ts";
import { ALL, Fixture, headlines, until } from "./library-fixture.ts";

let home: Fixture;
let library: Library;
beforeEach(async () => {
  home = new Fixture();
  home.write("a.md", "headline: Apples\nid: a\n\none");
  home.write("in/deep/b.txt", "headline: Bridges\nid: b\n\ntwo");
  library = home.open();
  library.watch();
  await until(() => headlines(library).length === 2);
});
const at = (name: string) => path.join(home.folder, name);
const shown = () => headlines(library).sort().join(" ");

describe("a running reader notices", () => {
  test("what is added, in new folders too, and at once after those were made", async () => {
    home.write("c.md", "headline: Clouds");
    await until(() => shown() === "Apples Bridges Clouds");
    mkdirSync(at("new/er"), { recursive: true });
    writeFileSync(at("new/er/d.md"), "headline: Dunes");
    await until(() => shown() === "Apples Bridges Clouds Dunes");
    writeFileSync(at("new/er/e.md"), "headline: Eels");
    await until(() => shown() === "Apples Bridges Clouds Dunes Eels");
  });

  test("what is changed, by a new file in its place too", async () => {
    home.write("in/deep/b.txt", "headline: Bricks\nid: b\n\ntwo", 50);
    await until(() => shown() === "Apples Bricks");
    home.write("in/deep/.b.part", "headline: Boats\nid: b\n\ntwo", 40);
    renameSync(at("in/deep/.b.part"), at("in/deep/b.txt"));
    await until(() => shown() === "Apples Boats");
  });

  test("what is written in pieces: in the end all of it is there", async () => {
    writeFileSync(at("c.md"), "headline: Clo");
    await until(() => shown().includes("Clo"));
    appendFileSync(at("c.md"), "uds\nid: c\n\nand their shapes");
    await until(() => shown() === "Apples Bridges Clouds");
    expect(library.ids({ ...ALL, query: "shapes" })).toEqual(["c"]);
    expect(library.ids(ALL)).toHaveLength(3);
  });

  test("what is moved and what is removed", async () => {
    renameSync(at("in/deep/b.txt"), at("b.txt"));
    await until(() => library.summary("b")?.path === "b.txt");
    rmSync(at("a.md"));
    await until(() => shown() === "Bridges");
  });

  test("the folder itself deleted, and made again", async () => {
    rmSync(home.folder, { recursive: true });
    await until(() => library.trouble() !== "");
    expect(library.trouble()).toContain("it is not there");
    mkdirSync(home.folder);
    home.write("c.md", "headline: Clouds");
    await until(() => shown() === "Clouds" && library.trouble() === "");
    home.write("d.md", "headline: Dunes");
    await until(() => shown() === "Clouds Dunes");
  });
});

test("after it was closed nothing is touched any more", async () => {
  library.close();
  home.write("c.md", "headline: Clouds");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(() => library.close()).not.toThrow();
  expect(library.trouble()).toBe("");
});

describe("a reader that starts again", () => {
  const settle = (...folders: string[]) => {
    for (const folder of folders) utimesSync(at(folder), 1_700_000_000, 1_700_000_000);
  };

  test("sees at once what came and went meanwhile, and what was written to in its place", async () => {
    settle(".", "in", "in/deep");
    await library.refresh();
    library.close();
    appendFileSync(at("a.md"), " and more");
    rmSync(at("in/deep/b.txt"));
    home.write("in/c.md", "headline: Clouds");
    const again = home.open();
    await again.watch();
    expect(headlines(again).sort().join(" ")).toBe("Apples Clouds");
    expect(again.ids({ ...ALL, query: "more" })).toEqual(["a"]);
  });

  /** A library of three folders in which a file was written to each, and another came, while no reader ran. */
  async function bigLibrary() {
    for (const folder of ["new", "old", "older"])
      home.write(`${folder}/x.md`, `headline: In ${folder}\nid: ${folder}`);
    settle(".", "in", "in/deep", "old", "older");
    utimesSync(at("new"), 1_700_000_100, 1_700_000_100);
    utimesSync(at("older"), 1_600_000_000, 1_600_000_000);
    await library.refresh();
    library.close();
    for (const folder of ["new", "old", "older"]) appendFileSync(at(`${folder}/x.md`), "\n\nmore");
    home.write("in/c.md", "headline: Clouds\nid: c\n\nmore");
    const again = home.open({ shares: { files: 1, pause: 300 } });
    const found = () =>
      again
        .ids({ ...ALL, query: "more" })
        .sort()
        .join(" ");
    return { again, found };
  }

  test("looks through a big library in shares: first what came and went, then folder by folder", async () => {
    const { again, found } = await bigLibrary();
    await again.watch();
    expect(found()).toBe("c new");
    await until(() => found() === "c new old older");
  });

  test("which only prints looks at the first share of a big library, at all of it where that is asked", async () => {
    const { again, found } = await bigLibrary();
    await again.refreshQuickly();
    expect(found()).toBe("c new");
    await again.refresh();
    expect(found()).toBe("c new old older");
  });
});
