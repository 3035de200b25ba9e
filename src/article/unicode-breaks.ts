/**
 * Where a line may end by UAX #14 (Unicode line breaking), for the scripts that need more than spaces and hyphens.
 * The library costs some 15 ms to load and 2 µs a character, so it is loaded for a text that needs it, asked only
 * about words that need it, and not about what stands between two ideographs.
 */
import type { BreakRule } from "@cto.af/linebreak";

/** The offsets inside a word (spaces are dealt with before) where a line may end, rising; neither 0 nor its length. */
export type FindBreaks = (word: string) => readonly number[];

/** The scripts written without spaces whose words only a dictionary finds (Line_Break=SA): Thai, Lao, Myanmar, Khmer. */
const DICTIONARY = /[\u0e01-\u0edf\u1000-\u109f\u1780-\u17df\ua9e0-\ua9fe\uaa60-\uaa7f]{2,}/g;
/** Digits, and the signs of repetition and abbreviation that cling to the word before them. */
const CLINGS = /[\u0e2f\u0e46\u0e50-\u0e59\u0eaf\u0ec6\u0ed0-\u0ed9\u1040-\u104b\u17d4-\u17d9\u17e0-\u17e9]/;

let loading: Promise<FindBreaks> | undefined;

/** Loads the library at the first call; later calls give the same function. Rejects only where its file is missing. */
export function loadBreaks(): Promise<FindBreaks> {
  loading ??= import("@cto.af/linebreak").then((library) => {
    const { Rules, LineBreakClasses, LB13, LB25, LB26, Example7_13, Example7_25 } = library;
    const rules = new Rules();
    const { H2, H3, JL, JV, JT, AL, NU } = LineBreakClasses as Record<string, number>;
    const hangul = new Set([H2, H3, JL, JV, JT]);
    const letters = new Set([...hangul, AL, NU]);
    // Korean is written with spaces, and read better when it is broken only there (UAX #14, 8.1).
    const wholeHangul: BreakRule = ({ cur, next }) => {
      const whole = hangul.has(cur.cls)
        ? letters.has(next.cls)
        : hangul.has(next.cls) && letters.has(cur.cls);
      return whole ? library.NO_BREAK : library.PASS;
    };
    // The library finds its rules by their functions' names, which a bundler shortens: hence by the functions.
    rules.rules = rules.rules.flatMap((rule): BreakRule[] => {
      // Numbers whole, with their signs and units (UAX #14, example 7).
      if (rule === LB13) return [Example7_13];
      if (rule === LB25) return [Example7_25];
      return rule === LB26 ? [wholeHangul, rule] : [rule];
    });
    // The library forgets a joiner (LB8a) behind anything but the start of a text.
    const complex = (text: string) =>
      [...rules.breaks(text)].map(({ position }) => position).filter((at) => text[at - 1] !== "\u200d");
    return remembering((word) => breaksOf(word, complex));
  });
  return loading;
}

/** Runs between spaces that are remembered: a story is set again at every change of size. */
const REMEMBERED = 5_000;

function remembering(find: FindBreaks): FindBreaks {
  let known = new Map<string, readonly number[]>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      if (known.size >= REMEMBERED) known = new Map();
      found = find(word);
      known.set(word, found);
    }
    return found;
  };
}

/** Ideographs and full-sized kana: between two of them a line may always end, whatever stands around. */
function isIdeograph(unit: number): boolean {
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  if (unit < 0x3042 || unit > 0x4dbf) return false;
  if (unit >= 0x3400) return true;
  return /[あいうえおか-ぢつ-もやゆよら-ろわ-んアイウエオカ-ヂツ-モヤユヨラ-ロワ-ン]/.test(
    String.fromCharCode(unit),
  );
}

function breaksOf(word: string, complex: (text: string) => number[]): number[] {
  const found: number[] = [];
  let from = 0;
  const ask = (to: number) => {
    if (to - from < 2) return;
    const part = word.slice(from, to);
    for (const at of complex(part)) if (at < part.length) found.push(from + at);
  };
  for (let i = 1; i < word.length; i++) {
    if (!isIdeograph(word.charCodeAt(i)) || !isIdeograph(word.charCodeAt(i - 1))) continue;
    ask(i);
    found.push(i);
    from = i;
  }
  ask(word.length);
  const words = dictionaryBreaks(word);
  return words.length === 0 ? found : [...new Set([...found, ...words])].sort((a, b) => a - b);
}

let segmenter: Intl.Segmenter | undefined;

function dictionaryBreaks(word: string): number[] {
  const found: number[] = [];
  for (const run of word.matchAll(DICTIONARY)) {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
    for (const { index } of segmenter.segment(run[0])) {
      if (index === 0 || CLINGS.test(run[0][index] ?? "") || /[\u0e50-\u0e59]/.test(run[0][index - 1] ?? ""))
        continue;
      found.push(run.index + index);
    }
  }
  return found;
}
