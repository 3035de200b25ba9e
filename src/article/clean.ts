/**
 * Makes text from outside safe to draw and fit to be one line. Every field of every story goes through here.
 *
 * What is dropped, and why: escape sequences (they drive the terminal), control characters, directional overrides,
 * embeddings and isolates (they turn the rest of the screen round), soft hyphens, tag characters outside a flag, and
 * characters that take no room and mean nothing in a terminal; the cell by which kitty shows a part of a picture; of
 * marks that are heaped on one letter all but the first thirty. What stays: joiners and variation selectors (emoji,
 * Indic scripts, Persian), directional marks where there is right-to-left text, the zero-width space between letters
 * of scripts that write without spaces. The text is not normalised (NFC): it stays as its writer typed it.
 */
import { stripSequences } from "./escapes.ts";

/** Controls, spaces, direction marks, what is not seen; surrogates are looked at for lone ones. */
const CONTROLS =
  "\\0-\\x1f\\x7f-\\xa0\\xad\\u061c\\u1680\\u17b4\\u17b5\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\u3164\\ufdd0-\\ufdef\\ufeff\\uffa0\\ufff9-\\ufffc\\ufffe\\uffff\\ud800-\\udfff";
/** Marks, which may be heaped: those of Latin, Cyrillic, Hebrew and Arabic, and whole blocks of scripts that have them. */
const MARKS =
  "\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u06d6-\\u06ed\\u0711\\u0730-\\u074a\\u07a6-\\u07b0\\u07eb-\\u0dff\\u0e31-\\u0e4e\\u0eb1-\\u0fff\\u102b-\\u109d\\u135d-\\u135f\\u1712-\\u1cff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\u302a-\\u302f\\u3099\\u309a\\ua66f-\\ua6f1\\ua802-\\uabff\\ufb1e\\ufe00-\\ufe2f";
/** Everything that calls for a closer look; most texts have none of it. */
const SUSPECT = new RegExp(`[${CONTROLS}${MARKS}]`);

/** Windows-1252 read as Latin-1: quotation marks, dashes and the euro sign. No terminal acts on these C1 codes. */
const WINDOWS_1252: Record<string, string> = {
  "\x80": "€",
  "\x91": "‘",
  "\x92": "’",
  "\x93": "“",
  "\x94": "”",
  "\x96": "–",
  "\x97": "—",
};

/**
 * Whether there is anything to clean but the spaces at the ends. Two questions, as one pattern that asks both takes
 * five times as long.
 */
export function isSuspect(text: string): boolean {
  return SUSPECT.test(text) || TWO_SPACES.test(text);
}

/** As a pattern: a search for a text would begin anew at every space. */
const TWO_SPACES = / {2}/;

/** A flag of tag characters (UTS #51, ED-14a), kept whole; or one thing to replace. */
const UNSEEN =
  /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]+\u{E007F})|[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff\u{1D173}-\u{1D17A}\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}\u{10eeee}\p{Cs}]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{efffe}-\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/**
 * Thirty marks and joiners and one more: no language has as many on a letter (the limit of the Stream-Safe Text
 * Format, UAX #15, section 13). Such a heap is one cell to a terminal, of any length, and covers its neighbours.
 */
const MOST_MARKS = 30;
const MARK = /[\p{M}\u200c\u200d]/u;
const HEAP = new RegExp(`${MARK.source}{${MOST_MARKS + 1}}`, "u");

const RIGHT_TO_LEFT =
  /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const DIRECTION_MARK = /[\u061c\u200e\u200f]/;
/** Thai, Lao, Myanmar, Khmer: scripts where a zero-width space tells where a line may end. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17b3\u17b6-\u17ff]/;

const SPACES = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u3164\uffa0]+/g;
/** Spaces that stay themselves when they stand alone: they were set by hand, or their width matters (CJK). */
const OWN_SPACE = /[\u2000-\u200a\u202f\u205f\u3000]/;
/** Where a no-break space does its work: beside a number, a sign, or the punctuation French sets apart. */
const BEFORE_HARD = /[\d«§№$€£¥+−±–-]/;
const AFTER_HARD = /[\d»!?:;%‰€$£¥°§–—]/;

function replaceUnseen(text: string): string {
  const rightToLeft = DIRECTION_MARK.test(text) && RIGHT_TO_LEFT.test(text);
  const seen = text.replace(UNSEEN, (found: string, flag: string | undefined, at: number) => {
    if (flag !== undefined) return flag;
    const windows = WINDOWS_1252[found];
    if (windows !== undefined) return windows;
    if (rightToLeft && DIRECTION_MARK.test(found)) return found;
    if (found === "\u200b" && UNSPACED.test(text[at - 1] ?? "") && UNSPACED.test(text[at + 1] ?? ""))
      return found;
    return found.length === 1 && found >= "\ud800" && found <= "\udfff" ? "\ufffd" : "";
  });
  return HEAP.test(seen) ? withoutHeaps(seen) : seen;
}

/** Without the marks behind thirty. One by one, as a pattern for a run of millions overflows its own stack. */
function withoutHeaps(text: string): string {
  let kept = "";
  let marks = 0;
  for (const character of text) {
    marks = MARK.test(character) ? marks + 1 : 0;
    if (marks <= MOST_MARKS) kept += character;
  }
  return kept;
}

function foldSpaces(text: string): string {
  return text.replace(SPACES, (found: string, at: number) => {
    if (found.length > 1) return " ";
    if (OWN_SPACE.test(found)) return found;
    if (found !== "\xa0") return " ";
    return BEFORE_HARD.test(text[at - 1] ?? "") || AFTER_HARD.test(text[at + 1] ?? "") ? found : " ";
  });
}

/**
 * The text as one clean line: no escape sequences, no control characters, no line ends or tabs, single spaces, none
 * at the ends. A lone no-break space stays where it does its work (beside numbers and set-off punctuation) and is a
 * plain space elsewhere; thin and ideographic spaces stay when alone. Lone surrogates become U+FFFD.
 * Cleaning twice changes nothing. Takes time linear in the text; a text with nothing to clean is returned as it is.
 */
export function clean(text: string): string {
  if (!isSuspect(text)) return text.charCodeAt(0) === 32 || text.endsWith(" ") ? text.trim() : text;
  return foldSpaces(replaceUnseen(stripSequences(text))).trim();
}

/** A part of a line, cleaned as by clean() but for the space at its ends: for lines that are put together of parts. */
export function cleanPart(text: string): string {
  return isSuspect(text) ? foldSpaces(replaceUnseen(stripSequences(text))) : text;
}

/** How far apart tab stops stand in code: half of a terminal's 8, since a story's measure is narrow. */
const TAB = 4;

function expandTabs(line: string): string {
  if (!line.includes("\t")) return line;
  let out = "";
  let column = 0;
  for (const piece of line.split(/(\t)/)) {
    const text = piece === "\t" ? " ".repeat(TAB - (column % TAB)) : piece;
    out += text;
    column += text.length;
  }
  return out;
}

/**
 * Code, cleaned: as clean(), but line ends ("\n", whatever they were) and spaces stay, and tabs are expanded to
 * stops 4 columns apart. A no-break space is a space here.
 */
export function cleanCode(text: string): string {
  return text
    .split(/\r\n|[\n\r\x85\u2028\u2029]/)
    .map((line) => {
      if (!isSuspect(line)) return line;
      const seen = replaceUnseen(stripSequences(line));
      return expandTabs(seen).replace(SPACES, (found) => " ".repeat(found.length));
    })
    .join("\n");
}
