/** Which of a page's sayings is the headline: trails of sections, kickers, other words for search engines and cards. */
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/html/parse-html.ts";
import { htmlOf, others, read } from "./page.ts";

const ld = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...data })}</script>`;
const og = (title: string) => `<meta property="og:title" content="${title}">`;

/** The page with this instead of its <h1>. */
const headed = (heading: string, head = "") =>
  parseHtml(htmlOf({ head }).replace("<h1>Ferry runs aground</h1>", heading));

describe("a heading of the first rank at the end of the trail of sections", () => {
  const SEARCHED = "Ferry accident: what we know about the old channel";
  const SHOWN = "Two goats were the first to understand";
  const head = `<title>${SEARCHED}</title>${og(SEARCHED)}${ld({ headline: SHOWN })}`;
  it.each([
    [
      "in a list",
      `<ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li><li><h1>${SEARCHED}</h1></li></ul>`,
    ],
    ["in a box called so", `<nav class="breadCrumbs"><a href="/sea">Sea</a> | <h1>${SEARCHED}</h1></nav>`],
  ])("is not the headline: %s", (_, trail) => {
    const draft = headed(`${trail}<h2>${SHOWN}</h2>`, head);
    expect(draft.headline).toBe(SHOWN);
    expect(draft.blocks.filter((block) => block.type === "subhead")).toEqual([]);
  });
  it("is the headline where no other heading is", () => {
    expect(headed(`<nav class="breadcrumbs"><h1>${SEARCHED}</h1></nav>`).headline).toBe(SEARCHED);
  });
  it("is not looked for in a list of headlines", () => {
    const list = `<ul><li>Another story of the day with a long headline</li><li><h1>${SHOWN}</h1></li></ul>`;
    expect(headed(`${list}<h2>What the harbour says</h2>`).headline).toBe(SHOWN);
  });
});

it("a title that is one word with hyphens is whole", () => {
  const page = htmlOf({ head: "" }).replace("<h1>Ferry runs aground</h1>", "");
  const named = (title: string) => parseHtml(page.replace("Ferry runs aground | The Quay", title)).headline;
  expect(named("draft-ferry-04 - harbourProtocol")).toBe("draft-ferry-04");
  expect(named("渡船在旧航道搁浅两只山羊最先明白-码头报")).toBe("渡船在旧航道搁浅两只山羊最先明白");
});

describe("a kicker in the heading", () => {
  it.each([
    ["by its name", '<h1><span class="head__topLine">Harbour</span> <span>Ferry runs aground</span></h1>'],
    [
      "by a hidden dash",
      '<h1><span>Harbour</span><span aria-hidden="true"> – </span>Ferry runs aground</h1>',
    ],
    [
      "by a dash for screen readers",
      '<h1>Harbour<span class="visually-hidden">: </span>Ferry runs aground</h1>',
    ],
  ])("is no part of the headline: %s", (_, heading) => {
    const draft = headed(heading);
    expect(draft.headline).toBe("Ferry runs aground");
    expect(JSON.stringify(draft.blocks)).not.toContain("Harbour");
  });
  it("is taken off where the data have another one", () => {
    const heading = '<h1><span class="kicker">Harbour</span> Ferry runs aground</h1>';
    expect(headed(heading, og("Accident at sea: Ferry runs aground")).headline).toBe("Ferry runs aground");
  });
  it("stays where the data give the headline with it", () => {
    const said = "Harbour: Ferry runs aground";
    const heading = '<h1><span class="kicker">Harbour</span> Ferry runs aground</h1>';
    expect(headed(heading, `${og(said)}${ld({ headline: said })}`).headline).toBe(said);
  });
  it("is the heading where nothing longer follows it", () => {
    const middle = '<h2><span class="kicker">What the harbour says</span> Now</h2>';
    const texts = others({ middle }).map((block) => ("text" in block ? block.text : ""));
    expect(texts).toEqual(["What the harbour says", "Now"]);
  });
  it("is no headline of a related story", () => {
    const around = `<section class="related"><h3><a href="/goats"><span class="kicker">Animals of the harbour now</span> Goats and their owners in the old town</a></h3></section>`;
    expect(read({ around }).related.map((one) => one.headline)).toEqual([
      "Goats and their owners in the old town",
    ]);
  });
});

describe("words for cards and search engines", () => {
  it("are not the headline where a heading says it in others", () => {
    const head = og("What happened to the ferry at the quay on Monday?");
    expect(read({ head, headline: "Ferry aground at the quay" }).headline).toBe("Ferry aground at the quay");
  });
});
