/**
 * Captions: a scraped page shows a picture's description (alt) above its caption, often in the same words, and the credit
 * at its end or below.
 */
import { isAnchor } from "./anchor.ts";
import { isCredit, splitCredit } from "./credit.ts";
import { type Line, sharedWords } from "./line.ts";
import { wordCount } from "./measure.ts";

const NEAR = 4;
const MOST = 500;

/** Labels captions, their second copies, and credits that stand alone. */
export function markCaptions(lines: readonly Line[]): void {
  for (const line of lines) {
    if (!free(line) || line.size > MOST) continue;
    const parts = splitCredit(line.text);
    if (parts?.sure && (parts.caption === "" || wordCount(parts.caption) >= 3)) line.label = "caption";
    else if (isCredit(line.text)) line.label = "credit";
    else if (parts?.sure || SAYS_SO.test(line.text)) line.label = "caption";
  }
  markCopies(lines);
  for (const line of lines) if (free(line) && FILE_NAME.test(line.text)) line.label = "alt";
  markAboveCredit(lines);
  markUnsure(lines);
  markAboveCaption(lines);
}

const SAYS_SO =
  /^(legende|(media|image|photo) caption|caption|bildunterschrift|im bild|pictured|légende|pie de foto|media playback is unsupported)\b[ :]/i;

const free = (line: Line) => line.label === "";
const open = (line: Line) => line.label === "" || line.label === "caption";

/** Two near lines of which one begins with the other: alt and caption. The longer one is the caption. */
function markCopies(lines: readonly Line[]): void {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (!open(line) || line.key.length < 12 || line.size > MOST) continue;
    for (let next = at + 1; next <= Math.min(at + NEAR, lines.length - 1); next++) {
      const other = lines[next]!;
      if (isAnchor(other) && !similar(line.key, other.key)) break;
      if (!open(other) || !similar(line.key, other.key)) continue;
      const later = other.text.length > line.text.length;
      (later ? line : other).label = line.key === other.key ? "repeat" : "alt";
      (later ? other : line).label = "caption";
      if (later) break;
    }
  }
}

function similar(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.length <= short.length + 130 &&
    short.length >= 25 &&
    (long.startsWith(short) || (long.endsWith(short) && short.length > long.length / 2))
  );
}

const FILE_NAME = /^\S+\.(jpe?g|png|gif|webp|avif)$/i;

/** What stands right above a caption, together with it or in much the same words, describes the picture. */
function markAboveCaption(lines: readonly Line[]): void {
  for (let at = 1; at < lines.length; at++) {
    const [alt, line] = [lines[at - 1]!, lines[at]!];
    if (line.label !== "caption" || !free(alt) || alt.size < 12 || alt.size > MOST) continue;
    if (line.gap === 0 ? alt.gap > 0 : alt.alone && alt.size < 130 && sharedWords(alt, line) >= 0.25)
      alt.label = "alt";
  }
}

/** The line above a credit that stands alone is that picture's caption. */
function markAboveCredit(lines: readonly Line[]): void {
  for (let at = 1; at < lines.length; at++) {
    const [line, credit] = [lines[at - 1]!, lines[at]!];
    if (credit.label !== "credit" || !free(line) || line.size > 300 || line.words < 4) continue;
    const described = lines[at - 2]?.label === "alt";
    if (credit.gap === 0 || described || (!line.ends && line.size > 40)) line.label = "caption";
  }
}

/** "… on Friday. (Some Office)": a caption where it stands apart from paragraphs in length or place. */
function markUnsure(lines: readonly Line[]): void {
  for (const line of lines) {
    if (!free(line) || line.size > 260) continue;
    if (splitCredit(line.text)) line.label = "caption";
  }
}
