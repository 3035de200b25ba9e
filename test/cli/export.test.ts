/** Stories and subscriptions on their way out. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { parseFeed } from "../../src/feeds/parse-feed.ts";
import { HARBOUR, newPlace, story } from "./run-verb.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

function filled() {
  const place = newPlace(HARBOUR);
  writeFileSync(join(place.library, "world/boats.png"), PNG);
  return place;
}

describe("export", () => {
  it("prints one story as Markdown, with its id, so that it can come back", async () => {
    const place = filled();
    const { code, out } = await place.run(["export", "harbour section:world has:picture"]);
    expect(code).toBe(0);
    const again = parseMarkdown(out);
    expect(again).toMatchObject({ id: "harbour", headline: "The Harbour Freezes Early" });
    expect(again.blocks).toEqual(parseMarkdown(HARBOUR["world/harbour.md"]!).blocks);
    expect(await place.run(["export"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("give --out DIR"),
    });
  });

  it("fills a folder with a file a story and its pictures, and writes over none", async () => {
    const place = filled();
    expect((await place.run(["export", "--out", "out"])).code).toBe(0);
    const files = () => readdirSync(join(place.root, "out"), { recursive: true }).map(String).sort();
    expect(files()).toEqual([
      "kitchen",
      "kitchen/bread-without-hurry.md",
      "world",
      "world/boats.png",
      "world/the-ferry-stays-ashore.md",
      "world/the-harbour-freezes-early.md",
    ]);
    writeFileSync(join(place.root, "out/kitchen/bread-without-hurry.md"), "mine");
    await place.run(["export", "section:kitchen", "--out", "out"]);
    expect(files()).toContain("kitchen/bread-without-hurry-2.md");
    expect(readFileSync(join(place.root, "out/kitchen/bread-without-hurry.md"), "utf8")).toBe("mine");
  });

  it("writes a JSON Feed that a feed's reader reads", async () => {
    const place = filled();
    const { out } = await place.run(["export", "section:world", "--format", "json-feed"]);
    const value = JSON.parse(out);
    expect(value.version).toBe("https://jsonfeed.org/version/1.1");
    const feed = parseFeed(out, { fragment: (html) => ({ blocks: [{ type: "paragraph", text: html }] }) });
    expect(feed.problems).toEqual([]);
    expect(feed.entries.map(({ headline, published }) => [headline, published.slice(0, 10)])).toEqual([
      ["The Harbour Freezes Early", "2026-02-03"],
      ["The Ferry Stays Ashore", "2026-02-01"],
    ]);
    const html = value.items[0].content_html;
    for (const piece of [
      "<strong>Friday</strong>",
      "<h2>On the quay</h2>",
      "<ul><li>ropes</li><li>tar</li></ul>",
      "<blockquote>",
      "<th>Day</th>",
      "<pre><code>",
      "Photo: A. Quill",
    ])
      expect(html).toContain(piece);
    expect(html).not.toContain("boats.png");
  });

  it("writes one HTML page with everything in it, and nothing that could run", async () => {
    const place = filled();
    place.put(
      "evil.md",
      story(
        { headline: "<script>alert(1)</script>", source: "javascript:alert(1)" },
        '[a link](javascript:alert(2)) and `<b>` and\n\n![x" onerror="alert(3)](../../../etc/passwd)\n',
      ),
    );
    expect((await place.run(["export", "--format", "html", "--out", "page.html"])).code).toBe(0);
    const page = readFileSync(join(place.root, "page.html"), "utf8");
    expect(page).toContain(`data:image/png;base64,${PNG.toString("base64")}`);
    expect(page).toContain('<a href="#harbour">');
    expect(page).not.toMatch(/<script|javascript:|" onerror="|passwd/);
    expect(await place.run(["export", "--format", "html", "--out", "page.html"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("is there already"),
    });
    expect(readFileSync(join(place.root, "page.html"), "utf8")).toBe(page);
  });

  it("writes the same story by story as all in one go, printed, in JSON and in a file", async () => {
    const place = filled();
    for (const query of ["", "section:world", "section:nowhere"]) {
      const { out } = await place.run(["export", query, "--format", "json-feed"]);
      expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
    }
    for (const format of ["json-feed", "html"]) {
      const { out } = await place.run(["export", "--format", format]);
      const { text } = JSON.parse((await place.run(["export", "--format", format, "--json"])).out);
      expect(text).toBe(out);
      const file = `all.${format}`;
      const told = await place.run(["export", "--format", format, "--json", "--out", file]);
      expect(JSON.parse(told.out).files[0].stories).toHaveLength(3);
      expect(readFileSync(join(place.root, file), "utf8")).toBe(out);
      expect(await place.run(["export", "--format", format, "--out", file])).toMatchObject({
        code: 1,
        err: expect.stringContaining("nothing was written"),
      });
    }
    // Nothing is left beside them.
    expect(readdirSync(place.root).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("writes the subscriptions as OPML", async () => {
    const place = newPlace();
    const opml =
      '<opml version="2.0"><head><title>Mine</title></head><body><outline text="A" xmlUrl="https://ada:pw@example.org/a"/></body></opml>';
    place.put("subscriptions.opml", opml);
    const { out, code } = await place.run(["export", "--opml"]);
    expect(code).toBe(0);
    expect(out).toContain('xmlUrl="https://ada@example.org/a"');
    expect(await place.run(["export", "x", "--opml"])).toMatchObject({ code: 2 });
    mkdirSync(join(place.root, "dir"));
    expect((await place.run(["export", "--opml", "--out", "dir"])).err).toContain("is a folder");
    expect((await place.run(["export", "--opml", "--out", "list.opml"])).code).toBe(0);
    expect(existsSync(join(place.root, "list.opml"))).toBe(true);
  });

  it("says what is wrong with the query, or that nothing is found", async () => {
    const place = filled();
    expect(await place.run(["export", "sectoin:x"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("section:"),
    });
    expect(await place.run(["export", "nothing-like-that"])).toMatchObject({
      code: 0,
      out: "",
      err: expect.stringContaining("No story"),
    });
  });
});
