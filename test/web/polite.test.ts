/** What a good guest does: asks only for what is new, waits when asked to, follows those who have moved. */
import { describe, expect, it } from "vitest";
import { shownAddress, typedAddress, withoutPassword } from "../../src/web/address.ts";
import { freshFor, retryAfter } from "../../src/web/freshness.ts";
import { Gate } from "../../src/web/gate.ts";
import { isPrivateHost } from "../../src/web/private-host.ts";
import { REFUSING } from "../../src/web/transport.ts";
import { openWeb } from "../../src/web/web.ts";
import { badServer, leads, says } from "./bad-server.ts";
import { newWeb } from "./new-web.ts";

describe("asking again", () => {
  it("sends back what the server gave to tell versions apart, and takes a 304 for an answer", async () => {
    const { origin, requests } = await badServer({
      "/": (request, response) => {
        const known = request.headers["if-none-match"] === '"v1"';
        response.writeHead(known ? 304 : 200, {
          etag: '"v1"',
          "last-modified": "Mon, 05 Jan 2026 08:00:00 GMT",
          "cache-control": "max-age=60",
        });
        response.end(known ? undefined : "news");
      },
    });
    const { web } = newWeb();
    const first = await web.fetch(origin);
    expect(first).toMatchObject({
      kind: "fetched",
      freshFor: 60_000,
      moved: null,
      validators: { etag: '"v1"', lastModified: "Mon, 05 Jan 2026 08:00:00 GMT" },
    });
    const again = await web.fetch(origin, { validators: first.kind === "fetched" ? first.validators : {} });
    expect(again).toMatchObject({ kind: "not-modified", validators: { etag: '"v1"' } });
    expect(requests[1]?.headers["if-modified-since"]).toBe("Mon, 05 Jan 2026 08:00:00 GMT");
    expect(requests[1]?.headers["user-agent"]).toBe("newsreader/test");
  });

  it("knows how long an answer is fresh", () => {
    const now = Date.parse("2026-03-01T12:00:00Z");
    const fresh = (headers: Record<string, string>) => freshFor((name) => headers[name] ?? "", now);
    expect(fresh({ "cache-control": "public, max-age=600" })).toBe(600_000);
    expect(fresh({ "cache-control": "max-age=600", age: "100" })).toBe(500_000);
    expect(fresh({ "cache-control": "max-age=600", age: "1000" })).toBe(0);
    expect(fresh({ "cache-control": "no-cache, max-age=600" })).toBe(0);
    expect(fresh({ "cache-control": "s-maxage=600" })).toBe(0);
    expect(fresh({ "cache-control": "max-age=99999999" })).toBe(86_400_000);
    expect(fresh({ expires: "Sun, 01 Mar 2026 12:05:00 GMT" })).toBe(300_000);
    expect(fresh({ expires: "Sun, 01 Mar 2026 14:05:00 GMT", date: "Sun, 01 Mar 2026 14:00:00 GMT" })).toBe(
      300_000,
    );
    expect(fresh({ expires: "0" })).toBe(0);
    expect(fresh({})).toBe(0);
  });

  it("knows what pause is asked for", () => {
    const now = Date.parse("2026-03-01T12:00:00Z");
    const pause = (text: string) => retryAfter(() => text, now);
    expect(pause("120")).toBe(120_000);
    expect(pause("Sun, 01 Mar 2026 12:02:00 GMT")).toBe(120_000);
    expect(pause("Sun, 01 Mar 2026 11:00:00 GMT")).toBe(0);
    expect(pause("99999999")).toBe(86_400_000);
    expect(pause("soon")).toBeNull();
  });

  it("waits a short pause and tries once more", async () => {
    let asked = 0;
    const { origin } = await badServer({
      "/": (request, response) =>
        ++asked === 1
          ? says("", { "retry-after": "2" }, 429)(request, response)
          : says("news")(request, response),
    });
    const { web, waits } = newWeb();
    expect((await web.fetch(origin)).kind).toBe("fetched");
    expect(waits).toEqual([2_000]);
  });

  it("does not wait for a long one, and tells it", async () => {
    const { origin, requests } = await badServer({ "/": says("", { "retry-after": "3600" }, 503) });
    const { web, waits } = newWeb();
    const answer = await web.fetch(origin);
    expect(answer).toMatchObject({ kind: "failure", code: "busy", retryAfter: 3_600_000 });
    expect(answer.kind === "failure" && answer.message).toContain("left alone for 60 minutes");
    expect({ waits, asked: requests.length }).toEqual({ waits: [], asked: 1 });
  });

  it("tries a dropped connection twice, and no more; a missing page once", async () => {
    const { origin, requests } = await badServer({ "/": (request) => request.socket.destroy() });
    const { web, waits } = newWeb();
    expect((await web.fetch(`${origin}/`)).kind).toBe("failure");
    expect({ waits, asked: requests.length }).toEqual({ waits: [1_000], asked: 2 });
    await web.fetch(`${origin}/missing`);
    expect(requests).toHaveLength(3);
  });

  it("can be called off", async () => {
    const { origin } = await badServer({ "/": () => {} });
    const caller = new AbortController();
    const answer = newWeb().web.fetch(origin, { signal: caller.signal });
    setTimeout(() => caller.abort(), 50);
    expect(await answer).toMatchObject({ kind: "failure", code: "cancelled" });
  });
});

