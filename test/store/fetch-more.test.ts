/** What comes with stories: whole pages, pictures, rules. And what a killed program leaves. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/article/markdown.ts";
import { EVERYTHING } from "../../src/article/view.ts";
import { badServer, says } from "../web/bad-server.ts";
import { Newsroom, rss } from "./fetch-fixture.ts";
import { FLAGS } from "./state-of-test.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

const words = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => `${word} ${i}`).join(" ");

/** A page with a story of its own. */
function page(headline: string): string {
  const paragraphs = Array.from(
    { length: 8 },
    (_, i) =>
      `<p>Paragraph ${i} of the page tells more of the mill and its eels than any feed would, and goes on for a while so that it is a real paragraph of a real story.</p>`,
  );
  return `<!doctype html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${paragraphs.join("")}</article></body></html>`;
}

describe("whole stories", () => {
  it("fetches the page where the feed has only a beginning, now or later, and keeps it", async () => {
    const { origin, routes, requests } = await badServer({ "/story": says(page("Eels Are Back")) });
    const feed = (teaser: string) =>
      rss("Mill", [{ headline: "Eels Are Back", link: `${origin}/story`, body: `<p>${teaser} […]</p>` }]);
    routes.set("/feed", (request, response) =>
      request.headers["if-none-match"] === '"1"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"1"' }).end(feed("They are back")),
    );
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    expect((await room.fetchOne()).added).toBe(1);
    const file = room.files().find((name) => name.endsWith(".md"))!;
    expect(room.read(file)).toContain("They are back");
    // The feed has not changed; its teasers are still to be had in full.
    expect(await room.fetchOne({ full: true })).toMatchObject({ updated: 1, notes: [] });
    expect(room.read(file)).toContain("Paragraph 7 of the page");
    // Then there is nothing to ask twice for.
    const before = requests.length;
    expect(await room.fetchOne({ full: true })).toMatchObject({ outcome: "unchanged" });
    expect(requests.length).toBe(before + 1);
    // A changed teaser does not take the place of the page, not even when the page cannot be had.
    routes.set("/feed", says(feed("They are still back")));
    routes.set("/story", says("", {}, 404));
    const changed = await room.fetchOne();
    expect(changed).toMatchObject({ updated: 0, notes: [expect.stringContaining("404")] });
    expect(room.read(file)).toContain("Paragraph 7 of the page");
  });

  it("keeps the teaser where the page does not come, and says so", async () => {
    const { origin, routes } = await badServer();
    routes.set(
      "/feed",
      says(rss("Mill", [{ headline: "Eels", link: `${origin}/none`, body: "<p>They are back…</p>" }])),
    );
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    expect(await room.fetchOne({ full: true })).toMatchObject({
      outcome: "fetched",
      added: 1,
      notes: [expect.stringContaining(`${origin}/none was not fetched`)],
    });
  });
});

describe("pictures", () => {
  it("are kept beside the story if asked, and known by their bytes, not by their name", async () => {
    const { origin, routes, requests } = await badServer({
      "/a.jpg": says(PNG, { "content-type": "image/jpeg" }),
      "/page.png": says("<!doctype html><p>not found", { "content-type": "text/html" }),
      "/lie.png": says("<svg onload=alert(1)>", { "content-type": "image/png" }),
    });
    const body = ["/a.jpg", "/page.png", "/lie.png", "/a.jpg"]
      .map(
        (src, i) =>
          `<figure><img src="${origin}${src}"><figcaption>Picture ${i} of the mill.</figcaption></figure><p>${words(12, "eel")}</p>`,
      )
      .join("");
    routes.set("/feed", says(rss("Mill", [{ headline: "Eels", body }])));
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    await room.fetch();
    expect(requests.map((one) => one.path)).toEqual(["/feed"]);
    // A story that is known is not asked for its pictures again; a new library is.
    const other = new Newsroom();
    await other.subscribe(`${origin}/feed`);
    const outcome = await other.fetchOne({ pictures: true });
    expect(outcome).toMatchObject({ added: 1, pictures: 1 });
    expect(outcome.notes).toHaveLength(2);
    const pictures = readdirSync(path.join(other.folder, outcome.id, "pictures"));
    expect(pictures).toHaveLength(1);
    expect(pictures[0]).toMatch(/^[0-9a-z]{12}\.png$/);
    const images = parseMarkdown(other.read(`${outcome.id}/eels.md`)).blocks.flatMap((block) =>
      block.type === "figure" ? [block.image] : [],
    );
    expect(images).toContain(`pictures/${pictures[0]}`);
    expect(images).toContain(`${origin}/lie.png`);
    // An update finds the picture where it is.
    routes.set(
      "/feed",
      says(rss("Mill", [{ headline: "Eels", body: `${body}<p>${words(20, "more")}</p>` }])),
    );
    requests.length = 0;
    expect(await other.fetchOne()).toMatchObject({ updated: 1, pictures: 0 });
    expect(other.read(`${outcome.id}/eels.md`)).toContain(`pictures/${pictures[0]}`);
    expect(requests.map((one) => one.path)).toEqual(["/feed"]);
  });
});

