/** Small figures above and below the line, for the marks of notes, powers and formulas: Unicode has them as characters. */

const PLAIN = "0123456789+-=()";
const ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
const BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
const LETTERS_ABOVE: Readonly<Record<string, string>> = { n: "ⁿ", i: "ⁱ" };

/**
 * Text that stands above the line, as such characters; null where it has others. Brackets around the mark of a note
 * go: being small sets it apart enough. A minus may be any dash.
 */
export function raised(text: string): string | null {
  return mapped(text.replace(/^\[(.*)\]$/s, "$1"), ABOVE, LETTERS_ABOVE);
}

/** The same for text below the line. */
export function lowered(text: string): string | null {
  return mapped(text, BELOW, {});
}

function mapped(text: string, signs: string, letters: Readonly<Record<string, string>>): string | null {
  const plain = text.trim();
  if (plain === "" || plain.length > 8) return null;
  let out = "";
  for (const one of plain) {
    const at = PLAIN.indexOf(/[−–]/.test(one) ? "-" : one);
    const sign = at >= 0 ? signs[at] : letters[one];
    if (sign === undefined) return null;
    out += sign;
  }
  // A letter by itself is rather the end of a word: "1er", "XXIᵉ".
  return /[⁰-₎¹²³]/.test(out) && (out.length > 1 || !/[ⁿⁱ]/.test(out)) ? out : null;
}

/** Marks that lead from a note back to its place in the text; on a page of text they lead nowhere. */
export function isWayBack(text: string): boolean {
  return /^\s*(?:[↩↵↺←↑⏎⤴^]\p{M}?\s*)+$/u.test(text);
}
