/** Characters among the bytes of a text in UTF-8, which is sound: an encoder wrote it. */

/** How many bytes a character beyond ASCII has, by its first. */
export function lengthOf(first: number): number {
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** The code point whose bytes, `length` of them, begin at `at`. */
export function codePoint(bytes: Uint8Array, at: number, length: number): number {
  const second = bytes[at + 1]! & 63;
  if (length === 2) return ((bytes[at]! & 31) << 6) | second;
  const third = bytes[at + 2]! & 63;
  if (length === 3) return ((bytes[at]! & 15) << 12) | (second << 6) | third;
  return ((bytes[at]! & 7) << 18) | (second << 12) | (third << 6) | (bytes[at + 3]! & 63);
}

/** Writes a code point; answers where its bytes end. */
export function putCodePoint(bytes: Uint8Array, from: number, code: number): number {
  let at = from;
  if (code < 0x80) bytes[at++] = code;
  else {
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[at++] = 0x80 | (code & 63);
  }
  return at;
}
