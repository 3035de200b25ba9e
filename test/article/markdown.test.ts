import { describe, expect, test } from "vitest";
import { type Block, blockText, type Draft } from "../../src/article/article.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";

const lines = (...all: string[]) => all.join("\n");
const blocks = (text: string) => parseMarkdown(text).blocks;
const _problemCodes = (draft: Draft) => draft.problems.map(({ code }) => code);

describe("a whole story", () => {
  test("with front matter, figure and related stories", () => {
    const text = lines(
      "---",
      "id: wall",
      'headline: "Wall: who pays?"',
      "dek: A council decides.",
      "section: World",
      "byline: A. Name",
      "published: 2026-03-04",
      "language: en",
      "related:",
      "  - headline: Wall falls",
      "    source: fall.md",
      "  - Another story",
      "---",
      "First *paragraph*,",
      "on two lines.",
      "",
      "## Plan",
      "",
      "![A wall.](pictures/wall.png)",
      "*The wall at noon. (Drawing: newsreader, CC0)*",
      "",
      "End, see [more](https://news.example/x).",
    );
    expect(parseMarkdown(text)).toEqual({
      id: "wall",
      headline: "Wall: who pays?",
      dek: "A council decides.",
      section: "World",
      byline: "A. Name",
      published: "2026-03-04",
      source: "",
      language: "en",
      related: [{ headline: "Wall falls", source: "fall.md" }, { headline: "Another story" }],
      blocks: [
        {
          type: "paragraph",
          text: "First paragraph, on two lines.",
          spans: [{ start: 6, end: 15, kind: "emphasis" }],
        },
        { type: "subhead", text: "Plan" },
        {
          type: "figure",
          caption: "The wall at noon.",
          credit: "Drawing: newsreader, CC0",
          alt: "A wall.",
          image: "pictures/wall.png",
        },
        {
          type: "paragraph",
          text: "End, see more.",
          spans: [{ start: 9, end: 13, kind: "link", href: "https://news.example/x" }],
        },
      ],
      problems: [],
    });
  });

  test("headline, dek and byline from the body", () => {
    const draft = parseMarkdown(
      lines("# Wall falls", "", "*Nobody was near.*", "", "*By Ana Name*", "", "It fell.", "", "## Why"),
    );
    expect(draft).toMatchObject({ headline: "Wall falls", dek: "Nobody was near.", byline: "Ana Name" });
    expect(draft.blocks.map(blockText)).toEqual(["It fell.", "Why"]);
  });

  test("headline and dek that front matter has already are not said again", () => {
    const draft = parseMarkdown(
      lines(
        "---",
        "title: Wall falls",
        "dek: Near it.",
        "---",
        "# “Wall” falls".replace(/[“”]/g, ""),
        "",
        "*Near it.*",
        "",
        "It fell.",
      ),
    );
    expect(draft.blocks.map(blockText)).toEqual(["It fell."]);
  });

  test("without any headline: the file's name, else the first sentence", () => {
    expect(parseMarkdown("Text.", { name: "a/2026-03-04-wall-falls.md" })).toMatchObject({
      headline: "Wall falls",
      published: "2026-03-04",
    });
    expect(parseMarkdown("The wall fell this morning. Nobody was near.").headline).toBe(
      "The wall fell this morning.",
    );
    expect(parseMarkdown("").headline).toBe("");
  });

  test("a section of related links leaves the body; a list of something else stays", () => {
    const draft = parseMarkdown(
      lines(
        "# H",
        "",
        "Text.",
        "",
        "## Related stories",
        "",
        "- [One](one.md)",
        "- [Two](https://news.example/2)",
        "",
        "## See also",
        "",
        "- a plain item",
      ),
    );
    expect(draft.related).toEqual([
      { headline: "One", source: "one.md" },
      { headline: "Two", source: "https://news.example/2" },
    ]);
    expect(draft.blocks.map(blockText)).toEqual(["Text.", "See also", "a plain item"]);
  });

  test("bare ids in front matter and as many links in the body are the same stories", () => {
    const draft = parseMarkdown(
      lines("---", "related: [a1, a2]", "---", "## Related", "", "- [One](/1)", "- [Two](/2)"),
    );
    expect(draft.related).toEqual([
      { headline: "One", source: "/1", id: "a1" },
      { headline: "Two", source: "/2", id: "a2" },
    ]);
  });
});

