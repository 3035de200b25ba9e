// What Ink and its packages do while they are loaded that a first frame can do without. Each trick is one row
// here: what it changes, why, and what it gains (exec to first painted frame, Node 26, 2 cores, medians).
// A row whose text is no longer found stops the build, so a changed package is never patched blindly; and
// test/build/start-up.test.ts says which rows the installed packages no longer need.
import { fileURLToPath } from "node:url";
import { builtins } from "./builtins.mjs";

/**
 * One change to one file of a package.
 * @typedef {object} Trick
 * @property {string} name
 * @property {string} file end of the path, from the package's name on
 * @property {string} why what it saves
 * @property {(source: string) => string} apply gives `source` back unchanged where there is nothing to change
 */

/**
 * Replaces exactly one occurrence and puts `first` before the file; leaves all else as it is, which the build reports.
 * @param {string | RegExp} what @param {string} by @param {string} [first]
 * @returns {(source: string) => string}
 */
const once =
  (what, by, first = "") =>
  (source) =>
    source.split(what).length === 2 ? first + source.replace(what, () => by) : source;

/** An import of one of the modules in late/. @param {string} file @param {string} name @param {string} [as] */
const late = (file, name, as = name) =>
  `import { ${name} as ${as} } from ${JSON.stringify(fileURLToPath(new URL(`./late/${file}.mjs`, import.meta.url)))};\n`;

