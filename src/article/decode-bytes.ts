/** Bytes of a document to its text: a feed, a page, a file. */
import type { Problem } from "./article.ts";
import { charsetOf, declaredIn, encodingOf, unicodeForm } from "./declared-encoding.ts";
import { guessEncoding } from "./guess-encoding.ts";
import { withoutC1 } from "./windows-1252.ts";

export type Decoded = {
  readonly text: string;
  /** As the Encoding Standard names it, or "utf-32le", "utf-32be". */
  readonly encoding: string;
  readonly problems: readonly Problem[];
};

const MANY_BYTES = /^(?:utf-16|big5|euc-|shift_jis|gb|iso-2022-jp)/;

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function leniently(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Some versions of Node read the codes 80 to 9F as Latin-1.
  return encoding === "windows-1252" ? withoutC1(text) : text;
}

function utf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    parts.push(code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code));
  }
  return parts.join("");
}

const problem = (message: string): Problem => ({ code: "encoding", message });

/**
 * The text of the bytes. In this order: a byte order mark, or the zeros of UTF-16 and UTF-32 without one; UTF-8 where
 * the bytes are that and not all ASCII, since other encodings hardly ever are by chance and are often named wrongly;
 * the charset of `contentType` (a Content-Type header); an XML declaration or an HTML <meta>; a guess; Windows-1252.
 * What was doubtful is a problem. Never throws; bytes that fit nothing become U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ""): Decoded {
  const { encoding, mark } = unicodeForm(bytes);
  if (encoding !== "") return decodeUnicode(bytes.subarray(mark), encoding);
  const utf8 = strictly(bytes, "utf-8");
  const named = [charsetOf(contentType), declaredIn(bytes)].filter(Boolean);
  const known = named.map(encodingOf).filter((name) => name !== "" && !name.startsWith("utf-16"));
  // Many bytes a letter: such a text in UTF-8 would not pass its own check, so the first that passes is right. A
  // server's Latin-1 is often its default, and no word about this document.
  const strict = known.find((name) => MANY_BYTES.test(name) && strictly(bytes, name) !== null);
  const isAscii = utf8 !== null && utf8.length === bytes.length;
  const single = known.find((name) => name !== "utf-8" && !MANY_BYTES.test(name));
  if (utf8 !== null && !(isAscii && (strict ?? single))) {
    if (strict === undefined || !isAscii) return { text: utf8, encoding: "utf-8", problems: [] };
  }
  if (strict !== undefined) return { text: leniently(bytes, strict), encoding: strict, problems: [] };
  if (single !== undefined) return { text: leniently(bytes, single), encoding: single, problems: [] };
  return undeclared(bytes, known[0] ?? "");
}

function decodeUnicode(bytes: Uint8Array, encoding: string): Decoded {
  if (encoding.startsWith("utf-32"))
    return { text: utf32(bytes, encoding === "utf-32le"), encoding, problems: [] };
  const text = strictly(bytes, encoding);
  if (text !== null) return { text, encoding, problems: [] };
  return {
    text: leniently(bytes, encoding),
    encoding,
    problems: [problem(`It says that it is in ${encoding}, and some of its bytes are not.`)],
  };
}

/** No UTF-8, and nothing that says what else: or it says UTF-8 (`named`) and is not. */
function undeclared(bytes: Uint8Array, named: string): Decoded {
  const text = leniently(bytes, "utf-8");
  const broken = text.split("\ufffd").length - 1;
  const whole = (text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0) > broken;
  const says = named === "" ? "It does not say in which encoding it is" : `It says that it is in ${named}`;
  if (whole || MANY_BYTES.test(named)) {
    const encoding = whole ? "utf-8" : named;
    return {
      text: whole ? text : leniently(bytes, named),
      encoding,
      problems: [problem(`${says}; it was read as ${encoding}, in which some of its bytes mean nothing.`)],
    };
  }
  const encoding = guessEncoding(bytes) || "windows-1252";
  return {
    text: leniently(bytes, encoding),
    encoding,
    problems: [problem(`${says}; it was read as ${encoding}, which is a guess.`)],
  };
}
