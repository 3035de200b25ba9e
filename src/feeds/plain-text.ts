/** A text with mark-up as one plain, clean line. */
import { clean } from "../article/clean.ts";
import { decodeEntities, piecesOf } from "../article/html-tags.ts";
import type { Rich } from "./feed.ts";

const words = (text: string) => new Set(text.split(" "));

/** Their content is no text for a reader, where they are closed: an opening alone must not eat the rest. */
const UNREAD = words("script style template noscript iframe head svg math select textarea");
const INLINE = words(
  "a abbr acronym applet b bdi bdo big blink cite code data del dfn em embed font frame i img ins kbd mark nobr object q rp rt ruby s samp " +
    "small span strike strong sub sup time tt u var wbr",
);
/** Elements of HTML that part words from each other. Any other name in angle brackets is text: “std::vector<int>”. */
const PARTING = words(
  "address article aside base blockquote body br button caption center col colgroup datalist dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html input label legend li link main map menu " +
    "meta nav ol optgroup option p param picture pre section source summary table tbody td tfoot th thead title tr track ul video audio",
);

/** The text of a piece of HTML. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return clean(html);
  // What begins like a comment or a tag and never ends is text.
  const end = html.lastIndexOf(">") + 1;
  const pieces = [...piecesOf(html.slice(0, end) + html.slice(end).replaceAll("<", "&lt;"))];
  /** For each of the unread elements where the last of them ends. */
  const lastEnd = new Map<string, number>();
  for (const [at, piece] of pieces.entries())
    if ("tag" in piece && piece.tag.closing) lastEnd.set(piece.tag.name, at);
  let out = "";
  /** The element whose content is left out, while it is open. */
  let unread = "";
  for (const [at, piece] of pieces.entries()) {
    if ("text" in piece) {
      if (unread === "") out += piece.text;
      continue;
    }
    const { name, closing, attributes } = piece.tag;
    if (unread !== "") {
      if (closing && name === unread) unread = "";
    } else if (UNREAD.has(name)) {
      if (!closing && (lastEnd.get(name) ?? -1) > at) unread = name;
    } else if (PARTING.has(name)) out += " ";
    else if (!INLINE.has(name)) out += `<${closing ? "/" : ""}${name}${attributes}>`;
  }
  return clean(out);
}

/** The text without its mark-up, "" for none. */
export function plainText(rich: Rich | null): string {
  if (rich === null) return "";
  // Plain text with character references was escaped once too often: nobody means “&#8217;” to be read.
  return rich.kind === "html" ? htmlText(rich.text) : clean(decodeEntities(rich.text));
}
