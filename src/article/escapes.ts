/**
 * Takes whole escape sequences out of a text (ECMA-48, 5th edition, sections 5.3 to 5.6 and 8.3; ECMA-35 for the
 * ones with intermediate bytes; xterm for titles and for BEL at the end of a string).
 */

const ESC = 0x1b;
const STRING_OPENERS = new Set("P]X^_k"); // DCS OSC SOS PM APC, and the title of screen(1)
const C1_STRINGS = new Set("\x90\x98\x9d\x9e\x9f");
/** What ends a control string: BEL, ST in both forms, CAN and SUB. A line end means that it never ended. */
const STRING_END = /[\x07\x18\x1a\x9c]|\x1b\\|[\n\r\x85\u2028\u2029]/g;
const LINE_END = /[\n\r\x85\u2028\u2029]/;
const CONTROL = /[\x1b\x90\x98\x9b\x9d\x9e\x9f]/;

const isBetween = (code: number, low: number, high: number) => code >= low && code <= high;

/** Offset behind the parameters, intermediates and final of a control sequence that starts at `at`. */
function endOfControlSequence(text: string, at: number): number {
  let i = at;
  while (isBetween(text.charCodeAt(i), 0x30, 0x3f)) i++;
  while (isBetween(text.charCodeAt(i), 0x20, 0x2f)) i++;
  return isBetween(text.charCodeAt(i), 0x40, 0x7e) ? i + 1 : i;
}

/** Offset behind an escape sequence with intermediates (ESC ( B), or `at` when it is none. */
function endOfEscape(text: string, at: number): number {
  let i = at;
  while (isBetween(text.charCodeAt(i), 0x20, 0x2f)) i++;
  return isBetween(text.charCodeAt(i), 0x30, 0x7e) ? i + 1 : at;
}

/**
 * The text without its escape sequences, 7-bit and 8-bit ones. A control string (a title, a clipboard write, a
 * picture) goes with its content when its end comes before the line's; else only its opening goes, so that an
 * opening without an end does not eat a story. Other control characters stay. Linear in the text's length.
 */
export function stripSequences(text: string): string {
  if (!CONTROL.test(text)) return text;
  let out = "";
  let kept = 0;
  /** Where the last search for a string's end came to a line end: nothing before it needs to be searched again. */
  let endlessUntil = -1;
  const endOfString = (at: number): number => {
    if (at <= endlessUntil) return at;
    STRING_END.lastIndex = at;
    const end = STRING_END.exec(text);
    if (end && !LINE_END.test(end[0])) return end.index + end[0].length;
    endlessUntil = end ? end.index : text.length;
    return at;
  };
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code !== ESC && !isBetween(code, 0x90, 0x9f)) {
      i++;
      continue;
    }
    const opener = code === ESC ? (text[i + 1] ?? "") : "";
    let end = i;
    if (opener === "[") end = endOfControlSequence(text, i + 2);
    else if (code === 0x9b) end = endOfControlSequence(text, i + 1);
    else if (STRING_OPENERS.has(opener)) end = endOfString(i + 2);
    else if (C1_STRINGS.has(text[i]!)) end = endOfString(i + 1);
    else if (code === ESC) end = endOfEscape(text, i + 1);
    if (end === i) {
      i++;
      continue;
    }
    out += text.slice(kept, i);
    kept = end;
    i = end;
  }
  return out + text.slice(kept);
}
