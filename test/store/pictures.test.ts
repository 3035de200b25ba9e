/** Which files are a story's pictures, and that none outside the library ever is. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encode } from "fast-png";
import { beforeEach, describe, expect, it } from "vitest";
import { findPicture, findPictures, LARGEST_FILE, rememberFailure } from "../../src/store/pictures.ts";

const png = (width: number, height: number) =>
  encode({ width, height, data: new Uint8Array(width * height), depth: 8, channels: 1 });

let around = "";
let library = "";
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), "pictures-"));
  library = join(around, "library");
  mkdirSync(join(library, "world", "pictures"), { recursive: true });
  writeFileSync(join(library, "world", "pictures", "map.png"), png(30, 20));
  writeFileSync(join(library, "cover.png"), png(4, 5));
  writeFileSync(join(around, "secret.png"), png(9, 9));
});

const STORY = "world/story.md";
const find = (image: string, story = STORY) => findPicture(library, story, image);

describe("a picture inside the library", () => {
  it("is found beside the story, above it, and by an address with escapes", () => {
    expect(find("pictures/map.png")).toMatchObject({ width: 30, height: 20 });
    expect(find("./pictures/../pictures/map.png")).toMatchObject({ width: 30 });
    expect(find("../cover.png")).toMatchObject({ width: 4, height: 5 });
    writeFileSync(join(library, "world", "a b.png"), png(3, 3));
    expect(find("a%20b.png")).toMatchObject({ width: 3 });
    writeFileSync(join(library, "world", "a%20c.png"), png(2, 2));
    expect(find("a%20c.png")).toMatchObject({ width: 2 });
  });

  it("is found through a link that stays inside", () => {
    symlinkSync(join(library, "cover.png"), join(library, "world", "link.png"));
    expect(find("link.png")).toMatchObject({ width: 4 });
  });

  it("is found for the figures of a story, each once; those of the web are left alone", () => {
    const figure = (image?: string) => ({
      type: "figure" as const,
      caption: "",
      credit: "",
      ...(image && { image }),
    });
    const blocks = ["pictures/map.png", "https://example.com/a.png", "//example.com/b.png", "none.png"].map(
      figure,
    );
    const found = findPictures(library, {
      path: STORY,
      blocks: [...blocks, figure(), figure("pictures/map.png")],
    });
    expect(Object.keys(found)).toEqual(["pictures/map.png", "none.png"]);
    expect(found["none.png"]).toBe("The picture none.png cannot be shown: it is not there.");
  });

  it("that turned out to be damaged is not tried again until its file changes", () => {
    const before = find("pictures/map.png");
    if (before === null || typeof before === "string") throw new Error("the picture was not found");
    rememberFailure(before, "its end is missing");
    expect(find("pictures/map.png")).toBe("The picture map.png cannot be shown: its end is missing.");
    writeFileSync(before.path, png(31, 21));
    expect(find("pictures/map.png")).toMatchObject({ width: 31 });
  });
});

describe("nothing outside the library is a picture", () => {
  const OUTSIDE = /it is not inside the library/;

  it.each([
    "../../secret.png",
    "..%2F..%2Fsecret.png",
    "pictures/../../../secret.png",
    "..",
    "/etc/hostname",
    "C:\\secret.png",
    "\\\\host\\share\\secret.png",
    "a\0b.png",
    "a%00b.png",
  ])("%j", (image) => {
    const found = find(image);
    expect(typeof found).toBe("string");
    expect(found).toMatch(/^The picture .* cannot be shown: it is (not inside the library|not there)\.$/);
  });

  it("neither by the full path of a file that is there, nor by a story's path", () => {
    expect(find(join(around, "secret.png"))).toMatch(OUTSIDE);
    expect(find("secret.png", "../story.md")).toMatch(OUTSIDE);
  });

  it("nor through a link to a file or to a folder", () => {
    symlinkSync(join(around, "secret.png"), join(library, "world", "link.png"));
    symlinkSync(around, join(library, "world", "out"));
    expect(find("link.png")).toMatch(OUTSIDE);
    expect(find("out/secret.png")).toMatch(OUTSIDE);
  });
});

describe("what is not tried, and why", () => {
  it.each([
    ["empty.png", "", "the file is empty"],
    ["text.png", "just words", "it is no picture of a kind that is known"],
    [
      "drawing.svg",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "it is an SVG drawing, and only PNG, JPEG, GIF and WebP are drawn",
    ],
    ["cut.jpg", "\xff\xd8\xff\xe0\0\x10JFIF", "the file is damaged"],
  ])("%s", (name, contents, why) => {
    writeFileSync(join(library, "world", name), contents, "latin1");
    expect(find(name)).toBe(`The picture ${name} cannot be shown: ${why}.`);
  });

  it("a hundred megapixels, and a file as big as a film", () => {
    const head = Buffer.from(png(1, 1));
    head.writeUInt32BE(10_000, 16);
    head.writeUInt32BE(10_000, 20);
    writeFileSync(join(library, "world", "huge.png"), head);
    expect(find("huge.png")).toContain("it has 100 megapixels, and 40 are the most.");
    writeFileSync(join(library, "world", "long.png"), head);
    truncateSync(join(library, "world", "long.png"), LARGEST_FILE + 1);
    expect(find("long.png")).toContain("it has 33 MB, and 32 MB are the most.");
  });

  it("a folder; and a pipe is not waited for", () => {
    expect(find("pictures")).toContain("it is not a file");
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [join(library, "world", "pipe.png")]);
    expect(find("pipe.png")).toContain("it is not a file");
  });
});
