/** Feeds on the screen, against a server that does not always behave: subscribe, fetch, read, unsubscribe, take back. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { rss } from "../store/fetch-fixture.ts";
import { badServer, leads, says } from "../web/bad-server.ts";
import { activeRow, closeAll, newFolder, startReader } from "./reader.ts";

afterEach(closeAll);

const stories = (title: string, count: number) =>
  rss(
    title,
    Array.from({ length: count }, (_, i) => ({
      headline: `${title} Story ${i + 1}`,
      published: new Date(Date.UTC(2026, 2, 20 - i, 8)).toUTCString(),
    })),
  );
const opml = (library: string) => readFileSync(join(library, "subscriptions.opml"), "utf8");

test("subscribe by prompt, fetch by key, read, unsubscribe, take it back, quit", async () => {
  const { origin, routes } = await badServer({
    "/mill": says(stories("Mill", 3)),
    "/site": says(
      '<html><head><title>Pond</title><link rel="alternate" type="application/rss+xml" href="/moved"></head></html>',
      { "content-type": "text/html" },
    ),
    "/moved": leads("/pond", 301),
    "/pond": says(stories("Pond", 2)),
    "/loop": leads("/loop"),
  });
  const library = newFolder("library");
  const reader = startReader({ library });
  await reader.waitFor(/The library is empty/);

  reader.press(`f${origin}/mill<Enter>`);
  await reader.waitFor(/Mill Story 1/);
  await reader.waitFor(/3 new stories/);
  // The page of a site, which names a feed that has moved.
  reader.press(`f${origin}/site<Enter>`);
  await reader.waitFor(/unread of 5/);
  expect(opml(library)).toContain(`${origin}/pond`);

  // What cannot be subscribed to is told whole, and can be typed again.
  reader.press(`f${origin}/loop<Enter>`);
  await reader.waitFor(/Nothing was subscribed to/);
  await reader.waitFor(/its redirects lead round in/);
  reader.press("<Enter>");
  await reader.waitFor(/Subscribe to: .*loop/);
  reader.press("<Esc>");
  await reader.waitFor(/q quit/);
  expect(opml(library)).not.toContain("/loop");

  // New stories come while the cursor stays on its story; a feed that has broken since stops no other.
  reader.press("G");
  await reader.settle();
  const under = activeRow(reader.screen());
  routes.set("/mill", says(stories("Mill", 6)));
  routes.set("/pond", says("", {}, 500));
  reader.press("R");
  await reader.waitFor(/unread of 8/);
  await reader.waitFor(/3 new stories\. 1 of 2 feeds failed: F shows why/);
  expect(activeRow(reader.screen())).toBe(under);
  reader.press("F");
  await reader.waitFor(/Pond .*2 unread of 2/);
  await reader.waitFor(/! Failed (?:just now|\d+ min ago): http.*was not fetched/);

  // The feed as a section; a story of it; back.
  reader.press("<Enter>");
  await reader.waitFor((screen) => /^ Mill .* 6 unread of 6/.test(screen[0] ?? ""));
  reader.press("<Enter>");
  await reader.waitFor(/Page 1 of/);
  reader.press("q");
  await reader.waitFor(/5 unread of 6/);

  reader.press("F");
  await reader.waitFor(/❯ 1 ● Mill/);
  reader.press("x");
  await reader.waitFor(/Unsubscribed from “Mill”; its stories stay/);
  expect(opml(library)).not.toContain(`${origin}/mill`);
  reader.press("<Esc>");
  await reader.waitFor(/q quit|Unsubscribed/);
  await reader.settle();
  reader.press("u");
  await reader.waitFor(/subscribed to “Mill” again/);
  expect(opml(library)).toContain(`${origin}/mill`);

  // Left in the middle of a fetch: nothing goes on behind it.
  routes.set("/mill", () => {});
  reader.press("R");
  await reader.waitFor(/Fetching/);
  reader.press("q");
  expect(await reader.exit).toEqual({ code: 0, signal: 0 });
  const left = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });
  expect(left.split("\n").filter((line) => line.includes(library))).toEqual([]);
});

test("an unsubscription is undone and done again in its place among the marks, each after a restart", async () => {
  const { origin } = await badServer({ "/mill": says(stories("Mill", 2)) });
  const library = newFolder("library");
  const state = newFolder("state");
  const start = () => startReader({ library, state });
  const leave = async (reader: ReturnType<typeof start>) => {
    reader.press("q");
    await reader.exit;
  };
  let reader = start();
  await reader.waitFor(/The library is empty/);
  reader.press(`f${origin}/mill<Enter>`);
  await reader.waitFor(/2 new stories/);
  reader.press("F");
  await reader.waitFor(/❯ 1 ● Mill/);
  reader.press("x");
  await reader.waitFor(/Unsubscribed from “Mill”/);
  reader.press("<Esc>");
  await reader.waitFor((screen) => !screen.join("").includes("❯ 1"));
  await reader.settle(200);
  reader.press("s");
  await reader.waitFor(/Starred/);
  await leave(reader);

  reader = start();
  await reader.waitFor(/Mill Story 1/);
  reader.press("u");
  await reader.waitFor(/Undone: starred/);
  reader.press("u");
  await reader.waitFor(/subscribed to “Mill” again/);
  expect(opml(library)).toContain(`${origin}/mill`);
  await leave(reader);

  reader = start();
  await reader.waitFor(/Mill Story 1/);
  reader.press("U");
  await reader.waitFor(/Unsubscribed from “Mill”/);
  expect(opml(library)).not.toContain(`${origin}/mill`);
  reader.press("U");
  await reader.waitFor(/Done again: starred/);
  await leave(reader);
});

test("add by prompt: a page, a folder, what is neither; the first story opens the own library", async () => {
  const home = newFolder("home");
  const pages = newFolder("pages");
  const text =
    "The eels are back in the river, as they have been every spring since the weir was taken out. ".repeat(4);
  const page = (headline: string) =>
    `<html><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${text}</p><p>${text}</p></article></body></html>`;
  writeFileSync(join(pages, "eels.html"), page("Eels Are Back"));
  mkdirSync(join(pages, "more"));
  writeFileSync(join(pages, "more", "one.html"), page("A Bridge in May"));
  writeFileSync(join(pages, "more", "two.html"), page("The Weir Is Gone"));
  const reader = startReader({ env: { HOME: home, XDG_DATA_HOME: join(home, "data") } });
  // Its own library is empty: the stories that come with it are shown.
  await reader.waitFor(/unread of 24/);
  reader.press(`a${join(pages, "nothing.html")}<Enter>`);
  await reader.waitFor(/Nothing was added/);
  await reader.waitFor(/not there/);
  reader.press("<Esc>");
  await reader.waitFor(/q quit/);
  // A letter right behind Esc would be Alt and the letter.
  await reader.settle(200);
  reader.press(`a${join(pages, "ee")}<Tab>`);
  await reader.waitFor(/eels\.html/);
  reader.press("<Enter>");
  await reader.waitFor(/1 unread of 1/);
  await reader.waitFor(/Eels Are Back/);
  reader.press(`a'${join(pages, "more")}'<Enter>`);
  await reader.waitFor(/3 unread of 3/);
  await reader.waitFor(/2 added/);
  reader.press("q");
  expect(await reader.exit).toEqual({ code: 0, signal: 0 });
});
