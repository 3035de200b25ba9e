/** Fetching in a process of its own brings the same, and tells the same. */
import path from "node:path";
import { expect, it } from "vitest";
import { fetchApart } from "../../src/store/fetch-apart.ts";
import type { FetchProgress } from "../../src/store/fetch-report.ts";
import { badServer, says } from "../web/bad-server.ts";
import { Newsroom, rss } from "./fetch-fixture.ts";
import { FLAGS } from "./state-of-test.ts";

const program = [process.execPath, ...FLAGS, path.resolve("src/main.ts")] as const;

it("brings stories, tells how far it is, and what is broken", async () => {
  const { origin } = await badServer({
    "/a": says(rss("A", [{ headline: "One" }, { headline: "Two" }])),
    "/b": says("", {}, 500),
  });
  const room = new Newsroom();
  await room.subscribe(`${origin}/a`, `${origin}/b`);
  const steps: FetchProgress[] = [];
  const place = { program, library: room.folder, stateFolder: room.state };
  const report = await fetchApart(place, { onProgress: (step) => steps.push(step) });
  expect(report).toMatchObject({ added: 2, updated: 0, failed: 1 });
  expect(report.feeds.map(({ code }) => code)).toEqual(["", "server"]);
  expect(steps.map(({ done, total }) => [done, total])).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(await room.headlines()).toEqual(["One", "Two"]);
});

it("can be called off, and says why nothing could be begun", async () => {
  const { origin } = await badServer({ "/a": () => {} });
  const room = new Newsroom();
  await room.subscribe(`${origin}/a`);
  const place = { program, library: room.folder, stateFolder: room.state };
  const caller = new AbortController();
  setTimeout(() => caller.abort(), 300);
  await expect(fetchApart(place, { signal: caller.signal })).rejects.toThrow("called off");
  await expect(fetchApart(place, { only: ["nowhere"] })).rejects.toThrow(
    "There is no subscription “nowhere”",
  );
  await expect(fetchApart({ ...place, program: ["/nowhere/node"] })).rejects.toThrow("could not be started");
});
