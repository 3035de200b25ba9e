/** What makes stories of what the web gives, loaded when something is fetched: no start waits for it. */
import type { Draft } from "../article/article.ts";
import type { Decoded } from "../article/decode-bytes.ts";
import type { Discovered } from "../feeds/discover.ts";
import type { Feed } from "../feeds/feed.ts";
import { within } from "./deadline.ts";

export type FeedParsers = {
  readonly decode: (bytes: Uint8Array, contentType: string) => Decoded;
  /** `address`: where it came from. */
  readonly feed: (text: string, address: string) => Feed;
  readonly page: (html: string, address: string) => Draft;
  readonly discover: (html: string, address: string) => readonly Discovered[];
  readonly looksLikeFeed: (text: string) => boolean;
};

export async function loadFeedParsers(): Promise<FeedParsers> {
  const [decoding, feeds, pages, discovery, fragment] = await Promise.all([
    import("../article/decode-bytes.ts"),
    import("../feeds/parse-feed.ts"),
    import("../html/parse-html.ts"),
    import("../feeds/discover.ts"),
    import("../html/fragment.ts"),
  ]);
  return {
    decode: decoding.decodeBytes,
    ...inTime({
      feed: (text, address) => feeds.parseFeed(text, { address, fragment: fragment.parseFragment }),
      page: (html, address) => pages.parseHtml(html, { address }),
      discover: discovery.discoverFeeds,
    }),
    looksLikeFeed: feeds.looksLikeFeed,
  };
}

/** A text that takes longer (ms) is given up. The largest that is taken needs a second or two. */
const LONGEST = 20_000;

/** The code of the problem that a page has which took too long. */
export const TOO_LONG = "too-long";
const MESSAGE = "It takes too long to read.";

type Reading = Pick<FeedParsers, "feed" | "page" | "discover">;

/**
 * The same parsers, each ended after a while: what takes too long is a feed that is none, a page without a story, no
 * feeds; a problem says why.
 */
export function inTime({ feed, page, discover }: Reading, ms = LONGEST): Reading {
  return {
    feed: (text, address) =>
      within(
        ms,
        () => feed(text, address),
        () => ({ ...feed("", address), problems: [{ code: "not-a-feed", message: MESSAGE }] }),
      ),
    page: (html, address) =>
      within(
        ms,
        () => page(html, address),
        () => ({ ...page("", address), problems: [{ code: TOO_LONG, message: MESSAGE }] }),
      ),
    discover: (html, address) =>
      within(
        ms,
        () => discover(html, address),
        () => [],
      ),
  };
}
