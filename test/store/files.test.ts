import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { decode, readStory } from "../../src/store/file-text.ts";
import { holdsStory, walkFolder } from "../../src/store/files.ts";
import { ALL, Fixture, headlines, temporary } from "./library-fixture.ts";

const isRoot = process.getuid?.() === 0;

function walked(folder: string): Record<string, string> {
  const files = [...walkFolder(folder)].flatMap((step) => step?.files ?? []);
  return Object.fromEntries(files.map((file) => [file.path, file.failure]));
}

describe("a quick look", () => {
  test("passes by folders that are known, but not those inside them", () => {
    const home = new Fixture();
    for (const name of ["a.md", "in/b.md", "in/new/c.md", "on/d.md"]) home.write(name, "x");
    const asked: [string, number][] = [];
    const steps = [
      ...walkFolder(home.folder, (name, modified) => {
        asked.push([name, modified]);
        return name === "" ? ["in", "on", "gone"] : name === "on" ? [] : null;
      }),
    ];
    const looked = steps.flatMap((step) =>
      step === null ? [] : [[step.path, step.isKnown, step.files.length]],
    );
    expect(looked.sort()).toEqual([
      ["", true, 0],
      ["in", false, 1],
      ["in/new", false, 1],
      ["on", true, 0],
    ]);
    expect(asked.find(([name]) => name === "on")![1]).toBe(statSync(path.join(home.folder, "on")).mtimeMs);
  });
});

describe("which files are stories", () => {
  test("any depth; not hidden, not node_modules, not what speaks about the folder", () => {
    const home = new Fixture();
    for (const name of ["a.md", "B.TXT", "in/deep/er/c.txt", "d.html", "e", ".hidden.md", ".git/f.md"])
      home.write(name, "x");
    for (const name of [
      "node_modules/p/g.md",
      "README.md",
      "LICENSE",
      "licence.txt",
      "License.MIT.md",
      "readme-first.md",
    ])
      home.write(name, "x");
    expect(Object.keys(walked(home.folder)).sort()).toEqual(["B.TXT", "a.md", "in/deep/er/c.txt"]);
  });

  test("whether there is any is told by names alone", () => {
    const home = new Fixture();
    expect(holdsStory(home.folder)).toBe(false);
    for (const name of [".hidden.md", "in/deep/notes.html", "node_modules/a.md", "README.md"])
      home.write(name, "x");
    expect(holdsStory(home.folder)).toBe(false);
    home.write("in/deep/a.txt", "x");
    expect(holdsStory(home.folder)).toBe(true);
    expect(() => holdsStory(path.join(home.root, "none"))).toThrow(/ENOENT/);
  });

  test("links are followed, a circle of them is walked once, a dead one is listed", () => {
    const home = new Fixture();
    home.write("z/a.md", "x");
    symlinkSync(home.folder, path.join(home.folder, "z", "up"));
    symlinkSync(path.join(home.folder, "z"), path.join(home.folder, "b"));
    symlinkSync("loop.md", path.join(home.folder, "loop.md"));
    symlinkSync("nowhere", path.join(home.folder, "dead.md"));
    const outside = temporary();
    writeFileSync(path.join(outside, "o.md"), "x");
    symlinkSync(outside, path.join(home.folder, "out"));
    symlinkSync(path.join(outside, "o.md"), path.join(home.folder, "one.md"));
    const files = walked(home.folder);
    expect(Object.keys(files).sort()).toEqual(["dead.md", "loop.md", "one.md", "out/o.md", "z/a.md", "z/up"]);
    expect(files["z/up"]).toContain("link back to a folder");
    expect(files["dead.md"]).toContain("link to a file that is not there");
    expect(files["loop.md"]).toContain("circle");
  });

  test.skipIf(process.platform === "win32")("a pipe and a socket are listed, never opened", async () => {
    const home = new Fixture();
    execFileSync("mkfifo", [path.join(home.folder, "pipe.md")]);
    const server = createServer().listen(path.join(home.folder, "s.txt"));
    await new Promise((resolve) => server.once("listening", resolve));
    expect(walked(home.folder)).toEqual({
      "pipe.md": "It is a pipe, not a file.",
      "s.txt": "It is a socket, not a file.",
    });
    expect(readStory(path.join(home.folder, "pipe.md")).failure).toContain("pipe");
    await new Promise((resolve) => server.close(resolve));
  });

  test("a file of 200 MB is listed with the limit, and not read", () => {
    const home = new Fixture();
    truncateSync(home.write("big.txt", ""), 200_000_000);
    expect(walked(home.folder)["big.txt"]).toBe("It has 200 MB; a story may have 8 MB.");
    expect(readStory(path.join(home.folder, "big.txt"))).toMatchObject({ text: "", failure: /200 MB/ });
  });

  test("a library that is not there, or is a file, says why", () => {
    const home = new Fixture();
    expect(() => [...walkFolder(path.join(home.root, "none"))]).toThrow(/ENOENT/);
    expect(() => [...walkFolder(home.write("a.md", "x"))]).toThrow(/ENOTDIR/);
  });
});

