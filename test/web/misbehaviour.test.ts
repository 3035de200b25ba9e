/** A real server misbehaves in every way that is known of, and each ends in a clear sentence. */
import net, { type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createDeflate,
  createGzip,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import type { WebFailure } from "../../src/web/answer.ts";
import { badServer, endless, leads, says } from "./bad-server.ts";
import { selfSigned } from "./certificate.ts";
import { newWeb, SHORT } from "./new-web.ts";
import { peakOf } from "./peak.ts";

const MB = 1_000_000;
const zeros = (bytes: number) => Buffer.alloc(bytes);

async function failureOf(address: string, limits = SHORT): Promise<WebFailure> {
  const { web } = newWeb();
  const answer = await web.fetch(address, { limits });
  expect(answer.kind).toBe("failure");
  const failure = answer as WebFailure;
  // Whatever it is: the address, the reason, the next step.
  expect(failure.message).toMatch(/^\S+ was not fetched: .+\. .+[.…]$/);
  expect(failure.message).toContain(address);
  return failure;
}

describe("a server that misbehaves", () => {
  it("sends bytes too slowly", async () => {
    const { origin } = await badServer({ "/": endless(Buffer.from("x"), {}, 20) });
    const { code, message } = await failureOf(origin);
    expect(code).toBe("timeout");
    expect(message).toContain("took longer than");
  });

  it("falls silent in the middle", async () => {
    const { origin } = await badServer({ "/": (_, response) => response.writeHead(200).write("half of it") });
    const { code, message } = await failureOf(origin, { ...SHORT, idleMs: 150 });
    expect(code).toBe("timeout");
    expect(message).toContain("nothing came for");
  });

  it("never answers", async () => {
    const { origin } = await badServer({ "/": () => {} });
    expect((await failureOf(origin, { ...SHORT, idleMs: 150 })).code).toBe("timeout");
  });

  it("accepts a connection and never speaks TLS on it", async () => {
    const server = net.createServer((socket) => void socket.on("error", () => {}));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { code, message } = await failureOf(`https://127.0.0.1:${port}/`, { ...SHORT, connectMs: 150 });
    expect(code).toBe("connect-timeout");
    expect(message).toContain("no connection came about");
  });

  it("never ends, and memory stays bounded", async () => {
    const { origin } = await badServer({ "/": endless(zeros(65_536)) });
    const limits = { ...SHORT, bytes: 8 * MB, totalMs: 20_000 };
    const { result, grown } = await peakOf(() => failureOf(origin, limits));
    expect(result.code).toBe("too-big");
    expect(result.message).toContain("bigger than 8 MB");
    console.info(`endless body, limit 8 MB: rss grew by ${grown} MB`);
    expect(grown).toBeLessThan(100);
  });

  it.each([
    ["gzip", () => [createGzip()]],
    ["deflate", () => [createDeflate()]],
    ["br", () => [createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })]],
    ["gzip, gzip", () => [createGzip(), createGzip()]],
  ])("sends a bomb of %s, and memory stays bounded", async (encoding, layers) => {
    // In pieces: 200 MB at once would be in this process's memory already.
    const zero = zeros(MB);
    const source = Readable.from(Array.from({ length: 200 }, () => zero));
    const bomb = await buffer(layers().reduce<Readable>((stream, layer) => stream.pipe(layer), source));
    const { origin } = await badServer({ "/": says(bomb, { "content-encoding": encoding }) });
    const limits = { ...SHORT, bytes: 8 * MB, totalMs: 20_000 };
    const { result, grown } = await peakOf(() => failureOf(origin, limits));
    expect(result.code).toBe("too-big");
    console.info(`bomb of ${encoding}: ${bomb.length} bytes for 200 MB, rss grew by ${grown} MB`);
    expect(grown).toBeLessThan(100);
  });

  it("says that it is too long before it sends it", async () => {
    const { origin } = await badServer({
      "/": (_, response) => response.writeHead(200, { "content-length": String(10 ** 12) }).write("x"),
    });
    expect((await failureOf(origin)).code).toBe("too-big");
  });

  it("compresses layer over layer", async () => {
    const { origin } = await badServer({ "/": says("x", { "content-encoding": "gzip, gzip, gzip" }) });
    expect((await failureOf(origin)).code).toBe("encoding");
  });

  it("says gzip and sends something else, or something unknown", async () => {
    const { origin } = await badServer({
      "/lie": says("plain text", { "content-encoding": "gzip" }),
      "/odd": says("plain text", { "content-encoding": "rot13" }),
    });
    expect((await failureOf(`${origin}/lie`)).message).toContain("not compressed as it says");
    expect((await failureOf(`${origin}/odd`)).message).toContain("rot13");
  });

  it("breaks off a compressed body", async () => {
    const whole = gzipSync(Buffer.from("a text of some length ".repeat(2000)));
    const { origin } = await badServer({
      "/": says(whole.subarray(0, whole.length - 20), { "content-encoding": "gzip" }),
    });
    expect((await failureOf(origin)).code).toBe("cut-off");
  });

  it("promises more bytes than it sends", async () => {
    const { origin } = await badServer({
      "/": (_, response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("short", () => response.socket?.end());
      },
    });
    expect(["cut-off", "dropped"]).toContain((await failureOf(origin)).code);
  });

  it("sends more bytes than it promised: what was promised counts", async () => {
    const { origin } = await badServer({
      "/": (_, response) => {
        response.socket?.end("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst and more and more");
      },
    });
    const answer = await newWeb().web.fetch(origin);
    expect(answer.kind === "fetched" && Buffer.from(answer.bytes).toString()).toBe("first");
  });

  it("drops the connection: before, in the head, in the body", async () => {
    const { origin } = await badServer({
      "/before": (request) => request.socket.destroy(),
      "/head": (request) => request.socket.end("HTTP/1.1 200 OK\r\nContent-"),
      "/body": (_, response) => {
        response.writeHead(200);
        response.write("half of it", () => response.socket?.destroy());
      },
    });
    expect((await failureOf(`${origin}/before`)).message).toContain("dropped");
    expect((await failureOf(`${origin}/head`)).code).toMatch(/dropped|protocol/);
    expect((await failureOf(`${origin}/body`)).code).toMatch(/dropped|cut-off/);
  });

  it("speaks no HTTP, or has an endless head", async () => {
    const { origin } = await badServer({
      "/odd": (request) => request.socket.end("+OK POP3 ready\r\n"),
      "/head": (request) => {
        request.socket.write("HTTP/1.1 200 OK\r\n");
        for (let i = 0; i < 200; i++) request.socket.write(`x-${i}: ${"y".repeat(1000)}\r\n`);
      },
    });
    expect((await failureOf(`${origin}/odd`)).code).toBe("protocol");
    expect((await failureOf(`${origin}/head`)).message).toContain("head is longer");
  });

  it("is not there", async () => {
    const server = await badServer();
    await server.close();
    expect((await failureOf(`${server.origin}/`)).message).toContain("nothing answers there");
  });

  it("redirects in a circle, for ever, and to what is no web", async () => {
    const { origin, routes, requests } = await badServer({
      "/a": leads("/b"),
      "/b": leads("/a"),
      "/self": leads("/self", 301),
      "/file": leads("file:///etc/passwd"),
      "/data": leads("data:text/html,<p>x"),
      "/ftp": leads("ftp://127.0.0.1/x"),
      "/odd": leads("http://"),
    });
    for (let i = 0; i < 20; i++) routes.set(`/hop${i}`, leads(`/hop${i + 1}`));
    for (const path of ["/a", "/self"]) expect((await failureOf(origin + path)).code).toBe("redirect-loop");
    requests.length = 0;
    const long = await failureOf(`${origin}/hop0`);
    expect(long.code).toBe("redirects");
    expect(requests).toHaveLength(6);
    for (const path of ["/file", "/data", "/ftp", "/odd"]) {
      const { code, message } = await failureOf(origin + path);
      expect(code, path).toBe("redirect-scheme");
      expect(message).toContain("no address of the web");
    }
  });

  it.each([
    [401, "denied", "name and a password"],
    [403, "denied", "does not let this program in"],
    [404, "missing", "nothing at this address"],
    [418, "status", "418"],
    [304, "status", "304"],
    [204, "status", "204"],
    [500, "server", "trouble of its own"],
    [502, "server", "502"],
    [429, "busy", "too often"],
    [503, "busy", "busy"],
  ])("answers with %i", async (status, code, words) => {
    const { origin } = await badServer({ "/": says("", {}, status) });
    const failure = await failureOf(origin);
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(words);
  });

  it("has a certificate of its own making, or one that has expired, or none", async () => {
    const own = await badServer({ "/": says("x") }, selfSigned("127.0.0.1", 30));
    const old = await badServer({ "/": says("x") }, selfSigned("127.0.0.1", 0.5));
    const plain = await badServer({ "/": says("x") });
    for (const [address, words] of [
      [own.origin, "self-signed"],
      [old.origin, "expired|self-signed"],
      [plain.origin.replace("http:", "https:"), "no secure connection"],
    ] as const) {
      const { code, message } = await failureOf(address);
      expect(code).toBe("tls");
      expect(message).toMatch(new RegExp(words));
    }
  });

  it("sends a picture where a text is wanted: its body is not even read", async () => {
    const { origin } = await badServer({ "/": endless(zeros(1000), { "content-type": "image/png" }) });
    const answer = await newWeb().web.fetch(origin, { refuse: /^image\//, limits: SHORT });
    expect(answer).toMatchObject({ kind: "failure", code: "type" });
  });

  it("compresses as it should", async () => {
    const text = Buffer.from("a text of some length ".repeat(2000));
    const forms: Record<string, [string, Buffer]> = {
      "/gzip": ["gzip", gzipSync(text)],
      "/deflate": ["deflate", deflateSync(text)],
      "/raw": ["deflate", deflateRawSync(text)],
      "/br": ["br", brotliCompressSync(text)],
      "/both": ["deflate, gzip", gzipSync(deflateSync(text))],
      "/none": ["identity", text],
    };
    const { origin } = await badServer(
      Object.fromEntries(
        Object.entries(forms).map(([path, [encoding, body]]) => [
          path,
          says(body, { "content-encoding": encoding }),
        ]),
      ),
    );
    for (const path of Object.keys(forms)) {
      const answer = await newWeb().web.fetch(origin + path);
      expect(answer.kind === "fetched" && text.equals(answer.bytes), path).toBe(true);
    }
  });
});
