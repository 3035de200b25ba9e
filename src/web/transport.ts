/** One request over the wire. Redirects, retries and limits are its caller's; a test hands in one of its own. */
import type { Readable } from "node:stream";
import { WebError } from "./answer.ts";
import type { Headers } from "./freshness.ts";

export type Request = {
  /** Without name and password: those are in `headers`. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly connectMs: number;
  readonly idleMs: number;
  /** False: only to hosts of the public network. */
  readonly mayBePrivate: boolean;
};

export type Answer = {
  readonly status: number;
  readonly header: Headers;
  /** As it comes, still compressed. Must be read to its end or destroyed. */
  readonly body: Readable;
};

export type Transport = {
  /** Rejects with what the system says, or a WebError. */
  request(request: Request): Promise<Answer>;
  /** Ends the connections that are kept open. */
  close(): void;
};

/** Asks nobody: for whatever must never reach the network. */
export const REFUSING: Transport = {
  request: async () => {
    throw new WebError(
      "forbidden",
      "no request is made here",
      "This is a mistake in the program: report it.",
    );
  },
  close() {},
};