describe("what a file says", () => {
  const bytes = (...list: number[]) => Uint8Array.from(list);
  test("UTF-8, without its mark; UTF-16 by its mark", () => {
    expect(decode(Buffer.from("\ufeffdéjà"))).toEqual({ text: "déjà", problems: [], failure: "" });
    expect(decode(Buffer.from("\ufeffdéjà", "utf16le")).text).toBe("déjà");
    expect(decode(bytes(0xfe, 0xff, 0, 0x41)).text).toBe("A");
  });
  test("what is no UTF-8 is Windows-1252, and a problem", () => {
    const read = decode(bytes(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94));
    expect(read.text).toBe("“café”");
    expect(read.problems.map((problem) => problem.code)).toEqual(["encoding"]);
  });
  test("bytes that no text has", () => {
    expect(decode(bytes(0x4d, 0x5a, 0, 3)).failure).toContain("not a text");
    expect(decode(Buffer.from("\x01\x02\x03abc")).failure).toContain("not a text");
    expect(decode(Buffer.from("\x1b[31mred\x1b[0m text\f\n")).failure).toBe("");
    expect(decode(bytes())).toEqual({ text: "", problems: [], failure: "" });
  });
});

describe("one bad file never hides the others", () => {
  test("each is listed under its name with the reason, is no unread story, and is not opened", async () => {
    const home = new Fixture();
    home.write("good.md", "headline: Good\nid: good");
    home.write("photo.txt", Uint8Array.from([0, 1, 2]));
    truncateSync(home.write("big.md", ""), 9_000_000);
    symlinkSync("nowhere", path.join(home.folder, "dead.md"));
    const library = await home.filled();
    expect(headlines(library).sort()).toEqual(["Good", "big.md", "dead.md", "photo.txt"]);
    const { rows, total, unread } = library.window(ALL, { offset: 0, limit: 9 });
    expect([total, unread]).toEqual([4, 1]);
    const photo = rows.find((row) => row.summary.path === "photo.txt")!.summary;
    expect(photo.failure).toContain("not a text");
    expect(library.ids(ALL)).toEqual(["good"]);
    expect(library.ids({ ...ALL, query: "is:unread" })).toEqual(["good"]);
    await expect(library.read(photo.id)).rejects.toThrow(/photo\.txt.*not a text/);
    expect(await library.refresh()).toEqual({ added: 0, changed: 0, moved: 0, removed: 0 });
  });

  test("a file that becomes readable is a story", async () => {
    const home = new Fixture();
    home.write("a.md", Uint8Array.from([0]));
    const library = await home.filled();
    home.write("a.md", "headline: Now\nid: now", 50);
    await library.refresh();
    expect(headlines(library)).toEqual(["Now"]);
    expect(library.summary("now")!.failure).toBe("");
  });

  // Root may read everything: there the reasons cannot be brought about.
  test.skipIf(isRoot)(`without permission${isRoot ? " (skipped: run as root)" : ""}`, async () => {
    const home = new Fixture();
    const file = home.write("a.md", "headline: Secret");
    mkdirSync(path.join(home.folder, "closed"));
    home.write("closed/b.md", "x");
    chmodSync(file, 0);
    chmodSync(path.join(home.folder, "closed"), 0);
    const library = await home.filled();
    const rows = library.window(ALL, { offset: 0, limit: 9 }).rows.map((row) => row.summary);
    expect(rows.map((row) => row.headline).sort()).toEqual(["a.md", "closed"]);
    for (const row of rows) expect(row.failure).toContain("permission");
    chmodSync(file, 0o600);
    chmodSync(path.join(home.folder, "closed"), 0o700);
    await library.refresh();
    expect(headlines(library).sort()).toEqual(["Secret", "x"]);
  });
});

test("a library that is missing is said, with the next step; the reader stays, and sees it come", async () => {
  const home = new Fixture();
  const library = await home.filled({ folder: path.join(home.root, "none") });
  expect(library.trouble()).toMatch(
    /none cannot be read: it is not there\. Make the folder, or name another/,
  );
  expect(library.window(ALL, { offset: 0, limit: 5 }).total).toBe(0);
  mkdirSync(path.join(home.root, "none"));
  await library.refresh();
  expect(library.trouble()).toBe("");
});
