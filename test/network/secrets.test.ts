/** The password in a feed's address: sent to its server, and shown, written and exported nowhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newPlace } from "../cli/run-verb.ts";
import { badServer, says } from "../web/bad-server.ts";

const SECRET = "s3cret-pass";

test("no verb prints it, no file of the library holds it", { timeout: 60_000 }, async () => {
  const { origin, routes, requests } = await badServer({});
  const host = origin.replace("http://", "");
  const secret = (path: string) => `http://ada:${SECRET}@${host}${path}`;
  routes.set(
    "/feed",
    says(
      `<rss version="2.0"><channel><title>Feed</title><link>${secret("/")}</link><item><title>Title</title><link>${secret("/story")}</link><guid>1</guid><description>Text of it.</description></item></channel></rss>`,
    ),
  );
  const place = newPlace();
  const calls = [
    ["subscribe", secret("/feed")],
    ["subscribe", secret("/feed")],
    ["subscribe", secret("/gone")],
    ["add", secret("/gone")],
    ["fetch"],
    ["fetch", "--json"],
    ["subscriptions"],
    ["subscriptions", "--json"],
    ["export", "--opml"],
    ["export", "--format", "markdown"],
    ["search", "Text", "--json"],
    ["settings", "--json"],
    ["list", "--json"],
    ["show", "Title", "--json"],
    ["export", "--format", "json-feed"],
    ["export", "--format", "html"],
    ["doctor"],
    ["doctor", "--json"],
    ["unsubscribe", secret("/nowhere")],
  ];
  const leaks: string[] = [];
  for (const call of calls) {
    const { out, err } = await place.run(call);
    if ((out + err).includes(SECRET))
      leaks.push(
        `${call[0]} ${call
          .slice(1)
          .filter((word) => !word.includes(SECRET))
          .join(" ")}: ${(out + err).split("\n").find((line) => line.includes(SECRET))}`,
      );
  }
  for (const name of readdirSync(place.library, { recursive: true, encoding: "utf8" })) {
    try {
      if (readFileSync(join(place.library, name), "utf8").includes(SECRET)) leaks.push(name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EISDIR") throw error;
    }
  }
  expect(leaks).toEqual([]);
  const login = `Basic ${Buffer.from(`ada:${SECRET}`).toString("base64")}`;
  expect(requests.filter(({ headers }) => headers.authorization === login).length).toBeGreaterThan(0);
  console.info(`${calls.length} calls, ${requests.length} requests`);
});
