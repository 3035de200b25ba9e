/** What the first bytes of a document, or the header it came with, say about its encoding. */

/** HTML asks for the declaration within the first 1024 bytes; real pages have it later too. */
const HEAD = 4096;

/** The bytes as letters, one each: enough to read a declaration, which is ASCII in every encoding but UTF-16 and -32. */
function asLetters(bytes: Uint8Array): string {
  let out = "";
  for (const byte of bytes.subarray(0, HEAD)) out += String.fromCharCode(byte);
  return out;
}

/** The encoding by its name in the WHATWG's Encoding Standard, "" for a label that it does not know. */
export function encodingOf(label: string): string {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return "";
  }
}

/** The charset that a Content-Type header names, "" where it names none. */
export function charsetOf(contentType: string): string {
  const found = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(contentType);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? "";
}

/** The label in an XML declaration or in an HTML <meta>, "" where there is none. */
export function declaredIn(bytes: Uint8Array): string {
  const head = asLetters(bytes);
  const xml = /<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"'>]*)["']/i.exec(head);
  if (xml) return xml[1]!;
  return /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? "";
}

/**
 * "utf-8", "utf-16le", "utf-16be", "utf-32le" or "utf-32be" where a byte order mark says so, or where the zeros
 * beside the first "<", "{" or letter do (XML 1.0, appendix F); "" otherwise. `mark` is the mark's length in bytes.
 */
export function unicodeForm(bytes: Uint8Array): { encoding: string; mark: number } {
  const [a = -1, b = -1, c = -1, d = -1] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: "utf-32le", mark: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: "utf-32be", mark: 4 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", mark: 2 };
  if (a > 0 && b === 0 && c === 0 && d === 0) return { encoding: "utf-32le", mark: 0 };
  if (a === 0 && b === 0 && c === 0 && d > 0) return { encoding: "utf-32be", mark: 0 };
  if (a > 0 && b === 0 && c > 0 && d === 0) return { encoding: "utf-16le", mark: 0 };
  if (a === 0 && b > 0 && c === 0 && d > 0) return { encoding: "utf-16be", mark: 0 };
  return { encoding: "", mark: 0 };
}
