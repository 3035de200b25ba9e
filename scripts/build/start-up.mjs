// What Ink and its packages do while they are loaded that a first frame can do without. Each trick is one row
// here: what it changes, why, and what it gains (exec to first painted frame, Node 26, 2 cores, medians).
// A row whose text is no longer found stops the build, so a changed package is never patched blindly; and
// test/build/start-up.test.ts says which rows the installed packages no longer need.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/**
 * One change to one file of a package.
 * @typedef {object} Trick
 * @property {string} name
 * @property {string} file end of the path, from the package's name on
 * @property {string} why what it saves
 * @property {(source: string) => string} apply gives `source` back unchanged where there is nothing to change
 */

/** Replaces exactly one occurrence; anything else leaves the source as it is, which the build reports.
 * @param {string | RegExp} what @param {string} by @returns {(source: string) => string} */
const once = (what, by) => (source) =>
  source.split(what).length === 2 ? source.replace(what, () => by) : source;

const GRAPHEMES = fileURLToPath(new URL("./late/graphemes.mjs", import.meta.url));
const EMOJI = fileURLToPath(new URL("./late/emoji.mjs", import.meta.url));
const YOGA = fileURLToPath(new URL("./late/yoga.mjs", import.meta.url));

const SEGMENTER = /const \w+ = new Intl\.Segmenter\((?:undefined, \{ ?granularity: ["']grapheme["'] ?\})?\);/;

/** @param {string} file @returns {Trick} */
const lateSegmenter = (file) => ({
  name: `segmenter in ${file}`,
  file,
  why: "The first Intl.Segmenter loads ICU's break rules: 8 ms. Plain text is parted without one.",
  apply(source) {
    const found = source.match(SEGMENTER)?.[0];
    const name = found?.match(/const (\w+)/)?.[1];
    if (!found || !name) return source;
    return `import { graphemes as ${name} } from ${JSON.stringify(GRAPHEMES)};\n${source.replace(found, "")}`;
  },
});

/** @type {readonly Trick[]} */
export const TRICKS = [
  {
    name: "yoga's WebAssembly",
    file: "yoga-layout/dist/src/index.js",
    why: "It is loaded by fetch() of a data: address, which loads an HTTP client: 33 ms. Here: synchronously.",
    apply: (source) =>
      once(
        "const Yoga = wrapAssembly(await loadYoga());",
        "const Yoga = wrapAssembly(yoga(loadYoga));",
      )(source).replace(/^/, `import { yoga } from ${JSON.stringify(YOGA)};\n`),
  },
  {
    name: "yoga's binary",
    file: "yoga-layout/dist/binaries/yoga-wasm-base64-esm.js",
    why: "Hands the WebAssembly's bytes to the loader above.",
    apply: once(
      /if\(h\.instantiateWasm\)try\{return h\.instantiateWasm\(d,\s*a\)\}/,
      "return h.instantiateWasm(d,a,H);try{}",
    ),
  },
  {
    name: "emoji in string-width",
    file: "string-width/index.js",
    why: "Building /\\p{RGI_Emoji}/v takes 16 ms, its first use as much again. Here: when a text needs it.",
    apply: once(
      "const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;",
      `import { rgiEmoji as rgiEmojiRegex } from ${JSON.stringify(EMOJI)};`,
    ),
  },
  lateSegmenter("string-width/index.js"),
  lateSegmenter("wrap-ansi/index.js"),
  lateSegmenter("slice-ansi/tokenize-ansi.js"),
  lateSegmenter("@alcalzone/ansi-tokenize/build/tokenize.js"),
  lateSegmenter("ink/build/line-update.js"),
  {
    name: "child processes in terminal-size",
    file: "terminal-size/index.js",
    why: "Only for an output that is no terminal, yet it loads node:child_process.",
    apply: once(
      "import {execFileSync} from 'node:child_process';",
      "const execFileSync = (...all) => process.getBuiltinModule('node:child_process').execFileSync(...all);",
    ),
  },
];

/** The file of a module's path that tricks are named by. @param {string} path */
const fileOf = (path) => path.replaceAll("\\", "/").split("/node_modules/").at(-1) ?? path;

/** @type {import("esbuild").Plugin} */
const tricks = {
  name: "start-up",
  setup(build) {
    const files = new Set(TRICKS.map((trick) => trick.file));
    build.onLoad({ filter: /node_modules/ }, async ({ path }) => {
      const file = fileOf(path);
      if (!files.has(file)) return undefined;
      let contents = await readFile(path, "utf8");
      const errors = [];
      for (const trick of TRICKS.filter((one) => one.file === file)) {
        const changed = trick.apply(contents);
        if (changed === contents)
          errors.push({ text: `${trick.name}: ${file} has changed; look at scripts/build/start-up.mjs` });
        contents = changed;
      }
      return { contents, errors, loader: "js" };
    });
  },
};

/** Ink names a package for debugging that is not installed; nothing asks for it, but a bundler must find it.
 * @type {import("esbuild").Plugin} */
export const noDevtools = {
  name: "no-devtools",
  setup(build) {
    build.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: "no-devtools" }));
    build.onLoad({ filter: /.*/, namespace: "no-devtools" }, () => ({ contents: "export default {}" }));
  },
};

export const START_UP_PLUGINS = [noDevtools, tricks];
