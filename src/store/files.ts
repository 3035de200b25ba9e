/**
 * The library's folder: which files are in it. Nothing is opened here.
 *
 * A story is a file `.md` or `.txt`, at any depth. Left out: names beginning with a dot, `node_modules`, and files
 * called README or LICENSE (with any ending): they speak about the folder, not for it.
 */
import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import type { FileSeen } from "../article/changes.ts";

/** 8 MiB: more than the longest book; bigger files are something else, and would hold up the start. */
export const LARGEST = 8 * 1024 * 1024;
/** How deep folders may lie inside each other. */
const DEEPEST = 64;

const STORY = /\.(?:md|txt)$/i;
const ABOUT = /^(?:readme|licen[cs]e)(?:[._-].*)?$/i;

const REASONS: Record<string, string> = {
  EACCES: "there is no permission to read it",
  EPERM: "there is no permission to read it",
  ENOENT: "it is not there",
  ELOOP: "its links lead round in a circle",
  ENOTDIR: "it is not a folder",
  EIO: "the disk cannot read it",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
};

/** The reason of a failed call to the file system, to stand behind a name and a colon. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || message || String(error);
}

/** Why a file cannot be a story, told by what the file system says of it; "" where it can. */
export function failureOf(stat: Stats): string {
  if (stat.isFile()) {
    if (stat.size <= LARGEST) return "";
    return `It has ${Math.ceil(stat.size / 1e6)} MB; a story may have ${Math.floor(LARGEST / 1e6)} MB.`;
  }
  const kind = stat.isFIFO() ? "a pipe" : stat.isSocket() ? "a socket" : "a device";
  return `It is ${kind}, not a file.`;
}

/** Whether a file of that name (without its folder) is a story. */
export function isStory(name: string): boolean {
  return STORY.test(name) && !name.startsWith(".") && !ABOUT.test(name);
}

/**
 * Whether there is any file in the library, good or bad. Looks at names only and stops at the first: a library of a
 * hundred thousand stories must not hold up the start. Throws what the file system says of the library itself.
 */
export function holdsStory(root: string): boolean {
  const todo = [""];
  for (let folder = todo.pop(); folder !== undefined; folder = todo.pop()) {
    let entries: Dirent[] = [];
    try {
      entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === "") throw error;
      // A folder that refuses is listed with its reason: it is something to show.
      return true;
    }
    for (const entry of entries) {
      if (isPassedOver(entry.name)) continue;
      // What a link leads to is not asked: somebody made it, so the library is in use.
      if (entry.isSymbolicLink() || (isStory(entry.name) && !entry.isDirectory())) return true;
      if (entry.isDirectory()) todo.push(path.join(folder, entry.name));
    }
  }
  return false;
}

/** Whether a folder or file of that name is never looked at. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/** One folder of the library, as far as it could be looked into. */
export type FolderSeen = {
  /** Relative to the library; "" for the library itself. */
  readonly path: string;
  readonly files: readonly FileSeen[];
  /** When something last came into it or went, in ms since 1970, taken before it was looked into; -1 where unknown. */
  readonly modified: number;
  /** It was not looked into, as the caller knows it. */
  readonly isKnown: boolean;
};

/** The paths of the folders in a folder, for one that need not be looked into; null for one that must. */
export type KnownFolders = (path: string, modified: number) => readonly string[] | null;

function seen(
  relative: string,
  absolute: string,
  isLink: boolean,
): { file: FileSeen | null; stat: Stats | null } {
  const none = { path: relative, size: 0, modified: 0, inode: 0 };
  try {
    const stat = statSync(absolute);
    if (stat.isDirectory()) return { file: null, stat };
    const file = {
      path: relative,
      size: stat.size,
      modified: stat.mtimeMs,
      inode: stat.ino,
      failure: failureOf(stat),
    };
    return { file, stat };
  } catch (error) {
    // Gone between the listing and now: not there, and no failure. A link that leads nowhere is one.
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && !isLink) return { file: null, stat: null };
    const why =
      code === "ENOENT"
        ? "It is a link to a file that is not there."
        : `It cannot be read: ${reasonOf(error)}.`;
    return { file: { ...none, failure: why }, stat: null };
  }
}

/** What is at a path, without opening it; `file` is null for a folder and where nothing is. */
export function lookAt(
  relative: string,
  absolute: string,
): { readonly file: FileSeen | null; readonly stat: Stats | null } {
  const isLink = lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return seen(relative, absolute, isLink);
}

/**
 * Walks the library, one folder a step, so that the caller can stop for breath between them; a step also ends
 * (with null) after every 64 files. Links to files and folders are followed; a folder met a second time (by its
 * device and number) is not entered again, and a link back to a folder that it lies in is a failed file, as is a
 * folder inside that cannot be listed.
 * Throws what the file system says when the library itself cannot be listed. `known` spares folders a look.
 */
export function* walkFolder(
  root: string,
  known: KnownFolders = () => null,
): Generator<FolderSeen | null, void> {
  const met = new Set<string>();
  const identity = (stat: Stats) => `${stat.dev}/${stat.ino}`;
  const failed = (path: string, failure: string): FolderSeen => ({
    path,
    files: [{ path, size: 0, modified: 0, inode: 0, failure }],
    modified: -1,
    isKnown: false,
  });
  const todo: { path: string; above: readonly string[]; identity: string; modified: number }[] = [];
  // Behind the folders themselves: a folder that can be come by both ways goes by its own name.
  const links: typeof todo = [];
  const top = statSync(root);
  todo.push({ path: "", above: [], identity: identity(top), modified: top.mtimeMs });
  for (let folder = todo.pop(); folder !== undefined; folder = todo.pop() ?? links.shift()) {
    if (folder.above.includes(folder.identity)) {
      yield failed(folder.path, "It is a link back to a folder that it lies in.");
      continue;
    }
    if (met.has(folder.identity) || folder.above.length > DEEPEST) continue;
    met.add(folder.identity);
    const absolute = path.join(root, folder.path);
    const { modified } = folder;
    const inside = known(folder.path, modified);
    if (inside !== null) {
      const above = [...folder.above, folder.identity];
      for (const name of inside) {
        const stat = statSync(path.join(root, name), { throwIfNoEntry: false });
        if (stat?.isDirectory())
          todo.push({ path: name, above, identity: identity(stat), modified: stat.mtimeMs });
      }
      yield { path: folder.path, files: [], modified, isKnown: true };
      continue;
    }
    let entries: Dirent[];
    try {
      entries = readdirSync(absolute, { withFileTypes: true });
    } catch (error) {
      if (folder.path === "") throw error;
      yield failed(folder.path, `This folder cannot be read: ${reasonOf(error)}.`);
      continue;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const files: FileSeen[] = [];
    let steps = 0;
    for (const entry of entries) {
      const { name } = entry;
      if (isPassedOver(name)) continue;
      const mayBeFolder = entry.isDirectory() || entry.isSymbolicLink();
      if (!mayBeFolder && !isStory(name)) continue;
      const relative = folder.path === "" ? name : `${folder.path}/${name}`;
      if (++steps % 64 === 0) yield null;
      const { file, stat } = seen(relative, `${absolute}/${name}`, entry.isSymbolicLink());
      if (file !== null) {
        if (isStory(name)) files.push(file);
      } else if (stat?.isDirectory()) {
        const above = [...folder.above, folder.identity];
        const inner = { path: relative, above, identity: identity(stat), modified: stat.mtimeMs };
        (entry.isSymbolicLink() ? links : todo).push(inner);
      }
    }
    yield { path: folder.path, files, modified, isKnown: false };
  }
}
