/** Which folders of the library a refresh looks into. */

/**
 * All of them, or (`quick`) only those into which something came or went since, and `folders`. A file that was written
 * to in its place leaves its folder's time as it is: a quick look does not see it.
 */
export type Look = { readonly quick: boolean; readonly folders: ReadonlySet<string> };

export const EVERYWHERE: Look = { quick: false, folders: new Set() };
export const QUICKLY: Look = { quick: true, folders: new Set() };
