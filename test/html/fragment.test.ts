/** What a feed gives for a story is the story, without what programs put around it. */
import { expect, test } from "vitest";
import { blockText } from "../../src/article/article.ts";
import { parseFragment } from "../../src/html/fragment.ts";

const BASE = "https://mill.example/2026/eels";
const EELS =
  "<p>The eels are back in the river, as they have been every spring since the weir was taken out of it.</p>";
const told = (html: string) => parseFragment(html, BASE, BASE).blocks.map(blockText);

test("share prompts, source links and the notes of blogs go", () => {
  for (const noise of [
    "<p>Source link</p>",
    "<p>Share this on Facebook</p>",
    '<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="/f">Facebook</a></li><li><a href="/x">X</a></li></ul></div>',
    '<p>The post <a href="/2026/eels">Eels Are Back</a> appeared first on <a href="/">The Mill Gazette</a>.</p>',
    '<p>Der Beitrag <a href="/2026/eels">Aale sind zurück</a> erschien zuerst auf <a href="/">Mühle</a>.</p>',
    '<p><a href="/2026/eels">Continue reading Eels Are Back</a></p>',
    '<img src="https://count.example/p.gif" width="1" height="1" alt="">',
    "<p>Sign up for our newsletter</p>",
  ])
    expect(told(`${EELS}${EELS.replace("eels", "herons")}${noise}`), noise).toHaveLength(2);
});

test("the first word of a note is no note", () => {
  const post =
    "<p>The post office appeared first on the list of houses that the river took, and then the mill did.</p>";
  expect(told(`${EELS}${post}`)).toHaveLength(2);
});

test("related blocks become named stories with their addresses", () => {
  const html = `${EELS}${EELS.replace("eels", "herons")}<h3>Related Posts</h3><ul><li><a href="/2026/weir">The Weir Is Gone at Last</a></li><li><a href="/2026/mill">What Became of the Old Mill</a></li></ul><p>The post Eels Are Back appeared first on The Mill.</p>`;
  const { blocks, related } = parseFragment(html, BASE, BASE);
  expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
  expect(related).toEqual([
    { headline: "The Weir Is Gone at Last", source: "https://mill.example/2026/weir" },
    { headline: "What Became of the Old Mill", source: "https://mill.example/2026/mill" },
  ]);
});

test("figures have their captions and credits", () => {
  const html = `<figure><img src="/eel.jpg" alt="An eel"><figcaption>An eel in the reeds. <span class="credit">Photo: A. Writer</span></figcaption></figure>${EELS}`;
  expect(parseFragment(html, BASE).blocks[0]).toMatchObject({
    type: "figure",
    caption: "An eel in the reeds.",
    credit: expect.stringContaining("A. Writer"),
    image: "https://mill.example/eel.jpg",
  });
});

test("a caption that is boxed apart from its picture is the picture's", () => {
  const html = `${EELS}<div class="image"><img src="/eel.jpg" alt="Eels"></div><figure><figcaption>An eel in the reeds.</figcaption></figure>${EELS.replace("eels", "herons")}`;
  expect(parseFragment(html, BASE).blocks.map(({ type }) => type)).toEqual([
    "paragraph",
    "figure",
    "paragraph",
  ]);
  expect(parseFragment(html, BASE).blocks[1]).toMatchObject({
    alt: "Eels",
    caption: "An eel in the reeds.",
    image: "https://mill.example/eel.jpg",
  });
});

test("a list of links may be all that a feed has to tell, and so may a line that elsewhere is noise", () => {
  const links =
    '<ul><li><a href="/a">The Weir Is Gone at Last</a></li><li><a href="/b">What Became of the Mill</a></li></ul>';
  expect(parseFragment(links, BASE).blocks).toMatchObject([
    { type: "list", items: ["The Weir Is Gone at Last", "What Became of the Mill"] },
  ]);
  expect(told("<p>Source link</p>")).toEqual(["Source link"]);
  expect(told("")).toEqual([]);
});

test("marks of notes and powers are small figures, and no way back stands behind a note", () => {
  const html = `<p>The weir was 10<sup>3</sup> years old and full of H<sub>2</sub>O.<sup id="fnref1"><a href="#fn1">1</a></sup></p>${EELS}<p>It fell on the 1<sup>st</sup> of May<sup class="reference"><a href="/eels#cite-2"><span>[</span>12<span>]</span></a></sup>.</p><ol><li id="fn1">So the miller says. <a href="#fnref1">\u21a9\ufe0e</a></li></ol>`;
  const blocks = told(html);
  expect(blocks[0]).toBe("The weir was 10³ years old and full of H₂O.¹");
  expect(blocks[2]).toBe("It fell on the 1st of May¹².");
  expect(blocks[3]).toBe("So the miller says.");
});

test("a small figure that leads to another page stays a link", () => {
  const html = `${EELS}<p>Nobody had seen so many of them in years, says the mill<sup><a href="https://other.example/">2</a></sup>.</p>`;
  expect(parseFragment(html, BASE).blocks[1]).toMatchObject({
    text: expect.stringContaining("mill2."),
    spans: [{ kind: "link", href: "https://other.example/" }],
  });
});

test("a rule or three asterisks part what stands on both sides; beside what is left out they part that", () => {
  const kinds = (html: string) => parseFragment(html, BASE).blocks.map(({ type }) => type);
  const mill =
    "<p>The mill stood by the weir until the flood of that spring took both of them in one night.</p>";
  expect(kinds(`${EELS}<hr>${mill}`)).toEqual(["paragraph", "break", "paragraph"]);
  expect(kinds(`${EELS}<p>* * *</p>${mill}<p>###</p>`)).toEqual(["paragraph", "break", "paragraph"]);
  expect(kinds(`${EELS}<hr><hr class="thin">${mill}<hr>`)).toEqual(["paragraph", "break", "paragraph"]);
  expect(kinds(`${EELS}<hr style="display:none">${mill}`)).toEqual(["paragraph", "paragraph"]);
  expect(kinds(`${EELS}<hr><p>Advertisement</p><hr>${mill}`)).toEqual(["paragraph", "paragraph"]);
  expect(kinds(`<blockquote>${EELS}<hr>${mill}</blockquote>`)).toEqual(["quote", "break", "quote"]);
});

test("a heading over contents that were left out goes, and the source of a quotation in brackets is no heading", () => {
  const links = '<div><ul><li><a href="#a">Of Mills</a></li><li><a href="#b">Of Weirs</a></li></ul></div>';
  const subheads = (html: string) =>
    parseFragment(html, BASE).blocks.flatMap((block) => (block.type === "subhead" ? [block.text] : []));
  expect(subheads(`${EELS}<h4>Table of Contents</h4>${links}${EELS}<h2>Of Mills</h2>${EELS}`)).toEqual([
    "Of Mills",
  ]);
  expect(subheads(`${EELS}<h2>Contents</h2><ul><li>one eel</li><li>no jelly</li></ul>${EELS}`)).toEqual([
    "Contents",
  ]);
  expect(subheads(`${EELS}<h2>Of Mills</h2><h3>The first</h3>${EELS}`)).toEqual(["Of Mills", "The first"]);
  const quoted = `<blockquote>${EELS}</blockquote><p><strong>[The Eel]</strong></p>${EELS}`;
  expect(subheads(`${EELS}${quoted}`)).toEqual([]);
});
