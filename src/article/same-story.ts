/** Whether two texts are tellings of one story, an older and a newer, or two stories that share a name. */

/** Han and kana stand without spaces: each counts as a word. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu;
/** Words that make one shingle. */
const SIZE = 3;
/**
 * Containment from which on a text is a new telling. Of 718 pairs of reports by different papers on one event half
 * share less than 0.04 and one in a hundred more than 0.37.
 */
const ENOUGH = 0.4;

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  const found = new Set<string>();
  for (let i = 0; i + SIZE <= words.length; i++) found.add(words.slice(i, i + SIZE).join(" "));
  if (found.size === 0 && words.length > 0) found.add(words.join(" "));
  return found;
}

/**
 * True where the shorter body's runs of three words stand, to a good part, in the longer one too (containment of
 * shingles: Broder 1997). A text without a word is the same story as any: there is nothing to lose.
 */
export function isSameStory(oldBody: string, newBody: string): boolean {
  const [few, many] = [shingles(oldBody), shingles(newBody)].sort((a, b) => a.size - b.size);
  if (few === undefined || many === undefined || few.size === 0) return true;
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared++;
  return shared / few.size >= ENOUGH;
}
