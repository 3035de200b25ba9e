/** What makes stories of what the web gives, loaded when something is fetched: no start waits for it. */
import type { Draft } from "../article/article.ts";
import type { Decoded } from "../article/decode-bytes.ts";
import type { Discovered } from "../feeds/discover.ts";
import type { Feed, Fragment } from "../feeds/feed.ts";

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
    loadFragment(),
  ]);
  return {
    decode: decoding.decodeBytes,
    feed: (text, address) => feeds.parseFeed(text, { address, fragment }),
    page: (html, address) => pages.parseHtml(html, { address }),
    discover: discovery.discoverFeeds,
    looksLikeFeed: feeds.looksLikeFeed,
  };
}

/** All of a piece of HTML as blocks: what a feed gives for a story is the story, so nothing is looked for in it. */
async function loadFragment(): Promise<Fragment> {
  const [{ parseTree }, { piecesOf }, { markCaptions }, { blocksOf }] = await Promise.all([
    import("../html/tree.ts"),
    import("../html/pieces.ts"),
    import("../html/captions.ts"),
    import("../html/blocks.ts"),
  ]);
  return (html, base) => {
    const page = piecesOf(parseTree(html), base);
    markCaptions(page);
    return { blocks: blocksOf(page.pieces) };
  };
}
