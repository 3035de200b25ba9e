/** An answer's body to its bytes, decompressed while it comes, and given up as soon as it is too much. */
import { pipeline, Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { beginningOf } from "../article/shorten.ts";
import { WebError } from "./answer.ts";
import type { Answer } from "./transport.ts";

/** What a server may compress with: sent as Accept-Encoding. */
export const ENCODINGS = "gzip, deflate, br";
/** Compressed more than once is compressed to hurt. */
const MOST_LAYERS = 2;

function tooBig(limit: number): WebError {
  const most = limit >= 1e6 ? `${Math.floor(limit / 1e6)} MB` : `${Math.floor(limit / 1000)} KB`;
  return new WebError(
    "too-big",
    `it is bigger than ${most}`,
    "Save it with another program and add the file.",
  );
}

/** "deflate" is meant to be zlib's form (RFC 9110), and often is the bare one: the first two bytes tell. */
async function inflated(source: Readable): Promise<Readable> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head: Uint8Array = first.done ? new Uint8Array() : first.value;
  const isZlib = head.length > 1 && (head[0]! & 15) === 8 && (head[0]! * 256 + head[1]!) % 31 === 0;
  async function* all() {
    yield head;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return through(Readable.from(all()), isZlib ? createInflate() : createInflateRaw());
}

function through(source: Readable, decoder: Transform): Readable {
  // Errors of either reach whoever reads the last one.
  pipeline(source, decoder, () => {});
  return decoder;
}

async function decompressed(body: Readable, encodings: readonly string[]): Promise<Readable> {
  let stream = body;
  for (const encoding of encodings) {
    if (encoding === "gzip" || encoding === "x-gzip") stream = through(stream, createGunzip());
    else if (encoding === "br") stream = through(stream, createBrotliDecompress());
    else if (encoding === "deflate") stream = await inflated(stream);
    else
      throw new WebError(
        "encoding",
        `it is compressed in a way that was not asked for (${beginningOf(encoding, 20)})`,
        "Save it with another program and add the file.",
      );
  }
  return stream;
}

/**
 * Reads the body whole. Throws a WebError or what the system says: it is bigger than `limit` bytes (as it comes or
 * decompressed), it broke off, it is not compressed as it says. The connection is given back or ended.
 */
export async function readBody({ header, body }: Answer, limit: number): Promise<Uint8Array> {
  let raw = 0;
  const counted = new Transform({
    transform(chunk: Uint8Array, _, done) {
      raw += chunk.length;
      done(raw > limit ? tooBig(limit) : null, chunk);
    },
  });
  let stream: Readable = counted;
  try {
    const encodings = header("content-encoding")
      .toLowerCase()
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && name !== "identity")
      .reverse();
    if (encodings.length > MOST_LAYERS)
      throw new WebError("encoding", "it is compressed several times over", "Nothing of it was read.");
    if (Number(header("content-length")) > limit) throw tooBig(limit);
    stream = await decompressed(through(body, counted), encodings);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > limit) throw tooBig(limit);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, length);
  } catch (error) {
    body.destroy();
    counted.destroy();
    stream.destroy();
    throw error;
  }
}
