/** Headline, dek, byline, date, section, language, source and related stories of a page. */
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/html/parse-html.ts";
import { ADDRESS, htmlOf, others, read } from "./page.ts";

const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe("headline", () => {
  it("is what most of the page's sayings agree on, without the site's name", () => {
    expect(read({}).headline).toBe("Ferry runs aground");
    const head = '<meta property="og:title" content="Ferry runs aground">';
    expect(read({ head, headline: "The Quay" }).headline).toBe("Ferry runs aground");
  });
  it("does not take over the site's name where the data name it too", () => {
    const named = "Ferry runs aground - The Quay";
    const site = '<meta property="og:site_name" content="The Quay">';
    const head = `${site}<meta property="og:title" content="${named}">${ld({ "@type": "NewsArticle", headline: named })}`;
    expect(read({ head }).headline).toBe("Ferry runs aground");
  });
  it("is no longer in the body", () => {
    expect(others({ middle: "<h2>Ferry runs aground</h2>" })).toEqual([]);
  });
  it("is missed aloud", () => {
    expect(parseHtml("<p>x</p>").problems.map((problem) => problem.code)).toContain("no-headline");
  });
});

describe("dek", () => {
  const DEK = "Forty people and two goats waited for the tide";
  it("is the line that is called so", () => {
    expect(read({ top: `<p class="standfirst">${DEK}</p>` }).dek).toBe(DEK);
  });
  it("is the sentence between headline and body", () => {
    expect(read({ top: `<p>${DEK}.</p><p>By Una Field</p>` }).dek).toBe(`${DEK}.`);
  });
  it("is the first paragraph where the byline stands below it", () => {
    const html = htmlOf({}).replace(
      '<div class="text">',
      `<div class="text"><p>${DEK} to come back again.</p><p>By Una Field</p>`,
    );
    const draft = parseHtml(html);
    expect(draft.dek).toBe(`${DEK} to come back again.`);
    expect(draft.blocks).toHaveLength(5);
  });
  it("is what the page's data say, where no line of it does", () => {
    const head = `<meta name="description" content="${DEK}.">`;
    expect(read({ head }).dek).toBe(`${DEK}.`);
  });
  it.each([
    "Published February 24, 2020Last updated July 21, 2022This article is more than 2 years old.",
    "Updated on 3 May 2021 at ten, as the harbour office has made known.",
    "10/11/2022 08:00 AM EDT, 10/12/2022 09:15 AM EDT",
  ])("is not the line that says when it came out: %s", (line) => {
    expect(read({ top: `<p>${line}</p>` }).dek).toBe("");
  });
  it("is not the start of the body", () => {
    const head =
      '<meta name="description" content="The ferry left the quay at seven in the morning with forty people and two goats on board.">';
    expect(read({ head }).dek).toBe("");
  });
});

