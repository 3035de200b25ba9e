/** How much of anything one request may take. */
export type Limits = {
  /** For name, connection and TLS together, in ms. */
  readonly connectMs: number;
  /** Without a byte, in ms. */
  readonly idleMs: number;
  /** For one request with its answer, in ms; each redirect is a request. */
  readonly totalMs: number;
  /** Bytes after decompression. */
  readonly bytes: number;
  readonly redirects: number;
  /** Tries in all, the first included, for what may pass by itself. */
  readonly attempts: number;
  /** The longest that another try is waited for, in ms; a server that asks for more is left alone until then. */
  readonly patienceMs: number;
};

/** 16 MiB: the biggest feeds of recordings have ten; a page has two. */
export const LIMITS: Limits = {
  connectMs: 15_000,
  idleMs: 20_000,
  totalMs: 60_000,
  bytes: 16 * 1024 * 1024,
  redirects: 5,
  attempts: 2,
  patienceMs: 5_000,
};

/** Requests at one time, in all and to one host. */
export const AT_ONCE = { all: 8, host: 2 } as const;
