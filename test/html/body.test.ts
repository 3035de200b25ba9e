/** What of a page is the story's body, and what is not: a test a rule. */
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/html/parse-html.ts";
import { htmlOf, others, paragraphs, read, STORY } from "./page.ts";

const BOX = (name: string, inner: string) => `<div class="${name}">${inner}</div>`;
const LONG =
  "A sentence that is long enough to be taken for a paragraph of the story, if nothing else spoke against it.";

describe("the body", () => {
  it("is the paragraphs of the article and nothing around it", () => {
    expect(read({}).blocks).toEqual(STORY.map((text) => ({ type: "paragraph", text })));
  });

  it.each([
    ["share buttons", BOX("share-bar", `<a href="/s">Share on a network</a> ${LONG}`)],
    ["newsletter boxes", BOX("newsletter-signup", `<p>${LONG}</p>`)],
    [
      "related blocks",
      BOX("related-articles", `<h3>Related</h3><p><a href="/x">A goat was seen on the quay</a></p>`),
    ],
    ["advertisements", BOX("ad-slot", `<p>${LONG}</p>`)],
    ["hidden boxes", `<div style="display: none"><p>${LONG}</p></div><p hidden>${LONG}</p>`],
    ["polls", BOX("poll", `<p>Who was right?</p><p>The captain of the ferry.</p><p>The two goats.</p>`)],
    ["players", BOX("video-player", `<p>${LONG}</p>`)],
    ["notes about the writer", BOX("author-bio", `<p>${LONG}</p>`)],
    ["lists of topics", BOX("tags", `<a href="/t">sea</a> <a href="/u">goats</a>`)],
    ["comments", `<section id="comments"><p>${LONG}</p></section>`],
    ["forms and buttons", `<form class="signup"><p>Get the news</p><button>Go on</button><input></form>`],
    ["scripts, styles, frames", `<script>alert("x")</script><style>p{}</style><iframe src="/f">old</iframe>`],
    ["links that stand alone", `<p><a href="/other-story">Goats of the harbour and their owners</a></p>`],
    ["the page's phrases", "<p>Sign up for our newsletter</p><p>Advertisement</p>"],
    ["what comes with the comment form", `<p>Source link</p><p>${LONG}</p>`],
    ["credits outside captions", "<p>Photo: Una Field / Coast Pool</p>"],
    ["headings with nothing below them", "<h2>What comes next</h2>"],
  ])("leaves out %s", (_, html) => {
    expect(others({ end: html })).toEqual([]);
  });

  it("keeps posts of social networks although their box is called social", () => {
    const post = `<div class="social-embed"><blockquote><p>We are aground.</p>— The Ferry (@ferry)</blockquote></div>`;
    expect(others({ middle: post })).toEqual([
      { type: "quote", text: "We are aground.\n— The Ferry (@ferry)" },
    ]);
  });

  it("keeps a long paragraph that speaks of newsletters amid the others", () => {
    const text = `${LONG} The office sends a newsletter by e-mail to all who register on its website, free of charge, and asks them for nothing else but an address and a name to write to them.`;
    expect(paragraphs({ middle: `<p>${text}</p>` })).toContain(text);
  });

  it("does not take the name of a box for its content: most of the text is the story", () => {
    const html = htmlOf({}).replace('class="text"', 'class="related-story"');
    expect(parseHtml(html).blocks).toHaveLength(STORY.length);
  });

  it("keeps a story in several boxes whole", () => {
    const half = (from: number, to: number) =>
      `<section><h2>Part ${from}</h2>${STORY.slice(from, to)
        .map((text) => `<p>${text}</p>`)
        .join("")}</section>`;
    const html = `<h1>Ferry runs aground</h1><div>${half(0, 2)}${half(2, 5)}</div>`;
    expect(parseHtml(html).blocks.map((block) => block.type)).toEqual([
      "subhead",
      "paragraph",
      "paragraph",
      "subhead",
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
  });

  it("takes the story, not the many teasers below it", () => {
    const teaser = (at: number) =>
      `<li><h3><a href="/${at}">Another headline of the day, number ${at}</a></h3><p>${LONG}</p></li>`;
    const around = `<ul class="cards">${Array.from({ length: 20 }, (_, at) => teaser(at)).join("")}</ul>`;
    expect(paragraphs({ around })).toEqual(STORY);
  });

  it("takes the story that the title names where several stand on the page", () => {
    const other = `<article><h1>Goats found in the dunes</h1>${Array.from({ length: 9 }, (_, at) => `<p>${LONG} ${at}.</p>`).join("")}</article>`;
    const html = htmlOf({}).replace("</article></main>", `</article>${other}</main>`);
    expect(parseHtml(html).blocks).toHaveLength(STORY.length);
  });

  it("keeps the paragraphs above a place in the story where the headline stands again", () => {
    expect(paragraphs({ middle: "<h3>Ferry runs aground</h3>" })).toEqual(STORY);
  });

  it("leaves out what stands above the headline", () => {
    const html = htmlOf({}).replace("<article>", `<article><p>${LONG}</p>`);
    expect(parseHtml(html).blocks).toHaveLength(STORY.length);
  });

  it("leaves out bylines and dates that stand again in the body", () => {
    const html = htmlOf({}).replace(
      '<div class="text">',
      '<div class="text"><p>By Una Field</p><p>Published May 3, 2021</p>',
    );
    expect(parseHtml(html).blocks).toHaveLength(STORY.length);
  });

  it("parts paragraphs at two line breaks, joins lines at one", () => {
    const text = STORY.join("<br><br>").replace("morning", "<br>morning");
    const { blocks } = parseHtml(`<h1>Ferry runs aground</h1><div>${text}</div>`);
    expect(blocks).toEqual(STORY.map((one) => ({ type: "paragraph", text: one })));
  });

  it("takes the text in the page's data where the page shows none", () => {
    const data = JSON.stringify({
      "@type": "NewsArticle",
      headline: "Ferry runs aground",
      articleBody: STORY.join("\n\n"),
    });
    const draft = parseHtml(`<script type="application/ld+json">${data}</script><body><div id="app"></div>`);
    expect(draft.blocks).toHaveLength(STORY.length);
    expect(draft.problems.map((problem) => problem.code)).toContain("from-data");
  });

  it("keeps what stands around a long list or quotation", () => {
    for (const [name, part] of [
      ["ol", "li"],
      ["blockquote", "p"],
    ]) {
      const list = `<${name}>${STORY.map((one) => `<${part}>${one}</${part}>`).join("")}</${name}>`;
      const { blocks } = parseHtml(`<h1>Ferry</h1><div><p>${LONG}.</p>${list}<p>So it ends.</p></div>`);
      expect(blocks.map((block) => block.type)).toEqual([
        "paragraph",
        name === "ol" ? "list" : "quote",
        "paragraph",
      ]);
    }
  });

  it("goes into a page that is set as a list", () => {
    const html = `<ul><li><a href="/">Home</a></li><li><div class="text">${STORY.map((one) => `<p>${one}</p>`).join("")}</div></li></ul>`;
    expect(JSON.stringify(parseHtml(`<h1>Ferry</h1>${html}`).blocks)).not.toContain("Home");
  });

  it("does not take the longer text that asks for consent", () => {
    const ask =
      "This website uses cookies to improve your experience. See our privacy policy for more of it. ";
    const html = `<h1>Ferry</h1><div><p>${STORY[0]}</p></div><section><div><p>${ask.repeat(9)}</p></div></section>`;
    expect(parseHtml(html).blocks).toEqual([{ type: "paragraph", text: STORY[0] }]);
  });

  it("keeps chapters that are called after a table of contents", () => {
    const html = STORY.map((one, at) => `<div class="content-body" id="TOC_${at}"><p>${one}</p></div>`).join(
      "",
    );
    expect(parseHtml(`<h1>Ferry</h1><article>${html}</article>`).blocks).toHaveLength(STORY.length);
  });

  it("keeps paragraphs in a heading that was not closed", () => {
    const html = `<h1>Ferry</h1><article><h2><div>${STORY.map((one) => `<p>${one}</p>`).join("")}</div></article>`;
    const { blocks } = parseHtml(html);
    expect(blocks.map((block) => block.type)).toEqual(STORY.map(() => "paragraph"));
  });

  it("keeps lists of short lines under headings at the end, drops a line alone", () => {
    const lists = ["Songs", "Singers", "Ships"]
      .map((head) => `<h2>${head}</h2><p>Una Field</p><p>Old Weir – winner</p>`)
      .join("");
    expect(others({ end: lists })).toHaveLength(9);
    expect(others({ end: "<p>Old Weir</p>" })).toEqual([]);
  });

  it("takes no link from a full stop alone", () => {
    const middle =
      '<p>She wrote <a href="/a">a list of all of the boats</a><a href="/b">.</a> It is long enough.</p>';
    expect(others({ middle })).toMatchObject([{ spans: [{ kind: "link", href: "https://news.example/a" }] }]);
    expect(others({ middle })[0]).toHaveProperty("spans.length", 1);
  });

  it("tells what it left out", () => {
    const { problems } = read({ end: BOX("newsletter-signup", `<p>${LONG}</p>`) });
    expect(problems).toEqual([{ code: "left-out", message: `Left out: “${LONG}”` }]);
  });
});
