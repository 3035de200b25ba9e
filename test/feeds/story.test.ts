/** What becomes of an entry: body, dek, picture, teaser, headline, id. */
import { describe, expect, it } from "vitest";
import { headlineOf } from "../../src/feeds/headline.ts";
import { isTeaser } from "../../src/feeds/teaser.ts";
import { paragraphs, read, rss } from "./sample.ts";

const story = (item: string) => read(rss(`<item>${item}</item>`)).entries[0]!;
const LONG = Array.from({ length: 200 }, (_, at) => `word${at}`).join(" ");

describe("an entry's body and dek", () => {
  it("takes a description for the body where there is nothing else", () => {
    const { dek, blocks, teaser } = story(
      `<title>T</title><link>https://example.org/1</link><description>${LONG}</description>`,
    );
    expect([dek, paragraphs(blocks), teaser]).toEqual(["", [LONG], false]);
  });

  it("takes the longer of description and content for the body", () => {
    const { blocks } = story(
      `<title>T</title><description>${LONG}</description><content:encoded>Short.</content:encoded>`,
    );
    expect(paragraphs(blocks)).toEqual([LONG]);
  });

  it("has no dek that is only how the body begins", () => {
    const { dek } = story(
      `<title>T</title><description>word0 word1 word2 […]</description><content:encoded>${LONG}</content:encoded>`,
    );
    expect(dek).toBe("");
  });

  it("puts the widest picture that came with it before a body without one", () => {
    const media = `<media:group><media:content url="https://example.org/s.jpg" type="image/jpeg" width="100"/>
      <media:content url="https://example.org/l.jpg" type="image/jpeg" width="900"><media:description>The pier</media:description>
      <media:credit>Ida Holm</media:credit></media:content></media:group>`;
    const { blocks, enclosures } = story(`<title>T</title><description>${LONG}</description>${media}`);
    expect(blocks[0]).toEqual({
      type: "figure",
      caption: "The pier",
      credit: "Ida Holm",
      image: "https://example.org/l.jpg",
    });
    expect(enclosures).toEqual([]);
  });

  it("adds no picture to a body that has one", () => {
    const { blocks } = story(
      '<title>T</title><description>&lt;img src="https://example.org/a.jpg"&gt;</description><media:thumbnail url="https://example.org/b.jpg"/>',
    );
    expect(blocks.filter((block) => block.type === "figure")).toHaveLength(1);
  });

  it("prefers the page behind an address that counts readers", () => {
    const { source } = story(
      "<title>T</title><link>https://counter.example.net/1</link><feedburner:origLink>https://example.org/1</feedburner:origLink>",
    );
    expect(source).toBe("https://example.org/1");
  });

  it("gives an entry without an address an id of its own in its feed", () => {
    const first = story('<title>T</title><guid isPermaLink="false">1</guid>');
    const second = story('<title>T</title><guid isPermaLink="false">2</guid>');
    expect(first.id).toMatch(/^[0-9a-z]{12}$/);
    expect(second.id).not.toBe(first.id);
  });
});

describe("teasers", () => {
  it.each([
    ["", true, true],
    ["It goes on and on […]", true, true],
    [`${LONG} …`, true, true],
    [`${LONG} Continue reading →`, true, true],
    [`${LONG} Read the rest of this entry »`, false, true],
    ["A short summary.", false, true],
    ["A short note.", true, false],
    [LONG, false, false],
  ])("%#: tells", (text, isContent, expected) => expect(isTeaser(text, isContent)).toBe(expected));
});

describe("headlines of entries without one", () => {
  it.each([
    ["A short note", "A short note"],
    [`The ferry runs again. ${LONG}`, "The ferry runs again."],
    [
      "船が再び動き始めました、とても長い待ち時間の後で。".repeat(6),
      "船が再び動き始めました、とても長い待ち時間の後で。",
    ],
  ])("takes a whole sentence: %#", (text, expected) => expect(headlineOf(text)).toBe(expected));

  it("cuts between words", () => {
    const headline = headlineOf(LONG);
    expect(headline.length).toBeLessThanOrEqual(81);
    expect(LONG.startsWith(`${headline.slice(0, -1)} `)).toBe(true);
  });
});
