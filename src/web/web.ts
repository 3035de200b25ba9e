/** The door to the web: asks for addresses, within limits, and never throws for what a server does. */
import { setTimeout as sleep } from "node:timers/promises";
import { shownAddress, webAddress } from "./address.ts";
import type { FailureCode, Validators, WebAnswer } from "./answer.ts";
import { follow } from "./follow.ts";
import { Gate } from "./gate.ts";
import { AT_ONCE, LIMITS, type Limits } from "./limits.ts";
import { isPrivateHost } from "./private-host.ts";
import type { Transport } from "./transport.ts";

export type AskOptions = {
  /** What came with the version that is known: the answer may then be "not-modified". */
  readonly validators?: Validators;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  /** What is wanted, as an Accept header says it. */
  readonly accept?: string;
  /** Media types that are given up before their body is read. */
  readonly refuse?: RegExp;
  /** The address that this one was found in: one of the public network must not lead into a private one. */
  readonly from?: string;
};

export type WebOptions = {
  readonly transport: Transport;
  /** "newsreader/1.2.3": sent as User-Agent. */
  readonly agent: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Waits before another try. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
};

/** What is needed to make requests. */
export type Means = Required<WebOptions> & { readonly gate: Gate };

export interface Web {
  /**
   * Asks for an address: follows redirects, tries again where that may help, reads and decompresses the body. Never
   * rejects: what went wrong is an answer of kind "failure", whose message names the address without its password.
   */
  fetch(address: string, options?: AskOptions): Promise<WebAnswer>;
  /** Ends the connections kept open. */
  close(): void;
}

/** Makes no request by itself; each one goes through `transport`. */
export function openWeb(options: WebOptions): Web {
  const means: Means = {
    now: Date.now,
    wait: (ms, signal) => sleep(ms, undefined, { signal }),
    ...options,
    gate: new Gate(AT_ONCE),
  };
  return {
    fetch: (address, asked = {}) => fetchAddress(means, address, asked),
    close: () => options.transport.close(),
  };
}

/** A failure in words: "… was not fetched: reason. Next step." */
export function failure(
  address: string,
  code: FailureCode,
  reason: string,
  next: string,
  retryAfter = 0,
): WebAnswer {
  const message = `${shownAddress(address)} was not fetched: ${reason}. ${next}`;
  return { kind: "failure", code, message, retryAfter };
}

async function fetchAddress(means: Means, address: string, options: AskOptions): Promise<WebAnswer> {
  const url = webAddress(address);
  if (url === null)
    return failure(address, "address", "it is no address of the web", "Such addresses begin with https://");
  const origin = webAddress(options.from ?? address) ?? url;
  return await follow(means, url, {
    ...options,
    address,
    limits: { ...LIMITS, ...options.limits },
    mayBePrivate: isPrivateHost(origin.hostname) || options.from === undefined,
  });
}
