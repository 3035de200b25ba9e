/** Pieces of a text that outlive it. */

/**
 * A copy of a piece that was cut from a text, for what is kept longer than the text itself. V8 makes a piece of thirteen
 * characters and more a view into the whole (`SlicedString` in v8/src/objects/string.h): forty-eight characters kept of
 * a story of 5 MB would keep all of it in memory.
 */
export function ownText(piece: string): string {
  // Put together with another it is written out into a text of its own as soon as that is cut.
  return ` ${piece}`.slice(1);
}
