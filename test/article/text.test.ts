import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Draft } from "../../src/article/article.ts";
import { blockText } from "../../src/article/article.ts";
import { clean } from "../../src/article/clean.ts";
import { parseText } from "../../src/article/text.ts";

const fixture = readFileSync(join(import.meta.dirname, "fixtures/harbour.txt"), "utf8");
const lines = fixture.split("\n");

/** A line of the fixture, counted from 1. */
const at = (number: number) => lines[number - 1]!;

test("a scraped page comes out whole: head, body, sub-head, figure, related, and nothing of the tail", () => {
  const story = parseText(fixture);
  expect(story).toMatchObject({
    section: "Science",
    headline: "Divers Find a Lost Lighthouse Bell Under the Harbour of Eastmere",
    dek: "The bell went down with its tower in a storm of 1781 and was thought to have been melted for cannon.",
    byline: "",
    published: "",
    source: "",
  });
  expect(story.related).toEqual([
    { headline: "Town Votes to Rebuild the Old Breakwater, Stone by Stone" },
    { headline: "Pilot: ‘We Steered by a Light That Was No Longer There’" },
  ]);
  const paragraph = (text: string) => ({ type: "paragraph", text });
  expect(story.blocks).toEqual([
    ...[8, 10, 12, 14, 16, 23, 25].map((number) => paragraph(at(number))),
    paragraph(at(27).replace(" of the harbour", "")),
    ...[28, 30, 32].map((number) => paragraph(at(number))),
    { type: "subhead", text: "‘It Rang Once, Very Softly’" },
    ...[36, 38, 40, 42].map((number) => paragraph(at(number))),
    {
      type: "figure",
      caption:
        "The bronze bell of the old lighthouse hangs in its sling above the quay of Eastmere on April 3, 2023.",
      credit: "Mirjam Oyelaran/Harbour Pool/Coast Pictures via Quayside Images",
    },
    paragraph(at(46)),
    paragraph("As the summer draws near, the harbour office"),
  ]);
});

test("what was left out of the page is told line by line", () => {
  const { problems } = parseText(fixture);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ["page", 18],
    ["stray-text", 27],
    ["page", 47],
    ["page", 49],
    ["page", 51],
    ["cut-off", 47],
  ]);
  expect(problems[1]!.message).toContain("“of the harbour”");
});

const corpus = join(import.meta.dirname, "../../../shared/corpus/text/hand-gold");
const absent = existsSync(corpus) ? "" : " (skipped: ../shared/corpus is not there)";

/** The text that begins with the line "World News", and its labels by hand. */
function worldNews(): { story: Draft; labelled: (label: string) => string[] } {
  const name = readdirSync(corpus).find((file) => {
    if (!file.endsWith(".txt")) return false;
    return readFileSync(join(corpus, file), "utf8").startsWith("World News");
  })!;
  const source = readFileSync(join(corpus, name), "utf8");
  const row = readFileSync(join(corpus, "gold.jsonl"), "utf8")
    .split("\n")
    .find((line) => line.includes(`"${name.replace(".txt", "")}"`))!;
  const { labels } = JSON.parse(row) as { labels: [number, string][] };
  const text = source.split("\n").map(clean);
  const labelled = (wanted: string) =>
    labels.filter(([, label]) => label === wanted).map(([line]) => text[line]!);
  return { story: parseText(source), labelled };
}

test.skipIf(absent !== "")(`the World News story comes out exactly${absent}`, () => {
  const { story, labelled } = worldNews();
  expect(story.section).toBe(labelled("section")[0]);
  expect(story.headline).toBe(labelled("title")[0]);
  expect(story.dek).toBe(labelled("dek")[0]);
  expect(story.related.map((one) => one.headline)).toEqual(labelled("related"));
  const stray = story.problems.find((problem) => problem.code === "stray-text");
  const words = /“(.+)”/.exec(stray!.message)![1]!;
  const body = labelled("body").map((line) => line.replace(` ${words}`, ""));
  const last = labelled("body+boiler")[0]!.replace(/ Source link$/, "");
  const paragraphs = story.blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
  expect(paragraphs).toEqual([...body, last]);
  expect(words.split(" ")).toHaveLength(3);
  expect(story.blocks.filter((block) => block.type === "subhead").map(blockText)).toEqual(
    labelled("subhead"),
  );
  const figures = story.blocks.filter((block) => block.type === "figure");
  expect(figures).toHaveLength(1);
  expect(`${figures[0]!.caption} (${figures[0]!.credit})`).toBe(labelled("caption")[0]);
  expect(story.blocks).toHaveLength(paragraphs.length + 2);
  expect(story.problems.map((problem) => problem.code)).toContain("cut-off");
});
