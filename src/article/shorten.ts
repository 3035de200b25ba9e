/** Parts of a text by their length, without half a character at the cut. */

/** The first `most` UTF-16 units of a text, one fewer where a character's halves would be parted. */
export function beginningOf(text: string, most: number): string {
  const part = text.slice(0, most);
  return part.length < text.length ? part.replace(/[\ud800-\udbff]$/, "") : part;
}

/** The last `most` UTF-16 units of a text, one fewer where a character's halves would be parted. */
export function endOf(text: string, most: number): string {
  const part = text.slice(-most);
  return part.length < text.length ? part.replace(/^[\udc00-\udfff]/, "") : part;
}

/** The text without the signs at its end that are of a kind; as a pattern for a run it is tried anew at each of a run's signs. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The longest beginning that all the texts have, in UTF-16 units; "" where there is no text. */
export function sharedBeginning(texts: readonly string[]): string {
  return texts.reduce((shared, text) => shared.slice(0, sharedLength(shared, text)), texts[0] ?? "");
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
