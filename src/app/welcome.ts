/** The story that teaches names keys: here they become those in force. */
import type { Article, Block, Span } from "../article/article.ts";
import { type CommandId, words } from "../words/words.ts";
import { type KeySettings, keyFor } from "./keys.ts";

/** The id of the story, in its front matter. */
export const WELCOME = "welcome";

/** What each key that the story names does, by the key that it has as the program comes. */
export const TAUGHT: Readonly<Record<string, CommandId>> = {
  Space: "story.next-page",
  "?": "help",
  q: "story.leave",
  u: "mark.undo",
  r: "story.related",
  "[": "trail.back",
  "]": "trail.forward",
  m: "mark.read",
  s: "mark.star",
};

/** The story with the keys in force; any other story as it is. */
export function withKeysInForce(article: Article, settings: KeySettings): Article {
  if (article.id !== WELCOME) return article;
  return { ...article, blocks: article.blocks.map((block) => withKeys(block, settings)) };
}

function withKeys(block: Block, settings: KeySettings): Block {
  if (block.type !== "paragraph" || block.spans === undefined) return block;
  let text = "";
  let at = 0;
  const spans: Span[] = [];
  for (const span of block.spans) {
    const own = block.text.slice(span.start, span.end);
    const isKey = (span.kind === "code" || span.kind === "strong") && Object.hasOwn(TAUGHT, own);
    text += block.text.slice(at, span.start);
    const start = text.length;
    text += isKey ? nameOf(TAUGHT[own]!, settings) : own;
    spans.push({ ...span, start, end: text.length });
    at = span.end;
  }
  return { ...block, text: text + block.text.slice(at), spans };
}

/** Its key; of a command that has none the way through the palette. */
function nameOf(id: CommandId, settings: KeySettings): string {
  return keyFor(id, settings) || `${keyFor("palette", settings)} ${words.commands[id].title}`;
}
