/** What the tests of feeds share. */
import type { Block } from "../../src/article/article.ts";
import { htmlBlocks } from "../../src/article/html-blocks.ts";
import type { Feed } from "../../src/feeds/feed.ts";
import { parseFeed } from "../../src/feeds/parse-feed.ts";

/** Blocks of HTML without absolute addresses: enough to see which text became what. */
export const fragment = (html: string): { blocks: Block[] } => htmlBlocks(html);

export const read = (text: string, address = "https://example.org/feed"): Feed =>
  parseFeed(text, { address, fragment });

export const rss = (items: string, head = "<title>Harbour News</title>"): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel>${head}${items}</channel></rss>`;

export const codes = (feed: Feed): string[] => feed.problems.map(({ code }) => code);

export const paragraphs = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));
