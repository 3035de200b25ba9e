import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyOpml, formatOpml, withFeed, withoutFeeds } from "../../src/feeds/format-opml.ts";
import { looksLikeOpml, opmlTitle, parseOpml, subscriptionsIn } from "../../src/feeds/opml.ts";

const LIST = `<?xml version="1.0"?>
<!-- kept by hand -->
<opml version="1.1" xmlns:x="http://example.org/x">
  <head><title>My &amp; list</title><ownerName>Ida</ownerName></head>
  <body>
    <outline text="Sea" x:colour="blue">
      <outline text="Harbour" title="Harbour News" type="rss" xmlUrl="https://example.org/feed" htmlUrl="https://example.org/" x:order="2"/>
      <outline text="Old" xmlurl="feed://example.net/rss"><outline text="note" _note="a&#10;b"/></outline>
    </outline>
    <outline text="Bad" xmlUrl="javascript:alert(1)"/>
  </body>
</opml>`;

const withoutProblems = (text: string) => ({ ...parseOpml(text), problems: [] });

describe("OPML", () => {
  it("finds the feeds, with their folders", () => {
    const opml = parseOpml(LIST);
    expect(opmlTitle(opml)).toBe("My & list");
    expect(opml.problems).toEqual([]);
    expect(subscriptionsIn(opml.outlines)).toEqual([
      {
        address: "https://example.org/feed",
        title: "Harbour",
        site: "https://example.org/",
        folders: ["Sea"],
      },
      { address: "http://example.net/rss", title: "Old", site: "", folders: ["Sea"] },
    ]);
  });

  it("writes what it read: attributes, their order, nesting, namespaces", () => {
    const text = formatOpml(parseOpml(LIST));
    expect(withoutProblems(text)).toEqual(withoutProblems(LIST));
    expect(text).toContain('xmlns:x="http://example.org/x"');
    expect(text).toContain('_note="a&#10;b"');
  });

  it("adds a feed to its folder and takes it out again, and changes nothing else", () => {
    const opml = parseOpml(LIST);
    const feed = {
      address: "https://example.com/new",
      title: "New & old",
      site: "",
      folders: ["Sea", "Deep"],
    };
    const more = withFeed(opml, feed);
    expect(subscriptionsIn(parseOpml(formatOpml(more)).outlines)).toContainEqual(feed);
    const less = withoutFeeds(more, new Set([feed.address]));
    expect(subscriptionsIn(less.outlines)).toEqual(subscriptionsIn(opml.outlines));
    expect(less.outlines[1]).toEqual(opml.outlines[1]);
  });

  it("says what is no OPML", () => {
    expect(parseOpml("<rss/>").problems.map(({ code }) => code)).toEqual(["not-opml"]);
    expect([looksLikeOpml(LIST), looksLikeOpml("<rss/>"), looksLikeOpml("about <opml>")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("keeps any name and any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (title, text) => {
        const list = withFeed(emptyOpml(title), {
          address: "https://example.org/a?b=1&c='\"",
          title: text,
          site: "",
          folders: [],
        });
        const once = parseOpml(formatOpml(list));
        expect(once.problems).toEqual([]);
        expect(parseOpml(formatOpml(once))).toEqual(once);
        expect(subscriptionsIn(once.outlines)).toHaveLength(1);
      }),
    );
  });
});
