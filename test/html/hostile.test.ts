/** What holds for any page: nothing throws, nothing dangerous comes through, nothing takes for ever. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockText, type Draft } from "../../src/article/article.ts";
import { clean, cleanCode } from "../../src/article/clean.ts";
import { parseHtml } from "../../src/html/parse-html.ts";
import { parseTree } from "../../src/html/tree.ts";
import { corpus } from "../article/corpus.ts";
import { htmlOf, others, STORY } from "./page.ts";

/** Every text of a draft; those of code, quotes and lists line by line. */
function textsOf(draft: Draft): string[] {
  const { section, headline, dek, byline, published, source, language, blocks, related } = draft;
  const inBlocks = blocks.flatMap((block) => [
    ...(block.type === "code" ? [] : blockText(block).split("\n")),
    ...(block.type === "figure" ? [block.alt ?? "", block.image ?? ""] : []),
    ...("spans" in block
      ? (block.spans ?? []).flat().map((span) => ("href" in span ? (span.href ?? "") : ""))
      : []),
  ]);
  const named = related.flatMap((one) => [one.headline, one.source ?? ""]);
  return [section, headline, dek, byline, published, source, language, ...inBlocks, ...named];
}

function expectClean(draft: Draft): void {
  for (const block of draft.blocks) if (block.type === "code") expect(cleanCode(block.text)).toBe(block.text);
  for (const text of textsOf(draft)) expect(clean(text)).toBe(text);
}

const PIECES = [
  ...[
    "<p>",
    "</p>",
    "<div class='related'>",
    "</div>",
    "<h1>",
    "</h1>",
    "<h2>",
    "<ul>",
    "<li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td>",
  ],
  ...[
    "<a href='javascript:x'>",
    "</a>",
    "<a href='/x'>",
    "<b>",
    "</i>",
    "<br>",
    "<pre>",
    "<blockquote>",
    "<figure>",
    "<figcaption>",
  ],
  ...[
    "<img src=x.jpg alt=y>",
    "<img srcset=',,,'>",
    "<script>",
    "<script type=application/ld+json>{",
    "</script>",
    "<svg/>",
    "<!--",
    "-->",
  ],
  ...[
    "<base href='::'>",
    "<time datetime=9>",
    "<meta property=og:title content='\u001b[2J'>",
    "<html lang=x_>",
    "&#0;",
    "&nbsp;",
    "\u202e",
    "\u001b]0;x\u0007",
  ],
  ...STORY,
  "Related stories",
  "Photo: Una Field",
];

describe("any page", () => {
  it("gives a clean story and never throws", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 }),
        fc.option(fc.string()),
        (parts, address) => {
          const draft = parseHtml(parts.join(""), address === null ? {} : { address });
          expectClean(draft);
          for (const block of draft.blocks) {
            if (block.type === "table") expect(new Set(block.rows.map((row) => row.length)).size).toBe(1);
            if (block.type === "list") {
              expect(block.levels?.length ?? block.items.length).toBe(block.items.length);
              expect(block.spans?.length ?? block.items.length).toBe(block.items.length);
            }
            if ("text" in block) expect(block.text).not.toBe("");
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("says what is wrong with no page at all", () => {
    expect(parseHtml("").problems.map((problem) => problem.code)).toEqual(["no-headline", "empty"]);
  });

  it.each([
    ["deep nesting", "<div>".repeat(300_000)],
    ["deep nesting of what must be closed", "<ul><li>".repeat(60_000)],
    ["end tags only", "</p></div></b>".repeat(300_000)],
    ["an attribute that never ends", `<a b="${"x".repeat(5_000_000)}`],
    ["half tags", "<a <b <c ".repeat(500_000)],
    ["unclosed links", "<a href=/x>y".repeat(60_000)],
    ["tables in tables", "<table><tr><td>".repeat(30_000)],
    ["nothing but noise", "\u0000\ufffd&<\u001b\u202e;".repeat(200_000)],
    ["one long word", "x".repeat(5_000_000)],
    ["one long line of sentences", "So it went. ".repeat(400_000)],
    ["many small paragraphs", "<p>So it went on that day, and on.</p>".repeat(25_000)],
    [
      "many pictures",
      "<figure><img src=/x.jpg><figcaption>A ferry at noon</figcaption></figure>".repeat(60_000),
    ],
    ["brackets", `<p>${"(Photo: ".repeat(300_000)}</p>`],
    ["deep data", `<script type="application/ld+json">${'{"@graph":['.repeat(200_000)}</script>`],
  ])("survives %s", (_, html) => {
    expectClean(parseHtml(html, { address: "https://news.example/x" }));
  });

  it("keeps the text that lies too deep", () => {
    const deep = `${"<div>".repeat(2000)}<p>${STORY.join(" ")}</p>`;
    expect(parseHtml(deep).blocks.map(blockText).join(" ")).toContain(STORY[0]);
  });

  it("never takes text out of scripts, whatever they hold", () => {
    expect(
      others({ middle: "<script>'<p>Text in a script that looks like a paragraph.</p>'</script>" }),
    ).toEqual([]);
    expect(parseTree("<script>a</script>b").root.children).toEqual(["b"]);
  });

  it("finds no drawing, no form and no frame worth reading, and the page goes on behind them", () => {
    const draft = parseHtml(
      htmlOf({
        middle: "<svg><text>x</text></svg><button>Go</button><select><option>One<option>Two</select>",
      }),
    );
    expect(draft.blocks.map(blockText)).toEqual(STORY);
  });
});

it("lets no escape sequence of the hostile page through", (context) => {
  const page = corpus("hostile/terminal-escapes/page.html");
  if (!page) return context.skip("no hostile pages in ../shared/corpus");
  const draft = parseHtml(readFileSync(page, "utf8"));
  expect(draft.blocks.length).toBeGreaterThan(0);
  expectClean(draft);
  for (const text of textsOf(draft)) expect(text).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
});
