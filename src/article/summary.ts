/** What the list and the preview need of a story, made from the whole of it. */
import { blockText, type Draft } from "./article.ts";

const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const EACH_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Characters of the first paragraph that the preview may show. */
const LEAD = 600;

/**
 * The words of a text: what stands between spaces and has a letter or digit. Chinese and Japanese, which set no
 * spaces, count each character: they are read at about 260 characters a minute (Brysbaert 2019), close to the 238
 * words of English.
 */
export function countWords(text: string): number {
  if (UNSPACED.test(text)) {
    const rest = text.replace(EACH_UNSPACED, " ");
    return (text.match(EACH_UNSPACED)?.length ?? 0) + countWords(rest);
  }
  let words = 0;
  for (const word of text.split(/\s+/)) if (WORD.test(word)) words++;
  return words;
}

/** The body as one text, blocks parted by "\n": what is searched, counted and compared. */
export function bodyText(draft: Pick<Draft, "blocks">): string {
  return draft.blocks.map(blockText).join("\n");
}

/** Words of headline, dek and body; first paragraph, cut at a word; first caption; whether there is a picture. */
export function summarise(
  draft: Pick<Draft, "headline" | "dek" | "blocks">,
  body = bodyText(draft),
): { words: number; lead: string; caption: string; picture: boolean } {
  const figures = draft.blocks.filter((block) => block.type === "figure");
  const first = draft.blocks.find((block) => block.type === "paragraph")?.text ?? "";
  return {
    words: countWords(draft.headline) + countWords(draft.dek) + countWords(body),
    lead: cut(first),
    caption: figures.find((figure) => figure.caption !== "")?.caption ?? "",
    picture: figures.some((figure) => figure.image !== undefined),
  };
}

function cut(text: string): string {
  if (text.length <= LEAD) return text;
  const space = text.lastIndexOf(" ", LEAD - 1);
  const end = space > LEAD / 2 ? space : LEAD - 1;
  // Not between the halves of one character.
  const safe = /[\ud800-\udbff]/.test(text[end - 1]!) ? end - 1 : end;
  return `${text.slice(0, safe)}…`;
}
