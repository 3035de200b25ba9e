/** What a verb sees of the world outside: the process, or what a test hands in for it. */

import type { Transport } from "../web/transport.ts";

/** Where text goes. `columns` and `rows` are a terminal's. */
export type Stream = {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  on?(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  once?(event: "drain", listener: () => void): unknown;
};

export type Io = {
  /** How requests are made, where that is not Node's own way (tests). */
  readonly transport?: Transport;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: () => string;
};

/**
 * Writes to a stream; `ready` waits until it takes more, and tells whether there is still anybody to read it;
 * `trouble` is what went wrong, null while nothing did.
 */
export type Sink = {
  readonly write: (text: string) => void;
  readonly ready: () => Promise<boolean>;
  readonly trouble: () => unknown;
};

/**
 * Writes to a stream until its reader has had enough: `newsreader list | head` closes the pipe, which is no
 * failure. What else goes wrong, for instance on a full disk, is kept as its trouble: it is told later, when nobody is
 * there to catch it.
 */
export function sinkTo(stream: Stream): Sink {
  let closed = false;
  let full = false;
  let trouble: unknown = null;
  let wake = () => {};
  stream.on?.("error", (error) => {
    const { code } = error;
    if (code !== "EPIPE" && code !== "ERR_STREAM_DESTROYED") trouble ??= error;
    closed = true;
    wake();
  });
  return {
    trouble: () => trouble,
    write: (text) => {
      if (!closed && stream.write(text) === false) full = true;
    },
    ready: async () => {
      if (full && !closed && stream.once !== undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          stream.once?.("drain", resolve);
        });
      } else {
        // A closed pipe is told in the next turn of the loop.
        await new Promise((resolve) => setImmediate(resolve));
      }
      full = false;
      return !closed;
    },
  };
}
