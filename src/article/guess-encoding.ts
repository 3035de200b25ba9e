/**
 * Guesses the encoding of bytes that say nothing about it and are no UTF-8. Each candidate must decode without an
 * error; then what it gives must look like its language: the share of the characters above ASCII that stand in the
 * part of Unicode which common text of that language is made of.
 */

type Candidate = { readonly encoding: string; readonly common: RegExp };

/** Kana make about half of Japanese text, modern Hangul nearly all of Korean. Thai and Cyrillic
 * letters count where they stand together: single ones are the accented letters of a Latin text. */
const CANDIDATES: readonly Candidate[] = [
  { encoding: "euc-jp", common: /[\u3041-\u30fe]/g },
  { encoding: "shift_jis", common: /[\u3041-\u30fe]/g },
  { encoding: "euc-kr", common: /[\uac00-\ud7a3]/g },
  {
    encoding: "big5",
    common:
      /[的一是不了人我在有他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後小心多天而能好都然沒於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長新]/g,
  },
  {
    encoding: "gb18030",
    common:
      /[的一是不了人我在有他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小心多天而能好都然没于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长新]/g,
  },
  { encoding: "windows-874", common: /[\u0e01-\u0e5b]{3,}/g },
  { encoding: "windows-1251", common: /[а-яё]{3,}/g },
  { encoding: "koi8-r", common: /[а-яё]{3,}/g },
];

/** Least share of common characters, and least number of them, to believe a guess. */
const LEAST_SHARE: Readonly<Record<string, number>> = {
  big5: 0.1,
  gb18030: 0.1,
  "euc-jp": 0.25,
  shift_jis: 0.25,
};
const LEAST_COUNT = 5;
/** As much is enough to tell. */
const SAMPLE = 20_000;

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** The likeliest encoding of the bytes, "" where none of those it knows is likely. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  let best = { encoding: "", share: 0 };
  for (const { encoding, common } of CANDIDATES) {
    const text = strictly(sample, encoding);
    if (text === null) continue;
    const high = text.match(/[^\0-\x7f\u3000-\u3002\uff01-\uff65]/g)?.length ?? 0;
    const count = text.match(common)?.join("").length ?? 0;
    const share = count / Math.max(1, high);
    if (count < LEAST_COUNT || share < (LEAST_SHARE[encoding] ?? 0.7)) continue;
    // Chinese has no alphabet of its own: a few common characters say as much as many letters.
    const weight = encoding === "big5" || encoding === "gb18030" ? 4 * share : share;
    if (weight > best.share) best = { encoding, share: weight };
  }
  return best.encoding;
}
