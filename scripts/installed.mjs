// What an installation lacks, told from npm's own record of it (node_modules/.package-lock.json, written last).

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} Entry */
/** @typedef {{ packages?: Record<string, Entry> }} Lock */

/**
 * The packages of `wanted` that are not in `installed` in that version. By content and not by file times: a
 * checkout, a copy or another branch gives new times to an unchanged lock, and a needless installation would
 * take node_modules away under whoever is using it. A package may be absent when it is optional (it is made
 * for another machine), but not present in another version.
 * @param {Lock} wanted the parsed package-lock.json
 * @param {Lock | undefined} installed npm's record; undefined where nothing is installed
 * @returns {string[]} their places, "node_modules/…"
 */
export function differences(wanted, installed) {
  const have = installed?.packages ?? {};
  return Object.entries(wanted.packages ?? {})
    .filter(([place, entry]) => {
      if (place === "" || entry.link) return false;
      const found = have[place];
      if (found === undefined) return installed === undefined || !(entry.optional || entry.devOptional);
      return found.version !== entry.version;
    })
    .map(([place]) => place);
}
