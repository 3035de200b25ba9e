/**
 * Hostile texts where more than text is written: colours, links, pictures in each terminal's way; and those that come
 * as pages and feeds, as names of files, and in what is said of a file that cannot be read.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "fast-png";
import { afterEach, expect, test } from "vitest";
import { newPlace } from "../cli/run-verb.ts";
import { closeAll, newFolder, startReader } from "../e2e/reader.ts";
import { badServer, says } from "../web/bad-server.ts";
import { corpusCases, generated } from "./cases.ts";
import { walkThrough } from "./journey.ts";
import { foreign } from "./own-output.ts";
import { fileName, jsonFeed, page, Texts } from "./stories.ts";

afterEach(closeAll);

const PNG = encode({
  width: 20,
  height: 10,
  data: Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 256),
  channels: 3,
  depth: 8,
});
const line = (text: string) => text.replaceAll("\0", "").replace(/[\r\n]+/g, " ");
const STORIES = process.env.NEWSREADER_SOAK ? 60 : 6;

/** Stories whose pictures are there, under hostile names, between hostile captions and links. */
function pictured(seed: number): { folder: string; stories: number; used: number } {
  const texts = new Texts([...generated(STORIES * 12, seed), ...corpusCases()]);
  const folder = newFolder("looks");
  mkdirSync(join(folder, "pictures"));
  const one = () => line(texts.next());
  for (let at = 0; at < STORIES; at++) {
    const figures = Array.from({ length: 3 }, (_, of) => {
      const name = fileName(`p${of} ${one()}`, at, ".png");
      writeFileSync(join(folder, "pictures", name), PNG);
      return `![alt ${one()}](pictures/${encodeURIComponent(name)})\n*Caption ${one()} Photo: ${one()}*`;
    });
    const link = `[link ${one()}](<https://e.example/${one()}>) and <https://e.example/${one()}> and [plain](https://e.example/${at}) and **${one()}**`;
    writeFileSync(
      join(folder, fileName(texts.next(), at, ".md")),
      `---\nid: s${at}\nheadline: ${JSON.stringify(`H ${one()}`)}\n---\n\n${figures.join("\n\n")}\n\n${link}\n`,
    );
  }
  return { folder, stories: STORIES, used: texts.used };
}

const CELL = { width: 8, height: 16 };
test.each([
  ["blocks of 16 million colours", { COLORTERM: "truecolor" }, undefined, /\x1b\[48;2;/],
  ["blocks of 256 colours", { COLORTERM: "" }, undefined, /\x1b\[48;5;/],
  ["kitty’s graphics", { TERM_PROGRAM: "ghostty", COLORTERM: "truecolor" }, undefined, /\x1b_Ga=T/],
  ["iTerm2’s pictures", { TERM_PROGRAM: "iTerm.app", COLORTERM: "truecolor" }, undefined, /\x1b\]1337;File=/],
  ["sixels", { COLORTERM: "truecolor" }, CELL, /\x1bP0;1;q/],
] as const)("%s", { timeout: 900_000 }, async (name, env, sixels, shown) => {
  const { folder, stories, used } = pictured(20_260_105);
  const { written, pages } = await walkThrough({
    library: folder,
    stories,
    columns: 120,
    rows: 50,
    every: 2,
    env,
    ...(sixels && { sixels }),
  });
  console.info(
    `${name}: ${used} texts in ${stories} stories with pictures, ${pages} pages, ${Math.round(written.length / 1000)} KB`,
  );
  // Not the whole of it in a message: it is half a megabyte.
  expect([shown.test(written), /\x1b\]8;;https:/.test(written)]).toEqual([true, true]);
  expect(foreign(written, { marks: true, cells: name.startsWith("kitty") }).slice(0, 5)).toEqual([]);
});

test("pages and feeds, added and fetched", { timeout: 900_000 }, async () => {
  const texts = new Texts([...generated(STORIES * 40, 20_260_106), ...corpusCases()]);
  const place = newPlace();
  for (let at = 0; at < STORIES; at++)
    await place.run([
      "add",
      place.outside(`page${at}.html`, page(texts)),
      place.outside(`f${at}.json`, jsonFeed(texts, 2)),
    ]);
  const xml = (text: string) => text.replace(/[<&>]|[\0-\x08\x0b-\x1f]/g, (one) => `&#${one.charCodeAt(0)};`);
  const rss = () =>
    `<rss version="2.0"><channel><title>Feed ${xml(texts.next())}</title><link>http://e.example/</link><item><title>Title ${xml(texts.next())}</title><guid>${texts.used}</guid><description>Text ${xml(texts.next())} of it, long enough for a sentence.</description></item></channel></rss>`;
  const { origin } = await badServer(
    Object.fromEntries(Array.from({ length: STORIES }, (_, at) => [`/f${at}`, says(rss())])),
  );
  for (let at = 0; at < STORIES; at++) await place.run(["subscribe", `${origin}/f${at}`]);
  await place.run(["subscribe", `${origin}/gone\x1b[905m`]);
  const { stories } = (await place.json(["list"])) as unknown as { stories: unknown[] };
  expect(stories.length).toBeGreaterThan(STORIES * 2);
  const env = { COLORTERM: "truecolor" };
  const { written, pages } = await walkThrough({
    library: place.library,
    state: place.state,
    stories: stories.length,
    columns: 120,
    rows: 40,
    every: 5,
    env,
  });
  expect(foreign(written, { marks: true }).slice(0, 5)).toEqual([]);

  const reader = startReader({ library: place.library, state: place.state, columns: 120, rows: 40, env });
  await reader.waitFor(/ of \d+/);
  for (const keys of ["F", "<Down>", "<Esc>", "s", "<Esc>", "/feed:", "<Esc>"]) {
    reader.press(keys);
    await reader.settle(300);
  }
  // What cannot be had is told in a sentence with its address.
  reader.press("f");
  await reader.waitFor(/Subscribe to/);
  reader.type(`${origin}/no\u202e\u{10eeee}\x9b905m`);
  reader.press("<Enter>");
  await reader.waitFor(/Nothing was subscribed to|cannot|404/);
  await reader.settle(300);
  reader.press("<Esc><C-c>");
  await reader.exit;
  expect(foreign(reader.raw(), { marks: true }).slice(0, 5)).toEqual([]);
  console.info(`${texts.used} texts in ${stories.length} stories of pages and feeds, ${pages} pages`);
});

test("a file that cannot be read, under a hostile name", { timeout: 300_000 }, async () => {
  const folder = newFolder("broken");
  const names = generated(40, 20_260_107).map((text, at) => fileName(text, at, ".md"));
  for (const name of names) writeFileSync(join(folder, name), "\0\x01\x02");
  writeFileSync(join(folder, "good.md"), "---\nheadline: Good\n---\n\nText.\n");
  const reader = startReader({ library: folder, columns: 120, rows: 60, env: { COLORTERM: "truecolor" } });
  await reader.waitFor(/Good/, 60_000);
  await reader.waitFor(/no text|not a text/);
  for (const keys of ["G", "g", "j", "<Enter>", "<Esc>", "j", "<Enter>", "?", "<Esc>"]) {
    reader.press(keys);
    await reader.settle(150);
  }
  reader.press("<C-c>");
  await reader.exit;
  expect(foreign(reader.raw(), { marks: true }).slice(0, 5)).toEqual([]);
});
