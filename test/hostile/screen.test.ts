/** Hostile texts in every field of every kind of file, on a terminal: not one byte of them but text is written to it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { closeAll, newFolder } from "../e2e/reader.ts";
import { corpusCases, generated } from "./cases.ts";
import { walkThrough } from "./journey.ts";
import { foreign } from "./own-output.ts";
import { fileName, markdown, scraped, Texts } from "./stories.ts";

afterEach(closeAll);

const CASES = Number(process.env.NEWSREADER_HOSTILE_CASES ?? 5_000);
const SEED = Number(process.env.NEWSREADER_HOSTILE_SEED ?? 20_260_101);

/** Stories until the texts are used up: Markdown and scraped ones in turn, some with a hostile name. */
function libraryOf(texts: Texts, paragraphs: number): { folder: string; stories: number } {
  const folder = newFolder("hostile");
  mkdirSync(join(folder, "deep"));
  let stories = 0;
  for (; !texts.isOver; stories++) {
    const isText = stories % 8 === 7;
    const ext = isText ? ".txt" : ".md";
    const name = stories % 3 === 0 ? fileName(texts.next(), stories, ext) : `deep/s${stories}${ext}`;
    const named = `../deep/s${stories + 1}.md`;
    writeFileSync(
      join(folder, name),
      isText ? scraped(texts) : markdown(`s${stories}`, texts, paragraphs, named),
    );
  }
  return { folder, stories };
}

test(`${CASES} texts by chance`, { timeout: process.env.NEWSREADER_SOAK ? 3_600_000 : 900_000 }, async () => {
  const texts = new Texts(generated(CASES, SEED));
  const { folder, stories } = libraryOf(texts, 8);
  const { written, pages, slowest } = await walkThrough({
    library: folder,
    stories,
    columns: 240,
    rows: 100,
    every: 25,
    env: { NO_COLOR: "1" },
  });
  console.info(
    `${texts.used} hostile texts in ${stories} stories, ${pages} pages, ${Math.round(written.length / 1000)} KB written, slowest key ${slowest} ms`,
  );
  expect(foreign(written, { marks: true }).slice(0, 5)).toEqual([]);
  expect(slowest).toBeLessThan(15_000);
});

test("every text of the corpus, at two sizes", {
  timeout: process.env.NEWSREADER_SOAK ? 3_600_000 : 300_000,
}, async ({ skip }) => {
  const all = corpusCases();
  skip(all.length === 0, "The corpus is not beside this checkout (../shared/corpus/hostile).");
  for (const [columns, rows] of [
    [160, 50],
    [40, 12],
  ] as const) {
    const texts = new Texts(all);
    const { folder, stories } = libraryOf(texts, 4);
    const { written, pages } = await walkThrough({
      library: folder,
      stories,
      columns,
      rows,
      every: 4,
      env: { NO_COLOR: "1" },
    });
    console.info(
      `${columns}x${rows}: ${all.length} texts of the corpus in ${stories} stories, ${pages} pages`,
    );
    expect(foreign(written, { marks: true }).slice(0, 5)).toEqual([]);
  }
});
