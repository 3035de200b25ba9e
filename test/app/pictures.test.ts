/** Pictures in the program's state: room for them, what is wanted, what is kept, one alone. */
import { describe, expect, it } from "vitest";
import { bodyHeight } from "../../src/app/geometry.ts";
import { drawnKey, roomAlone, underAlone, wantedPictures } from "../../src/app/pictures.ts";
import type { Article } from "../../src/article/article.ts";
import { fitPicture, type Pictures, pictureSizes } from "../../src/article/picture.ts";
import { NOW, prose, SETTINGS, story, world } from "./fake-world.ts";

const CAPTION = "What is to be seen in this picture, told in a sentence of some length that takes two lines.";
const figure = (image: string) => ({
  type: "figure" as const,
  caption: CAPTION,
  credit: "Drawing: us",
  image,
  alt: `alt ${image}`,
});
const picture = (name: string, width = 640, height = 400) => ({
  path: `/l/${name}`,
  version: "1",
  width,
  height,
});

const article = (): Article =>
  story("a", {
    blocks: [
      { type: "paragraph", text: prose("one", 150) },
      figure("p.png"),
      { type: "paragraph", text: prose("two", 150) },
      figure("bad.png"),
      figure("q.png"),
      { type: "paragraph", text: prose("three", 150) },
    ],
  });

const PICTURES: Pictures = {
  "p.png": picture("p.png"),
  "q.png": picture("q.png", 300, 600),
  "bad.png": "The picture bad.png cannot be shown: it is damaged.",
};

function opened(columns = 80, rows = 24, pictures = PICTURES) {
  const w = world([article()], { columns, rows, settings: { ...SETTINGS, pictures: "auto" } });
  w.press("enter");
  const { article: shown, status, related } = w.state().story ?? {};
  if (!shown || !status || !related) throw new Error("the story did not open");
  w.send({ type: "reopened", article: shown, status, related, pictures });
  return w;
}

describe("a picture's size", () => {
  it("keeps its shape in cells twice as high as wide, and has no more columns than pixels", () => {
    expect(fitPicture({ width: 640, height: 400 }, { columns: 64, rows: 100 })).toEqual({
      columns: 64,
      rows: 20,
    });
    expect(fitPicture({ width: 640, height: 400 }, { columns: 64, rows: 12 })).toEqual({
      columns: 38,
      rows: 12,
    });
    expect(fitPicture({ width: 16, height: 16 }, { columns: 64, rows: 20 })).toEqual({
      columns: 16,
      rows: 8,
    });
    expect(fitPicture({ width: 4000, height: 1 }, { columns: 64, rows: 20 })).toEqual({
      columns: 64,
      rows: 1,
    });
    expect(fitPicture({ width: 1, height: 4000 }, { columns: 64, rows: 20 })).toEqual({
      columns: 1,
      rows: 20,
    });
  });

  it("leaves the caption its room, and is none where there is too little", () => {
    const at = (height: number, room: number) => pictureSizes(PICTURES, height)(figure("p.png"), room);
    expect(at(20, 64)).toEqual({ columns: 38, rows: 12 });
    expect(at(8, 36)).toBeNull();
    expect(at(20, 8)).toBeNull();
    expect(pictureSizes(PICTURES, 20)(figure("bad.png"), 64)).toContain("it is damaged");
    expect(pictureSizes({}, 20)(figure("p.png"), 64)).toBeNull();
  });
});

describe("a story with pictures", () => {
  it.each([
    [80, 24],
    [160, 50],
    [300, 100],
    [60, 18],
  ])("has each in a box that no page parts, at %ix%i", (columns, rows) => {
    const { layout, pages } = opened(columns, rows).state().story!;
    for (const block of [1, 4]) {
      const kept = layout.lines.flatMap((line, at) =>
        line.picture?.block === block ? [{ at, ...line.picture }] : [],
      );
      expect(kept.map(({ row }) => row)).toEqual(Array.from({ length: kept[0]!.rows }, (_, row) => row));
      const box = layout.lines.flatMap((line, at) =>
        line.block === block && line.role === "box" ? [at] : [],
      );
      expect(pages.some(({ start, end }) => start <= box[0]! && box.at(-1)! < end)).toBe(true);
    }
    const texts = layout.lines.map(({ text }) => text).join("\n");
    expect(texts).not.toContain("alt p.png");
    expect(texts).toContain("alt bad.png");
    expect(texts).toContain("cannot be shown");
  });

  it("wants those in sight first, and keeps the last forty that were drawn", () => {
    const w = opened(160, 50);
    const wanted = wantedPictures(w.state());
    expect(wanted.map((one) => one.picture.path)).toContain("/l/p.png");
    for (const { key, columns, rows } of wanted) expect(key.endsWith(`${columns}x${rows}`)).toBe(true);
    for (let i = 0; i < 50; i++) w.send({ type: "picture", key: `k${i}`, rows: ["x"] });
    w.send({ type: "picture", key: "k20", rows: ["y"] });
    const kept = Object.keys(w.state().drawn);
    expect(kept.length).toBe(40);
    expect(kept.at(-1)).toBe("k20");
    expect(kept[0]).toBe("k10");
  });

  it("shows one alone by a key, the others by turning, and the page again", () => {
    const w = opened();
    w.press("v");
    expect(w.state().overlay).toEqual({ type: "picture", block: 1 });
    const [alone] = wantedPictures(w.state());
    expect(alone).toMatchObject({ columns: 51, rows: 16 });
    expect(alone?.key).toBe(drawnKey(picture("p.png"), { columns: 51, rows: 16 }));
    w.press("j");
    expect(w.state().overlay).toEqual({ type: "picture", block: 4 });
    w.press("j");
    expect(w.state().notice).toBe("This is the last picture.");
    w.press("escape");
    expect(w.state().overlay).toBeNull();
    expect(w.state().screen).toBe("story");
  });

  it("says so where there is none, and where none are shown", () => {
    const none = opened(80, 24, {});
    none.press("v");
    expect(none.state().notice).toBe("This story has no picture to show.");
    const off = world([article()], { settings: { ...SETTINGS, pictures: "off" } });
    off.press("enter", "v");
    expect(off.state().notice).toBe("Pictures are not shown here.");
    expect(off.state().now).toBe(NOW);
  });
});

describe("what stands under a picture alone", () => {
  it("is the whole caption in two even lines and the credit, and the picture leaves them and a blank row room", () => {
    const w = opened(60, 24);
    w.press("v");
    expect(underAlone(w.state(), 1)).toEqual([
      "What is to be seen in this picture, told in a",
      "sentence of some length that takes two lines.",
      "Drawing: us",
    ]);
    expect(roomAlone(w.state(), 1)).toBe(bodyHeight(w.state().size) - 5);
    w.send({ type: "resized", size: { columns: 60, rows: 14 } });
    expect(underAlone(w.state(), 1)).toEqual(["What is to be seen in this picture, told in a sentence…"]);
  });
});
