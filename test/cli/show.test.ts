import { describe, expect, it } from "vitest";
import { pageFrame } from "../../src/article/frame.ts";
import { headOf } from "../../src/article/head.ts";
import { layout } from "../../src/article/layout.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { paginate } from "../../src/article/pages.ts";
import { widthOf } from "../../src/article/width.ts";
import { HARBOUR, newPlace } from "./run-verb.ts";

const size = (columns: number, rows: number) => ["--width", String(columns), "--height", String(rows)];

describe("show", () => {
  it.each([
    [80, 24],
    [40, 12],
    [160, 50],
  ])("prints the pages of the reader at %dx%d, and each by its number", async (columns, rows) => {
    const place = newPlace(HARBOUR);
    const frame = pageFrame({ columns, rows }, 68);
    const draft = parseMarkdown(HARBOUR["bread.md"] ?? "");
    const { lines } = layout(draft, headOf({ ...draft, minutes: 2 }), frame.measure);
    const pages = paginate(lines, frame.height).map(({ start, end }) =>
      lines.slice(start, end).map((line) => line.text),
    );
    expect(pages.length).toBeGreaterThan(columns === 160 ? 0 : 1);
    const whole = await place.run(["show", "bread", ...size(columns, rows)]);
    expect(whole.out).toBe(`${pages.map((page) => page.join("\n")).join("\n\n")}\n`);
    for (const [i, page] of pages.entries()) {
      const { out } = await place.run(["show", "bread", ...size(columns, rows), "--page", String(i + 1)]);
      expect(out).toBe(`${page.join("\n")}\n`);
      expect(page.length).toBeLessThanOrEqual(frame.height);
      for (const line of page) expect(widthOf(line)).toBeLessThanOrEqual(frame.measure);
    }
  });

  it("takes the terminal's size where none is said, else 80x24", async () => {
    const place = newPlace(HARBOUR);
    const small = await place.run(["show", "bread", ...size(40, 12)]);
    expect((await place.run(["show", "bread"], { columns: 40, rows: 12 })).out).toBe(small.out);
    expect((await place.run(["show", "bread"])).out).toBe(
      (await place.run(["show", "bread", ...size(80, 24)])).out,
    );
  });

  it("sets lines as wide as the settings say", async () => {
    const place = newPlace(HARBOUR);
    place.outside("state/settings.json", '{"measure": 30}');
    const { out } = await place.run(["show", "bread"]);
    expect(Math.max(...out.split("\n").map(widthOf))).toBeLessThanOrEqual(30);
  });

  it("draws the caption in its box, once, the credit on a line of its own", async () => {
    const { out } = await newPlace(HARBOUR).run(["show", "harbour"]);
    expect(out.split("Boats on the quay in February.")).toHaveLength(2);
    expect(out).toMatch(/╭─+╮\n(?:│.*│\n)*│ Boats on the quay in February\. *│\n│ Photo: A\. Quill *│\n╰─+╯/);
  });

  it("says how many pages there are where one too many is asked for", async () => {
    const { code, out, err } = await newPlace(HARBOUR).run(["show", "ferry", "--page", "9"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("one page");
  });

  it("finds a story by id, beginning of an id, and path", async () => {
    const place = newPlace(HARBOUR);
    const byId = await place.run(["show", "ferry"]);
    for (const name of [
      "fer",
      "world/ferry.md",
      `${place.library}/world/ferry.md`,
      "library/world/ferry.md",
    ]) {
      expect(await place.run(["show", name]), name).toEqual(byId);
    }
  });

  it("names the nearest id, and the ids that begin alike", async () => {
    const place = newPlace({ ...HARBOUR, "f.md": "---\nid: fern\nheadline: Fern\n---\nGreen.\n" });
    const unknown = await place.run(["show", "harbuor"]);
    expect(unknown).toMatchObject({ code: 1, out: "" });
    expect(unknown.err).toContain("“harbour”");
    const two = await place.run(["show", "fer"]);
    expect(two).toMatchObject({ code: 1, out: "" });
    expect(two.err).toContain("“fern”");
    expect(two.err).toContain("“ferry”");
  });

  it("does not mark read", async () => {
    const place = newPlace(HARBOUR);
    await place.run(["show", "ferry"]);
    expect((await place.run(["list", "is:read"])).out).toBe("");
  });

  it("says why a file cannot be shown", async () => {
    const place = newPlace(HARBOUR);
    place.put("photo.txt", Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3]));
    const { code, out, err } = await place.run(["show", "photo.txt"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("photo.txt");
    expect(err).toContain("not a text");
  });
});
