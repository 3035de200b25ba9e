/** The door to the web for tests: its requests reach loopback only, and no test waits for a pause. */
import { onTestFinished } from "vitest";
import { LIMITS } from "../../src/web/limits.ts";
import { nodeTransport } from "../../src/web/node-transport.ts";
import type { Transport } from "../../src/web/transport.ts";
import { openWeb, type Web } from "../../src/web/web.ts";

/** Long enough for loopback, short enough for a test. */
export const SHORT = { ...LIMITS, connectMs: 5_000, idleMs: 5_000, totalMs: 1_000, attempts: 1 };

/** Refuses everything but 127.0.0.1. */
export function loopbackOnly(): Transport {
  const inner = nodeTransport();
  return {
    request: (request) => {
      if (request.url.hostname !== "127.0.0.1")
        throw new Error(`A test asked for ${request.url.href}, which is not on loopback.`);
      return inner.request(request);
    },
    close: inner.close,
  };
}

/** `waits`: the pauses that were asked for, in ms; none is kept. `now` is what its clock says. */
export function newWeb(now: () => number = Date.now): { web: Web; waits: number[] } {
  const waits: number[] = [];
  const web = openWeb({
    transport: loopbackOnly(),
    agent: "newsreader/test",
    now,
    wait: async (ms) => void waits.push(ms),
  });
  onTestFinished(() => web.close());
  return { web, waits };
}
