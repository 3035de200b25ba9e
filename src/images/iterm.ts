/** iTerm2's inline images, which WezTerm and others show too: https://iterm2.com/documentation-images.html */

/** A PNG file (in base64, `bytes` long before) in `columns` x `rows` cells, at the cursor, which stays where it is. */
export function itermImage(png: string, bytes: number, columns: number, rows: number): string {
  const how = `inline=1;size=${bytes};width=${columns};height=${rows};preserveAspectRatio=0;doNotMoveCursor=1`;
  return `\x1b]1337;File=${how}:${png}\x07`;
}
