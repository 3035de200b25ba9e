/** What the list and the preview need of a story, made from the whole of it. */
import { blockText, type Draft } from "./article.ts";
import { beginningOf } from "./shorten.ts";

const WORD = /[\p{L}\p{N}]/u;
/** Nothing below is written by those scripts; asked first, as it is a quick question. */
const MAY_BE_UNSPACED = /[\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\ud800-\udbff]/;
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
  if (MAY_BE_UNSPACED.test(text) && UNSPACED.test(text)) {
    const rest = text.replace(EACH_UNSPACED, " ");
    return (text.match(EACH_UNSPACED)?.length ?? 0) + countWords(rest);
  }
  let words = 0;
  let counted = 0;
  // By sums and not by questions: where a word begins nobody can foresee, and every text of the library comes by here.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = unit < 128 ? ASCII[unit]! : signKind(text.codePointAt(at)!);
    const says = kind >> 1;
    words += says & ~counted;
    counted = (counted | says) & ~kind;
  }
  return words;
}

/** White space; a letter or digit; and anything else, which is 0. */
export const SPACE = 1;
const SAYS = 2;
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return /\s/.test(sign) ? SPACE : /[a-z\d]/i.test(sign) ? SAYS : 0;
});

/** What was found of the others so far, one up: the same few signs come again and again. */
let others: Uint8Array | undefined;

/** SPACE, SAYS or 0 for a code point. */
export function signKind(code: number): number {
  if (code < 128) return ASCII[code]!;
  others ??= new Uint8Array(0x10000);
  const known = others[code] ?? 0;
  if (known > 0) return known - 1;
  const sign = String.fromCodePoint(code);
  const kind = /\s/.test(sign) ? SPACE : WORD.test(sign) ? SAYS : 0;
  if (code < others.length) others[code] = kind + 1;
  return kind;
}

/** Whether a text with this code point may be counted in another way than by its spaces: see countWords. */
export function mayBeUnspaced(code: number): boolean {
  return code >= 0x2e80;
}

/** The body as one text, blocks parted by "\n": what is searched, counted and compared. */
export function bodyText(draft: Pick<Draft, "blocks">): string {
  return draft.blocks.map(blockText).join("\n");
}

/**
 * Words of headline, dek and body; first paragraph, cut at a word; first caption; whether there is a picture.
 * `bodyWords`: how many words the body has, for who has counted them.
 */
export function summarise(
  draft: Pick<Draft, "headline" | "dek" | "blocks">,
  body = bodyText(draft),
  bodyWords = countWords(body),
): { words: number; lead: string; caption: string; picture: boolean } {
  const figures = draft.blocks.filter((block) => block.type === "figure");
  const first = draft.blocks.find((block) => block.type === "paragraph")?.text ?? "";
  return {
    words: countWords(draft.headline) + countWords(draft.dek) + bodyWords,
    lead: cut(first),
    caption: figures.find((figure) => figure.caption !== "")?.caption ?? "",
    picture: figures.some((figure) => figure.image !== undefined),
  };
}

function cut(text: string): string {
  if (text.length <= LEAD) return text;
  const space = text.lastIndexOf(" ", LEAD - 1);
  return `${beginningOf(text, space > LEAD / 2 ? space : LEAD - 1)}…`;
}