describe("date", () => {
  it.each(["0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "0000-00-00"])(
    "is not the first day of a program's calendar: %s",
    (first) => {
      const head = `<meta property="article:published_time" content="${first}"><meta name="date" content="2021-05-03">`;
      expect(read({ head }).published).toBe("2021-05-03");
    },
  );
});

describe("byline", () => {
  it("may be a heading, and is no role beside a name", () => {
    const top =
      '<h6 class="byline"><em>By</em> <a href="/una">Una Field</a></h6><aside class="author"><h3>Una Field</h3><p>Harbour Correspondent</p></aside>';
    expect(read({ top }).byline).toBe("Una Field");
    expect(
      read({ top: '<p class="byline">By Una Field</p><p class="author">Staff Reporter</p>' }).byline,
    ).toBe("Una Field");
    expect(read({ top: '<p class="byline">Staff Reporter</p>' }).byline).toBe("Staff Reporter");
  });
  it("is what somebody is only where nothing says who", () => {
    const role = '<meta name="author" content="Contributing Writer">';
    expect(read({ head: role, top: '<p class="byline">By Una Field</p>' }).byline).toBe("Una Field");
    expect(read({ head: role }).byline).toBe("Contributing Writer");
  });
  it("has no words that stand before names, and no section", () => {
    const head = ["By", "von", "in News", "Una Field on"]
      .map((name) => `<meta name="author" content="${name}">`)
      .join("");
    expect(read({ head }).byline).toBe("Una Field");
  });
  it.each([
    [
      "JSON-LD",
      ld({
        "@type": "NewsArticle",
        author: [{ "@type": "Person", name: "Una Field" }, { name: "Bo Strand" }],
      }),
      "",
    ],
    [
      "JSON-LD in a graph, by reference",
      ld({
        "@graph": [
          { "@type": "Article", author: [{ "@id": "#1" }, { "@id": "#2" }] },
          { "@id": "#1", "@type": "Person", name: "Una Field" },
          { "@id": "#2", "@type": "Person", name: "Bo Strand" },
        ],
      }),
      "",
    ],
    [
      "names beside what they are",
      '<meta name="author" content="Staff Writer"><meta name="author" content="Una Field"><meta name="author" content="Bo Strand">',
      "",
    ],
    ["meta names", '<meta name="author" content="Una Field"><meta name="author" content="Bo Strand">', ""],
    ["the page", "", '<p class="byline">By Una Field, Bo Strand · May 3, 2021</p>'],
    [
      "microdata",
      "",
      '<span itemprop="author"><b itemprop="name">Una Field</b></span> <span itemprop="author">Bo Strand</span>',
    ],
  ])("is read from %s", (_, head, top) => {
    expect(read({ head, top }).byline).toBe("Una Field, Bo Strand");
  });
});

describe("published", () => {
  it.each([
    [
      "JSON-LD",
      ld({ "@type": "NewsArticle", datePublished: "2021-05-03T07:30:00+02:00" }),
      "",
      "2021-05-03T07:30:00+02:00",
    ],
    [
      "meta names",
      '<meta property="article:published_time" content="2021-05-03 07:30:00Z">',
      "",
      "2021-05-03T07:30:00Z",
    ],
    ["<time>", "", '<time class="published" datetime="2021-05-03">Monday</time>', "2021-05-03"],
    ["words", "", "<p>Published on 3 May 2021</p>", "2021-05-03"],
    [
      "faulty JSON",
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-05-03","description":"two\nlines"}</script>',
      "",
      "2021-05-03",
    ],
  ])("is read from %s", (_, head, top, date) => {
    expect(read({ head, top }).published).toBe(date);
  });
  it("is read from the address at last", () => {
    expect(parseHtml(htmlOf({}), { address: "https://news.example/2021/05/03/ferry" }).published).toBe(
      "2021-05-03",
    );
  });
});

describe("a section", () => {
  it.each([
    ["harbour", "Harbour"],
    ["sea & coast", "Sea & coast"],
    ["iReport", "iReport"],
  ])("that data give as %s is %s", (told, shown) => {
    const head = `<meta property="article:section" content="${told}">`;
    expect(read({ head }).section).toBe(shown);
  });
});

describe("section, language, source", () => {
  it("are what the page says", () => {
    const head =
      '<meta property="article:section" content="Harbour"><link rel="canonical" href="/harbour/ferry">';
    const { section, language, source } = read({ head });
    expect({ section, language, source }).toEqual({
      section: "Harbour",
      language: "en",
      source: "https://news.example/harbour/ferry",
    });
  });
  it("fall back on where the page was got from", () => {
    expect(read({ head: '<link rel="canonical" href="https://news.example/">' }).source).toBe(ADDRESS);
    expect(parseHtml(htmlOf({})).source).toBe("");
  });
});

describe("related", () => {
  const GOATS = { headline: "Goats of the harbour and their owners", source: "https://news.example/goats" };
  it.each([
    ["a link between paragraphs", '<p><a href="/goats">Goats of the harbour and their owners</a></p>'],
    ["a line that says so", '<p>Read also: <a href="/goats">Goats of the harbour and their owners</a></p>'],
    [
      "a heading and its list",
      '<h3>Related stories</h3><ul><li><a href="/goats">Goats of the harbour and their owners</a></li></ul>',
    ],
    [
      "a box that is called so",
      '<div class="related-box"><a href="/goats"><b>Goats of the harbour and their owners</b></a></div>',
    ],
  ])("are named by %s, and leave the body", (_, middle) => {
    expect(read({ middle }).related).toEqual([GOATS]);
    expect(others({ middle })).toEqual([]);
  });
  it("are named below the body too, each once, but not the story itself and not the most read", () => {
    const list = `<p>More great Quay stories</p><ul><li><a href="/goats">Goats of the harbour</a> and their owners</li></ul>`;
    expect(read({ end: list })).toMatchObject({ related: [GOATS], blocks: read({}).blocks });
    const link = `<a href="/goats">${GOATS.headline}</a>`;
    const around = `<div class="related">${link}${link}<a href="${ADDRESS}#top">Ferry runs aground at the old quay</a></div><div class="most-read"><a href="/x">Seven things to know about tides</a></div>`;
    expect(read({ around }).related).toEqual([GOATS]);
  });
});