const SEGMENTER =
  /const (\w+) = new Intl\.Segmenter\((?:undefined, \{ ?granularity: ["']grapheme["'] ?\})?\);/;

/** @param {string} file @returns {Trick} */
const lateSegmenter = (file) => ({
  name: `segmenter in ${file}`,
  file,
  why: "The first Intl.Segmenter loads ICU's break rules: 8 ms. Plain text is parted without one.",
  apply(source) {
    const name = source.match(SEGMENTER)?.[1];
    return name ? late("graphemes", "graphemes", name) + source.replace(SEGMENTER, "") : source;
  },
});

const PARTED_LINES = `const characterLines = [[]];
        for (const character of this.caches.getStyledChars(text)) {
            if (character.value === '\\n') {
                characterLines.push([]);
            }
            else {
                characterLines.at(-1).push(character);
            }
        }
        let lines = characterLines.map(line => styledCharsToString(line));`;

const BLANK_CELLS = `const row = [];
            for (let x = 0; x < this.width; x++) {
                row.push({
                    type: 'char',
                    value: ' ',
                    fullWidth: false,
                    styles: [],
                });
            }`;

/** @type {readonly Trick[]} */
export const TRICKS = [
  {
    name: "yoga's WebAssembly",
    file: "yoga-layout/dist/src/index.js",
    why: "It is loaded by fetch() of a data: address, which loads an HTTP client: 33 ms. Here: synchronously.",
    apply: once(
      "const Yoga = wrapAssembly(await loadYoga());",
      `${late("yoga", "yoga")}const Yoga = wrapAssembly(yoga(loadYoga));`,
    ),
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
    apply: once("const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;", late("emoji", "rgiEmoji", "rgiEmojiRegex")),
  },
  {
    name: "plain text in string-width",
    file: "string-width/index.js",
    why: "It tests every grapheme with several regular expressions: 290 ns a character where one is not ASCII.",
    apply: once(
      "\tlet width = 0;\n\tconst eastAsianWidthOptions",
      `\tconst plain = ambiguousIsNarrow && !string.includes('\\u001B') ? plainWidth(string) : -1;\n\tif (plain >= 0) return plain;\n\tlet width = 0;\n\tconst eastAsianWidthOptions`,
      late("plain", "plainWidth"),
    ),
  },
  lateSegmenter("string-width/index.js"),
  lateSegmenter("wrap-ansi/index.js"),
  lateSegmenter("slice-ansi/tokenize-ansi.js"),
  lateSegmenter("@alcalzone/ansi-tokenize/build/tokenize.js"),
  lateSegmenter("ink/build/line-update.js"),
  {
    name: "rows from right to left, rows in India's scripts and Thai",
    file: "ink/build/line-update.js",
    why: "It writes a row from its first other letter on. Where a terminal turns words, half of one is another word; where it measures each sign of a letter (pinned-clusters.ts), that column is in the middle of what stays: such rows are written whole.",
    apply: once(
      "const control = /\\p{Control}/u;",
      "const control = /[\\p{Control}\\u0590-\\u109f\\u1780-\\u17ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]/u;",
    ),
  },
  {
    name: "styles of a character",
    file: "@alcalzone/ansi-tokenize/build/styledChars.js",
    why: "It copies the styles for every character; they are never changed, so all characters of a run share them.",
    apply: once("styles: [...codes],", "styles: codes,"),
  },
  {
    name: "plain text in sanitize-ansi",
    file: "ink/build/sanitize-ansi.js",
    why: "It parts every text into tokens, several times a frame, to put the same text together again.",
    apply: once(
      "const sanitizeAnsi = (text) => {\n",
      "const sanitizeAnsi = (text) => {\n    if (plainWidth(text) >= 0) return text;\n",
      late("plain", "plainWidth"),
    ),
  },
  {
    name: "rows from frame to frame",
    file: "ink/build/output.js",
    why: "It takes every row to pieces again for every frame, though few have changed: most of the time to draw one. With the row below 2 ms of CPU a frame instead of 7.",
    apply: once("caches = new OutputCaches();", "caches = caches(OutputCaches);", late("rows", "caches")),
  },
  {
    name: "lines from frame to frame",
    file: "ink/build/output.js",
    why: "It parts every text into lines again for every frame: a fifth of the time to draw one.",
    apply: once(
      PARTED_LINES,
      "let lines = linesOf(text, (all) => this.caches.getStyledChars(all), styledCharsToString);",
      late("rows", "linesOf"),
    ),
  },
  {
    name: "blank cells",
    file: "ink/build/output.js",
    why: "It makes 4,000 objects for an empty screen, for every frame.",
    apply: once(BLANK_CELLS, "const row = blankRow(this.width);", late("rows", "blankRow")),
  },
  {
    name: "frames of whole lines",
    file: "ink/build/output.js",
    why: "It makes a cell of every character of the screen and a text of every cell again: a third of the time to draw a frame that has scrolled.",
    apply: once(
      "    get() {\n",
      `    get() {
        const whole = sideBySide(this.operations, Math.max(0, this.height), this.caches, styledCharsToString);
        if (whole !== undefined) return whole;
`,
      late("rows", "sideBySide"),
    ),
  },
  {
    name: "stack traces",
    file: "ink/build/components/ErrorOverview.js",
    why: "What parts a stack trace is only needed for one: 1 ms.",
    apply: once(
      "import StackUtils from 'stack-utils';",
      "const parser = () => { const StackUtils = require('stack-utils'); return new StackUtils({ cwd: cwd(), internals: StackUtils.nodeInternals() }); };",
    ),
  },
  {
    name: "stack traces, their use",
    file: "ink/build/components/ErrorOverview.js",
    why: "See above.",
    apply: once(
      "const stackUtils = new StackUtils({\n    cwd: cwd(),\n    internals: StackUtils.nodeInternals(),\n});",
      "const stackUtils = { parseLine: (line) => parser().parseLine(line) };",
    ),
  },
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

/** @type {import("rolldown").Plugin} */
const tricks = {
  name: "start-up",
  transform: {
    // Before any other change of the text.
    order: "pre",
    filter: { id: /node_modules/ },
    handler(source, id) {
      const file = fileOf(id);
      let code = source;
      for (const trick of TRICKS.filter((one) => one.file === file)) {
        const changed = trick.apply(code);
        if (changed === code)
          this.error(`${trick.name}: ${file} has changed; look at scripts/build/start-up.mjs`);
        code = changed;
      }
      return code === source ? null : { code };
    },
  },
};

/** Ink names a package for debugging that is not installed; nothing asks for it, but a bundler must find it.
 * @type {import("rolldown").Plugin} */
export const noDevtools = {
  name: "no-devtools",
  resolveId: (id) => (id === "react-devtools-core" ? "\0no-devtools" : null),
  load: (id) => (id === "\0no-devtools" ? "export default {}" : null),
};

export const START_UP_PLUGINS = [noDevtools, builtins, tricks];
