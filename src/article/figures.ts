/** Figures: the credit at a caption's end, and captions that stand twice. */
import type { Block, Figure } from "./article.ts";
import type { Picture } from "./markdown-inline.ts";

const MAKER =
  "(?:photo(?:graph)?s?|pictures?|images?|drawings?|illustrations?|graphics?|maps?|charts?|credits?|courtesy|screenshots?|fotos?|bild(?:er)?|cr[ée]dits?|©)";
/** A bracket at the end, with no bracket inside it. */
const BRACKET = /^(.*?)\s*\(([^()]+)\)\.?$/su;
const NAMES_MAKER = new RegExp(
  `^${MAKER}(?:\\s|:|$)|/|©|\\bvia\\b|\\bCC0\\b|\\bCC BY\\b|public domain`,
  "iu",
);
const LABELLED = new RegExp(
  `^(?:(.*?[.!?…]["”’)»]?)\\s+|(.*?)\\s+[|–—-]\\s+|)(${MAKER}(?:\\s+(?:credit|courtesy))?(?:\\s*:|\\s+by|\\s+courtesy of)\\s.+|©\\s?.+)$`,
  "isu",
);

/**
 * A caption without its credit, and the credit: what stands in brackets at the end, behind a finished sentence or
 * naming a maker ("(Photo: A. Name, CC0)"); or an unbracketed tail with such a label. The brackets are taken off.
 */
function partCredit(text: string): { caption: string; credit: string } {
  if (text.length > 2000) return { caption: text, credit: "" };
  const bracket = text.endsWith(")") || text.endsWith(").") ? BRACKET.exec(text) : null;
  if (bracket) {
    const [, caption, credit] = bracket as unknown as [string, string, string];
    const finished = /[.!?…]["”’»]?$/u.test(caption) && /\p{L}/u.test(credit);
    if (finished || NAMES_MAKER.test(credit)) return { caption, credit: credit.trim() };
  }
  const tail = LABELLED.exec(text);
  if (tail) return { caption: tail[1] ?? tail[2] ?? "", credit: tail[3]! };
  return { caption: text, credit: "" };
}

/**
 * A figure of a picture and the text under it; null when there is nothing at all. Where the credit is given, even
 * as "", the text is all caption; else the credit is looked for in it.
 */
export function figureOf(picture: Picture, text: string, credit?: string): Figure | null {
  const words = text || (picture.title === picture.alt ? "" : picture.title);
  const parted = credit !== undefined ? { caption: words, credit } : partCredit(words);
  if (!picture.image && !picture.alt && !parted.caption && !parted.credit) return null;
  return {
    type: "figure",
    ...parted,
    ...(picture.alt && { alt: picture.alt }),
    ...(picture.image && { image: picture.image }),
  };
}

/**
 * Each caption once: a second figure with the same caption goes, or loses the caption when it has another picture;
 * a paragraph beside a figure that only says its caption again goes too.
 */
export function dropRepeatedCaptions(blocks: readonly Block[]): Block[] {
  const seen = new Map<string, Figure>();
  const out: Block[] = [];
  const says = (block: Block | undefined, text: string) =>
    block?.type === "figure" && block.caption !== "" && partCredit(text).caption === block.caption;
  blocks.forEach((block, i) => {
    if (block.type === "paragraph" && (says(blocks[i - 1], block.text) || says(blocks[i + 1], block.text)))
      return;
    if (block.type !== "figure" || block.caption === "") {
      out.push(block);
      return;
    }
    const first = seen.get(block.caption);
    if (!first) {
      seen.set(block.caption, block);
      out.push(block);
    } else if (block.image !== undefined && first.image !== undefined && block.image !== first.image) {
      out.push({ ...block, caption: "" });
    } else if (first.image === undefined && block.image !== undefined) {
      // The words stood apart from their picture: the figure stays where the words stood first.
      const whole = { ...block, credit: first.credit || block.credit };
      out[out.indexOf(first)] = whole;
      seen.set(block.caption, whole);
    }
  });
  return out;
}
