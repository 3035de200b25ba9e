/** Which folders and files of the library a refresh looks into. */
import { folderOf } from "./path-parts.ts";

/**
 * All of them, or (`quick`) only those folders into which something came or went since, and `folders`. A file that was
 * written to in its place leaves its folder's time as it is: a quick look does not see it. With `files`, these alone are
 * looked at, unless one of them turns out to be a folder: then it is a quick look into theirs.
 */
export type Look = {
  readonly quick: boolean;
  readonly folders: ReadonlySet<string>;
  readonly files?: ReadonlySet<string>;
};

export const EVERYWHERE: Look = { quick: false, folders: new Set() };
export const QUICKLY: Look = { quick: true, folders: new Set() };

/** More files than this are sooner looked at with the folder that they are in. */
const MOST_FILES = 200;

/** The folders to look into, those of the files among them. */
export function foldersOf({ folders, files = new Set() }: Look): ReadonlySet<string> {
  return new Set([...folders, ...[...files].map(folderOf)]);
}

/** A look that sees what both see. */
export function bothLooks(one: Look, other: Look): Look {
  if (one.files !== undefined && other.files !== undefined) {
    const files = new Set([...one.files, ...other.files]);
    if (files.size <= MOST_FILES) return { ...QUICKLY, files };
  }
  return { quick: one.quick && other.quick, folders: new Set([...foldersOf(one), ...foldersOf(other)]) };
}
