/** Fetching in a process of its own brings the same, and tells the same. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";
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

it("ends with the process that started it, however that ends", async () => {
  const { origin, requests } = await badServer({ "/a": () => {} });
  const room = new Newsroom();
  await room.subscribe(`${origin}/a`);
  const child = path.resolve("test/store/fetch-apart-child.ts");
  const parent = spawn(process.execPath, [...FLAGS, child, room.folder, room.state, ...program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(parent.stdout, "data")) as [Buffer];
  const fetcher = Number(String(said));
  expect(fetcher).toBeGreaterThan(0);
  await vi.waitFor(() => expect(requests.length).toBe(1), 20_000);
  expect(isRunning(fetcher)).toBe(true);
  parent.kill("SIGKILL");
  await vi.waitFor(() => expect(isRunning(fetcher)).toBe(false), 10_000);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that nobody has waited for is no longer at work.
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" && process.platform !== "linux";
  }
}

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
