/** Changes texts a little, by chance, as fuzzers do (AFL's havoc stage; libFuzzer's dictionary and crossover). */

/** Characters that parsers look for, that are lost at borders of encodings, or that take no room. */
const SPECIAL = [
  ..."\n\n\n\t \0\x1b\x9b\x07\r<>&;\"'`*_[](){}!#|-=+~:/\\.,?%$@^0123456789aZ",
  "\u2028",
  "\u0085",
  "\u200d",
  "\u0301",
  "\ufe0f",
  "\u202e",
  "\u05d0",
  "\u0627",
  "\u0e01",
  "\u1100",
  "\u4e00",
  "\ufeff",
  "\ud83d",
  "\ude00",
  "\u{1f469}",
  "\u{1f1e6}",
  "\u{10eeee}",
  "\u{e0067}",
  "\u{1f3f4}",
  "\r\n",
  "\n\n",
  "\n---\n",
];

export type Chance = () => number;

/** A text made of `text` by one to five changes; `others` to cross it with, `words` to put in. Never over `longest`. */
export function mutate(
  text: string,
  others: readonly string[],
  words: readonly string[],
  chance: Chance,
  longest: number,
): string {
  const below = (count: number) => Math.floor(chance() * count);
  const of = <T>(list: readonly T[], fallback: T) => list[below(list.length)] ?? fallback;
  let now = text;
  for (let left = 1 + below(5); left > 0; left--) {
    const at = below(now.length + 1);
    const to = Math.min(now.length, at + below(chance() < 0.7 ? 8 : 200));
    const [before, inside, after] = [now.slice(0, at), now.slice(at, to), now.slice(to)];
    switch (below(9)) {
      case 0:
        now = before + after;
        break;
      case 1:
      case 2:
        now = before + of(SPECIAL, "") + now.slice(at);
        break;
      case 3:
        now = before + of(SPECIAL, "") + after;
        break;
      case 4:
      case 5:
        now = before + of(words, "") + now.slice(chance() < 0.5 ? at : to);
        break;
      case 6:
        now = before + inside.repeat(1 << below(6)) + after;
        break;
      case 7: {
        const other = of(others, "");
        const from = below(other.length);
        now = before + other.slice(from, from + below(chance() < 0.5 ? 40 : other.length)) + after;
        break;
      }
      default: {
        const place = below(now.length + 1);
        const kept = before + after;
        now = kept.slice(0, place) + inside + kept.slice(place);
      }
    }
  }
  return now.slice(0, longest);
}
