/** Which feeds are at an address: the one that it is, or those that its page names. */
import { shownAddress } from "../web/address.ts";
import type { WebAnswer } from "../web/answer.ts";
import type { AskOptions, Web } from "../web/web.ts";
import type { FeedParsers } from "./fetch-parsers.ts";
import type { NewFeed } from "./subscriptions.ts";

/** The feeds, at least one, the one to take first; or why there is none. */
export type Found =
  | { readonly feeds: readonly [NewFeed, ...NewFeed[]] }
  | { readonly code: string; readonly message: string };

const NO_TEXT = /^(?:image|audio|video|font)\//i;

/** Asks the address, and where it is a page the first feed that the page names. Never rejects. */
export async function findFeeds(
  web: Web,
  address: string,
  parsers: FeedParsers,
  signal?: AbortSignal,
): Promise<Found> {
  const options: AskOptions = { refuse: NO_TEXT, ...(signal && { signal }) };
  const answer = await web.fetch(address, options);
  if (answer.kind !== "fetched") return refused(address, answer);
  const text = parsers.decode(answer.bytes, answer.contentType).text;
  const feed = parsers.feed(text, answer.address);
  if (!isNoFeed(feed))
    return {
      feeds: [{ address: answer.moved ?? address, title: feed.title, site: feed.address, folders: [] }],
    };
  const [first, ...others] = parsers
    .discover(text, answer.address)
    .map((named) => ({ address: named.address, title: named.title, site: answer.address, folders: [] }));
  if (first === undefined)
    return {
      code: "type",
      message: `${shownAddress(address)} is no feed, and the page names none. Look for “RSS” or “feed” on the site, and subscribe to where that leads.`,
    };
  // It is asked too: a list should not begin with a broken feed, and what it calls itself is better than what a page does.
  const asked = await web.fetch(first.address, { ...options, from: answer.address });
  if (asked.kind !== "fetched") return refused(first.address, asked);
  const own = parsers.feed(parsers.decode(asked.bytes, asked.contentType).text, asked.address);
  if (isNoFeed(own))
    return {
      code: "type",
      message: `${shownAddress(address)} names ${shownAddress(first.address)} as its feed, and that is none. Look for another on the site.`,
    };
  const taken = {
    address: asked.moved ?? first.address,
    title: own.title || first.title,
    site: own.address || answer.address,
    folders: [],
  };
  return { feeds: [taken, ...others] };
}

function isNoFeed({ problems }: ReturnType<FeedParsers["feed"]>): boolean {
  return problems.some(({ code }) => code === "not-a-feed");
}

function refused(address: string, answer: WebAnswer): { code: string; message: string } {
  if (answer.kind === "failure") return { code: answer.code, message: answer.message };
  if (answer.kind === "gone") return { code: "gone", message: answer.message };
  return {
    code: "status",
    message: `${shownAddress(address)} gave nothing. See whether it opens in a browser.`,
  };
}
