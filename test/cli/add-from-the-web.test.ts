/** `add` of pages, feeds and folders, from addresses and from files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rss } from "../store/fetch-fixture.ts";
import { badServer, says } from "../web/bad-server.ts";
import { newPlace } from "./run-verb.ts";

const FEED = rss("The Mill Gazette", [{ headline: "Eels Are Back" }, { headline: "A Bridge in May" }]);

describe("add of what the web has", () => {
  it("stores the story of a page, with its address for its source", async () => {
    const paragraphs = Array.from(
      { length: 5 },
      (_, i) => `<p>Paragraph ${i} of this page tells of the mill and of its eels, at some length.</p>`,
    );
    const { origin } = await badServer({
      "/story": says(
        `<!doctype html><html><head><title>Eels</title></head><body><article><h1>Eels in the Mill</h1>${paragraphs.join("")}</article></body></html>`,
        { "content-type": "text/html; charset=utf-8" },
      ),
    });
    const place = newPlace();
    const { code, out, err } = await place.run(["add", `${origin}/story`]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [outcome, id = "", file = ""] = out.trimEnd().split("\t");
    expect(outcome).toBe("added");
    const text = readFileSync(join(place.library, file), "utf8");
    expect(text).toContain(`${origin}/story`);
    expect(text).toContain("Paragraph 4 of this page");
    expect((await place.run(["add", `${origin}/story`])).out).toMatch(new RegExp(`^unchanged\t${id}\t`));
  });

  it("stores the stories of a feed, each a file of its own, from an address or a file", async () => {
    const { origin } = await badServer({ "/feed": says(FEED) });
    const place = newPlace();
    const { out } = await place.run(["add", `${origin}/feed`]);
    expect(
      out
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split("\t")[2]),
    ).toEqual(["the-mill-gazette/a-bridge-in-may.md", "the-mill-gazette/eels-are-back.md"]);
    const again = await place.run(["add", place.outside("feed.xml", FEED)]);
    expect(again.out.match(/^unchanged/gm)).toHaveLength(2);
  });

  it("takes of a folder what may be a story, and subscribes to a list", async () => {
    const place = newPlace();
    place.outside("in/notes.md", "# A Walk\n\nIt takes *an hour* to the weir.\n");
    place.outside("in/deep/feed.rss", FEED);
    place.outside("in/page_files/frame.html", "<!doctype html><p>an advertisement");
    place.outside("in/style.css", "p {}");
    place.outside(
      "in/feeds.opml",
      '<opml version="2.0"><body><outline text="X" xmlUrl="https://example.org/x"/></body></opml>',
    );
    const { code, out } = await place.run(["add", "in"]);
    expect(code).toBe(0);
    expect(
      out
        .split("\n")
        .filter(Boolean)
        .map((line) => line.split("\t")[0]),
    ).toEqual(["added", "added", "subscribed", "added"]);
    expect((await place.run(["subscriptions"])).out).toContain("https://example.org/x");
    const dry = await place.run(["add", "in", "--dry-run"]);
    expect(dry.out.match(/^unchanged/gm)).toHaveLength(3);
  });

  it("says why an address gives no story", async () => {
    const { origin } = await badServer({
      "/pic": says(Buffer.from([0x89, 0x50, 0x4e, 0x47]), { "content-type": "image/png" }),
      "/bin": says(Buffer.from([0, 1, 2, 3, 0, 0])),
      "/json": says('{"a": "word"}'),
    });
    const place = newPlace();
    const { code, err, out } = await place.run([
      "add",
      `${origin}/pic`,
      `${origin}/bin`,
      `${origin}/json`,
      `${origin}/404`,
    ]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    const sentences = err.trimEnd().split("\n");
    for (const [i, reason] of ["image/png", "not a text", "JSON", "404"].entries())
      expect(sentences[i]).toContain(reason);
  });
});