describe("blocks", () => {
  test.each<[string, string, Block[]]>([
    [
      "levels of headings",
      "## a\n\n### b",
      [
        { type: "subhead", text: "a" },
        { type: "subhead", text: "b", level: 3 },
      ],
    ],
    [
      "lists in lists",
      "3. a\n4. b\n   - c\n\n     d\n   1. e",
      [{ type: "list", items: ["a", "b", "c d", "1. e"], start: 3, levels: [0, 0, 1, 1] }],
    ],
    [
      "code inside a list parts it",
      "1. a\n\n   ```sh\n   \tls\n   ```\n2. b",
      [
        { type: "list", items: ["a"], start: 1 },
        { type: "code", text: "    ls", lang: "sh" },
        { type: "list", items: ["b"], start: 2 },
      ],
    ],
    [
      "quotations of paragraphs and lists",
      "> *a*\n> b\n>\n> - c\n> - **d**",
      [
        {
          type: "quote",
          text: "a b\nc\nd",
          spans: [
            { start: 0, end: 1, kind: "emphasis" },
            { start: 6, end: 7, kind: "strong" },
          ],
        },
      ],
    ],
    [
      "tables of even rows",
      "|a|b|\n|-|-|\n|1|\n|2|3|",
      [
        {
          type: "table",
          rows: [
            ["a", "b"],
            ["1", ""],
            ["2", "3"],
          ],
        },
      ],
    ],
    [
      "rules are breaks",
      "a\n\n---\n\nb",
      [{ type: "paragraph", text: "a" }, { type: "break" }, { type: "paragraph", text: "b" }],
    ],
    ["hard breaks", "a  \nb\\\nc", [{ type: "paragraph", text: "a b c" }]],
    [
      "character references",
      "a &amp; b&#8217;s &#27;[1m",
      [{ type: "paragraph", text: "a & b’s \ufffd[1m" }],
    ],
    [
      "tags in a line",
      "x<sup>2</sup> <b>bo<br>ld</b> <a href='a.md?x&amp;y'>go</a> <script>no()</script>",
      [
        {
          type: "paragraph",
          text: "x² bo ld go",
          spans: [
            { start: 3, end: 8, kind: "strong" },
            { start: 9, end: 11, kind: "link", href: "a.md?x&y" },
          ],
        },
      ],
    ],
    [
      "blocks of HTML",
      "<div><h3>Head</h3><p>One &lt;b&gt;</p><style>p {}</style><!-- no --></div>",
      [
        { type: "subhead", text: "Head", level: 3 },
        { type: "paragraph", text: "One <b>" },
      ],
    ],
    [
      "unsafe addresses",
      "[a](javascript:x) [b](#c) ![d](data:x)",
      [
        { type: "paragraph", text: "a b" },
        { type: "figure", caption: "", credit: "", alt: "d" },
      ],
    ],
    [
      "links by reference",
      "[a][1] and [b]\n\n[1]: a.md",
      [{ type: "paragraph", text: "a and [b]", spans: [{ start: 0, end: 1, kind: "link", href: "a.md" }] }],
    ],
  ])("%s", (_name, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });
});

describe("figures", () => {
  const figure = (over: object) => [
    { type: "figure", caption: "", credit: "", alt: "x", image: "x.png", ...over },
  ];
  test.each<[string, string, object[]]>([
    [
      "caption in the next paragraph",
      "![x](x.png)\n\n*Words. (A. Name/House)*",
      figure({ caption: "Words.", credit: "A. Name/House" }),
    ],
    ["caption as title", '![x](x.png "Words")', figure({ caption: "Words" })],
    [
      "labelled credit",
      "![x](x.png)\n*Words. Photo: A. Name*",
      figure({ caption: "Words.", credit: "Photo: A. Name" }),
    ],
    [
      "brackets that are no credit",
      "![x](x.png)\n*The mayor (2019–2023)*",
      figure({ caption: "The mayor (2019–2023)" }),
    ],
    ["linked picture", "[![x](x.png)](big.png)", figure({})],
    ["picture in a paragraph", "a ![x](x.png) b", [{ type: "paragraph", text: "a b" }, ...figure({})]],
    ["no picture", "![]()\n*Words alone*", [{ type: "figure", caption: "Words alone", credit: "" }]],
    [
      "the same caption twice",
      "![x](x.png)\n*Words.*\n\nWords.\n\nText.\n\n![x](x.png)\n*Words.*",
      [...figure({ caption: "Words." }), { type: "paragraph", text: "Text." }],
    ],
    [
      "HTML",
      '<figure>\n<img src="x.png" alt="x"/>\n<figcaption>Words <cite>A. Name</cite></figcaption>\n</figure>',
      figure({ caption: "Words", credit: "A. Name" }),
    ],
    [
      "HTML in pieces",
      "<figure>\n\n![x](x.png)\n\n<figcaption>Words</figcaption>\n</figure>",
      figure({ caption: "Words" }),
    ],
    ["a generator's tag", '{{< img src="x.png" alt="x" caption="Words" >}}', figure({ caption: "Words" })],
    ["another generator's tag", '{% image "x.png" "x" %}', figure({})],
  ])("%s", (_name, text, expected) => {
    expect(blocks(`Above.\n\n${text}`).slice(1)).toEqual(expected);
  });
});
