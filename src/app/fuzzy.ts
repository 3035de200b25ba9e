/** How well a few typed letters fit a name: all of them in their order, best at the starts of words and together. */

const WORD_START = 4;
const TOGETHER = 3;
/** Each letter that is passed over costs this much. */
const GAP = 0.05;

/**
 * The score of the best way to find `typed` in `text`, higher is better; null where its letters do not stand there in
 * their order. Case and spaces in `typed` do not count. Takes the product of both lengths.
 */
export function fuzzyScore(typed: string, text: string): number | null {
  const letters = [...typed.toLowerCase()].filter((letter) => letter !== " ");
  const target = [...text.toLowerCase()];
  // The best score of what was typed so far, by the place of its last letter.
  let before: (number | null)[] = [];
  for (const [nth, letter] of letters.entries()) {
    let reached: number | null = null;
    const here = target.map((candidate, at): number | null => {
      const last = at > 0 ? before[at - 1] : undefined;
      if (reached !== null) reached -= GAP;
      if (last != null && (reached === null || last > reached)) reached = last;
      if (candidate !== letter) return null;
      const own = 1 + (isWordStart(target, at) ? WORD_START : 0);
      if (nth === 0) return own - at * GAP;
      const joined = last == null ? null : last + own + TOGETHER;
      const apart = reached === null ? null : reached + own;
      return joined === null || (apart !== null && apart > joined) ? apart : joined;
    });
    before = here;
  }
  if (letters.length === 0) return 0;
  const found = before.filter((score) => score !== null);
  return found.length === 0 ? null : Math.max(...found) - target.length * 0.001;
}

function isWordStart(text: readonly string[], at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}
