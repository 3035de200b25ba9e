/** How the elements of a page become blocks. */
import { describe, expect, it } from "vitest";
import { others, paragraphs, read, STORY } from "./page.ts";

const block = (html: string) => others({ middle: html });

describe("blocks", () => {
  it("marks strong, emphasis, code and links in a paragraph, with absolute addresses", () => {
    const [one] = block(
      '<p>Both <b>goats</b>, <em>wet</em>, ate <code>rope</code> on <a href="../quay">the quay</a> that day.</p>',
    );
    expect(one).toEqual({
      type: "paragraph",
      text: "Both goats, wet, ate rope on the quay that day.",
      spans: [
        { start: 5, end: 10, kind: "strong" },
        { start: 12, end: 15, kind: "emphasis" },
        { start: 21, end: 25, kind: "code" },
        { start: 29, end: 37, kind: "link", href: "https://news.example/quay" },
      ],
    });
  });

  it("keeps the lines of code, by whatever a page ends them", () => {
    const text = "if (x) {\n  y();\n\n}";
    for (const html of [
      "<pre><code>if (x) {\n  y();\n\n}</code></pre>",
      "<pre><code>if (x) {<br>  <b>y</b>();<br><br>}</code></pre>",
      "<pre><div>if (x) {</div><div>  y();</div><div>\n</div><div>}</div></pre>",
    ])
      expect(block(html)).toEqual([{ type: "code", text }]);
  });

  it("leaves out the sign that links a heading to itself", () => {
    for (const sign of ["#", "¶", "§", "<span>🔗</span>"])
      expect(
        block(
          `<h2 id="x">In the old channel <a class="bookmark" href="#x">${sign}</a></h2><p>All is well.</p>`,
        )[0],
      ).toEqual({
        type: "subhead",
        text: "In the old channel",
      });
    expect(
      block('<h2>Written in C<a href="https://sharp.example/">#</a></h2><p>All is well.</p>')[0],
    ).toMatchObject({
      text: "Written in C#",
    });
  });

  it("drops addresses that are no places to go to, and keeps their words", () => {
    const [one] = block(
      '<p>See <a href="javascript:x()">this</a>, <a href="data:text/html,x">that</a> and <a href="#foot">the foot</a> of it all.</p>',
    );
    expect(one).toEqual({ type: "paragraph", text: "See this, that and the foot of it all." });
  });

  it("numbers the ranks of headings from 2, without gaps", () => {
    const text = "<p>A paragraph between two headings that is long enough to be kept as one.</p>";
    const heads = block(`<h3>First</h3>${text}<h5>Second</h5>`).filter((one) => one.type === "subhead");
    expect(heads).toEqual([
      { type: "subhead", text: "First" },
      { type: "subhead", text: "Second", level: 3 },
    ]);
  });

  it("puts items together, with their depth and the first number", () => {
    expect(
      block("<ol start=3><li>The captain<ul><li>and his mate</li></ul></li><li>The goats</li></ol>"),
    ).toEqual([
      { type: "list", items: ["The captain", "and his mate", "The goats"], start: 3, levels: [0, 1, 0] },
    ]);
  });

  it("keeps the paragraphs of a quotation apart by line ends", () => {
    expect(block("<blockquote><p>We saw it.</p><p>We said <i>nothing</i>.</p></blockquote>")).toEqual([
      {
        type: "quote",
        text: "We saw it.\nWe said nothing.",
        spans: [{ start: 19, end: 26, kind: "emphasis" }],
      },
    ]);
  });

  it("keeps the lines of code", () => {
    expect(block("<pre><code>if aground:\n  wait()\n</code></pre>")).toEqual([
      { type: "code", text: "if aground:\n  wait()" },
    ]);
  });

  it("reads tables of data with rows of one length, and tables that lay out as text", () => {
    const data = "<table><tr><th>Day<th>Tide</tr><tr><td>Monday<td>2.1 m</tr><tr><td>Tuesday</tr></table>";
    expect(block(data)).toEqual([
      {
        type: "table",
        rows: [
          ["Day", "Tide"],
          ["Monday", "2.1 m"],
          ["Tuesday", ""],
        ],
      },
    ]);
    const sentence = "A paragraph that stands in a table because the page was made that way a long time ago.";
    expect(block(`<table><tr><td><p>${sentence}</p></td></tr></table>`)).toEqual([
      { type: "paragraph", text: sentence },
    ]);
  });

  it("reads a table whose data are pictures, where words stand over its columns and before its rows", () => {
    const row = (name: string, ...cells: string[]) => `<tr><td>${[name, ...cells].join("<td>")}</tr>`;
    const rows = (first: string) =>
      row(first, "Drawn", "Built") +
      row("Quay", '<img src="/tick.png">', '<img src="/tick.png" alt="yes">') +
      row("Ferry", '<img src="/tick.png">', "");
    expect(block(`<table>${rows("")}</table>`)).toEqual([
      {
        type: "table",
        rows: [
          ["", "Drawn", "Built"],
          ["Quay", "▧", "yes"],
          ["Ferry", "▧", ""],
        ],
      },
    ]);
  });

  it("reads end tags that are left out, and links in links", () => {
    const html =
      "<p>One more line of the story, without its end tag<p>And <a href='/a'>one <a href='/b'>two</a> more of them, as pages have.";
    expect(paragraphs({ middle: html })).toEqual([
      ...STORY.slice(0, 2),
      "One more line of the story, without its end tag",
      "And one two more of them, as pages have.",
      ...STORY.slice(2),
    ]);
  });

  it("keeps the words of elements it does not know", () => {
    expect(
      block("<p>The <x-tip>bow</x-tip> of the ferry touched the ground that nobody had seen.</p>"),
    ).toEqual([{ type: "paragraph", text: "The bow of the ferry touched the ground that nobody had seen." }]);
  });

  it("uses the page's base for addresses", () => {
    const draft = read({
      head: '<base href="https://base.example/x/">',
      middle: '<p>A line with <a href="y">a link</a> in it, and with some more words.</p>',
    });
    const spans = draft.blocks.flatMap((one) => (one.type === "paragraph" ? (one.spans ?? []) : []));
    expect(spans).toEqual([{ start: 12, end: 18, kind: "link", href: "https://base.example/x/y" }]);
  });
});
