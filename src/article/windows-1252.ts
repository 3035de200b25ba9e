/** The bytes 80 to 9F of Windows-1252 by their place; those that it leaves open stay the control codes they are. */
const HIGH = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/**
 * The character that Windows-1252 has at `code` (128 to 159), which is what texts mean that have one of these C1
 * control codes (HTML Living Standard, numeric character reference end state). Other codes give themselves.
 */
export function windows1252(code: number): string {
  return HIGH[code - 0x80] ?? String.fromCodePoint(code);
}

/** The text with every C1 control code read as Windows-1252. */
export function withoutC1(text: string): string {
  return /[\x80-\x9f]/.test(text)
    ? text.replace(/[\x80-\x9f]/g, (found) => windows1252(found.charCodeAt(0)))
    : text;
}
