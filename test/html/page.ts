/** A small page of our own, with what real ones have around a story. */
import type { Block } from "../../src/article/article.ts";
import { parseHtml } from "../../src/html/parse-html.ts";

/** Paragraphs long enough to be a story. */
export const STORY = [
  "The ferry left the quay at seven in the morning with forty people and two goats on board, as on every day of the year.",
  "Nobody on the shore noticed that the captain had taken the old channel, which has not been dredged for ten years now.",
  "At half past seven the bow touched ground, and the two goats were the first to understand what that meant for them.",
  "The harbour office said on Monday that the channel would be marked before the summer, whatever the cost might be.",
  "By noon the tide had lifted the ferry, and it came back to the quay with all who had been on board in the morning.",
] as const;

export const ADDRESS = "https://news.example/harbour/ferry-aground";

export type Parts = {
  readonly head?: string;
  /** Above the body, inside the article. */
  readonly top?: string;
  /** Behind the second paragraph. */
  readonly middle?: string;
  /** Behind the last paragraph, inside the article. */
  readonly end?: string;
  /** Outside the article. */
  readonly around?: string;
  readonly headline?: string;
};

export function htmlOf(parts: Parts): string {
  const [one, two, ...rest] = STORY.map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head><title>Ferry runs aground | The Quay</title>${parts.head ?? ""}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
<main><article><h1>${parts.headline ?? "Ferry runs aground"}</h1>${parts.top ?? ""}
<div class="text">${one}${two}${parts.middle ?? ""}${rest.join("")}${parts.end ?? ""}</div></article></main>
${parts.around ?? ""}<footer><p>The Quay is published every day by the harbour office, which answers for its content.</p></footer></body></html>`;
}

export const read = (parts: Parts) => parseHtml(htmlOf(parts), { address: ADDRESS });

/** The texts of the paragraphs. */
export const paragraphs = (parts: Parts): string[] =>
  read(parts).blocks.flatMap((block) => (block.type === "paragraph" ? [block.text] : []));

/** The blocks that are not the paragraphs of STORY. */
export const others = (parts: Parts): Block[] =>
  read(parts).blocks.filter(
    (block) => !(block.type === "paragraph" && (STORY as readonly string[]).includes(block.text)),
  );