describe("rules", () => {
  it("drop, star, mark and tag what arrives, and only what arrives", async () => {
    const headlines = ["Football Tonight", "Eels Are Back", "A Bridge in May", "Weather"];
    const { origin } = await badServer({
      "/feed": says(
        rss(
          "Mill",
          headlines.map((headline) => ({ headline })),
        ),
      ),
    });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    const rules = [
      { query: "football", do: "drop" },
      { query: "eels or bridge feed:127", do: "star" },
      { query: "bridge feed:pond", do: "drop" },
      { query: "weather", do: "read" },
      { query: "source:127.0.0.1 -weather", do: { tag: "mill, old" } },
    ] as const;
    expect(await room.fetchOne({}, rules)).toMatchObject({ added: 3, dropped: 1 });
    const marks = await room.with((_, library, statuses) =>
      library
        .window(EVERYTHING, { offset: 0, limit: 10 })
        .rows.map(({ summary: { id, headline } }) => [
          headline,
          statuses.get(id).read,
          statuses.get(id).starred,
        ])
        .sort(),
    );
    expect(marks).toEqual([
      ["A Bridge in May", false, true],
      ["Eels Are Back", false, true],
      ["Weather", true, false],
    ]);
    const tags = room
      .files()
      .filter((file) => file.endsWith(".md"))
      .map((file) => parseMarkdown(room.read(file)).tags);
    expect(tags).toEqual([["mill, old"], ["mill, old"], undefined]);
    // Not dropped later, and not dropped again.
    expect(await room.fetchOne({ again: true }, [{ query: "eels", do: "drop" }])).toMatchObject({
      added: 0,
      dropped: 0,
    });
    expect(await room.headlines()).toContain("Eels Are Back");
  });
});

describe("a fetch that is killed", () => {
  it("leaves no half a story, whenever that is, and goes on next time", async () => {
    const items = Array.from({ length: 60 }, (_, i) => ({
      headline: `Story number ${i}`,
      body: `<p>${words(2000, "word")}</p>`,
    }));
    const { origin } = await badServer({ "/feed": says(rss("Mill", items)) });
    const room = new Newsroom();
    await room.subscribe(`${origin}/feed`);
    const folder = path.join(room.folder, "127-0-0-1");
    const child = path.join(import.meta.dirname, "fetch-child.ts");
    let killed = 0;
    const stories = () =>
      existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".md")).length : 0;
    for (const wanted of [1, 6, 14, 25, 40]) {
      const running = spawn(process.execPath, [...FLAGS, child, room.folder, room.state], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      running.stdout.on("data", (text) => (said += text));
      // From outside, at a moment that the fetch has no say in.
      const clock = setInterval(() => stories() >= wanted && running.kill("SIGKILL"), 2);
      const signal = await new Promise((done) => running.on("exit", (_, by) => done(by)));
      clearInterval(clock);
      if (signal === "SIGKILL" && !said.includes("done")) killed++;
      for (const file of existsSync(folder) ? readdirSync(folder) : []) {
        if (file.startsWith(".")) continue;
        const text = readFileSync(path.join(folder, file), "utf8");
        expect(text.endsWith("word 1999\n"), file).toBe(true);
      }
    }
    console.info(`killed ${killed} of 5 fetches, ${stories()} of 60 stories were there`);
    expect(killed).toBeGreaterThan(0);
    // What a killed one had begun is hidden, and cleared away when it is old.
    const left = path.join(folder, ".add-1-abcdef.part");
    writeFileSync(left, "half");
    const report = await room.fetchOne();
    expect(report.outcome).toBe("fetched");
    expect(await room.headlines()).toHaveLength(60);
    expect(readdirSync(folder).filter((file) => file.endsWith(".md"))).toHaveLength(60);
    expect(existsSync(left)).toBe(true);
    utimesSync(left, 1, 1);
    await room.fetch();
    expect(existsSync(left)).toBe(false);
  }, 120_000);
});
