/** The credit of a picture, as its own line or at the end of a caption. */

const LABEL =
  "(?:photos?|photographs?|foto(?:graf)?s?|fotografía|images?|imagen|immagine|bild(?:er|rechte)?|bildquelle|symbolfoto|archiv(?:bild|foto)|picture|drawings?|illustrations?|credits?|crédit(?: photo)?|quelle|source|zdjęcie|fot|фото|kuva|courtesy)";
// Houses that deal in pictures and publish no stories of their own.
const STOCK =
  "(?:getty(?: images)?|shutterstock|istock(?:photo)?|alamy|imago(?: images)?|picture[ -]alliance|adobe stock|unsplash|pexels|pixabay|wire ?image|zuma press|depositphotos)";

const CAPITAL = "[\\p{Lu}\\p{Lt}\\p{Lo}\\d]";
// Words with capitals, parted by single spaces: no two ways to read one text, so no backtracking.
const NAME = `${CAPITAL}[^\\s/!?]*(?: (?:(?:de|da|di|van|von|der|den|del|la|le|the|of|and|und|y|et|for|via|by) )*${CAPITAL}[^\\s/!?]*){0,6}`;

const ONLY: readonly RegExp[] = [
  new RegExp(`^[(\\[]?(?:${LABEL} )?(?:${LABEL})(?: by)?\\s?[:©|/]\\s*.{0,80}$`, "iu"),
  /^(?:photo|picture|image|illustration|foto) (?:by|von|courtesy of|par) .{2,80}$/iu,
  /^[([]?©\s*.{2,80}$/u,
  new RegExp(`^[(\\[]?.{0,60}\\b${STOCK}[)\\]]?$`, "iu"),
  new RegExp(`^[(\\[]?${NAME}(?: ?/ ?${NAME}){1,4}[)\\]]?$`, "u"),
];

/** True for a line that names who made a picture and says nothing else. */
export function isCredit(text: string): boolean {
  return text.length <= 110 && ONLY.some((pattern) => pattern.test(text));
}

export type Credited = { readonly caption: string; readonly credit: string; readonly sure: boolean };

const BRACKET = /^(.{8,}?)\s*[([（]([^()[\]（）]{2,110})[)\]）][.。]?$/u;
const COPYRIGHT = /^(.{8,}?)\s*[-–—|(]*\s*©\s*([^©]{2,100})$/u;
const LABELLED = new RegExp(
  `^(.{8,}?)(?<=^.{8}|[^\\s,;|–—-])[\\s,;|–—-]+(?:(?:${LABEL})(?: by)?\\s?[:©]|photo by|picture by|foto von|image by)\\s*([^:]{2,100})$`,
  "iu",
);
// "… of the houseFoto: First Last. Styling: First Last."
const GLUED_LABEL = /^(.{8,}?)(?:Foto|Photo|Quelle|Bild|Credit|Image|Picture):\s*(.{2,160})$/u;
const AFTER_STOP = new RegExp(`^(.{8,}?[.!?…”"»])\\s+(${NAME}(?: ?/ ?${NAME}){1,4})$`, "u");
const STOCK_END = new RegExp(`^(.{8,}?[.!?…”"»])\\s+([^.!?]{0,60}\\b${STOCK})$`, "iu");

// Players and galleries that say what they show: "Image copyright Name Image caption Words".
const NAMED_PARTS =
  /^(?:media playback is (?:un)?supported on (?:your|this) device|image (?:copyright|source|credit)(.{2,60}?))\s*(?:,? ?(?:media|image|photo) caption[:,]?\s*(.+))?$/i;

const CREDIT_MOST = 170;
const STOCK_NAME = new RegExp(`\\b${STOCK}`, "iu");
const CREDIT_WORDS = new RegExp(
  `\\b${LABEL}\\b|\\b${STOCK}\\b|©|\\bvia\\b|\\bhandout\\b|\\bpool\\b|\\bscreenshot\\b`,
  "iu",
);
const SLASHED = new RegExp(`^${NAME}(?: ?/ ?${NAME}){1,4}$`, "u");
const NAMES_ONLY = new RegExp(`^(?:\\p{L}\\.)*${NAME}$`, "u");

/**
 * Parts a caption from the credit at its end: "(Name/House)", "© Name", "Photo: Name", or "Name/House" after the full stop.
 * `sure` is false where only names in brackets follow a full stop, which the end of a paragraph may also show.
 */
export function splitCredit(text: string): Credited | null {
  if (text.length > 600) return null;
  const named = /^(media|image)/i.test(text) && NAMED_PARTS.exec(text);
  if (named) return { caption: named[2] ?? "", credit: (named[1] ?? "").trim(), sure: true };
  const bracket = /[)\]）][.。]?$/.test(text) ? BRACKET.exec(text) : null;
  if (bracket) {
    const [, before, inner] = bracket as unknown as [string, string, string];
    if (CREDIT_WORDS.test(inner) || SLASHED.test(inner))
      return { caption: before, credit: strip(inner), sure: true };
    if (/[.!?…”"»’]$/.test(before) && NAMES_ONLY.test(inner))
      return { caption: before, credit: inner, sure: false };
  }
  const end = text.slice(-CREDIT_MOST);
  if (end.includes("©")) {
    const found = COPYRIGHT.exec(text);
    if (found) return { caption: found[1]!, credit: strip(found[2]!), sure: true };
  }
  for (const pattern of end.includes(":") || / (by|von) /i.test(end) ? [LABELLED, GLUED_LABEL] : []) {
    const found = pattern.exec(text);
    if (found) return { caption: found[1]!, credit: strip(found[2]!), sure: true };
  }
  if (/[.!?…”"»]$/.test(end)) return null;
  const found =
    (end.includes("/") ? AFTER_STOP.exec(text) : null) ??
    (STOCK_NAME.test(end) ? STOCK_END.exec(text) : null);
  return found && { caption: found[1]!, credit: found[2]!, sure: true };
}

const LEADING_LABEL = new RegExp(`^[(\\[]?\\s*(?:${LABEL})(?: by)?\\s?[:©|/]+\\s*|^[(\\[]\\s*|^©\\s*`, "iu");

/** A credit without its brackets, its © and its label. */
export function strip(credit: string): string {
  return credit
    .replace(LEADING_LABEL, "")
    .replace(/^©\s*/, "")
    .replace(/[)\]]$/, "")
    .trim();
}
