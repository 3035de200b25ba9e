/**
 * For terminals that order right-to-left text by themselves: words come here as loadBidi("words") has them, and get the
 * marks that hold them where they are. Ink would drop these, since they take no cell, so they are put into its bytes.
 */
import { heldWords, isRightToLeft } from "../article/bidi.ts";

/** What is no text: sequences that hold strings, as the addresses of links and the window's title. */
const STRINGS = /(\x1b[\]_P^][^\x07\x1b]*(?:\x07|\x1b\\))/;

/** The same bytes with the words of their text held. */
export function held(written: string): string {
  if (!isRightToLeft(written)) return written;
  return written
    .split(STRINGS)
    .map((part, at) => (at % 2 === 0 ? heldWords(part) : part))
    .join("");
}
