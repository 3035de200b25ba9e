import { describe, expect, it } from "vitest";
import { discoverFeeds } from "../../src/feeds/discover.ts";

const at = (html: string) => discoverFeeds(html, "https://example.org/news/").map(({ address }) => address);

describe("feeds that a page names", () => {
  it("finds alternates with their titles, each once, those of comments last", () => {
    const html = `<head><base href="/site/">
      <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed">
      <link rel="alternate stylesheet" type="text/css" href="a.css">
      <link rel=alternate type=application/atom+xml title="News &amp; more" href=atom.xml>
      <link rel="alternate" type="application/atom+xml" href="atom.xml">
      <link rel="alternate" hreflang="de" href="/de/"></head>`;
    expect(discoverFeeds(html, "https://example.org/news/")).toEqual([
      { address: "https://example.org/site/atom.xml", title: "News & more", type: "application/atom+xml" },
      { address: "https://example.org/site/comments/feed", title: "Comments", type: "application/rss+xml" },
    ]);
  });

  it("takes links that look like feeds where the head names none", () => {
    expect(at('<a href="/about">About</a><a href="/feed/">RSS</a><a href="rss.xml">RSS</a>')).toEqual([
      "https://example.org/feed/",
      "https://example.org/news/rss.xml",
    ]);
  });

  it("takes nothing from scripts, and no address that is none of the web's", () => {
    expect(at('<script>"<link rel=alternate type=application/rss+xml href=/x>"</script>')).toEqual([]);
    expect(at('<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">')).toEqual([]);
    expect(at('<link rel="alternate" type="application/rss+xml" href="feed:https://example.org/f">')).toEqual(
      ["https://example.org/f"],
    );
  });
});
