/** A feed is asked when it may have news, where it is now, and not at all when it is gone. */
import { describe, expect, it } from "vitest";
import { badServer, leads, says } from "../web/bad-server.ts";
import { Newsroom, rss } from "./fetch-fixture.ts";

const FEED = rss("The Mill Gazette", [{ headline: "Eels Are Back" }, { headline: "A Bridge in May" }]);

describe("asking a feed again", () => {
  it("asks only when the last answer is no longer fresh, unless it is told to", async () => {
    const { origin, requests } = await badServer({
      "/feed": says(FEED, { "cache-control": "max-age=600", etag: '"1"' }),
    });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    await room.fetch();
    expect((await room.fetchOne()).outcome).toBe("fresh");
    expect(requests).toHaveLength(1);
    const [{ id }] = (await room.with((fetcher) => fetcher.subscriptions())).rows as unknown as [
      { id: string },
    ];
    await room.fetch({ only: [id] });
    await room.fetch({ again: true });
    expect(requests).toHaveLength(3);
    room.now += 601_000;
    await room.fetch();
    expect(requests).toHaveLength(4);
    expect(requests[3]?.headers["if-none-match"]).toBe('"1"');
  });

  it.each([
    ["<ttl>30</ttl>", 30],
    ["<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30],
    ["<sy:updatePeriod>monthly</sy:updatePeriod>", 24 * 60],
  ])("leaves a feed alone that says %s, also after a 304", async (says, minutes) => {
    const { origin, requests } = await badServer({
      "/feed": (request, response) =>
        request.headers["if-none-match"] === '"1"'
          ? response.writeHead(304).end()
          : response
              .writeHead(200, { etag: '"1"', "cache-control": "max-age=60" })
              .end(
                FEED.replace(
                  "<rss ",
                  '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" ',
                ).replace("</title>", `</title>${says}`),
              ),
    });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    for (const outcome of ["fetched", "unchanged"]) {
      expect(await room.fetchOne()).toMatchObject({ outcome });
      room.now += minutes * 60_000 - 1000;
      expect(await room.fetchOne()).toMatchObject({ outcome: "fresh" });
      room.now += 1000;
    }
    expect(requests).toHaveLength(2);
    await room.fetch();
    expect(await room.fetchOne({ again: true })).toMatchObject({ outcome: "unchanged" });
  });

  it("follows a feed that says itself where it is now, where that is a feed", async () => {
    const saying = (to: string) =>
      FEED.replace("<rss ", '<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ').replace(
        "</title>",
        `</title><itunes:new-feed-url>${to}</itunes:new-feed-url>`,
      );
    const { origin, routes } = await badServer({ "/new": says(FEED), "/page": says("<p>No feed.</p>") });
    routes.set("/old", says(saying(`${origin}/new`)));
    routes.set("/lost", says(saying(`${origin}/nowhere`)));
    routes.set("/wrong", says(saying(`${origin}/page`)));
    routes.set("/there", says(saying(`${origin}/back`)));
    routes.set("/back", says(saying(`${origin}/there`)));
    routes.set("/file", says(saying("file:///etc/passwd")));
    const room = new Newsroom();
    const names = ["old", "lost", "wrong", "there", "file"];
    await room.subscribe(...names.map((name) => `${origin}/${name}`));
    const { feeds } = await room.fetch();
    expect(feeds.map(({ outcome, moved }) => [outcome, moved])).toEqual([
      ["fetched", `${origin}/new`],
      ...names.slice(1).map(() => ["fetched", ""]),
    ]);
    const { rows } = await room.with((fetcher) => fetcher.subscriptions());
    expect(rows.map(({ address }) => address)).toEqual([
      `${origin}/new`,
      ...names.slice(1).map((name) => `${origin}/${name}`),
    ]);
    // Its stories are known there, too.
    expect(await room.fetch({ again: true })).toMatchObject({ added: 0, failed: 0 });
  });

  it("takes a 304 for what it is", async () => {
    const { origin } = await badServer({
      "/feed": (request, response) =>
        request.headers["if-none-match"] === '"1"'
          ? response.writeHead(304).end()
          : response.writeHead(200, { etag: '"1"' }).end(FEED),
    });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    expect((await room.fetchOne()).outcome).toBe("fetched");
    expect(await room.fetchOne()).toMatchObject({ outcome: "unchanged", message: "" });
  });

  it("leaves a server alone for as long as it asks", async () => {
    const { origin, requests } = await badServer({ "/feed": says("", { "retry-after": "900" }, 429) });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    expect(await room.fetchOne()).toMatchObject({ outcome: "failed", code: "busy" });
    const again = await room.fetchOne({ again: true });
    expect(again).toMatchObject({
      outcome: "paused",
      message: expect.stringContaining("2026-03-03 10:15 UTC"),
    });
    expect(requests).toHaveLength(1);
    room.now += 901_000;
    await room.fetch();
    expect(requests).toHaveLength(2);
  });

  it("writes down where a feed has moved, once it is found there", async () => {
    const { origin } = await badServer({
      "/old": leads("/new", 301),
      "/new": says(FEED, { etag: '"1"' }),
      "/lost": leads("/nowhere", 301),
      "/trap": leads("/login", 308),
      "/login": says("<!doctype html><html><body>Log in</body></html>"),
    });
    const room = new Newsroom();
    await room.subscribe(`${origin}/old`, `${origin}/lost`, `${origin}/trap`);
    await room.fetch();
    const { rows } = await room.with((fetcher) => fetcher.subscriptions());
    expect(rows.map(({ address }) => new URL(address).pathname)).toEqual(["/new", "/lost", "/trap"]);
    expect(rows[0]?.fetchedAt).toBe(room.now);
    // Not met a second time under the new address.
    expect(await room.fetch({ only: [rows[0]!.id] })).toMatchObject({ added: 0, updated: 0, failed: 0 });
  });

  it("does not ask any more for a feed that is gone", async () => {
    const { origin, requests } = await badServer({ "/feed": says("", {}, 410) });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    expect(await room.fetchOne()).toMatchObject({
      outcome: "gone",
      message: expect.stringContaining("gone for good"),
    });
    expect(await room.fetchOne({ again: true })).toMatchObject({ outcome: "gone" });
    expect(requests).toHaveLength(1);
    const { rows } = await room.with((fetcher) => fetcher.subscriptions());
    expect(rows[0]).toMatchObject({ goneAt: room.now, trouble: { code: "gone", at: room.now } });
  });
});
