/** Pictures with their captions, credits and addresses, each once. */
import { describe, expect, it } from "vitest";
import { others, read } from "./page.ts";

const figure = (html: string) => others({ middle: html });
const IMAGE = "https://news.example/p/ferry.jpg";
const CAPTION = "The ferry on the sand at noon, seen from the old lighthouse.";

describe("figures", () => {
  it.each([
    [
      "a credit in an element of its own",
      `<figcaption>${CAPTION} <span>Una Field/Coast Pool</span></figcaption>`,
    ],
    [
      "a credit called so",
      `<figcaption><span class="photo-credit">Photo: Una Field/Coast Pool</span> ${CAPTION}</figcaption>`,
    ],
    ["a credit in brackets", `<figcaption>${CAPTION} (Una Field/Coast Pool)</figcaption>`],
    ["a credit behind the last sentence", `<figcaption>${CAPTION} Una Field/Coast Pool</figcaption>`],
    ["a credit in <cite>", `<figcaption>${CAPTION}<cite>Una Field/Coast Pool</cite></figcaption>`],
    ["a line of names", `<figcaption><p>${CAPTION}</p><p>Una Field/Coast Pool</p></figcaption>`],
    [
      "hidden labels and counters",
      `<figcaption><span class="sr-only">Image caption, </span>${CAPTION} <small>Una Field/Coast Pool</small></figcaption><p>1 of 3</p>`,
    ],
  ])("parts the caption from %s", (_, html) => {
    expect(figure(`<figure><img src="/p/ferry.jpg" alt="Ferry on sand">${html}</figure>`)).toEqual([
      {
        type: "figure",
        caption: CAPTION,
        credit: "Una Field/Coast Pool",
        alt: "Ferry on sand",
        image: IMAGE,
      },
    ]);
  });

  it("takes a credit that its hidden label runs into, where nothing else is said", () => {
    const html = (words: string) =>
      `<figure><img src="/p/ferry.jpg"><figcaption><span><span>Credit</span>${words}</span></figcaption></figure>`;
    expect(figure(html("Una Field"))).toEqual([
      { type: "figure", caption: "", credit: "Una Field", image: IMAGE },
    ]);
  });

  it("takes a credit whose label stands in a box of its own", () => {
    const html = `<figure><img src="/p/ferry.jpg"><figcaption><span>${CAPTION}</span><span class="credit"><span class="credit-description">Credit</span>: Una Field</span></figcaption></figure>`;
    expect(figure(html)).toEqual([{ type: "figure", caption: CAPTION, credit: "Una Field", image: IMAGE }]);
  });

  it("finds captions by the name of their box, without <figure>", () => {
    expect(
      figure(`<div class="wrap"><img src="/p/ferry.jpg"><div class="wp-caption-text">${CAPTION}</div></div>`),
    ).toEqual([{ type: "figure", caption: CAPTION, credit: "", image: IMAGE }]);
  });

  it("finds captions by the box they share with a picture", () => {
    expect(figure(`<div class="photo"><img src="/p/ferry.jpg"><p>${CAPTION}</p></div>`)).toEqual([
      { type: "figure", caption: CAPTION, credit: "", image: IMAGE },
    ]);
  });

  it("finds a caption in a span, under a picture that leads to itself in large", () => {
    const html = `<div class="image-box"><a href="/p/ferry-large.jpg"><img src="/p/ferry.jpg"></a><span class="caption">${CAPTION}</span></div>`;
    expect(figure(html)).toEqual([{ type: "figure", caption: CAPTION, credit: "", image: IMAGE }]);
  });

  it.each([
    ["2of7", "Una Field", "Una Field"],
    ["", "Images: Una Field;", "Una Field"],
  ])("drops what runs into caption or credit: %s", (count, credit, maker) => {
    const html = `<figure><img src="/p/ferry.jpg"><figcaption>${count}${CAPTION}<span class="credit">${credit}</span></figcaption></figure>`;
    expect(figure(html)).toEqual([{ type: "figure", caption: CAPTION, credit: maker, image: IMAGE }]);
  });

  it("drops a paragraph beside a figure that says what its caption says", () => {
    const html = `<figure><img src="/p/ferry.jpg"><figcaption>${CAPTION}</figcaption></figure><div><p>${CAPTION}</p></div>`;
    expect(figure(html)).toEqual([{ type: "figure", caption: CAPTION, credit: "", image: IMAGE }]);
  });

  it("says nothing twice: alt and caption, the same picture, a short form of the caption", () => {
    const html = `<figure><img src="/p/ferry.jpg" alt="${CAPTION}"><noscript><img src="/p/ferry.jpg"></noscript><figcaption><div>The ferry on the sand at noon</div><div>${CAPTION}</div></figcaption></figure>`;
    expect(figure(html + html)).toEqual([{ type: "figure", caption: CAPTION, credit: "", image: IMAGE }]);
  });

  it("takes the picture that scripts would load, the largest of a set, and no placeholder", () => {
    const sources = [
      '<img src="/blank.gif" data-src="/p/ferry.jpg">',
      '<img src="data:image/gif;base64,R0" srcset="/p/small.jpg 320w, /p/ferry.jpg 1200w">',
      '<picture><source srcset="/p/ferry.jpg 2x"><img src="/placeholder.png"></picture>',
    ];
    for (const source of sources)
      expect(figure(`<figure>${source}<figcaption>${CAPTION}</figcaption></figure>`)).toEqual([
        { type: "figure", caption: CAPTION, credit: "", image: IMAGE },
      ]);
  });

  it("has no figure of icons, counters and faces", () => {
    expect(
      figure(
        '<img src="/i.png" width="16" height="16"><img class="avatar" src="/una.jpg"><img src="/c.gif" width=1>',
      ),
    ).toEqual([]);
  });

  it("takes the picture above the body, whose box is not the body's", () => {
    const top = `<figure><img src="/p/ferry.jpg"><figcaption>${CAPTION}</figcaption></figure>`;
    expect(read({ top }).blocks[0]).toEqual({ type: "figure", caption: CAPTION, credit: "", image: IMAGE });
  });

  it("has no figure of a writer's portrait", () => {
    const top =
      '<div class="byline"><figure><img src="/una.jpg"><figcaption>By Una Field</figcaption></figure></div>';
    expect(others({ top })).toEqual([]);
  });
});
