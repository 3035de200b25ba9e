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
