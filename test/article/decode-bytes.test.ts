import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/article/decode-bytes.ts";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
const utf32be = (text: string) =>
  Uint8Array.from(
    [...text].flatMap((letter) => [0, ...[16, 8, 0].map((shift) => (letter.codePointAt(0)! >> shift) & 255)]),
  );

describe("bytes to text", () => {
  it.each([
    ["UTF-8", utf8("<a>é…"), "", "<a>é…", "utf-8"],
    [
      "a mark of UTF-8 against the header",
      utf8("\ufeff<a>é"),
      "text/xml; charset=iso-8859-1",
      "<a>é",
      "utf-8",
    ],
    ["UTF-8 that is called Latin-1", utf8("<a>é"), "text/xml; charset=iso-8859-1", "<a>é", "utf-8"],
    ["UTF-16 without a mark", utf16("<a>é"), "", "<a>é", "utf-16le"],
    ["UTF-16 with a mark", utf16("\ufeff<a>é"), "", "<a>é", "utf-16le"],
    ["UTF-32", utf32be("<a>😀"), "", "<a>😀", "utf-32be"],
    ["the header", latin("<a>\xc1"), 'text/xml; charset="windows-1251"', "<a>Б", "windows-1251"],
    [
      "an XML declaration",
      latin("<?xml version='1.0' encoding='iso-8859-2'?><a>\xb1"),
      "",
      "<?xml version='1.0' encoding='iso-8859-2'?><a>ą",
      "iso-8859-2",
    ],
    [
      "a meta of HTML",
      latin('<meta charset="windows-1252">\x93\xe9\x94'),
      "",
      '<meta charset="windows-1252">“é”',
      "windows-1252",
    ],
    [
      "the document where the header says Latin-1 by default",
      latin("<?xml encoding='euc-kr'?>\xb3\xe2"),
      "text/xml; charset=iso-8859-1",
      "<?xml encoding='euc-kr'?>년",
      "euc-kr",
    ],
    [
      "a declaration of UTF-16 that can be read",
      utf8("<?xml encoding='utf-16'?>é"),
      "",
      "<?xml encoding='utf-16'?>é",
      "utf-8",
    ],
    ["an unknown name", utf8("é"), "text/plain; charset=klingon", "é", "utf-8"],
  ])("takes %s", (_, bytes, header, text, encoding) => {
    expect(decodeBytes(bytes, header)).toEqual({ text, encoding, problems: [] });
  });

  it.each([
    ["Windows-1252", latin("\x93Ol\xe9\x94 \x96 d\xe9j\xe0 vu"), "“Olé” – déjà vu", "windows-1252"],
    [
      "Cyrillic",
      latin("\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0 \xe8 \xe4\xf0\xf3\xe7\xfc\xff"),
      "Привет, мир и друзья",
      "windows-1251",
    ],
    ["Thai", latin("\xca\xc7\xd1\xca\xb4\xd5\xaa\xd2\xc7\xe2\xc5\xa1"), "สวัสดีชาวโลก", "windows-874"],
  ])("guesses %s where nothing is said, and says so", (_, bytes, text, encoding) => {
    const decoded = decodeBytes(bytes);
    expect([decoded.text, decoded.encoding]).toEqual([text, encoding]);
    expect(decoded.problems.map(({ code }) => code)).toEqual(["encoding"]);
  });

  it("keeps a text in UTF-8 in which a byte is broken", () => {
    const bytes = Uint8Array.from([...utf8("déjà vu, déjà vu "), 0xff]);
    expect(decodeBytes(bytes)).toMatchObject({ text: "déjà vu, déjà vu \ufffd", encoding: "utf-8" });
  });

  it("never throws, and reads all UTF-8 that is not mistaken for UTF-16", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.string(),
        (bytes, header) => typeof decodeBytes(bytes, header).text === "string",
      ),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 4 }),
        (text) => text.includes("\0") || text.startsWith("\ufeff") || decodeBytes(utf8(text)).text === text,
      ),
    );
  });
});
