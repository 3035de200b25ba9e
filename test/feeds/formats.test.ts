/** One small feed of each format, and what becomes of its fields. */
import { describe, expect, it } from "vitest";
import { looksLikeFeed } from "../../src/feeds/parse-feed.ts";
import { paragraphs, read, rss } from "./sample.ts";

const RSS = rss(
  `<item>
    <title>Ferry &amp;amp; pier open &lt;em&gt;again&lt;/em&gt;</title>
    <link>/ferry</link>
    <guid isPermaLink="false">ferry-1</guid>
    <author>ida@example.org (Ida Holm)</author>
    <category domain="places">Harbour</category>
    <pubDate>Tue, 5 Mar 2024 9:05:00 EST</pubDate>
    <description>A short summary.</description>
    <content:encoded><![CDATA[<p>The ferry runs.</p><p>So does the pier.</p>]]></content:encoded>
    <enclosure url="https://example.org/a.mp3" length="1200" type="audio/mpeg"/>
  </item>`,
  `<title>Harbour News</title><link>https://example.org/</link><description>All of it</description>
   <language>en-gb</language><ttl>90</ttl>`,
);

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/news/" xml:lang="da">
  <title type="text">Havnen</title><id>tag:example.org,2024:havn</id>
  <link rel="self" href="atom.xml"/><link href="."/><link rel="hub" href="https://hub.example.org/"/>
  <author><name>Redaktionen</name></author>
  <entry>
    <title type="html">Færgen &lt;b&gt;sejler&lt;/b&gt;</title><id>tag:example.org,2024:1</id>
    <link href="1.html"/><link rel="related" href="2.html" title="Kajen"/>
    <published>2024-03-05T09:05:00+01:00</published><updated>2024-03-06T09:05:00+01:00</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Den sejler &amp; <a href="3.html">lægger til</a>.</p></div></content>
  </entry>
</feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://example.org/rdf"><title>Old News</title><link>https://example.org/</link></channel>
  <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link>
    <dc:creator>Ida Holm</dc:creator><dc:creator>Per Lund</dc:creator><dc:date>2004-05</dc:date></item>
</rdf:RDF>`;

const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Notes",
  home_page_url: "https://example.org/",
  next_url: "https://example.org/feed?page=2",
  authors: [{ name: "Ida Holm" }],
  items: [
    {
      id: 7,
      url: "https://example.org/7",
      content_text: "First.\n\nSecond.",
      date_published: "2024-03-05T09:05:00Z",
    },
    {
      id: "8",
      url: "/8",
      title: "Eight",
      content_html: "<p>Text</p>",
      authors: [{ name: "Per Lund" }],
      tags: ["sea"],
    },
  ],
});

describe("formats", () => {
  it("reads RSS 2.0", () => {
    const feed = read(RSS);
    expect(feed).toMatchObject({
      format: "rss",
      version: "2.0",
      title: "Harbour News",
      description: "All of it",
    });
    expect(feed).toMatchObject({ address: "https://example.org/", language: "en-gb", ttl: 90, problems: [] });
    const [story] = feed.entries;
    expect(story).toMatchObject({
      section: "Harbour News",
      headline: "Ferry & pier open again",
      source: "https://example.org/ferry",
      guid: "ferry-1",
      byline: "Ida Holm",
      published: "2024-03-05T09:05:00-05:00",
      dek: "A short summary.",
      language: "en-gb",
      teaser: false,
      categories: [{ name: "Harbour", scheme: "places" }],
      enclosures: [{ address: "https://example.org/a.mp3", type: "audio/mpeg", length: 1200 }],
    });
    expect(paragraphs(story!.blocks)).toEqual(["The ferry runs.", "So does the pier."]);
    expect(story!.id).toBeUndefined();
  });

  it("reads Atom, with addresses relative to xml:base and the feed's author", () => {
    const feed = read(ATOM);
    expect(feed).toMatchObject({
      format: "atom",
      version: "1.0",
      title: "Havnen",
      hubs: ["https://hub.example.org/"],
    });
    expect(feed).toMatchObject({
      self: "https://example.org/news/atom.xml",
      address: "https://example.org/news/",
    });
    expect(feed.entries[0]).toMatchObject({
      headline: "Færgen sejler",
      source: "https://example.org/news/1.html",
      byline: "Redaktionen",
      language: "da",
      published: "2024-03-05T09:05:00+01:00",
      updated: "2024-03-06T09:05:00+01:00",
      related: [{ headline: "Kajen", source: "https://example.org/news/2.html" }],
    });
    expect(paragraphs(feed.entries[0]!.blocks)).toEqual(["Den sejler & lægger til."]);
  });

  it("reads RDF, several creators, a month for a date", () => {
    const feed = read(RDF);
    expect(feed).toMatchObject({ format: "rdf", version: "1.0", title: "Old News" });
    expect(feed.entries[0]).toMatchObject({
      byline: "Ida Holm, Per Lund",
      published: "2004-05-01",
      headline: "One",
    });
  });

  it("reads JSON Feed, and gives an entry without a title how it begins", () => {
    const feed = read(JSON_FEED);
    expect(feed).toMatchObject({ format: "json", version: "1.1", next: "https://example.org/feed?page=2" });
    const [note, eight] = feed.entries;
    expect(note).toMatchObject({
      guid: "7",
      headline: "First. Second.",
      byline: "Ida Holm",
      source: "https://example.org/7",
    });
    expect(paragraphs(note!.blocks)).toEqual(["First.", "Second."]);
    expect(eight).toMatchObject({ headline: "Eight", byline: "Per Lund", source: "https://example.org/8" });
  });

  it("reads the Channel Definition Format in capitals", () => {
    const feed = read(
      '<CHANNEL HREF="https://example.org/"><TITLE>Old</TITLE><ITEM HREF="/1" LASTMOD="2004-04-06"><TITLE>A</TITLE></ITEM></CHANNEL>',
    );
    expect(feed).toMatchObject({ format: "cdf", title: "Old", address: "https://example.org/" });
    expect(feed.entries[0]).toMatchObject({
      headline: "A",
      source: "https://example.org/1",
      published: "2004-04-06",
    });
  });

  it.each([
    ["RSS", RSS, true],
    ["Atom", ATOM, true],
    ["RDF", RDF, true],
    ["JSON Feed", JSON_FEED, true],
    ["a warning before it", `Warning: old function\n${RSS}`, true],
    ["a page", "<!doctype html><html><body><feed>1</feed></body></html>", false],
    ["Markdown", "# Feed\n\nAbout <rssing> and more", false],
    ["other JSON", '{"name": "x"}', false],
    ["nothing", "", false],
  ])("tells %s", (_, text, expected) => expect(looksLikeFeed(text)).toBe(expected));
});
