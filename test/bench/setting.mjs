// How long a story of 5,000 words takes to be set and paged, as CPU time of the thread that the reader waits
// for (V8 compiles and collects on others beside it): `npm run bench` prints it with the rest.
//
//   node test/bench/setting.mjs
//
// The words are those of the shipped stories, all of them one after the other, again and again.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { blockText } from "../../src/article/article.ts";
import { layout } from "../../src/article/layout.ts";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { paginate } from "../../src/article/pages.ts";
import { toolsFor } from "../../src/article/tools.ts";
import { layoutOptions, wishesOf } from "../../src/article/typesetting.ts";

const WORDS = 5000;
const MEASURE = 68;
const HEIGHT = 20;
const RUNS = 15;
/** The target, in milliseconds. */
const MOST = 20;

const folder = fileURLToPath(new URL("../../articles/", import.meta.url));
const shipped = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md") && !name.includes("LICENSE"))
  .map((name) => parseMarkdown(readFileSync(folder + name, "utf8"), { name }))
  .flatMap(({ blocks }) => blocks);
/** @type {import("../../src/article/article.ts").Block[]} */
const blocks = [];
let words = 0;
for (let i = 0; words < WORDS; i++) {
  const block = shipped[i % shipped.length];
  if (block === undefined) throw new Error(`${folder} has no stories.`);
  blocks.push(block);
  words += blockText(block).split(/\s+/).length;
}
const story = {
  section: "Bench",
  headline: "Five thousand words",
  dek: "",
  byline: "",
  language: "en",
  blocks,
};

/** Median CPU time of a run, in milliseconds, once it is warm; and of the very first. @param {() => void} work */
function cpu(work) {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  const [first = 0, ...rest] = times;
  return { first, warm: rest.sort((a, b) => a - b)[rest.length >> 1] ?? 0 };
}

console.log(`\nA story of ${words} words set at ${MEASURE} columns and paged, CPU time of its thread:\n`);
console.log("| How | Warm | First | Wanted |\n| --- | --- | --- | --- |");
for (const [name, style] of /** @type {const} */ ([
  ["ragged", {}],
  ["justified and hyphenated", { justify: true }],
  ["double lines, indented", { spacing: "double", paragraphs: "indented" }],
])) {
  const tools = await toolsFor(story, wishesOf(style, MEASURE, false));
  const options = layoutOptions(style, MEASURE, tools);
  const { first, warm } = cpu(() => {
    paginate(layout(story, { section: "Bench", byline: "" }, MEASURE, options).lines, HEIGHT);
  });
  const verdict = warm <= MOST ? "" : ", missed";
  console.log(`| ${name} | ${warm.toFixed(1)} ms | ${first.toFixed(1)} ms | ${MOST} ms${verdict} |`);
}
