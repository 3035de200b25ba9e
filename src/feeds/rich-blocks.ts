/** A text of a feed as blocks. */
import type { Block } from "../article/article.ts";
import { clean } from "../article/clean.ts";
import type { Fragment, Rich } from "./feed.ts";

/** Frames and plug-ins: what stands in them is for readers without them, and often they are not closed. */
const PLUG_INS = /<\/?(?:object|applet|frameset|noframes|frame)\b[^>]*>/gi;

/** `fragment` makes blocks of HTML; plain text has paragraphs parted by empty lines. `source`: the story's address. */
export function richBlocks(rich: Rich | null, fragment: Fragment, source: string): ReturnType<Fragment> {
  if (rich === null) return { blocks: [] };
  if (rich.kind === "html") return fragment(rich.text.replace(PLUG_INS, " "), rich.base, source);
  const blocks = rich.text
    .split(/\n\s*\n/)
    .map((part): Block => ({ type: "paragraph", text: clean(part) }))
    .filter((block) => block.type === "paragraph" && block.text !== "");
  return { blocks };
}
