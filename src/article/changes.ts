/** What happened to a folder since the index last saw it: a listing against what the index knows, as a plan. */

/** A file as a look into the folder shows it, without reading it. */
export type FileSeen = {
  /** Relative to the library, "/" between folders. */
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970, with fractions where the disk keeps them. */
  readonly modified: number;
  /** The file system's number of the file; 0 where it has none. */
  readonly inode: number;
  /** Why it cannot be read as a story, known without opening it; "" where it can be tried. */
  readonly failure: string;
};

export type Plan = {
  readonly added: readonly FileSeen[];
  readonly changed: readonly FileSeen[];
  readonly moved: readonly { readonly from: string; readonly to: FileSeen }[];
  readonly removed: readonly string[];
};

function differs(a: FileSeen, b: FileSeen): boolean {
  return a.size !== b.size || a.modified !== b.modified || a.failure !== b.failure;
}

/** A file is the same one under another name when the file system's number, size and time all are. */
function identity(file: FileSeen): string {
  return file.inode === 0 || file.failure !== "" ? "" : `${file.inode}/${file.size}/${file.modified}`;
}

/**
 * The plan that brings the index from `known` to `seen`. Added and changed files come newest first: those a reader
 * looks for. A moved file is one that left and one that came with the same identity, no third one having it.
 */
export function planChanges(seen: readonly FileSeen[], known: readonly FileSeen[]): Plan {
  const before = new Map(known.map((file) => [file.path, file]));
  const fresh: FileSeen[] = [];
  const changed: FileSeen[] = [];
  for (const file of seen) {
    const old = before.get(file.path);
    if (old === undefined) fresh.push(file);
    else if (differs(old, file)) changed.push(file);
    before.delete(file.path);
  }
  const left = new Map<string, string | null>();
  for (const file of before.values()) {
    const key = identity(file);
    if (key !== "") left.set(key, left.has(key) ? null : file.path);
  }
  const came = new Map<string, number>();
  for (const file of fresh) came.set(identity(file), (came.get(identity(file)) ?? 0) + 1);

  const added: FileSeen[] = [];
  const moved: { from: string; to: FileSeen }[] = [];
  for (const file of fresh) {
    const key = identity(file);
    const from = key !== "" && came.get(key) === 1 ? left.get(key) : undefined;
    if (from == null) added.push(file);
    else {
      moved.push({ from, to: file });
      before.delete(from);
    }
  }
  const newestFirst = (a: FileSeen, b: FileSeen) => b.modified - a.modified || (a.path < b.path ? -1 : 1);
  return {
    added: added.sort(newestFirst),
    changed: changed.sort(newestFirst),
    moved,
    removed: [...before.keys()],
  };
}

/**
 * A number that differs, but for a chance of about 2^-52, as soon as anything about a folder's own files does: so
 * that an unchanged folder is told without looking up its files. The order of the files counts.
 */
export function folderStamp(files: readonly FileSeen[]): number {
  // Two multiplicative hashes side by side (FNV-1a's prime and Knuth's 2654435761), 26 bits kept of each.
  let a = 0x811c9dc5;
  let b = files.length;
  const mix = (value: number) => {
    a = Math.imul(a ^ value, 0x01000193);
    b = Math.imul(b, 0x9e3779b1) + value;
    b ^= b >>> 15;
  };
  const mixNumber = (value: number) => {
    mix(value | 0);
    mix((value / 2 ** 32) | 0);
    mix(((value % 1) * 2 ** 30) | 0);
  };
  for (const file of files) {
    for (let at = file.path.lastIndexOf("/") + 1; at < file.path.length; at++) mix(file.path.charCodeAt(at));
    mixNumber(file.size);
    mixNumber(file.modified);
    for (let at = 0; at < file.failure.length; at++) mix(file.failure.charCodeAt(at));
  }
  return (a >>> 6) * 2 ** 26 + (b >>> 6);
}
