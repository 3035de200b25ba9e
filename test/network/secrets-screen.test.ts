/** The password in a feed's address on the screen and in the state folder; and what an address of a story may open. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { newPlace } from "../cli/run-verb.ts";
import { closeAll, newFolder, pageOf, startReader } from "../e2e/reader.ts";
import { badServer, says } from "../web/bad-server.ts";

afterEach(closeAll);

const SECRET = "s3cret-pass";

test("no screen shows it, and of the state folder only logins.json, its owner's alone, holds it", {
  timeout: 120_000,
}, async () => {
  const { origin, routes } = await badServer({});
  const secret = (path: string) => `http://ada:${SECRET}@${origin.replace("http://", "")}${path}`;
  routes.set(
    "/feed",
    says(
      `<rss version="2.0"><channel><title>Feed</title><link>${secret("/")}</link><item><title>First Story</title><link>${secret("/story")}</link><guid>1</guid><description>&lt;p&gt;Text with &lt;a href="${secret("/x")}"&gt;a link&lt;/a&gt;.&lt;/p&gt;&lt;img src="${secret("/p.png")}" alt="p"&gt;</description></item></channel></rss>`,
    ),
  );
  const place = newPlace();
  await place.run(["subscribe", secret("/feed")]);
  await place.run(["fetch"]);
  routes.set("/gone", says("<rss version='2.0'><channel><title>Gone</title></channel></rss>"));
  await place.run(["subscribe", secret("/gone")]);
  routes.set("/gone", says("no", {}, 500));
  const reader = startReader({ library: place.library, state: place.state, columns: 160, rows: 40 });
  await reader.waitFor(/First Story/);
  reader.press("R");
  await reader.waitFor(/Gone|500|trouble|broken|failed/i);
  await reader.settle(300);
  for (const keys of ["F", "<Down>", "<Esc>", "S", "<Esc>", "<Enter>"]) {
    reader.press(keys);
    await reader.settle(150);
  }
  await reader.waitFor((screen) => pageOf(screen) !== null);
  for (const keys of ["L", "<Esc>", "r", "<Esc>", "P", "<Esc>", "M", "<Esc>"]) {
    reader.press(keys);
    await reader.settle(150);
  }
  reader.press("<C-c>");
  await reader.exit;
  expect(reader.raw().split(SECRET).length - 1).toBe(0);
  for (const call of [["settings"], ["settings", "--json"], ["doctor", "--json"], ["export", "--opml"]]) {
    const { out, err } = await place.run(call);
    expect(out, call.join(" ")).not.toBe("");
    expect((out + err).includes(SECRET), call.join(" ")).toBe(false);
  }
  const holding = readdirSync(place.state, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(SECRET))
    .map(({ name }) => name);
  expect(holding).toEqual(["logins.json"]);
  // Windows has no such bits.
  if (process.platform !== "win32") expect(statSync(join(place.state, "logins.json")).mode & 0o077).toBe(0);
});

test("of a story’s addresses only those of the web and of mail are handed to a browser", {
  timeout: 120_000,
}, async () => {
  const library = newFolder("library");
  const opened = join(newFolder("opened"), "addresses");
  const browser = join(newFolder("browser"), "browser");
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" >> ${opened}\n`);
  chmodSync(browser, 0o755);
  const links = [
    "file:///etc/passwd",
    "FILE:/etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "ssh://e.example/",
  ];
  writeFileSync(
    join(library, "a.md"),
    `---\nheadline: Links\n---\n\n${[...links, "https://e.example/;touch%20x"].map((to, at) => `[link ${at}](<${to}>)`).join("\n\n")}\n`,
  );
  const reader = startReader({ library, columns: 100, rows: 40, env: { BROWSER: browser } });
  await reader.waitFor(/1 unread of 1/);
  reader.press("<Enter>");
  await reader.waitFor((screen) => pageOf(screen) !== null);
  const menu = await (async () => {
    reader.press("L");
    await reader.settle(300);
    return reader.screen();
  })();
  const rows = menu.filter((row) => /link \d/.test(row)).length;
  reader.press("<Esc>");
  await reader.settle(100);
  for (let at = 0; at < 7; at++) {
    reader.press("L");
    await reader.settle(150);
    reader.press(`${"<Down>".repeat(at)}<Enter>`);
    await reader.settle(200);
    reader.press("<Esc>");
    await reader.settle(100);
    if (pageOf(reader.screen()) === null) reader.press("<Enter>");
  }
  expect(rows).toBeGreaterThan(0);
  expect(reader.raw()).not.toMatch(/\x1b\]8;;(?!https?:|\x07)/);
  reader.press("<C-c>");
  await reader.exit;
  const seen = existsSync(opened) ? readFileSync(opened, "utf8").trim().split("\n") : [];
  expect(seen.filter((address) => !/^https:\/\/e\.example\//.test(address))).toEqual([]);
  expect(seen.length).toBeGreaterThan(0);
});
