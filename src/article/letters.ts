/** What a UTF-16 unit is to a word, looked up in tables. */

export const LETTER = 1;
export const DIGIT = 2;
export const UPPER = 4;
/** Cut into runs of two (Chinese, Japanese) or three signs (Thai, Lao, Burmese, Khmer): words there have no spaces. */
export const PAIRS = 8;
const TRIPLES = 16;

/** Latin, Greek, Cyrillic and the like have capitals and marks below this; beyond it a sign folds to itself. */
const FOLDS_BELOW = 0x600;
const LATIN_MORE = [0x1e00, 0x2000] as const;

const KINDS = new Uint8Array(0x10000);
/** What a unit folds to, and above these 16 bits its kind: a scan over a text looks once for each sign. */
const SIGNS = new Uint32Array(0x10000);
const KIND_SHIFT = 16;

function foldsTo(sign: string): number {
  const lower = sign.toLowerCase().normalize("NFKD");
  return lower.charCodeAt(0);
}

let isFilled = false;

/** Fills the tables: call it before they are asked. Not when the module is loaded: a start has no time for it. */
export function fillLetters(): void {
  if (isFilled) return;
  isFilled = true;
  for (let code = 0; code < 0x10000; code++) SIGNS[code] = code;
  const mark = (from: number, to: number, kind: number) => KINDS.fill(kind, from, to + 1);
  mark(0xc0, 0x1fff, LETTER);
  mark(0x2c00, 0x2dff, LETTER);
  mark(0xa000, 0xd7ff, LETTER);
  mark(0xf900, 0xfdff, LETTER);
  mark(0xfe70, 0xfefe, LETTER);
  mark(0xff21, 0xffdc, LETTER);
  // Signs of punctuation in the ranges of letters.
  for (const code of [
    0xd7, 0xf7, 0x37e, 0x387, 0x5be, 0x5c0, 0x5c3, 0x60c, 0x61b, 0x61f, 0x6d4, 0x964, 0x965,
  ])
    KINDS[code] = 0;
  mark(0x55a, 0x55f, 0);
  mark(0x1360, 0x1368, 0);
  mark(0x0e00, 0x0eff, TRIPLES);
  mark(0x1000, 0x109f, TRIPLES);
  mark(0x1780, 0x17d3, TRIPLES);
  mark(0x3040, 0x30ff, PAIRS);
  mark(0x3400, 0x9fff, PAIRS);
  for (const [from, to] of [[0, FOLDS_BELOW], LATIN_MORE] as const)
    for (let code = from; code < to; code++) {
      const sign = String.fromCharCode(code);
      if (code < 0x80) KINDS[code] = /[a-z]/i.test(sign) ? LETTER : /\d/.test(sign) ? DIGIT : 0;
      if (KINDS[code] !== LETTER) continue;
      if (sign !== sign.toLowerCase()) KINDS[code] = LETTER | UPPER;
      SIGNS[code] = foldsTo(sign);
    }
  for (let code = 0; code < 0x10000; code++) SIGNS[code] = SIGNS[code]! | (KINDS[code]! << KIND_SHIFT);
}

/** LETTER (with UPPER for a capital), DIGIT, PAIRS, TRIPLES, or 0 for what stands between words. */
export function codeKind(code: number): number {
  return KINDS[code]!;
}

/** The unit in lower case and without its mark. */
export function foldedCode(code: number): number {
  return SIGNS[code]! & 0xffff;
}

/** Both at once: the folded unit in the lower 16 bits, the kind above them (see kindOf). */
export function codeSign(code: number): number {
  return SIGNS[code]!;
}

/** The kind in what codeSign says. */
export function kindOf(sign: number): number {
  return sign >>> KIND_SHIFT;
}
