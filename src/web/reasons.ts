/** What went wrong on the way, in words: the system's and the libraries' codes to sentences. */
import { type FailureCode, WebError } from "./answer.ts";

const LATER = "Try again later.";
const CHECK = "Look at its spelling, and whether this machine is online.";
const SAFE = "Ask whoever runs it; nothing was read from it.";

const REASONS: Readonly<Record<string, readonly [FailureCode, string, string]>> = {
  ENOTFOUND: ["host", "there is no host of this name", CHECK],
  EAI_AGAIN: ["host", "the name of its host cannot be looked up now", CHECK],
  ENODATA: ["host", "its host has no address", CHECK],
  ECONNREFUSED: ["connection", "nothing answers there", LATER],
  EHOSTUNREACH: ["connection", "there is no way to its host", CHECK],
  ENETUNREACH: ["connection", "there is no network", CHECK],
  EADDRNOTAVAIL: ["connection", "there is no way to its host", CHECK],
  ETIMEDOUT: ["connect-timeout", "no connection came about", LATER],
  ECONNRESET: ["dropped", "the connection was dropped", LATER],
  EPIPE: ["dropped", "the connection was dropped", LATER],
  ECONNABORTED: ["dropped", "the connection was dropped", LATER],
  Z_BUF_ERROR: ["cut-off", "it broke off before its end", LATER],
  ERR_STREAM_PREMATURE_CLOSE: ["cut-off", "it broke off before its end", LATER],
  Z_DATA_ERROR: ["encoding", "it is not compressed as it says", LATER],
  ERR__ERROR_FORMAT_PADDING_1: ["encoding", "it is not compressed as it says", LATER],
  HPE_HEADER_OVERFLOW: ["protocol", "its head is longer than a head may be", LATER],
  CERT_HAS_EXPIRED: ["tls", "its certificate has expired", SAFE],
  CERT_NOT_YET_VALID: [
    "tls",
    "its certificate is not valid yet",
    "Look whether this machine’s clock is right.",
  ],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["tls", "it vouches for itself, and nobody else does (self-signed)", SAFE],
  SELF_SIGNED_CERT_IN_CHAIN: ["tls", "nobody known vouches for it (self-signed)", SAFE],
  ERR_TLS_CERT_ALTNAME_INVALID: ["tls", "its certificate is for another host", SAFE],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ["tls", "its certificate cannot be checked", SAFE],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ["tls", "its certificate cannot be checked", SAFE],
};

/** The error that a request or its body ended with, as one that can be told. An error that is a bug comes back as it is. */
export function asWebError(error: unknown): WebError | unknown {
  if (error instanceof WebError) return error;
  const { code = "", message = "" } = (error ?? {}) as { code?: string; message?: string };
  const known = REASONS[code];
  if (known !== undefined) return new WebError(...known);
  // One for each address of a host (RFC 8305): the first says why.
  if (error instanceof AggregateError && error.errors.length > 0) return asWebError(error.errors[0]);
  if (code === "EPROTO" || /^ERR_(?:SSL|TLS)|CERT|^UNABLE_TO/.test(code))
    return new WebError("tls", "no secure connection came about", SAFE);
  if (/^HPE_|^ERR_HTTP|^ERR_INVALID_/.test(code))
    return new WebError("protocol", "what answers there does not speak HTTP", LATER);
  if (/^(?:ERR_BROTLI|ERR_PADDING|ERR__ERROR|ERR_|Z_)/.test(code))
    return new WebError("encoding", "it is not compressed as it says", LATER);
  if (/^E[A-Z]+$/.test(code))
    return new WebError("connection", `the system says ${code} (${message})`, LATER);
  return error;
}

/** What a status other than 200, 304 and 410 means. `pause`: when it may be asked again, "" when it does not say. */
export function statusReason(status: number, pause: string): readonly [FailureCode, string, string] {
  const later = pause === "" ? LATER : `It asks to be left alone for ${pause}.`;
  if (status === 429) return ["busy", "it was asked too often (429)", later];
  if (status === 503) return ["busy", "it is busy or being worked on (503)", later];
  if (status === 401)
    return [
      "denied",
      "it wants a name and a password (401)",
      "Put them into the address: https://NAME:PASSWORD@…",
    ];
  if (status === 403 || status === 451)
    return ["denied", `it does not let this program in (${status})`, "See whether it opens in a browser."];
  if (status === 404)
    return ["missing", "there is nothing at this address (404)", "Look whether it has moved."];
  if (status >= 500) return ["server", `its server has trouble of its own (${status})`, later];
  return ["status", `its server answered with ${status}`, "See whether it opens in a browser."];
}

/** "8 seconds", "3 minutes", "2 hours". */
export function inWords(ms: number): string {
  const count = (size: number) => Math.max(1, Math.ceil(ms / size));
  const [seconds, minutes, hours] = [count(1000), count(60_000), count(3_600_000)];
  if (ms < 90_000) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  if (ms < 5_400_000) return minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return hours === 1 ? "1 hour" : `${hours} hours`;
}
