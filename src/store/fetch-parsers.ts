/** What makes stories of what the web gives, loaded when something is fetched: no start waits for it. */
import type { Draft } from "../article/article.ts";
import type { Decoded } from "../article/decode-bytes.ts";
import type { Discovered } from "../feeds/discover.ts";
import type { Feed } from "../feeds/feed.ts";

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
    feed: (text, address) => feeds.parseFeed(text, { address, fragment: fragment.parseFragment }),
    page: (html, address) => pages.parseHtml(html, { address }),
    discover: discovery.discoverFeeds,
    looksLikeFeed: feeds.looksLikeFeed,
  };
}
