/**
 * Puts a story's file into the library: whole or not at all, and never over another one. The only place where
 * anything is written there, and only when a person adds a story.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { errorCode, syncFolder } from "./state-folder.ts";

/** A name beside where a text is to go. It begins with a dot: the library does not look at it. */
const nameBeside = (folder: string) =>
  path.join(folder, `.add-${process.pid}-${Math.random().toString(36).slice(2, 8)}.part`);

/** Writes the text beside where it is to go, synced. */
function writeBeside(folder: string, text: string | Uint8Array): string {
  const beside = nameBeside(folder);
  const fd = openSync(beside, "wx", 0o666);
  try {
    writeFileSync(fd, text);
    fsyncSync(fd);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
  return beside;
}

/** Gives the file its name if that is free. File systems without links are asked first, which is nearly as safe. */
function takeName(beside: string, wanted: string): boolean {
  try {
    linkSync(beside, wanted);
    rmSync(beside, { force: true });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (existsSync(wanted)) return false;
    renameSync(beside, wanted);
    return true;
  }
}

/**
 * Stores a new story as `name` + `ending`, with "-2", "-3", … where that is taken. Answers with the name it got.
 * Makes the library's folder. Throws what the system says; then nothing was stored. `sync` false leaves the folder to
 * the caller (syncFolder): where many are stored it is waited for once.
 */
export function storeNew(
  library: string,
  name: string,
  ending: string,
  text: string | Uint8Array,
  sync = true,
): string {
  mkdirSync(library, { recursive: true });
  const beside = writeBeside(library, text);
  try {
    for (let count = 1; ; count++) {
      const file = `${name}${count === 1 ? "" : `-${count}`}${ending}`;
      if (takeName(beside, path.join(library, file))) {
        if (sync) syncFolder(library);
        return file;
      }
    }
  } finally {
    rmSync(beside, { force: true });
  }
}

/**
 * Puts a text that comes in parts into `target`, a file that is not there yet: whole, or not at all. False where
 * somebody else has made it meanwhile. Throws what the system says, and what the parts do; then nothing was stored.
 */
export async function storeParts(
  target: string,
  parts: AsyncIterable<string> | Iterable<string>,
): Promise<boolean> {
  const folder = path.dirname(target);
  mkdirSync(folder, { recursive: true });
  const beside = nameBeside(folder);
  const fd = openSync(beside, "wx", 0o666);
  try {
    try {
      for await (const part of parts) writeFileSync(fd, part);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    const isTaken = takeName(beside, target);
    if (isTaken) syncFolder(folder);
    return isTaken;
  } finally {
    rmSync(beside, { force: true });
  }
}

/**
 * Replaces the text of the story at `file`, a path in the library, and answers with its path then: where the text is
 * of another kind the file gets its `ending`. It is renamed before it is rewritten, so that a reader who looks in
 * between sees one story that moved, with its marks. Throws what the system says; then the old text stands.
 */
export function storeInPlace(library: string, file: string, ending: string, text: string): string {
  const { dir, name, ext } = path.posix.parse(file);
  // Where it is a link, what it leads to is the story.
  let target = realpathSync(path.join(library, file));
  let stored = file;
  if (ext.toLowerCase() !== ending) {
    stored = path.posix.join(dir, freeName(path.dirname(target), name, ending));
    target = path.join(library, stored);
    renameSync(path.join(library, file), target);
  }
  const beside = writeBeside(path.dirname(target), text);
  try {
    renameSync(beside, target);
    syncFolder(path.dirname(target));
  } finally {
    rmSync(beside, { force: true });
  }
  return stored;
}

function freeName(folder: string, name: string, ending: string): string {
  let free = `${name}${ending}`;
  for (let count = 2; existsSync(path.join(folder, free)); count++) free = `${name}-${count}${ending}`;
  return free;
}
