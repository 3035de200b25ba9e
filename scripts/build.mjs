// Makes dist/: newsreader.js (the launcher), main.js and its lazily loaded parts, and the licences of what is
// bundled. `--if-stale` does nothing where dist/ is newer than every source.
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isFresh } from "./build/fresh.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
/** Name in dist/ → source: what the launcher loads, and what a thread of its own starts with. */
const ENTRIES = {
  main: "src/main.ts",
  "index-worker": "src/store/index-worker.ts",
  "picture-worker": "src/store/picture-worker.ts",
};

/**
 * Writes a file whole or not at all, so that a reader started during a build never loads half a file.
 * @param {string} path @param {Uint8Array | string} contents
 */
async function put(path, contents) {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, contents, { mode: path.endsWith("newsreader.js") ? 0o755 : 0o644 });
  await rename(part, path);
}

async function build() {
  const started = performance.now();
  const { bundle } = await import("./build/bundle.mjs");
  const { licences } = await import("./build/licences.mjs");
  const result = await bundle({ root, entries: ENTRIES });
  /** @type {Map<string, Uint8Array | string>} */
  const files = new Map(result.files);
  files.set("newsreader.js", await readFile(join(root, "src/launcher/newsreader.mjs")));
  files.set("THIRD-PARTY-LICENSES.txt", await licences(root, result.packages));
  // The launcher last: its time is what `--if-stale` goes by.
  const names = [...files.keys()].sort(
    (a, b) => Number(a === "newsreader.js") - Number(b === "newsreader.js"),
  );
  for (const name of names) await put(join(dist, name), files.get(name) ?? "");
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(relative(dist, path)) && !path.endsWith(".part"))
      await rm(path, { force: true });
  }
  const size = [...files.values()].reduce((sum, contents) => sum + contents.length, 0);
  const took = Math.round(performance.now() - started);
  process.stderr.write(`newsreader: built dist/ (${Math.round(size / 1024)} KB, ${took} ms)\n`);
}

if (!(process.argv.includes("--if-stale") && (await isFresh(root)))) {
  await build().catch((error) => {
    // What is wrong with a source the bundler has said already, better than its error does.
    if (!Array.isArray(error?.errors)) throw error;
    process.stderr.write("newsreader: not built; the reason stands above.\n");
    process.exitCode = 1;
  });
}
