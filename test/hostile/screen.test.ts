/** Hostile texts in every field of every kind of file, on a terminal: not one byte of them but text is written to it. */
import { afterEach, expect, test } from "vitest";
import { closeAll } from "../e2e/reader.ts";
import { counted } from "../soak/scale.ts";
import { corpusCases, generated } from "./cases.ts";
import { walkThrough } from "./journey.ts";
import { hostileLibrary } from "./library.ts";
import { foreign } from "./own-output.ts";
import { Texts } from "./stories.ts";

afterEach(closeAll);

const CASES = Number(process.env.NEWSREADER_HOSTILE_CASES ?? 5_000);
const SEED = Number(process.env.NEWSREADER_HOSTILE_SEED ?? 20_260_101);

/** Texts in the library of one reader: what it wrote is held in memory. */
const ROUND = 5000;
/** Readers at one time. */
const AT_ONCE = 2;

test(`${CASES} texts by chance`, {
  timeout: process.env.NEWSREADER_SOAK ? 6 * 3600_000 : 900_000,
}, async () => {
  const ways = new Map<string, number>();
  const total = { texts: 0, stories: 0, pages: 0, bytes: 0, slowest: 0 };
  const rounds = Array.from({ length: Math.ceil(CASES / ROUND) }, (_, at) => at);
  const next = async (): Promise<void> => {
    for (let at = rounds.shift(); at !== undefined; at = rounds.shift()) {
      const texts = new Texts(generated(Math.min(ROUND, CASES - at * ROUND), SEED + at));
      const { place, stories, feeds } = await hostileLibrary(texts, 8);
      const { library, state } = place;
      const size = { columns: 240, rows: 100 };
      const env = { NO_COLOR: "1" };
      const walk = await walkThrough({ library, state, stories, feeds, ...size, every: 25, env });
      expect(foreign(walk.written, { marks: true }).slice(0, 5), `seed ${SEED + at}`).toEqual([]);
      for (const [way, count] of texts.ways) ways.set(way, (ways.get(way) ?? 0) + count);
      total.texts += texts.used;
      total.stories += stories;
      total.pages += walk.pages;
      total.bytes += walk.written.length;
      total.slowest = Math.max(total.slowest, walk.slowest);
      if (CASES > 2 * ROUND) console.info(`${total.texts} texts so far`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const counts = [...ways].map(([way, count]) => `${count} ${way}`).join(", ");
  counted(
    `${total.texts} hostile texts (${counts}) in ${total.stories} stories, ${total.pages} pages, ${Math.round(total.bytes / 1000)} KB written, slowest key ${total.slowest} ms`,
  );
  expect(total.slowest).toBeLessThan(15_000);
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
    const { place, stories, feeds } = await hostileLibrary(texts, 4);
    const { written, pages } = await walkThrough({
      library: place.library,
      state: place.state,
      stories,
      feeds,
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
