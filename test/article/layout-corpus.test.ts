/** Every text of the shared corpus, at widths from 20 to 120: nothing lost, nothing doubled, nothing too wide. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { clean } from "../../src/article/clean.ts";
import { layout } from "../../src/article/layout.ts";
import { paginate } from "../../src/article/pages.ts";
import { toolsFor } from "../../src/article/tools.ts";
import { layoutOptions, type Typesetting, wishesOf } from "../../src/article/typesetting.ts";
import { widthOf } from "../../src/article/width.ts";
import { corpus } from "./corpus.ts";

type Text = { name: string; language: string; paragraphs: string[] };

const udhr = corpus("width/udhr/");
const news = corpus("width/masakhane-news/articles.jsonl");

function texts(): Text[] {
  const found: Text[] = [];
  const add = (name: string, language: string, text: string) => {
    const paragraphs = text.split("\n").map(clean).filter(Boolean);
    if (paragraphs.length > 0) found.push({ name, language, paragraphs });
  };
  for (const file of udhr ? readdirSync(udhr).filter((name) => name.endsWith(".txt")) : []) {
    add(file, ISO[file.slice(0, 3)] ?? file.slice(0, 3), readFileSync(new URL(file, udhr ?? ""), "utf8"));
  }
  const lines = news ? readFileSync(news, "utf8").trim().split("\n") : [];
  for (const [i, line] of lines.entries()) {
    const { lang, text } = JSON.parse(line);
    add(`news ${i} ${lang}`, ISO[lang] ?? lang, text);
  }
  return found;
}

/** ISO 639-3, as the files are named, of languages with patterns. */
const ISO: Readonly<Record<string, string>> = {
  fra: "fr",
  deu: "de",
  hun: "hu",
  por: "pt",
  tur: "tr",
  dan: "da",
  ell: "el",
  lit: "lt",
  eng: "en",
};

/** 20 to 120 columns. 17 and 101 have no factor in common: after 101 turns every text was set at each. */
const WIDTHS = 101;
const isLong = process.env.NEWSREADER_SOAK === "1";
const TURNS = isLong ? WIDTHS : 6;

const STYLES: Typesetting[] = [
  { bidi: "reader" },
  { bidi: "terminal", justify: true },
  { bidi: "reader", justify: true, hyphenate: "always" },
  { bidi: "reader", hyphenate: "always" },
];
const boundaries = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const MIRRORED: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "<": ">",
  "«": "»",
  "‹": "›",
  "“": "”",
  "‘": "’",
};
const graphemesOf = (text: string) =>
  [...boundaries.segment(text.replace(/[\s\u200e\u200f-]/g, ""))]
    .map(({ segment }) => MIRRORED[segment] ?? segment)
    .sort()
    .join("");

const all = texts();

describe.skipIf(all.length === 0)("the corpus", () => {
  test(
    "each text at widths from 20 to 120, ragged and justified, parted or whole",
    async () => {
      let lines = 0;
      for (const [index, text] of all.entries()) {
        const story = {
          section: "",
          headline: "",
          dek: "",
          byline: "",
          language: text.language,
          blocks: text.paragraphs.map((one) => ({ type: "paragraph" as const, text: one })),
        };
        // Every width is met, each text at some of them: all of both take minutes, and are what `npm run soak` does.
        for (let turn = 0; turn < TURNS; turn++) {
          const measure = 20 + ((index * 37 + turn * 17) % WIDTHS);
          const style = STYLES[(index + turn) % STYLES.length] ?? {};
          const tools = await toolsFor(story, wishesOf(style, measure, false));
          const made = layout(
            story,
            { section: "", byline: "" },
            measure,
            layoutOptions(style, measure, tools),
          );
          const where = `${text.name} at ${measure}`;
          lines += made.lines.length;
          const drawn = text.paragraphs.map(() => "");
          const covered = text.paragraphs.map(() => "");
          for (const line of made.lines) {
            if (line.role === "blank") continue;
            if (widthOf(line.text) > measure) expect.fail(`${where}: too wide: ${line.text}`);
            covered[line.block] += text.paragraphs[line.block]?.slice(line.from, line.to) ?? "";
            drawn[line.block] += line.text;
          }
          expect(covered, where).toEqual(text.paragraphs);
          for (const [i, one] of text.paragraphs.entries()) {
            if (graphemesOf(drawn[i] ?? "") !== graphemesOf(one)) expect(drawn[i], where).toBe(one);
          }
          const pages = paginate(made.lines, 5 + (index % 40));
          const shown = pages
            .flatMap((page) => made.lines.slice(page.start, page.end))
            .filter((line) => line.role !== "blank");
          expect(shown.length, where).toBe(made.lines.filter((line) => line.role !== "blank").length);
        }
      }
      console.info(`layout of the corpus: ${all.length} texts at ${TURNS} widths each, ${lines} lines`);
      expect(lines).toBeGreaterThan(all.length);
    },
    isLong ? 6 * 3600_000 : 120_000,
  );
});

test.skipIf(!udhr)("figures: CPU time of a story of 5,000 words at 68 columns", async () => {
  for (const [file, language] of [
    ["fra", "fr"],
    ["deu_1901", "de"],
    ["pes_1", "fa"],
    ["tha", "th"],
    ["cmn_hans", "zh"],
  ] as const) {
    const source = readFileSync(new URL(`${file}.txt`, udhr ?? ""), "utf8")
      .split("\n")
      .map(clean)
      .filter(Boolean);
    // Thai words have 4 to 5 letters, Chinese ones 1.6.
    const wordsOf = (text: string) =>
      language === "th" ? text.length / 4.5 : language === "zh" ? text.length / 1.6 : text.split(" ").length;
    const blocks: { type: "paragraph"; text: string }[] = [];
    for (let words = 0, i = 0; words < 5000; i++) {
      const text = source[i % source.length] ?? "";
      blocks.push({ type: "paragraph", text });
      words += wordsOf(text);
    }
    const story = { section: "", headline: "", dek: "", byline: "", language, blocks };
    const figures: string[] = [];
    for (const style of [{}, { justify: true }] satisfies Typesetting[]) {
      const tools = await toolsFor(story, wishesOf(style, 68, false));
      const made = () => layout(story, { section: "", byline: "" }, 68, layoutOptions(style, 68, tools));
      const times = Array.from({ length: 9 }, () => {
        const before = process.cpuUsage();
        made();
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      });
      const warm = times.slice(4).sort((a, b) => a - b)[2] ?? 0;
      figures.push(`${style.justify ? "justified and hyphenated" : "ragged"} ${warm.toFixed(1)} ms`);
      expect(made().lines.length).toBeGreaterThan(300);
    }
    console.info(`layout, ${language}: ${figures.join(", ")}`);
  }
});
