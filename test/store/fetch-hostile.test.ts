/** Feeds made to hurt whoever reads them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { badServer, says } from "../web/bad-server.ts";
import { peakOf } from "../web/peak.ts";
import { Newsroom } from "./fetch-fixture.ts";

const LAUGHS = [
  '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">',
  ...Array.from(
    { length: 40 },
    (_, i) => `<!ENTITY ${"a".repeat(i + 2)} "${`&${"a".repeat(i + 1)};`.repeat(10)}">`,
  ),
  ']><rss version="2.0"><channel><title>T</title><item><title>',
  `&${"a".repeat(41)};`,
  "</title><link>http://127.0.0.1/x</link></item></channel></rss>",
].join("");

const outside = (origin: string) =>
  `<?xml version="1.0"?><!DOCTYPE rss SYSTEM "${origin}/dtd" [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY web SYSTEM "${origin}/secret">]><rss version="2.0"><channel><title>T</title><item><title>A &file; B &web; C</title><link>http://127.0.0.1/x</link></item></channel></rss>`;

it("does not grow with entities, and looks up nothing that they point to", async () => {
  const { origin, routes, requests } = await badServer({
    "/laughs": says(LAUGHS),
    "/secret": says("SECRET"),
  });
  routes.set("/outside", says(outside(origin)));
  const room = new Newsroom();
  await room.subscribe(`${origin}/laughs`, `${origin}/outside`);
  const { result, grown } = await peakOf(() => room.fetch());
  expect(result.feeds.every(({ code }) => code === "" || code === "type")).toBe(true);
  expect(grown).toBeLessThan(150);
  expect(requests.map((one) => one.path).sort()).toEqual(["/laughs", "/outside"]);
  for (const file of room.files()) {
    const text = room.read(file);
    expect(text).not.toMatch(/root:|SECRET/);
    expect(text.length).toBeLessThan(200_000);
  }
});

const corpus = path.resolve("../shared/corpus/hostile/xml-bombs");
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:xml|rss|atom|opml)$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
  : [];

it("bears every bomb of the corpus", async ({ skip }) => {
  skip(files.length === 0, "The corpus is not beside this checkout (../shared/corpus/hostile/xml-bombs).");
  const { origin, requests } = await badServer(
    Object.fromEntries(files.map((file, i) => [`/${i}`, says(readFileSync(file))])),
  );
  const room = new Newsroom();
  await room.subscribe(...files.map((_, i) => `${origin}/${i}`));
  const { result, grown } = await peakOf(() => room.fetch());
  console.info(
    `${files.length} bombs: ${result.added} stories, ${result.failed} refused, rss grew by ${grown} MB`,
  );
  expect(requests).toHaveLength(files.length);
  expect(grown).toBeLessThan(250);
  for (const file of room.files()) expect(room.read(file)).not.toMatch(/root:.*:0:0:/);
});
