/**
 * The characters whose width and boundaries need no thought: a grapheme by themselves whenever their neighbours are
 * simple too (Grapheme_Cluster_Break = Other in UAX #29), and of one width (UAX #11, ambiguous ones narrow). The
 * test compares every one of them, alone and in pairs, with string-width and Intl.Segmenter.
 */

/** First and last code unit of each run, both included. */
const NARROW: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x2ff], // Latin
  [0x370, 0x377], // Greek
  [0x37a, 0x37f],
  [0x384, 0x38a],
  [0x38e, 0x3a1],
  [0x3a3, 0x482], // and Cyrillic
  [0x48a, 0x52f],
  [0x531, 0x556], // Armenian
  [0x559, 0x58a],
  [0x5d0, 0x5ea], // Hebrew
  [0x60b, 0x60f], // Arabic
  [0x61d, 0x64a],
  [0x660, 0x66f],
  [0x671, 0x6d5],
  [0x6ee, 0x70d],
  [0x904, 0x939], // Devanagari
  [0x964, 0x980],
  [0xe01, 0xe30], // Thai
  [0xe3f, 0xe46],
  [0xe4f, 0xe5b],
  [0x10d0, 0x10ff], // Georgian
  [0x1200, 0x1248], // Ethiopic
  [0x124a, 0x124d],
  [0x1260, 0x1288],
  [0x1290, 0x12b0],
  [0x12c8, 0x12d6],
  [0x12d8, 0x1310],
  [0x1318, 0x135a],
  [0x1360, 0x137c],
  [0x1e00, 0x1f15], // Latin, Greek
  [0x2000, 0x200a],
  [0x2010, 0x2027],
  [0x202f, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x218b],
  [0x2190, 0x2319],
  [0x2460, 0x25fc],
  [0x2605, 0x2606], // stars, ticks and brackets, as screens are marked with
  [0x2713, 0x2718],
  [0x2768, 0x2794],
];
const WIDE: readonly (readonly [number, number])[] = [
  [0x3000, 0x3029], // CJK punctuation
  [0x3041, 0x3096], // kana
  [0x309b, 0x30ff],
  [0x3105, 0x312f],
  [0x3400, 0x4dbf], // ideographs
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3], // Hangul syllables
  [0xff01, 0xff60], // full-width forms
];

let table: Uint8Array | undefined;

function makeTable(): Uint8Array {
  const widths = new Uint8Array(0x10000);
  for (const [first, last] of NARROW) widths.fill(1, first, last + 1);
  for (const [first, last] of WIDE) widths.fill(2, first, last + 1);
  return widths;
}

/** Columns of a simple UTF-16 code unit; 0 for one that is not simple (which may take columns all the same). */
export function simpleWidth(unit: number): number {
  if (unit < 0x7f) return unit >= 0x20 ? 1 : 0;
  table ??= makeTable();
  return table[unit]!;
}

/** Whether the UTF-16 code unit is simple. */
export function isSimple(unit: number): boolean {
  return simpleWidth(unit) > 0;
}
