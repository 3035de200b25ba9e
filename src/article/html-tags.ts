/** The little of HTML that stands in Markdown: tags to look at or to take away, entities to read. */
import { decodeNamedCharacterReference } from "decode-named-character-reference";

export type Tag = { readonly name: string; readonly closing: boolean; readonly attributes: string };

const TAG = /^<(\/?)([a-z][a-z0-9-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/i;

/** The tag that `html` begins with, null for a comment or anything else. */
export function tagOf(html: string): Tag | null {
  const found = TAG.exec(html);
  return found && { name: found[2]!.toLowerCase(), closing: found[1] === "/", attributes: found[3]! };
}

/** The value of an attribute, decoded, "" where there is none. `name` is a plain word. */
export function attributeOf(tag: Tag, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(
    tag.attributes,
  );
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? "");
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi;

/** The text with its character references (&amp; &#8217; &#x2019;) read; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (all: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || all;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Pieces of HTML: tags, comments and text between them. Linear: what looks like a tag and never ends is text. */
export function* piecesOf(html: string): Generator<{ tag: Tag } | { text: string }, void, undefined> {
  let at = 0;
  let text = "";
  /** No ">" from here on: nothing more can be a tag. */
  let lastEnd = html.lastIndexOf(">");
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0 || open > lastEnd) break;
    text += html.slice(at, open);
    if (html.startsWith("<!", open) || html.startsWith("<?", open)) {
      const comment = html.startsWith("<!--", open);
      const end = html.indexOf(comment ? "-->" : ">", open);
      at = end < 0 ? html.length : end + (comment ? 3 : 1);
      if (end < 0) lastEnd = -1;
      continue;
    }
    const end = html.indexOf(">", open);
    const found = TAG.exec(html.slice(open, Math.min(html.length, Math.max(end + 1, open + 2000))));
    if (!found) {
      text += "<";
      at = open + 1;
      continue;
    }
    if (text) yield { text: decodeEntities(text) };
    text = "";
    yield { tag: tagOf(found[0])! };
    at = open + found[0].length;
  }
  text += html.slice(at);
  if (text) yield { text: decodeEntities(text) };
}
