/** Setting code: every line as it is; where it is wider than the measure it goes on under a mark. */
import type { Line } from "./lines.ts";
import type { Place, Sheet } from "./paragraph.ts";
import { eachGrapheme, reach } from "./width.ts";

/** Stands before what belongs to the line above. */
const GOES_ON = "↳ ";
/** A measure with no room for the mark and something behind it. */
const NARROW = 8;

/** Sets code; nothing of it is lost but empty lines at its end, and no word of it is parted with a hyphen. */
export function codeLines(text: string, place: Place, { measure, tools }: Sheet): Line[] {
  const lines: Line[] = [];
  const whole = text.trimEnd();
  if (whole === "") return lines;
  let offset = place.offset;
  for (const source of whole.split("\n")) {
    const directed = tools.bidi?.paragraph(source, "ltr") ?? null;
    let at = 0;
    do {
      const mark = at > 0 && measure >= NARROW ? GOES_ON : "";
      const fits =
        at === source.length ? at : Math.max(reach(source, measure - mark.length, at), oneMore(source, at));
      const end = fits < source.length ? atWord(source, at, fits) : fits;
      // Spaces at the end are not drawn: in a line from the right they would stand at its left.
      const seen = at + source.slice(at, end).trimEnd().length;
      const drawn = directed && seen > at ? directed.line(at, seen).text : source.slice(at, seen);
      lines.push({
        // An empty line is air: no page begins or ends with it.
        role: source.trim() === "" ? "blank" : "code",
        text: (mark + drawn).trimEnd(),
        spans: mark ? [{ start: 0, end: mark.length, kind: "quiet" }] : [],
        block: place.block,
        from: offset + at,
        to: offset + end,
        group: place.group,
      });
      at = end;
    } while (at < source.length);
    offset += source.length + 1;
  }
  return lines;
}

/** Behind the last whole word in the second half of the line; `to` where a word goes on from the first half. */
function atWord(source: string, from: number, to: number): number {
  // The space between two words is at the line's end, where it is not seen.
  if (source[to] === " ") return to + 1;
  const end = source.lastIndexOf(" ", to - 1) + 1;
  return end - from > (to - from) / 2 ? end : to;
}

/** A grapheme wider than the whole measure is drawn all the same rather than looped over. */
function oneMore(source: string, at: number): number {
  return at + (eachGrapheme(source, at).next().value?.length ?? 1);
}
