/** Parts of a path in the library, "/" between folders. */

/** The folder of a path in the library; "" for the library itself. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** A path's last part. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
