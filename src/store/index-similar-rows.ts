/** A story's part of the similar tables, packed and unpacked. Bytes in this machine's order: the index stays on it. */
import type { Sketch } from "../article/near-copies.ts";
import type { Chosen } from "../article/profile.ts";
import type { Profile } from "../article/similar.ts";
import type { Terms } from "../article/terms.ts";

/** A weight (0 to 6.4) takes seven bits, the eighth says whether the term is a name. */
const STEPS = 20;
const WEIGHT_MOST = 127;

/** Numbers of a packed story at most, of its terms and of its sketch. */
const ROOM = 64;

/** Room to pack in. What lies there is lent: SQLite copies it before the next story's is written over it. */
class Room {
  readonly numbers = new Uint32Array(ROOM * 2);
  readonly bytes = new Uint8Array(this.numbers.buffer);
}

const termsRoom = new Room();
const sketchRoom = new Room();

/** The profile's hashes, then a byte a term. Lent. */
export function packTerms({ hashes, weights, names }: Profile): Uint8Array {
  const size = hashes.length;
  const { numbers, bytes } = termsRoom;
  numbers.set(hashes);
  let end = size * 4;
  for (let at = 0; at < size; at++) {
    const weight = Math.max(1, Math.min(WEIGHT_MOST, Math.round(weights[at]! * STEPS)));
    bytes[end++] = (weight << 1) | names[at]!;
  }
  return bytes.subarray(0, end);
}

export function unpackTerms(bytes: Uint8Array, day: number | null): Profile {
  const size = Math.floor(bytes.length / 5);
  const hashes = new Uint32Array(bytes.slice(0, size * 4).buffer);
  const weights = new Float32Array(size);
  const names = new Uint8Array(size);
  for (let at = 0; at < size; at++) {
    const byte = bytes[size * 4 + at]!;
    weights[at] = (byte >> 1) / STEPS;
    names[at] = byte & 1;
  }
  return { hashes, weights, names, day: day ?? Number.NaN };
}

/** How many runs, then the sketch's hashes. Lent. */
export function packSketch({ runs, hashes }: Sketch): Uint8Array {
  const { numbers, bytes } = sketchRoom;
  numbers[0] = runs;
  numbers.set(hashes, 1);
  return bytes.subarray(0, (hashes.length + 1) * 4);
}

export function unpackSketch(bytes: Uint8Array): Sketch {
  const numbers = new Uint32Array(bytes.slice().buffer);
  return { runs: numbers[0] ?? 0, hashes: numbers.subarray(1) };
}

let surfaces = Buffer.alloc(4096);

/**
 * What the stronger terms stand as in the text, in the order of all and parted by line ends, in UTF-8: the weak ones are
 * hardly ever what ties two stories. Lent. Sign by sign, as most are ASCII: a string of thirty pieces takes twice as long.
 */
export function packSurfaces(text: string, { begins, ends }: Terms, { kept, strong }: Chosen): Uint8Array {
  let end = 0;
  for (let at = 0; at < kept.length; at++) {
    if (at > 0) surfaces[end++] = LINE_END;
    if (strong[at] === 0) continue;
    const from = begins[kept[at]!]!;
    const to = ends[kept[at]!]!;
    // Three bytes a sign, and the line ends to come.
    const most = end + (to - from) * 3 + kept.length;
    if (most > surfaces.length) surfaces = Buffer.concat([surfaces.subarray(0, end)], most * 2);
    let sign = from;
    for (; sign < to; sign++) {
      const code = text.charCodeAt(sign);
      if (code >= 0x80) break;
      surfaces[end++] = code;
    }
    if (sign < to) end += surfaces.write(text.slice(sign, to), end);
  }
  return surfaces.subarray(0, end);
}

const LINE_END = 10;

const SIGNS = Buffer.from("0123456789abcdefghijklmnopqrstuv");
/** A term's hash takes seven of these signs. */
const SIGNS_A_TIE = 7;

/**
 * Terms as words of the full-text table, a space behind each; all of them, or those marked in `taken`. All at once: a
 * number's own toString takes 400 ns.
 */
export function tiesOf(hashes: ArrayLike<number>, taken?: Uint8Array): string {
  const bytes = Buffer.allocUnsafe(hashes.length * (SIGNS_A_TIE + 1));
  let end = 0;
  for (let at = 0; at < hashes.length; at++) {
    if (taken !== undefined && taken[at] === 0) continue;
    const hash = hashes[at]!;
    for (let bit = 30; bit >= 0; bit -= 5) bytes[end++] = SIGNS[(hash >>> bit) & 31]!;
    bytes[end++] = 32;
  }
  return bytes.toString("latin1", 0, end);
}

/** A term as a word of the full-text table. */
export function tieOf(hash: number): string {
  return tiesOf([hash]).trim();
}

/** The week of a day as a word there; longer than any term's. */
export function weekTie(day: number, away = 0): string {
  return `week${String(Math.floor(day / 7) + away + 10_000).padStart(4, "0")}`;
}
