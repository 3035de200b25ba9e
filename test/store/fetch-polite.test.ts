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
