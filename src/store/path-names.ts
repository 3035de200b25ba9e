/** What a path that is half typed can be completed to, as a shell does at Tab. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { clean } from "../article/clean.ts";
import { sharedBeginning } from "../article/shorten.ts";

/** `text`: what was typed, as far as all that fit agree. `names`: what fits, folders with a "/" at their end. */
export type PathNames = { readonly text: string; readonly names: readonly string[] };

/** So many links are looked behind, to tell folders from files. */
const LINKS_MOST = 200;

/**
 * Completes a path that may stand in a quotation mark, or have a backslash before its spaces, and may begin with "~".
 * `home`: the reader's home folder. Names that could not be drawn as they are fit never; hidden ones only behind a dot.
 * Never throws: of a folder that cannot be read nothing fits.
 */
export function completePath(typed: string, home: string): PathNames {
  const none = { text: typed, names: [] };
  const [, quote = "", words = ""] = /^\s*(["']?)(.*)$/s.exec(typed) ?? [];
  if (/^[a-z][a-z\d+.-]+:/i.test(words)) return none;
  if (words === "~") return { text: `${typed}/`, names: ["~/"] };
  const isEscaped = quote === "" && path.sep === "/" && /\\[ ()'&]/.test(words);
  const plain = isEscaped ? words.replace(/\\(?=[ ()'&])/g, "") : words;
  const cut = plain.lastIndexOf("/") + 1;
  const folder = plain.slice(0, cut);
  const begun = plain.slice(cut);
  const place = path.resolve(folder.startsWith("~/") ? home + folder.slice(1) : folder || ".");
  const entries = entriesOf(place).filter(
    ({ name }) => clean(name) === name && (begun.startsWith(".") || !name.startsWith(".")),
  );
  const exact = entries.filter(({ name }) => name.startsWith(begun));
  const small = begun.toLowerCase();
  const found = exact.length > 0 ? exact : entries.filter(({ name }) => name.toLowerCase().startsWith(small));
  const names = found
    .slice(0, LINKS_MOST)
    .map((entry) => (isFolder(entry, place) ? `${entry.name}/` : entry.name));
  names.push(...found.slice(LINKS_MOST).map(({ name }) => name));
  if (names.length === 0) return none;
  const shared = sharedBeginning(names);
  // Names that differ in the case of letters that were typed share less than was typed.
  const end = shared.length < begun.length ? begun : shared;
  const rest = folder + end;
  const written = isEscaped ? rest.replace(/[ ()'&]/g, "\\$&") : rest;
  return { text: quote + written, names: names.sort() };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(entry: Dirent, place: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(path.join(place, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
