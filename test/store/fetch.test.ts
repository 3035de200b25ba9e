/** Feeds of a real server on loopback come into a real library. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "../../src/article/view.ts";
import { badServer, says } from "../web/bad-server.ts";
import { Newsroom, rss } from "./fetch-fixture.ts";

const FEED = rss("The Mill Gazette", [{ headline: "Eels Are Back" }, { headline: "A Bridge in May" }]);

describe("fetching", () => {
  it("puts stories into a folder of their feed, and the same ones again only once", async () => {
    const { origin, requests } = await badServer({ "/feed": says(FEED) });
    const room = new Newsroom();
    await room.with((fetcher) => fetcher.subscribe(`${origin}/feed`));
    expect(await room.fetchOne()).toMatchObject({ outcome: "fetched", added: 2, updated: 0, message: "" });
    expect(room.files()).toEqual([
      "subscriptions.opml",
      "the-mill-gazette/a-bridge-in-may.md",
      "the-mill-gazette/eels-are-back.md",
    ]);
    expect(room.read("the-mill-gazette/eels-are-back.md")).toContain("section: The Mill Gazette");
    expect(await room.fetchOne()).toMatchObject({ outcome: "fetched", added: 0, updated: 0 });
    // Also where nothing is remembered.
    rmSync(room.state, { recursive: true });
    expect(await room.fetchOne()).toMatchObject({ added: 0, updated: 0 });
    expect(await room.headlines()).toEqual(["A Bridge in May", "Eels Are Back"]);
    expect(requests).toHaveLength(4);
  });

  it("replaces the text of a story that has changed, and keeps its marks and its file", async () => {
    const { origin, routes } = await badServer({ "/feed": says(FEED) });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    await room.fetch();
    const file = room.files().find((name) => name.includes("eels"))!;
    const id = await room.with((_, library, statuses) => {
      const found = library.ids({ ...EVERYTHING, query: "eels" })[0]!;
      statuses.apply("read", [{ id: found, read: true }]);
      return found;
    });
    routes.set(
      "/feed",
      says(
        rss("x", [
          {
            headline: "Eels Are Back, Says the Miller",
            link: "http://127.0.0.1/eels-are-back",
            body: "<p>He counted eleven of them before breakfast.</p>",
          },
        ]),
      ),
    );
    expect(await room.fetchOne()).toMatchObject({ added: 0, updated: 1 });
    expect(room.read(file)).toContain("He counted eleven");
    expect(
      await room.with((_, library, statuses) => [library.summary(id)?.headline, statuses.get(id).read]),
    ).toEqual(["Eels Are Back, Says the Miller", true]);
  });

  it("leaves away what the reader has taken away", async () => {
    const { origin, routes } = await badServer({ "/feed": says(FEED) });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    await room.fetch();
    const file = room.files().find((name) => name.includes("eels"))!;
    rmSync(path.join(room.folder, file));
    expect((await room.fetchOne()).added).toBe(0);
    routes.set("/feed", says(FEED.replace("some words", "other words")));
    expect(await room.fetchOne()).toMatchObject({ added: 0, updated: 0 });
    expect(room.files()).not.toContain(file);
  });

  it("keeps stories apart that share a headline or an address", async () => {
    const notices = ["The road is closed", "The road is open", "The road is wet"].map((headline, i) => ({
      headline,
      link: "http://127.0.0.1/notices",
      guid: `n${i}`,
    }));
    const briefs = [
      "A cart lost its wheel on the hill.",
      "The choir sings on Sunday.",
      "Eleven eels were counted.",
    ].map((body, i) => ({ headline: "In brief", body: `<p>${body}</p>`, link: "", guid: `b${i}` }));
    const { origin, routes } = await badServer({ "/feed": says(rss("Town", [...notices, ...briefs])) });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    expect((await room.fetchOne()).added).toBe(6);
    // One is left in the feed, and changed: it is still itself.
    routes.set("/feed", says(rss("Town", [{ ...notices[1]!, body: "<p>It is open to carts only.</p>" }])));
    expect(await room.fetchOne()).toMatchObject({ added: 0, updated: 1 });
    expect((await room.headlines()).filter((headline) => headline.startsWith("The road"))).toHaveLength(3);
  });

  it("has a story once that two feeds bring, as the first has told it", async () => {
    const items = Array.from({ length: 30 }, (_, i) => ({ headline: `Story ${i} of the site` }));
    const short = items.map((item) => ({
      ...item,
      body: "<p>In the other feed it is told in a few words.</p>",
    }));
    const { origin, routes } = await badServer({
      "/world": says(rss("World", items)),
      "/top": says(rss("Top", short)),
    });
    const room = new Newsroom();
    await room.subscribe(`${origin}/world`, `${origin}/top`);
    const report = await room.fetch();
    expect(report).toMatchObject({ added: 30, updated: 0, failed: 0 });
    expect(room.files().filter((file) => file.endsWith(".md"))).toHaveLength(30);
    const texts = () =>
      room
        .files()
        .filter((file) => file.endsWith(".md"))
        .map((file) => room.read(file));
    const before = texts();
    // Who came second has no say in it later either.
    const second = report.feeds.find(({ added }) => added === 0)!;
    const changed = short.map((item) => ({ ...item, body: "<p>And now it is told in other words.</p>" }));
    routes.set(new URL(second.address).pathname, says(rss("x", changed)));
    expect(await room.fetch()).toMatchObject({ added: 0, updated: 0, failed: 0 });
    expect(texts()).toEqual(before);
  });

  it("keeps the tags that the reader has put into a file", async () => {
    const { origin, routes } = await badServer({ "/feed": says(FEED) });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    await room.fetch();
    const file = path.join(room.folder, room.files().find((name) => name.includes("eels"))!);
    writeFileSync(file, readFileSync(file, "utf8").replace("\n---\n\n", "\ntags: [keep]\n---\n\n"));
    routes.set("/feed", says(FEED.replaceAll("some words", "other words")));
    expect((await room.fetchOne()).updated).toBe(2);
    expect(readFileSync(file, "utf8")).toMatch(/tags: \[keep\][\s\S]*other words/);
  });

  it("brings all others where some are broken, and tells of each what and since when", async () => {
    const { origin, routes } = await badServer({
      "/1": says(rss("One", [{ headline: "First" }])),
      "/2": (request) => request.socket.destroy(),
      "/3": says("<!doctype html><html><head><link rel=alternate type=application/rss+xml href=/1></head>"),
      "/4": says("\x89PNG\r\n\x1a\n", { "content-type": "image/png" }),
      "/5": says("just words"),
      "/6": says("", {}, 500),
      "/7": says(rss("Seven", [{ headline: "Seventh" }])),
    });
    const room = new Newsroom();
    await room.subscribe(...Array.from({ length: 7 }, (_, i) => `${origin}/${i + 1}`));
    const steps: number[] = [];
    const report = await room.fetch({ onProgress: ({ done, total }) => steps.push(done / total) });
    expect(report).toMatchObject({ added: 2, failed: 5 });
    expect(steps).toHaveLength(7);
    expect(steps.at(-1)).toBe(1);
    expect(report.feeds.map(({ code }) => code)).toEqual([
      "",
      "dropped",
      "type",
      "type",
      "type",
      "server",
      "",
    ]);
    for (const [i, { message }] of report.feeds.entries())
      if (message !== "") expect(message, String(i)).toMatch(new RegExp(`^${origin}/${i + 1} .+: .+\\. .+`));
    expect(report.feeds[2]?.message).toContain(`newsreader subscribe ${origin}/1`);
    const first = room.now;
    room.now += 60_000;
    await room.fetch();
    const troubles = (await room.with((fetcher) => fetcher.subscriptions())).rows.map(
      ({ trouble }) => trouble,
    );
    expect(troubles[1]).toMatchObject({ since: first, at: room.now });
    expect(troubles[0]).toBeNull();
    routes.set("/2", says(rss("Two", [{ headline: "Second" }])));
    await room.fetch();
    expect((await room.with((fetcher) => fetcher.subscriptions())).rows[1]?.trouble).toBeNull();
  });

  it("can be called off, and goes on next time", async () => {
    const { origin } = await badServer({ "/1": says(FEED), "/2": () => {} });
    const room = new Newsroom();
    await room.subscribe(`${origin}/1`, `${origin}/2`);
    const caller = new AbortController();
    const report = await room.fetch({ signal: caller.signal, onProgress: () => caller.abort() });
    expect(report.feeds.map(({ code }) => code)).toEqual(["", "cancelled"]);
    expect((await room.with((fetcher) => fetcher.subscriptions())).rows[1]?.trouble).toBeNull();
  });

  it("does not run twice at a time", async () => {
    let release: (() => void) | undefined;
    const { origin } = await badServer({
      "/feed": (_, response) => {
        release = () => response.end(FEED);
      },
    });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    await room.with(async (fetcher) => {
      const first = fetcher.fetchAll();
      await expect.poll(() => release).toBeDefined();
      await expect(fetcher.fetchAll()).rejects.toThrow("Another fetch is at work");
      release?.();
      expect((await first).added).toBe(2);
    });
  });

  it("says so where the library cannot be written to, and has the rest next time", async () => {
    const { origin } = await badServer({ "/feed": says(FEED) });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    const [{ id }] = (await room.with((fetcher) => fetcher.subscriptions())).rows as unknown as [
      { id: string },
    ];
    writeFileSync(path.join(room.folder, id), "a file where the folder should be");
    const outcome = await room.fetchOne();
    expect(outcome).toMatchObject({ outcome: "failed", code: "disk", added: 0 });
    expect(outcome.message).toMatch(/was not stored: .+\. Look at the library/);
    rmSync(path.join(room.folder, id));
    expect((await room.fetchOne()).added).toBe(2);
  });
});
