/** A text that is not looked through for anything: what is far too much of a story to be one is read all the same. */
import type { Block } from "./article.ts";
import { clean } from "./clean.ts";

/** Paragraphs parted by empty lines, whatever stands in them. */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n[ \t]*\n/)) {
    const line = clean(part);
    if (line) blocks.push({ type: "paragraph", text: line });
  }
  return blocks;
}
