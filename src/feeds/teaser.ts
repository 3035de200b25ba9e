/** Whether a feed gives a story whole, or only how it begins. */

/** Short enough to be a summary where the feed does not say which of the two it gives; in words. */
const SUMMARY = 120;

/** It breaks off, or asks to read on elsewhere. */
const BREAKS_OFF = /(?:…|\.{3})[\s\])}]*$|\[(?:…|\.{3})\]/u;
const READ_ON =
  /(?:read (?:more|on|the (?:full|rest))|continue reading|full (?:story|article)|weiterlesen|lire la suite|leer más|continua a leggere|lees verder)[^.]{0,80}[\s\])}»→.…]*$/iu;

/** `isContent`: the feed says that this is the story's content, not a summary or description of it. */
export function isTeaser(text: string, isContent: boolean): boolean {
  if (text === "" || BREAKS_OFF.test(text.slice(-200)) || READ_ON.test(text.slice(-200))) return true;
  if (isContent) return false;
  const words = text.split(/\s+/).length;
  // Scripts without spaces: about two characters a word.
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return words + dense / 2 < SUMMARY;
}
