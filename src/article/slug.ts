/** A file's name made of a headline: readable, and allowed on every file system. */

/** Letters that have no decomposition in Unicode, and how they are written without their strokes and ligatures. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ð: "d",
  đ: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ŧ: "t",
};

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Names that the library leaves out: they speak about the folder. */
const ABOUT_FOLDER = /^(?:readme|licen[cs]e)(?:-|$)/;

const APOSTROPHES = /['’‘ʼ`´]/gu;
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;
const CLUSTER = /[\p{L}\p{N}]\p{M}*|-/gu;

/** Most bytes of a slug in UTF-8: file systems take 255 for the whole name, ending and number included. */
const MOST_BYTES = 200;

/**
 * The headline in lower case, words parted by "-", at most `most` characters: Latin letters without their marks,
 * letters of other scripts as they are (in NFC), everything else left out. Cut between words where that costs less
 * than half of it. "story" where nothing is left.
 */
export function slug(headline: string, most = 60): string {
  const folded = headline
    .normalize("NFKD")
    .toLowerCase()
    .replace(APOSTROPHES, "")
    .replace(LATIN_MARKS, "$1")
    .replace(/[ßæœøðđþłħıŋŧ]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  const name = shortened(folded.match(CLUSTER) ?? [], most).replace(/^-+|-+$/g, "");
  if (name === "") return "story";
  return DEVICE.test(name) || ABOUT_FOLDER.test(name) ? shortened([..."story-", ...name], most) : name;
}

/** As many of the characters as fit, cut behind the last whole word where one is near. */
function shortened(clusters: readonly string[], most: number): string {
  let bytes = 0;
  let text = "";
  for (const [at, cluster] of clusters.entries()) {
    bytes += byteLength(cluster);
    if (text.length + cluster.length > most || bytes > MOST_BYTES) {
      const dash = clusters[at] === "-" ? text.length : text.lastIndexOf("-");
      return dash > text.length / 2 ? text.slice(0, dash) : text;
    }
    text += cluster;
  }
  return text;
}

/** Bytes in UTF-8, counted here: a call of an encoder for each letter took longer than all the rest. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
