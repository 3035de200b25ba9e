/** What a verb sees of the world outside: the process, or what a test hands in for it. */

/** Where text goes. `columns` and `rows` are a terminal's. */
export type Stream = {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  on?(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
};

export type Io = {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: () => string;
};

/**
 * Writes to a stream until its reader has had enough: `newsreader list | head` closes the pipe, which is no
 * failure. Throws what else goes wrong, for instance on a full disk.
 */
export function writerTo(stream: Stream): (text: string) => void {
  let closed = false;
  stream.on?.("error", (error) => {
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") throw error;
    closed = true;
  });
  return (text) => {
    if (!closed) stream.write(text);
  };
}
