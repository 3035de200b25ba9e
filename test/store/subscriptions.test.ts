/** The list of subscriptions: the reader's own file, changed without losing a line of it. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseOpml } from "../../src/feeds/opml.ts";
import { opmlSubscriptions } from "../../src/store/fetch-opml.ts";
import { SubscriptionDesk } from "../../src/store/subscription-desk.ts";
import { readSubscriptions, subscriptionsText } from "../../src/store/subscriptions.ts";
import { badServer, leads, says } from "../web/bad-server.ts";
import { Newsroom, rss } from "./fetch-fixture.ts";

const HAND = `<?xml version="1.0" encoding="ISO-8859-1"?>
<opml version="1.0">
  <head><title>Mine</title><ownerName>Ada</ownerName></head>
  <body>
    <outline text="Papers" color="red">
      <outline text="The Mill &amp; Gazette" type="rss" xmlUrl="https://example.org/mill.xml" myNote="keep &quot;this&quot;"/>
      <outline text="The Mill &amp; Gazette" type="rss" xmlUrl="https://example.org/other.xml"/>
    </outline>
    <outline text="a note of mine"/>
    <outline text="Again" xmlUrl="https://example.org/mill.xml"/>
  </body>
</opml>`;

describe("the list of subscriptions", () => {
  it("is read as a hand has written it: each feed once, with an id of its own", () => {
    const room = new Newsroom();
    writeFileSync(path.join(room.folder, "subscriptions.opml"), HAND);
    const { subscriptions, trouble } = readSubscriptions(room.folder);
    expect(trouble).toBe("");
    expect(subscriptions.map(({ id, title, folders }) => [id, title, folders])).toEqual([
      ["the-mill-gazette", "The Mill & Gazette", ["Papers"]],
      ["the-mill-gazette-2", "The Mill & Gazette", ["Papers"]],
    ]);
  });

  it("keeps all that it does not know when it is changed, and undo brings a feed back", async () => {
    const room = new Newsroom();
    const file = path.join(room.folder, "subscriptions.opml");
    writeFileSync(file, HAND);
    const before = parseOpml(HAND);
    await room.with((fetcher) => {
      fetcher.subscribeAll([
        { address: "https://example.org/new", title: "New", site: "", folders: ["Papers"] },
      ]);
      const desk = new SubscriptionDesk(room.folder, room.state);
      const ended = desk.unsubscribe("new");
      expect(parseOpml(readFileSync(file, "utf8"))).toEqual({ ...before, problems: [] });
      desk.restore(ended);
      expect(fetcher.subscriptions().rows.map(({ id }) => id)).toContain("new");
      expect(() => desk.unsubscribe("nowhere")).toThrow("There is no subscription “nowhere”");
    });
    expect(readFileSync(file, "utf8")).toContain('myNote="keep &quot;this&quot;"');
    // Nothing is left beside it.
    expect(readdirSync(room.folder)).toEqual(["subscriptions.opml"]);
  });

  it("names thousands of feeds that are called alike, and ends many in one go", async () => {
    const room = new Newsroom();
    await room.with((fetcher) => {
      const feeds = Array.from({ length: 3000 }, (_, n) => `https://example.org/${n}`);
      fetcher.subscribeAll(feeds.map((address) => ({ address, title: "News", site: "", folders: [] })));
      const { subscriptions } = fetcher.list();
      expect(subscriptions.map(({ id }) => id)).toEqual(
        feeds.map((_, n) => (n === 0 ? "news" : `news-${n + 1}`)),
      );
      fetcher.unsubscribe(subscriptions.slice(1));
      expect(fetcher.list().subscriptions.map(({ address }) => address)).toEqual(["https://example.org/0"]);
    });
  });

  it("never writes over a file that it cannot read", async () => {
    const room = new Newsroom();
    const file = path.join(room.folder, "subscriptions.opml");
    writeFileSync(file, "my notes about feeds");
    await room.with(async (fetcher) => {
      expect(fetcher.subscriptions().trouble).toMatch(/subscriptions\.opml is not read: .+ Mend it/);
      expect(() =>
        fetcher.subscribeAll([{ address: "https://example.org", title: "", site: "", folders: [] }]),
      ).toThrow("Mend it");
      await expect(fetcher.fetchAll()).rejects.toThrow("Mend it");
      expect(await fetcher.subscribe("http://127.0.0.1:1/")).toMatchObject({
        outcome: "failed",
        code: "disk",
      });
    });
    expect(readFileSync(file, "utf8")).toBe("my notes about feeds");
  });

  it("holds no password: that lies in a file of its owner's", async () => {
    const { origin, requests } = await badServer({
      "/feed": says(rss("Secret", [{ headline: "One", link: "/one" }])),
    });
    const room = new Newsroom();
    const secret = `${origin.replace("://", "://ada:s3cret@")}/feed`;
    await room.with((fetcher) => fetcher.subscribe(secret));
    // A hand may write one into it.
    const file = path.join(room.folder, "subscriptions.opml");
    writeFileSync(file, readFileSync(file, "utf8").replace("ada@", "ada:s3cret@"));
    expect((await room.fetchOne()).added).toBe(1);
    const login = `Basic ${Buffer.from("ada:s3cret").toString("base64")}`;
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([login, login]);
    expect(subscriptionsText(room.folder).text).toContain("ada@");
    expect(subscriptionsText(room.folder).text).not.toContain("s3cret");
    await room.with((fetcher) =>
      fetcher.subscribeAll([{ address: "https://example.org/x", title: "X", site: "", folders: [] }]),
    );
    for (const name of room.files()) expect(room.read(name), name).not.toContain("s3cret");
    expect(statSync(path.join(room.state, "logins.json")).mode & 0o077).toBe(0);
  });
});

describe("subscribing", () => {
  it("finds the feed that a page names, and follows it where it has moved", async () => {
    const { origin } = await badServer({
      "/": says(
        '<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/old.xml" title="All"><link rel="alternate" type="application/atom+xml" href="/two.xml" title="Two"></head>',
      ),
      "/old.xml": leads("/feed.xml", 301),
      "/feed.xml": says(rss("The Mill Gazette", [])),
    });
    const room = new Newsroom();
    const done = await room.with((fetcher) => fetcher.subscribe(origin));
    expect(done).toMatchObject({
      outcome: "subscribed",
      subscription: { id: "the-mill-gazette", title: "The Mill Gazette", address: `${origin}/feed.xml` },
      others: [{ address: `${origin}/two.xml`, title: "Two" }],
    });
    expect(await room.with((fetcher) => fetcher.subscribe(`${origin}/feed.xml`))).toMatchObject({
      outcome: "known",
    });
    expect(await room.with((fetcher) => fetcher.subscribe(origin))).toMatchObject({ outcome: "known" });
    expect(readSubscriptions(room.folder).subscriptions).toHaveLength(1);
  });

  it("says why there is nothing to subscribe to, and changes nothing", async () => {
    const { origin } = await badServer({
      "/page": says("<!doctype html><body>No feed here"),
      "/lie": says('<!doctype html><link rel="alternate" type="application/rss+xml" href="/page">'),
      "/gone": says("", {}, 410),
    });
    const room = new Newsroom();
    const message = async (address: string) => {
      const done = await room.with((fetcher) => fetcher.subscribe(address));
      return done.outcome === "failed" ? done.message : "";
    };
    expect(await message(`${origin}/page`)).toContain("is no feed, and the page names none");
    expect(await message(`${origin}/lie`)).toContain(`${origin}/page as its feed, and that is none`);
    expect(await message(`${origin}/gone`)).toContain("gone for good");
    expect(await message(`${origin}/nowhere`)).toContain("404");
    expect(await message("file:///etc/passwd")).toContain("no address of the web");
    expect(existsSync(path.join(room.folder, "subscriptions.opml"))).toBe(false);
  });

  it("takes a feed up again that was gone", async () => {
    const { origin, routes } = await badServer({ "/feed": says("", {}, 410) });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    await room.fetch();
    routes.set("/feed", says(rss("Back", [{ headline: "Here again" }])));
    expect((await room.fetchOne()).added).toBe(0);
    expect(await room.with((fetcher) => fetcher.subscribe(`${origin}/feed`))).toMatchObject({
      outcome: "known",
    });
    expect((await room.fetchOne()).added).toBe(1);
  });
});

describe("lists of other readers", () => {
  const corpus = path.resolve("../shared/corpus/feeds/opml");
  const files = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true })
        .map(String)
        .filter((file) => /\.opml$/i.test(file))
    : [];

  it("come in and go out with the same feeds in the same folders", async ({ skip }) => {
    skip(files.length === 0, "The corpus is not beside this checkout (../shared/corpus/feeds/opml).");
    let feeds = 0;
    for (const name of files) {
      const text = readFileSync(path.join(corpus, name), "utf8");
      const { feeds: there } = opmlSubscriptions(text);
      if (there.length === 0) continue;
      const room = new Newsroom();
      await room.with((fetcher) => fetcher.subscribeAll(there));
      const once = new Map(there.map((feed) => [feed.address, feed.folders]));
      const out = opmlSubscriptions(subscriptionsText(room.folder).text).feeds;
      expect(new Map(out.map((feed) => [feed.address, feed.folders])), name).toEqual(once);
      feeds += once.size;
    }
    console.info(`${files.length} lists, ${feeds} feeds came in and went out`);
    expect(feeds).toBeGreaterThan(20);
  });
});
