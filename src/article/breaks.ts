/** Breaks between the parts of a story: where one stands, and which paragraphs are nothing else. */
import type { Block } from "./article.ts";

/** The blocks with breaks only between others: none at the story's start or end, no two in a row. */
export function tidyBreaks(blocks: readonly Block[]): Block[] {
  const tidy = blocks.filter(
    (block, at) => block.type !== "break" || (at > 0 && blocks[at - 1]?.type !== "break"),
  );
  if (tidy.at(-1)?.type === "break") tidy.pop();
  return tidy;
}

/** What is drawn for a break: in every font and encoding, and the same from either side. */
const ASTERISKS = "* * *";

/** Asterisks and fleurons, or rows of dots, dashes and the like, in place of a rule. Stars may be a critic's. */
const ORNAMENT = /^(?:(?:[*\u2217\uff0a⁂❦❧☙✻✽]\s?){1,24}|(?:[•·◆◇■□–—―─_=~#-]\s?){3,24})$/u;
const ORNAMENT_MOST = 48;

/** Whether a line or paragraph is nothing but such signs. */
export function isOrnament(text: string): boolean {
  return text.length <= ORNAMENT_MOST && ORNAMENT.test(text);
}

/** The signs that part what stands on either side: of a break, and of a paragraph that has no others. "" for any other. */
export function signsOf(block: Block): string {
  if (block.type === "break") return ASTERISKS;
  return block.type === "paragraph" && isOrnament(block.text) ? block.text : "";
}

/**
 * Whether block `at` stands between two parts that nothing else tells apart: a sub-head parts them itself, and is not
 * ornamented twice.
 */
export function isParting(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1]?.type ?? "break";
  const behind = blocks[at + 1]?.type ?? "break";
  return ![before, behind].some((type) => type === "subhead" || type === "break");
}
