import { describe, expect, it } from "vitest";
import { STORY_KINDS } from "../../src/cli/story-kinds.ts";

const kindOf = (text: string) => STORY_KINDS.find(({ knows }) => knows(text))?.name;

describe("what a text is", () => {
  it.each([
    ["---\ntitle: x\n---\nPlain words.", "Markdown"],
    ["\ufeff---\r\ntitle: x\r\n---\r\nPlain words.", "Markdown"],
    ["+++\ntitle = 'x'\n+++\nPlain words.", "Markdown"],
    ["# A headline\n\nPlain words.", "Markdown"],
    ["Words with [a link](https://example.org) in them.", "Markdown"],
    ["Words\n\n```\ncode\n```\n", "Markdown"],
    ["| a | b |\n| --- | --- |\n| 1 | 2 |", "Markdown"],
    ["Some *emphasis* here.\n\n> And a quotation.\n", "Markdown"],
    ["World News\n\nA Headline\n\nPlain paragraphs.\n\n- and a dash", "text"],
    ["---\nno field stands between the lines of dashes\n---\n", "text"],
    ["5 * 3 * 2 is thirty, #hashtag, [1], (see above)", "text"],
    ["Item 1\n<b>bold</b> claim", "text"],
    ["<!DOCTYPE html>\n<html><body>x", "an HTML page"],
    ["<!-- saved -->\n<html lang=en>", "an HTML page"],
    ["<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'>", "an HTML page"],
    ["<div><p>a</p><p>b</p><p>c</p><p>d</p></div>", "an HTML page"],
    ["<div align=center>\n\n## A headline\n\n</div>", "Markdown"],
    ["<?xml version='1.0'?>\n<!-- c -->\n<rss version='2.0'>", "a feed"],
    ["<feed xmlns='http://www.w3.org/2005/Atom'>", "a feed"],
    ["<rdf:RDF xmlns='x'>", "a feed"],
    ["<opml version='2.0'>", "a list of feeds"],
    ["<?xml version='1.0'?><other/>", "XML"],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', "a feed"],
    ['{"headline": "x"}', "JSON"],
    ["{not json}", "text"],
  ])("%j is %s", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it("takes time in proportion to the text, whatever stands in it", () => {
    const long = (piece: string) => piece.repeat(Math.ceil(200_000 / piece.length));
    for (const piece of [
      "[",
      "[a](",
      "<!--",
      "---\n",
      "*a ",
      "_a",
      "| --- ",
      "`",
      "**x",
      "> ",
      "- x\n",
      "<div>",
    ]) {
      expect(typeof kindOf(long(piece)), piece).toBe("string");
    }
  });
});
