/** One address to its answer: redirect by redirect, each tried again where that may help. */
import { beginningOf } from "../article/shorten.ts";
import { shownAddress, webAddress, withoutPassword } from "./address.ts";
import { type Validators, type WebAnswer, WebError } from "./answer.ts";
import { ENCODINGS, readBody } from "./body.ts";
import { freshFor, retryAfter } from "./freshness.ts";
import type { Limits } from "./limits.ts";
import { isPrivateHost } from "./private-host.ts";
import { asWebError, inWords, statusReason } from "./reasons.ts";
import type { Answer } from "./transport.ts";
import { type AskOptions, failure, type Means } from "./web.ts";

type Asked = Omit<AskOptions, "limits"> & {
  /** As it was given, for messages. */
  readonly address: string;
  readonly limits: Limits;
  readonly mayBePrivate: boolean;
};

/** Where a redirect leads, or the whole of an answer. */
type Step = { readonly to: string; readonly isPermanent: boolean } | { readonly answer: WebAnswer };

const LATER = "Try again later.";
/** What may be over in a moment: worth another try. */
const PASSING = new Set(["dropped", "cut-off", "connect-timeout"]);
/** Before another try where the server names no pause, in ms. */
const PAUSE = 1_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Follows the address to its answer. Rejects only for a bug. */
export async function follow(means: Means, first: URL, asked: Asked): Promise<WebAnswer> {
  const { limits, address } = asked;
  const visited = new Set<string>();
  let url = first;
  let moved: string | null = null;
  let isPermanent = true;
  let mayBePrivate = asked.mayBePrivate;
  for (let hops = 0; ; hops++) {
    visited.add(url.href);
    const step = await patiently(means, url, { ...asked, mayBePrivate }, moved);
    if ("answer" in step) return step.answer;
    const next = webAddress(step.to, url.href);
    const fail = (code: "redirect-loop" | "redirects" | "redirect-scheme", reason: string) =>
      failure(address, code, reason, "Look for its address in a browser.");
    if (next === null)
      return fail(
        "redirect-scheme",
        `it leads to “${beginningOf(step.to, 80)}”, which is no address of the web`,
      );
    // A redirect has no say in who logs in where.
    const isSameHost = next.origin === url.origin;
    next.username = isSameHost ? url.username : "";
    next.password = isSameHost ? url.password : "";
    if (visited.has(next.href)) return fail("redirect-loop", "its redirects lead round in a circle");
    if (hops >= limits.redirects)
      return fail("redirects", `it leads on and on, more than ${limits.redirects} times`);
    isPermanent &&= step.isPermanent;
    if (isPermanent) moved = next.href;
    // What begins outside stays outside.
    mayBePrivate &&= isPrivateHost(url.hostname);
    url = next;
  }
}

async function patiently(means: Means, url: URL, asked: Asked, moved: string | null): Promise<Step> {
  const { limits, signal } = asked;
  for (let attempt = 1; ; attempt++) {
    const step = await means.gate.run(url.host, () => once(means, url, asked, moved));
    if (!("answer" in step) || step.answer.kind !== "failure" || attempt >= limits.attempts) return step;
    const { code, retryAfter: pause } = step.answer;
    const helps = PASSING.has(code) || code === "busy" || code === "server";
    if (!helps || pause > limits.patienceMs || signal?.aborted) return step;
    try {
      await means.wait(pause || PAUSE, signal ?? new AbortController().signal);
    } catch {
      return step;
    }
  }
}

async function once(means: Means, url: URL, asked: Asked, moved: string | null): Promise<Step> {
  const { limits, signal, address } = asked;
  const clock = new AbortController();
  const late = setTimeout(() => clock.abort(), limits.totalMs);
  const both = signal === undefined ? clock.signal : AbortSignal.any([signal, clock.signal]);
  try {
    const { username, password } = url;
    const bare = new URL(url);
    bare.username = "";
    bare.password = "";
    bare.hash = "";
    const answer = await means.transport.request({
      url: bare,
      headers: headersFor(means.agent, asked, username, password),
      signal: both,
      connectMs: limits.connectMs,
      idleMs: limits.idleMs,
      mayBePrivate: asked.mayBePrivate,
    });
    return await judge(means, url, asked, answer, moved);
  } catch (error) {
    if (signal?.aborted)
      return { answer: failure(address, "cancelled", "it was called off", "Ask again when you like.") };
    if (clock.signal.aborted)
      return { answer: failure(address, "timeout", `it took longer than ${inWords(limits.totalMs)}`, LATER) };
    const told = asWebError(error);
    if (!(told instanceof WebError)) throw error;
    const isElsewhere = url.href !== webAddress(address)?.href;
    const reason = isElsewhere
      ? `it leads to ${shownAddress(url.href)}, and there ${told.message}`
      : told.message;
    return { answer: failure(address, told.code, reason, told.next) };
  } finally {
    clearTimeout(late);
  }
}

/** A name or password as it is meant; one that is not encoded well is taken as it stands. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function headersFor(agent: string, { accept, validators }: Asked, user: string, password: string) {
  const login = Buffer.from(`${plain(user)}:${plain(password)}`).toString("base64");
  return {
    "user-agent": agent,
    accept: accept ?? "*/*",
    "accept-encoding": ENCODINGS,
    ...(validators?.etag && { "if-none-match": validators.etag }),
    ...(validators?.lastModified && { "if-modified-since": validators.lastModified }),
    ...((user !== "" || password !== "") && { authorization: `Basic ${login}` }),
  };
}

async function judge(
  means: Means,
  url: URL,
  asked: Asked,
  answer: Answer,
  moved: string | null,
): Promise<Step> {
  const { status, header, body } = answer;
  const { address, validators: sent, limits, refuse } = asked;
  const location = header("location");
  if (REDIRECTS.has(status) && location !== "") {
    // Its body is of no use; reading it to its end could take for ever.
    body.destroy();
    return { to: location, isPermanent: status === 301 || status === 308 };
  }
  const validators = validatorsOf(header);
  // Without name and password: what is found relative to it would carry them on.
  const found = new URL(url);
  found.username = "";
  found.password = "";
  const common = {
    moved: moved && withoutPassword(moved),
    address: found.href,
    freshFor: freshFor(header, means.now()),
  };
  if (status === 304 && (sent?.etag || sent?.lastModified)) {
    body.resume();
    return { answer: { kind: "not-modified", ...common, validators: { ...sent, ...validators } } };
  }
  if (status === 410) {
    body.destroy();
    const message = `${shownAddress(address)} is gone for good, says its server (410). It is not asked for any more.`;
    return { answer: { kind: "gone", message } };
  }
  if (status !== 200 && status !== 203 && status !== 226) {
    body.destroy();
    const pause = retryAfter(header, means.now()) ?? 0;
    const reason = statusReason(status, pause > 0 ? inWords(pause) : "");
    return { answer: failure(address, ...reason, pause) };
  }
  const contentType = header("content-type");
  if (refuse?.test(contentType)) {
    body.destroy();
    throw new WebError(
      "type",
      `it is of the type ${beginningOf(contentType, 60)}`,
      "Look for the right address in a browser.",
    );
  }
  const bytes = await readBody(answer, limits.bytes);
  return { answer: { kind: "fetched", ...common, validators, contentType, bytes } };
}

/** Both are kept: some servers compare only one of them. */
function validatorsOf(header: Answer["header"]): Validators {
  const [etag, lastModified] = [header("etag"), header("last-modified")];
  return {
    ...(etag !== "" && etag.length < 1000 && { etag }),
    ...(lastModified !== "" && lastModified.length < 200 && { lastModified }),
  };
}
