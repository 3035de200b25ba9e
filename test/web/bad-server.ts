/** An HTTP server on loopback that behaves as its routes say, badly for the most part. */
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";

export type Route = (request: IncomingMessage, response: ServerResponse) => unknown;

export type BadServer = {
  /** "http://127.0.0.1:PORT", or https. */
  readonly origin: string;
  /** Path → what it does there; more may be put in later. */
  readonly routes: Map<string, Route>;
  /** Every request: its method, path and headers. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  /** Most requests that were open at one time. */
  readonly atOnce: () => number;
  close(): Promise<void>;
};

/** Starts it; it is closed when the test has ended. With `tls` it speaks HTTPS. */
export async function badServer(
  routes: Readonly<Record<string, Route>> = {},
  tls?: { key: string; cert: string },
): Promise<BadServer> {
  const table = new Map(Object.entries(routes));
  const requests: BadServer["requests"] = [];
  const sockets = new Set<Socket>();
  let open = 0;
  let most = 0;
  const answer: Route = (request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    requests.push({ path, headers: request.headers });
    open++;
    most = Math.max(most, open);
    response.on("close", () => open--);
    const route = table.get(path);
    if (route === undefined) response.writeHead(404).end("nothing");
    else route(request, response);
  };
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("tlsClientError", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done());
    });
  onTestFinished(close);
  return {
    origin: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    routes: table,
    requests,
    atOnce: () => most,
    close,
  };
}

/** Answers with a text and headers. */
export function says(
  text: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Route {
  return (_, response) => response.writeHead(status, headers).end(text);
}

/** Redirects. */
export const leads = (to: string, status = 302): Route => says("", { location: to }, status);

/** Writes `chunk` again and again until the reader has had enough, waiting `every` ms between (0: as fast as it goes). */
export function endless(chunk: Uint8Array, headers: Readonly<Record<string, string>> = {}, every = 0): Route {
  return (_, response) => {
    response.writeHead(200, headers);
    const write = () => {
      if (response.destroyed) return;
      const room = response.write(chunk);
      if (every > 0) setTimeout(write, every);
      else if (room) setImmediate(write);
      else response.once("drain", write);
    };
    write();
  };
}
