/** The verbs about feeds, as a person or a script calls them. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { progressLine } from "../../src/cli/fetch.ts";
import { OUTPUT_SCHEMA } from "../../src/cli/schema.ts";
import { en } from "../../src/words/en.ts";
import { rss } from "../store/fetch-fixture.ts";
import { badServer, endless, leads, says } from "../web/bad-server.ts";
import { selfSigned } from "../web/certificate.ts";
import { newPlace } from "./run-verb.ts";

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
ajv.addSchema(OUTPUT_SCHEMA);

function faults(verb: string, value: unknown): unknown[] {
  const check = ajv.getSchema(`${OUTPUT_SCHEMA.$id}#/$defs/${verb}-answer`)!;
  return check(value) ? [] : (check.errors ?? []);
}

const FEED = rss("The Mill Gazette", [{ headline: "Eels Are Back" }, { headline: "A Bridge in May" }]);

describe("progress on a terminal", () => {
  it("is a bar that fills, and one still line where nothing should move", async () => {
    const { origin } = await badServer({ "/a": says(FEED), "/b": says(FEED) });
    const place = newPlace();
    await place.run(["subscribe", `${origin}/a`, `${origin}/b`]);
    const moving = (await place.run(["fetch", "--again"], { progressColumns: 80 })).err;
    expect(moving.split("\r").filter((line) => line.includes("━")).length).toBeGreaterThan(1);
    await place.run(["settings", "set", "motion", "reduced"]);
    const still = (await place.run(["fetch", "--again"], { progressColumns: 80 })).err;
    expect(still.replaceAll("\x1b[2K", "").split("\r").filter(Boolean)).toEqual(["Asking 2 feeds …"]);
  });
});

describe("subscribe, fetch, subscriptions, unsubscribe", () => {
  it("go a feed's whole way", async () => {
    const { origin } = await badServer({ "/feed": says(FEED) });
    const place = newPlace();
    expect(await place.run(["subscribe", `${origin}/feed`])).toEqual({
      code: 0,
      out: `subscribed\tthe-mill-gazette\t${origin}/feed\tThe Mill Gazette\n`,
      err: "",
    });
    expect((await place.run(["subscribe", `${origin}/feed`])).out).toMatch(/^known\t/);
    expect(await place.run(["fetch"])).toEqual({
      code: 0,
      out: "the-mill-gazette\t2\t0\t0\tThe Mill Gazette\n",
      err: "",
    });
    // Nothing new: nothing to say to a script.
    expect(await place.run(["fetch"])).toEqual({ code: 0, out: "", err: "" });
    expect((await place.run(["list", "eels"])).out).toContain("Eels Are Back");
    const [line = ""] = (await place.run(["subscriptions"])).out.split("\n");
    expect(line.split("\t")).toEqual([
      "the-mill-gazette",
      "The Mill Gazette",
      `${origin}/feed`,
      expect.stringMatching(/^\d{4}-.*Z$/),
      "-",
      "-",
    ]);
    expect((await place.run(["unsubscribe", "the mill"])).out).toMatch(/^unsubscribed\tthe-mill-gazette\t/);
    expect((await place.run(["subscriptions"])).out).toBe("");
    expect((await place.run(["list", "eels"])).out).toContain("Eels Are Back");
  });

  it("speak to a person on a terminal", async () => {
    const { origin } = await badServer({ "/feed": says(FEED) });
    const place = newPlace();
    const terminal = { columns: 80, env: { NO_COLOR: "1" } };
    expect((await place.run(["subscribe", `${origin}/feed`, "--title", "Mill"], terminal)).out).toBe(
      "Subscribed to “Mill” (mill). “newsreader fetch mill” brings its stories.\n",
    );
    expect((await place.run(["fetch"], terminal)).out).toBe("Mill: 2 new.\n1 feed, 2 new.\n");
    expect((await place.run(["fetch", "mill"], terminal)).out).toBe("1 feed, nothing new.\n");
    const shown = (await place.run(["subscriptions"], terminal)).out;
    expect(shown).toMatch(/^mill {2}Mill {2}\d{4}-\d\d-\d\d \d\d:\d\d\n {6}http/);
    expect(progressLine({ done: 3, total: 4, added: 12, failed: 1, title: "Mill" }, en.shell)).toBe(
      "━━━━━━━━━━━━━━━░░░░░ 3/4 feeds, 12 new, 1 failed: Mill",
    );
  });

  it("give JSON that fits its schema", async () => {
    const { origin } = await badServer({
      "/feed": says(FEED),
      "/": says(
        '<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" href="/b" title="B">',
      ),
      "/gone": says("", {}, 410),
    });
    const place = newPlace();
    const subscribed = await place.json(["subscribe", origin, `${origin}/none`]);
    expect(faults("subscribe", subscribed)).toEqual([]);
    expect(subscribed.feeds).toMatchObject([
      { outcome: "subscribed", others: [{ title: "B" }] },
      { outcome: "failed" },
    ]);
    writeFileSync(
      join(place.root, "more.opml"),
      `<opml version="2.0"><body><outline text="Gone" xmlUrl="${origin}/gone"/></body></opml>`,
    );
    const added = await place.json(["add", join(place.root, "more.opml")]);
    expect(faults("add", added)).toEqual([]);
    expect(added.files).toMatchObject([{ outcome: "subscribed", feed: { id: "gone" } }]);
    const fetched = await place.json(["fetch"]);
    expect(faults("fetch", fetched)).toEqual([]);
    expect(fetched).toMatchObject({ version: 1, added: 2, failed: 1 });
    const listed = await place.json(["subscriptions"]);
    expect(faults("subscriptions", listed)).toEqual([]);
    expect(listed.feeds).toMatchObject([
      { gone: "" },
      { gone: expect.stringMatching(/Z$/), trouble: { code: "gone" } },
    ]);
    const ended = await place.json(["unsubscribe", "gone"]);
    expect(faults("unsubscribe", ended)).toEqual([]);
  });

  it("end with 1 and a sentence for each feed that is broken, and bring the others", async () => {
    const { origin } = await badServer({
      "/good": says(FEED),
      "/loop": leads("/loop"),
      "/file": leads("file:///etc/passwd"),
      "/500": says("", {}, 500),
      "/429": says("", { "retry-after": "3600" }, 429),
      "/gone": says("", {}, 410),
      "/page": says("<!doctype html><p>words"),
      "/big": endless(Buffer.alloc(1_000_000, " "), { "content-type": "text/xml" }),
      "/bomb": says(gzipSync(Buffer.alloc(40_000_000)), { "content-encoding": "gzip" }),
      "/short": (_, response) => {
        response.writeHead(200, { "content-length": "1000" }).write("half of it");
        setTimeout(() => response.destroy(), 20);
      },
      "/drop": (request) => request.socket.destroy(),
      "/picture": says("", { "content-type": "image/png" }),
      "/304": says("", {}, 304),
    });
    const secure = await badServer({ "/tls": says(FEED) }, selfSigned("127.0.0.1", 30));
    const place = newPlace();
    const broken = "loop file 500 429 gone page big bomb short drop picture 304".split(" ");
    const outlines = [
      ...["good", ...broken].map((name) => `<outline text="${name}" xmlUrl="${origin}/${name}"/>`),
      `<outline text="tls" xmlUrl="${secure.origin}/tls"/>`,
    ];
    place.put("subscriptions.opml", `<opml version="2.0"><body>${outlines.join("")}</body></opml>`);
    const { code, out, err } = await place.run(["fetch"]);
    expect(code).toBe(1);
    expect(out).toBe("good\t2\t0\t0\tgood\n");
    const sentences = err.trimEnd().split("\n");
    expect(sentences).toHaveLength(broken.length + 1);
    for (const name of [...broken, "tls"])
      expect(sentences.filter((sentence) => sentence.includes(`/${name} `))).toHaveLength(1);
    for (const sentence of sentences)
      expect(sentence).toMatch(/^newsreader: https?:\/\/127\.0\.0\.1:\d+\/\w+ (?:was|is) .+\./);
    console.info(err);
    expect(err).not.toMatch(/\n\s+at /);
    // What is gone and what wants to be left alone is not asked, and no failure any more.
    const again = await place.run(["fetch", "gone"]);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining("gone for good") });
    const rows = (await place.run(["subscriptions"])).out.split("\n").map((line) => line.split("\t"));
    expect(rows.find(([id]) => id === "500")?.[5]).toContain("trouble of its own");
  });

  it("say what was wrong with the call", async () => {
    const place = newPlace();
    expect(await place.run(["fetch"])).toMatchObject({
      code: 0,
      err: expect.stringContaining("no subscription yet"),
    });
    expect(await place.run(["fetch", "x"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("no subscription yet"),
    });
    expect(await place.run(["subscribe"])).toMatchObject({ code: 2 });
    expect(await place.run(["subscribe", "a.org", "b.org", "--title", "x"])).toMatchObject({ code: 2 });
    place.put(
      "subscriptions.opml",
      `<opml version="2.0"><body><outline text="Abc" xmlUrl="https://example.org/1"/><outline text="Abd" xmlUrl="https://example.org/2"/></body></opml>`,
    );
    expect((await place.run(["unsubscribe", "ab"])).err).toContain("“abc” or “abd”");
    expect((await place.run(["unsubscribe", "abx"])).err).toContain("Did you mean “abc”?");
    expect((await place.run(["unsubscribe", "https://u:secret@example.org/3"])).err).not.toContain("secret");
  });

  it("never print a password", async () => {
    const { origin } = await badServer({ "/feed": says(FEED), "/bad": says("", {}, 401) });
    const place = newPlace();
    const secret = origin.replace("://", "://ada:s3cret@");
    const said = [];
    for (const call of [
      ["subscribe", `${secret}/feed`, `${secret}/bad`],
      ["subscribe", `${secret}/feed`, "--json"],
      ["fetch", "--json"],
      ["subscriptions"],
      ["export", "--opml"],
      ["add", `${secret}/feed`],
      ["add", `${secret}/bad`, "--json"],
    ])
      said.push(await place.run(call));
    expect(JSON.stringify(said)).not.toContain("s3cret");
    expect(said[0]?.err).toContain("ada:…@");
    expect(said[2]?.out).toContain('"added":2');
  });

  it("obey the rules of the settings", async () => {
    const { origin } = await badServer({ "/feed": says(FEED) });
    const place = newPlace();
    await place.run(["subscribe", `${origin}/feed`]);
    writeFileSync(
      join(place.state, "settings.json"),
      JSON.stringify({
        rules: [
          { query: "bridge", do: "drop" },
          { query: "eels", do: "star" },
          { query: "", do: "drop" },
        ],
      }),
    );
    const { out, err } = await place.run(["fetch"]);
    expect(out).toBe("the-mill-gazette\t1\t0\t1\tThe Mill Gazette\n");
    expect(err).toContain("rule 3");
    expect((await place.run(["list", "is:starred"])).out).toContain("Eels Are Back");
  });
});
