/** The transport over Node's http and https: they leave connecting, headers and body in our hands, piece by piece. */
import { lookup as systemLookup } from "node:dns";
import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { WebError } from "./answer.ts";
import { AT_ONCE } from "./limits.ts";
import { isPrivateHost, isPrivateIp } from "./private-host.ts";
import type { Answer, Request, Transport } from "./transport.ts";

const LATER = "Try again later.";

/** Looks a host up, and refuses where that leads into a private network: checked here, a name cannot change its mind. */
const publicLookup: LookupFunction = (host, options, done) => {
  systemLookup(host, { ...options, all: true }, (error, found) => {
    if (error !== null) return done(error, "", 0);
    const all = found as unknown as { address: string; family: number }[];
    if (all.some(({ address }) => isPrivateIp(address))) return done(privateError() as Error, "", 0);
    if (options.all) return done(null, all);
    const first = all[0]!;
    done(null, first.address, first.family);
  });
};

function privateError(): WebError {
  return new WebError(
    "private",
    "it leads from the public network into a private one",
    "Subscribe to that address itself if it is meant.",
  );
}

/** `env`: where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are looked for, on versions of Node that know how. */
export function nodeTransport(env: Readonly<Record<string, string | undefined>> = {}): Transport {
  const options = { keepAlive: true, maxFreeSockets: AT_ONCE.host, proxyEnv: env, timeout: 0 };
  const agents = { "http:": new http.Agent(options), "https:": new https.Agent(options) };

  function once(asked: Request, again: boolean): Promise<Answer> {
    const { url, headers, signal, connectMs, idleMs, mayBePrivate } = asked;
    const isSecure = url.protocol === "https:";
    return new Promise((resolve, reject) => {
      if (!mayBePrivate && isPrivateHost(url.hostname)) return reject(privateError());
      const request: ClientRequest = (isSecure ? https : http).request(url, {
        agent: agents[url.protocol as "http:"],
        headers,
        signal,
        timeout: idleMs,
        ...(mayBePrivate ? {} : { lookup: publicLookup }),
      });
      let reading: IncomingMessage | undefined;
      const late = setTimeout(
        () =>
          request.destroy(
            new WebError("connect-timeout", `no connection came about in ${connectMs / 1000} s`, LATER),
          ),
        connectMs,
      );
      const connected = () => clearTimeout(late);
      request.on("socket", (socket) => {
        // One that was kept is connected, and would gather a listener a request.
        if (request.reusedSocket) connected();
        else socket.once(isSecure ? "secureConnect" : "connect", connected);
      });
      request.on("timeout", () => {
        const silence = new WebError("timeout", `nothing came for ${idleMs / 1000} s`, LATER);
        // Ending the request alone would tell the body's reader of a dropped connection.
        (reading ?? request).destroy(silence);
      });
      request.on("response", (body) => {
        reading = body;
        connected();
        // Whoever reads the body is told; when nobody does any more, nobody is to be told.
        body.on("error", () => {});
        resolve({
          status: body.statusCode ?? 0,
          header: (name) => [body.headers[name] ?? ""].flat().join(", "),
          body,
        });
      });
      // Stays: what a server sends behind the end of its answer is an error too, and of no interest.
      request.on("error", (error) => {
        connected();
        // A connection that was kept may have been closed just when it was taken: that says nothing of the server.
        const isStale = request.reusedSocket && (error as { code?: string }).code === "ECONNRESET";
        if (isStale && again && reading === undefined && !signal.aborted)
          once(asked, false).then(resolve, reject);
        else reject(error);
      });
      request.end();
    });
  }

  return {
    request: (request) => once(request, true),
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}
