/** What Ink writes, changed on its way to the terminal: Ink drops or measures otherwise what is to be mended there. */
import type { WriteStream } from "node:tty";

/** From now on every text that is written goes through `change`, until what it answers with is called: last put in, first. */
export function rewrite(stdout: WriteStream, change: (written: string) => string): () => void {
  const write = stdout.write;
  stdout.write = (data: string | Uint8Array, ...rest: unknown[]): boolean =>
    write.call(stdout, typeof data === "string" ? change(data) : data, ...(rest as []));
  return () => {
    stdout.write = write;
  };
}
