/** Feeds that are broken in the ways that feeds are, and attacks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discoverFeeds } from "../../src/feeds/discover.ts";
import { parseOpml } from "../../src/feeds/opml.ts";
import { codes, paragraphs, read, rss } from "./sample.ts";

const headlines = (text: string) => read(text).entries.map((entry) => entry.headline);

describe("ill-formed feeds", () => {
  it.each([
    ["bare ampersands and angles", rss("<item><title>A & B, 2 < 3</title></item>"), ["A & B, 2 < 3"]],
    ["entities of HTML", rss("<item><title>Caf&eacute;&nbsp;bar</title></item>"), ["Café bar"]],
    ["escaped twice", rss("<item><title>Caf&amp;amp;eacute;</title></item>"), ["Caf&eacute;"]],
    [
      "an item that is not closed",
      rss("<item><title>One</title><item><title>Two</title></item>"),
      ["One", "Two"],
    ],
    ["something open before the items", rss('<x:category text="a"><item><title>One</title></item>'), ["One"]],
    [
      "a title that is not closed",
      rss("<item><title>One</item><item><title>Two</title></item>"),
      ["One", "Two"],
    ],
    ["cut off", rss("<item><title>One</title></item><item><title>Two").slice(0, -16), ["One", "Two"]],
    ["text before the declaration", `\n\n PHP notice ${rss("<item><title>One</title></item>")}`, ["One"]],
    [
      "unquoted attributes",
      "<rss version=2.0><channel><item><title>One</title></item></channel></rss>",
      ["One"],
    ],
    ["items beside the channel", "<rss><channel></channel><item><title>One</title></item></rss>", ["One"]],
    [
      "nothing around the items",
      "<item><title>One</title></item><item><title>Two</title></item>",
      ["One", "Two"],
    ],
    [
      "type parameters in a headline",
      rss("<item><title>Use vector&lt;int&gt; here</title></item>"),
      ["Use vector<int> here"],
    ],
    [
      "a page around the feed",
      `<html><body>${rss("<item><title>One</title></item>").slice(21)}</body></html>`,
      ["One"],
    ],
    ["a control sequence", rss("<item><title>\u001b[2JOne\u202e</title></item>"), ["One"]],
  ])("reads %s", (_, text, expected) => expect(headlines(text)).toEqual(expected));

  it("says once what is wrong, and where", () => {
    const feed = read("<rss>\n<channel>\n<title>A</b></title>\n<item><title>x</title></channel>");
    expect(codes(feed)).toEqual(["ill-formed"]);
    expect(feed.problems[0]).toMatchObject({
      line: 3,
      message: expect.stringContaining("</b> closes nothing"),
    });
    expect(feed.title).toBe("A");
  });

  it("takes the whole items of JSON that breaks off", () => {
    const text =
      '{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":"1","title":"One {\\"}"},{"id":"2","ti';
    const feed = read(text);
    expect(feed.title).toBe("T");
    expect(feed.entries.map((entry) => entry.headline)).toEqual(['One {"}']);
    expect(codes(feed)).toEqual(["ill-formed"]);
  });

  it.each([
    ["a page", "<!doctype html><html><body>Hello</body></html>", "web page"],
    ["nothing", "", "empty"],
    ["prose", "Dear reader, this is not a feed.", "no feed"],
  ])("says of %s that it is no feed", (_, text, expected) => {
    const feed = read(text);
    expect(codes(feed)).toContain("not-a-feed");
    expect(feed.problems.at(-1)!.message).toContain(expected);
    expect(feed.entries).toEqual([]);
  });
});

describe("entities", () => {
  const withDoctype = (subset: string, title: string) =>
    `<!DOCTYPE rss [${subset}]><rss><channel><title>${title}</title></channel></rss>`;

  it("reads short ones that the feed declares", () => {
    expect(read(withDoctype('<!ENTITY site "A > B]">', "Of &site;")).title).toBe("Of A > B]");
  });

  it.each([
    ["nested", withDoctype('<!ENTITY a "xx"><!ENTITY b "&a;&a;">', "&b;"), "&b;"],
    ["of another file", withDoctype('<!ENTITY a SYSTEM "file:///etc/hostname">', "&a;"), "&a;"],
    ["public", withDoctype('<!ENTITY a PUBLIC "x" "http://example.org/x">', "&a;"), "&a;"],
    ["long", withDoctype(`<!ENTITY a "${"x".repeat(5000)}">`, "&a;"), "&a;"],
  ])("refuses %s ones", (_, text, title) => {
    const feed = read(text);
    expect(codes(feed)).toEqual(["entity-refused"]);
    expect(feed.title).toBe(title);
  });

  it("names them in whole characters, without what drives a terminal", () => {
    const [problem] = read(
      withDoctype(`<!ENTITY a\x1b[31m\x07${"😀".repeat(40)} SYSTEM "x">`, "A title"),
    ).problems;
    expect(problem?.message).toMatch(/^The entity “a😀+” was refused/u);
    expect(problem?.message).not.toMatch(/[\0-\x1f\p{Cs}]/u);
  });

  it("bounds what all of them make together", () => {
    const feed = read(withDoctype(`<!ENTITY a "${"x".repeat(1000)}">`, "&a;".repeat(10_000)));
    expect(codes(feed)).toEqual(["entity-refused"]);
    expect(feed.title.length).toBeLessThan(300_000);
  });
});

describe("attacks", () => {
  it("bounds depth, and keeps the text", () => {
    const feed = read(
      rss(`<item><title>One</title><description>${"<b>".repeat(5000)}deep</description></item>`),
    );
    expect(codes(feed)).toContain("too-big");
    expect(paragraphs(feed.entries[0]!.blocks)).toEqual(["deep"]);
  });

  it("takes no addresses that run programs or read files", () => {
    const feed = read(
      rss(
        "<item><title>a</title><link>javascript:alert(1)</link><enclosure url='file:///etc/passwd'/></item>",
      ),
    );
    expect(feed.entries[0]).toMatchObject({ source: "", enclosures: [] });
  });

  const piece = fc.constantFrom(
    ...'<rss>|<channel>|<item>|</item>|<title>|</title>|<![CDATA[|]]>|<!--|-->|<!DOCTYPE x [|]>|<!ENTITY a \'|&a;|&#|<feed xmlns=|<entry|<?xml|?>|"|\'|>|<|&lt;p&gt;|<link href=|{"items":[{|"title":|<opml>|<outline text=|xml:base=\'|2024-13-40|\0|\u001b]0;'.split(
      "|",
    ),
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 60 })
    .map((parts) => parts.join(""));

  it("never throws, and all text is clean", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { entries, title, description, problems } = read(source);
        parseOpml(source);
        discoverFeeds(source, "https://example.org/");
        const fields = entries.flatMap(({ headline, dek, byline, published, guid, blocks }) => [
          headline,
          dek,
          byline,
          published,
          guid,
          ...paragraphs(blocks),
        ]);
        for (const field of [title, description, ...fields, ...problems.map((it) => it.message)])
          expect(field).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 500 },
    );
  });
});
