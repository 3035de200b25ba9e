#!/usr/bin/env node
// What `newsreader` starts: looks whether this Node is new enough, switches the compile cache on, loads main.js.
//
// Written so that old Nodes can parse it and say the sentence below: no static import, no optional chaining, no
// top-level await. It is copied to dist/newsreader.js as it stands; all the rest is bundled.

/**
 * Where the compiled code of the bundle is kept, so that a start need not compile it again: with the user's other
 * caches, or in the state folder where one is named. "" where there is no such place.
 */
function codeFolder() {
  let state = process.env.NEWSREADER_STATE || "";
  process.argv.forEach((word, at) => {
    if (word === "--state") state = process.argv[at + 1] || state;
    else if (word.indexOf("--state=") === 0) state = word.slice("--state=".length);
  });
  if (state) return `${state}/cache/code`;
  const home = process.env.HOME || process.env.USERPROFILE || "";
  if (!home) return "";
  if (process.platform === "darwin") return `${home}/Library/Caches/newsreader/code`;
  if (process.platform === "win32")
    return `${process.env.LOCALAPPDATA || `${home}/AppData/Local`}/newsreader/code`;
  return `${process.env.XDG_CACHE_HOME || `${home}/.cache`}/newsreader/code`;
}

/**
 * The sentence for an old Node, in the language that the locale names. It stands here and not with the other words:
 * those are in files that such a Node may not be able to read.
 * @param {string} version
 */
function tooOld(version) {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  switch (locale.slice(0, 2)) {
    case "de":
      return `newsreader braucht Node 22.12 oder neuer, und dies ist Node ${version}: Installieren Sie ein neueres (https://nodejs.org) und starten Sie es noch einmal.`;
    case "fr":
      return `newsreader a besoin de Node 22.12 ou plus récent, et voici Node ${version}\u00a0: installez-en un plus récent (https://nodejs.org) et relancez-le.`;
    default:
      return `newsreader needs Node 22.12 or newer, and this is Node ${version}: install a newer one (https://nodejs.org) and start it again.`;
  }
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(tooOld(process.versions.node));
  process.exitCode = 1;
} else {
  const folder = codeFolder();
  // Never throws: where the folder cannot be written nothing is kept. Node drops what is old or foreign itself.
  if (folder) process.getBuiltinModule("node:module").enableCompileCache(folder);
  // @ts-expect-error: beside this file only once it is in dist/.
  import("./main.js");
}
