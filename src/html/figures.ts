/** Pictures, captions and credits of one frame → figures. */
import type { Block, Figure } from "../article/article.ts";
import { withoutEnd } from "../article/shorten.ts";
import { splitCredit, strip } from "../article/text/credit.ts";
import { keyOf, wordCount } from "../article/text/measure.ts";
import type { Piece } from "./piece.ts";

const LABEL =
  /^(?:(?:image|photo|picture|media|video) caption|caption|bildunterschrift|l[ée]gende|pie de foto)(?:\s*[:,])?\s+/i;

/** The figures of the pieces of one frame, in order. */
export function figuresOf(pieces: readonly Piece[]): Figure[] {
  const figures: Figure[] = [];
  let captions: string[] = [];
  let credits: string[] = [];
  let picture: Piece["picture"] = null;
  let pictured = false;
  const end = () => {
    if (pictured || captions.length > 0) figures.push(figureOf(picture, captions, credits));
    captions = [];
    credits = [];
    picture = null;
    pictured = false;
  };
  for (const piece of pieces) {
    if (piece.kind === "picture") {
      // A second picture before any words is the same one in another size, or one that scripts load.
      if (pictured && captions.length > 0) end();
      if (!pictured || picture?.image === "") picture = merged(picture, piece.picture);
      else if (picture && piece.picture && !isSame(picture, piece.picture)) {
        end();
        picture = piece.picture;
      }
      pictured = true;
    } else if (piece.kind === "credit") credits.push(piece.text);
    else captions.push(piece.text);
  }
  end();
  return figures;
}

type Picture = NonNullable<Piece["picture"]>;

const merged = (one: Picture | null, two: Picture | null): Picture | null =>
  one && two ? { image: one.image || two.image, alt: one.alt || two.alt } : (two ?? one);

/** The same file in another size: its name agrees. */
function isSame(one: Picture, two: Picture): boolean {
  if (one.image === two.image) return true;
  const name = (address: string) =>
    address
      .replace(/[?#].*/, "")
      .split("/")
      .at(-1)!
      .replace(/\d{2,4}x\d{2,4}/g, "");
  return (one.alt !== "" && one.alt === two.alt) || name(one.image) === name(two.image);
}

function figureOf(picture: Picture | null, captions: readonly string[], credits: readonly string[]): Figure {
  const words: string[] = [];
  const makers = labelled(credits).map((text) => strip(text.replace(GLUED, "")).replace(/[;,]$/, ""));
  for (const [at, text] of captions.entries()) {
    const bare = text.replace(GLUED, "");
    if ((at > 0 || bare !== text) && namesMakers(bare)) {
      makers.push(strip(bare));
      continue;
    }
    const parts = splitCredit(text) ?? makerBehind(text);
    const caption = (parts ? parts.caption : text).replace(LABEL, "").replace(COUNTED, "").trim();
    if (parts) makers.push(parts.credit);
    const key = keyOf(caption);
    if (NO_WORDS.test(caption)) continue;
    if (key === "" || words.some((one) => keyOf(one).startsWith(key))) continue;
    const shorter = words.findIndex((one) => key.startsWith(keyOf(one)));
    if (shorter >= 0) words[shorter] = caption;
    else words.push(caption);
  }
  const names = makers.filter(
    (maker, at) => maker !== "" && !makers.slice(0, at).some((one) => keyOf(one).includes(keyOf(maker))),
  );
  let caption = words.join(" ");
  const credit = names.join(", ");
  // The credit may stand again at the caption's end.
  if (credit !== "" && caption.length > credit.length && caption.endsWith(credit))
    caption = withoutEnd(caption.slice(0, -credit.length), /[\s|/(–—-]/);
  const alt = picture?.alt ?? "";
  return {
    type: "figure",
    caption,
    credit,
    ...(alt !== "" && keyOf(alt) !== keyOf(caption) && { alt }),
    ...(picture?.image && { image: picture.image }),
  };
}

/** A label and what it is a label of, "Credit" and ": Name", as one text where a page has them in two boxes. */
function labelled(credits: readonly string[]): string[] {
  const whole: string[] = [];
  for (const text of credits) {
    if (/^\s*[:：]/.test(text)) whole.push(`${whole.pop() ?? ""}${text}`);
    else whole.push(text);
  }
  return whole;
}

/** What pages say in a picture's frame instead of words about it. */
const NO_WORDS =
  /^(?:image|photo|picture|video|credits?|bild|foto|imagen?|slide|gallery|\W*\d+ ?(?:of|\/|von|de|di|sur) ?\d+\W*|\P{L}*)$/iu;
/** A hidden label that runs into the name. */
const GLUED = /^(?:[Cc]redit|[Pp]hoto|[Ff]oto|[Ii]mage)(?=\p{Lu})/u;
/** The number of a picture in its gallery, that runs into the caption. */
const COUNTED = /^\d{1,3}(?:of|von|\/)\d{1,3}(?=\p{Lu})/u;

/** A line of names below a caption. */
const namesMakers = (text: string): boolean =>
  wordCount(text) <= MAKER_WORDS &&
  /^\p{Lu}[^.!?…]*(?:\p{Lu}\.[^.!?…]*)*$/u.test(text) &&
  !/ \p{Ll}{5,}/u.test(text);
const MAKER_WORDS = 9;

const BEHIND = /^(.{20,}[.!?。…]["”’»]?)\s+([\p{Lu}\p{Lo}][^.!?。]{1,60})$/u;
const BEHIND_WORDS = 6;

/** What follows a caption's last sentence and is none itself names the maker. */
function makerBehind(text: string): { caption: string; credit: string } | null {
  const found = BEHIND.exec(text);
  if (!found || wordCount(found[2]!) > BEHIND_WORDS) return null;
  return { caption: found[1]!, credit: found[2]! };
}

/** Each picture and each caption once. */
export function withoutRepeats(figures: readonly Figure[]): Set<Figure> {
  const images = new Set<string>();
  const captions: string[] = [];
  const kept = new Set<Figure>();
  for (const figure of figures) {
    const key = keyOf(figure.caption);
    const known =
      key !== "" && captions.some((one) => one === key || (key.length > 24 && one.startsWith(key)));
    if (known || (figure.image !== undefined && images.has(figure.image) && key === "")) continue;
    if (figure.image) images.add(figure.image);
    if (key !== "") captions.push(key);
    kept.add(figure);
  }
  return kept;
}

/** How far from its figure a caption may stand once more, in blocks. */
const ECHO_NEAR = 3;
const ECHO_LEAST = 20;

/** Without the paragraphs that say once more what the caption of a figure beside them says. */
export function withoutEchoes(blocks: readonly Block[]): Block[] {
  const captions = blocks.map((block) => (block.type === "figure" ? keyOf(block.caption) : ""));
  return blocks.filter((block, at) => {
    if (block.type !== "paragraph") return true;
    const key = keyOf(block.text);
    const near = captions.slice(Math.max(0, at - ECHO_NEAR), at + ECHO_NEAR + 1);
    return key.length < ECHO_LEAST || !near.includes(key);
  });
}

/** Words without a picture right under a picture without words are its caption, however the page has boxed the two. */
export function withCaptions(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const above = out.at(-1);
    const isMute = above?.type === "figure" && above.image && above.caption === "" && above.credit === "";
    if (isMute && block.type === "figure" && block.image === undefined && block.alt === undefined)
      out[out.length - 1] = { ...above, caption: block.caption, credit: block.credit };
    else out.push(block);
  }
  return out;
}