describe("moving", () => {
  it("tells where a feed has moved for good: as far as every redirect on the way is permanent", async () => {
    const { origin } = await badServer({
      "/new": says("news"),
      "/old": leads("/new", 301),
      "/older": leads("/old", 308),
      "/away": leads("/new", 302),
      "/mixed": leads("/away", 301),
      "/late": leads("/old", 307),
      "/gone": says("", {}, 410),
    });
    const { web } = newWeb();
    const moved = async (path: string) => {
      const answer = await web.fetch(origin + path);
      return answer.kind === "fetched" && { to: answer.address, moved: answer.moved };
    };
    const to = `${origin}/new`;
    expect(await moved("/old")).toEqual({ to, moved: to });
    expect(await moved("/older")).toEqual({ to, moved: to });
    expect(await moved("/away")).toEqual({ to, moved: null });
    expect(await moved("/mixed")).toEqual({ to, moved: `${origin}/away` });
    expect(await moved("/late")).toEqual({ to, moved: null });
    expect(await web.fetch(`${origin}/gone`)).toMatchObject({
      kind: "gone",
      message: expect.stringContaining("gone for good"),
    });
  });

  it("logs in where the address says so, and nowhere else; no password is ever shown", async () => {
    const other = await badServer({ "/": says("x") });
    const { origin, requests } = await badServer({
      "/feed": says("news"),
      "/here": leads("/feed"),
      "/away": leads(`${other.origin}/`),
      "/nowhere": leads("/missing"),
    });
    const { web } = newWeb();
    const secret = (path: string) => `${origin.replace("://", "://ada:s3cr%40t@")}${path}`;
    const login = `Basic ${Buffer.from("ada:s3cr@t").toString("base64")}`;
    await web.fetch(secret("/here"));
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([login, login]);
    await web.fetch(secret("/away"));
    expect(other.requests[0]?.headers.authorization).toBeUndefined();
    const answer = await web.fetch(secret("/nowhere"));
    expect(JSON.stringify(answer)).not.toContain("s3cr");
    expect(JSON.stringify(answer)).toContain("ada:…@127.0.0.1");
  });

  it("is led into no private network from outside", async () => {
    const { origin, requests } = await badServer({ "/": says("secret") });
    const answer = await newWeb().web.fetch(origin, { from: "https://example.org/feed" });
    expect(answer).toMatchObject({ kind: "failure", code: "private" });
    expect(requests).toHaveLength(0);
    expect((await newWeb().web.fetch(origin, { from: "http://127.0.0.1:1/feed" })).kind).toBe("fetched");
    for (const host of [
      "localhost",
      "a.localhost",
      "127.8.0.1",
      "10.1.2.3",
      "192.168.0.1",
      "169.254.169.254",
      "[::1]",
      "[fd00::1]",
      "[::ffff:127.0.0.1]",
      "printer.local",
    ])
      expect(isPrivateHost(host), host).toBe(true);
    for (const host of ["example.org", "93.184.216.34", "[2606:2800::1]", "172.32.0.1"])
      expect(isPrivateHost(host), host).toBe(false);
  });

  it("asks nobody where nobody may be asked, and for nothing that is no address", async () => {
    const web = openWeb({ transport: REFUSING, agent: "x" });
    expect(await web.fetch("https://example.org")).toMatchObject({ kind: "failure", code: "forbidden" });
    for (const address of ["file:///etc/passwd", "no address", "javascript:alert(1)", "http://"])
      expect(await web.fetch(address), address).toMatchObject({ kind: "failure", code: "address" });
  });
});

describe("how many at once", () => {
  it("keeps to its numbers, in all and for each host", async () => {
    const gate = new Gate({ all: 3, host: 2 });
    const running = new Map<string, number>();
    let most = 0;
    let mostOfOne = 0;
    const jobs = Array.from({ length: 30 }, (_, i) => {
      const host = i < 20 ? "a" : `b${i % 3}`;
      return gate.run(host, async () => {
        running.set(host, (running.get(host) ?? 0) + 1);
        most = Math.max(
          most,
          [...running.values()].reduce((sum, count) => sum + count, 0),
        );
        mostOfOne = Math.max(mostOfOne, running.get(host)!);
        await new Promise((done) => setTimeout(done, i % 4));
        running.set(host, running.get(host)! - 1);
        if (i % 7 === 0) throw new Error("one fails");
        return i;
      });
    });
    const ended = await Promise.allSettled(jobs);
    expect({ most, mostOfOne }).toEqual({ most: 3, mostOfOne: 2 });
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(25);
  });

  it("asks one host two things at a time", async () => {
    const { origin, atOnce } = await badServer({
      "/": (_, response) => setTimeout(() => response.end("x"), 20),
    });
    const { web } = newWeb();
    await Promise.all(Array.from({ length: 8 }, (_, i) => web.fetch(`${origin}/?${i}`)));
    expect(atOnce()).toBe(2);
  });
});

describe("addresses", () => {
  it("are read as people write them, and shown without their password", () => {
    expect(typedAddress("feed:https://example.org/x")?.href).toBe("https://example.org/x");
    expect(typedAddress("feed://example.org/x")?.href).toBe("http://example.org/x");
    expect(typedAddress("example.org/news")?.href).toBe("https://example.org/news");
    expect(typedAddress("notes.txt/x y")?.href).toBe("https://notes.txt/x%20y");
    for (const text of ["notes", "../x", "ftp://example.org", ""])
      expect(typedAddress(text), text).toBeNull();
    expect(shownAddress("https://ada:pw@example.org/x?y#z")).toBe("https://ada:…@example.org/x?y#z");
    expect(shownAddress("https://ada@example.org/")).toBe("https://ada@example.org/");
    expect(shownAddress("ftp://ada:pw@example.org/")).toBe("ftp://ada:…@example.org/");
    expect(withoutPassword("https://ada:pw@example.org/x")).toBe("https://ada@example.org/x");
  });
});
